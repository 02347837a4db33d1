"""Honest time: the queue does not count as slowness of the server, and the error names the phase that ran out."""

from __future__ import annotations

import asyncio
import os
import select

import pytest
from _http import faulty_server as faulty
from _http.faulty_server import FaultyServer
from _http.helpers import HandClock, MakeClient, connector, until
from _http.message_time import MessageLoop, elapsed, in_message_time
from yarl import URL

from seam_async import Backoff, RetryPolicy, SeamHttpRateLimitError, SeamTimeoutError
from seam_async._http.attempt import Attempt, Route
from seam_async._http.timeouts import Deadlines

UNLOCK = "/locks/unlock_door"
LIST = "/devices/list"


@in_message_time
async def test_calls_in_a_long_queue_do_not_time_out(server: FaultyServer, client: MakeClient) -> None:
    """1,000 calls of 0.3 s over 100 connections take 3 s together, three times the timeout of one."""
    server.behave = faulty.after(0.3, faulty.answer())
    seam = client(timeout=1, retries=0)
    await asyncio.gather(*(seam.devices.list() for _ in range(1000)))
    assert elapsed() == pytest.approx(10 * 0.3)
    assert server.most_at_once == server.connections == 100
    assert seam.stats().queue_waits == 900
    assert seam.stats().queue_time == pytest.approx(sum(100 * turns * 0.3 for turns in range(10)))


@in_message_time
async def test_ten_thousand_calls_over_100_connections_all_get_through(
    server: FaultyServer, client: MakeClient
) -> None:
    """All together they take ninety times the timeout of one."""
    server.behave = faulty.after(0.9, faulty.answer())
    seam = client(timeout=1, retries=0)
    await asyncio.gather(*(seam.devices.list() for _ in range(10_000)))
    assert len(server.requests) == 10_000
    assert server.connections == 100


async def test_calls_wait_for_connections_in_the_order_they_came(server: FaultyServer, client: MakeClient) -> None:
    """Without a fair queue, a call under load could wait until its deadline."""
    seam = client(max_connections=2)
    await asyncio.gather(*(seam.request("/anything", {"number": number}) for number in range(50)))
    numbers = [request.body["number"] for request in server.requests]
    assert all(abs(number - place) <= 1 for place, number in enumerate(numbers))


async def test_total_timeout_ends_a_wait_in_the_queue(server: FaultyServer, client: MakeClient) -> None:
    server.script(LIST, faulty.silence)
    seam = client(max_connections=1, retries=0)
    first = asyncio.create_task(seam.devices.list())
    await until(lambda: server.requests)
    with pytest.raises(SeamTimeoutError) as caught:
        await seam.with_options(total_timeout=0.05).locks.unlock_door(device_id="door")
    assert (caught.value.phase, caught.value.request_sent, caught.value.attempts) == ("queue", False, 0)
    assert server.paths() == [LIST]
    first.cancel()


@in_message_time
async def test_total_timeout_ends_reading_without_a_repeat(server: FaultyServer, client: MakeClient) -> None:
    """It is not repeated, though a list may be, and says so as a timeout while reading."""
    server.behave = faulty.silence
    with pytest.raises(SeamTimeoutError) as caught:
        await client(total_timeout=0.2).devices.list()
    assert (caught.value.phase, caught.value.request_sent, caught.value.attempts) == ("read", True, 1)


@in_message_time
async def test_total_timeout_is_for_all_attempts_together(server: FaultyServer, client: MakeClient) -> None:
    """Each attempt gets no more than what is left."""
    server.behave = faulty.silence
    seam = client(timeout=0.2, total_timeout=0.5, retries=RetryPolicy(max_retries=50, backoff=Backoff(initial=0)))
    with pytest.raises(SeamTimeoutError):
        await seam.devices.list()
    assert elapsed() == pytest.approx(0.5)
    assert len(server.requests) == 3


async def test_no_time_for_another_attempt_raises_at_once(server: FaultyServer, client: MakeClient) -> None:
    server.script(LIST, faulty.refusal("internal", 503))

    class Longest(Backoff):
        def draw(self, repeats: int, random: object) -> float:
            return 60.0

    seam = client(total_timeout=30, retries=RetryPolicy(backoff=Longest()))
    with pytest.raises(SeamTimeoutError) as caught:
        await seam.devices.list()
    assert (caught.value.phase, caught.value.request_sent, caught.value.attempts) == ("backoff", True, 1)
    assert "503" in str(caught.value.__cause__)


async def test_a_rate_limit_beyond_total_timeout_raises_at_once(server: FaultyServer, client: MakeClient) -> None:
    """The refused call says that it was refused, the next one that its turn would come too late; both at once."""
    server.script(UNLOCK, faulty.refusal("too_many_requests", 429, {"retry-after": "3000"}))
    seam = client(total_timeout=20)
    with pytest.raises(SeamHttpRateLimitError) as refused:
        await seam.locks.unlock_door(device_id="door")
    assert refused.value.retry_after == 3000
    assert refused.value.scope == "/locks/unlock_door for door"
    assert not refused.value.may_have_acted
    with pytest.raises(SeamTimeoutError) as behind:
        await seam.locks.unlock_door(device_id="door")
    assert (behind.value.phase, behind.value.request_sent, behind.value.attempts) == ("rate_limit", False, 0)
    assert len(server.requests) == 1
    await seam.locks.unlock_door(device_id="another door")


async def test_connecting_ends_after_ten_seconds_with_any_timeout(
    client: MakeClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ten seconds, also when an attempt may take longer, or any time."""
    from seam_async._http import transport

    monkeypatch.setattr(transport, "MAX_CONNECT_TIME", 0.1)
    never = asyncio.Event()

    async def swallow(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await never.wait()  # and no TLS handshake ever happens
        writer.close()

    listening = await asyncio.start_server(swallow, "127.0.0.1", 0)
    endpoint = f"https://127.0.0.1:{listening.sockets[0].getsockname()[1]}"
    for timeout in (30, None):
        with pytest.raises(SeamTimeoutError, match=r"within 0\.1 s; nothing was sent") as caught:
            await client(endpoint, timeout=timeout, retries=0).devices.list()
        assert caught.value.phase == "connect"
    never.set()
    listening.close()


async def test_timeout_none_waits_for_a_slow_answer(server: FaultyServer, client: MakeClient) -> None:
    server.script(LIST, faulty.after(0.1, faulty.answer()))
    await client(timeout=None).devices.list()


# -- a door is not opened late ----------------------------------------------------------------------------------------


async def test_a_door_is_not_opened_late_after_the_queue(server: FaultyServer, client: MakeClient) -> None:
    """Time goes by while it stands in the queue; when its turn comes it is not sent any more."""
    clock = HandClock()
    seam = client(max_connections=1, clock=clock)
    let_go = asyncio.Event()

    async def hold(exchange: faulty.Exchange) -> None:
        await let_go.wait()
        await faulty.answer()(exchange)

    server.script(LIST, hold)
    first = asyncio.create_task(seam.devices.list())
    await until(lambda: server.requests)
    second = asyncio.create_task(seam.locks.unlock_door(device_id="door"))
    await until(lambda: seam.stats().queued)
    clock.now += 15.1
    let_go.set()
    await first
    with pytest.raises(SeamTimeoutError, match="not opened more than 15 s") as caught:
        await second
    assert (caught.value.phase, caught.value.request_sent, caught.value.may_have_acted) == ("queue", False, False)
    assert server.paths() == [LIST]


async def test_a_door_is_not_opened_late_after_a_backoff(client: MakeClient) -> None:
    """Nobody listens at first; repeats end when they would come too late."""
    clock = HandClock()

    class Steps(Backoff):
        def draw(self, repeats: int, random: object) -> float:
            return 6.0

    seam = client("http://127.0.0.1:1", clock=clock, retries=RetryPolicy(max_retries=10, backoff=Steps()))
    with pytest.raises(SeamTimeoutError, match="not opened more than 15 s") as caught:
        await seam.locks.unlock_door(device_id="door")
    assert (caught.value.phase, caught.value.request_sent, caught.value.attempts) == ("backoff", False, 3)
    assert clock.slept == [6.0, 6.0]


@in_message_time
async def test_a_longer_total_timeout_lets_a_door_open_late(server: FaultyServer, client: MakeClient) -> None:
    """`total_timeout` says how long one is ready to wait."""
    seam = client(total_timeout=100)
    server.script(UNLOCK, faulty.refusal("too_many_requests", 429, {"retry-after": "40"}))
    await seam.locks.unlock_door(device_id="door")
    assert elapsed() >= 40
    assert server.executed[UNLOCK] == 1


async def test_a_door_refused_for_more_than_15_seconds_raises_at_once(server: FaultyServer, client: MakeClient) -> None:
    """Refused with a pause that is too long: raised at once, not after 15 s."""
    clock = HandClock()
    server.script(UNLOCK, faulty.refusal("too_many_requests", 429, {"retry-after": "16"}))
    seam = client(clock=clock)
    with pytest.raises(SeamHttpRateLimitError):
        await seam.locks.unlock_door(device_id="door")
    assert clock.slept == []
    assert server.executed[UNLOCK] == 0


@in_message_time
async def test_calls_that_open_no_door_may_be_late(server: FaultyServer, client: MakeClient) -> None:
    server.script("/locks/lock_door", faulty.refusal("too_many_requests", 429, {"retry-after": "50"}))
    await client().locks.lock_door(device_id="door")
    assert server.executed["/locks/lock_door"] == 1
    assert elapsed() >= 50


@in_message_time
async def test_an_answer_that_came_while_the_loop_was_busy_is_not_thrown_away(
    server: FaultyServer, client: MakeClient
) -> None:
    """The answer was there in time, only nobody looked: it counts."""
    server.script(LIST, faulty.silence)
    seam = client(timeout=0.3, retries=0)
    task = asyncio.create_task(seam.devices.list())
    await until(lambda: server.requests)
    (protocol,) = connector(seam)._acquired
    loop = asyncio.get_running_loop()
    assert isinstance(loop, MessageLoop)

    def hold_up() -> None:
        (writer,) = server._writers
        os.write(writer.get_extra_info("socket").fileno(), faulty.http_message(200, b'{"devices": []}', {}))
        assert select.select([protocol.transport.get_extra_info("socket")], [], [], 10)[0]
        loop.still.now += 0.4

    loop.call_soon(hold_up)
    assert await task == []


# -- other people's timeouts ------------------------------------------------------------------------------------------


@in_message_time
async def test_asyncio_timeout_around_a_call_raises_the_builtin_timeout_error(
    server: FaultyServer, client: MakeClient
) -> None:
    server.behave = faulty.silence
    with pytest.raises(TimeoutError) as caught:
        async with asyncio.timeout(0.1):
            await client().devices.list()
    assert not isinstance(caught.value, SeamTimeoutError)
    assert len(server.requests) == 1


async def test_two_timeouts_at_the_same_moment_do_not_mix_up(server: FaultyServer, client: MakeClient) -> None:
    """Either may be the one that is seen, but the task is not left in a cancelled state."""
    server.behave = faulty.silence
    seam = client(timeout=0.1, retries=0)
    for _ in range(5):
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.1):
                await seam.devices.list()
        task = asyncio.current_task()
        assert task is not None
        assert task.cancelling() == 0
        await asyncio.sleep(0)


async def test_a_task_group_can_cancel_a_call(server: FaultyServer, client: MakeClient) -> None:
    server.behave = faulty.silence
    seam = client()
    ends: list[BaseException] = []

    async def call() -> None:
        try:
            await seam.devices.list()
        except BaseException as error:
            ends.append(error)
            raise

    async def fail() -> None:
        await until(lambda: server.requests)
        raise LookupError

    with pytest.raises(ExceptionGroup) as caught:
        async with asyncio.TaskGroup() as group:
            group.create_task(call())
            group.create_task(fail())
    assert [type(error) for error in caught.value.exceptions] == [LookupError]
    assert [type(error) for error in ends] == [asyncio.CancelledError]


ROUTE = Route(URL("http://127.0.0.1"), None, None)


async def test_a_deadline_that_is_over_at_once_ends_no_other() -> None:
    """An attempt may begin with no time left, by a slow hook say, when a timer has just gone off."""
    loop = asyncio.get_running_loop()
    deadlines = Deadlines(loop)

    async def take_long() -> None:
        with Attempt(ROUTE, deadlines, 3600, 10, None):
            await asyncio.Event().wait()

    other = asyncio.create_task(take_long())
    await asyncio.sleep(0)
    deadlines.set_timer(loop.time())
    deadlines._fire()  # what has expired is looked for in the next loop iteration
    with pytest.raises(TimeoutError), Attempt(ROUTE, deadlines, -1, 10, None):
        await asyncio.Event().wait()
    for _ in range(10):
        await asyncio.sleep(0)
    assert not other.done()
    other.cancel()
