"""Clients for tests, the answers they get, and a clock that they move by hand."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from random import Random
from typing import Any

from _http.faulty_server import FaultyServer
from limiter_state import state

from seam_async import AsyncSeam, Backoff, RetryPolicy
from seam_async._calls.shared import SharedState
from seam_async._clock import Clock, Timer

MakeClient = Callable[..., AsyncSeam]

KEY = "seam_canary_key_7f3a9c"
DEVICE = {"device_id": "door", "properties": {"locked": True}}
CODE = {"access_code_id": "code", "device_id": "door", "code": "1234", "type": "ongoing"}
ATTEMPT = {
    "action_attempt_id": "attempt",
    "action_type": "UNLOCK_DOOR",
    "status": "success",
    "result": {},
    "error": None,
}
REPLIES = {
    "/devices/get": {"device": DEVICE},
    "/devices/list": {"devices": [DEVICE]},
    "/access_codes/get": {"access_code": CODE},
    "/access_codes/create": {"access_code": CODE},
    "/access_codes/create_multiple": {"access_codes": [CODE]},
    "/connect_webviews/create": {"connect_webview": {"connect_webview_id": "webview"}},
    "/locks/unlock_door": {"action_attempt": ATTEMPT},
    "/locks/lock_door": {"action_attempt": {**ATTEMPT, "action_type": "LOCK_DOOR"}},
}


def make_client(
    endpoint: str, *, clock: Clock | None = None, random_source: Random | None = None, key: str = KEY, **options: Any
) -> AsyncSeam:
    """Make a client; `clock` and `random_source` take the place of real time and random numbers."""
    seam = AsyncSeam(key, endpoint=endpoint, **options)
    if clock is not None or random_source is not None:
        connections = options.get("max_connections", 100)
        seam._shared = SharedState(
            seam._shared.transport, max_connections=connections, clock=clock, random_source=random_source
        )
    return seam


def connector(seam: AsyncSeam) -> Any:
    """The connector under a client, None before its first call."""
    session = seam._shared.transport.bound_session.session
    return session.connector if session is not None else None


def held(seam: AsyncSeam) -> dict[str, int]:
    """What a client holds on to that it should not while nothing is under way."""
    shared = seam._shared
    limiter: Any = shared.limiter
    found = {
        "slots": shared.connection_queue.taken,
        "waiters for slots": shared.connection_queue.waiting,
        "waiters of the limiter": state(limiter).waiting,
        "connections in use": len(getattr(connector(seam), "_acquired", ())),
        "waiters for connections": len(getattr(connector(seam), "_waiters", ())),
    }
    return {what: count for what, count in found.items() if count}


@asynccontextmanager
async def clients_of(server: FaultyServer) -> AsyncIterator[MakeClient]:
    """Make clients of a server, with short backoffs. In the end they must hold nothing, and are closed."""
    made: list[AsyncSeam] = []

    def make(endpoint: str = server.endpoint, **options: Any) -> AsyncSeam:
        options.setdefault("retries", RetryPolicy(backoff=Backoff(initial=0.001, maximum=0.002)))
        made.append(make_client(endpoint, **options))
        return made[-1]

    try:
        yield make
        await asyncio.sleep(0)
        left = {client: held(client) for client in made}
    finally:
        for seam in made:
            await seam.close()
    assert not any(left.values()), f"held at the end: {left}"
    await asyncio.sleep(0)
    tasks = [repr(task) for task in asyncio.all_tasks()]
    own = [task for task in tasks if "/seam_async/" in task or "/aiohttp/" in task]
    assert not own, f"tasks left: {own}"


class HandClock:
    """Time that stands still until a test moves it. Sleeping moves it, too. Timers never go off."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.slept: list[float] = []

    def monotonic(self) -> float:
        return self.now

    def boottime(self) -> float:
        return self.now

    def wall(self) -> float:
        return 1_800_000_000.0 + self.now

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds
        await asyncio.sleep(0)

    def call_later(self, seconds: float, callback: Callable[[], object]) -> Timer:
        return asyncio.get_running_loop().call_later(3600, callback)


async def until(condition: Callable[[], object]) -> None:
    """Wait until something is so; fail after a while."""
    for _ in range(2000):
        if condition():
            return
        await asyncio.sleep(0.005)
    raise AssertionError("it never came about")
