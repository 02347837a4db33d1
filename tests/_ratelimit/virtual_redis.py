"""A client of `redis.asyncio` for a `LuaRedis`, in virtual time: with delays, outages, lost messages and no network."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable, Sequence
from random import Random
from typing import Any

from _ratelimit.lua_redis import LuaRedis
from redis.exceptions import ConnectionError as RedisConnectionError
from redis.exceptions import NoScriptError, ResponseError
from virtual_time import VirtualClock

from seam_async._clock import Timer
from seam_async._ratelimit.redis.limiter import RedisLimiter


class VirtualRedis:
    """The server and the network to it."""

    def __init__(self, *, delay: Callable[[Random], float] = lambda _: 0.0005, seed: int = 1) -> None:
        self.clock = VirtualClock()
        self.random = Random(seed)
        self.ahead = 0.0  # its clock is set anew
        self.server = LuaRedis(lambda: 1_700_000_000.0 + self.clock.monotonic() + self.ahead)
        self.delay = delay
        self.is_gone = False
        self.hangs = False
        self.wrong_type = False  # a key of a lane is something else: the script fails for whoever asks for a place
        self.loses_messages = 0.0
        self.scripts: dict[str, str] = {}
        self.round_trips = 0
        self.server.subscribers.append(self._deliver)
        self._subscriptions: list[VirtualPubSub] = []

    async def travel(self) -> None:
        if self.hangs:
            await asyncio.Event().wait()
        await asyncio.sleep(self.delay(self.random))
        if self.is_gone:
            raise RedisConnectionError("Connection refused.")

    def _deliver(self, channel: str, text: str) -> None:
        for subscription in self._subscriptions:
            if channel in subscription.channels and self.random.random() >= self.loses_messages:
                loop = asyncio.get_running_loop()
                loop.call_later(self.delay(self.random), subscription.put, channel, "message", text)


class VirtualClient:
    """What a process holds of it."""

    def __init__(self, redis: VirtualRedis) -> None:
        self.redis = redis
        self.is_closed = False

    async def execute_command(self, *_: Any) -> Any:
        raise NotImplementedError

    async def evalsha(self, digest: str, count: int, *words: Any) -> Any:
        await self.redis.travel()
        if digest not in self.redis.scripts:
            raise NoScriptError("NOSCRIPT")
        return await self._run(self.redis.scripts[digest], count, words)

    async def eval(self, script: str, count: int, *words: Any) -> Any:
        await self.redis.travel()
        digest = hashlib.sha1(script.encode()).hexdigest()
        self.redis.scripts[digest] = script
        return await self._run(script, count, words)

    async def _run(self, script: str, count: int, words: Sequence[Any]) -> Any:
        self.redis.round_trips += 1
        if self.redis.wrong_type and any(str(word).startswith("ask ") for word in words):
            raise ResponseError("WRONGTYPE Operation against a key holding the wrong kind of value")
        reply = self.redis.server.run(script, words[:count], words[count:])
        await self.redis.travel()
        return reply

    def pipeline(self, *, transaction: bool) -> VirtualPipeline:
        assert not transaction
        return VirtualPipeline(self)

    def pubsub(self) -> VirtualPubSub:
        return VirtualPubSub(self.redis)

    async def aclose(self) -> None:
        self.is_closed = True


class VirtualPipeline:
    def __init__(self, client: VirtualClient) -> None:
        self._client = client
        self._calls: list[tuple[Any, ...]] = []

    def evalsha(self, *call: Any) -> None:
        self._calls.append(call)

    async def execute(self, *, raise_on_error: bool) -> list[Any]:
        assert not raise_on_error
        return await asyncio.gather(*(self._client.evalsha(*call) for call in self._calls), return_exceptions=True)


class VirtualPubSub:
    def __init__(self, redis: VirtualRedis) -> None:
        self._redis = redis
        self._messages: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self.channels: set[str] = set()

    def put(self, channel: str, kind: str, data: str) -> None:
        self._messages.put_nowait({"type": kind, "channel": channel.encode(), "data": data.encode()})

    async def subscribe(self, *channels: str) -> None:
        await self._redis.travel()
        self.channels.update(channels)
        if self not in self._redis._subscriptions:
            self._redis._subscriptions.append(self)
        for channel in channels:
            self.put(channel, "subscribe", "")

    async def unsubscribe(self, *channels: str) -> None:
        self.channels.difference_update(channels)

    async def get_message(self, *, timeout: float) -> Any:
        try:
            async with asyncio.timeout(timeout):
                return await self._messages.get()
        except TimeoutError:
            return None

    async def aclose(self) -> None:
        if self in self._redis._subscriptions:
            self._redis._subscriptions.remove(self)


class SkewedClock(VirtualClock):
    """A process's own clock: it shows another time, and may run a little fast."""

    def __init__(self, offset: float, rate: float = 1.0) -> None:
        self.offset = offset
        self.rate = rate

    def monotonic(self) -> float:
        return self.offset + self.rate * super().monotonic()

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds / self.rate)

    def call_later(self, seconds: float, callback: Callable[[], object]) -> Timer:
        return super().call_later(seconds / self.rate, callback)


def shared_limiter(redis: VirtualRedis, clock: VirtualClock | None = None, **options: Any) -> RedisLimiter:
    """A process's limiter."""
    limiter = RedisLimiter(lambda: VirtualClient(redis), **options)
    limiter._clock = clock or VirtualClock()
    return limiter
