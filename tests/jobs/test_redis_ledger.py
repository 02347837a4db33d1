"""`RedisLedger` on a real Redis: what every ledger must do, and what a server brings with it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from datetime import timedelta
from itertools import count
from typing import Any

import pytest
import requires
from redis_server import RedisServer, redis_server

from seam_async.errors import SeamInvalidOptionsError, SeamInvalidParameterError
from seam_async.jobs import RedisLedger
from seam_async.jobs.conformance import HERE, LedgerConformance, entry, put
from seam_async.jobs.errors import SeamJobLedgerError

_numbers = count()


@pytest.fixture(scope="module")
def redis() -> Iterator[RedisServer]:
    with redis_server(program=requires.part("redis")) as server:
        yield server


def fresh(redis: RedisServer, **options: Any) -> RedisLedger:
    return RedisLedger(redis.url, namespace=f"test-{next(_numbers)}", **options)


class TestRedisLedger(LedgerConformance):
    @pytest.fixture(autouse=True)
    def _server(self, redis: RedisServer) -> None:
        self.server = redis

    def make_ledger(self) -> RedisLedger:
        return fresh(self.server)


class TestRedisLedgerOnAClientThatDecodes(LedgerConformance):
    @pytest.fixture(autouse=True)
    def _server(self, redis: RedisServer) -> None:
        self.server = redis

    def make_ledger(self) -> RedisLedger:
        from redis.asyncio import Redis

        def make() -> Redis:
            return Redis.from_url(self.server.url, decode_responses=True)

        return RedisLedger(make, namespace=f"decoded-{next(_numbers)}")


async def test_everything_it_writes_expires_by_itself(redis: RedisServer) -> None:
    ledger = fresh(redis, keep=timedelta(days=2))
    async with ledger.open("job", HERE) as session:
        await put(session, entry(thing_id="t"), lease=5)
    client = ledger._source.client()
    keys = [key async for key in client.scan_iter(f"{ledger._prefix}:v1:*")]
    assert len(keys) >= 5
    for key in keys:
        assert 0 < await client.ttl(key) <= 2 * 86400, key
    await ledger.close()


async def test_a_redis_that_evicts_keys_is_refused() -> None:
    with (
        redis_server("--maxmemory-policy", "allkeys-lru", program=requires.part("redis")) as redis,
        pytest.raises(SeamJobLedgerError, match="allkeys-lru") as caught,
    ):
        async with fresh(redis).open("job", HERE):
            pass
    assert not caught.value.is_away


async def test_a_newer_version_is_refused(redis: RedisServer) -> None:
    ledger = fresh(redis)
    redis.command("SET", f"{ledger._prefix}:schema", "2")
    with pytest.raises(SeamJobLedgerError, match="version 2"):
        async with ledger.open("job", HERE):
            pass


async def test_a_redis_that_is_down_or_hangs_is_away(monkeypatch: pytest.MonkeyPatch) -> None:
    from seam_async.jobs._ledgers import redis as module

    monkeypatch.setattr(module, "CALL_SECONDS", 0.3)
    monkeypatch.setitem(module._TIMEOUTS, "socket_timeout", 0.3)
    with redis_server(program=requires.part("redis")) as redis:
        ledger = fresh(redis)
        async with ledger.open("job", HERE) as session:
            redis.hang()
            with pytest.raises(SeamJobLedgerError) as caught:
                await session.read(["a"])
            assert caught.value.is_away
            redis.resume()
            assert list(await session.read(["a"])) == [None]
            redis.kill()
            with pytest.raises(SeamJobLedgerError) as caught:
                await put(session, entry())
            assert caught.value.is_away
            assert "redis://" not in str(caught.value)
        await ledger.close()


async def test_a_ledger_that_was_emptied_stops_the_job() -> None:
    """What was made is no longer known: to go on would be to make it again."""
    with redis_server(program=requires.part("redis")) as redis:
        ledger = fresh(redis)
        async with ledger.open("job", HERE) as session:
            await put(session, entry())
            redis.command("FLUSHALL")
            with pytest.raises(SeamJobLedgerError, match="emptied") as caught:
                await put(session, entry("b"))
            assert not caught.value.is_away
        await ledger.close()


def test_wrong_arguments_are_named() -> None:
    with pytest.raises(SeamInvalidOptionsError, match="source"):
        RedisLedger("http://localhost")
    for keep in (timedelta(0), 90, None):
        with pytest.raises(SeamInvalidParameterError, match="keep"):
            RedisLedger("redis://localhost", keep)
    for namespace in ("", "a b", "{a}", None):
        with pytest.raises(SeamInvalidParameterError, match="namespace"):
            RedisLedger("redis://localhost", namespace=namespace)
    assert "secret" not in repr(RedisLedger("redis://:secret@localhost"))


async def test_no_pin_and_no_name_is_in_redis(redis: RedisServer) -> None:
    from seam_async.jobs import GuestCode, access_codes_job
    from seam_async.testing import FakeSeam

    ledger = fresh(redis)
    async with FakeSeam() as fake, fake.client() as seam:
        door = fake.find("device", display_name="Front Door")["device_id"]
        guests = [GuestCode(f"b{n}", door, f"Guest {n}", None, None, code=f"70{n:04}") for n in range(20)]
        report = await access_codes_job("night", ledger).run(seam, guests)
        assert report.counts["done"] == 20
    client = ledger._source.client()
    written = json.dumps([str(await client.hgetall(key)) for key in await client.keys(f"{ledger._prefix}*items*")])
    assert "b19" in written
    assert "Guest" not in written
    assert "700001" not in written
    await ledger.close()
    await asyncio.sleep(0)
