"""Who may call when: the limiter that all calls of a client, and of its views, go through.

What a caller sees of it is small. One call, with all its attempts, is one :class:`Turn`::

    with limiter.turn(scope, limit) as turn:
        while True:
            if not turn.ready() and not await turn.wait(deadline):
                ...                                  # a pause of turn.pause() seconds that does not fit: give up
            async with connection_slot:
                if not turn.start():
                    continue                         # closed while we queued for a connection: wait again
                setback = await attempt()
            if setback is None:
                turn.passed()                        # any answer but a 429
                return
            decision = retry.after(setback, remaining)
            if setback.kind == "rate_limited":
                turn.refused(decision.seconds)       # the next ready() or wait() sees to the pause
            else:
                turn.failed(request_sent=...)        # no answer
            ...                                      # stop, or sleep and go round again

Leaving the ``with`` block, by cancellation too, frees whatever the call still held.

How :class:`LocalLimiter` works: it knows nothing about an operation until that is refused, or has a published limit;
till then a call costs one dictionary lookup. A 429 closes the lane of each device that the call named, for every task
of the client. When such pauses come from one device after another (:mod:`._spread`) the operation gets a lane of its
own, with a pace (:mod:`._pacing`), and from then on a refusal holds back only the refused call, and its device when that
is refused time and again. The wide lane goes when refusals have ceased. Lanes nobody needs are swept out.
"""

from __future__ import annotations

import asyncio
import math
from collections.abc import Hashable, Iterator
from itertools import count, islice
from types import TracebackType
from typing import Protocol

import attrs

from ._clock import Clock
from ._lane import Lane
from ._limits import RateLimit
from ._pacing import Pace
from ._scopes import Scope
from ._spread import Spread
from ._window import Window


class Turn(Protocol):
    """One call's dealings with the limiter, over all its attempts. Times are moments of the client's monotonic clock."""

    def ready(self) -> bool:
        """Whether the call may go now, as far as known; never waits."""
        ...

    def pause(self) -> float:
        """Seconds for which the call is known to be held up; 0.0 when only others in line are before it."""
        ...

    async def wait(self, deadline: float = math.inf) -> bool:
        """Return true when it is the call's turn; false when that is known not to come before ``deadline``."""
        ...

    def start(self) -> bool:
        """To be called when nothing but sending is left to do. False: not any more, wait again."""
        ...

    def passed(self) -> None:
        """The server dealt with the attempt (whatever the result, unless a 429)."""
        ...

    def refused(self, seconds: float) -> None:
        """The server answered 429, and this call is not to come back for so many seconds."""
        ...

    def failed(self, *, request_sent: bool) -> None:
        """The attempt brought no answer; if it was sent the server may have counted it."""
        ...

    def __enter__(self) -> Turn: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


class Limiter(Protocol):
    """What a client needs of a limiter. One that shares its budget among processes can be put in the place of ours."""

    def turn(self, scope: Scope, limit: RateLimit | None = None) -> Turn:
        """The turn of one call. ``limit`` is to be kept ahead of time; it does no I/O and never waits."""
        ...


@attrs.frozen
class LimiterStats:
    """What a limiter is doing at one moment."""

    waiting: int
    """Calls standing in line."""
    paused: int
    """Scopes closed after a 429."""
    paced: int
    """Operations whose calls are paced because their limit is wider than a device."""
    scopes: int
    """Scopes remembered."""


class LocalLimiter:
    """Keeps everything in this process's memory. Not bound to an event loop: when one has ended the next goes on.

    Args:
        clock: the time.
        max_scopes: how many scopes are remembered; the ones untouched longest go first, never one with calls in line.
    """

    def __init__(self, clock: Clock, *, max_scopes: int = 20_000) -> None:
        self._clock = clock
        self._max_scopes = max_scopes
        self._operations: dict[tuple[Hashable, str], _Operation] = {}
        self._scopes = 0
        self._tickets = count()
        self._loop: asyncio.AbstractEventLoop | None = None

    def turn(self, scope: Scope, limit: RateLimit | None = None) -> LocalTurn:
        return LocalTurn(self, self._clock, scope, limit, next(self._tickets))

    def stats(self) -> LimiterStats:
        """A snapshot."""
        now = self._clock.monotonic()
        lanes = [lane for operation in self._operations.values() for lane in operation.all_lanes()]
        return LimiterStats(
            waiting=sum(lane.waiting for lane in lanes),
            paused=sum(lane.closed_until > now for lane in lanes),
            paced=sum(operation.wide is not None for operation in self._operations.values()),
            scopes=self._scopes,
        )

    def _operation(self, scope: Scope) -> _Operation | None:
        """What is known against the scope's operation; for nearly every call nothing."""
        operation = self._operations.get(scope[:2])
        if operation is not None and self._loop is not asyncio.get_running_loop():
            self._adopt_loop()
        return operation

    def _known_operation(self, scope: Scope) -> _Operation:
        """The same, made if need be."""
        operation = self._operation(scope)
        if operation is None:
            now = self._clock.monotonic()
            for key in [key for key, old in islice(self._operations.items(), 2) if old.idle(now)]:
                del self._operations[key]
            operation = self._operations[scope[:2]] = _Operation()
        return operation

    def _lane(self, operation: _Operation, device: str, now: float) -> Lane:
        """The lane of one device, made if need be."""
        lane = operation.lanes.get(device)
        if lane is None:
            # Each newcomer looks after the two oldest, which keeps the dictionary near the number of lanes in use.
            for key in [key for key, old in islice(operation.lanes.items(), 2) if old.idle(now)]:
                self._drop_lane(operation, key)
            if self._scopes >= self._max_scopes:
                self._evict_one()
            lane = operation.lanes[device] = Lane(self._clock)
            self._scopes += 1
        return lane

    def _drop_lane(self, operation: _Operation, device: str) -> None:
        del operation.lanes[device]
        self._scopes -= 1

    def _evict_one(self) -> None:
        for operation in self._operations.values():
            for device, lane in operation.lanes.items():
                if not lane.waiting:
                    self._drop_lane(operation, device)
                    return

    def _adopt_loop(self) -> None:
        """Leave behind what waited in an event loop that is no longer running."""
        now = self._clock.monotonic()
        if self._loop is not None:
            for operation in self._operations.values():
                for lane in operation.all_lanes():
                    lane.forget(now)
        self._loop = asyncio.get_running_loop()


class _Operation:
    """What is known about one operation of one account."""

    __slots__ = ("lanes", "passes", "spread", "wide")

    NARROW_AFTER = 10.0
    """Seconds without a refusal after which a wide lane that nobody waits in is given up."""
    STRIKES = 3
    """Refusals running from which, in a wide lane, a device is taken to be limited by itself as well."""

    def __init__(self) -> None:
        self.lanes: dict[str, Lane] = {}
        self.wide: Lane | None = None
        self.passes = 0
        self.spread = Spread()

    def all_lanes(self) -> Iterator[Lane]:
        yield from self.lanes.values()
        if self.wide is not None:
            yield self.wide

    def idle(self, now: float) -> bool:
        return not self.lanes and self.wide is None and self.spread.idle(now)


class LocalTurn:
    """The :class:`Turn` of a :class:`LocalLimiter`.

    It passes the lanes of its devices in their order, then its own pause, then the operation's wide lane, and keeps what
    it was granted while it waits for the next. Since all turns take their lanes in the same order, none waits in a circle.
    """

    __slots__ = ("_clock", "_granted", "_limit", "_limiter", "_not_before", "_started", "_ticket", "refusals", "scope")

    def __init__(
        self, limiter: LocalLimiter, clock: Clock, scope: Scope, limit: RateLimit | None, ticket: int
    ) -> None:
        self.scope = scope
        self.refusals = 0
        """429s that this call has had."""
        self._limiter = limiter
        self._clock = clock
        self._limit = limit
        self._ticket = ticket
        self._granted: tuple[Lane, ...] = ()
        self._not_before = 0.0
        self._started = -math.inf

    def ready(self) -> bool:
        if self._unhindered():
            return True
        return self._obstacle(self._clock.monotonic()) is None

    def start(self) -> bool:
        if self._unhindered():
            self._started = -math.inf  # the time is needed only to tell answers of a lane's past
            return True
        now = self._clock.monotonic()
        self._started = now
        return self._obstacle(now) is None

    def pause(self) -> float:
        now = self._clock.monotonic()
        until = self._not_before
        for lane in self._lanes():
            opens = lane.closed_until if lane in self._granted else lane.opens(now)
            if opens < math.inf:
                until = max(until, opens)
        return max(0.0, until - now)

    async def wait(self, deadline: float = math.inf) -> bool:
        while not self._unhindered():
            now = self._clock.monotonic()
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
                await self._clock.sleep(obstacle - now)
        return True

    def passed(self) -> None:
        now = self._clock.monotonic() if self._granted else -math.inf
        for lane in self._settle():
            if lane.window is not None:
                lane.window.spend(now)
        limiter, operation = self._limiter, self._limiter._operation(self.scope)
        if operation is None:
            return
        now = self._clock.monotonic()
        operation.passes += 1
        for device in self.scope.devices or ("",):
            lane = operation.lanes.get(device)
            if lane is not None:
                lane.passed(self._started, now)
                if lane.idle(now):
                    limiter._drop_lane(operation, device)
        wide = operation.wide
        if wide is not None:
            wide.passed(self._started, now)
            if not wide.waiting and wide.pace is not None and now - wide.pace.refused_at > operation.NARROW_AFTER:
                operation.wide = None

    def refused(self, seconds: float) -> None:
        for lane in self._settle():
            if lane.window is not None:
                lane.window.give_back()
        limiter, operation = self._limiter, self._limiter._known_operation(self.scope)
        now = self._clock.monotonic()
        until = now + seconds
        self.refusals += 1
        self._not_before = until
        by_device = False
        for device in self.scope.devices or ("",):
            lane = limiter._lane(operation, device, now)
            lane.strikes += 1
            if operation.wide is None or lane.strikes >= operation.STRIKES:
                if lane.closed_until <= now:
                    operation.spread.note(now, device, operation.passes)
                by_device = True
                lane.refused(self._started, now, until)
        if operation.wide is not None:
            if not by_device and operation.wide.pace is not None:
                operation.wide.pace.refused(self._started, now)
                operation.wide.advance()
        elif operation.spread.wide():
            operation.wide = Lane(self._clock, pace=Pace(now))

    def failed(self, *, request_sent: bool) -> None:
        now = self._clock.monotonic()
        for lane in self._settle():
            if lane.window is not None and request_sent:
                lane.window.spend(now)
                lane.advance()
            else:
                lane.give_back()

    def __enter__(self) -> LocalTurn:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._granted:
            self.failed(request_sent=True)
