"""Cancelled at any point, a call leaves nothing behind: the fixture `client` looks for it after each test."""

from __future__ import annotations

import asyncio
import socket
from typing import Any

import pytest
from _http import faulty_server as faulty
from _http.conftest import MakeClient
from _http.faulty_server import FaultyServer
from _http.helpers import held, until
from aiohttp.abc import AbstractResolver

from seam_async import AsyncSeam, RateLimits, RetryPolicy, SeamClosedError

LIST = "/devices/list"


async def cancel(task: asyncio.Task[Any]) -> None:
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert task.cancelled()


async def still_works(seam: AsyncSeam, server: FaultyServer, calls: int = 10) -> None:
    """As many calls as there are connections get through at once."""
    server.behave = faulty.answer()
    async with asyncio.timeout(5):
        await asyncio.gather(*(seam.devices.list() for _ in range(calls)))
    await asyncio.sleep(0)
    assert not held(seam)


async def test_cancelling_a_queued_call_frees_its_place(server: FaultyServer, client: MakeClient) -> None:
    server.behave = faulty.silence
    seam = client(max_connections=2)
    running = [asyncio.create_task(seam.devices.list()) for _ in range(2)]
    await until(lambda: len(server.requests) == 2)
    waiting = [asyncio.create_task(seam.devices.list()) for _ in range(20)]
    await until(lambda: seam.stats().queued == 20)
    for task in (waiting[0], waiting[10], waiting[19]):
        await cancel(task)
    assert seam.stats().queued == 17
    for task in [*waiting[1:10], *waiting[11:19], *running]:
        await cancel(task)
    await still_works(seam, server)


async def test_a_slot_handed_to_a_cancelled_call_goes_on_to_the_next(server: FaultyServer, client: MakeClient) -> None:
    """The slot goes on to the next in line."""
    seam = client(max_connections=1)
    await seam.devices.list()
    slots = seam._shared.connection_queue
    assert slots.try_take()
    first, second = (asyncio.create_task(seam.devices.list()) for _ in range(2))
    await until(lambda: seam.stats().queued == 2)
    slots.release()  # to the first, which has not yet run when it is cancelled
    await cancel(first)
    await second
    assert len(server.requests) == 2


@pytest.mark.parametrize("rate_limits", [None, RateLimits.custom({LIST: (1, 60)})])
async def test_cancelling_a_rate_limited_call_frees_its_turn(
    server: FaultyServer, client: MakeClient, rate_limits: RateLimits | None
) -> None:
    server.script(LIST, faulty.refusal("too_many_requests", 429, {"retry-after": "30"}))
    seam = client(rate_limits=rate_limits, max_connections=2)
    waiting = [asyncio.create_task(seam.devices.list()) for _ in range(5)]
    await until(lambda: seam.stats().rate_limit_waits >= 5 - (rate_limits is None) and server.requests)
    await asyncio.sleep(0.05)
    for task in waiting:
        if not task.done():
            await cancel(task)
    await asyncio.sleep(0)
    assert not held(seam)
    await seam.devices.get(device_id="door")  # another operation is not concerned


async def test_cancelling_a_call_that_was_granted_and_not_sent_gives_its_grant_to_others(
    server: FaultyServer, client: MakeClient
) -> None:
    seam = client(rate_limits=RateLimits.custom({LIST: (1, 60)}), max_connections=1)
    server.behave = faulty.silence
    busy = asyncio.create_task(seam.devices.get(device_id="door"))
    await until(lambda: len(server.requests) == 1)
    granted = asyncio.create_task(seam.devices.list())
    await until(lambda: seam.stats().queued == 1)
    await cancel(granted)
    await cancel(busy)
    server.behave = faulty.answer()
    await seam.devices.list()
    assert seam.stats().rate_limit_waits == 0


async def test_cancelling_while_connecting_leaves_no_connection(server: FaultyServer, client: MakeClient) -> None:
    with socket.socket() as full, socket.socket() as first, socket.socket() as second:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        for visitor in (first, second):
            visitor.setblocking(False)
            visitor.connect_ex(full.getsockname())
        seam = client(f"http://127.0.0.1:{full.getsockname()[1]}", max_connections=3)
        for _ in range(3):
            connecting = [asyncio.create_task(seam.devices.list()) for _ in range(3)]
            await asyncio.sleep(0.02)
            assert seam.stats().in_flight == 3
            for task in connecting:
                await cancel(task)
        await asyncio.sleep(0)
        assert not held(seam)


@pytest.mark.parametrize(
    "behaviour",
    [faulty.silence, faulty.slow_bytes({"devices": [{"device_id": "x" * 10_000}]}, 0.01)],
    ids=["headers", "body"],
)
async def test_cancelling_while_reading_leaves_no_connection_in_use(
    server: FaultyServer, client: MakeClient, behaviour: faulty.Behaviour
) -> None:
    server.behave = behaviour
    seam = client(max_connections=10)
    for _ in range(3):
        server.requests.clear()
        tasks = [asyncio.create_task(seam.devices.list()) for _ in range(10)]
        await until(lambda: len(server.requests) == 10)
        await asyncio.sleep(0.03)
        for task in tasks:
            await cancel(task)
        await asyncio.sleep(0)
        assert not held(seam)
    await still_works(seam, server)


async def test_cancelling_while_writing_leaves_no_connection_in_use(client: MakeClient) -> None:
    """A body that the server does not read fills all buffers."""
    done = asyncio.Event()

    async def ignore(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.transport.pause_reading()  # type: ignore[attr-defined]
        await done.wait()
        writer.close()

    listening = await asyncio.start_server(ignore, "127.0.0.1", 0)
    seam = client(f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}", max_connections=1)
    task = asyncio.create_task(seam.request("/anything", {"records": ["x" * 1000] * 20_000}))
    await asyncio.sleep(0.1)
    await cancel(task)
    await asyncio.sleep(0)
    assert not held(seam)
    done.set()
    listening.close()


async def test_cancelling_during_backoff_sends_nothing_more(server: FaultyServer, client: MakeClient) -> None:
    server.script(LIST, faulty.refusal("internal_server_error", 503, {"retry-after": "30"}))
    seam = client(max_connections=1, retries=RetryPolicy())
    task = asyncio.create_task(seam.devices.list())
    await until(lambda: seam.stats().retries)
    assert seam.stats().in_flight == 0  # others go on meanwhile
    await cancel(task)
    await still_works(seam, server, 1)


async def test_cancelling_at_every_step_of_the_loop_leaves_nothing(server: FaultyServer, client: MakeClient) -> None:
    """After each number of steps of the event loop that a call can take."""
    seam = client(max_connections=1)
    for steps in range(40):
        task = asyncio.create_task(seam.devices.list())
        for _ in range(steps):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait([task])
        await asyncio.sleep(0)
        assert not held(seam)
    await still_works(seam, server, 1)


async def test_calls_still_get_through_after_thousands_were_cancelled(server: FaultyServer, client: MakeClient) -> None:
    """Handlers of a web server whose clients go away all the time, on a small pool; then ten calls at once."""
    server.behave = faulty.after(0.05, faulty.answer())
    seam = client(max_connections=10)
    loop = asyncio.get_running_loop()
    end = loop.time() + 1.5

    async def visitor(number: int) -> None:
        while loop.time() < end:
            task = asyncio.create_task(seam.devices.list())
            await asyncio.sleep(0.001 * (1 + number * 7 % 60))
            task.cancel()
            await asyncio.wait([task])

    await asyncio.gather(*map(visitor, range(20)))
    await still_works(seam, server)


async def test_closing_raises_closed_errors_and_cancels_no_caller(client: MakeClient) -> None:
    """aiohttp cancels who waits for a name to be resolved when its session is closed; nobody cancelled the caller."""

    class Endless(AbstractResolver):
        async def resolve(self, host: str, port: int = 0, family: Any = socket.AF_INET) -> Any:
            await asyncio.sleep(3600)

        async def close(self) -> None:
            pass

    seam = client("http://seam.invalid", aiohttp_options={"resolver": Endless()})
    task = asyncio.create_task(seam.locks.unlock_door(device_id="door"))
    await asyncio.sleep(0.02)
    await seam.close()
    with pytest.raises(SeamClosedError) as caught:
        await task
    assert not caught.value.may_have_acted


async def test_a_keyboard_interrupt_in_a_call_releases_its_connection(server: FaultyServer, client: MakeClient) -> None:
    """Like any exception that is thrown into a call from outside."""
    server.behave = faulty.silence
    seam = client(max_connections=1)
    call = seam.request("/anything")

    async def interrupted() -> None:
        await asyncio.sleep(0.05)
        raise KeyboardInterrupt

    steps = call.__await__()
    next(steps)
    with pytest.raises(KeyboardInterrupt):
        steps.throw(KeyboardInterrupt())
    await asyncio.sleep(0)
    assert not held(seam)
    await still_works(seam, server, 1)
