"""A list in pages without a server: what is fetched, when, and how much of it is held."""

from __future__ import annotations

import asyncio
import weakref
from collections.abc import Sequence
from typing import Any

from seam_async.pagination import Listing, Page
from seam_async.resources.pagination import Pagination


class Item:
    """An item that can be counted as long as somebody holds it."""

    def __init__(self, number: int) -> None:
        self.number = number


class Server:
    """Serves pages; `sizes` are how many items each holds, `faults` what happens at each fetch (None is nothing)."""

    def __init__(
        self, sizes: Sequence[int], faults: Sequence[Exception | None] = (), cursors: Sequence[Any] = ()
    ) -> None:
        self.sizes = sizes
        self.cursors = list(cursors) or [f"cursor {number}" for number in range(1, len(sizes))]
        self.faults = list(faults)
        self.log: list[str] = []
        self.fetched = 0
        self.alive = 0
        self.most_alive = 0
        self.latency = 0.0

    async def fetch(self, cursor: str | None) -> Page[Any]:
        number = 0 if cursor is None else self.cursors.index(cursor) + 1
        self.log.append(f"fetch {number}")
        self.fetched += 1
        await asyncio.sleep(self.latency)
        if self.faults and (fault := self.faults.pop(0)) is not None:
            raise fault
        start = sum(self.sizes[:number])
        items = [Item(start + index) for index in range(self.sizes[number])]
        after = self.cursors[number] if number < len(self.cursors) else None
        page = Page(items, Pagination.from_dict({"has_next_page": after is not None, "next_page_cursor": after}))
        self.alive += 1
        self.most_alive = max(self.most_alive, self.alive)
        weakref.finalize(page, self._forget)
        self.log.append(f"got {number}")
        return page

    def _forget(self) -> None:
        self.alive -= 1

    def listing(self) -> Listing[Any]:
        return Listing(self.fetch, "/things/list")
