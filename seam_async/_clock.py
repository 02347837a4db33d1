"""Time as the rest of the package sees it, so that tests can put their own in its place.

Everything that waits or measures takes a `Clock`; nothing else reads the time. Randomness is injected in the
same spirit, as a plain `Random`.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from typing import Protocol


class Timer(Protocol):
    """What `call_later` gives back."""

    def cancel(self) -> None:
        """Forget the callback; harmless once it has run."""
        ...


class Clock(Protocol):
    """A source of time. All durations are seconds."""

    def monotonic(self) -> float:
        """Seconds from an arbitrary point, never going back: for measuring and for deadlines."""
        ...

    def wall(self) -> float:
        """Seconds since 1970, as the calendar has them: only for reading dates that a server sent."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Return after this many seconds."""
        ...

    def call_later(self, seconds: float, callback: Callable[[], object]) -> Timer:
        """Have the running event loop call back after this many seconds."""
        ...


class SystemClock:
    """The real one. It belongs to no event loop, so one instance serves any number of them."""

    __slots__ = ()

    monotonic = staticmethod(time.monotonic)
    wall = staticmethod(time.time)

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)

    def call_later(self, seconds: float, callback: Callable[[], object]) -> Timer:
        return asyncio.get_running_loop().call_later(seconds, callback)
