"""The queue in front of the connection pool: so many requests at once, first come, first served.

Ours and not the pool's, so that time in it can be told apart from slowness of the server, is bounded by
`total_timeout` only, and stays fair however many thousand calls stand in it.
"""

from __future__ import annotations

import asyncio
import math
from collections import OrderedDict

from seam_async._clock import Clock


class ConnectionQueue:
    """So many slots, for one event loop."""

    __slots__ = ("_clock", "_free", "_limit", "_line")

    def __init__(self, limit: int, clock: Clock) -> None:
        self._limit = limit
        self._clock = clock
        self._free = limit
        # An ordered set: waiters leave at the front in turn, and from anywhere when they are cancelled.
        self._line: OrderedDict[asyncio.Future[bool], None] = OrderedDict()

    @property
    def taken(self) -> int:
        """Slots in use."""
        return self._limit - self._free

    @property
    def waiting(self) -> int:
        """Waiters in line."""
        return len(self._line)

    def try_take(self) -> bool:
        """Take a slot if one is free; then nobody is waiting."""
        if self._free:
            self._free -= 1
            return True
        return False

    async def take(self, deadline: float = math.inf, *, first: bool = False) -> bool:
        """Stand in line for a slot; false if none came by the deadline, a moment of the monotonic clock.

        Args:
            deadline: The moment.
            first: Go to the head of the line.
        """
        if self.try_take():
            return True
        place: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        timer = None
        if deadline < math.inf:
            timer = self._clock.call_later(max(0.0, deadline - self._clock.monotonic()), lambda: self._give_up(place))
        self._line[place] = None
        if first:
            self._line.move_to_end(place, last=False)
        try:
            return await place
        except BaseException:
            if place in self._line:
                del self._line[place]
            elif place.done() and not place.cancelled() and place.result():
                self.release()  # handed over and cancelled in the same breath
            raise
        finally:
            if timer is not None:
                timer.cancel()

    def release(self) -> None:
        """Hand a slot to the first in line, or put it back."""
        while self._line:
            place, _ = self._line.popitem(last=False)
            if not place.done():
                place.set_result(True)
                return
        self._free += 1

    def _give_up(self, place: asyncio.Future[bool]) -> None:
        if not place.done():
            del self._line[place]
            place.set_result(False)
