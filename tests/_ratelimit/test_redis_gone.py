"""A real Redis that is refused, hung, reset, emptied, read-only, full or slow: no call fails or waits long for it."""

from __future__ import annotations

import asyncio
import logging
import socket
import time
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
import requires
from redis_server import RedisServer, redis_server

from seam_async import AsyncSeam, RateLimits, RedisLimiter
from seam_async._ratelimit.redis.exchange import ANSWER_TIME
from seam_async.testing import FakeSeam

pytest.importorskip("redis")

PATH = "/devices/get"
PLENTY = RateLimits.custom({PATH: (1000, 60)})
FEW = RateLimits.custom({PATH: (4, 2)})


@pytest.fixture
def redis() -> Iterator[RedisServer]:
    requires.part("redis")
    with redis_server("--enable-debug-command", "yes") as server:
        yield server


@pytest.fixture
async def fake() -> AsyncIterator[FakeSeam]:
    async with FakeSeam() as fake:
        yield fake


class Watch:
    """Calls that are made all the time, and what became of them."""

    def __init__(self, *clients: AsyncSeam, device_id: str) -> None:
        self.calls = 0
        self.longest = 0.0
        self.errors: list[Exception] = []
        self._tasks = [asyncio.create_task(self._keep_calling(client, device_id)) for client in clients]

    async def _keep_calling(self, client: AsyncSeam, device_id: str) -> None:
        while True:
            began = time.monotonic()
            try:
                await client.devices.get(device_id=device_id)
            except Exception as error:  # noqa: BLE001 - collected
                self.errors.append(error)
            self.calls += 1
            self.longest = max(self.longest, time.monotonic() - began)
            await asyncio.sleep(0.01)

    async def stop(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)


async def device(seam: AsyncSeam) -> str:
    return (await seam.devices.list())[0].device_id


async def until(condition: Callable[[], Any]) -> None:
    async with asyncio.timeout(20):
        while not condition():
            await asyncio.sleep(0.02)


def warnings_of(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [
        "back" if "shared again" in record.message else "gone"
        for record in caplog.records
        if record.name == "seam_async" and record.levelno >= logging.WARNING
    ]


def refuse(redis: RedisServer) -> None:
    redis.kill()


def hang(redis: RedisServer) -> None:
    redis.hang()


def be_slow(redis: RedisServer) -> None:
    redis.command("CLIENT", "PAUSE", "1500")


def be_read_only(redis: RedisServer) -> None:
    redis.command("REPLICAOF", "127.0.0.1", "1")


def be_full(redis: RedisServer) -> None:
    redis.command("CONFIG", "SET", "maxmemory", "1")


def nothing(_: RedisServer) -> None:
    pass


def writable_again(redis: RedisServer) -> None:
    redis.command("REPLICAOF", "NO", "ONE")


def room_again(redis: RedisServer) -> None:
    redis.command("CONFIG", "SET", "maxmemory", "0")


@pytest.mark.parametrize(
    ("go", "come_back"),
    [
        (refuse, RedisServer.start),
        (hang, RedisServer.resume),
        pytest.param(be_slow, nothing, marks=pytest.mark.slow),
        pytest.param(be_read_only, writable_again, marks=pytest.mark.slow),
        pytest.param(be_full, room_again, marks=pytest.mark.slow),
    ],
)
async def test_while_redis_is_gone_no_call_fails_or_waits_and_each_way_is_logged_once(
    redis: RedisServer,
    fake: FakeSeam,
    caplog: pytest.LogCaptureFixture,
    go: Callable[[RedisServer], None],
    come_back: Callable[[RedisServer], None],
) -> None:
    async with fake.client(limiter=redis.url, rate_limits=PLENTY) as seam:
        watch = Watch(seam, seam, device_id=await device(seam))
        await until(lambda: seam.stats().limiter.granted > 10)
        await asyncio.to_thread(go, redis)
        await until(lambda: not seam.stats().limiter.available)
        calls = watch.calls
        await until(lambda: watch.calls > calls + 20)
        await asyncio.to_thread(come_back, redis)
        await until(lambda: seam.stats().limiter.available)
        granted = seam.stats().limiter.granted
        await until(lambda: seam.stats().limiter.granted > granted + 10)
        await watch.stop()
        assert seam.stats().limiter.fallbacks == 1
    assert watch.errors == []
    assert watch.longest < ANSWER_TIME + 1.0  # this machine may be busy; without the bound it is 5 s
    assert warnings_of(caplog) == ["gone", "back"]


SCRIBBLE = "for _, key in ipairs(redis.call('KEYS', '*}')) do redis.call('SET', key, 'scribble') end"


@pytest.mark.parametrize(
    "command", [("SCRIPT", "FLUSH"), ("FLUSHALL",), ("CLIENT", "KILL", "TYPE", "pubsub"), ("EVAL", SCRIBBLE, "0")]
)
async def test_what_does_not_take_redis_away_is_not_logged(
    redis: RedisServer, fake: FakeSeam, caplog: pytest.LogCaptureFixture, command: tuple[str, ...]
) -> None:
    async with fake.client(limiter=redis.url, rate_limits=PLENTY) as seam:
        watch = Watch(seam, device_id=await device(seam))
        await until(lambda: seam.stats().limiter.granted > 10)
        await asyncio.to_thread(redis.command, *command)
        granted = seam.stats().limiter.granted
        await until(lambda: seam.stats().limiter.granted > granted + 10)
        await watch.stop()
    assert watch.errors == []
    assert warnings_of(caplog) == []


async def test_connections_that_are_reset_cost_a_second_at_most(
    redis: RedisServer, fake: FakeSeam, caplog: pytest.LogCaptureFixture
) -> None:
    async with fake.client(limiter=redis.url, rate_limits=PLENTY) as seam:
        watch = Watch(seam, device_id=await device(seam))
        await until(lambda: seam.stats().limiter.granted > 10)
        await asyncio.to_thread(redis.command, "CLIENT", "KILL", "TYPE", "normal")
        granted = seam.stats().limiter.granted
        await until(lambda: seam.stats().limiter.granted > granted + 10)
        await watch.stop()
    assert watch.errors == []
    assert warnings_of(caplog) in ([], ["gone", "back"])


@asynccontextmanager
async def distant(redis: RedisServer, delay: float) -> AsyncGenerator[str]:
    """The URL of a Redis to which each byte takes so many seconds, and as many back."""

    async def carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while data := await reader.read(65536):
                await asyncio.sleep(delay)
                writer.write(data)
        writer.close()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_connection("127.0.0.1", redis.port)
        await asyncio.gather(carry(reader, back), carry(there, writer))

    async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
        yield f"redis://127.0.0.1:{server.sockets[0].getsockname()[1]}/0?protocol=3"


async def test_a_distant_redis_is_shared_though_connecting_takes_longer_than_calls_wait(
    redis: RedisServer, fake: FakeSeam, caplog: pytest.LogCaptureFixture
) -> None:
    """Connecting takes five round trips here, asking one."""
    async with distant(redis, 0.06) as url, fake.client(limiter=url, rate_limits=PLENTY) as seam:
        device_id = await device(seam)
        await until(lambda: seam.stats().limiter.available)
        granted = seam.stats().limiter.granted
        await seam.devices.get(device_id=device_id)
        assert seam.stats().limiter.granted == granted + 1
    assert warnings_of(caplog) == ["gone", "back"]


async def test_a_redis_that_was_never_there_is_no_reason_to_fail(
    fake: FakeSeam, caplog: pytest.LogCaptureFixture
) -> None:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        url = f"redis://:hunter2@127.0.0.1:{sock.getsockname()[1]}"
    async with fake.client(limiter=url, rate_limits=PLENTY) as seam:
        assert await device(seam)
        assert not seam.stats().limiter.available
    assert warnings_of(caplog) == ["gone"]
    assert "hunter2" not in caplog.text


async def test_a_wrong_password_is_logged_without_it(
    redis: RedisServer, fake: FakeSeam, caplog: pytest.LogCaptureFixture
) -> None:
    redis.command("CONFIG", "SET", "requirepass", "right")
    async with fake.client(limiter=redis.url.replace("//", "//:hunter2@"), rate_limits=PLENTY) as seam:
        assert await device(seam)
    assert warnings_of(caplog) == ["gone"]
    assert "hunter2" not in caplog.text


async def test_a_process_by_itself_keeps_the_limit_by_what_it_knows(redis: RedisServer, fake: FakeSeam) -> None:
    """What it has used under Redis's eyes counts when Redis is gone, and the other way round."""
    async with fake.client(limiter=redis.url, rate_limits=FEW) as seam:
        device_id = await device(seam)
        seen = []

        async def get() -> None:
            await seam.devices.get(device_id=device_id)
            seen.append(time.monotonic())

        await asyncio.gather(*(get() for _ in range(3)))
        await asyncio.to_thread(redis.kill)
        await asyncio.gather(*(get() for _ in range(4)))
        redis.start()
        await until(lambda: seam.stats().limiter.available)
        await asyncio.gather(*(get() for _ in range(5)))
        for first, last in zip(seen, seen[4:], strict=False):
            assert last - first >= 1.9


async def test_after_an_outage_the_others_know_what_was_used_meanwhile(redis: RedisServer, fake: FakeSeam) -> None:
    limits = RateLimits.custom({PATH: (4, 6)})
    url = redis.url
    async with (
        fake.client(limiter=RedisLimiter(url), rate_limits=limits) as one,
        fake.client(limiter=RedisLimiter(url + "?client_name=other"), rate_limits=limits, total_timeout=1.5) as other,
    ):
        device_id = await device(one)
        await device(other)
        await asyncio.to_thread(redis.kill)
        await asyncio.gather(*(one.devices.get(device_id=device_id) for _ in range(4)))
        redis.start()
        await until(lambda: one.stats().limiter.available and other.stats().limiter.available)
        with pytest.raises(TimeoutError):
            await other.devices.get(device_id=device_id)


async def test_without_publish_and_subscribe_limits_are_still_shared(
    redis: RedisServer, fake: FakeSeam, caplog: pytest.LogCaptureFixture
) -> None:
    redis.command("ACL", "SETUSER", "plain", "on", ">secret", "~seam:v1:*", "+@all", "-publish", "-subscribe")
    url = redis.url.replace("//", "//plain:secret@")
    async with (
        fake.client(limiter=RedisLimiter(url), rate_limits=FEW) as one,
        fake.client(limiter=RedisLimiter(url + "?client_name=other"), rate_limits=FEW, total_timeout=0.8) as other,
    ):
        device_id = await device(one)
        fake.faults.add(PATH, status=429, retry_after=3, times=1)
        task = asyncio.create_task(one.devices.get(device_id=device_id))
        await until(lambda: one.stats().rate_limited == 1)
        await asyncio.sleep(0.2)
        with pytest.raises(TimeoutError):
            await other.devices.get(device_id=device_id)
        await task
        assert one.stats().limiter.available
        assert other.stats().limiter.available
    assert caplog.text.count("PUBLISH is denied") <= 2


async def test_the_permissions_that_the_guide_names_suffice(
    redis: RedisServer, fake: FakeSeam, caplog: pytest.LogCaptureFixture
) -> None:
    guide = (Path(__file__).parents[2] / "docs/guides/many-processes.md").read_text(encoding="utf-8")
    [rule] = [line.split() for line in guide.splitlines() if "ACL SETUSER" in line]
    assert redis.command(*rule) == b"+OK\r\n"
    url = redis.url.replace("//", "//seam:password@")
    async with (
        fake.client(limiter=RedisLimiter(url)) as one,
        fake.client(limiter=RedisLimiter(url + "?client_name=other"), rate_limits=FEW) as other,
    ):
        device_id = await device(one)
        await device(other)
        await other.devices.get(device_id=device_id)
        fake.faults.add(PATH, status=429, retry_after=1, times=1)
        began = time.monotonic()
        refused = asyncio.create_task(one.devices.get(device_id=device_id))
        await until(lambda: one.stats().rate_limited == 1)
        await asyncio.sleep(0.1)
        await other.devices.get(device_id=device_id)
        assert time.monotonic() - began > 0.9
        await refused
        assert one.stats().limiter.available
        assert other.stats().limiter.available
    assert warnings_of(caplog) == []


async def test_nothing_that_redis_is_told_can_be_read(redis: RedisServer, fake: FakeSeam) -> None:
    from redis.asyncio import Redis

    said: list[str] = []
    async with Redis.from_url(redis.url) as spy, spy.monitor() as monitor:

        async def listen() -> None:
            async for command in monitor.listen():
                said.append(str(command["command"]))

        task = asyncio.create_task(listen())
        options: dict[str, Any] = {"rate_limits": RateLimits.documented(), "limiter": redis.url}
        async with fake.client(**options) as seam:
            device_id = await device(seam)
            code = await seam.access_codes.create(device_id=device_id, code="827354", name="Jane Guest")
            fake.faults.add("/access_codes/update", status=429, retry_after=0, times=1)
            await seam.access_codes.update(access_code_id=code.access_code_id, code="918273")
            await asyncio.sleep(0.2)
        task.cancel()
    everything = "\n".join(said)
    assert "seam:v1:" in everything
    secrets = (fake.api_key, "827354", "918273", "Jane", device_id, code.access_code_id, fake.endpoint, "access_codes/")
    assert [secret for secret in secrets if secret in everything] == []
