"""An event loop whose time is made up: it jumps to the next timer as soon as nothing is left to run.

Hours pass in milliseconds, in the same order every time. Only timers and callbacks work; there is no I/O.
"""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from seam_async._clock import Timer

T = TypeVar("T")

STARTED_AT = 1_800_000_000.4
"""What the wall clock shows at the beginning. Not a whole second, so that dates are cut off as they are in life."""


TICK = 1e-9
"""Seconds that each round of the loop takes. asyncio runs timers that are due within a nanosecond; were the time to
stand still then, code that sees that it was called a trifle early, and waits again, would do so for ever."""


class _Jump(selectors.SelectSelector):
    """Instead of waiting for I/O, moves the time on by as much as the loop would have waited."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 1000.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None:
            raise RuntimeError("everything is waiting, and nothing is going to happen")
        self.now += max(0.0, timeout) + TICK
        return []


class VirtualLoop(asyncio.SelectorEventLoop):
    """The loop."""

    def __init__(self) -> None:
        self._jump = _Jump()
        super().__init__(self._jump)

    def time(self) -> float:
        return self._jump.now


class VirtualClock:
    """A clock that shows the running virtual loop's time."""

    suspended = 0.0
    """Seconds that the machine was suspended so far; tests set it."""

    def monotonic(self) -> float:
        return asyncio.get_running_loop().time()

    def boottime(self) -> float:
        return self.monotonic() + self.suspended

    def wall(self) -> float:
        return STARTED_AT + self.monotonic()

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)

    def call_later(self, seconds: float, callback: Callable[[], object]) -> Timer:
        return asyncio.get_running_loop().call_later(seconds, callback)


def run(main: Coroutine[Any, Any, T]) -> T:
    """Like `run`, in virtual time that starts anew."""
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(main)
