"""The shared poller by itself, in virtual time: when it looks things up, which, and how waits end.

Waits have no early lookups here, so that the regular ones can be told by their moments: see `test_schedule.py`.
"""

from __future__ import annotations

import asyncio
import contextvars
from collections.abc import Sequence
from typing import Any

import pytest
from virtual_time import VirtualClock, run

from seam_async._polling import schedule
from seam_async._polling.poller import BATCH_SIZE, EVENT_VALUE_DELAY, Poller
from seam_async._polling.schedule import LAST_LOOKUP
from seam_async._polling.waiter import WaitTimeout

who = contextvars.ContextVar("who", default="nobody")


class ScriptedLookup:
    """Reports for each key what the test has put in `values`, after `takes` seconds."""

    def __init__(self, **values: Any) -> None:
        self.values: dict[str, Any] = values
        self.takes = 0.0
        self.raises: Exception | None = None
        self.calls: list[tuple[float, list[str]]] = []
        self.cancelled = 0
        self.held = 0.0
        self.contexts: list[str] = []

    async def __call__(self, keys: Sequence[str], report: Any) -> None:
        self.calls.append((round(now(), 3), list(keys)))
        self.contexts.append(who.get())
        try:
            await asyncio.sleep(self.takes)
        except asyncio.CancelledError:
            self.cancelled += 1
            raise
        if self.raises is not None:
            raise self.raises
        for key in keys:
            if key in self.values:
                report(key, self.values[key])

    is_batched = True

    def rate_limit_delay(self, keys: Sequence[str]) -> float:
        return self.held

    @property
    def times(self) -> list[float]:
        return [at for at, _ in self.calls]


def now() -> float:
    return asyncio.get_running_loop().time() - 1000.0


def over(value: Any) -> bool:
    if isinstance(value, Exception):
        raise value
    return bool(value == "over")


async def wait(
    poller: Poller[Any], key: str = "k", *, timeout: float = 5.0, interval: float = 1.0, starts_now: bool = True
) -> Any:
    deadline = asyncio.get_running_loop().time() + timeout
    return await poller.wait(key, over, deadline=deadline, interval=interval, starts_now=starts_now)


@pytest.fixture(autouse=True)
def no_early_lookups(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Leave the early lookups out, but for the first of all, where a test is not about them."""
    if "early" not in request.keywords:
        monkeypatch.setattr(schedule, "FIRST_DELAYS", ())


def in_virtual_time(test: Any) -> Any:
    def runs() -> None:
        lookup = ScriptedLookup()
        poller = Poller[Any](VirtualClock(), lookup)

        async def main() -> None:
            await test(poller, lookup)
            assert poller.is_idle
            assert poller._timer is None
            for _ in range(3):  # a look that was broken off needs a moment to end
                await asyncio.sleep(0)
            assert asyncio.all_tasks() == {asyncio.current_task()}

        run(main())

    runs.__name__, runs.__doc__ = test.__name__, test.__doc__
    return runs


def later(seconds: float, act: Any) -> None:
    asyncio.get_running_loop().call_later(seconds, act)


@in_virtual_time
async def test_a_fresh_wait_first_looks_after_an_interval_and_then_in_intervals(poller: Any, lookup: Any) -> None:
    lookup.values["k"] = "going on"
    later(2.7, lambda: lookup.values.update(k="over"))
    assert await wait(poller, starts_now=False) == "over"
    assert lookup.times == [1.0, 2.0, 3.0]


@in_virtual_time
async def test_the_interval_counts_from_the_end_of_a_lookup(poller: Any, lookup: Any) -> None:
    lookup.values["k"], lookup.takes = "going on", 0.4
    later(2.5, lambda: lookup.values.update(k="over"))
    await wait(poller)
    assert lookup.times == [0.0, 1.4, 2.8]


@in_virtual_time
async def test_there_is_a_last_lookup_shortly_before_the_deadline(poller: Any, lookup: Any) -> None:
    lookup.values["k"] = "going on"
    with pytest.raises(WaitTimeout) as caught:
        await wait(poller, timeout=2.0, interval=1.5)
    assert caught.value.last == "going on"
    assert lookup.times == [0.0, 1.5, 2.0 - LAST_LOOKUP]
    assert now() == pytest.approx(2.0)


@in_virtual_time
async def test_a_change_between_the_last_poll_and_the_deadline_is_seen(poller: Any, lookup: Any) -> None:
    lookup.values["k"] = "going on"
    later(1.6, lambda: lookup.values.update(k="over"))
    assert await wait(poller, timeout=2.0, interval=1.5) == "over"


@in_virtual_time
async def test_a_wait_shorter_than_its_interval_still_looks_up_once(poller: Any, lookup: Any) -> None:
    lookup.values["k"] = "over"
    assert await wait(poller, timeout=0.01, starts_now=False) == "over"


@in_virtual_time
async def test_a_wait_ends_at_its_deadline_while_a_lookup_hangs(poller: Any, lookup: Any) -> None:
    lookup.takes = 1000.0
    with pytest.raises(WaitTimeout) as caught:
        await wait(poller, timeout=3.0)
    assert now() == pytest.approx(3.0)
    assert caught.value.last is None
    await asyncio.sleep(0)
    assert lookup.cancelled == 1


@in_virtual_time
async def test_a_hanging_lookup_delays_no_other_wait(poller: Any, lookup: Any) -> None:
    lookup.takes = 1000.0
    stuck = asyncio.create_task(wait(poller, "stuck", timeout=3.0))
    await asyncio.sleep(0.5)
    lookup.takes, lookup.values["k"] = 0.0, "over"
    assert await wait(poller) == "over"
    assert now() == pytest.approx(0.5)
    with pytest.raises(WaitTimeout):
        await stuck


@in_virtual_time
async def test_500_waits_of_a_poller_share_their_lookups(poller: Any, lookup: Any) -> None:
    keys = [f"k{number}" for number in range(500)]
    lookup.values = dict.fromkeys(keys, "going on")
    later(2.0, lambda: lookup.values.update(dict.fromkeys(keys, "over")))

    async def arrive(number: int) -> Any:
        await asyncio.sleep(number / 1000)  # over half a second
        return await wait(poller, keys[number], interval=0.5, starts_now=False)

    assert set(await asyncio.gather(*map(arrive, range(500)))) == {"over"}
    assert len(lookup.calls) <= 25
    assert max(len(keys) for _, keys in lookup.calls) == BATCH_SIZE


@in_virtual_time
async def test_waits_for_one_thing_look_it_up_once(poller: Any, lookup: Any) -> None:
    lookup.values["k"] = "going on"
    later(1.5, lambda: lookup.values.update(k="over"))
    await asyncio.gather(*(wait(poller) for _ in range(10)))
    assert [keys for _, keys in lookup.calls] == [["k"]] * 3


@in_virtual_time
async def test_each_wait_of_a_poller_keeps_its_own_interval(poller: Any, lookup: Any) -> None:
    lookup.values = dict.fromkeys(("often", "seldom"), "going on")
    later(9.5, lambda: lookup.values.update(dict.fromkeys(("often", "seldom"), "over")))
    await asyncio.gather(wait(poller, "often", timeout=20), wait(poller, "seldom", timeout=20, interval=5))
    assert [at for at, keys in lookup.calls if "often" in keys] == [float(second) for second in range(11)]
    assert [at for at, keys in lookup.calls if "seldom" in keys] == [0.0, 5.0, 10.0]


@in_virtual_time
async def test_a_lookup_due_soon_is_shared_with_one_due_now(poller: Any, lookup: Any) -> None:
    lookup.values = dict.fromkeys("ab", "going on")
    first = asyncio.create_task(wait(poller, "a"))
    await asyncio.sleep(0.2)
    second = asyncio.create_task(wait(poller, "b", starts_now=False))
    await asyncio.sleep(2.0)
    lookup.values = dict.fromkeys("ab", "over")
    await asyncio.gather(first, second)
    assert lookup.calls == [(0.0, ["a"]), (1.0, ["a", "b"]), (2.0, ["a", "b"]), (3.0, ["a", "b"])]


@in_virtual_time
async def test_missed_lookups_back_off_and_never_end_a_wait(poller: Any, lookup: Any) -> None:
    later(15.0, lambda: lookup.values.update(k="over"))
    assert await wait(poller, timeout=60) == "over"
    assert lookup.times == [0.0, 2.0, 6.0, 10.0, 14.0, 18.0]


@in_virtual_time
async def test_the_interval_is_the_usual_one_after_a_lookup_that_reported(poller: Any, lookup: Any) -> None:
    later(1.0, lambda: lookup.values.update(k="going on"))
    later(3.5, lambda: lookup.values.update(k="over"))
    await wait(poller, timeout=60)
    assert lookup.times == [0.0, 2.0, 3.0, 4.0]


@in_virtual_time
async def test_an_exception_of_the_predicate_ends_the_wait(poller: Any, lookup: Any) -> None:
    lookup.values["k"] = LookupError("gone")
    with pytest.raises(LookupError, match="gone"):
        await wait(poller)


@in_virtual_time
async def test_an_exception_of_the_lookup_ends_each_wait_with_its_own_copy(poller: Any, lookup: Any) -> None:
    lookup.raises = ConnectionError("closed")
    ends = await asyncio.gather(wait(poller, "a"), wait(poller, "b"), return_exceptions=True)
    assert [str(end) for end in ends] == ["closed", "closed"]
    assert len({*map(id, ends), id(lookup.raises)}) == 3


@in_virtual_time
async def test_ending_a_poller_ends_all_waits(poller: Any, lookup: Any) -> None:
    later(1.5, lambda: poller.end(RuntimeError("closed")))
    with pytest.raises(RuntimeError, match="closed"):
        await wait(poller)
    assert now() == pytest.approx(1.5)


@in_virtual_time
async def test_cancelling_one_wait_of_a_poller_keeps_its_request_and_the_other_waits(poller: Any, lookup: Any) -> None:
    lookup.values, lookup.takes = dict.fromkeys("ab", "going on"), 0.5
    gone, stays = (asyncio.create_task(wait(poller, key)) for key in "ab")
    await asyncio.sleep(0.2)  # both are being looked up
    gone.cancel()
    await asyncio.sleep(1.0)
    assert gone.cancelled()
    assert lookup.cancelled == 0
    lookup.values["b"] = "over"
    assert await stays == "over"
    assert lookup.calls[1:] == [(1.5, ["b"])]


@in_virtual_time
async def test_cancelling_all_waits_cancels_their_lookup(poller: Any, lookup: Any) -> None:
    lookup.takes = 10.0
    tasks = [asyncio.create_task(wait(poller, key)) for key in "ab"]
    await asyncio.sleep(1.0)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    await asyncio.sleep(0)
    assert lookup.cancelled == 1
    assert len(lookup.calls) == 1


@in_virtual_time
async def test_a_wait_cancelled_in_the_moment_of_its_end_is_cancelled(poller: Any, lookup: Any) -> None:
    task = asyncio.create_task(wait(poller))
    await asyncio.sleep(1.5)
    poller.end(RuntimeError("closed"))  # nobody will ask for this error, and asyncio must not complain
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


@in_virtual_time
async def test_a_lookup_cancelled_by_somebody_else_is_made_again(poller: Any, lookup: Any) -> None:
    lookup.takes = 1.0
    task = asyncio.create_task(wait(poller))
    await asyncio.sleep(0.5)
    for other in asyncio.all_tasks() - {asyncio.current_task(), task}:
        other.cancel()
    lookup.values["k"] = "over"
    assert await task == "over"
    assert len(lookup.calls) == 2


@in_virtual_time
async def test_a_lookup_runs_in_the_context_of_one_of_its_waits(poller: Any, lookup: Any) -> None:
    lookup.values["k"] = "over"
    who.set("ada")
    await wait(poller)
    assert lookup.contexts == ["ada"]


# -- rechecks ---------------------------------------------------------------------------------------------------------


@in_virtual_time
async def test_recheck_looks_a_thing_up_at_once(poller: Any, lookup: Any) -> None:
    lookup.values = dict.fromkeys("ab", "going on")
    one, other = (asyncio.create_task(wait(poller, key, interval=10.0, timeout=60)) for key in "ab")
    await asyncio.sleep(3.0)
    lookup.values["a"] = "over"
    poller.recheck("a")
    poller.recheck("unknown")
    assert await one == "over"
    assert now() == pytest.approx(3.0)
    assert lookup.calls[1:] == [(3.0, ["a"])]
    lookup.values["b"] = "over"
    await other
    assert now() == pytest.approx(10.0)


@in_virtual_time
async def test_rechecks_asked_for_together_are_one_lookup(poller: Any, lookup: Any) -> None:
    lookup.values = dict.fromkeys("abc", "going on")
    tasks = [asyncio.create_task(wait(poller, key, interval=10.0, timeout=60)) for key in "abc"]
    await asyncio.sleep(1.0)
    lookup.values = dict.fromkeys("abc", "over")
    for key in "abc":
        poller.recheck(key)
    await asyncio.gather(*tasks)
    assert lookup.calls[1:] == [(1.0, ["a", "b", "c"])]


@in_virtual_time
async def test_recheck_does_not_rely_on_a_lookup_under_way(poller: Any, lookup: Any) -> None:
    lookup.takes = 5.0
    task = asyncio.create_task(wait(poller, timeout=60))
    await asyncio.sleep(1.0)
    lookup.takes, lookup.values["k"] = 0.1, "over"
    poller.recheck("k")
    assert await task == "over"
    assert lookup.times == [0.0, 1.0]
    assert lookup.cancelled == 1


@in_virtual_time
async def test_recheck_without_an_event_value_leaves_the_wait_going(poller: Any, lookup: Any) -> None:
    lookup.values["k"] = "going on"
    task = asyncio.create_task(wait(poller, interval=10.0, timeout=15.0))
    await asyncio.sleep(1.0)
    poller.recheck("k")
    with pytest.raises(WaitTimeout):
        await task
    assert lookup.times == [0.0, 1.0, 11.0, 15.0 - LAST_LOOKUP]


@pytest.mark.parametrize("seen", [{"k": "going on"}, {}], ids=["not yet", "nothing"])
def test_the_event_value_is_used_where_the_lookup_does_not_decide(seen: dict[str, str]) -> None:
    @in_virtual_time
    async def check(poller: Any, lookup: Any) -> None:
        lookup.values = seen
        task = asyncio.create_task(wait(poller, interval=10.0))
        await asyncio.sleep(1.0)
        poller.recheck("k", "over")
        assert await task == "over"
        assert now() == pytest.approx(1.0)

    check()


@in_virtual_time
async def test_the_event_value_is_used_where_the_lookup_takes_too_long(poller: Any, lookup: Any) -> None:
    lookup.takes = 100.0
    task = asyncio.create_task(wait(poller))
    await asyncio.sleep(1.0)
    poller.recheck("k", "over")
    assert await task == "over"
    assert now() == pytest.approx(1.0 + EVENT_VALUE_DELAY)


@in_virtual_time
async def test_the_event_value_is_used_at_once_where_a_long_pause_holds_the_lookup(poller: Any, lookup: Any) -> None:
    tasks = [asyncio.create_task(wait(poller, key, interval=10.0, timeout=60)) for key in ("told", "untold")]
    await asyncio.sleep(1.0)
    lookup.held = EVENT_VALUE_DELAY + 0.1
    lookup.values = {"told": "going on", "untold": "over"}
    poller.recheck("untold")
    poller.recheck("told", "over")
    assert await tasks[0] == "over"
    assert now() == pytest.approx(1.0)
    await tasks[1]
    assert lookup.calls[1:] == [(1.0, ["untold"])]


@in_virtual_time
async def test_an_event_value_that_means_failure_waits_a_moment_for_the_reason(poller: Any, lookup: Any) -> None:
    """The lookup is held back for less than `EVENT_VALUE_DELAY`, and knows why it failed."""
    task = asyncio.create_task(wait(poller, interval=10.0))
    await asyncio.sleep(1.0)
    lookup.held, lookup.takes, lookup.values["k"] = 0.2, 0.3, LookupError("gone")
    poller.recheck("k", ValueError("failed"))
    with pytest.raises(LookupError):
        await task


@in_virtual_time
async def test_an_event_value_that_means_success_ends_the_wait_while_lookups_are_held_back(
    poller: Any, lookup: Any
) -> None:
    task = asyncio.create_task(wait(poller, interval=10.0))
    await asyncio.sleep(1.0)
    lookup.held, lookup.takes = 0.2, 0.3
    poller.recheck("k", "over")
    assert await task == "over"
    assert now() == pytest.approx(1.0)


@in_virtual_time
async def test_a_missed_lookup_is_repeated_as_soon_as_the_rate_limit_lets_it(poller: Any, lookup: Any) -> None:
    lookup.held = 2.5
    later(1.0, lambda: lookup.values.update(k="over"))
    assert await wait(poller, timeout=60, interval=1.0) == "over"
    assert lookup.times == [0.0, 2.5]


@in_virtual_time
async def test_1000_rechecks_in_a_second_share_their_lookups(poller: Any, lookup: Any) -> None:
    keys = [f"k{number}" for number in range(1000)]
    lookup.values = dict.fromkeys(keys, "going on")
    tasks = [asyncio.create_task(wait(poller, key, interval=90.0, timeout=100)) for key in keys]
    await asyncio.sleep(10.0)
    lookup.calls.clear()
    lookup.values = dict.fromkeys(keys, "over")
    for number, key in enumerate(keys):
        later(number / 1000, lambda key=key: poller.recheck(key, "over"))
    await asyncio.gather(*tasks)
    assert now() < 11.2
    assert len(lookup.calls) <= 25


@in_virtual_time
async def test_the_value_seen_beats_the_event_value(poller: Any, lookup: Any) -> None:
    task = asyncio.create_task(wait(poller, interval=10.0))
    await asyncio.sleep(1.0)
    lookup.values["k"] = LookupError("gone")
    poller.recheck("k", "over")
    with pytest.raises(LookupError):
        await task


@in_virtual_time
async def test_an_event_value_that_decides_nothing_leaves_the_wait_going(poller: Any, lookup: Any) -> None:
    lookup.values["k"] = "going on"
    task = asyncio.create_task(wait(poller, timeout=6.0, interval=4.0))
    await asyncio.sleep(1.0)
    poller.recheck("k", "who knows")
    with pytest.raises(WaitTimeout):
        await task
    assert lookup.times == [0.0, 1.0, 5.0, 6.0 - LAST_LOOKUP]
