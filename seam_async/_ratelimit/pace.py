"""Finds, from answers alone, the rate at which a server lets calls through.

A `Pace` sets the distance between calls that leave one after the other. It climbs until the server refuses, then
falls back to the rate at which calls really got through, and climbs again, gently at first. Between two refusals a
server lets through what it refills, no matter whether it counts by token bucket or by window, so what got through
*is* the limit; there is no need to halve and feel the way back up.
"""

from __future__ import annotations

import math


class Pace:
    """An adaptive rate (AIMD-like). Pure: every method is told the time, in seconds of a monotonic clock."""

    START = 80.0
    """Calls per second to begin with. Too low costs a few round trips of doubling, too high a few refusals."""
    RESUME = 10.0
    """The same after a pause, where the limit is known to be near ..."""
    CAREFUL = 0.5
    """... and the shortest time in which the rate may double then: a device that takes ten calls a minute would else
    be sent ten more before the first of them is refused."""
    FLOOR = 1.0
    """Calls per second that are tried even while nothing gets through: they find out when that changes."""
    MARGIN = 0.97
    """Share of the measured rate to fall back to, so that the server's bucket can fill a little."""
    MEMORY = 1.0
    """Seconds over which the rate of successes is measured (the older, the less it counts)."""
    GENTLE = 0.05
    """Growth by this share per second right after a refusal ..."""
    BOLDER = 0.1
    """... and by this much more for each second that passes without another."""
    ENOUGH = 4.0
    """Recent successes that make a measurement. With fewer, a success doubles the rate and a refusal halves it."""
    CATCH_UP = 0.05
    """Seconds by which a late timer is made up for. More would turn a blocked event loop into a burst."""

    __slots__ = (
        "_doubling",
        "_fastest",
        "_last",
        "_measured_at",
        "_seconds",
        "_since",
        "_successes",
        "due_at",
        "rate",
        "refused_at",
    )

    def __init__(self, now: float, rate: float = START, fastest: float = 1e-3) -> None:
        self.rate = rate
        """Calls per second."""
        self.refused_at = now
        """When the server last made it slow down. Calls that had left by then tell nothing about the present rate."""
        self._since = now
        self._last = now - 1.0 / rate
        self.due_at = now
        """When the next call may leave. Kept up to date rather than worked out: every waiting call asks for it."""
        self._doubling = True
        self._fastest = fastest  # seconds in which the rate may double
        self._successes = 0.0
        self._seconds = 0.0
        self._measured_at = now

    def take(self, now: float) -> None:
        """Record that a call leaves."""
        due_at = self.due_at
        self._last = due_at if now - due_at < self.CATCH_UP else now
        self.due_at = self._last + 1.0 / self.rate

    def release(self) -> None:
        """Undo the last `take`: that call did not leave after all."""
        self._last -= 1.0 / self.rate
        self.due_at = self._last + 1.0 / self.rate

    def passed(self, started: float, now: float, *, contended: bool) -> None:
        """Record that a call was let through.

        Args:
            started: when it was sent.
            now: when its answer came.
            contended: whether others are waiting. Where nobody waits the rate is not what holds calls back, so that
                their success does not show that more would be let through.
        """
        if started < self._since:
            return
        self._measure(now, 1.0)
        if started < self.refused_at or not contended:
            return
        if self._doubling:  # a whole round trip of successes doubles the rate
            self.rate += min(self.rate, 1.0 / max(now - started, self._fastest))
        else:
            self.rate += self.GENTLE + self.BOLDER * (now - self.refused_at)
        self.due_at = self._last + 1.0 / self.rate

    def refused(self, started: float, now: float) -> None:
        """Slow down after a refusal. Of calls that were in flight together, only the first refused slows the pace."""
        self._measure(now, 0.0)
        if started < self.refused_at:
            return
        measured = self._successes / max(self._seconds, 1e-3)
        self.rate = max(self.FLOOR, self.rate / 2, self.MARGIN * min(self.rate, measured))
        self._doubling = self._successes < self.ENOUGH
        self.refused_at = now
        self.due_at = self._last + 1.0 / self.rate

    def hold(self, until: float) -> None:
        """Pause until this moment: the first call leaves then, and measuring goes on from there."""
        self._last = max(self._last, until - 1.0 / self.rate)
        self.refused_at = max(self.refused_at, until)
        self._measured_at = max(self._measured_at, until)
        self.due_at = self._last + 1.0 / self.rate

    def _measure(self, now: float, successes: float) -> None:
        passed = max(0.0, now - self._measured_at)
        self._measured_at += passed
        kept = math.exp(-passed / self.MEMORY)
        self._successes = self._successes * kept + successes
        self._seconds = self._seconds * kept + self.MEMORY * (1.0 - kept)
