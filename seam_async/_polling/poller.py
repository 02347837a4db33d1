"""The shared poller: looks at many things together, again and again, for everybody who waits for one of them.

It knows nothing of what it waits for. It is given two functions: one that looks at things by id and tells what it saw,
and, by each waiter, one that judges what was seen. Nothing runs while nobody waits: timers and tasks come with the
first waiter and go with the last.
"""

from __future__ import annotations

import asyncio
import contextvars
import copy
import math
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import Any, Generic, Protocol, TypeVar

from seam_async._clock import Clock, Timer

BATCH = 100
"""Things looked at in one go."""

LAST_LOOK = 0.25
"""Seconds before a waiter's time is over at which there is one more look for it."""

SLACK = 0.25
"""Seconds that a look may come early, so that waiters get in step and share it."""

FALLBACK_AFTER = 1.0
"""Seconds that a hinted look may take before what the hint says is believed without it; if it is known to take longer,
that is believed at once."""

GATHERING = 0.1
"""Seconds between two hinted looks, so that hints that come in quick succession share them."""

SLOWEST = 4.0
"""Seconds to which the interval grows, if it is not longer anyway, while looks bring nothing."""

V = TypeVar("V")

Report = Callable[[str, V], None]
Predicate = Callable[[V], bool]
"""Says whether the wait is over; raises where it is over without success."""


class Lookup(Protocol):
    """Looks at things."""

    async def __call__(self, keys: Sequence[str], tell: Report[Any], /) -> None:
        """Tell what is seen of each, as soon as it is known.

        What cannot be seen just now is left out; what is raised ends the waits of all that were to be looked at.
        """
        ...

    def held_for(self, keys: Sequence[str], /) -> float:
        """Seconds for which such a look is known to be held back."""
        ...


class OutOfTime(Exception):  # noqa: N818 - a word between our own functions, never the user's to see
    """A waiter's time is over.

    Attributes:
        last: What was seen last; None if nothing was.
    """

    def __init__(self, last: Any) -> None:
        super().__init__("out of time")
        self.last = last


class _Waiter(Generic[V]):
    """Somebody who waits for one thing."""

    __slots__ = (
        "context",
        "due",
        "event_value",
        "future",
        "interval",
        "judge",
        "key",
        "last",
        "misses",
        "round",
        "timers",
        "until",
    )

    def __init__(self, key: str, judge: Predicate[V], until: float, interval: float, due: float) -> None:
        self.key = key
        self.judge = judge
        self.until = until
        self.interval = interval
        self.due = due
        self.future: asyncio.Future[V] = asyncio.get_running_loop().create_future()
        # Looks are made in the context of one who waits for them, so that hooks and tracers see whom they belong to.
        self.context = contextvars.copy_context()
        self.round: _Batch[V] | None = None
        self.last: V | None = None
        self.misses = 0
        self.event_value: V | None = None
        self.timers: list[Timer] = []

    @property
    def ripe_at(self) -> float:
        """From when on it may be taken along by others who are due."""
        return self.due - min(SLACK, self.interval / 2)

    def see(self, value: V) -> bool:
        """Take note of what was seen; true if the wait is over."""
        if self.future.done():
            return True
        self.last = value
        try:
            if self.judge(value):
                self.future.set_result(value)
        except Exception as error:  # noqa: BLE001 - the waiter raises it
            self.future.set_exception(error)
        return self.future.done()

    def fail(self, error: BaseException) -> None:
        """End the wait with an error."""
        if not self.future.done():
            self.future.set_exception(error)

    def fall_back(self) -> bool:
        """Believe what a hint said, if one did; true if the wait is over."""
        value, self.event_value = self.event_value, None
        return self.future.done() if value is None else self.see(value)

    def leave(self) -> None:
        """Forget the timers, and what nobody will ask for any more."""
        for timer in self.timers:
            timer.cancel()
        if self.future.done() and not self.future.cancelled():
            self.future.exception()  # cancelled in the same moment as it ended: asyncio would complain


class _Batch(Generic[V]):
    """One look at some things, and who waits for it."""

    __slots__ = ("task", "waiters")

    def __init__(self, waiters: dict[str, list[_Waiter[V]]]) -> None:
        self.waiters = waiters
        self.task: asyncio.Task[None] | None = None


class Poller(Generic[V]):
    """Looks at things for all who wait for one.

    Args:
        clock: The client's time.
        look: Looks at things.
    """

    def __init__(self, clock: Clock, look: Lookup) -> None:
        self._clock = clock
        self._look = look
        self._waiters: dict[str, list[_Waiter[V]]] = {}
        self._timer: Timer | None = None
        self._wakes_at = math.inf
        self._hinted_for = -math.inf  # when the latest hinted look is, or was, due

    @property
    def is_idle(self) -> bool:
        """Whether nobody waits."""
        return not self._waiters

    async def wait(self, key: str, judge: Predicate[V], *, until: float, interval: float, delay: float) -> V:
        """Wait for one thing.

        Args:
            key: Its id.
            judge: Says when the wait is over.
            until: The moment, by the clock, at which it ends in any case.
            interval: Seconds between two looks.
            delay: Seconds until the first.

        Returns:
            What was seen last, with which the judge was content.

        Raises:
            OutOfTime: The time is over.
            Exception: Whatever the judge raised, or the look.
        """
        now = self._clock.monotonic()
        waiter = _Waiter(key, judge, until, interval, max(now, min(now + delay, until - LAST_LOOK)))
        self._waiters.setdefault(key, []).append(waiter)
        waiter.timers.append(self._clock.call_later(until - now, lambda: waiter.fail(OutOfTime(waiter.last))))
        self._wake(waiter.due)
        try:
            return await waiter.future
        finally:
            self._leave(waiter)

    def recheck(self, key: str, event_value: V | None = None) -> None:
        """Look at a thing at once, since something is known to have happened to it.

        Args:
            key: Its id.
            event_value: What to believe if the look brings no decision; None to go on waiting.
        """
        waiters = self._waiters.get(key)
        if waiters is None:
            return
        now = self._clock.monotonic()
        if self._hinted_for < now:
            self._hinted_for = max(now, self._hinted_for + GATHERING)
        for waiter in waiters:
            self._detach(waiter)  # a look under way may have been too early
            waiter.due = self._hinted_for
            if event_value is not None:
                waiter.event_value = event_value
                waiter.timers.append(self._clock.call_later(FALLBACK_AFTER, waiter.fall_back))
        self._wake(self._hinted_for)

    def end(self, error: Exception) -> None:
        """End all waits with an error."""
        for waiter in self._all():
            waiter.fail(copy.copy(error))

    # -- when to look ------------------------------------------------------------------------------------------

    def _all(self) -> Iterator[_Waiter[V]]:
        return chain.from_iterable(list(self._waiters.values()))

    def _wake(self, moment: float) -> None:
        """See to it that the next look is not later than this."""
        if moment < self._wakes_at:
            self._sleep()
            self._wakes_at = moment
            self._timer = self._clock.call_later(max(0.0, moment - self._clock.monotonic()), self._tick)

    def _sleep(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._timer, self._wakes_at = None, math.inf

    def _tick(self) -> None:
        """Look at what is due, and take along what soon will be."""
        self._sleep()
        now = self._clock.monotonic()
        idle = [waiter for waiter in self._all() if waiter.round is None and not waiter.future.done()]
        if any(waiter.due <= now for waiter in idle):
            ripe: dict[str, list[_Waiter[V]]] = {}
            for waiter in idle:
                if waiter.ripe_at <= now:
                    ripe.setdefault(waiter.key, []).append(waiter)
            keys = list(ripe)
            for start in range(0, len(keys), BATCH):
                self._begin(_Batch({key: ripe[key] for key in keys[start : start + BATCH]}))
        self._wake(min((waiter.due for waiter in idle if waiter.round is None), default=math.inf))

    def _again(self, waiter: _Waiter[V], *, missed: bool = False) -> None:
        """Plan the next look for one whose wait goes on."""
        waiter.misses = waiter.misses + 1 if missed else 0
        pause = waiter.interval * 2 ** min(waiter.misses, 10)
        now = self._clock.monotonic()
        waiter.due = now + min(pause, max(waiter.interval, SLOWEST))
        if (last := waiter.until - LAST_LOOK) < waiter.due:
            waiter.due = last if now < last else math.inf
        self._wake(waiter.due)

    # -- looking -----------------------------------------------------------------------------------------------

    def _begin(self, round_: _Batch[V]) -> None:
        waiters = list(chain.from_iterable(round_.waiters.values()))
        hinted = [waiter for waiter in waiters if waiter.event_value is not None]
        if hinted and self._look.held_for(list(round_.waiters)) > FALLBACK_AFTER:
            for waiter in hinted:
                waiter.fall_back()  # those whose wait is over leave the look before it begins
        for waiter in waiters:
            waiter.round = round_
        first = waiters[0]
        round_.task = first.context.run(asyncio.get_running_loop().create_task, self._run(round_))

    async def _run(self, round_: _Batch[V]) -> None:
        try:
            await self._look(list(round_.waiters), partial(self._tell, round_))
        except asyncio.CancelledError:
            self._miss(round_)  # those who still wait, if it was not they who broke it off
            raise
        except Exception as error:  # noqa: BLE001 - each waiter raises a copy
            for waiter in chain.from_iterable(round_.waiters.values()):
                waiter.fail(copy.copy(error))
        self._miss(round_)

    def _miss(self, round_: _Batch[V]) -> None:
        """Nothing was told of these."""
        for key in list(round_.waiters):
            for waiter in round_.waiters.pop(key):
                waiter.round = None
                if not waiter.fall_back():
                    self._again(waiter, missed=True)

    def _tell(self, round_: _Batch[V], key: str, value: V) -> None:
        for waiter in round_.waiters.pop(key, ()):
            waiter.round = None
            if not (waiter.see(value) or waiter.fall_back()):
                self._again(waiter)

    # -- leaving -----------------------------------------------------------------------------------------------

    def _leave(self, waiter: _Waiter[V]) -> None:
        waiter.leave()
        self._detach(waiter)
        rest = self._waiters[waiter.key]
        rest.remove(waiter)
        if not rest:
            del self._waiters[waiter.key]
        if not self._waiters:
            self._sleep()

    def _detach(self, waiter: _Waiter[V]) -> None:
        """Take a waiter out of the look under way for it; a look that nobody waits for any more is broken off."""
        round_, waiter.round = waiter.round, None
        if round_ is None:
            return
        rest = round_.waiters[waiter.key]
        rest.remove(waiter)
        if not rest:
            del round_.waiters[waiter.key]
        if not round_.waiters and round_.task is not None:
            round_.task.cancel()
