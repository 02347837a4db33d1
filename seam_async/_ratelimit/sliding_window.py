"""A sliding window: at most so many calls in any stretch of so many seconds."""

from __future__ import annotations

import math
from collections import deque

MARGIN = 0.05
"""Seconds added to each window, since our clock and the server's may drift apart by half a thousandth."""


class SlidingWindow:
    """An exact log of calls. A token bucket would let nearly twice the count into one window.

    The server counts a call when it arrives, a moment between sending and answer that is not ours to know. So a call
    occupies a place from before it is sent until a full window after its answer. Pure: every method is told the time.
    """

    __slots__ = ("_ends", "_under_way", "count", "seconds")

    def __init__(self, count: int, seconds: float) -> None:
        self.count = count
        self.seconds = seconds
        self._under_way = 0
        self._ends: deque[float] = deque()

    def opens_at(self, now: float) -> float:
        """Return when the next call may leave: `-inf` is at once, `inf` not before a call in flight has ended."""
        ends = self._ends
        while ends and ends[0] <= now:
            ends.popleft()
        if self._under_way + len(ends) < self.count:
            return -math.inf
        return ends[0] if ends else math.inf

    def idle(self, now: float) -> bool:
        """Return whether the window is empty."""
        self.opens_at(now)
        return not self._under_way and not self._ends

    def take(self) -> None:
        """Occupy a place: a call leaves."""
        self._under_way += 1

    def release(self) -> None:
        """Free a place: the call did not arrive, or was refused, so the server has not counted it."""
        self._under_way = max(0, self._under_way - 1)

    def spend(self, now: float) -> None:
        """Keep a place occupied for a window from now: the call was carried out, or may have been."""
        self.release()
        self._ends.append(now + self.seconds + MARGIN)

    def settle_all(self, now: float) -> None:
        """Settle all calls in flight: their event loop is gone, and with it their reports."""
        while self._under_way > 0:
            self.spend(now)
