"""The limiter: what waits for what, and what is freed when."""

from __future__ import annotations

import asyncio
import gc
import math
from collections.abc import Awaitable, Callable
from contextlib import closing

import pytest
from limiter_state import state
from virtual_time import VirtualClock, VirtualLoop, run

from seam_async._clock import SystemClock
from seam_async._ratelimit.limit_breadth import SharedLimitDetector
from seam_async._ratelimit.local import STRIKES, LocalLimiter, LocalTurn
from seam_async._ratelimit.rate_limits import RateLimit
from seam_async._ratelimit.scopes import Scope

PATH = "/locks/unlock_door"
PER_MINUTE = RateLimit(1, 60.0)


class Bench:
    """A limiter in virtual time, with shorthands."""

    def __init__(self, *, max_scopes: int = 20_000) -> None:
        self.clock = VirtualClock()
        self.limiter = LocalLimiter(self.clock, max_scopes=max_scopes)
        self.began = self.clock.monotonic()

    @property
    def now(self) -> float:
        """Seconds since the beginning."""
        return round(self.clock.monotonic() - self.began, 3)

    def turn(self, *devices: str, path: str = PATH, account: str = "a", limit: RateLimit | None = None) -> LocalTurn:
        return self.limiter.turn(Scope(account, path, devices), limit)

    def refuse(self, *devices: str, seconds: float = 5.0, path: str = PATH, account: str = "a") -> None:
        turn = self.turn(*devices, path=path, account=account)
        turn.start()
        turn.refused(seconds)

    async def go(self, turn: LocalTurn) -> float:
        """Wait for the turn, start, and tell when."""
        assert await turn.wait()
        assert turn.start()
        return self.now

    def deadline(self, seconds: float) -> float:
        return self.began + seconds


def bench(test: Callable[[Bench], Awaitable[None]]) -> Callable[[], None]:
    """A test in virtual time."""

    async def main() -> None:
        await test(Bench())

    def wrapped() -> None:
        run(main())

    wrapped.__name__, wrapped.__doc__ = test.__name__, test.__doc__
    return wrapped


# -- pauses ------------------------------------------------------------------------------------------------------------


@bench
async def test_while_nothing_is_limited_a_call_leaves_no_trace(b: Bench) -> None:
    with closing(b.turn("d1")) as turn:
        assert turn.ready()
        assert turn.start()
        turn.passed()
    assert state(b.limiter).scopes == 0


@bench
async def test_a_refusal_pauses_its_device_for_everybody_and_nobody_else(b: Bench) -> None:
    b.refuse("d1", seconds=5)
    assert not b.turn("d1").ready()
    assert b.turn("d1").pause() == pytest.approx(5.0)
    for free in (b.turn("d2"), b.turn(), b.turn("d1", path="/locks/lock_door"), b.turn("d1", account="b")):
        assert free.ready()
        assert free.pause() == 0.0
    assert await b.go(b.turn("d1")) == 5.0


@bench
async def test_the_refused_call_comes_back_first_when_it_may(b: Bench) -> None:
    with closing(b.turn("d1")) as refused:
        assert refused.start()
        others = [asyncio.create_task(b.go(b.turn("d1"))) for _ in range(3)]
        refused.refused(5.0)
        await asyncio.sleep(0)
        assert await b.go(refused) == 5.0
        refused.passed()
    times = await asyncio.gather(*others)
    assert times == sorted(times)
    assert times[0] > 5.0


@bench
async def test_waiters_leave_gradually_in_the_order_of_their_making(b: Bench) -> None:
    b.refuse("d1", seconds=5)
    turns = [b.turn("d1") for _ in range(20)]
    left: list[int] = []

    async def go(place: int) -> float:
        at = await b.go(turns[place])
        left.append(place)
        await asyncio.sleep(0.05)
        turns[place].passed()
        return at

    tasks = [asyncio.create_task(go(place)) for place in reversed(range(20))]
    times = await asyncio.gather(*tasks)
    assert left == list(range(20))
    assert len(set(times)) == 20  # one after the other
    assert max(times) < 6.0


@bench
async def test_a_call_naming_several_devices_waits_for_each(b: Bench) -> None:
    b.refuse("d1", seconds=3)
    b.refuse("d2", seconds=7)
    assert await b.go(b.turn("d1", "d2")) == 7.0


@bench
async def test_a_refused_call_naming_several_devices_pauses_each(b: Bench) -> None:
    b.refuse("d1", "d2", "d3", "d4", "d5", "d6", seconds=3)
    assert not b.turn("d2").ready()
    assert b.turn("d7").ready()
    assert state(b.limiter).paced == 0


@bench
async def test_calls_without_a_device_share_a_scope_of_their_own(b: Bench) -> None:
    b.refuse(seconds=3, path="/devices/list")
    assert not b.turn(path="/devices/list").ready()
    assert b.turn("d1", path="/devices/list").ready()


@bench
async def test_the_longest_pause_holds(b: Bench) -> None:
    b.refuse("d1", seconds=9)
    b.refuse("d1", seconds=2)
    assert await b.go(b.turn("d1")) == 9.0


@bench
async def test_a_scope_that_closes_while_a_call_queues_for_a_connection_holds_it(b: Bench) -> None:
    turn = b.turn("d1")
    assert turn.ready()
    b.refuse("d1", seconds=4)
    assert not turn.start()
    assert await b.go(turn) == 4.0


@bench
async def test_even_when_it_had_been_let_go(b: Bench) -> None:
    b.refuse("d1", seconds=1)
    turn = b.turn("d1")
    assert await turn.wait()
    b.refuse("d1", seconds=4)
    assert not turn.start()
    assert turn.pause() == pytest.approx(4.0)
    assert await b.go(turn) == 5.0


# -- deadlines ---------------------------------------------------------------------------------------------------------


@bench
async def test_a_pause_that_cannot_fit_is_reported_at_once(b: Bench) -> None:
    b.refuse("d1", seconds=60)
    assert not await b.turn("d1").wait(b.deadline(10))
    assert b.now == 0.0


@bench
async def test_so_it_is_when_it_comes_up_during_the_wait(b: Bench) -> None:
    b.refuse("d1", seconds=5)
    waiting = asyncio.create_task(b.turn("d1").wait(b.deadline(10)))
    patient = asyncio.create_task(b.turn("d1").wait())
    await asyncio.sleep(1)
    b.refuse("d1", seconds=60)
    assert not await waiting
    assert b.now == 1.0
    assert await patient
    assert b.now == 61.0


@bench
async def test_a_turn_that_does_not_come_ends_at_the_deadline(b: Bench) -> None:
    first, second = b.turn("d1", limit=PER_MINUTE), b.turn("d1", limit=PER_MINUTE)
    assert first.start()
    assert not await second.wait(b.deadline(10))  # nobody can tell when the first will have its answer
    assert b.now == 10.0
    assert state(b.limiter).waiting == 0


@bench
async def test_let_go_at_the_very_deadline_it_goes(b: Bench) -> None:
    first, second = b.turn("d1", limit=PER_MINUTE), b.turn("d1", limit=PER_MINUTE)
    assert first.start()
    loop = asyncio.get_running_loop()
    loop.call_at(b.deadline(10) - 1e-10, lambda: first.failed(request_sent=False))
    assert await second.wait(b.deadline(10))
    assert b.now == 10.0


@bench
async def test_a_calls_own_pause_counts_too(b: Bench) -> None:
    limiter_with_no_memory = Bench(max_scopes=0)
    turn = limiter_with_no_memory.turn("d1")
    turn.start()
    turn.refused(30)
    assert not await turn.wait(b.deadline(10))
    assert await turn.wait(b.deadline(40))
    assert b.now == 30.0


# -- published limits --------------------------------------------------------------------------------------------------


@bench
async def test_a_limit_is_kept_ahead_of_time(b: Bench) -> None:
    limit = RateLimit(10, 60.0)

    async def call() -> float:
        with closing(b.turn("d1", limit=limit)) as turn:
            at = await b.go(turn)
            await asyncio.sleep(0.1)
            turn.passed()
            return at

    times = await asyncio.gather(*(call() for _ in range(30)))
    assert times == [0.0] * 10 + [60.15] * 10 + [120.3] * 10


@bench
async def test_what_the_server_did_not_count_frees_its_place(b: Bench) -> None:
    with closing(b.turn("d1", limit=PER_MINUTE)) as turn:
        assert turn.start()
        turn.failed(request_sent=False)
        assert turn.start()
        turn.failed(request_sent=True)
    assert not b.turn("d1", limit=PER_MINUTE).ready()


@bench
async def test_a_call_that_was_let_go_but_never_sent_frees_its_place(b: Bench) -> None:
    with closing(b.turn("d1", limit=PER_MINUTE)) as turn:
        assert turn.ready()
    assert b.turn("d1", limit=PER_MINUTE).ready()


@bench
async def test_a_call_abandoned_on_its_way_counts(b: Bench) -> None:
    with closing(b.turn("d1", limit=PER_MINUTE)) as turn:
        assert turn.start()
    assert not b.turn("d1", limit=PER_MINUTE).ready()


@bench
async def test_calls_for_common_devices_never_wait_in_a_circle(b: Bench) -> None:
    async def call(*devices: str) -> None:
        with closing(b.turn(*devices, limit=PER_MINUTE)) as turn:
            await b.go(turn)
            turn.passed()

    await asyncio.gather(*(call("d1", "d2") for _ in range(3)), call("d1"), call("d2"), call("d2", "d3"))
    assert state(b.limiter).waiting == 0


# -- a limit wider than a device ---------------------------------------------------------------------------------------


def widen(b: Bench, seconds: float = 5.0) -> None:
    for number in range(SharedLimitDetector.PAUSES):
        b.refuse(f"hot{number}", seconds=seconds)


@bench
async def test_refusals_of_one_device_after_another_pace_the_whole_operation(b: Bench) -> None:
    widen(b)
    assert state(b.limiter).paced == 1
    assert b.turn("fresh1").ready()
    assert not b.turn("fresh2").ready()  # paced ...
    assert await b.go(b.turn("fresh2")) < 0.1  # ... not stopped
    assert b.turn("fresh1", path="/locks/lock_door").ready()
    assert b.turn("fresh1", account="b").ready()


@bench
async def test_then_a_refusal_holds_back_only_the_refused_call(b: Bench) -> None:
    widen(b)
    await asyncio.sleep(1)
    with closing(b.turn("d1")) as refused:
        await b.go(refused)
        refused.refused(30.0)
        assert not refused.ready()
        assert refused.pause() == pytest.approx(30.0)
        assert await b.go(b.turn("d1")) < 2.0
        assert await b.go(refused) >= 31.0


@bench
async def test_unless_its_device_is_refused_time_and_again(b: Bench) -> None:
    widen(b)
    await asyncio.sleep(1)
    for _ in range(STRIKES):
        with closing(b.turn("d1")) as refused:
            await b.go(refused)
            refused.refused(30.0)
    assert await b.go(b.turn("d2")) < 10.0
    assert await b.go(b.turn("d1")) >= 31.0


@bench
async def test_it_narrows_when_refusals_have_ceased(b: Bench) -> None:
    widen(b)
    for _ in range(30):
        with closing(b.turn("d1")) as turn:
            await b.go(turn)
            await asyncio.sleep(0.5)
            turn.passed()
    stats = state(b.limiter)
    assert (stats.paced, stats.scopes) == (0, 0)


@bench
async def test_two_hot_devices_are_not_a_wide_limit(b: Bench) -> None:
    for _ in range(50):
        b.refuse("d1", seconds=0.01)
        b.refuse("d2", seconds=0.01)
        await asyncio.sleep(0.02)
    assert state(b.limiter).paced == 0


@bench
async def test_nor_are_some_hot_devices_among_many_calls_that_get_through(b: Bench) -> None:
    for number in range(50):
        b.refuse(f"hot{number}", seconds=1)
        for _ in range(10):
            turn = b.turn("busy")
            turn.start()
            turn.passed()
    assert state(b.limiter).paced == 0


# -- memory, cancellation, loops ---------------------------------------------------------------------------------------


def test_what_is_remembered_is_bounded() -> None:
    async def main() -> None:
        b = Bench(max_scopes=100)
        waiting = []
        for number in range(1000):
            b.refuse(f"d{number}", seconds=1000, account=str(number))
            if number < 5:
                waiting.append(asyncio.create_task(b.turn(f"d{number}", account=str(number)).wait()))
                await asyncio.sleep(0)
        assert state(b.limiter).scopes <= 105
        assert state(b.limiter).waiting == 5  # those are kept
        assert all(await asyncio.gather(*waiting))

    run(main())


@bench
async def test_what_has_passed_is_forgotten_bit_by_bit(b: Bench) -> None:
    for number in range(200):
        b.refuse(f"d{number}", seconds=1)
    await asyncio.sleep(60)
    for _ in range(150):
        with closing(b.turn("d0")) as turn:
            await b.go(turn)
            turn.passed()
    assert state(b.limiter).scopes == 0


@bench
async def test_operations_that_are_refused_all_the_time_do_not_keep_others_from_being_forgotten(b: Bench) -> None:
    def keep_refused() -> None:
        b.refuse("d1", account="hot1", seconds=0.5)
        b.refuse("d1", account="hot2", seconds=0.5)

    keep_refused()
    for number in range(100):
        b.refuse("d1", account=str(number), seconds=1)
    for _ in range(300):
        await asyncio.sleep(1)
        keep_refused()
    assert state(b.limiter).suspects == {("hot1", PATH), ("hot2", PATH)}


@bench
async def test_a_cancelled_waiter_leaves_nothing_behind(b: Bench) -> None:
    b.refuse("d1", seconds=5)
    first, second = (asyncio.create_task(b.go(b.turn("d1"))) for _ in range(2))
    await asyncio.sleep(1)
    first.cancel()
    assert await second == 5.0
    assert first.cancelled()
    assert state(b.limiter).waiting == 0


@bench
async def test_let_go_and_cancelled_in_the_same_breath_the_next_goes_instead(b: Bench) -> None:
    first = b.turn("d1", limit=PER_MINUTE)
    assert first.start()
    second, third = (asyncio.create_task(b.go(b.turn("d1", limit=PER_MINUTE))) for _ in range(2))
    await asyncio.sleep(1)
    first.failed(request_sent=False)  # lets the second go ...
    second.cancel()  # ... which does not live to see it
    assert await third == 1.0
    assert second.cancelled()


@bench
async def test_nothing_is_left_of_a_crowd_that_was_cancelled(b: Bench) -> None:
    b.refuse("d1", seconds=5)
    crowd = [asyncio.create_task(b.go(b.turn("d1"))) for _ in range(1000)]
    await asyncio.sleep(1)
    for task in crowd:
        task.cancel()
    await asyncio.gather(*crowd, return_exceptions=True)
    assert state(b.limiter).waiting == 0
    assert len(asyncio.all_tasks()) == 1
    loop = asyncio.get_running_loop()
    assert isinstance(loop, VirtualLoop)
    timers: list[asyncio.TimerHandle] = vars(loop)["_scheduled"]
    assert [timer for timer in timers if not timer.cancelled()] == []


@bench
async def test_no_alarm_is_left_of_those_who_waited_with_a_deadline(b: Bench) -> None:
    """Granted, given up, cancelled, or closed with the coroutine: the timer of the deadline goes with the place."""
    b.refuse("d1", seconds=5)
    granted, cancelled = (asyncio.create_task(b.turn("d1").wait(b.deadline(60))) for _ in range(2))
    closed = b.turn("d1").wait(b.deadline(60))
    closed.send(None)
    assert not await b.turn("d1").wait(b.deadline(1))
    await asyncio.sleep(1)
    cancelled.cancel()
    closed.close()
    assert await granted
    loop = asyncio.get_running_loop()
    assert isinstance(loop, VirtualLoop)
    timers: list[asyncio.TimerHandle] = vars(loop)["_scheduled"]
    assert [timer for timer in timers if not timer.cancelled()] == []


@bench
async def test_a_coroutine_that_is_closed_leaves_the_line(b: Bench) -> None:
    b.refuse("d1", seconds=5)
    waiting = b.turn("d1").wait()
    waiting.send(None)
    assert state(b.limiter).waiting == 1
    waiting.close()
    assert state(b.limiter).waiting == 0


def test_the_next_event_loop_goes_on_where_the_last_one_ended() -> None:
    limiter = LocalLimiter(SystemClock())
    scope = Scope("a", PATH, ("d1",))

    async def first() -> asyncio.Task[bool]:
        turn = limiter.turn(scope)
        turn.start()
        turn.refused(0.05)
        waiting = asyncio.create_task(limiter.turn(scope).wait())
        await asyncio.sleep(0)
        return waiting

    loop = asyncio.new_event_loop()  # not asyncio.run, which would cancel the waiting task
    left = loop.run_until_complete(first())
    loop.close()
    assert state(limiter).waiting == 1

    async def second() -> bool:
        return await limiter.turn(scope).wait()

    assert asyncio.run(second())
    assert state(limiter).waiting == 0
    setattr(left, "_log_destroy_pending", False)  # noqa: B010
    del left
    gc.collect()


def test_calls_under_way_when_their_loop_died_have_counted() -> None:
    limiter = LocalLimiter(SystemClock())
    scope = Scope("a", PATH, ("d1",))
    turn = limiter.turn(scope, PER_MINUTE)
    waiting = limiter.turn(scope, PER_MINUTE).wait()

    async def first() -> bool:
        started = turn.start()
        waiting.send(None)
        return started

    async def second() -> tuple[bool, float]:
        with closing(limiter.turn(scope, PER_MINUTE)) as other:
            return other.ready(), other.pause()

    assert asyncio.run(first())
    assert state(limiter).waiting == 1
    turn.close()  # as the garbage collector does, in no loop
    ready, pause = asyncio.run(second())
    assert not ready
    assert 50 < pause < 61
    assert state(limiter).waiting == 0
    waiting.close()


def test_a_limit_can_differ_from_view_to_view() -> None:
    async def main() -> None:
        b = Bench()
        assert b.turn("d1", limit=RateLimit(1, 60.0)).start()
        assert not b.turn("d1", limit=RateLimit(1, 60.0)).ready()
        assert b.turn("d1", limit=RateLimit(2, 60.0)).ready()

    run(main())


@bench
async def test_waiting_without_need_does_not_suspend(b: Bench) -> None:
    waiting = b.turn("d1").wait(math.inf)
    with pytest.raises(StopIteration) as stopped:
        waiting.send(None)
    assert stopped.value.value is True
