"""What the direct way costs: it is taken, and everything that is counted stays at what it was when it was measured.

Ours and aiohttp's together: what aiohttp adds in a new version shows here, too.
"""

from __future__ import annotations

import asyncio
import select
import socket
import sys
from collections import Counter
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from seam_async import AsyncSeam

CALLS = 50
BODY = b'{"access_code": {"access_code_id": "x"}, "ok": true}'
REPLY = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b" % (len(BODY), BODY)


@pytest.fixture
async def warm() -> AsyncIterator[AsyncSeam]:
    """A client whose one connection is open, of a server that adds next to nothing."""

    class Answer(asyncio.Protocol):
        def connection_made(self, transport: Any) -> None:
            self.transport = transport

        def data_received(self, data: bytes) -> None:
            self.transport.write(REPLY)

    loop = asyncio.get_running_loop()
    loop.set_debug(enabled=False)
    server = await loop.create_server(Answer, "127.0.0.1", 0)
    async with AsyncSeam("seam_guard_key", endpoint=f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}") as seam:
        for _ in range(3):
            await seam.access_codes.get(access_code_id="x")
        yield seam
    server.close()


async def calls(seam: AsyncSeam) -> None:
    for _ in range(CALLS):
        await seam.access_codes.get(access_code_id="x")


async def test_all_calls_go_the_direct_way(warm: AsyncSeam) -> None:
    await calls(warm)
    assert warm.stats().direct_attempts == warm.stats().attempts == CALLS + 3


async def test_the_direct_way_runs_a_bounded_number_of_python_functions(warm: AsyncSeam) -> None:
    """Of ours and of aiohttp's: bare `session.post` enters about 200 of aiohttp's alone."""
    counted = Counter[str]()
    folders = ("/seam_async/", "/aiohttp/", "/multidict/", "/yarl/")

    def profile(frame: Any, event: str, _: Any) -> None:
        name = frame.f_code.co_filename.replace("\\", "/")
        if event == "call" and any(folder in name for folder in folders):
            counted[f"{name.rpartition('/')[2]}:{frame.f_code.co_name}"] += 1

    sys.setprofile(profile)
    try:
        await calls(warm)
    finally:
        sys.setprofile(None)
    assert sum(counted.values()) / CALLS <= 104, counted.most_common()


async def test_no_task_and_no_timer_for_one_call(warm: AsyncSeam, monkeypatch: pytest.MonkeyPatch) -> None:
    loop = asyncio.get_running_loop()
    made = Counter[str]()
    call_at = loop.call_at

    def counted(when: float, callback: Callable[..., Any], *arguments: Any, **options: Any) -> Any:
        made[callback.__qualname__] += 1
        return call_at(when, callback, *arguments, **options)

    def factory(loop: asyncio.AbstractEventLoop, coroutine: Any, **options: Any) -> asyncio.Task[Any]:
        made[coroutine.__qualname__] += 1
        return asyncio.Task(coroutine, loop=loop, **options)

    monkeypatch.setattr(loop, "call_at", counted)
    loop.set_task_factory(factory)  # type: ignore[arg-type]
    try:
        await calls(warm)
    finally:
        loop.set_task_factory(None)
    assert sum(made.values()) <= 1, made  # the timer of deadlines is shared by all calls of 30 s


async def test_callbacks_of_the_event_loop_for_one_call(warm: AsyncSeam, monkeypatch: pytest.MonkeyPatch) -> None:
    """One for the server's socket, one for the client's, one to wake the caller."""
    ran = Counter[str]()
    run = asyncio.Handle._run

    def counted(self: asyncio.Handle) -> None:
        ran[getattr(self._callback, "__qualname__", str(self._callback))] += 1  # type: ignore[attr-defined]
        run(self)

    monkeypatch.setattr(asyncio.Handle, "_run", counted)
    await calls(warm)
    assert sum(ran.values()) <= 3 * CALLS + 3, ran


async def test_the_direct_way_makes_a_bounded_number_of_system_calls(
    warm: AsyncSeam, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To send, to receive, to look whether the connection is stale; the server's own not counted."""
    counted = Counter[str]()
    port = int(warm._options.endpoint.rpartition(":")[2])

    def counting(name: str) -> Callable[..., Any]:
        original = getattr(socket.socket, name)

        def call(self: socket.socket, *arguments: Any) -> Any:
            counted[name] += self.getpeername()[1] == port
            return original(self, *arguments)

        return call

    for name in ("send", "sendmsg", "recv", "recv_into", "sendall"):
        monkeypatch.setattr(socket.socket, name, counting(name))
    await calls(warm)
    assert counted["send"] + counted["sendmsg"] + counted["sendall"] == CALLS
    assert counted["recv"] + counted["recv_into"] == CALLS


@pytest.mark.skipif(not hasattr(select, "poll"), reason="this system has no poll")
async def test_a_poll_object_is_made_once_for_a_connection(warm: AsyncSeam, monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    poll = select.poll
    monkeypatch.setattr(select, "poll", lambda: made.append(1) or poll())
    await calls(warm)
    assert not made
