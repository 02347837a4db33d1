"""The limiter of one process: everything in memory. `limiter.py` explains the idea.

Nothing is known about an operation until it is refused or has a published limit. Until then a call costs one dictionary
look-up here, which is what makes a limiter affordable for the many calls that are never limited.
"""

from __future__ import annotations

import asyncio
import math
from collections.abc import Iterable
from itertools import count
from typing import Literal

from seam_async._clock import Clock
from seam_async._ratelimit.lane import Lane
from seam_async._ratelimit.lanes import LaneKey, Lanes
from seam_async._ratelimit.limit_breadth import Count, LimitBreadth
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
        self.breadth = LimitBreadth()
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
        "_opens_at",
        "_operation",
        "_pause_ends_at",
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
        self._pause_ends_at = -math.inf
        self._started_at = -math.inf  # unknown where nothing is limited: then the clock is not read
        self._under_way = False
        self._in_the_way: Lane | float | None = None
        self._opens_at = -math.inf  # when what was in the way last lets go, as far as is known
        self._looked_up = -1
        self._device_lanes: dict[str, Lane] = {}
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
            if (count := self._count) is None:
                count = self._count = self._limiter.breadth.recent.of(self.scope, self._limiter.clock.monotonic())
            self._before = count.sent + count.earlier
            count.sent += 1
        self._under_way = True
        return True

    async def restart(self) -> bool:
        return False

    def pause(self) -> float:
        now = self._limiter.clock.monotonic()
        longest = max(0.0, self._pause_ends_at - now)
        for lane in self._lanes():
            opens_at = lane.pause_ends_at if lane in self._granted else lane.opens_at(now)
            if longest < opens_at - now < math.inf:
                longest = opens_at - now
        return longest

    async def wait(self, deadline: float = math.inf, waiting: Waiting | None = None) -> bool:
        clock, is_told = self._limiter.clock, False
        # What `ready` has found a moment ago: if it has gone since, waiting for it takes no time.
        obstacle, self._in_the_way = self._in_the_way, None
        while obstacle is not None or not self._is_unhindered():
            now = clock.monotonic()
            if obstacle is None:
                obstacle = self._obstacle(now)
                if obstacle is None:
                    break
            if waiting is not None and not is_told:
                is_told = True
                waiting(max(0.0, self._opens_at - now) if self._opens_at < math.inf else 0.0)
            if isinstance(obstacle, Lane):
                grant = obstacle.queue_up(self._ticket, deadline)
                try:
                    is_granted = await grant
                except BaseException:
                    obstacle.leave(self._ticket, grant)
                    raise
                if not is_granted:
                    return False
                self._granted += (obstacle,)
            elif obstacle > deadline:
                return False
            else:
                await clock.sleep(obstacle - now)
            obstacle = None
        return True

    def passed(self) -> None:
        limiter = self._limiter
        is_limited = self._granted or self._operation in limiter.lanes.operations
        granted, lanes = (self._end_attempt(), self._lanes()) if is_limited else ((), ())
        self._under_way = False
        if self._count is not None:
            limiter.breadth.recent.passed(self._operation, self._before)
        if is_limited:
            now = limiter.clock.monotonic()
            limiter.breadth.note_pass(self._operation, now)
            for lane in granted:
                lane.spend(now)
            for lane in lanes:
                lane.passed(self._started_at, now)

    def refused(self, seconds: float) -> None:
        limiter = self._limiter
        for lane in self._end_attempt():
            lane.release_window()
        if self._count is not None:
            self._count.sent -= 1
        now = limiter.clock.monotonic()
        self._pause_ends_at = pause_ends_at = now + seconds
        self._lanes(make=True)
        wide = self._wide_lane
        closed = newly_closed = None
        for device, lane in self._device_lanes.items():
            lane.strike(self._started_at, now)
            if wide is None or lane.strikes >= STRIKES:
                closed = device
                if lane.pause_ends_at <= now:
                    newly_closed = device
                lane.close(pause_ends_at, now)
        if wide is not None:
            if closed is None:
                wide.strike(self._started_at, now)
        elif newly_closed is not None and limiter.breadth.note_pause(  # once, however many devices the call named
            self._operation, newly_closed, self._before, now
        ):
            limiter.lanes.open((self._operation, None)).set_pace(now)

    def failed(self, *, request_sent: bool) -> None:
        if self._count is not None and self._under_way and not request_sent:
            self._count.sent -= 1
        now = self._limiter.clock.monotonic()
        for lane in self._end_attempt():
            if request_sent:
                lane.spend(now)
            else:
                lane.release()

    def close(self) -> None:
        if self._granted:
            self.failed(request_sent=self._under_way)

    def _is_unhindered(self) -> bool:
        """Return whether nothing is known that could hold back this call: the fast path."""
        return (
            self._limit is None
            and self._operation not in self._limiter.lanes.operations
            and self._pause_ends_at == -math.inf
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
        for lane in self._device_lanes.values():
            if (obstacle := self._held_by(lane, now)) is not None:
                return obstacle
        if self._pause_ends_at > now:
            self._opens_at = self._pause_ends_at
            return self._pause_ends_at
        wide = self._wide_lane
        return None if wide is None else self._held_by(wide, now)

    def _held_by(self, lane: Lane, now: float) -> Lane | float | None:
        if lane in self._granted:
            self._opens_at = lane.pause_ends_at
            return lane.pause_ends_at if lane.pause_ends_at > now else None
        opens_at = lane.try_go(now)
        if opens_at is None:
            self._granted += (lane,)
            return None
        self._opens_at = opens_at
        return lane

    def _device_keys(self) -> list[LaneKey]:
        """Return the keys of the scopes that the call belongs to, one for each device."""
        return [(self._operation, device) for device in self.scope.devices or ("",)]

    def _lanes(self, *, make: bool = False) -> list[Lane]:
        """Return the lanes of these scopes, and the operation's wide one.

        Args:
            make: Make those of the scopes that are missing, as a published limit does; otherwise, return what there is.
        """
        lanes = self._limiter.lanes
        if make or self._looked_up != lanes.version:
            devices = self.scope.devices or ("",)
            make = make or self._limit is not None
            tidy = self._looked_up < 0
            self._device_lanes, self._wide_lane = lanes.look_up(self._operation, devices, make=make, tidy=tidy)
            self._looked_up = lanes.version
            if self._limit is not None:
                for lane in self._device_lanes.values():
                    lane.limit(*self._limit)
        found = list(self._device_lanes.values())
        return found if self._wide_lane is None else [*found, self._wide_lane]

    def _end_attempt(self) -> tuple[Lane, ...]:
        """End the attempt, and return the lanes that had granted it: the caller settles with them."""
        granted, self._granted = self._granted, ()
        self._under_way = False
        return granted
