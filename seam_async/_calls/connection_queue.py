"""The queue in front of the connection pool: so many requests at once, first in, first out.

It replaces the pool's own queue: time in it can be told apart from slowness of the server, is limited by
`total_timeout` only, and it stays fair with thousands of calls in it.
"""

from __future__ import annotations

import asyncio
import math
from collections import OrderedDict

from seam_async._clock import Clock


class ConnectionQueue:
    """A fair semaphore of one event loop: each slot stands for a connection that a request may use."""

    __slots__ = ("_clock", "_free", "_limit", "_waiters")

    def __init__(self, limit: int, clock: Clock) -> None:
        self._limit = limit
        self._clock = clock
        self._free = limit
        # An ordered set: waiters leave at the front, or from anywhere in it when they are cancelled.
        self._waiters: OrderedDict[asyncio.Future[bool], None] = OrderedDict()

    @property
    def taken(self) -> int:
        """Slots in use."""
        return self._limit - self._free

    @property
    def waiting(self) -> int:
        """Calls in the queue."""
        return len(self._waiters)

    def try_take(self) -> bool:
        """Take a slot if one is free, which it is only while nobody queues. Return whether one was taken."""
        if self._free:
            self._free -= 1
            return True
        return False

    async def take(self, deadline: float = math.inf, *, first: bool = False) -> bool:
        """Queue for a slot. Return false if none came by the deadline.

        Args:
            deadline: A moment of the monotonic clock.
            first: Go to the head of the queue.
        """
        if self.try_take():
            return True
        waiter: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        timer = None
        if deadline < math.inf:
            timer = self._clock.call_later(max(0.0, deadline - self._clock.monotonic()), lambda: self._expire(waiter))
        self._waiters[waiter] = None
        if first:
            self._waiters.move_to_end(waiter, last=False)
        try:
            return await waiter
        except BaseException:
            if waiter in self._waiters:
                del self._waiters[waiter]
            elif waiter.done() and not waiter.cancelled() and waiter.result():
                self.release()  # the slot was handed over, and the task cancelled before it could run
            raise
        finally:
            if timer is not None:
                timer.cancel()

    def release(self) -> None:
        """Hand a slot to the first in the queue, or put it back."""
        while self._waiters:
            waiter, _ = self._waiters.popitem(last=False)
            if not waiter.done():
                waiter.set_result(True)
                return
        self._free += 1

    def _expire(self, waiter: asyncio.Future[bool]) -> None:
        if not waiter.done():
            del self._waiters[waiter]
            waiter.set_result(False)
