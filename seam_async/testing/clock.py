"""The fake's virtual clock, which follows real time until a test moves it, and the timers of the server on it."""

from __future__ import annotations

import asyncio
import heapq
import threading
import time
from collections.abc import Awaitable, Callable, Generator
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from seam_async.testing.dates import LATEST, iso, timestamp_of


class Timer:
    """A callback that is scheduled for a moment of the virtual clock."""

    __slots__ = ("callback", "cancelled", "when")

    def __init__(self, when: float, callback: Callable[[], None]) -> None:
        self.when = when
        self.callback = callback
        self.cancelled = False

    def cancel(self) -> None:
        """Cancel the callback; a no-op once it has run."""
        self.cancelled = True


class Moved:
    """The result of moving a clock. All timers that were due have run; ``await`` it to wait for webhook deliveries."""

    __slots__ = ("_settle",)

    def __init__(self, settle: Callable[[], Awaitable[None]] | None) -> None:
        self._settle = settle

    def __await__(self) -> Generator[Any, None, None]:
        if self._settle is not None:
            yield from self._settle().__await__()


class Clock:
    """Virtual time.

    Left alone it follows the real clock. `advance` moves it forward and runs, in order, everything that falls due
    on the way (each sees its own due time as now). `freeze` stops it: then time moves by `advance` alone.

    Args:
        start: Where to begin: an aware ``datetime`` or ISO 8601 text. Default: the real time.
        frozen: Begin stopped.
        speed: How many of its seconds pass in a real one.

    Raises:
        ValueError: ``start`` has no time zone, or ``speed`` is not a number above 0.
    """

    def __init__(self, start: datetime | str | None = None, *, frozen: bool = False, speed: float = 1.0) -> None:
        begin = time.time() if start is None else timestamp_of(start)
        # Time was `_begin` when the real clock said `_anchor`, and has run at `_speed` since.
        self._begin, self._anchor, self._speed = begin, time.time(), _checked_speed(speed)
        self._frozen_at: float | None = begin if frozen else None
        self._first = (None if start is None else begin, frozen, self._speed)
        self.moved: Callable[[], None] = lambda: None
        self._running_at: float | None = None
        self._timers: list[tuple[float, int, Timer]] = []
        self._order = count()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread = 0
        self._wake: asyncio.TimerHandle | None = None
        self._settle: Callable[[], Awaitable[None]] | None = None
        # Replaced by a server that runs in a thread of its own: moving the clock must happen there.
        self._call: Callable[[Callable[[], Moved]], Moved] = lambda move: move()

    def now(self) -> datetime:
        """Return the virtual time, in UTC."""
        return datetime.fromtimestamp(self.timestamp(), UTC)

    def timestamp(self) -> float:
        """Return the virtual time in seconds since 1970."""
        if self._running_at is not None:
            return self._running_at
        if self._frozen_at is not None:
            return self._frozen_at
        return self._begin + (time.time() - self._anchor) * self._speed

    def iso(self, seconds: float = 0.0) -> str:
        """Return the time ``seconds`` from now as Seam writes it: ISO 8601 with milliseconds and ``Z``."""
        return iso(self.timestamp() + seconds)

    @property
    def frozen(self) -> bool:
        """Whether time stands still."""
        return self._frozen_at is not None

    def freeze(self) -> None:
        """Stop the clock where it is."""
        _ = self.change(frozen=True)

    def unfreeze(self) -> None:
        """Let the clock run again, from its present time."""
        _ = self.change(frozen=False)

    @property
    def speed(self) -> float:
        """How many of its seconds pass in a real one while it runs. Assigning changes it from now on."""
        return self._speed

    @speed.setter
    def speed(self, speed: float) -> None:
        _ = self.change(speed=speed)

    def change(
        self,
        *,
        advance: float | timedelta | None = None,
        set: datetime | str | None = None,
        frozen: bool | None = None,
        speed: float | None = None,
    ) -> Moved:
        """Change how time runs, where it is, or both; what is not given stays as it is.

        Args:
            advance: Seconds, or a ``timedelta``, to move forward; what falls due on the way is run in order.
            set: A moment to move forward to instead: an aware ``datetime`` or ISO 8601 text.
            frozen: Whether time stands still from now on.
            speed: How many of its seconds pass in a real one from now on.

        Returns:
            An object to ``await`` where webhook deliveries that this sets off should have ended too.

        Raises:
            ValueError: Time would move backward, ``advance`` and ``set`` are both given, ``set`` has no time zone, or
                ``speed`` is not a number above 0.
        """
        if advance is not None and set is not None:
            raise ValueError("give advance or set, not both")
        factor = None if speed is None else _checked_speed(speed)
        moment = None if set is None else timestamp_of(set)
        seconds = None if advance is None else _seconds(advance)

        def change() -> Moved:
            now = self.timestamp()
            if moment is not None and moment < now:
                raise ValueError("a clock only moves forward")
            self._begin, self._anchor = now, time.time()
            self._speed = self._speed if factor is None else factor
            if frozen is not None:
                self._frozen_at = now if frozen else None
            if moment is not None or seconds is not None:
                return self._move(now + seconds if seconds is not None else moment or now)
            self._arm()
            return Moved(self._settle)

        return self._call(change)

    def advance(self, by: float | timedelta) -> Moved:
        """Move time forward and run what falls due.

        Args:
            by: Seconds, or a ``timedelta``.

        Returns:
            An object to ``await`` where webhook deliveries that this sets off should have ended too.

        Raises:
            ValueError: ``by`` is negative.
            TypeError: ``by`` is neither a number nor a ``timedelta``.
        """
        return self.change(advance=by)

    def advance_to(self, moment: datetime | str) -> Moved:
        """Move time forward to ``moment`` (an aware ``datetime`` or ISO 8601 text); see `advance`."""
        return self.change(set=moment)

    def reset(self) -> None:
        """Set the clock back to how it was made, and discard all timers."""

        def reset() -> Moved:
            start, frozen, speed = self._first
            self._restore(time.time() if start is None else start, frozen=frozen, speed=speed)
            return Moved(None)

        _ = self._call(reset)

    def restore(self, now: datetime | str, *, frozen: bool, speed: float) -> None:
        """Set the clock to any moment, as it was in a snapshot, and discard all timers."""
        self._restore(timestamp_of(now), frozen=frozen, speed=_checked_speed(speed))

    def _restore(self, now: float, *, frozen: bool, speed: float) -> None:
        self._timers.clear()
        self._begin, self._anchor, self._speed = now, time.time(), speed
        self._frozen_at = now if frozen else None
        self._arm()

    def call_later(self, seconds: float, callback: Callable[[], None]) -> Timer:
        """Schedule ``callback`` for ``seconds`` from now."""
        return self.call_at(self.timestamp() + seconds, callback)

    def call_at(self, when: float, callback: Callable[[], None]) -> Timer:
        """Schedule ``callback`` for a moment in seconds since 1970; one in the past means as soon as possible."""
        timer = Timer(when, callback)
        heapq.heappush(self._timers, (when, next(self._order), timer))
        self._arm()
        return timer

    # The server's side: real timers while time flows.

    def _attach(self, loop: asyncio.AbstractEventLoop, settle: Callable[[], Awaitable[None]]) -> None:
        if self._loop is not None:
            raise RuntimeError("this clock belongs to another FakeSeam: give each its own")
        self._loop, self._settle, self._thread = loop, settle, threading.get_ident()
        self._arm()

    def _detach(self) -> None:
        if self._wake is not None:
            self._wake.cancel()
        self._loop = self._wake = self._settle = None

    def _move(self, target: float) -> Moved:
        if self._frozen_at is None:
            self._begin, self._anchor = target, time.time()
        else:
            self._frozen_at = target
        self._run_due(target)
        return Moved(self._settle)

    def _run_due(self, target: float) -> None:
        """Run all timers up to ``target``, including those that other timers schedule meanwhile."""
        if self._running_at is not None:
            return
        try:
            while self._timers and self._timers[0][0] <= target:
                when, _, timer = heapq.heappop(self._timers)
                if not timer.cancelled:
                    self._running_at = when
                    timer.callback()
        finally:
            self._running_at = None
            self._arm()
            self.moved()

    def _arm(self) -> None:
        """Schedule the event loop's own timer for the next timer that is due."""
        if self._loop is None or self._running_at is not None or self._loop.is_closed():
            return
        if threading.get_ident() != self._thread:
            self._loop.call_soon_threadsafe(self._arm)
            return
        if self._wake is not None:
            self._wake.cancel()
            self._wake = None
        while self._timers and self._timers[0][2].cancelled:
            heapq.heappop(self._timers)
        if not self._timers:
            return
        delay = self._timers[0][0] - self.timestamp()
        # A frozen clock still runs what is due already, such as a webhook's first attempt.
        if delay <= 0 or not self.frozen:
            self._wake = self._loop.call_later(max(0.0, delay / self._speed), lambda: self._run_due(self.timestamp()))


def _seconds(by: float | timedelta) -> float:
    if isinstance(by, bool) or not isinstance(by, int | float | timedelta):
        raise TypeError(f"a clock moves by seconds or a timedelta, such as timedelta(hours=1), not {by!r}")
    seconds = by.total_seconds() if isinstance(by, timedelta) else float(by)
    if not 0 <= seconds < LATEST:
        raise ValueError("a clock only moves forward")
    return seconds


def _checked_speed(speed: float) -> float:
    if not 0 < speed <= 1e6:
        raise ValueError(f"speed must be a number above 0, at most 1,000,000, not {speed!r}")
    return float(speed)
