"""The real clock, and the virtual one that the other tests rely on."""

from __future__ import annotations

import asyncio
import time

import pytest
from virtual_time import VirtualClock, run

from seam_async._clock import Clock, MonotonicPlusSuspensions, SystemClock, find_boottime


def test_the_real_clock_shows_real_time() -> None:
    clock: Clock = SystemClock()
    assert clock.wall() == pytest.approx(time.time(), abs=60)
    assert clock.monotonic() <= time.monotonic()


async def test_the_real_clock_waits_in_whatever_loop_is_running() -> None:
    clock, called = SystemClock(), asyncio.Event()
    await clock.sleep(0)
    clock.call_later(0, called.set)
    await called.wait()
    clock.call_later(1000, called.clear).cancel()


def test_virtual_time_passes_only_in_sleep() -> None:
    async def main() -> tuple[float, float]:
        clock = VirtualClock()
        began = clock.monotonic()
        await clock.sleep(86_400)
        async with asyncio.timeout(86_400):
            await asyncio.sleep(1)
        return clock.monotonic() - began, clock.wall()

    passed, wall = run(main())
    assert passed == pytest.approx(86_401)
    assert wall > 1_800_000_000


def test_virtual_time_notices_when_nothing_can_happen_any_more() -> None:
    async def main() -> None:
        await asyncio.get_running_loop().create_future()

    with pytest.raises(RuntimeError, match="nothing is going to happen"):
        run(main())


class HandTurned:
    """A monotonic and a wall clock that a test moves."""

    def __init__(self) -> None:
        self.monotonic, self.wall = 50.0, 1_800_000_000.0

    def run(self, seconds: float) -> None:
        self.monotonic += seconds
        self.wall += seconds

    def suspend(self, seconds: float) -> None:
        self.wall += seconds


def test_boottime_counts_a_suspension_where_the_system_has_only_a_wall_clock() -> None:
    turned = HandTurned()
    boottime = MonotonicPlusSuspensions(lambda: turned.monotonic, lambda: turned.wall)
    began = boottime()

    turned.run(3)
    turned.suspend(20)
    turned.run(2)

    assert boottime() - began == pytest.approx(25)


def test_boottime_ignores_a_wall_clock_that_is_set_back_or_slewed() -> None:
    turned = HandTurned()
    boottime = MonotonicPlusSuspensions(lambda: turned.monotonic, lambda: turned.wall)
    began = boottime()

    turned.suspend(-3600)
    assert boottime() - began == 0.0
    for _ in range(100):  # a clock that gains half a second an hour is no machine that sleeps
        turned.run(3600)
        turned.suspend(0.5)
        boottime()
    assert boottime() - began == pytest.approx(360_000)
    turned.suspend(60)
    assert boottime() - began == pytest.approx(360_060)


@pytest.mark.parametrize(
    ("platform", "name"), [("linux", "CLOCK_BOOTTIME"), ("android", "CLOCK_BOOTTIME"), ("darwin", "CLOCK_MONOTONIC")]
)
def test_boottime_is_the_clock_of_the_system_that_counts_suspensions(
    platform: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(time, name, 77, raising=False)
    monkeypatch.setattr(time, "clock_gettime", {77: 123.5}.__getitem__)
    assert find_boottime(platform)() == 123.5


def test_boottime_falls_back_where_the_clock_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Containers may forbid a clock by seccomp; it is tried once, at import, and not for each door."""
    tried = []

    def refuse(number: int) -> float:
        tried.append(number)
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(time, "CLOCK_BOOTTIME", 7, raising=False)
    monkeypatch.setattr(time, "clock_gettime", refuse)
    boottime = find_boottime("linux")
    assert [boottime() <= boottime(), tried] == [True, [7]]


def test_boottime_on_windows_is_the_monotonic_clock_and_on_others_made_of_two() -> None:
    assert find_boottime("win32") is time.monotonic
    assert isinstance(find_boottime("sunos5"), MonotonicPlusSuspensions)
