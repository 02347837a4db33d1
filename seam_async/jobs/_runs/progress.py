"""Progress of a run: counts, rate and expected end, told to the user's function once a second at most."""

from __future__ import annotations

import asyncio
import inspect
import logging
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from types import TracebackType
from typing import TYPE_CHECKING, Self

from seam_async.jobs.report import JobProgress

if TYPE_CHECKING:
    from seam_async._clock import Clock
    from seam_async.jobs._ledgers.group_commit import GroupCommit
    from seam_async.jobs._ledgers.ledger import State

INTERVAL = 1.0
"""Seconds between two tellings, at least."""

_OPEN = frozenset({"pending", "busy", "accepted", "unknown"})

logger = logging.getLogger("seam_async")


class Progress:
    """Calls `on_progress` while a run goes on, and once at its end. A context manager.

    Args:
        book: The ledger.
        clock: Where time comes from.
        total: How many items the run has, where that is known.
        tell: The user's function; None for nobody to tell.
    """

    def __init__(
        self, book: GroupCommit, clock: Clock, total: int | None, tell: Callable[[JobProgress], object] | None
    ) -> None:
        self._book = book
        self._clock = clock
        self._total = total
        self._tell = tell
        self._began = clock.monotonic()
        self._first: int | None = None
        self._task: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        if self._tell is not None:
            self._first = _settled(await self._book.counts())
            self._task = asyncio.create_task(self._go_on(), name="seam job progress")
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
            if kind is None:
                await self._once()

    async def _go_on(self) -> None:
        while True:
            await self._clock.sleep(INTERVAL)
            await self._once()

    async def _once(self) -> None:
        """Tell it once. What the user's function raises ends no run."""
        tell = self._tell
        if tell is None:
            return
        try:
            told = tell(self._now(await self._book.counts()))
            if inspect.isawaitable(told):
                await told
        except Exception:
            logger.exception("on_progress failed; the job goes on")
            self._tell = None

    def _now(self, counts: Mapping[State, int]) -> JobProgress:
        settled = _settled(counts)
        elapsed = self._clock.monotonic() - self._began
        rate = max(0, settled - (self._first or 0)) / elapsed if elapsed > 0 else 0.0
        shown: dict[str, int] = {str(state): count for state, count in counts.items()}
        end: datetime | None = None
        if self._total is not None:
            known = sum(shown.values())
            shown["pending"] += max(0, self._total - known)
            left = sum(shown[state] for state in _OPEN)
            if rate > 0 or not left:
                now = datetime.fromtimestamp(self._clock.wall(), UTC)
                end = now + timedelta(seconds=left / rate if left else 0.0)
        return JobProgress(counts=shown, rate=rate, expected_end=end)


def _settled(counts: Mapping[State, int]) -> int:
    return sum(count for state, count in counts.items() if state not in _OPEN)
