"""One scope's line: who waits in it, until when it is closed, and how fast it lets calls go."""

from __future__ import annotations

import asyncio
import math
from bisect import bisect_left, insort

from seam_async._clock import Clock, Timer
from seam_async._ratelimit.pace import Pace
from seam_async._ratelimit.sliding_window import SlidingWindow


class Lane:
    """Lets calls go first come, first served, as a pause, an adaptive pace and a published limit allow.

    Those who cannot go at once stand in line, ordered by ticket: a call that was refused and comes again finds its old
    place. One timer per lane, armed only while somebody waits, wakes whoever may go. It holds no event loop: a waiter's
    future and the timer belong to the loop of the moment, and `forget` drops them when that loop is gone.
    """

    QUIET = 10.0
    """Seconds without a refusal after which past ones do not matter any more."""

    __slots__ = ("_clock", "_line", "_refused_at", "_timer", "_window", "closed_until", "pace", "strikes")

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._line: list[tuple[int, float, asyncio.Future[bool]]] = []  # (ticket, deadline, let go?)
        self._timer: Timer | None = None
        self._window: SlidingWindow | None = None
        self._refused_at = -math.inf
        self.closed_until = -math.inf
        """When the pause after a 429 ends."""
        self.pace: Pace | None = None
        self.strikes = 0
        """Refusals since a call last got through."""

    @property
    def waiting(self) -> int:
        """How many calls stand in line."""
        return len(self._line)

    def opens(self, now: float) -> float:
        """When the next call may go; not later than `now` means at once."""
        opens = self.closed_until
        if self.pace is not None:
            opens = max(opens, self.pace.due_at)
        if self._window is not None:
            opens = max(opens, self._window.opens(now))
        return opens

    def idle(self, now: float) -> bool:
        """Whether the lane could be forgotten without anybody noticing."""
        if self._line or self.closed_until > now or (self._window is not None and not self._window.idle(now)):
            return False
        return (self.pace is None and not self.strikes) or now - self._refused_at > self.QUIET

    def limit(self, count: int, seconds: float) -> None:
        """Keep to this limit ahead of time, from now on."""
        if self._window is None:
            self._window = SlidingWindow(count, seconds)
        else:
            self._window.count, self._window.seconds = count, seconds

    def set_pace(self, now: float) -> None:
        """Let calls go one after the other, from now on."""
        self._refused_at = now
        self.pace = Pace(now)

    def try_go(self, now: float) -> bool:
        """Let the asking call go, if nobody is before it and nothing holds it."""
        if self._line or self.opens(now) > now:
            return False
        self.take(now)
        return True

    async def line_up(self, ticket: int, deadline: float = math.inf) -> bool:
        """Stand in line until let go.

        Args:
            ticket: the place in line; a lower one goes first. Unique among those waiting.
            deadline: moment of the monotonic clock at which to give up.

        Returns:
            True when let go; false when the deadline has passed or a pause is known to outlast it.
        """
        if deadline < self.opens(self._clock.monotonic()) < math.inf:
            return False
        future: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        insort(self._line, (ticket, deadline, future))
        self.advance()
        alarm: Timer | None = None
        if deadline < math.inf:
            left = max(0.0, deadline - self._clock.monotonic())
            alarm = self._clock.call_later(left, lambda: self._give_up(ticket, future))
        try:
            return await future
        except BaseException:
            self._remove(ticket)
            if future.done() and not future.cancelled() and future.result():
                self.give_back()  # let go and cancelled in the same breath
            raise
        finally:
            if alarm is not None:
                alarm.cancel()

    def give_back(self) -> None:
        """A call that was let go has not been sent and will not be: the next may go in its stead."""
        if self.pace is not None:
            self.pace.give_back()
        self.uncount()

    def uncount(self) -> None:
        """A call that was let go did not count for the server."""
        if self._window is not None:
            self._window.give_back()
        self.advance()

    def spend(self, now: float) -> None:
        """A call that was let go has counted, or may have."""
        if self._window is not None:
            self._window.spend(now)
        self.advance()

    def passed(self, started: float, now: float) -> None:
        """A call sent at `started` got through."""
        self.strikes = 0
        if self.pace is not None:
            self.pace.passed(started, now, contended=bool(self._line))
            self.advance()

    def strike(self, started: float, now: float) -> None:
        """A call sent at `started` was refused."""
        self.strikes += 1
        self._refused_at = now
        if self.pace is not None:
            self.pace.refused(started, now)

    def close(self, until: float, now: float) -> None:
        """Let nobody go before this moment, and then at a pace; turn away at once who cannot wait that long."""
        if self.pace is None:
            self.pace = Pace(now, Pace.RESUME, Pace.CAREFUL)
        self.pace.hold(until)
        self.closed_until = max(self.closed_until, until)
        for ticket, _, future in [entry for entry in self._line if entry[1] < self.closed_until]:
            self._give_up(ticket, future)
        self.advance()

    def advance(self) -> None:
        """Let go all who may, and set the timer for the next."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if not self._line or not _in_event_loop():
            return
        now = self._clock.monotonic()
        while self._line:
            opens = self.opens(now)
            if opens > now:
                if opens < math.inf:
                    self._timer = self._clock.call_later(opens - now, self.advance)
                return
            _, _, future = self._line.pop(0)
            if not future.done():  # a cancelled waiter that has not run yet
                self.take(now)
                future.set_result(True)

    def forget(self, now: float) -> None:
        """The event loop that all of this belonged to is gone."""
        self._line.clear()
        self._timer = None
        if self._window is not None:
            self._window.abandon(now)

    def take(self, now: float) -> None:
        """Let a call go, whatever stands against it."""
        if self.pace is not None:
            self.pace.take(now)
        if self._window is not None:
            self._window.take()

    def _give_up(self, ticket: int, future: asyncio.Future[bool]) -> None:
        if not future.done():
            future.set_result(False)
            self._remove(ticket)

    def _remove(self, ticket: int) -> None:
        at = bisect_left(self._line, ticket, key=lambda entry: entry[0])
        if at < len(self._line) and self._line[at][0] == ticket:
            del self._line[at]
        if not self._line and self._timer is not None:
            self._timer.cancel()
            self._timer = None


def _in_event_loop() -> bool:
    """False while the garbage collector ends what an event loop left unfinished; then there is nobody to wake."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True
