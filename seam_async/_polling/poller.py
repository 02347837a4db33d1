"""The shared poller: looks up many things in one request, again and again, for all who wait for one of them.

What is looked up, and when a wait is over, are functions: a `Lookup` fetches things by id and reports them, and each
wait brings a predicate. Timers and tasks exist only while somebody waits.
"""

from __future__ import annotations

import asyncio
import copy
import math
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import Any, Generic, Protocol, TypeVar

from seam_async._clock import Clock, Timer
from seam_async._polling.schedule import EarlyLookups, Schedule
from seam_async._polling.waiter import IsDone, Waiter, WaitTimeout

BATCH_SIZE = 100
"""Things looked up in one request."""

EVENT_VALUE_DELAY = 1.0
"""Seconds that a recheck may take. After that the wait is resolved with the value of its event instead; at once, if a
rate limit holds the recheck back for longer."""

RECHECK_GAP = 0.1
"""Seconds between two rechecks, so that events that come in quick succession share them."""

V = TypeVar("V")

Report = Callable[[str, V], None]
"""Takes a thing's id and its value."""


class Lookup(Protocol):
    """Fetches things by id."""

    @property
    def is_batched(self) -> bool:
        """Whether one request fetches many things."""
        ...

    async def __call__(self, keys: Sequence[str], report: Report[Any], /) -> None:
        """Report the value of each thing as soon as it is known.

        A thing that cannot be fetched just now is not reported. An exception ends the waits for all these things.
        """
        ...

    def rate_limit_delay(self, keys: Sequence[str], /) -> float:
        """Return the seconds for which a rate limit holds such a lookup back; 0 where none does."""
        ...


class Batch(Generic[V]):
    """One lookup of some things, and the waits that it serves."""

    __slots__ = ("task", "waiters")

    def __init__(self, waiters: dict[str, list[Waiter[V]]]) -> None:
        self.waiters = waiters
        self.task: asyncio.Task[None] | None = None


class Poller(Generic[V]):
    """Looks things up for all who wait for one.

    Args:
        clock: The client's time.
        lookup: Fetches things by id.
        early: Spaces out early lookups; all pollers of a client share one.
    """

    def __init__(self, clock: Clock, lookup: Lookup, early: EarlyLookups | None = None) -> None:
        self._clock = clock
        self._lookup = lookup
        self._early = early or EarlyLookups()
        self._waiters: dict[str, list[Waiter[V]]] = {}
        self._timer: Timer | None = None
        self._wakes_at = math.inf
        self._recheck_at = -math.inf  # when the latest recheck is, or was, due

    @property
    def is_idle(self) -> bool:
        """Whether nobody waits."""
        return not self._waiters

    async def wait(self, key: str, is_done: IsDone[V], *, deadline: float, interval: float, starts_now: bool) -> V:
        """Wait for one thing.

        Args:
            key: Its id.
            is_done: Returns whether the wait is over.
            deadline: The moment, by the clock, at which it ends in any case.
            interval: Seconds between two regular lookups.
            starts_now: Whether to look it up at once. False if it was seen just now: the first lookup is then an early
                one.

        Returns:
            The value that ended the wait.

        Raises:
            WaitTimeout: The deadline has passed.
            Exception: What the predicate raised, or the lookup.
        """
        now = self._clock.monotonic()
        waiter = Waiter(key, is_done, Schedule(now, deadline, interval, starts_now=starts_now))
        self._waiters.setdefault(key, []).append(waiter)
        waiter.timers.append(self._clock.call_later(deadline - now, lambda: waiter.fail(WaitTimeout(waiter.last))))
        self._wake(waiter.schedule.early_at)
        try:
            return await waiter.future
        finally:
            self._remove(waiter)

    def recheck(self, key: str, event_value: V | None = None) -> None:
        """Look a thing up at once, since an event says that something has happened to it.

        Args:
            key: Its id.
            event_value: The value to use if the lookup does not decide in time; None to go on waiting.
        """
        waiters = self._waiters.get(key)
        if waiters is None:
            return
        now = self._clock.monotonic()
        if self._recheck_at < now:
            self._recheck_at = max(now, self._recheck_at + RECHECK_GAP)
        for waiter in waiters:
            self._detach(waiter)  # the answer of a lookup under way may be older than the event
            waiter.schedule.plan_recheck(self._recheck_at)
            if event_value is not None:
                waiter.event_value = event_value
                waiter.timers.append(self._clock.call_later(EVENT_VALUE_DELAY, waiter.use_event_value))
        self._wake(self._recheck_at)

    def end(self, error: Exception) -> None:
        """End all waits with an error."""
        for waiter in self._all():
            waiter.fail(copy.copy(error))

    # -- when to look things up --------------------------------------------------------------------------------

    def _all(self) -> Iterator[Waiter[V]]:
        return chain.from_iterable(list(self._waiters.values()))

    def _wake(self, moment: float) -> None:
        """Make sure that `_start_due` runs at this moment or earlier."""
        if moment < self._wakes_at:
            self._stop_timer()
            self._wakes_at = moment
            self._timer = self._clock.call_later(max(0.0, moment - self._clock.monotonic()), self._start_due)

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._timer, self._wakes_at = None, math.inf

    def _start_due(self) -> None:
        """Start the lookups that are due, together with those that soon will be."""
        self._stop_timer()
        now = self._clock.monotonic()
        idle = [waiter for waiter in self._all() if waiter.batch is None and not waiter.future.done()]
        early = [waiter.schedule for waiter in idle if waiter.schedule.early_at <= now]
        early_at = self._early_at(early) if early else math.inf
        if any(schedule.due_at <= now for schedule in early):
            self._start(idle, now)
        elif early_at <= now:
            self._start(idle, now, at_most=BATCH_SIZE if self._lookup.is_batched else 1)
            early_at = self._early_at(early)
        for waiter in idle:
            if waiter.batch is None and not waiter.future.done():
                schedule = waiter.schedule
                self._wake(min(schedule.due_at, max(schedule.early_at, early_at if schedule.early_at <= now else 0.0)))

    def _early_at(self, early: Sequence[Schedule]) -> float:
        """Return the moment from which on an early lookup for these waits is allowed."""
        is_unseen = any(schedule.is_unseen for schedule in early)
        return self._early.next_at(1 if is_unseen else sum(map(len, self._waiters.values())))

    def _start(self, idle: Sequence[Waiter[V]], now: float, at_most: float = math.inf) -> None:
        shared: dict[str, list[Waiter[V]]] = {}
        for waiter in idle:
            if waiter.schedule.shareable_at <= now and (waiter.key in shared or len(shared) < at_most):
                shared.setdefault(waiter.key, []).append(waiter)
        keys = list(shared)
        for start in range(0, len(keys), BATCH_SIZE):
            self._begin(Batch({key: shared[key] for key in keys[start : start + BATCH_SIZE]}))
        self._early.started(now)

    def _begin(self, batch: Batch[V]) -> None:
        waiters = list(chain.from_iterable(batch.waiters.values()))
        if any(waiter.event_value is not None for waiter in waiters):
            rate_limit_delay = self._lookup.rate_limit_delay(list(batch.waiters))
            for waiter in waiters:
                if rate_limit_delay > EVENT_VALUE_DELAY or (rate_limit_delay > 0 and waiter.event_value_is_success()):
                    waiter.use_event_value()  # its task removes a wait that has ended before the lookup begins
        for waiter in waiters:
            waiter.batch = batch
        first = waiters[0]
        batch.task = first.context.run(asyncio.get_running_loop().create_task, self._run(batch))

    async def _run(self, batch: Batch[V]) -> None:
        try:
            await self._lookup(list(batch.waiters), partial(self._report, batch))
        except asyncio.CancelledError:
            self._miss(batch)  # no wait is left if `_detach` cancelled it; if somebody else did, the waits go on
            raise
        except Exception as error:  # noqa: BLE001 - each wait raises its own copy
            for waiter in chain.from_iterable(batch.waiters.values()):
                waiter.fail(copy.copy(error))
        self._miss(batch)

    def _report(self, batch: Batch[V], key: str, value: V) -> None:
        for waiter in batch.waiters.pop(key, ()):
            waiter.batch = None
            if not (waiter.update(value) or waiter.use_event_value()):
                waiter.schedule.after_lookup(self._clock.monotonic())
                self._wake(waiter.schedule.early_at)

    def _miss(self, batch: Batch[V]) -> None:
        """Plan the next lookup of the things that were not reported."""
        missed, batch.waiters = batch.waiters, {}
        rate_limit_delay = self._lookup.rate_limit_delay(list(missed)) if missed else 0.0
        for waiter in chain.from_iterable(missed.values()):
            waiter.batch = None
            if not waiter.use_event_value():
                waiter.schedule.after_miss(self._clock.monotonic(), rate_limit_delay)
                self._wake(waiter.schedule.early_at)

    # -- the end of a wait -------------------------------------------------------------------------------------

    def _remove(self, waiter: Waiter[V]) -> None:
        waiter.close()
        self._detach(waiter)
        rest = self._waiters[waiter.key]
        rest.remove(waiter)
        if not rest:
            del self._waiters[waiter.key]
        if not self._waiters:
            self._stop_timer()

    def _detach(self, waiter: Waiter[V]) -> None:
        """Remove a wait from its batch, and cancel the lookup of a batch without waits."""
        batch, waiter.batch = waiter.batch, None
        if batch is None:
            return
        rest = batch.waiters[waiter.key]
        rest.remove(waiter)
        if not rest:
            del batch.waiters[waiter.key]
        if not batch.waiters and batch.task is not None:
            batch.task.cancel()
