"""Keeps a published limit ahead of time: at most so many calls in any stretch of so many seconds."""

from __future__ import annotations

import math
from collections import deque

MARGIN = 0.05
"""Seconds added to each window: our clock and the server's may drift apart by about half a thousandth."""


class SlidingWindow:
    """A sliding log of calls, rather than a bucket that refills and so lets nearly twice the count into one window.

    The server counts a call when it arrives, a moment between sending and answer that is not ours to know. So a call
    occupies a place from before it is sent until a full window after its answer. Pure: every method is told the time.
    """

    __slots__ = ("_ends", "_under_way", "count", "seconds")

    def __init__(self, count: int, seconds: float) -> None:
        self.count = count
        self.seconds = seconds
        self._under_way = 0
        self._ends: deque[float] = deque()

    def opens(self, now: float) -> float:
        """When the next call may leave: `-inf` is at once, `inf` not before one of those under way has ended."""
        ends = self._ends
        while ends and ends[0] <= now:
            ends.popleft()
        if self._under_way + len(ends) < self.count:
            return -math.inf
        return ends[0] if ends else math.inf

    def idle(self, now: float) -> bool:
        """Whether nothing that happened still matters."""
        self.opens(now)
        return not self._under_way and not self._ends

    def take(self) -> None:
        """A call leaves."""
        self._under_way += 1

    def give_back(self) -> None:
        """It did not arrive, or was refused: the server has not counted it."""
        self._under_way = max(0, self._under_way - 1)

    def spend(self, now: float) -> None:
        """It was carried out, or may have been: its place stays taken for a window from now."""
        self.give_back()
        self._ends.append(now + self.seconds + MARGIN)

    def abandon(self, now: float) -> None:
        """The calls under way will never report: their event loop is gone."""
        while self._under_way > 0:
            self.spend(now)
