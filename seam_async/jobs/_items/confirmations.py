"""Waits until what was made is on its lock: one event stream for all, and shared polling for the rest."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import UTC, datetime
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import attrs

from seam_async.errors import SeamError
from seam_async.jobs._items.failure_rules import is_gone, may_pass
from seam_async.jobs._items.work import Outcome, Work, settled
from seam_async.jobs._ledgers.ledger import Entry, State, Swap

if TYPE_CHECKING:
    from seam_async._clock import Clock
    from seam_async.client import AsyncSeam
    from seam_async.jobs._items.recipe import Recipe
    from seam_async.jobs._ledgers.group_commit import GroupCommit

MOST_WAITING = 2000
"""Things that are waited for at the same time. Beyond it, no new items are begun."""

logger = logging.getLogger("seam_async")

Note = Callable[[Work[Any], Outcome], None]


class Confirmations:
    """The waits of a run. A context manager."""

    def __init__(self, recipe: Recipe[Any], seam: AsyncSeam, book: GroupCommit, clock: Clock) -> None:
        self._recipe = recipe
        # A wait is no call that makes something: the time for one of those is not its own.
        self._seam = seam.with_options(total_timeout=None)
        self._book = book
        self._clock = clock
        self._since = datetime.fromtimestamp(clock.wall(), UTC)
        self._free = asyncio.Semaphore(MOST_WAITING)
        self._tasks: set[asyncio.Task[None]] = set()
        self._stream: asyncio.Task[None] | None = None
        self._has_given_up = False

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        tasks = [*self._tasks, *([] if self._stream is None else [self._stream])]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def add(self, work: Work[Any], entry: Entry, note: Note) -> None:
        """Wait for what an entry stands for; returns as soon as the wait has begun."""
        await self._free.acquire()
        if self._has_given_up:
            self._free.release()
            return
        if self._stream is None and self._recipe.events:
            self._stream = asyncio.create_task(self._follow(), name="seam job events")
        task = asyncio.create_task(self._confirm(work, entry, note), name="seam job confirmation")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def give_up(self) -> None:
        """Wait no longer: what is not on its lock yet stays `accepted`."""
        self._has_given_up = True
        for task in self._tasks:
            task.cancel()

    async def finish(self) -> None:
        """Wait until all is confirmed, or was not in time."""
        while self._tasks:
            await asyncio.wait(set(self._tasks))

    async def _confirm(self, work: Work[Any], entry: Entry, note: Note) -> None:
        confirm, thing_id = self._recipe.confirm, entry.thing_id
        if confirm is None or thing_id is None:
            return
        error: SeamError | None = None
        state: State
        try:
            state = await confirm(self._seam, thing_id)
        except SeamError as failure:
            state, error = ("accepted" if may_pass(failure) else "failed"), failure
            if is_gone(failure):
                thing_id = None  # deleted since: a later run makes it anew, if it still is among the items
        finally:
            self._free.release()
        if state != entry.state:
            # What is in flight for it keeps changes away, however it is confirmed, and may make one that is gone anew.
            left = work.in_flight(self._clock.boottime())
            state = "unknown" if thing_id is None and left > 0 else state
            new = settled(entry, state, thing_id=thing_id, error=error, digest=entry.digest)
            new = attrs.evolve(new, extra_id=None if thing_id is not None else entry.thing_id)
            await self._book.swap(Swap(key=entry.key, expected=entry.token, entry=new, lease=left))
        note(work, Outcome(state=state, thing_id=thing_id, error=error))

    async def _follow(self) -> None:
        """Hand each event to the waits of this process."""
        try:
            async for event in self._seam.events.stream(since=self._since, event_types=self._recipe.events):
                self._seam.feed(event)
        except SeamError as error:
            logger.info("a job cannot follow events (%s); it polls instead", type(error).__name__)
