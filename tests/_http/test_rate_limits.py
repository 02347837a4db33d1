"""Rate limits through the real client, over real connections, in time that stands still while they are at work."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from _http import faulty_server as faulty
from _http.faulty_server import FaultyServer
from _http.helpers import MakeClient, until
from _http.message_time import elapsed, in_message_time
from _ratelimit.servers import Announce, FixedWindow, PerDevice, Server, SlidingWindow, TokenBucket

from seam_async import RateLimits, RetryPolicy

CREATE = "/access_codes/create"
LATENCY = 0.05


class Limited(Server):
    """Accepts calls within a limit, and refuses the others in one of the ways that servers have."""

    async def __call__(self, exchange: faulty.Exchange) -> None:
        with exchange.server.pause():
            await asyncio.sleep(LATENCY)
        status, retry_after, date = self.take(exchange.request.body["device_id"], asyncio.get_running_loop().time())
        if status == 200:
            await faulty.answer()(exchange)
            return
        headers = {"retry-after": retry_after, "date": date}
        said = {name: value for name, value in headers.items() if value is not None}
        await faulty.refusal("too_many_requests", status, said)(exchange)

    @property
    def accepted(self) -> list[str]:
        return [device for _, device, status in self.log if status == 200]

    @property
    def refused(self) -> list[str]:
        return [device for _, device, status in self.log if status == 429]


@pytest.mark.parametrize("announce", ["seconds", "date", "nothing"])
@in_message_time
async def test_a_limit_for_all_devices_together_is_found_and_kept(
    server: FaultyServer, client: MakeClient, announce: Announce
) -> None:
    """400 codes for 200 devices at once, where 100 a second are allowed: all arrive in good time, with few refusals."""
    server.behave = limited = Limited(TokenBucket(100, 20), announce)
    seam = client(retries=RetryPolicy())
    await asyncio.gather(*(seam.access_codes.create(device_id=f"door {number % 200}") for number in range(400)))
    ideal = (400 - 20) / 100
    assert elapsed() < 1.3 * ideal
    assert len(limited.accepted) == 400
    assert len(limited.refused) <= 0.3 * 400


@pytest.mark.parametrize("announce", ["seconds", "date", "nothing"])
@in_message_time
async def test_doors_over_their_rate_limit_delay_no_other_doors(
    server: FaultyServer, client: MakeClient, announce: Announce
) -> None:
    """Two doors get 25 codes each where 10 a minute are allowed; 200 other doors get theirs meanwhile."""
    server.behave = limited = Limited(PerDevice(lambda: SlidingWindow(10, 60)), announce)
    seam = client(retries=RetryPolicy(max_rate_limit_wait=None))
    hot = [f"hot {number % 2}" for number in range(50)]
    others = [f"door {number}" for number in range(200)]
    doors = [door for pair in zip(others[:50], hot, strict=True) for door in pair] + others[50:]
    await asyncio.gather(*(seam.access_codes.create(device_id=door) for door in doors))
    assert not [door for door in limited.refused if door not in hot]
    assert sorted(limited.accepted[:220]) == sorted(others + hot[:20])
    assert len(limited.accepted) == 250


@in_message_time
async def test_other_operations_on_a_hot_door_go_on(server: FaultyServer, client: MakeClient) -> None:
    server.script(CREATE, faulty.refusal("too_many_requests", 429, {"retry-after": "20"}))
    seam = client(total_timeout=60)
    waiting = asyncio.create_task(seam.access_codes.create(device_id="door"))
    await until(lambda: seam.stats().rate_limited)
    await seam.locks.unlock_door(device_id="door")
    await seam.access_codes.create(device_id="another door")
    assert elapsed() < 20
    waiting.cancel()


@in_message_time
async def test_a_429_of_one_credential_holds_up_no_other_credential(server: FaultyServer, client: MakeClient) -> None:
    """What one credential is refused does not hold up another."""
    server.script(CREATE, faulty.refusal("too_many_requests", 429, {"retry-after": "20"}))
    seam = client()
    waiting = asyncio.create_task(seam.access_codes.create(device_id="door"))
    await until(lambda: seam.stats().rate_limited)
    await seam.with_options(api_key="seam_key_of_another").access_codes.create(device_id="door")
    assert elapsed() < 20
    waiting.cancel()


@pytest.mark.parametrize("window", [SlidingWindow, FixedWindow])
@in_message_time
async def test_a_client_with_documented_limits_gets_no_429(
    server: FaultyServer, client: MakeClient, window: Any
) -> None:
    """30 codes for one door: all arrive without one refusal, the first ten at once."""
    server.behave = limited = Limited(PerDevice(lambda: window(10, 60)))
    seam = client(rate_limits=RateLimits.documented())
    calls = [asyncio.create_task(seam.access_codes.create(device_id="door")) for _ in range(30)]
    await asyncio.wait(calls[:10])
    assert len(limited.accepted) == 10
    assert elapsed() < 1
    await asyncio.gather(*calls)
    assert limited.refused == []
    assert len(limited.accepted) == 30
    assert elapsed() > 120


@in_message_time
async def test_nothing_is_sent_before_the_announced_time(server: FaultyServer, client: MakeClient) -> None:
    times: list[float] = []

    async def refuse_twice(exchange: faulty.Exchange) -> None:
        times.append(elapsed())
        if len(times) < 3:
            await faulty.refusal("too_many_requests", 429, {"retry-after": "3"})(exchange)
        else:
            await faulty.answer()(exchange)

    server.behave = refuse_twice
    await client().access_codes.create(device_id="door")
    assert times[1] - times[0] >= 3
    assert times[2] - times[1] >= 3
