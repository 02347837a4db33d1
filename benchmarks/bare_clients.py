"""Clients written by hand, to compare with: aiohttp as it comes, aiohttp tuned, and the least that a request costs."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

KEY = "seam_benchmark_key"
Job = dict[str, Any]


class Bare:
    """Bare aiohttp: one session, orjson, the same headers as ours; bodies are decoded, and no objects made of them."""

    def __init__(self, job: Job) -> None:
        import aiohttp
        import orjson

        self._dumps, self._loads = orjson.dumps, orjson.loads
        self._url = job["url"]
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=100), cookie_jar=aiohttp.DummyCookieJar()
        )
        self._headers = {
            "content-type": "application/json",
            "user-agent": "seam-async/0.0.0",
            "seam-sdk-name": "seam-async",
            "seam-sdk-version": "0.0.0",
            "authorization": f"Bearer {KEY}",
        }

    async def call(self, path: str, body: dict[str, Any]) -> Any:
        """Make one call, and return its decoded answer."""
        async with self._session.post(
            self._url + path, data=self._dumps(body), headers=self._headers, allow_redirects=False
        ) as response:
            return self._loads(await response.read())

    async def close(self) -> None:
        """Close the connections."""
        await self._session.close()


class Tuned(Bare):
    """Bare aiohttp with URL and headers made in advance, and no total time limit."""

    def __init__(self, job: Job) -> None:
        super().__init__(job)
        import aiohttp
        from multidict import CIMultiDict, istr
        from yarl import URL

        self._limits = aiohttp.ClientTimeout(total=None, connect=10)
        self._ready = CIMultiDict({istr(name): value for name, value in self._headers.items()})
        self._urls = {path: URL(self._url + path, encoded=True) for path in ("/access_codes/get", "/devices/list")}

    async def call(self, path: str, body: dict[str, Any]) -> Any:
        """Make one call, and return its decoded answer."""
        response = await self._session.post(
            self._urls[path],
            data=self._dumps(body),
            headers=self._ready,
            allow_redirects=False,
            timeout=self._limits,
        )
        return self._loads(await response.read())


class Floor:
    """A list of sockets, an asyncio protocol and aiohttp's parser in C: no pool, no time limits, no error handling."""

    def __init__(self, job: Job) -> None:
        from urllib.parse import urlsplit

        import orjson
        from aiohttp.http_parser import HttpResponseParser

        self._dumps, self._loads, self._parser = orjson.dumps, orjson.loads, HttpResponseParser
        parts = urlsplit(job["url"])
        self._host, self._port, self._prefix = parts.hostname, parts.port, parts.path
        self._head = (
            f"Host: {parts.netloc}\r\nAccept: */*\r\nAccept-Encoding: gzip, deflate\r\n"
            f"Content-Type: application/json\r\n"
            f"User-Agent: seam-async/0.0.0\r\nSeam-Sdk-Name: seam-async\r\nSeam-Sdk-Version: 0.0.0\r\n"
            f"Authorization: Bearer {KEY}\r\nContent-Length: "
        )
        self._idle: list[Any] = []

    async def call(self, path: str, body: dict[str, Any]) -> Any:
        """Make one call, and return its decoded answer."""
        loop = asyncio.get_running_loop()
        if self._idle:
            connection = self._idle.pop()
        else:
            _, connection = await loop.create_connection(lambda: _FloorProtocol(loop), self._host, self._port)
        data = self._dumps(body)
        connection.parser = self._parser(connection, loop, 2**16, response_with_body=True, read_until_eof=True)
        connection.answer = loop.create_future()
        connection.transport.write(
            f"POST {self._prefix}{path} HTTP/1.1\r\n{self._head}{len(data)}\r\n\r\n".encode() + data
        )
        _, payload = await connection.answer
        content = await payload.read()
        self._idle.append(connection)
        return self._loads(content)

    async def close(self) -> None:
        """Close the connections."""
        for connection in self._idle:
            connection.transport.close()


class _FloorProtocol(asyncio.Protocol):
    """Feeds a parser; all else is what aiohttp's parser and stream call on a protocol."""

    _reading_paused = False

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop

    def connection_made(self, transport: Any) -> None:
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        for message in self.parser.feed_data(data)[0]:
            self.answer.set_result(message)

    def pause_reading(self) -> None:
        self._reading_paused = True
        self.transport.pause_reading()

    def resume_reading(self, resume_parser: bool = True) -> None:  # noqa: ARG002, FBT001, FBT002 - aiohttp's signature
        if self._reading_paused:
            self._reading_paused = False
            self.transport.resume_reading()


HAND_MADE: dict[str, Callable[[Job], Any]] = {"bare": Bare, "tuned": Tuned, "floor": Floor}
