"""The limiter of one process: everything in memory. `limiter.py` explains the idea.

Nothing is known about an operation until it is refused or has a published limit. Until then a call costs one dictionary
look-up here, which is what makes a limiter affordable for the many calls that are never limited.
"""

from __future__ import annotations

import asyncio
import math
from collections.abc import Iterable
from itertools import count, islice
from types import TracebackType
from typing import Literal, Self

from seam_async._clock import Clock
from seam_async._ratelimit.lane import Lane
from seam_async._ratelimit.lanes import LaneKey, Lanes, Operation
from seam_async._ratelimit.limit_breadth import Count, RecentCalls, SharedLimitDetector
from seam_async._ratelimit.limiter import LimiterStats, Waiting
from seam_async._ratelimit.rate_limits import RateLimit
from seam_async._ratelimit.scopes import Scope

STRIKES = 3
"""Refusals in a row from which a device of a wide operation counts as limited by itself as well."""


class LocalLimiter:
    """Keeps everything in memory, for one event loop at a time: when one has ended the next takes over.

    Args:
        clock: The time.
        max_scopes: How many scopes are remembered at most (besides those in which calls are waiting).
    """

    def __init__(self, clock: Clock, *, max_scopes: int = 20_000) -> None:
        self.clock = clock
        self.lanes = Lanes(clock, max_scopes)
        self.usage = RecentCalls()
        self._spreads: dict[Operation, SharedLimitDetector] = {}
        self.tickets = count()
        """Gives each turn its place in any queue."""
        self._loop: asyncio.AbstractEventLoop | None = None

    def turn(self, scope: Scope, limit: RateLimit | None = None) -> LocalTurn:
        """Return the turn of one call; `limit` is kept ahead of time."""
        return LocalTurn(self, scope, limit)

    def budget(self, identity: str) -> str:
        """Return the identity itself: one process has no need of names for budgets."""
        return identity

    def learn(self, account: str, codes: Iterable[tuple[str, str]]) -> None:
        """Do nothing: the client itself remembers which device a code is on."""

    def attach(self, client: object) -> None:
        """Do nothing: a lane holds no event loop."""

    async def detach(self, client: object) -> None:
        """Do nothing: there is nothing to close."""

    def stats(self) -> LimiterStats:
        """Return a snapshot."""
        return LimiterStats("local")

    def adopt_loop(self) -> None:
        """Discard the waiters of an event loop that is no longer running."""
        loop = asyncio.get_running_loop()
        if self._loop is not loop:
            if self._loop is not None:
                for _, lane in self.lanes:
                    lane.discard_waiters(self.clock.monotonic())
            self._loop = loop

    def note_pass(self, operation: Operation) -> None:
        """Count a call that got through: a point against the limit being wider than a device."""
        spread = self._spreads.get(operation)
        if spread is not None:
            spread.passes += 1

    def note_pause(self, key: LaneKey, now: float, *, fresh: bool) -> None:
        """Record that a device's pause begins, and widen the limit if that speaks for it (`limit_breadth.py`)."""
        operation, device = key
        spread = self._spreads.setdefault(operation, SharedLimitDetector())
        if spread.note(now, device, fresh=fresh):
            self.lanes.open((operation, None)).set_pace(now)
            del self._spreads[operation]

    def tidy(self, now: float) -> None:
        """Forget a few lanes and detectors that are idle. There is no task that would clean up."""
        self.lanes.tidy(now)
        for operation, spread in list(islice(self._spreads.items(), 2)):
            del self._spreads[operation]
            if not spread.idle(now):
                self._spreads[operation] = spread  # at the end now: next time it is the turn of others


class LocalTurn:
    """A `Turn` of a `LocalLimiter`.

    It looks its lanes up once and keeps them, and looks again only if lanes have been made or forgotten meanwhile.
    """

    __slots__ = (
        "_before",
        "_count",
        "_device_lanes",
        "_granted",
        "_in_the_way",
        "_limit",
        "_limiter",
        "_looked_up",
        "_not_before",
        "_operation",
        "_started_at",
        "_ticket",
        "_under_way",
        "_wide_lane",
        "scope",
    )

    def __init__(self, limiter: LocalLimiter, scope: Scope, limit: RateLimit | None) -> None:
        self.scope = scope
        self._operation = scope[:2]
        self._limiter = limiter
        self._limit = limit
        self._ticket = next(limiter.tickets)
        self._count: Count | None = None  # missing where several devices are named: who knows which has had its share
        self._before = 0  # calls sent for the same device before this attempt
        self._granted: tuple[Lane, ...] = ()
        self._not_before = -math.inf
        self._started_at = -math.inf  # unknown where nothing is limited: then the clock is not read
        self._under_way = False
        self._in_the_way: Lane | float | None = None
        self._looked_up = -1
        self._device_lanes: list[Lane] = []
        self._wide_lane: Lane | None = None

    @property
    def source(self) -> Literal["local", "shared"]:
        """See `Turn`, here and below."""
        return "local"

    def ready(self) -> bool:
        if self._is_unhindered():
            return True
        self._in_the_way = self._obstacle(self._limiter.clock.monotonic())
        return self._in_the_way is None

    def start(self) -> bool:
        if not self._is_unhindered() and not self._may_start():
            return False
        if len(self.scope.devices) == 1:
            self._count = count = self._limiter.usage.of(self.scope, self._limiter.clock.monotonic())
            self._before = count.sent + count.earlier
            count.sent += 1
        self._under_way = True
        return True

    async def restart(self) -> bool:
        return False

    def pause(self) -> float:
        now = self._limiter.clock.monotonic()
        known = [lane.closed_until if lane in self._granted else lane.opens(now) for lane in self._lanes()]
        return max(0.0, *(opens_at - now for opens_at in (self._not_before, *known) if opens_at < math.inf))

    async def wait(self, deadline: float = math.inf, waiting: Waiting = lambda _: None) -> bool:
        clock, is_told = self._limiter.clock, False
        # What `ready` has found a moment ago: if it has gone since, waiting for it takes no time.
        obstacle, self._in_the_way = self._in_the_way, None
        while obstacle is not None or not self._is_unhindered():
            now = clock.monotonic()
            if obstacle is None:
                obstacle = self._obstacle(now)
                if obstacle is None:
                    break
            if not is_told:
                is_told = True
                waiting(self.pause())
            if isinstance(obstacle, Lane):
                if not await obstacle.line_up(self._ticket, deadline):
                    return False
                self._granted += (obstacle,)
            elif obstacle > deadline:
                return False
            else:
                await clock.sleep(obstacle - now)
            obstacle = None
        return True

    def passed(self) -> None:
        limiter, granted = self._limiter, self._end_attempt()
        if self._count is not None:
            limiter.usage.passed(self._operation, self._before)
        if granted or self._operation in limiter.lanes.operations:
            now = limiter.clock.monotonic()
            for lane in granted:
                lane.spend(now)
            for lane in self._lanes():
                lane.passed(self._started_at, now)
            limiter.note_pass(self._operation)
            limiter.tidy(now)

    def refused(self, seconds: float) -> None:
        limiter = self._limiter
        for lane in self._end_attempt():
            lane.uncount()
        if self._count is not None:
            self._count.sent -= 1
        now = limiter.clock.monotonic()
        self._not_before = closed_until = now + seconds
        wide = limiter.lanes.get((self._operation, None))
        closed = newly_closed = None
        for key in self._device_keys():
            lane = limiter.lanes.open(key)
            lane.strike(self._started_at, now)
            if wide is None or lane.strikes >= STRIKES:
                closed = key
                if lane.closed_until <= now:
                    newly_closed = key
                lane.close(closed_until, now)
        if wide is not None:
            if closed is None:
                wide.strike(self._started_at, now)
        elif newly_closed is not None:  # one refusal, however many devices the call named
            limiter.note_pause(newly_closed, now, fresh=limiter.usage.is_fresh(self._operation, self._before))
        limiter.tidy(now)

    def failed(self, *, request_sent: bool) -> None:
        if self._count is not None and self._under_way and not request_sent:
            self._count.sent -= 1
        now = self._limiter.clock.monotonic()
        for lane in self._end_attempt():
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

    def _is_unhindered(self) -> bool:
        """Return whether nothing is known that could hold back this call: the fast path."""
        return (
            self._limit is None
            and self._operation not in self._limiter.lanes.operations
            and self._not_before == -math.inf
        )

    def _may_start(self) -> bool:
        now = self._limiter.clock.monotonic()
        if self._obstacle(now) is not None:
            return False
        self._started_at = now
        return True

    def _obstacle(self, now: float) -> Lane | float | None:
        """Take the lanes that are free, and return what is in the way: a lane to line up in, or a moment."""
        self._limiter.adopt_loop()
        self._lanes()
        for lane in self._device_lanes:
            if (obstacle := self._held_by(lane, now)) is not None:
                return obstacle
        if self._not_before > now:
            return self._not_before
        wide = self._wide_lane
        return None if wide is None else self._held_by(wide, now)

    def _held_by(self, lane: Lane, now: float) -> Lane | float | None:
        if lane in self._granted:
            return lane.closed_until if lane.closed_until > now else None
        if lane.try_go(now):
            self._granted += (lane,)
            return None
        return lane

    def _device_keys(self) -> list[LaneKey]:
        """Return the keys of the scopes that the call belongs to, one for each device."""
        return [(self._operation, device) for device in self.scope.devices or ("",)]

    def _lanes(self) -> list[Lane]:
        """Return the lanes of these scopes, as far as there are any, and the operation's wide one."""
        lanes = self._limiter.lanes
        if self._looked_up != lanes.version:
            if self._limit is not None:
                for key in self._device_keys():
                    lanes.open(key).limit(*self._limit)
            self._device_lanes = [lane for key in self._device_keys() if (lane := lanes.get(key)) is not None]
            self._wide_lane = lanes.get((self._operation, None))
            self._looked_up = lanes.version
        return self._device_lanes if self._wide_lane is None else [*self._device_lanes, self._wide_lane]

    def _end_attempt(self) -> tuple[Lane, ...]:
        """End the attempt, and return the lanes that had granted it: the caller settles with them."""
        granted, self._granted = self._granted, ()
        self._under_way = False
        return granted
