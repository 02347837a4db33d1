"""Runs the plain functions of a blocking job in threads, for the asynchronous job that does the work."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from contextvars import copy_context
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from seam_async.errors import SeamTimeoutError
from seam_async.jobs._items.work import GRACE

if TYPE_CHECKING:
    from seam_async.client import AsyncSeam
    from seam_async.jobs import JobProgress
    from seam_sync._loop_calls import LoopCalls
    from seam_sync.client import Seam

R = TypeVar("R")

_END: Any = object()


class ThreadedFunction:
    """A coroutine function that calls a plain one in a thread, with a client whose calls end with the item's lease."""

    def __init__(self, function: Callable[..., Any], seam: Seam, workers: ThreadPoolExecutor) -> None:
        self._function = function
        self._seam = seam
        self._workers = workers

    async def __call__(self, view: AsyncSeam, *arguments: Any) -> Any:
        loop = asyncio.get_running_loop()
        # A thread cannot be stopped when the item's lease ends: its further calls are refused instead.
        calls = ItemCalls(self._seam._calls, loop.time() + (view._options.total_timeout or 0.0) + GRACE)
        seam: Any = self._seam.with_options()
        seam._async, seam._calls = view, calls
        work = partial(copy_context().run, self._function, seam, *arguments)
        try:
            return await loop.run_in_executor(self._workers, work)
        finally:
            calls.is_over = True


class ItemCalls:
    """Runs the calls that are made for one item: after its deadline none begins, and none goes on."""

    def __init__(self, calls: LoopCalls, deadline: float) -> None:
        self._calls = calls
        self._deadline = deadline
        self.is_over = False

    def run(self, function: Callable[..., Coroutine[Any, Any, R]], /, *arguments: Any, **keywords: Any) -> R:
        """Call a coroutine function in the loop thread and return its result."""

        async def in_time() -> R:
            if self.is_over:
                message = "the time for this item is over: its lease ends soon"
                raise SeamTimeoutError(message, phase="queue", request_sent=False, may_have_acted=False)
            async with asyncio.timeout_at(self._deadline):
                return await function(*arguments, **keywords)

        return self._calls.run(in_time)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._calls, name)


async def read_in_thread(items: Iterator[R], reader: ThreadPoolExecutor) -> AsyncIterator[R]:
    """Yield the items of an iterator, which is run in a thread: it may block, or make calls of its own."""
    loop = asyncio.get_running_loop()
    while (item := await loop.run_in_executor(reader, next, items, _END)) is not _END:
        yield item


def call_in_thread(stack: ExitStack, function: Callable[[JobProgress], object]) -> Callable[[JobProgress], Any]:
    """Return a function that calls the user's in a thread: calls that it made in the loop thread would deadlock."""
    thread = stack.enter_context(ThreadPoolExecutor(1, "seam_sync job progress"))
    return lambda progress: asyncio.get_running_loop().run_in_executor(thread, function, progress)
