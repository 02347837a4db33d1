"""A limiter that the processes of a night share: the real scripts, on a Redis in virtual time that is away at times."""

from __future__ import annotations

import asyncio
from typing import Any

from _ratelimit.virtual_redis import VirtualClient, VirtualRedis, shared_limiter
from nights.virtual_server import Life, Server
from redis.exceptions import ConnectionError as RedisConnectionError

from seam_async._ratelimit.redis.limiter import RedisLimiter


class NightRedis(VirtualRedis):
    """The Redis of a night."""

    def __init__(self, server: Server) -> None:
        super().__init__(delay=lambda random: random.uniform(0.0002, 0.002), seed=server.script.seed)
        self._night = server

    async def travel(self) -> None:
        await super().travel()
        if not self._night.is_morning and any(
            begin <= self._night.now < end for begin, end in self._night.script.redis_away
        ):
            raise RedisConnectionError("Connection refused.")

    def limiter(self, life: Life) -> RedisLimiter:
        """Return the limiter of one life of a process."""
        limiter = shared_limiter(self, life.clock)
        limiter._source = type(limiter._source)(lambda: _Client(self, life), name="limiter")
        return limiter


class _Client(VirtualClient):
    """What a process holds of it: it stands still with its process, and ends with it."""

    def __init__(self, redis: NightRedis, life: Life) -> None:
        super().__init__(redis)
        self._life = life

    async def evalsha(self, digest: str, count: int, *words: Any) -> Any:
        await self._life.go_on()
        return await super().evalsha(digest, count, *words)

    async def eval(self, script: str, count: int, *words: Any) -> Any:
        await self._life.go_on()
        return await super().eval(script, count, *words)


def crash(limiter: RedisLimiter) -> None:
    """The process is no more: whatever it held, it gives nothing back."""
    link = limiter._link
    if link is not None:
        link.is_down = True
        tasks: set[asyncio.Task[Any]] = set(link._tasks)
        for task in tasks:
            task.cancel()
