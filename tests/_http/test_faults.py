"""What a failed call says of itself: whether the request left, what failed, and whether the server may have acted."""

from __future__ import annotations

import asyncio
import socket
from typing import Any, ClassVar

import aiohttp
import pytest
from _http import faulty_server as faulty
from _http.conftest import MakeClient
from _http.faulty_server import FaultyServer
from _http.helpers import ATTEMPT
from _http.message_time import in_message_time
from aiohttp.abc import AbstractResolver

from seam_async import AsyncSeam, SeamConnectionError, SeamError, SeamTimeoutError

UNLOCK = "/locks/unlock_door"


async def unlock(seam: AsyncSeam) -> Any:
    return await seam.locks.unlock_door(device_id="door")


async def failure(seam: AsyncSeam) -> SeamConnectionError:
    with pytest.raises(SeamConnectionError) as caught:
        await unlock(seam)
    return caught.value


@pytest.fixture
def closed_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


@pytest.mark.parametrize(
    ("behaviour", "reason"),
    [
        (faulty.reset, "reset"),
        (faulty.hang_up, "closed"),
        (faulty.half_a_head, "closed"),
        (faulty.half_an_answer, "payload"),
        (faulty.reset_in_the_body, "payload reset"),
        (faulty.garbage, "protocol"),
        (faulty.bad_chunks, "payload protocol"),
        (faulty.bad_gzip, "payload"),
    ],
)
async def test_failures_after_the_request_was_read_may_have_acted(
    server: FaultyServer, seam: AsyncSeam, behaviour: faulty.Behaviour, reason: str
) -> None:
    server.script(UNLOCK, faulty.executed_then(behaviour))
    error = await failure(seam)
    assert error.reason in reason.split()
    assert error.request_sent
    assert error.may_have_acted
    assert error.attempts == 1
    assert error.path == UNLOCK
    assert "may have been carried out" in str(error)
    assert server.executed[UNLOCK] == 1


async def test_a_refused_connection_sent_nothing_and_is_repeated(client: MakeClient, closed_port: int) -> None:
    error = await failure(client(f"http://127.0.0.1:{closed_port}"))
    assert (error.reason, error.request_sent, error.may_have_acted) == ("refused", False, False)
    assert error.attempts == 3  # nothing left, so even this may be repeated
    assert isinstance(error.__cause__, ConnectionRefusedError)
    assert f"127.0.0.1:{closed_port} refuses" in str(error)
    assert "nothing was sent" in str(error)


async def test_an_unknown_host_name_is_a_connection_error_with_reason_dns(client: MakeClient) -> None:
    class Nowhere(AbstractResolver):
        async def resolve(self, host: str, port: int = 0, family: Any = socket.AF_INET) -> Any:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

        async def close(self) -> None:
            pass

    error = await failure(client("http://seam.invalid", aiohttp_options={"resolver": Nowhere()}))
    assert (error.reason, error.request_sent, error.attempts) == ("dns", False, 3)
    assert "seam.invalid" in str(error)


async def test_an_unreachable_server_is_a_connection_error_that_says_so(client: MakeClient) -> None:
    """A machine that cannot be reached at all, imitated by a local address that does not fit."""
    options = {"local_addr": ("192.0.2.1", 0)}
    error = await failure(client(aiohttp_options=options, retries=0))
    assert (error.reason, error.request_sent) == ("unreachable", False)


async def test_a_reset_of_a_fresh_connection_may_have_acted(server: FaultyServer, seam: AsyncSeam) -> None:
    """The request may be on its way when the server breaks off unread: not knowing, we say that it may have acted."""
    server.resets_on_connect = 1
    try:
        await unlock(seam)
    except SeamConnectionError as error:
        assert error.request_sent == error.may_have_acted
        assert error.reason in {"reset", "closed"}
    assert server.executed[UNLOCK] <= 1


async def test_no_connection_in_time_is_a_timeout_that_sent_nothing(client: MakeClient) -> None:
    """A listening queue that is full: the kernel does not answer."""
    with socket.socket() as full, socket.socket() as first, socket.socket() as second:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        for visitor in (first, second):
            visitor.setblocking(False)
            visitor.connect_ex(full.getsockname())
        error = await failure(client(f"http://127.0.0.1:{full.getsockname()[1]}", timeout=0.2, retries=0))
    assert isinstance(error, SeamTimeoutError)
    assert (error.phase, error.request_sent, error.may_have_acted) == ("connect", False, False)
    assert "within 0.2 s; nothing was sent" in str(error)


@in_message_time
async def test_no_answer_in_time_is_a_timeout_that_may_have_acted(server: FaultyServer, client: MakeClient) -> None:
    server.script(UNLOCK, faulty.executed_then(faulty.silence))
    error = await failure(client(timeout=0.2))
    assert isinstance(error, SeamTimeoutError)
    assert isinstance(error, TimeoutError)
    assert (error.phase, error.request_sent, error.may_have_acted, error.attempts) == ("read", True, True, 1)
    assert server.executed[UNLOCK] == 1


@in_message_time
async def test_the_timeout_is_for_the_answer_as_a_whole(server: FaultyServer, client: MakeClient) -> None:
    """Each byte comes soon after the one before; the answer as a whole does not."""
    body = {"devices": [{"device_id": "x" * 400}]}
    server.script("/devices/list", faulty.slow_bytes(body, 0.02), faulty.slow_bytes(body, 0.0))
    with pytest.raises(SeamTimeoutError) as caught:
        await client(timeout=0.2, retries=0).devices.list()
    assert caught.value.phase == "read"
    assert len(await client(timeout=5).devices.list()) == 1


async def test_a_read_is_retried_after_a_reset_and_a_cut_off_answer(server: FaultyServer, client: MakeClient) -> None:
    server.script("/devices/list", faulty.reset, faulty.half_an_answer)
    assert len(await client().devices.list()) == 1
    assert len(server.requests) == 3


async def test_a_read_that_failed_has_not_acted(server: FaultyServer, client: MakeClient) -> None:
    server.script("/devices/list", faulty.reset)
    with pytest.raises(SeamConnectionError) as caught:
        await client(retries=0).devices.list()
    assert caught.value.request_sent
    assert not caught.value.may_have_acted
    assert "look before" not in str(caught.value)


async def test_a_connection_closed_while_idle_is_replaced(server: FaultyServer, seam: AsyncSeam) -> None:
    """The event loop has noticed: the connection is gone, and a new one is made."""
    await seam.devices.list()
    server.hang_up_on_all()
    await asyncio.sleep(0.05)
    await unlock(seam)
    assert server.executed[UNLOCK] == 1
    assert seam.stats().retries == 0


@pytest.mark.parametrize("retries", [2, 0])
async def test_a_connection_closed_unnoticed_is_replaced_before_anything_is_sent(
    server: FaultyServer, client: MakeClient, retries: int
) -> None:
    """The event loop has had no chance to notice, as after a sleep of the machine: nothing is sent into the void."""
    seam = client(retries=retries)
    await seam.devices.list()
    server.cut_all_off()
    await unlock(seam)
    assert server.executed[UNLOCK] == 1
    assert server.paths() == ["/devices/list", UNLOCK]
    assert seam.stats().attempts == 2


async def test_many_connections_closed_unnoticed_are_all_given_up_at_the_first(
    server: FaultyServer, client: MakeClient
) -> None:
    """One look tells of all of them: a call is not lost because the second one it takes has ended, too."""
    seam = client(retries=0)
    server.script("/devices/list", *[faulty.after(0.1, faulty.answer())] * 5)
    await asyncio.gather(*[seam.devices.list() for _ in range(5)])
    assert seam.stats().open_connections == 5
    server.cut_all_off()
    await unlock(seam)
    assert server.executed[UNLOCK] == 1


@pytest.mark.parametrize(("status", "body"), [(200, {"action_attempt": ATTEMPT}), (408, {})])
@pytest.mark.parametrize("own_session", [False, True])
async def test_an_answer_that_came_before_its_request_is_discarded(
    server: FaultyServer, client: MakeClient, own_session: bool, status: int, body: Any
) -> None:
    """A door is not taken for open because of an answer that was there before the request, nor for refused."""
    server.script("/devices/list", faulty.answer_and_speak_on(status, body))
    async with aiohttp.ClientSession() as session:
        seam = client(session=session if own_session else None, retries=0)
        await seam.devices.list()
        await asyncio.sleep(0.1)
        await unlock(seam)
        assert server.executed[UNLOCK] == 1
        assert server.paths() == ["/devices/list", UNLOCK]


async def test_an_early_answer_that_the_event_loop_has_not_read_yet_is_discarded(
    server: FaultyServer, client: MakeClient
) -> None:
    """The same, where the event loop has had no turn to read it before the request leaves."""
    server.script("/devices/list", faulty.answer_and_be_kept)
    seam = client(retries=0)
    await seam.devices.list()
    server.kept[0].speak(200, {"action_attempt": ATTEMPT})
    await unlock(seam)
    assert server.executed[UNLOCK] == 1
    assert server.paths() == ["/devices/list", UNLOCK]


async def test_answers_made_up_by_a_test_are_taken(client: MakeClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """As by libraries that put themselves in the place of aiohttp's sending."""

    class MadeUp:
        status = 200
        headers: ClassVar[dict[str, str]] = {}

        async def read(self) -> bytes:
            return b'{"devices": []}'

    async def request(*_: object, **__: object) -> MadeUp:
        return MadeUp()

    monkeypatch.setattr(aiohttp.ClientSession, "_request", request)
    assert await client().devices.list() == []


async def test_a_server_that_hangs_up_at_once_is_not_tried_for_ever(client: MakeClient) -> None:
    """A new connection that is found closed is not tried for ever."""

    async def hang_up(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.close()

    listening = await asyncio.start_server(hang_up, "127.0.0.1", 0)
    port = listening.sockets[0].getsockname()[1]
    try:
        with pytest.raises(SeamConnectionError) as caught:
            await client(f"http://127.0.0.1:{port}").devices.list()
        assert caught.value.reason in {"closed", "reset"}
        assert caught.value.attempts == 3
    finally:
        listening.close()


@pytest.mark.parametrize("status", [200, 400, 500])
async def test_an_answer_nested_too_deeply_is_an_error_of_ours(
    server: FaultyServer, client: MakeClient, status: int
) -> None:
    for depth in (600, 900, 100_000):
        nested = b"[" * depth + b"]" * depth
        server.script(
            UNLOCK, faulty.answer(b'{"error": {"type": "x", "message": "y", "data": ' + nested + b"}}", status)
        )
        with pytest.raises(SeamError) as caught:
            await unlock(client())
        assert caught.value.may_have_acted is (status != 400)


async def test_the_connection_of_a_101_is_closed(server: FaultyServer, client: MakeClient) -> None:
    """Its connection is not used again, and does not stay open."""
    upgrade = b"HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n"

    async def behave(exchange: faulty.Exchange) -> None:
        await exchange.send(upgrade)

    server.script(UNLOCK, behave)
    seam = client()
    with pytest.raises(SeamError) as caught:
        await unlock(seam)
    assert caught.value.may_have_acted
    assert seam.stats().open_connections == 0


async def test_a_redirect_raises_an_error_and_is_not_followed(server: FaultyServer, seam: AsyncSeam) -> None:
    server.script("/devices/list", faulty.answer(b"", 307, {"location": f"{server.endpoint}/elsewhere"}))
    with pytest.raises(SeamError, match="redirect"):
        await seam.devices.list()
    assert server.paths() == ["/devices/list"]


async def test_a_body_of_two_megabytes_is_sent_without_a_warning(server: FaultyServer, seam: AsyncSeam) -> None:
    await seam.request("/anything", {"records": ["x" * 1000] * 2000})
    assert len(server.requests[0].raw_body) > 2_000_000
    assert server.requests[0].headers["content-type"] == "application/json"


async def test_a_large_body_that_is_cut_off_counts_as_sent(server: FaultyServer, client: MakeClient) -> None:
    """Part of it has left: whether the server acts on part of a request is for nobody to know."""

    async def refuse(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.transport.pause_reading()  # type: ignore[attr-defined]
        await asyncio.sleep(0.05)
        faulty.break_off(writer)

    listening = await asyncio.start_server(refuse, "127.0.0.1", 0)
    port = listening.sockets[0].getsockname()[1]
    try:
        with pytest.raises(SeamConnectionError) as caught:
            await client(f"http://127.0.0.1:{port}").request("/anything", {"records": ["x" * 1000] * 20000})
        assert caught.value.request_sent
        assert caught.value.may_have_acted
        assert caught.value.attempts == 1
    finally:
        listening.close()
