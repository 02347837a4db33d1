"""The clock: real time, moved time, stopped time, and timers in their order."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime, timedelta

import pytest

from seam_async.testing import Clock, FakeSeam


def test_the_clock_of_the_fake_follows_real_time_by_default() -> None:
    assert abs(Clock().timestamp() - time.time()) < 5


def test_the_clock_of_the_fake_starts_at_the_given_moment() -> None:
    assert Clock("2030-01-01T10:00:00+02:00", frozen=True).now() == datetime(2030, 1, 1, 8, tzinfo=UTC)
    assert Clock(datetime(2030, 1, 1, tzinfo=UTC), frozen=True).iso() == "2030-01-01T00:00:00.000Z"


def test_a_moment_needs_a_time_zone() -> None:
    with pytest.raises(ValueError, match="time zone"):
        Clock(datetime(2030, 1, 1))


@pytest.mark.parametrize("by", ["1h", True, datetime(2030, 1, 1, tzinfo=UTC)])
def test_the_clock_of_the_fake_moves_only_by_seconds_or_a_timedelta(by: object) -> None:
    with pytest.raises(TypeError, match="by seconds or a timedelta"):
        Clock(frozen=True).advance(by)  # type: ignore[arg-type]


def test_advancing_runs_what_falls_due_in_order_and_at_its_own_time() -> None:
    clock = Clock("2030-01-01T00:00:00Z", frozen=True)
    seen: list[tuple[str, str]] = []

    def note(name: str) -> None:
        seen.append((name, clock.iso()[11:19]))
        if name == "first":
            clock.call_later(5, lambda: note("third"))

    clock.call_later(20, lambda: note("fourth"))
    clock.call_later(10, lambda: note("first"))
    clock.call_later(10, lambda: note("second"))
    clock.call_later(99, lambda: note("too late"))
    clock.call_later(12, lambda: note("called off")).cancel()

    clock.advance(timedelta(seconds=30))

    times = [("first", "00:00:10"), ("second", "00:00:10"), ("third", "00:00:15"), ("fourth", "00:00:20")]
    assert seen == times
    assert clock.iso() == "2030-01-01T00:00:30.000Z"


def test_the_clock_of_the_fake_refuses_to_move_backward() -> None:
    clock = Clock("2030-01-01T00:00:00Z", frozen=True)

    with pytest.raises(ValueError, match="forward"):
        clock.advance(-1)
    with pytest.raises(ValueError, match="forward"):
        clock.advance(float("nan"))
    with pytest.raises(ValueError, match="forward"):
        clock.advance_to("2029-01-01T00:00:00Z")


def test_frozen_time_stands_still_until_it_is_let_go() -> None:
    clock = Clock("2030-01-01T00:00:00Z")
    clock.freeze()
    stopped = clock.timestamp()

    assert clock.frozen
    assert clock.timestamp() == stopped

    clock.unfreeze()

    assert not clock.frozen
    assert clock.timestamp() >= stopped


async def test_a_clock_belongs_to_one_fake() -> None:
    clock = Clock()
    async with FakeSeam(seed=False, clock=clock):
        with pytest.raises(RuntimeError, match="another FakeSeam"):
            await FakeSeam(seed=False, clock=clock).open()


async def test_a_running_clock_fires_by_itself() -> None:
    async with FakeSeam(seed=False) as fake:
        fired = asyncio.Event()
        fake.clock.call_later(0.01, fired.set)

        await asyncio.wait_for(fired.wait(), 10)


async def test_a_frozen_clock_fires_only_when_it_is_moved() -> None:
    async with FakeSeam(seed=False, clock=Clock(frozen=True)) as fake:
        fired: list[int] = []
        fake.clock.call_later(0.01, lambda: fired.append(1))
        await asyncio.sleep(0.05)
        assert not fired

        await fake.clock.advance(1)

        assert fired
