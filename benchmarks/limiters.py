"""`python -m benchmarks.limiters`: what sharing a limit through Redis costs, against other libraries on the same work.

CPU time of a client and its round trips, for each call that need not wait: 1 call in flight, then 50, each on a door of
its own, with a limit that is never reached. Then the cost of a shared limiter for calls without a limit. Needs
`redis-server`; libraries that are not installed are left out (`limits`, `throttled-py`, `pyrate-limiter`: the group
`bench`).
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import time
from collections.abc import Awaitable, Callable
from contextlib import closing, suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))  # for the Redis that tests use

from redis_server import RedisServer, redis_server

from benchmarks.servers import static_server
from seam_async import AsyncSeam, RedisLimiter
from seam_async._ratelimit.rate_limits import RateLimit
from seam_async._ratelimit.scopes import Scope

CALLS = 2_000
ROUNDS = 5
Acquire = Callable[[str], Awaitable[object]]


async def nothing(url: str) -> Acquire:
    """Make a script in Redis that does nothing: the least that redis-py costs."""
    from redis.asyncio import Redis

    client = Redis.from_url(url)
    digest = await client.script_load("return 1")
    return lambda door: client.evalsha(digest, 1, door)


async def ours(url: str) -> Acquire:
    """Make the limiter of seam_async, driven as a call drives it."""
    limiter, limit = RedisLimiter(url), RateLimit(10_000_000, 60.0)

    async def acquire(door: str) -> None:
        with closing(limiter.turn(Scope("0123456789abcdef", "/locks/unlock_door", (door,)), limit)) as turn:
            if not turn.ready():
                await turn.wait()
            turn.start()
            turn.passed()

    return acquire


async def limits(url: str) -> Acquire:
    """Make the moving window of `limits`."""
    from limits import RateLimitItemPerMinute
    from limits.aio.storage import RedisStorage
    from limits.aio.strategies import MovingWindowRateLimiter

    storage = RedisStorage(f"async+{url}", implementation="redispy")
    limiter, item = MovingWindowRateLimiter(storage), RateLimitItemPerMinute(10_000_000)
    return lambda door: limiter.hit(item, door)


async def throttled(url: str) -> Acquire:
    """Make the GCRA limiter of `throttled-py`."""
    from throttled.asyncio import RateLimiterType, RedisStore, Throttled, rate_limiter

    throttle = Throttled(
        using=RateLimiterType.GCRA.value,
        quota=rate_limiter.per_min(10_000_000, burst=10_000_000),
        store=RedisStore(server=url),
    )
    return throttle.limit


async def pyrate(url: str) -> Acquire:
    """Make the bucket in Redis of `pyrate-limiter`."""
    from pyrate_limiter import Duration, Limiter, Rate, RedisBucket
    from redis.asyncio import Redis

    bucket = await RedisBucket.init([Rate(10_000_000, Duration.MINUTE)], Redis.from_url(url), "bench")
    limiter = Limiter(bucket)
    return limiter.try_acquire_async


CONTENDERS: dict[str, tuple[str, Callable[[str], Awaitable[Acquire]]]] = {
    "seam_async": ("redis", ours),
    "EVALSHA of `return 1`": ("redis", nothing),
    "limits, moving window": ("limits", limits),
    "throttled-py, GCRA": ("throttled", throttled),
    "pyrate-limiter": ("pyrate_limiter", pyrate),
}


def scripts_run(server: RedisServer) -> int:
    """Return how many scripts the server has run."""
    lines = server.command("INFO", "commandstats").decode().splitlines()
    stats = [line for line in lines if line.startswith(("cmdstat_eval:", "cmdstat_evalsha:"))]
    return sum(int(line.split("calls=")[1].split(",")[0]) for line in stats)


async def measure(server: RedisServer, make: Callable[[str], Awaitable[Acquire]], at_once: int) -> tuple[float, float]:
    """Return microseconds of CPU time and script runs for each call."""
    acquire = await make(server.url)
    doors = [f"door {number}" for number in range(at_once)]

    async def caller(door: str, calls: int) -> None:
        for _ in range(calls):
            await acquire(door)

    await asyncio.gather(*(caller(door, 5) for door in doors))
    before, began = scripts_run(server), time.process_time()
    await asyncio.gather(*(caller(door, CALLS // at_once) for door in doors))
    return (time.process_time() - began) / CALLS * 1e6, (scripts_run(server) - before) / CALLS


async def unlimited(endpoint: str, limiter: Any) -> float:
    """Return microseconds of CPU time of a call without a limit, by a client with this limiter."""
    async with AsyncSeam("seam_benchmark_key", endpoint=endpoint, limiter=limiter) as seam:
        for _ in range(50):
            await seam.access_codes.get(access_code_id="x")
        began = time.process_time()
        for _ in range(CALLS // 2):
            await seam.access_codes.get(access_code_id="x")
        return (time.process_time() - began) / (CALLS // 2) * 1e6


def main() -> None:
    """Measure, and print a table."""
    print(f"{'':24}{'µs CPU, 1 in flight':>22}{'trips':>8}{'µs CPU, 50 in flight':>24}{'trips':>8}")
    with redis_server() as server, static_server() as (endpoint, _):
        for name, (package, make) in CONTENDERS.items():
            if find_spec(package) is None:
                print(f"{name:24}{'not installed':>22}")
                continue
            row = f"{name:24}"
            for at_once, width in ((1, 22), (50, 24)):
                rounds = [asyncio.run(measure(server, make, at_once)) for _ in range(ROUNDS)]
                cpu, trips = (statistics.median(column) for column in zip(*rounds, strict=True))
                row += f"{cpu:{width}.0f}{trips:8.2f}"
            print(row)
        rounds = []
        for _ in range(ROUNDS * 3):
            without = asyncio.run(unlimited(endpoint, False))
            before = scripts_run(server)
            rounds.append((asyncio.run(unlimited(endpoint, server.url)) / without, scripts_run(server) - before))
        ratio, scripts = (statistics.median(column) for column in zip(*rounds, strict=True))
        print(f"\na call that nothing limits: {100 * (ratio - 1):+.1f} % with a limiter, {scripts:.0f} scripts in all")


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        main()
