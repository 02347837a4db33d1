"""A client in virtual time: the whole of it, but for the transport, which asks a function of the test instead."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from random import Random
from typing import Any

from virtual_time import VirtualClock

from seam_async import AsyncSeam
from seam_async._calls.shared import SharedState
from seam_async._http.transport import Reply, Transport
from seam_async.errors import SeamClosedError

Answer = tuple[int, Any] | tuple[int, Any, Mapping[str, str]]
Server = Callable[[str, dict[str, Any]], Awaitable[Answer]]


class VirtualTransport(Transport):
    """A transport without connections, which writes down what was sent and when."""

    def __init__(self, server: Server) -> None:
        super().__init__(max_connections=100)
        self.server = server
        self.sent: list[tuple[float, str, dict[str, Any], float | None]] = []
        self.is_closed = False
        self._in: asyncio.AbstractEventLoop | None = None

    @property
    def counts(self) -> Counter[str]:
        return Counter(path for _, path, _, _ in self.sent)

    def times(self, path: str) -> list[float]:
        """When requests went there, in seconds from the beginning of virtual time."""
        return [round(at - 1000.0, 3) for at, one, _, _ in self.sent if one == path]

    def attach(self) -> bool:
        if self.is_closed:
            raise SeamClosedError("closed")
        loop = asyncio.get_running_loop()
        changed, self._in = loop is not self._in, loop
        return changed

    async def send(self, endpoint: str, path: str, headers: Any, data: bytes, timeout: float | None, **_: Any) -> Reply:
        self.attach()
        body = json.loads(data)
        self.sent.append((asyncio.get_running_loop().time(), path, body, timeout))
        status, payload, *more = await self.server(path, body)
        return Reply(status, more[0] if more else {}, json.dumps(payload).encode())

    async def close(self) -> None:
        self.is_closed = True


def virtual_seam(server: Server, **options: Any) -> tuple[AsyncSeam, VirtualTransport]:
    """Make a client whose requests `server` answers."""
    seam = AsyncSeam("seam_test_key", **options)
    transport = VirtualTransport(server)
    seam._shared = SharedState(transport, max_connections=100, clock=VirtualClock(), random_source=Random(1))
    return seam, transport


def attempt(status: str = "pending", key: str = "a1", action_type: str = "UNLOCK_DOOR", **more: Any) -> dict[str, Any]:
    """An action attempt as a server sends it."""
    result = {"was_confirmed_by_device": True} if status == "success" else None
    error = {"type": "jammed", "message": "The bolt is stuck"} if status == "error" else None
    return {
        "action_attempt_id": key,
        "action_type": action_type,
        "status": status,
        "result": result,
        "error": error,
        **more,
    }


def refusal(status: int, kind: str = "refused") -> tuple[int, Any]:
    """An error as a server sends it."""
    return status, {"error": {"type": kind, "message": "No."}, "ok": False}
