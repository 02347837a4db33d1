"""A server on loopback that writes down what it is sent and answers as it is told: the other end of the wire."""

from __future__ import annotations

import json
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from aiohttp import web

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Mapping


@dataclass(frozen=True)
class Request:
    """One request as it came."""

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    raw: bytes

    @property
    def body(self) -> Any:
        return json.loads(self.raw)


@dataclass
class Answer:
    """What to send back; `payload` is sent as JSON, `raw` as it is."""

    payload: Any = None
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    raw: bytes | None = None

    def response(self) -> web.Response:
        body = json.dumps(self.payload).encode() if self.raw is None else self.raw
        headers = {"content-type": "application/json", **self.headers}
        return web.Response(body=body, status=self.status, headers=headers)


class Recorder:
    """The server. `answer` takes a request and gives what to send; by default `{}`."""

    def __init__(self) -> None:
        self.endpoint = ""
        self.requests: list[Request] = []
        self.answer: Callable[[Request], Answer | web.StreamResponse] = lambda _: Answer({})

    @property
    def last(self) -> Request:
        return self.requests[-1]

    def always(self, payload: Any = None, status: int = 200, *, raw: bytes | None = None, **headers: str) -> None:
        """Answer every request alike; underscores in the names of headers stand for dashes."""
        dashed = {name.replace("_", "-"): value for name, value in headers.items()}
        self.answer = lambda _: Answer(payload, status, dashed, raw)

    async def handle(self, request: web.Request) -> web.StreamResponse:
        seen = Request(request.method, request.path, request.query_string, request.headers, await request.read())
        self.requests.append(seen)
        answer = self.answer(seen)
        return answer.response() if isinstance(answer, Answer) else answer


@asynccontextmanager
async def recorder() -> AsyncIterator[Recorder]:
    """Run a recorder on a free port."""
    recording = Recorder()
    app = web.Application(client_max_size=64 * 1024**2)
    app.router.add_route("*", "/{path:.*}", recording.handle)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        host, port = runner.addresses[0][:2]
        recording.endpoint = f"http://{host}:{port}"
        yield recording
    finally:
        await runner.cleanup()
