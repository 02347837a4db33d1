"""Clients on a shared limiter and a real Redis: event loops, threads, forks, closing, cancelling, hooks and figures."""

from __future__ import annotations

import asyncio
import gc
import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from typing import Any

import pytest
import requires
from redis_server import RedisServer, redis_server

from seam_async import AsyncSeam, Hooks, RateLimits, RedisLimiter, SeamInvalidOptionsError
from seam_async._ratelimit.rate_limits import RateLimit
from seam_async._ratelimit.redis.client import close_quietly
from seam_async._ratelimit.scopes import Scope
from seam_async.hooks import RateLimitWaitRecord
from seam_async.testing import FakeSeam
from seam_sync import Seam

pytest.importorskip("redis")

PATH = "/devices/get"
FEW = RateLimits.custom({PATH: (2, 1.5)})


@pytest.fixture
def redis() -> Iterator[RedisServer]:
    requires.part("redis")
    with redis_server() as server:
        yield server


@pytest.fixture
def fake() -> Iterator[FakeSeam]:
    with FakeSeam.running() as fake:
        yield fake


@pytest.fixture
async def seam(redis: RedisServer, fake: FakeSeam) -> AsyncIterator[AsyncSeam]:
    async with fake.client(limiter=redis.url, rate_limits=FEW) as seam:
        yield seam


def device_id(fake: FakeSeam) -> str:
    return str(fake.find("device", display_name="Front Door")["device_id"])


def connections(redis: RedisServer) -> int:
    """Connections of others that the server has open."""
    return sum(line.startswith(b"id=") for line in redis.command("CLIENT", "LIST").splitlines()) - 1


async def until_connections(redis: RedisServer, count: int) -> None:
    for _ in range(500):
        if await asyncio.to_thread(connections, redis) == count:
            return
        await asyncio.sleep(0.01)
    assert connections(redis) == count


async def test_all_clients_of_an_event_loop_share_two_connections_until_the_last_is_closed(
    redis: RedisServer, fake: FakeSeam
) -> None:
    clients = [fake.client(limiter=redis.url, rate_limits=FEW, api_key=fake.new_api_key()) for _ in range(3)]
    tasks = len(asyncio.all_tasks())
    await asyncio.gather(*(client.devices.get(device_id=device_id(fake)) for client in clients))
    await until_connections(redis, 2)
    await clients[0].close()
    await clients[1].close()
    await clients[2].devices.get(device_id=device_id(fake))
    assert connections(redis) == 2
    await clients[2].close()
    await until_connections(redis, 0)
    assert len(asyncio.all_tasks()) == tasks


async def test_a_client_that_is_forgotten_takes_its_connections_along(redis: RedisServer, fake: FakeSeam) -> None:
    seam = fake.client(limiter=redis.url)
    await seam.devices.list()
    await until_connections(redis, 2)
    with pytest.warns(ResourceWarning, match="never closed"):
        del seam
        gc.collect()
    await until_connections(redis, 0)


def test_a_module_level_client_works_in_one_event_loop_after_another(redis: RedisServer, fake: FakeSeam) -> None:
    seam = fake.client(limiter=redis.url, rate_limits=FEW)

    async def get() -> None:
        await seam.devices.get(device_id=device_id(fake))

    for _ in range(4):
        asyncio.run(get())
        asyncio.run(until_connections(redis, 0))
    assert [request.status for request in fake.requests if request.path == PATH] == [200] * 4


def test_several_threads_and_a_blocking_client_share_a_limiter_and_its_limits(
    redis: RedisServer, fake: FakeSeam
) -> None:
    limits = RateLimits.custom({PATH: (2, 4)})
    fake.enforce_rate_limits({PATH: (2, 4)})
    limiter = RedisLimiter(redis.url)

    async def get() -> None:
        async with fake.client(limiter=limiter, rate_limits=limits) as seam:
            await seam.devices.list()  # connects: a call that has to is late, and may be refused for it
            await seam.devices.get(device_id=device_id(fake))

    threads = [threading.Thread(target=lambda: asyncio.run(get())) for _ in range(3)]
    for thread in threads:
        thread.start()
    with Seam(fake.api_key, endpoint=fake.endpoint, limiter=limiter, rate_limits=limits) as seam:
        seam.devices.list()
        seam.devices.get(device_id=device_id(fake))
        for thread in threads:
            thread.join()
        assert seam.stats().limiter.kind == "redis"
        assert seam.stats().limiter.granted == 4
    assert [request.status for request in fake.requests if request.path == PATH] == [200] * 4
    asyncio.run(until_connections(redis, 0))


def test_a_client_of_the_users_serves_the_loop_of_its_first_use_only(redis: RedisServer, fake: FakeSeam) -> None:
    from redis.asyncio import Redis

    client = Redis.from_url(redis.url, decode_responses=True)
    seam = fake.client(limiter=RedisLimiter(client), rate_limits=FEW)

    async def first() -> None:
        await seam.devices.get(device_id=device_id(fake))
        await seam.close()
        assert await client.ping()  # it is the user's
        await close_quietly(client)

    asyncio.run(first())
    limiter = RedisLimiter(client)

    async def used_up() -> None:
        async with fake.client(limiter=limiter) as one:
            await one.devices.list()
        await client.connection_pool.disconnect()  # the user's business

    asyncio.run(used_up())
    with pytest.raises(SeamInvalidOptionsError, match="another event loop or process"):
        asyncio.run(used_up())


async def test_hooks_and_figures_say_who_holds_a_call_back(redis: RedisServer, fake: FakeSeam) -> None:
    records: list[RateLimitWaitRecord] = []
    hooks = Hooks(on_rate_limit_wait=records.append)
    async with fake.client(limiter=redis.url, rate_limits=FEW, hooks=hooks) as seam:
        door = device_id(fake)
        await asyncio.gather(*(seam.devices.get(device_id=door) for _ in range(2)))
        assert records == []  # Redis was asked, and there was nothing to wait for
        assert seam.stats().rate_limit_waits == 0
        await asyncio.gather(*(seam.devices.get(device_id=door) for _ in range(2)))
        assert [record.source for record in records] == ["shared", "shared"]
        assert all(0.5 < record.delay < 1.7 for record in records)
        assert seam.stats().rate_limit_waits == 2
        figures = seam.stats().limiter
        assert (figures.kind, figures.available, figures.granted, figures.fallbacks) == ("redis", True, 4, 0)
    records.clear()
    async with fake.client(rate_limits=FEW, hooks=hooks) as alone:
        await asyncio.gather(*(alone.devices.get(device_id=door) for _ in range(3)))
        assert [record.source for record in records] == ["local"]


async def test_doors_opened_while_another_call_was_refused_are_reported_as_opened(
    redis: RedisServer, fake: FakeSeam
) -> None:
    fake.faults.add("/locks/unlock_door", retry_after=0.2, times=1)
    async with fake.client(limiter=redis.url) as seam:
        await seam.devices.list()
        locks = [seam.locks.unlock_door(device_id=device_id(fake)) for _ in range(5)]
        attempts = await asyncio.gather(*locks)
    assert [attempt.status for attempt in attempts] == ["success"] * 5
    statuses = [request.status for request in fake.requests if request.path == "/locks/unlock_door"]
    assert sorted(statuses) == [200] * 5 + [429]


async def test_cancelled_calls_give_their_places_back(seam: AsyncSeam, redis: RedisServer, fake: FakeSeam) -> None:
    door = device_id(fake)
    await asyncio.gather(*(seam.devices.get(device_id=door) for _ in range(2)))
    waiting = [asyncio.create_task(seam.devices.get(device_id=door)) for _ in range(10)]
    await asyncio.sleep(0.2)
    for task in waiting[:-1]:
        task.cancel()
    await waiting[-1]
    limiter: Any = seam._shared.limiter
    _, account = limiter._last
    assert account._queues == {}
    await asyncio.sleep(0.2)
    [key] = [name for name in redis.command("KEYS", "*:w:*").split() if b":w:" in name]
    assert redis.command("ZCARD", key.decode()) in (b":1\r\n", b":3\r\n")  # used, not reserved


async def test_a_call_that_outlives_the_last_client_goes_by_what_the_process_knows(redis: RedisServer) -> None:
    limiter, scope, limit = RedisLimiter(redis.url), Scope("workspace", PATH, ("door",)), RateLimit(1, 0.5)
    deadline = time.monotonic() + 10
    with closing(limiter.turn(scope, limit)) as turn:
        assert await turn.wait(deadline)
        assert turn.start()
        turn.passed()
    with closing(limiter.turn(scope, limit)) as late:
        link: Any = limiter._link
        await link.close()
        assert await late.wait(deadline)
        assert late.source == "local"


async def test_waiters_leave_in_the_order_in_which_they_came(seam: AsyncSeam, fake: FakeSeam) -> None:
    door, order = device_id(fake), []

    async def get(number: int) -> None:
        await seam.devices.get(device_id=door)
        order.append(number)

    tasks = []
    for number in range(7):
        tasks.append(asyncio.create_task(get(number)))
        await asyncio.sleep(0)
    await asyncio.gather(*tasks)
    assert [sorted(order[start : start + 2]) for start in range(0, 7, 2)] == [[0, 1], [2, 3], [4, 5], [6]]


async def test_two_processes_with_different_limits_are_told_so_once(
    redis: RedisServer, fake: FakeSeam, caplog: pytest.LogCaptureFixture
) -> None:
    other_limits = RateLimits.custom({PATH: (3, 1.5)})
    async with (
        fake.client(limiter=redis.url, rate_limits=FEW) as one,
        fake.client(limiter=redis.url, rate_limits=other_limits) as other,
    ):
        for _ in range(3):
            await one.devices.get(device_id=device_id(fake))
            await other.devices.get(device_id=device_id(fake))
    assert [record.message for record in caplog.records if "rate_limits" in record.message] == [
        "processes that share a limiter have different rate_limits: give all of them the same"
    ]


async def test_a_code_counts_for_its_door_in_a_client_that_has_never_seen_it(
    redis: RedisServer, fake: FakeSeam
) -> None:
    limits = RateLimits.custom({"/access_codes/update": (1, 5)})
    options: dict[str, Any] = {"limiter": redis.url, "rate_limits": limits}
    async with fake.client(**options) as one, fake.client(**options, total_timeout=2) as other:
        door = device_id(fake)
        made = [await one.access_codes.create(device_id=door, name=name) for name in ("Ada", "Grace")]
        first, second = (code.access_code_id for code in made)
        await other.access_codes.update(access_code_id=first, name="Ada L.")
        with pytest.raises(TimeoutError):
            await other.access_codes.update(access_code_id=second, name="Grace H.")
