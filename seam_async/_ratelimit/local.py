"""The limiter of one process.

It knows next to nothing about an operation until that is refused, or has a published limit; till then a call costs a
few dictionary lookups. A 429 closes the lane of each device that the call named, for every task of the client, and when
it opens again calls go at a careful pace. When one device after another is closed (`_spread`), among them such as were
hardly called (`_usage`), the limit is evidently the operation's. Then all its calls go through one more lane, the wide
one, which is never closed: it has a pace that follows the rate of successes (`_pacing`). From then on a refusal holds
back only the call refused, and its device too when that is refused several times running. The wide lane is given up
when refusals have ceased.
"""

from __future__ import annotations

import asyncio
import math
from itertools import count, islice
from types import TracebackType
from typing import NamedTuple, Self

from seam_async._clock import Clock
from seam_async._ratelimit.lane import Lane
from seam_async._ratelimit.lanes import LaneKey, Lanes, Operation
from seam_async._ratelimit.limit_breadth import SharedLimitDetector
from seam_async._ratelimit.rate_limits import RateLimit
from seam_async._ratelimit.scopes import Scope
from seam_async._ratelimit.usage import Count, RecentCalls

STRIKES = 3
"""Refusals running from which a device of a wide operation is taken to be limited by itself as well."""


class LimiterStats(NamedTuple):
    """What a limiter is doing at one moment."""

    scopes: int
    """Scopes about which something is known."""
    waiting: int
    """Calls standing in line."""
    paused: int
    """Scopes closed after a 429."""
    paced: int
    """Operations whose calls are paced, because their limit is wider than a device."""


class LocalLimiter:
    """Keeps everything in memory, for one event loop at a time: when one has ended the next takes over.

    Args:
        clock: the time.
        max_scopes: how many scopes are remembered at most (besides those in which calls are waiting).
    """

    def __init__(self, clock: Clock, *, max_scopes: int = 20_000) -> None:
        self.clock = clock
        self.lanes = Lanes(clock, max_scopes)
        self.usage = RecentCalls()
        self._spreads: dict[Operation, SharedLimitDetector] = {}
        self._tickets = count()
        self._loop: asyncio.AbstractEventLoop | None = None

    def turn(self, scope: Scope, limit: RateLimit | None = None) -> LocalTurn:
        """See `Limiter`."""
        return LocalTurn(self, scope, limit, next(self._tickets))

    def stats(self) -> LimiterStats:
        """A snapshot."""
        now = self.clock.monotonic()
        return LimiterStats(
            scopes=len(self.lanes),
            waiting=sum(lane.waiting for _, lane in self.lanes),
            paused=sum(lane.closed_until > now for _, lane in self.lanes),
            paced=sum(device is None for (_, device), _ in self.lanes),
        )

    def adopt_loop(self) -> None:
        """Leave behind what waited in an event loop that is no longer running."""
        loop = asyncio.get_running_loop()
        if self._loop is not loop:
            if self._loop is not None:
                for _, lane in self.lanes:
                    lane.forget(self.clock.monotonic())
            self._loop = loop

    def note_pass(self, operation: Operation) -> None:
        """A call got through: a point against the limit being wider than a device."""
        spread = self._spreads.get(operation)
        if spread is not None:
            spread.passes += 1

    def note_pause(self, key: LaneKey, now: float, *, fresh: bool) -> None:
        """A device's pause begins: a point for it, if the device was fresh."""
        operation, device = key
        spread = self._spreads.setdefault(operation, SharedLimitDetector())
        if spread.note(now, device, fresh=fresh):
            self.lanes.open((operation, None)).set_pace(now)
            del self._spreads[operation]

    def tidy(self, now: float) -> None:
        """Forget a little of what has lost its meaning."""
        self.lanes.tidy(now)
        for operation, spread in list(islice(self._spreads.items(), 2)):
            del self._spreads[operation]
            if not spread.idle(now):
                self._spreads[operation] = spread  # at the end now: next time it is the turn of others


class LocalTurn:
    """A `Turn` of a `LocalLimiter`.

    It passes the lanes of its devices in their order, then sits out its own pause, then passes the operation's wide
    lane, and keeps what it was granted while it waits for the next. All turns take lanes in the same order, so that
    they never wait for each other in a circle.
    """

    __slots__ = (
        "_before",
        "_count",
        "_granted",
        "_limit",
        "_limiter",
        "_not_before",
        "_operation",
        "_started",
        "_ticket",
        "_under_way",
        "scope",
    )

    def __init__(self, limiter: LocalLimiter, scope: Scope, limit: RateLimit | None, ticket: int) -> None:
        self.scope = scope
        self._operation = scope[:2]
        self._limiter = limiter
        self._limit = limit
        self._ticket = ticket
        self._count: Count | None = None  # of calls that name several devices nobody knows which one has its share
        self._before = 0  # calls sent for the same device before this attempt
        self._granted: tuple[Lane, ...] = ()
        self._not_before = -math.inf
        self._started = -math.inf  # where nothing is limited nobody asks, and the clock is not read
        self._under_way = False

    def ready(self) -> bool:
        """See `Turn`, here and below."""
        return self._unhindered() or self._obstacle(self._limiter.clock.monotonic()) is None

    def start(self) -> bool:
        if not self._unhindered():
            now = self._limiter.clock.monotonic()
            if self._obstacle(now) is not None:
                return False
            self._started = now
        if len(self.scope.devices) == 1:
            self._count = count = self._limiter.usage.of(self.scope, self._limiter.clock.monotonic())
            self._before = count.sent + count.earlier
            count.sent += 1
        self._under_way = True
        return True

    def pause(self) -> float:
        now = self._limiter.clock.monotonic()
        known = [lane.closed_until if lane in self._granted else lane.opens(now) for lane in self._lanes()]
        return max(0.0, *(until - now for until in (self._not_before, *known) if until < math.inf))

    async def wait(self, deadline: float = math.inf) -> bool:
        clock = self._limiter.clock
        while not self._unhindered():
            now = clock.monotonic()
            obstacle = self._obstacle(now)
            if obstacle is None:
                break
            if isinstance(obstacle, Lane):
                if not await obstacle.line_up(self._ticket, deadline):
                    return False
                self._granted += (obstacle,)
            elif obstacle > deadline:
                return False
            else:
                await clock.sleep(obstacle - now)
        return True

    def passed(self) -> None:
        limiter, granted = self._limiter, self._settle()
        if self._count is not None:
            limiter.usage.passed(self._operation, self._before)
        if granted or self._operation in limiter.lanes.operations:
            now = limiter.clock.monotonic()
            for lane in granted:
                lane.spend(now)
            for lane in self._lanes():
                lane.passed(self._started, now)
            limiter.note_pass(self._operation)
            limiter.tidy(now)

    def refused(self, seconds: float) -> None:
        limiter = self._limiter
        for lane in self._settle():
            lane.uncount()
        if self._count is not None:
            self._count.sent -= 1
        now = limiter.clock.monotonic()
        self._not_before = until = now + seconds
        wide = limiter.lanes.get((self._operation, None))
        closed = newly_closed = None
        for key in self._device_keys():
            lane = limiter.lanes.open(key)
            lane.strike(self._started, now)
            if wide is None or lane.strikes >= STRIKES:
                closed = key
                if lane.closed_until <= now:
                    newly_closed = key
                lane.close(until, now)
        if wide is not None:
            if closed is None:
                wide.strike(self._started, now)
        elif newly_closed is not None:  # however many devices the call named, it is one refusal
            limiter.note_pause(newly_closed, now, fresh=limiter.usage.is_fresh(self._operation, self._before))
        limiter.tidy(now)

    def failed(self, *, request_sent: bool) -> None:
        if self._count is not None and self._under_way and not request_sent:
            self._count.sent -= 1
        now = self._limiter.clock.monotonic()
        for lane in self._settle():
            if request_sent:
                lane.spend(now)
            else:
                lane.give_back()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._granted:
            self.failed(request_sent=self._under_way)

    def _unhindered(self) -> bool:
        """The fast path: nothing is known that could hold back this call."""
        return (
            self._limit is None
            and self._operation not in self._limiter.lanes.operations
            and self._not_before == -math.inf
        )

    def _obstacle(self, now: float) -> Lane | float | None:
        """The first thing in the way: a lane to line up in, or a moment to sleep until. Lanes before it are taken."""
        self._limiter.adopt_loop()
        if self._limit is not None:
            for key in self._device_keys():
                self._limiter.lanes.open(key).limit(*self._limit)
        for lane in self._device_lanes():
            if (obstacle := self._held_by(lane, now)) is not None:
                return obstacle
        if self._not_before > now:
            return self._not_before
        wide = self._limiter.lanes.get((self._operation, None))
        return None if wide is None else self._held_by(wide, now)

    def _held_by(self, lane: Lane, now: float) -> Lane | float | None:
        if lane in self._granted:
            return lane.closed_until if lane.closed_until > now else None
        if lane.try_go(now):
            self._granted += (lane,)
            return None
        return lane

    def _device_keys(self) -> list[LaneKey]:
        """The scopes it belongs to, one for each device."""
        return [(self._operation, device) for device in self.scope.devices or ("",)]

    def _device_lanes(self) -> list[Lane]:
        """The lanes of these scopes, as far as there are any."""
        get = self._limiter.lanes.get
        return [lane for key in self._device_keys() if (lane := get(key)) is not None]

    def _lanes(self) -> list[Lane]:
        """These lanes, and the operation's wide one."""
        wide = self._limiter.lanes.get((self._operation, None))
        return self._device_lanes() if wide is None else [*self._device_lanes(), wide]

    def _settle(self) -> tuple[Lane, ...]:
        """End the attempt; what it was granted is for the caller to deal with."""
        granted, self._granted = self._granted, ()
        self._under_way = False
        return granted
