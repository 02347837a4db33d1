"""One scope's lane: its queue, its pause after a 429, its pace, and its window of a published limit."""

from __future__ import annotations

import asyncio
import math
from bisect import bisect_left, insort
from typing import NamedTuple

from seam_async._clock import Clock, Timer
from seam_async._ratelimit.pace import Pace
from seam_async._ratelimit.sliding_window import SlidingWindow


class _Waiter(NamedTuple):
    """A call in the queue, which is ordered by ticket."""

    ticket: int
    deadline: float
    future: asyncio.Future[bool]
    alarm: Timer | None
    """Rings at the deadline."""


class Lane:
    """Lets calls go first come, first served, as a pause, an adaptive pace and a published limit allow.

    Waiters stand in a queue ordered by ticket: a call that was refused and comes again finds its old place. One timer
    per lane, armed only while somebody waits, wakes those who may go. The lane holds no event loop: a waiter's future
    and the timer belong to the loop of the moment, and `discard_waiters` drops them when that loop is gone.
    """

    QUIET = 10.0
    """Seconds after which a refusal no longer counts."""

    __slots__ = ("_clock", "_queue", "_refused_at", "_timer", "_window", "pace", "pause_ends_at", "strikes")

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._queue: list[_Waiter] = []
        self._timer: Timer | None = None
        self._window: SlidingWindow | None = None
        self._refused_at = -math.inf
        self.pause_ends_at = -math.inf
        """When the pause after a 429 ends."""
        self.pace: Pace | None = None
        self.strikes = 0
        """Refusals in a row: since a call last got through."""

    @property
    def waiting(self) -> int:
        """How many calls wait in the queue."""
        return len(self._queue)

    def opens_at(self, now: float) -> float:
        """Return when the next call may go; not later than `now` means at once."""
        opens_at = self.pause_ends_at
        if self.pace is not None:
            opens_at = max(opens_at, self.pace.due_at)
        if self._window is not None:
            opens_at = max(opens_at, self._window.opens_at(now))
        return opens_at

    def idle(self, now: float) -> bool:
        """Return whether the lane holds nobody back, and so can be forgotten."""
        if self._queue or self.pause_ends_at > now or (self._window is not None and not self._window.idle(now)):
            return False
        return (self.pace is None and not self.strikes) or now - self._refused_at > self.QUIET

    def limit(self, count: int, seconds: float) -> None:
        """Keep to this published limit from now on."""
        if self._window is None:
            self._window = SlidingWindow(count, seconds)
        else:
            self._window.count, self._window.seconds = count, seconds

    def set_pace(self, now: float) -> None:
        """Pace the calls from now on."""
        self._refused_at = now
        self.pace = Pace(now)

    def try_go(self, now: float) -> float | None:
        """Grant the call that asks, if nobody waits before it and nothing holds it.

        Returns:
            None when it may go, or else when the lane opens.
        """
        opens_at = self.opens_at(now)
        if self._queue or opens_at > now:
            return opens_at
        self.take(now)
        return None

    def queue_up(self, ticket: int, deadline: float = math.inf) -> asyncio.Future[bool]:
        """Queue for a grant. Whoever stops waiting for it before it comes must call `leave`.

        Args:
            ticket: The place in the queue; a lower one goes first. Unique among the waiters.
            deadline: Moment of the monotonic clock at which to give up.

        Returns:
            True when granted; false when the deadline has passed, or a pause is known to outlast it.
        """
        future: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        if deadline < self.opens_at(self._clock.monotonic()) < math.inf:
            future.set_result(False)
            return future
        alarm: Timer | None = None
        if deadline < math.inf:
            left = max(0.0, deadline - self._clock.monotonic())
            alarm = self._clock.call_later(left, lambda: self._give_up(ticket, future))
        insort(self._queue, _Waiter(ticket, deadline, future, alarm))
        self.advance()
        return future

    def leave(self, ticket: int, future: asyncio.Future[bool]) -> None:
        """Leave the queue: the call that stood there was cancelled."""
        self._remove(ticket)
        if future.done() and not future.cancelled() and future.result():
            self.release()  # granted and cancelled in the same turn of the event loop

    def release(self) -> None:
        """Undo a grant: the call was not sent, so the next waiter may go."""
        if self.pace is not None:
            self.pace.release()
        self.release_window()

    def release_window(self) -> None:
        """Undo the part of a grant that the window counts: the server refused the call."""
        if self._window is not None:
            self._window.release()
        self.advance()

    def spend(self, now: float) -> None:
        """Settle a grant: the server has counted the call, or may have."""
        if self._window is not None:
            self._window.spend(now)
        self.advance()

    def passed(self, started: float, now: float) -> None:
        """Record that a call sent at `started` got through."""
        self.strikes = 0
        if self.pace is not None:
            self.pace.passed(started, now, contended=bool(self._queue))
            if self._queue:
                self.advance()

    def strike(self, started: float, now: float) -> None:
        """Record that a call sent at `started` was refused."""
        self.strikes += 1
        self._refused_at = now
        if self.pace is not None:
            self.pace.refused(started, now)

    def close(self, until: float, now: float) -> None:
        """Pause until this moment, then pace. Waiters whose deadline is earlier are told so at once."""
        if self.pace is None:
            self.pace = Pace(now, Pace.RESUME, Pace.CAREFUL)
        self.pace.hold(until)
        self.pause_ends_at = max(self.pause_ends_at, until)
        if self._queue:
            for waiter in [waiter for waiter in self._queue if waiter.deadline < self.pause_ends_at]:
                self._give_up(waiter.ticket, waiter.future)
            self.advance()

    def advance(self) -> None:
        """Grant all waiters that may go, and arm the timer for the next."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if not self._queue or not _in_event_loop():
            return
        now = self._clock.monotonic()
        while self._queue:
            opens_at = self.opens_at(now)
            if opens_at > now:
                if opens_at < math.inf:
                    self._timer = self._clock.call_later(opens_at - now, self.advance)
                return
            waiter = self._queue[0]
            self._clear(0)
            if not waiter.future.done():  # a cancelled waiter that has not run yet
                self.take(now)
                waiter.future.set_result(True)

    def discard_waiters(self, now: float) -> None:
        """Discard the waiters of an event loop that is gone, and count their calls as sent."""
        self._queue.clear()
        self._timer = None
        if self._window is not None:
            self._window.settle_all(now)

    def take(self, now: float) -> None:
        """Grant a call unconditionally."""
        if self.pace is not None:
            self.pace.take(now)
        if self._window is not None:
            self._window.take()

    def _give_up(self, ticket: int, future: asyncio.Future[bool]) -> None:
        if not future.done():
            future.set_result(False)
            self._remove(ticket)

    def _remove(self, ticket: int) -> None:
        at = bisect_left(self._queue, ticket, key=lambda waiter: waiter.ticket)
        if at < len(self._queue) and self._queue[at].ticket == ticket:
            self._clear(at)
        if not self._queue and self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _clear(self, at: int) -> None:
        waiter = self._queue.pop(at)
        if waiter.alarm is not None:
            waiter.alarm.cancel()


def _in_event_loop() -> bool:
    """Return false in a finalizer that runs after the event loop has ended: there is nobody to wake."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True
