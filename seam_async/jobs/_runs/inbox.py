"""The queue of a run: new items from the source, and items that are to be tried again, in the order of their time.

Items are taken from the source only when a worker is free, so that a generator of millions costs no more memory than
one of ten.
"""

from __future__ import annotations

import asyncio
import heapq
from collections import deque
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator
from itertools import count
from typing import Any, Generic, TypeVar

from seam_async._clock import Clock
from seam_async.errors import SeamInvalidParameterError
from seam_async.jobs._items.work import Work

T = TypeVar("T")

MOST_WAITING = 1000
"""Items that wait to be tried again, at most: beyond it no new ones are begun."""

_END: Any = object()


class Inbox(Generic[T]):
    """Items to be worked on.

    Args:
        items: The source.
        clock: What delays are measured by.
    """

    def __init__(self, items: Iterable[T] | AsyncIterable[T], clock: Clock) -> None:
        self._source = _source(items)
        self._clock = clock
        self._waiting: list[tuple[float, int, Work[T]]] = []
        self._order = count()
        self._under_way = 0
        self._is_read = False
        self._is_pulling = False
        self._is_closed = False
        self._idle: deque[asyncio.Future[None]] = deque()
        self.taken = 0

    @property
    def is_closed(self) -> bool:
        """Whether nothing more is given out."""
        return self._is_closed

    def close(self) -> None:
        """Give out nothing more."""
        self._is_closed = True
        self._wake_all()

    async def get(self) -> T | Work[T] | None:
        """Return a new item, or one to be tried again; None if there will be no more. `done` must follow each."""
        while not self._is_closed:
            now = self._clock.monotonic()
            if self._waiting and self._waiting[0][0] <= now:
                self._under_way += 1
                return heapq.heappop(self._waiting)[2]
            if not (self._is_read or self._is_pulling) and len(self._waiting) < MOST_WAITING:
                item = await self._pull()
                if item is not _END:
                    new: T = item
                    return new
            elif self._is_read and not self._waiting and not self._under_way:
                break
            else:
                await self._wait(self._waiting[0][0] - now if self._waiting else None)
        self._wake_all()
        return None

    def done(self) -> None:
        """Say that an item was dealt with."""
        self._under_way -= 1
        if self._is_read and not self._under_way:
            self._wake_all()

    def put_back(self, work: Work[T], delay: float) -> None:
        """Have an item tried again after some seconds."""
        heapq.heappush(self._waiting, (self._clock.monotonic() + delay, next(self._order), work))
        self._wake_one()

    def left(self) -> list[Work[T]]:
        """Return what was to be tried again, and was not."""
        return [work for _, _, work in self._waiting]

    def rest(self) -> Iterator[T]:
        """Return what was not taken from a source that is not asynchronous."""
        return self._source if isinstance(self._source, Iterator) else iter(())

    async def _pull(self) -> Any:
        self._is_pulling = True
        try:
            if isinstance(self._source, AsyncIterator):
                item = await anext(self._source, _END)
            else:
                item = next(self._source, _END)
        except BaseException:
            self._is_read = True
            raise
        finally:
            self._is_pulling = False
        if item is _END:
            self._is_read = True
            self._wake_all()
        else:
            self.taken += 1
            self._under_way += 1
            self._wake_one()
        return item

    async def _wait(self, delay: float | None) -> None:
        """Wait until something has changed, or for so many seconds."""
        woken: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        timer = None if delay is None else self._clock.call_later(max(0.0, delay), lambda: _wake(woken))
        self._idle.append(woken)
        try:
            await woken
        finally:
            if timer is not None:
                timer.cancel()
            if woken in self._idle:
                self._idle.remove(woken)

    def _wake_one(self) -> None:
        while self._idle:
            if _wake(self._idle.popleft()):
                return

    def _wake_all(self) -> None:
        while self._idle:
            _wake(self._idle.popleft())


def _wake(woken: asyncio.Future[None]) -> bool:
    if woken.done():
        return False
    woken.set_result(None)
    return True


def _source(items: Any) -> Iterator[Any] | AsyncIterator[Any]:
    if isinstance(items, AsyncIterable):
        return aiter(items)
    if isinstance(items, Iterable) and not isinstance(items, (str, bytes)):
        return iter(items)
    message = f"items must be an iterable of items, not {type(items).__name__}"
    raise SeamInvalidParameterError(message, parameter="items")
