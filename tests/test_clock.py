"""The real clock, and the virtual one that the other tests rely on."""

from __future__ import annotations

import asyncio
import time

import pytest
from virtual_time import VirtualClock, run

from seam_async._clock import Clock, SystemClock


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
