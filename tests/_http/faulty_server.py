"""An HTTP server that does what real ones do on bad days, exactly when it is told to.

It works on bare sockets, because what matters here happens below HTTP: resets, half answers, connections that close
while idle. A *behaviour* deals with one request, and decides by calling `execute()` whether the server has acted::

    server.script("/locks/unlock_door", executed_then(reset), answer(ATTEMPT))

Every request that finds no script is answered with 200 and the body of `replies`, or an empty object.
"""

from __future__ import annotations

import asyncio
import json
import os
import socket
import struct
from collections import Counter, defaultdict, deque
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import attrs

if TYPE_CHECKING:
    import ssl

Behaviour = Callable[["Exchange"], Awaitable[None]]
RST = struct.pack("ii", 1, 0)


@attrs.frozen
class Request:
    """One request as it came."""

    method: str
    target: str
    headers: Mapping[str, str]
    raw_body: bytes
    connection: int
    """Which connection it came by; 1 is the first."""
    at: float
    """The event loop's time."""

    @property
    def path(self) -> str:
        return self.target

    @property
    def body(self) -> Any:
        return json.loads(self.raw_body)


class Exchange:
    """One request and the means to answer it, or not."""

    def __init__(
        self, server: FaultyServer, request: Request, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        self.server = server
        self.request = request
        self.reader = reader
        self.writer = writer

    def execute(self) -> None:
        """Act: from here on, a second such request would be once too often."""
        self.server.executed[self.request.path] += 1

    async def send(self, data: bytes) -> None:
        self.writer.write(data)
        await self.writer.drain()

    def speak(self, status: int, body: Any) -> None:
        """Send an answer here and now, before the event loop has another turn."""
        self.writer.write(http_message(status, json.dumps(body).encode(), {}))

    def reset(self) -> None:
        """Break the connection off with a RST."""
        break_off(self.writer)

    async def hang_up(self) -> None:
        """Close the connection in an orderly way."""
        self.writer.close()
        with suppress(OSError):
            await self.writer.wait_closed()


def break_off(writer: asyncio.StreamWriter) -> None:
    writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RST)
    writer.transport.abort()


def http_message(status: int, body: bytes, headers: Mapping[str, str]) -> bytes:
    lines = [f"HTTP/1.1 {status} Whatever", f"content-length: {len(body)}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode() + body


# -- behaviours -------------------------------------------------------------------------------------------------------


def answer(body: Any = None, status: int = 200, headers: Mapping[str, str] | None = None) -> Behaviour:
    """Answer; what is below 400 was also carried out. A body of bytes is sent as it is, anything else as JSON."""

    async def behave(exchange: Exchange) -> None:
        if status < 400:
            exchange.execute()
        content = exchange.server.replies.get(exchange.request.path, {}) if body is None else body
        data = content if isinstance(content, bytes) else json.dumps(content).encode()
        await exchange.send(http_message(status, data, headers or {}))

    return behave


def refusal(code: str, status: int, headers: Mapping[str, str] | None = None) -> Behaviour:
    """Answer with Seam's error object."""
    return answer({"error": {"type": code, "message": f"It is {code}."}, "ok": False}, status, headers)


def executed_then(behave: Behaviour) -> Behaviour:
    """Act, and then misbehave."""

    async def both(exchange: Exchange) -> None:
        exchange.execute()
        await behave(exchange)

    return both


async def reset(exchange: Exchange) -> None:
    """Read the request, and break the connection off."""
    exchange.reset()


async def hang_up(exchange: Exchange) -> None:
    """Read the request, and close the connection."""
    await exchange.hang_up()


def answer_and_speak_on(status: int, body: Any) -> Behaviour:
    """Answer, and a moment later send another answer, to which there is no question."""

    async def behave(exchange: Exchange) -> None:
        await answer()(exchange)
        await asyncio.sleep(0.02)
        await exchange.send(http_message(status, json.dumps(body).encode(), {}))

    return behave


async def answer_and_be_kept(exchange: Exchange) -> None:
    """Answer, and leave the connection to the test, in `server.kept`."""
    await answer()(exchange)
    exchange.server.kept.append(exchange)


async def half_an_answer(exchange: Exchange) -> None:
    """Close the connection in the middle of the body."""
    await exchange.send(b'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"devices": [')
    await exchange.hang_up()


async def half_a_head(exchange: Exchange) -> None:
    """Close the connection in the middle of the headers."""
    await exchange.send(b"HTTP/1.1 200 OK\r\ncontent-le")
    await exchange.hang_up()


async def reset_in_the_body(exchange: Exchange) -> None:
    """Break the connection off in the middle of the body."""
    await exchange.send(b'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"devices": [')
    await asyncio.sleep(0.05)  # a RST overtakes what the other side has not read yet
    exchange.reset()


async def garbage(exchange: Exchange) -> None:
    """Send something that is not HTTP."""
    await exchange.send(b"\x15\x03\x01\x00\x02\x02\x28 \r\n\r\nhello\r\n\r\n")


async def bad_chunks(exchange: Exchange) -> None:
    """Send a body in chunks that cannot be."""
    await exchange.send(
        b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz-" + exchange.request.raw_body + b"\r\n"
    )


async def bad_gzip(exchange: Exchange) -> None:
    """Send a body that is not compressed as it says."""
    await exchange.send(http_message(200, b"no gzip", {"content-encoding": "gzip"}))


async def silence(exchange: Exchange) -> None:
    """Never answer; return when the client has given up."""
    with exchange.server.pause(), suppress(OSError):
        await exchange.reader.read()


def slow_bytes(body: Any, pause: float) -> Behaviour:
    """Answer in pieces of a few bytes."""

    async def behave(exchange: Exchange) -> None:
        exchange.execute()
        message = http_message(200, json.dumps(body).encode(), {})
        for start in range(0, len(message), 16):
            await exchange.send(message[start : start + 16])
            with exchange.server.pause():
                await asyncio.sleep(pause)

    return behave


def after(seconds: float, behave: Behaviour) -> Behaviour:
    """Take time first."""

    async def later(exchange: Exchange) -> None:
        with exchange.server.pause():
            await asyncio.sleep(seconds)
        await behave(exchange)

    return later


# -- the server -------------------------------------------------------------------------------------------------------


class FaultyServer:
    """Listens on 127.0.0.1. Use it as an async context manager.

    Args:
        tls: For https; else http.
        behave: What is done with every request that no script is for.
        replies: Bodies of the answers, by path.
    """

    def __init__(
        self,
        *,
        tls: ssl.SSLContext | None = None,
        behave: Behaviour | None = None,
        replies: Mapping[str, Any] | None = None,
    ) -> None:
        self.behave = behave or answer()
        self.replies = dict(replies or {})
        self.requests: list[Request] = []
        self.executed: Counter[str] = Counter()
        """How often the server acted, by path."""
        self.connections = 0
        """Connections that were made so far."""
        self.resets_on_connect = 0
        """So many of the next connections are broken off before anything is read from them."""
        self.kept: list[Exchange] = []
        """Exchanges whose connections are the test's to speak on."""
        self.most_at_once = 0
        """Requests under way at once, at most."""
        self.pausing = 0
        """Requests over which the server is just now taking its time, or has fallen silent."""
        self._under_way = 0
        self._tls = tls
        self._scripts: defaultdict[str, deque[Behaviour]] = defaultdict(deque)
        self._server: asyncio.Server | None = None
        self._writers: set[asyncio.StreamWriter] = set()
        self._tasks: set[asyncio.Task[None]] = set()

    def script(self, path: str, *behaviours: Behaviour) -> None:
        """Deal with the next requests to a path in these ways, one after another."""
        self._scripts[path].extend(behaviours)

    @property
    def endpoint(self) -> str:
        return f"{'https' if self._tls else 'http'}://127.0.0.1:{self.port}"

    @property
    def port(self) -> int:
        assert self._server is not None
        return int(self._server.sockets[0].getsockname()[1])

    @property
    def open_connections(self) -> int:
        return len(self._writers)

    def paths(self) -> list[str]:
        """The paths of all requests, in order."""
        return [request.path for request in self.requests]

    @contextmanager
    def pause(self) -> Iterator[None]:
        """What a behaviour waits for in here is not a message that is on its way."""
        self.pausing += 1
        try:
            yield
        finally:
            self.pausing -= 1

    def hang_up_on_all(self) -> None:
        """Close all connections, idle ones too."""
        for writer in list(self._writers):
            writer.close()

    def cut_all_off(self) -> None:
        """Do the same beneath the event loop, which has had no chance to notice when this returns."""
        for writer in list(self._writers):
            with socket.socket(fileno=os.dup(writer.get_extra_info("socket").fileno())) as twin:
                twin.shutdown(socket.SHUT_RDWR)

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0, ssl=self._tls, backlog=2000)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._server is not None
        self._server.close()
        for writer in list(self._writers):
            writer.transport.abort()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        self._writers.add(writer)
        self.connections += 1
        try:
            if self.resets_on_connect:
                self.resets_on_connect -= 1
                break_off(writer)
                return
            await self._talk(reader, writer, self.connections)
        except (OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            self._writers.discard(writer)
            self._tasks.discard(task)
            writer.close()

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, connection: int) -> None:
        while not writer.is_closing():
            request = await read_request(reader, connection)
            self.requests.append(request)
            script = self._scripts[request.path]
            behave = script.popleft() if script else self.behave
            self._under_way += 1
            self.most_at_once = max(self.most_at_once, self._under_way)
            try:
                await behave(Exchange(self, request, reader, writer))
            finally:
                self._under_way -= 1


async def read_request(reader: asyncio.StreamReader, connection: int = 0) -> Request:
    """Read one request; `IncompleteReadError` when the client is gone."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    method, target, _ = head[0].split(" ")
    headers = {}
    for line in head[1:-2]:
        name, _, value = line.partition(":")
        headers[name.lower()] = value.strip()
    body = await reader.readexactly(int(headers.get("content-length", "0")))
    return Request(method, target, headers, body, connection, asyncio.get_running_loop().time())
