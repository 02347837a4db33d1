"""Rate limits through the real client, over real connections, with time that runs faster."""

from __future__ import annotations

import asyncio
import math
from email.utils import formatdate
from typing import Any

import pytest
from policy.servers import Announce, FixedWindow, Limit, PerDevice, SlidingWindow, TokenBucket
from transport import faulty_server as faulty
from transport.conftest import MakeClient
from transport.faulty_server import FaultyServer
from transport.helpers import FastClock

from seam_async import RateLimits, RetryPolicy

CREATE = "/access_codes/create"


class Limited:
    """Accepts calls within a limit, and refuses the others in one of the ways that servers have."""

    def __init__(self, limit: Limit, clock: FastClock, announce: Announce = "seconds") -> None:
        self.limit = limit
        self.clock = clock
        self.announce = announce
        self.accepted: list[str] = []
        self.refused: list[str] = []

    async def __call__(self, exchange: faulty.Exchange) -> None:
        device = exchange.request.body["device_id"]
        wait = self.limit(device, self.clock.monotonic())
        if not wait:
            self.accepted.append(device)
            await faulty.answer()(exchange)
            return
        self.refused.append(device)
        await faulty.refusal("too_many_requests", 429, self._headers(wait))(exchange)

    def _headers(self, wait: float) -> dict[str, str]:
        wall = self.clock.wall()
        match self.announce:
            case "seconds":
                return {"retry-after": str(math.ceil(wait))}
            case "fraction":
                return {"retry-after": f"{wait:.3f}"}
            case "date":
                date = formatdate(math.ceil(wall + wait), usegmt=True)
                return {"retry-after": date, "date": formatdate(int(wall), usegmt=True)}
            case "nothing":
                return {}


@pytest.mark.parametrize("announce", ["seconds", "date", "nothing"])
async def test_a_limit_for_all_devices_together(server: FaultyServer, client: MakeClient, announce: Announce) -> None:
    """400 codes for 200 devices at once, where 100 a second are allowed: all arrive in good time, with few refusals."""
    asyncio.get_running_loop().set_debug(enabled=False)
    clock = FastClock(2)
    server.behave = limited = Limited(TokenBucket(100, 20), clock, announce)
    seam = client(clock=clock, retries=RetryPolicy())
    await asyncio.gather(*(seam.access_codes.create(device_id=f"door {number % 200}") for number in range(400)))
    ideal = (400 - 20) / 100
    assert clock.monotonic() < 1.5 * ideal
    assert len(limited.accepted) == 400
    assert len(limited.refused) <= 0.4 * 400


@pytest.mark.parametrize("announce", ["seconds", "date", "nothing"])
async def test_hot_doors_delay_no_others(server: FaultyServer, client: MakeClient, announce: Announce) -> None:
    """Two doors get 25 codes each where 10 a minute are allowed; 200 other doors get theirs meanwhile."""
    asyncio.get_running_loop().set_debug(enabled=False)
    clock = FastClock(50)
    limit = PerDevice(lambda: SlidingWindow(10, 60))
    server.behave = limited = Limited(limit, clock, announce)
    seam = client(clock=clock, retries=RetryPolicy(max_rate_limit_wait=None))
    hot = [f"hot {number % 2}" for number in range(50)]
    others = [f"door {number}" for number in range(200)]
    doors = [door for pair in zip(others[:50], hot, strict=True) for door in pair] + others[50:]
    await asyncio.gather(*(seam.access_codes.create(device_id=door) for door in doors))
    assert not [door for door in limited.refused if door not in hot]
    assert sorted(limited.accepted[:220]) == sorted(others + hot[:20])
    assert len(limited.accepted) == 250


async def test_other_operations_on_a_hot_door(server: FaultyServer, client: MakeClient) -> None:
    server.script(CREATE, faulty.refusal("too_many_requests", 429, {"retry-after": "20"}))
    seam = client(total_timeout=60)
    waiting = asyncio.create_task(seam.access_codes.create(device_id="door"))
    await asyncio.sleep(0.05)
    async with asyncio.timeout(5):
        await seam.locks.unlock_door(device_id="door")
        await seam.access_codes.create(device_id="another door")
    waiting.cancel()


async def test_other_tenants(server: FaultyServer, client: MakeClient) -> None:
    """What one credential is refused does not hold up another."""
    server.script(CREATE, faulty.refusal("too_many_requests", 429, {"retry-after": "20"}))
    seam = client()
    waiting = asyncio.create_task(seam.access_codes.create(device_id="door"))
    await asyncio.sleep(0.05)
    async with asyncio.timeout(5):
        await seam.with_options(api_key="seam_key_of_another").access_codes.create(device_id="door")
    waiting.cancel()


@pytest.mark.parametrize("window", [SlidingWindow, FixedWindow])
async def test_documented_limits(server: FaultyServer, client: MakeClient, window: Any) -> None:
    """30 codes for one door: all arrive without one refusal, the first ten at once."""
    clock = FastClock(100)
    server.behave = limited = Limited(PerDevice(lambda: window(10, 60)), clock)
    seam = client(clock=clock, rate_limits=RateLimits.documented())
    calls = [asyncio.create_task(seam.access_codes.create(device_id="door")) for _ in range(30)]
    await asyncio.wait(calls[:10])
    assert len(limited.accepted) == 10
    assert clock.monotonic() < 60
    await asyncio.gather(*calls)
    assert limited.refused == []
    assert len(limited.accepted) == 30
    assert clock.monotonic() > 120


async def test_never_before_the_announced_time(server: FaultyServer, client: MakeClient) -> None:
    clock = FastClock(20)
    times: list[float] = []

    async def refuse_twice(exchange: faulty.Exchange) -> None:
        times.append(clock.monotonic())
        if len(times) < 3:
            await faulty.refusal("too_many_requests", 429, {"retry-after": "3"})(exchange)
        else:
            await faulty.answer()(exchange)

    server.behave = refuse_twice
    await client(clock=clock).access_codes.create(device_id="door")
    assert times[1] - times[0] >= 3
    assert times[2] - times[1] >= 3
