"""The queue in front of the connection pool: so many requests at once, first come, first served.

Ours and not the pool's, so that time in it can be told apart from slowness of the server, is bounded by
`total_timeout` only, and stays fair however many thousand calls stand in it.
"""

from __future__ import annotations

import asyncio
from collections import deque


class Slots:
    """So many slots. Belongs to no event loop: waiters of a loop that has ended are dropped by `forget`."""

    __slots__ = ("_free", "_limit", "_line")

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._free = limit
        self._line: deque[asyncio.Future[None]] = deque()

    @property
    def taken(self) -> int:
        """Slots in use."""
        return self._limit - self._free

    @property
    def waiting(self) -> int:
        """Waiters in line."""
        return sum(not future.done() for future in self._line)

    def try_take(self) -> bool:
        """Take a slot if one is free and nobody is before us."""
        if self._free and not self._line:
            self._free -= 1
            return True
        return False

    async def take(self) -> None:
        """Stand in line for a slot."""
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._line.append(future)
        self._hand_out()
        try:
            await future
        except BaseException:
            if future.done() and not future.cancelled():
                self.release()  # handed over and cancelled in the same breath
            else:
                future.cancel()
                self._hand_out()
            raise

    def release(self) -> None:
        """Give a slot back."""
        self._free += 1
        self._hand_out()

    def forget(self) -> None:
        """Start afresh: the event loop of all holders and waiters is gone."""
        self._line.clear()
        self._free = self._limit

    def _hand_out(self) -> None:
        while self._line and (self._free or self._line[0].done()):
            future = self._line.popleft()
            if not future.done():
                self._free -= 1
                future.set_result(None)
