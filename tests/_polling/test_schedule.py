"""When lookups are due: a few early ones for each wait, however many wait, and the regular ones."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import pytest
from virtual_time import VirtualClock, run

from seam_async._polling.poller import BATCH_SIZE, Poller
from seam_async._polling.schedule import EARLY_GAP, LAST_LOOKUP, MAX_BACKOFF, EarlyLookups, Schedule


class Requests:
    """A lookup that writes down when it was made, and sees nothing but "pending" before `done_at`."""

    def __init__(self, done_at: float = math.inf, *, is_batched: bool = True) -> None:
        self.done_at = done_at
        self.is_batched = is_batched
        self.made: list[tuple[float, int]] = []

    async def __call__(self, keys: Sequence[str], report: Any) -> None:
        self.made.append((round(now(), 3), len(keys)))
        await asyncio.sleep(0)
        for key in keys:
            report(key, now() >= self.done_at)

    def rate_limit_delay(self, keys: Sequence[str]) -> float:
        return 0.0

    @property
    def times(self) -> list[float]:
        return [at for at, _ in self.made]


def now() -> float:
    return asyncio.get_running_loop().time() - 1000.0


async def wait(poller: Poller[Any], key: str = "k", *, timeout: float = 30.0, starts_now: bool = False) -> Any:
    deadline = asyncio.get_running_loop().time() + timeout
    return await poller.wait(key, bool, deadline=deadline, interval=0.5, starts_now=starts_now)


def polled(requests: Requests, *pollers: Poller[Any], at: Sequence[float] = (0.0,), starts_now: bool = False) -> None:
    """Begin waits at moments, with one poller after the other, and wait for their ends."""

    async def begin(number: int, moment: float) -> None:
        await asyncio.sleep(moment)
        await wait(pollers[number % len(pollers)], f"k{number}", starts_now=starts_now)

    async def main() -> None:
        await asyncio.gather(*(begin(number, moment) for number, moment in enumerate(at)))

    run(main())


def test_a_fresh_wait_looks_early_three_times_and_then_in_intervals() -> None:
    requests = Requests(done_at=1.5)
    polled(requests, Poller(VirtualClock(), requests))
    assert requests.times == [0.05, 0.15, 0.35, 0.85, 1.35, 1.85]


def test_a_wait_for_something_unseen_looks_at_once_and_early_as_well() -> None:
    requests = Requests(done_at=1.0)
    polled(requests, Poller(VirtualClock(), requests), starts_now=True)
    assert requests.times == [0.0, 0.05, 0.15, 0.35, 0.85, 1.35]


@pytest.mark.parametrize("starts_now", [False, True])
@pytest.mark.parametrize("waits", [2, 10, 100, 500])
def test_early_lookups_are_at_least_50_ms_apart(waits: int, starts_now: bool) -> None:
    """Whatever they are for: two pollers of one client share the gap."""
    requests, early = Requests(done_at=0.3), EarlyLookups()
    pollers = [Poller[Any](VirtualClock(), requests, early) for _ in range(2)]
    polled(requests, *pollers, at=[number * 0.004 for number in range(waits)], starts_now=starts_now)
    times = [at for at in requests.times if at < 0.25]
    assert times
    assert all(later - before >= EARLY_GAP - 0.001 for before, later in pairwise(times))


@pytest.mark.parametrize("spread", [0.0, 0.5, 1.5])
def test_500_waits_of_two_seconds_cost_at_most_60_requests(spread: float) -> None:
    requests = Requests(done_at=2.0 + spread)
    polled(requests, Poller(VirtualClock(), requests), at=[number * spread / 500 for number in range(500)])
    assert len(requests.made) <= 60
    assert max(count for _, count in requests.made) == BATCH_SIZE


def test_where_no_list_answers_an_early_lookup_is_for_one_thing() -> None:
    """Each thing is a request of its own there, and a hundred in one go are not early lookups but a flood."""
    requests = Requests(done_at=0.3, is_batched=False)
    polled(requests, Poller(VirtualClock(), requests), at=[0.0] * 50)
    assert {count for at, count in requests.made if at < 0.3} == {1}


def schedule(*, deadline: float = 100.0, interval: float = 1.0, starts_now: bool = False) -> Schedule:
    return Schedule(0.0, deadline, interval, starts_now=starts_now)


def test_a_miss_before_its_time_ends_the_early_lookups_and_is_no_reason_to_back_off() -> None:
    plan = schedule()
    plan.after_miss(0.1, rate_limit_delay=0.0)
    assert (plan.early_at, plan.due_at) == (1.1, 1.1)


def test_misses_double_the_interval_up_to_a_bound() -> None:
    plan = schedule()
    for _ in range(3):
        plan.after_lookup(0.0)
    delays = []
    for _ in range(5):
        plan.after_miss(0.0, rate_limit_delay=0.0)
        delays.append(plan.due_at)
    assert delays == [2.0, 4.0, MAX_BACKOFF, MAX_BACKOFF, MAX_BACKOFF]


def test_a_held_lookup_is_due_when_the_pause_ends() -> None:
    plan = schedule()
    plan.after_miss(5.0, rate_limit_delay=7.5)
    assert plan.due_at == 12.5


@pytest.mark.parametrize("deadline", [0.01, 0.2, 0.6])
def test_a_short_wait_has_a_lookup_before_its_deadline(deadline: float) -> None:
    plan = schedule(deadline=deadline)
    assert plan.early_at <= plan.due_at <= max(0.0, deadline - LAST_LOOKUP)


def test_the_schedule_of_a_wait_ends_with_the_lookup_before_its_deadline() -> None:
    plan = schedule(deadline=0.6)
    for moment in (0.05, 0.15, 0.35):
        plan.after_lookup(moment)
    assert plan.due_at == math.inf
