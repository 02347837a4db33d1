"""The shared poller by itself, on made-up time: when it looks, at what, and how waits end."""

from __future__ import annotations

import asyncio
import contextvars
from collections.abc import Sequence
from typing import Any

import pytest
from virtual_time import VirtualClock, run

from seam_async._polling.poller import BATCH, FALLBACK_AFTER, LAST_LOOK, OutOfTime, Poller

who = contextvars.ContextVar("who", default="nobody")


class Eyes:
    """What looks: tells for each key what the test has put in `values`, after `takes` seconds."""

    def __init__(self, **values: Any) -> None:
        self.values: dict[str, Any] = values
        self.takes = 0.0
        self.raises: Exception | None = None
        self.looks: list[tuple[float, list[str]]] = []
        self.broken_off = 0
        self.held = 0.0
        self.contexts: list[str] = []

    async def __call__(self, keys: Sequence[str], tell: Any) -> None:
        self.looks.append((round(now(), 3), list(keys)))
        self.contexts.append(who.get())
        try:
            await asyncio.sleep(self.takes)
        except asyncio.CancelledError:
            self.broken_off += 1
            raise
        if self.raises is not None:
            raise self.raises
        for key in keys:
            if key in self.values:
                tell(key, self.values[key])

    def held_for(self, keys: Sequence[str]) -> float:
        return self.held

    @property
    def times(self) -> list[float]:
        return [at for at, _ in self.looks]


def now() -> float:
    return asyncio.get_running_loop().time() - 1000.0


def over(value: Any) -> bool:
    if isinstance(value, Exception):
        raise value
    return bool(value == "over")


async def wait(
    poller: Poller[Any], key: str = "k", *, timeout: float = 5.0, interval: float = 1.0, delay: float = 0.0
) -> Any:
    until = asyncio.get_running_loop().time() + timeout
    return await poller.wait(key, over, until=until, interval=interval, delay=delay)


def in_virtual_time(test: Any) -> Any:
    def runs() -> None:
        eyes = Eyes()
        poller = Poller[Any](VirtualClock(), eyes)

        async def main() -> None:
            await test(poller, eyes)
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
async def test_the_first_look_comes_after_the_delay_and_the_others_after_the_interval(poller: Any, eyes: Any) -> None:
    eyes.values["k"] = "going on"
    later(2.7, lambda: eyes.values.update(k="over"))
    assert await wait(poller, delay=0.5) == "over"
    assert eyes.times == [0.5, 1.5, 2.5, 3.5]


@in_virtual_time
async def test_the_interval_counts_from_the_end_of_a_look(poller: Any, eyes: Any) -> None:
    eyes.values["k"], eyes.takes = "going on", 0.4
    later(2.5, lambda: eyes.values.update(k="over"))
    await wait(poller)
    assert eyes.times == [0.0, 1.4, 2.8]


@in_virtual_time
async def test_there_is_a_last_look_shortly_before_the_end(poller: Any, eyes: Any) -> None:
    eyes.values["k"] = "going on"
    with pytest.raises(OutOfTime) as caught:
        await wait(poller, timeout=2.0, interval=1.5)
    assert caught.value.last == "going on"
    assert eyes.times == [0.0, 1.5, 2.0 - LAST_LOOK]
    assert now() == pytest.approx(2.0)


@in_virtual_time
async def test_what_happens_just_before_the_end_is_not_missed(poller: Any, eyes: Any) -> None:
    eyes.values["k"] = "going on"
    later(1.6, lambda: eyes.values.update(k="over"))
    assert await wait(poller, timeout=2.0, interval=1.5) == "over"


@in_virtual_time
async def test_the_shortest_wait_has_one_look(poller: Any, eyes: Any) -> None:
    eyes.values["k"] = "over"
    assert await wait(poller, timeout=0.01, delay=1.0) == "over"


@in_virtual_time
async def test_a_wait_ends_on_time_while_a_look_hangs(poller: Any, eyes: Any) -> None:
    eyes.takes = 1000.0
    with pytest.raises(OutOfTime) as caught:
        await wait(poller, timeout=3.0)
    assert now() == pytest.approx(3.0)
    assert caught.value.last is None
    await asyncio.sleep(0)
    assert eyes.broken_off == 1


@in_virtual_time
async def test_a_hanging_look_holds_up_nobody_else(poller: Any, eyes: Any) -> None:
    eyes.takes = 1000.0
    stuck = asyncio.create_task(wait(poller, "stuck", timeout=3.0))
    await asyncio.sleep(0.5)
    eyes.takes, eyes.values["k"] = 0.0, "over"
    assert await wait(poller) == "over"
    assert now() == pytest.approx(0.5)
    with pytest.raises(OutOfTime):
        await stuck


@in_virtual_time
async def test_many_share_their_looks(poller: Any, eyes: Any) -> None:
    keys = [f"k{number}" for number in range(500)]
    eyes.values = dict.fromkeys(keys, "going on")
    later(2.0, lambda: eyes.values.update(dict.fromkeys(keys, "over")))

    async def arrive(number: int) -> Any:
        await asyncio.sleep(number / 1000)  # over half a second
        return await wait(poller, keys[number], interval=0.5, delay=0.5)

    assert set(await asyncio.gather(*map(arrive, range(500)))) == {"over"}
    assert len(eyes.looks) <= 25
    assert max(len(keys) for _, keys in eyes.looks) == BATCH


@in_virtual_time
async def test_those_who_wait_for_the_same_share_one_entry(poller: Any, eyes: Any) -> None:
    eyes.values["k"] = "going on"
    later(1.5, lambda: eyes.values.update(k="over"))
    await asyncio.gather(*(wait(poller) for _ in range(10)))
    assert [keys for _, keys in eyes.looks] == [["k"]] * 3


@in_virtual_time
async def test_each_is_looked_at_in_its_own_interval(poller: Any, eyes: Any) -> None:
    eyes.values = dict.fromkeys(("often", "seldom"), "going on")
    later(9.5, lambda: eyes.values.update(dict.fromkeys(("often", "seldom"), "over")))
    await asyncio.gather(wait(poller, "often", timeout=20), wait(poller, "seldom", timeout=20, interval=5))
    assert [at for at, keys in eyes.looks if "often" in keys] == [float(second) for second in range(11)]
    assert [at for at, keys in eyes.looks if "seldom" in keys] == [0.0, 5.0, 10.0]


@in_virtual_time
async def test_who_is_due_soon_is_taken_along(poller: Any, eyes: Any) -> None:
    eyes.values = dict.fromkeys("ab", "going on")
    first = asyncio.create_task(wait(poller, "a"))
    await asyncio.sleep(0.2)
    second = asyncio.create_task(wait(poller, "b", delay=1.0))
    await asyncio.sleep(2.0)
    eyes.values = dict.fromkeys("ab", "over")
    await asyncio.gather(first, second)
    assert eyes.looks == [(0.0, ["a"]), (1.0, ["a", "b"]), (2.0, ["a", "b"]), (3.0, ["a", "b"])]


@in_virtual_time
async def test_looks_that_bring_nothing_come_more_seldom_but_never_end_a_wait(poller: Any, eyes: Any) -> None:
    later(15.0, lambda: eyes.values.update(k="over"))
    assert await wait(poller, timeout=60) == "over"
    assert eyes.times == [0.0, 2.0, 6.0, 10.0, 14.0, 18.0]


@in_virtual_time
async def test_after_something_was_seen_the_pace_is_the_old_one(poller: Any, eyes: Any) -> None:
    later(1.0, lambda: eyes.values.update(k="going on"))
    later(3.5, lambda: eyes.values.update(k="over"))
    await wait(poller, timeout=60)
    assert eyes.times == [0.0, 2.0, 3.0, 4.0]


@in_virtual_time
async def test_what_the_judge_raises_ends_the_wait(poller: Any, eyes: Any) -> None:
    eyes.values["k"] = LookupError("gone")
    with pytest.raises(LookupError, match="gone"):
        await wait(poller)


@in_virtual_time
async def test_what_the_look_raises_ends_all_waits_with_errors_of_their_own(poller: Any, eyes: Any) -> None:
    eyes.raises = ConnectionError("closed")
    ends = await asyncio.gather(wait(poller, "a"), wait(poller, "b"), return_exceptions=True)
    assert [str(end) for end in ends] == ["closed", "closed"]
    assert len({*map(id, ends), id(eyes.raises)}) == 3


@in_virtual_time
async def test_ending_a_poller_ends_all_waits(poller: Any, eyes: Any) -> None:
    later(1.5, lambda: poller.end(RuntimeError("closed")))
    with pytest.raises(RuntimeError, match="closed"):
        await wait(poller)
    assert now() == pytest.approx(1.5)


@in_virtual_time
async def test_cancelling_one_leaves_the_others(poller: Any, eyes: Any) -> None:
    eyes.values, eyes.takes = dict.fromkeys("ab", "going on"), 0.5
    gone, stays = (asyncio.create_task(wait(poller, key)) for key in "ab")
    await asyncio.sleep(0.2)  # both are being looked at
    gone.cancel()
    await asyncio.sleep(1.0)
    assert gone.cancelled()
    assert eyes.broken_off == 0
    eyes.values["b"] = "over"
    assert await stays == "over"
    assert eyes.looks[1:] == [(1.5, ["b"])]


@in_virtual_time
async def test_cancelling_all_breaks_off_the_look(poller: Any, eyes: Any) -> None:
    eyes.takes = 10.0
    tasks = [asyncio.create_task(wait(poller, key)) for key in "ab"]
    await asyncio.sleep(1.0)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    await asyncio.sleep(0)
    assert eyes.broken_off == 1
    assert len(eyes.looks) == 1


@in_virtual_time
async def test_cancelled_in_the_very_moment_of_its_end_it_is_cancelled(poller: Any, eyes: Any) -> None:
    task = asyncio.create_task(wait(poller))
    await asyncio.sleep(1.5)
    poller.end(RuntimeError("closed"))  # nobody will ask for this error, and asyncio must not complain
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


@in_virtual_time
async def test_a_look_cancelled_by_somebody_else_is_made_again(poller: Any, eyes: Any) -> None:
    eyes.takes = 1.0
    task = asyncio.create_task(wait(poller))
    await asyncio.sleep(0.5)
    for other in asyncio.all_tasks() - {asyncio.current_task(), task}:
        other.cancel()
    eyes.values["k"] = "over"
    assert await task == "over"
    assert len(eyes.looks) == 2


@in_virtual_time
async def test_a_look_is_made_in_the_context_of_one_who_waits(poller: Any, eyes: Any) -> None:
    eyes.values["k"] = "over"
    who.set("ada")
    await wait(poller)
    assert eyes.contexts == ["ada"]


# -- hints ------------------------------------------------------------------------------------------------------------


@in_virtual_time
async def test_a_hint_has_a_thing_looked_at_at_once(poller: Any, eyes: Any) -> None:
    eyes.values = dict.fromkeys("ab", "going on")
    one, other = (asyncio.create_task(wait(poller, key, interval=10.0, timeout=60)) for key in "ab")
    await asyncio.sleep(3.0)
    eyes.values["a"] = "over"
    poller.recheck("a")
    poller.recheck("unknown")
    assert await one == "over"
    assert now() == pytest.approx(3.0)
    assert eyes.looks[1:] == [(3.0, ["a"])]
    eyes.values["b"] = "over"
    await other
    assert now() == pytest.approx(10.0)


@in_virtual_time
async def test_hints_given_together_are_one_look(poller: Any, eyes: Any) -> None:
    eyes.values = dict.fromkeys("abc", "going on")
    tasks = [asyncio.create_task(wait(poller, key, interval=10.0, timeout=60)) for key in "abc"]
    await asyncio.sleep(1.0)
    eyes.values = dict.fromkeys("abc", "over")
    for key in "abc":
        poller.recheck(key)
    await asyncio.gather(*tasks)
    assert eyes.looks[1:] == [(1.0, ["a", "b", "c"])]


@in_virtual_time
async def test_a_hint_does_not_trust_a_look_that_is_under_way(poller: Any, eyes: Any) -> None:
    eyes.takes = 5.0
    task = asyncio.create_task(wait(poller, timeout=60))
    await asyncio.sleep(1.0)
    eyes.takes, eyes.values["k"] = 0.1, "over"
    poller.recheck("k")
    assert await task == "over"
    assert eyes.times == [0.0, 1.0]
    assert eyes.broken_off == 1


@in_virtual_time
async def test_a_hint_without_a_word_of_its_own_only_hastens(poller: Any, eyes: Any) -> None:
    eyes.values["k"] = "going on"
    task = asyncio.create_task(wait(poller, interval=10.0, timeout=15.0))
    await asyncio.sleep(1.0)
    poller.recheck("k")
    with pytest.raises(OutOfTime):
        await task
    assert eyes.times == [0.0, 1.0, 11.0, 15.0 - LAST_LOOK]


@pytest.mark.parametrize("seen", [{"k": "going on"}, {}], ids=["not yet", "nothing"])
def test_the_word_of_a_hint_counts_where_the_look_does_not_decide(seen: dict[str, str]) -> None:
    @in_virtual_time
    async def check(poller: Any, eyes: Any) -> None:
        eyes.values = seen
        task = asyncio.create_task(wait(poller, interval=10.0))
        await asyncio.sleep(1.0)
        poller.recheck("k", "over")
        assert await task == "over"
        assert now() == pytest.approx(1.0)

    check()


@in_virtual_time
async def test_the_word_of_a_hint_counts_where_the_look_takes_too_long(poller: Any, eyes: Any) -> None:
    eyes.takes = 100.0
    task = asyncio.create_task(wait(poller))
    await asyncio.sleep(1.0)
    poller.recheck("k", "over")
    assert await task == "over"
    assert now() == pytest.approx(1.0 + FALLBACK_AFTER)


@in_virtual_time
async def test_the_word_of_a_hint_counts_at_once_where_the_look_is_held_back(poller: Any, eyes: Any) -> None:
    tasks = [asyncio.create_task(wait(poller, key, interval=10.0, timeout=60)) for key in ("told", "untold")]
    await asyncio.sleep(1.0)
    eyes.held = FALLBACK_AFTER + 0.1
    eyes.values = {"told": "going on", "untold": "over"}
    poller.recheck("untold")
    poller.recheck("told", "over")
    assert await tasks[0] == "over"
    assert now() == pytest.approx(1.0)
    await tasks[1]
    assert eyes.looks[1:] == [(1.0, ["untold"])]


@in_virtual_time
async def test_a_look_held_back_for_a_moment_is_awaited(poller: Any, eyes: Any) -> None:
    task = asyncio.create_task(wait(poller, interval=10.0))
    await asyncio.sleep(1.0)
    eyes.held, eyes.takes, eyes.values["k"] = 0.2, 0.3, LookupError("gone")
    poller.recheck("k", "over")
    with pytest.raises(LookupError):
        await task


@in_virtual_time
async def test_hints_in_quick_succession_share_looks(poller: Any, eyes: Any) -> None:
    keys = [f"k{number}" for number in range(1000)]
    eyes.values = dict.fromkeys(keys, "going on")
    tasks = [asyncio.create_task(wait(poller, key, interval=90.0, timeout=100)) for key in keys]
    await asyncio.sleep(10.0)
    eyes.looks.clear()
    eyes.values = dict.fromkeys(keys, "over")
    for number, key in enumerate(keys):
        later(number / 1000, lambda key=key: poller.recheck(key, "over"))
    await asyncio.gather(*tasks)
    assert now() < 11.2
    assert len(eyes.looks) <= 25


@in_virtual_time
async def test_what_is_seen_beats_the_word_of_a_hint(poller: Any, eyes: Any) -> None:
    task = asyncio.create_task(wait(poller, interval=10.0))
    await asyncio.sleep(1.0)
    eyes.values["k"] = LookupError("gone")
    poller.recheck("k", "over")
    with pytest.raises(LookupError):
        await task


@in_virtual_time
async def test_a_hint_whose_word_decides_nothing_changes_nothing(poller: Any, eyes: Any) -> None:
    eyes.values["k"] = "going on"
    task = asyncio.create_task(wait(poller, timeout=6.0, interval=4.0))
    await asyncio.sleep(1.0)
    poller.recheck("k", "who knows")
    with pytest.raises(OutOfTime):
        await task
    assert eyes.times == [0.0, 1.0, 5.0, 6.0 - LAST_LOOK]
