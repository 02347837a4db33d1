"""A forward proxy: CONNECT tunnels and plain requests, with scripted refusals."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from types import TracebackType
from typing import TYPE_CHECKING, Self
from urllib.parse import urlsplit

from _http.faulty_server import Request, http_message, read_request

if TYPE_CHECKING:
    import ssl


class FaultyProxy:
    """Listens on 127.0.0.1. `refuse_with` is a status that it answers instead of doing its work; `tls` is for https."""

    def __init__(self, *, refuse_with: int | None = None, tls: ssl.SSLContext | None = None) -> None:
        self.refuse_with = refuse_with
        self._tls = tls
        self.requests: list[Request] = []
        self._server: asyncio.Server | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def address(self) -> str:
        assert self._server is not None
        return f"127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0, ssl=self._tls)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._server is not None
        self._server.close()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        try:
            while True:
                request = await read_request(reader)
                self.requests.append(request)
                if self.refuse_with is not None:
                    writer.write(http_message(self.refuse_with, b"no", {"proxy-authenticate": "Basic"}))
                    continue
                await self._pass_on(request, reader, writer)
                return
        except (OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            self._tasks.discard(task)
            writer.close()

    async def _pass_on(self, request: Request, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        target = request.target if request.method == "CONNECT" else urlsplit(request.target).netloc
        host, _, port = target.rpartition(":")
        far_reader, far_writer = await asyncio.open_connection(host, int(port))
        if request.method == "CONNECT":
            writer.write(b"HTTP/1.1 200 Tunnel\r\n\r\n")
        else:
            path = urlsplit(request.target).path
            head = "".join(f"{name}: {value}\r\n" for name, value in request.headers.items())
            far_writer.write(f"{request.method} {path} HTTP/1.1\r\n{head}\r\n".encode() + request.raw_body)
        try:
            await asyncio.gather(_copy(reader, far_writer), _copy(far_reader, writer))
        finally:
            far_writer.close()


async def _copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
    writer.close()
