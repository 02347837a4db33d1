"""The limiter of one process.

It knows nothing about a scope until that is refused, or has a published limit; while nothing is known of any scope, a
call costs two attribute reads. A 429 closes the lane of each device that the call named, for every task of the client,
and when it opens again calls go at a careful pace. When devices are closed one after another (:mod:`._spread`), the
limit is evidently the operation's. Then all its calls go through one more lane, the wide one, which is never closed: it
has a pace (:mod:`._pacing`). From then on a refusal holds back only the call refused, and its device too when that is
refused several times running. The wide lane is given up when refusals have ceased.
"""

from __future__ import annotations

import asyncio
import math
from collections.abc import Hashable
from itertools import count, islice
from types import TracebackType
from typing import Self

import attrs

from ._clock import Clock
from ._lane import Lane
from ._lane_book import LaneBook, LaneKey
from ._limits import RateLimit
from ._scopes import Scope
from ._spread import Spread

STRIKES = 3
"""Refusals running from which a device of a wide operation is taken to be limited by itself as well."""


@attrs.frozen
class LimiterStats:
    """What a limiter is doing at one moment."""

    scopes: int
    """Scopes about which something is known."""
    waiting: int
    """Calls standing in line."""
    paused: int
    """Scopes closed after a 429."""
    paced: int
    """Scopes whose calls leave at a pace, after a pause or because an operation's limit is wider than a device."""


class LocalLimiter:
    """Keeps everything in memory, for one event loop at a time: when one has ended the next takes over.

    Args:
        clock: the time.
        max_scopes: how many scopes are remembered at most (besides those in which calls are waiting).
    """

    def __init__(self, clock: Clock, *, max_scopes: int = 20_000) -> None:
        self.clock = clock
        self.lanes = LaneBook(clock, max_scopes)
        self._spreads: dict[tuple[Hashable, str], Spread] = {}
        self._tickets = count()
        self._loop: asyncio.AbstractEventLoop | None = None

    def turn(self, scope: Scope, limit: RateLimit | None = None) -> LocalTurn:
        """See :class:`~seam_async._limiter.Limiter`."""
        return LocalTurn(self, scope, limit, next(self._tickets))

    def stats(self) -> LimiterStats:
        """A snapshot."""
        now = self.clock.monotonic()
        return LimiterStats(
            scopes=len(self.lanes),
            waiting=sum(lane.waiting for lane in self.lanes),
            paused=sum(lane.closed_until > now for lane in self.lanes),
            paced=sum(lane.pace is not None for lane in self.lanes),
        )

    def untroubled(self) -> bool:
        """Whether nothing is known of any scope: the fast path."""
        return not self.lanes and not self._spreads

    def adopt_loop(self) -> None:
        """Leave behind what waited in an event loop that is no longer running."""
        loop = asyncio.get_running_loop()
        if self._loop is not loop:
            if self._loop is not None:
                for lane in self.lanes:
                    lane.forget(self.clock.monotonic())
            self._loop = loop

    def note_pass(self, scope: Scope) -> None:
        """A call got through: a point against the limit being wider than a device."""
        spread = self._spreads.get(scope[:2])
        if spread is not None:
            spread.passes += 1

    def note_pause(self, key: LaneKey, now: float) -> None:
        """A device's pause begins: a point for it."""
        account, path, device = key
        operation = (account, path)
        spread = self._spreads.get(operation)
        if spread is None:
            for old in [old for old, known in islice(self._spreads.items(), 2) if known.idle(now)]:
                del self._spreads[old]
            spread = self._spreads[operation] = Spread()
        if spread.note(now, device):
            self.lanes.open((account, path, None), now).set_pace(now)
            del self._spreads[operation]


class LocalTurn:
    """A :class:`~seam_async._limiter.Turn` of a :class:`LocalLimiter`.

    It passes the lanes of its devices in their order, then sits out its own pause, then passes the operation's wide
    lane, and keeps what it was granted while it waits for the next. All turns take lanes in the same order, so that
    none ever wait for each other in a circle.
    """

    __slots__ = ("_granted", "_limit", "_limiter", "_not_before", "_started", "_ticket", "_under_way", "scope")

    def __init__(self, limiter: LocalLimiter, scope: Scope, limit: RateLimit | None, ticket: int) -> None:
        self.scope = scope
        self._limiter = limiter
        self._limit = limit
        self._ticket = ticket
        self._granted: tuple[Lane, ...] = ()
        self._not_before = -math.inf
        self._started = -math.inf
        self._under_way = False

    def ready(self) -> bool:
        return self._unhindered() or self._obstacle(self._limiter.clock.monotonic()) is None

    def start(self) -> bool:
        if not self._unhindered():
            now = self._limiter.clock.monotonic()
            if self._obstacle(now) is not None:
                return False
            self._started = now  # where nothing is limited nobody asks
        self._under_way = True
        return True

    def pause(self) -> float:
        now = self._limiter.clock.monotonic()
        known = [self._not_before]
        for lane in self._lanes(now):
            if lane is not None:
                known.append(lane.closed_until if lane in self._granted else lane.opens(now))
        return max(0.0, *(until - now for until in known if until < math.inf))

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
        if limiter.untroubled() and not granted:
            return
        now = limiter.clock.monotonic()
        for lane in granted:
            lane.spend(now)
        limiter.note_pass(self.scope)
        for key in self._keys():
            lane = limiter.lanes.get(key)
            if lane is not None:
                lane.passed(self._started, now)
                limiter.lanes.drop_idle(key, now)

    def refused(self, seconds: float) -> None:
        limiter, granted = self._limiter, self._settle()
        now = limiter.clock.monotonic()
        for lane in granted:
            lane.uncount()
        self._not_before = until = now + seconds
        *devices, whole = self._keys()
        wide = limiter.lanes.get(whole)
        limited_by_device = False
        for key in devices:
            lane = limiter.lanes.open(key, now)
            lane.strike(self._started, now)
            if wide is None or lane.strikes >= STRIKES:
                limited_by_device = True
                if wide is None and lane.closed_until <= now:
                    limiter.note_pause(key, now)
                lane.close(until, now)
        if wide is not None and not limited_by_device:
            wide.strike(self._started, now)

    def failed(self, *, request_sent: bool) -> None:
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
        """The fast path: nothing is known that could hold back any call, nor this one."""
        return not self._limiter.lanes and self._limit is None and self._not_before == -math.inf

    def _obstacle(self, now: float) -> Lane | float | None:
        """The first thing in the way: a lane to line up in, or a moment to sleep until. Lanes before it are taken."""
        self._limiter.adopt_loop()
        *devices, whole = self._lanes(now)
        for lane in devices:
            if lane is not None and (obstacle := self._held_by(lane, now)) is not None:
                return obstacle
        if self._not_before > now:
            return self._not_before
        return None if whole is None else self._held_by(whole, now)

    def _held_by(self, lane: Lane, now: float) -> Lane | float | None:
        if lane in self._granted:
            return lane.closed_until if lane.closed_until > now else None
        if lane.try_go(now):
            self._granted += (lane,)
            return None
        return lane

    def _keys(self) -> list[LaneKey]:
        """The scopes it belongs to: each device, and at last the operation as a whole."""
        account, path, devices = self.scope
        return [*((account, path, device) for device in devices or ("",)), (account, path, None)]

    def _lanes(self, now: float) -> list[Lane | None]:
        """The lanes of these scopes, as far as there are any."""
        book, limit = self._limiter.lanes, self._limit
        *devices, whole = self._keys()
        if limit is None:
            return [*map(book.get, devices), book.get(whole)]
        limited = [book.open(key, now) for key in devices]
        for lane in limited:
            lane.limit(*limit)
        return [*limited, book.get(whole)]

    def _settle(self) -> tuple[Lane, ...]:
        """End the attempt; what it was granted is for the caller to deal with."""
        granted, self._granted = self._granted, ()
        self._under_way = False
        return granted
