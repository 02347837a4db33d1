"""Timeouts of attempts: like `asyncio.timeout`, but fair to answers that have arrived, and with one timer for all.

Fair: after the event loop was busy, or the machine asleep, a response and the end of its timeout are found in the same
loop iteration. `asyncio.timeout` then cancels, and the response is lost; for a door that is an unknown outcome. Here,
tasks whose response has arrived go on first. Cheap: most attempts never touch the timer. An `Attempt` is the block that
is limited; entering and leaving it costs 1.1 µs instead of 3.7, of about 90 for a request.
"""

from __future__ import annotations

import asyncio
import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from seam_async._http.attempt import Attempt


class Deadlines:
    """The deadlines of the attempts under way in one event loop, and their timer."""

    __slots__ = ("_loop", "_timer", "closed", "next_at", "now", "pending")

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self.now = loop.time
        self._timer: asyncio.TimerHandle | None = None
        self.closed = False
        self.pending: set[Attempt] = set()
        self.next_at = math.inf
        """When the timer fires: at the first deadline of those pending, or earlier."""

    def close(self) -> None:
        """Cancel the timer as soon as no deadline is pending."""
        self.closed = True
        self.stop_if_idle()

    def stop_if_idle(self) -> None:
        """Cancel the timer unless a deadline is pending. Before `close` it stays: the next attempt shares it."""
        if self._timer is not None and not self.pending:
            self._timer.cancel()
            self._timer, self.next_at = None, math.inf

    def set_timer(self, fires_at: float) -> None:
        """Let the timer fire at this moment, in place of any other."""
        if self._timer is not None:
            self._timer.cancel()
        self.next_at = fires_at
        self._timer = self._loop.call_at(fires_at, self._fire)

    def _fire(self) -> None:
        """Expire deadlines one loop iteration later, so that tasks whose response has already arrived finish first."""
        self._loop.call_soon(self._expire, self.next_at)

    def _expire(self, fired_at: float) -> None:
        if self._timer is not None:
            self._timer.cancel()  # it may have been set anew since
        now = math.nextafter(fired_at, math.inf)  # an event loop's timers may fire slightly early
        now = max(now, self.now())
        expired = [attempt for attempt in self.pending if attempt.expires_at <= now]
        self.pending.difference_update(expired)
        self._timer, self.next_at = None, math.inf
        for attempt in expired:
            attempt.expire()
        if (next_at := min((attempt.expires_at for attempt in self.pending), default=math.inf)) < math.inf:
            self.set_timer(next_at)
