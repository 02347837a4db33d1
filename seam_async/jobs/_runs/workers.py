"""Workers that go through the items of an inbox, until the first error ends them all."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeVar

from seam_async.jobs._runs.seen_keys import SeenKeys

if TYPE_CHECKING:
    from seam_async.jobs._items.work import Work
    from seam_async.jobs._runs.inbox import Inbox

T = TypeVar("T")


async def work_through(
    inbox: Inbox[T], do: Callable[[T | Work[T], SeenKeys], Awaitable[None]], concurrency: int, *, name: str
) -> None:
    """Do something about each item, several at once.

    Args:
        inbox: The items.
        do: Is given an item, and the keys that were met before it.
        concurrency: How many workers.
        name: What their tasks are called.

    Raises:
        BaseException: The first that `do` or the inbox raises, as it is; the other workers are cancelled.
    """

    async def work(seen: SeenKeys) -> None:
        while (item := await inbox.get()) is not None:
            try:
                await do(item, seen)
            finally:
                inbox.done()

    try:
        with SeenKeys() as seen:
            async with asyncio.TaskGroup() as group:
                for _ in range(concurrency):
                    group.create_task(work(seen), name=name)
    except BaseExceptionGroup as errors:
        raise errors.exceptions[0] from None
