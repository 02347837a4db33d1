"""The clock that is injected into everything that waits or measures, so that tests control the time.

Randomness is injected in the same way, as a plain `Random`.
"""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Callable
from typing import Protocol


class Timer(Protocol):
    """What `call_later` returns."""

    def cancel(self) -> None:
        """Drop the callback; a no-op once it has run."""
        ...


class Clock(Protocol):
    """A source of time. All durations are seconds."""

    def monotonic(self) -> float:
        """Return seconds from an arbitrary point, never going back: for measuring and for deadlines."""
        ...

    def boottime(self) -> float:
        """Return seconds from another arbitrary point, never going back, and going on while the machine is suspended.

        For whatever must not be done late, such as opening a door: `monotonic` stands still while a laptop is shut or a
        virtual machine is paused, but people and leases do not wait.
        """
        ...

    def wall(self) -> float:
        """Return seconds since 1970, as the calendar has them: only for reading dates that a server sent."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Sleep for this many seconds."""
        ...

    def call_later(self, seconds: float, callback: Callable[[], object]) -> Timer:
        """Schedule a callback in the running event loop, after this many seconds."""
        ...


class MonotonicPlusSuspensions:
    """A boot-time clock for systems that have none: what the wall clock gained over the monotonic one was spent asleep.

    Setting the wall clock forward looks like a suspension: a call is then given up too early, which is safer than
    sending it too late. Setting it back is ignored.
    """

    __slots__ = ("_monotonic", "_seen", "_wall")

    def __init__(self, monotonic: Callable[[], float] = time.monotonic, wall: Callable[[], float] = time.time) -> None:
        self._monotonic = monotonic
        self._wall = wall
        self._seen = (monotonic(), wall(), 0.0)

    def __call__(self) -> float:
        """Return the seconds since some moment."""
        before, wall_before, asleep = self._seen
        now, wall = self._monotonic(), self._wall()
        gained = (wall - wall_before) - (now - before)
        if gained > 1.0:  # less is a wall clock being slewed by NTP
            asleep += gained
        # One assignment, so no lock is needed: threads that read at once start from the same state, and each counts
        # the gain once.
        self._seen = (now, wall, asleep)
        return now + asleep


def find_boottime(platform: str = sys.platform) -> Callable[[], float]:
    """Choose the clock that goes on during a suspension, and try it: containers and old kernels may refuse one."""
    name = {"linux": "CLOCK_BOOTTIME", "android": "CLOCK_BOOTTIME", "darwin": "CLOCK_MONOTONIC"}.get(platform)
    if platform == "win32":
        return time.monotonic  # counts suspensions there
    number = getattr(time, name, None) if name is not None else None
    if number is not None:
        try:
            time.clock_gettime(number)
        except OSError:
            pass
        else:
            return lambda: time.clock_gettime(number)
    return MonotonicPlusSuspensions()


boottime = find_boottime()
"""The machine's clock that goes on during a suspension, for code without a `Clock`."""


class SystemClock:
    """The real clock. It belongs to no event loop, so one instance serves any number of them."""

    __slots__ = ()

    monotonic = staticmethod(time.monotonic)
    boottime = staticmethod(boottime)
    wall = staticmethod(time.time)

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)

    def call_later(self, seconds: float, callback: Callable[[], object]) -> Timer:
        return asyncio.get_running_loop().call_later(seconds, callback)
