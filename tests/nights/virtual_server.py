"""`FakeSeam` in virtual time, without sockets: what a client sends, the weather lets through, delays or loses."""

from __future__ import annotations

import asyncio
import json
import math
from collections.abc import Callable, Mapping
from datetime import datetime
from random import Random
from typing import Any

from multidict import CIMultiDict
from nights.weather import Kind, Script
from virtual_time import STARTED_AT, VirtualClock

from seam_async import SeamClosedError, SeamConnectionError, SeamTimeoutError
from seam_async._http.transport import Reply, Transport
from seam_async._ratelimit.redis.limiter import RedisLimiter
from seam_async.testing import FakeSeam
from seam_async.testing.clock import Clock, Moved, Timer
from seam_async.testing.recording import RequestRecord

RENAMED = " (2)"
"""What the server puts behind names that it does not like."""


class FakeClock(Clock):
    """The fake's clock, which shows the virtual loop's time."""

    def timestamp(self) -> float:
        return STARTED_AT + asyncio.get_running_loop().time()

    def call_at(self, when: float, callback: Callable[[], None]) -> Timer:
        timer = Timer(when, callback)

        def run() -> None:
            if not timer.cancelled:
                callback()

        asyncio.get_running_loop().call_later(max(0.0, when - self.timestamp()), run)
        return timer

    def advance(self, *_: Any) -> Moved:
        raise AssertionError("time goes on by itself")


class Server:
    """The fake, the weather before it, and what it has seen."""

    def __init__(self, script: Script) -> None:
        self.script = script
        self.random = Random(script.seed + 1)
        self.fake = FakeSeam(
            seed=False, clock=FakeClock(datetime.fromisoformat("2027-01-01T00:00:00Z")), random_seed=script.seed,
            code_delay=script.code_delay,
        )  # fmt: skip
        self.began = asyncio.get_running_loop().time()
        self.is_morning = False
        self.tasks: set[asyncio.Task[Reply]] = set()
        self.created = 0
        self.requests = 0
        self.sent: dict[tuple[str, str], list[float]] = {}
        """When calls left that were not refused, by path and what a limit is about."""
        self.whims = Random(script.seed + 4)
        self.create = "/access_grants/create" if script.grants else "/access_codes/create"
        if script.limits != "none":
            self.fake.enforce_rate_limits({self.create: (2, 30.0)} if script.limits == "tight" else None)

    @property
    def now(self) -> float:
        return asyncio.get_running_loop().time() - self.began

    def weather(self, path: str) -> Kind | None:
        """What a request meets."""
        if self.is_morning or path.startswith("/workspaces/"):
            return None
        for spell in self.script.spells:
            if spell.begin <= self.now < spell.end and self.random.random() < spell.share:
                return spell.kind
        return None

    def serve(self, path: str, headers: Mapping[str, str], data: bytes, kind: Kind | None) -> asyncio.Task[Reply]:
        """Begin to answer. It goes on even if the client waits no longer."""
        task = asyncio.create_task(self._serve(path, headers, data, kind), name="server")
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)
        return task

    async def _serve(self, path: str, headers: Mapping[str, str], data: bytes, kind: Kind | None) -> Reply:
        random = self.random
        await asyncio.sleep(random.uniform(0.02, 0.3))
        error = json.dumps({"error": {"type": "internal_server_error", "message": "No."}}).encode()
        match kind:
            case "lost before" | "refused":
                raise ConnectionResetError
            case "500":
                return Reply(500, {"seam-request-id": "r-500"}, error)
            case "503":
                return Reply(503, {"Retry-After": "2"}, b"<html>Service unavailable</html>")
            case "html":
                return Reply(200, {}, b"<html>Please log in to the hotel's network</html>")
            case "429":
                return Reply(429, {"Retry-After": str(random.choice([1, 7, 40]))}, error)
            case "slow act":
                await asyncio.sleep(random.uniform(5, 60))
        record = RequestRecord(
            path=path, method="POST", body={}, headers={}, at=self.fake.clock.iso(),
            request_id=self.fake.world.ids.uuid(),
        )  # fmt: skip
        problem = self.fake._api.read(record, "", data)
        reply = self.fake._api.reply(record, {name.lower(): value for name, value in headers.items()}, problem)
        self.requests += 1
        if path == self.create and reply.status == 200:
            self.created += 1
            if self.whims.random() < self.script.renames:
                self._rename(json.loads(reply.body)["access_code"]["access_code_id"])
        match kind:
            case "lost after":
                raise ConnectionResetError
            case "cut":
                raise EOFError
            case "500 after":
                return Reply(500, {}, error)
            case "slow answer":
                await asyncio.sleep(random.uniform(5, 60))
        await asyncio.sleep(random.uniform(0.0, 0.2))
        # Names of headers are read in any case, as from a real connection.
        headers_sent = CIMultiDict({"seam-request-id": record.request_id, **reply.headers})
        return Reply(reply.status, headers_sent, reply.body)

    def _rename(self, access_code_id: str) -> None:
        code = self.fake._workspace.get("access_code", access_code_id)
        code["name"] += RENAMED


def _scope(body: Mapping[str, Any]) -> str:
    """What a limit of the server's is about: doors, or the one thing that a call names."""
    names = ("device_id", "device_ids", "access_code_id", "access_grant_id", "access_method_id", "access_grant_key")
    return next((f"{name}: {body[name]}" for name in names if name in body), "")


class Life:
    """One life of a process: what becomes of it between two requests, and inside them."""

    def __init__(self) -> None:
        self.is_dead = False
        self.frozen_until = 0.0
        self.clock = VirtualClock()
        self.limiter: RedisLimiter | None = None
        self.sends_while_frozen = 0

    async def go_on(self) -> bool:
        """Wait while the process is frozen, and for ever if it is dead. Return whether it was frozen."""
        frozen = False
        while not self.is_dead and (left := self.frozen_until - asyncio.get_running_loop().time()) > 0:
            frozen = True
            await asyncio.sleep(left)
        if self.is_dead:
            await asyncio.get_running_loop().create_future()
        return frozen


class NightTransport(Transport):
    """The way between a client and the server. Checks that no call comes back before its `Retry-After`."""

    def __init__(self, server: Server, life: Life) -> None:
        super().__init__(max_connections=100)
        self._server = server
        self._life = life
        self._closed: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._not_before: dict[tuple[str, Any], float] = {}

    def attach(self) -> bool:
        if self._closed.done():
            raise SeamClosedError("this client is closed")
        return False

    async def close(self) -> None:
        if not self._closed.done():
            self._closed.set_result(None)

    async def send(  # type: ignore[override]
        self,
        endpoint: str,
        path: str,
        headers: Mapping[str, str],
        data: bytes,
        *,
        timeout: float | None = None,
        connect_timeout: float = math.inf,
        is_too_late: Callable[[], bool] | None = None,
    ) -> Reply:
        self.attach()
        life, loop = self._life, asyncio.get_running_loop()
        kind = self._server.weather(path)
        if kind == "refused":
            await asyncio.sleep(0.01)
            raise SeamConnectionError("nobody listens", reason="refused", request_sent=False)
        if is_too_late is not None and is_too_late():
            raise SeamTimeoutError("too late", phase="connect", request_sent=False)
        # The last look at the clock is behind us: frozen here, a process sends late, and nothing can keep it.
        life.sends_while_frozen += await life.go_on()
        place = (path, _scope(json.loads(data)))
        assert loop.time() >= self._not_before.get(place, -math.inf) - 1e-6, f"{place} before its Retry-After"
        left_at = loop.time()
        task = self._server.serve(path, headers, data, kind)
        done, _ = await asyncio.wait([task, self._closed], timeout=timeout, return_when=asyncio.FIRST_COMPLETED)
        await life.go_on()
        if not done:
            raise SeamTimeoutError("no answer", phase="read", request_sent=True)
        if task not in done:
            raise SeamClosedError("the client was closed", may_have_acted=True)
        try:
            reply = task.result()
        except (ConnectionResetError, EOFError) as error:
            reason = "payload" if isinstance(error, EOFError) else "reset"
            raise SeamConnectionError("lost", reason=reason, request_sent=True) from None
        if reply.status != 429:
            self._server.sent.setdefault(place, []).append(left_at)
        if reply.status == 429 and "Retry-After" in reply.headers:
            self._not_before[place] = max(
                self._not_before.get(place, 0.0), loop.time() + float(reply.headers["Retry-After"])
            )
        return reply
