"""Lists that come in pages: one page, all pages, or all items, the next page fetched while one is used."""

from __future__ import annotations

import asyncio
import warnings
from collections.abc import AsyncIterator, Callable, Coroutine, Generator, Mapping
from typing import TYPE_CHECKING, Any, Generic, NoReturn, TypeVar

from seam_async._paging.page import Fetch, Page
from seam_async._paging.partial_list import PartialListWatch, SeamPartialListWarning
from seam_async._paging.walk import (
    Items,
    PageFetcher,
    Pages,
    check_cursor,
    check_list_method,
    check_max_items,
    cursor_key,
)
from seam_async.errors import SeamInvalidParameterError

if TYPE_CHECKING:
    from types import TracebackType

    from seam_async.resources.pagination import Pagination

__all__ = ["Listing", "Page", "Paginator", "SeamPartialListWarning"]

T = TypeVar("T")


class Listing(Coroutine[Any, Any, Page[T]], Generic[T]):
    """What a list method returns: await it for one page, or go through all items with `async for`.

    ```python
    page = await seam.devices.list(limit=100)

    async for device in seam.devices.list(limit=100):
        ...
    ```

    It is a coroutine, so `asyncio.create_task`, `gather` and `TaskGroup` take it. While items are used, the next page
    is fetched; never more than two pages are held.
    """

    def __init__(self, fetch: Fetch[T], path: str, start: str | None = None, *, is_limited: bool = False) -> None:
        self._fetch = fetch
        self._path = path
        self._start = start  # the cursor of the first page, where one was given
        self._wants_part = is_limited or start is not None  # whether the caller has asked for a part
        self._coroutine: Coroutine[Any, Any, Page[T]] | None = None
        self._was_used = False

    def __aiter__(self) -> AsyncIterator[T]:
        self._was_used = True
        return Items(Pages(self._walk()), PartialListWatch(self._path if not self._wants_part else ""))

    def pages(self, *, max_items: int | None = None) -> AsyncIterator[Page[T]]:
        """Return an iterator over the pages; while one is used, the next is fetched.

        Args:
            max_items: Stop after so many items; the last page may be cut. None for all.

        Raises:
            SeamInvalidParameterError: `max_items` is negative or no whole number.
        """
        self._was_used = True
        check_max_items(max_items)
        return Pages(self._walk(), max_items)

    def _walk(self, watch: PartialListWatch | None = None) -> PageFetcher[T]:
        """Return the fetcher of the first page. `watch` warns if that page is taken for the whole list."""
        start = self._start
        return PageFetcher(self._fetch, self._path, 0, {} if start is None else {cursor_key(start): 0}, watch)

    # -- the coroutine -----------------------------------------------------------------------------------------

    def _first(self) -> Coroutine[Any, Any, Page[T]]:
        if self._coroutine is None:
            self._was_used = True
            self._coroutine = self._walk(None if self._wants_part else PartialListWatch(self._path))(None)
        return self._coroutine

    def __await__(self) -> Generator[Any, Any, Page[T]]:
        return self._first().__await__()

    def send(self, value: Any) -> Any:
        """Resume, as coroutines do: for event loops."""
        return self._first().send(value)

    def throw(self, typ: Any, val: object = None, tb: TracebackType | None = None) -> Any:
        """Resume with an error, as coroutines do: for event loops."""
        if val is None and tb is None:
            return self._first().throw(typ)
        return self._first().throw(typ, val, tb)

    def close(self) -> None:
        """Stop before or while it runs, as coroutines do."""
        self._was_used = True
        if self._coroutine is not None:
            self._coroutine.close()

    async def aclose(self) -> None:
        """Do nothing, so that `contextlib.aclosing` takes a listing: its iterators close themselves."""
        self._was_used = True

    # -- mistakes ----------------------------------------------------------------------------------------------

    if not TYPE_CHECKING:

        def __iter__(self) -> NoReturn:
            raise TypeError(self._advice("cannot be gone through with `for`"))

        def __getitem__(self, index: Any) -> NoReturn:
            raise TypeError(self._advice("has no items yet"))

        def __getattr__(self, name: str) -> NoReturn:
            message = f"a listing has no attribute {name!r}"
            if name == "auto_paging_iter" or (hasattr(Page, name) and not name.startswith("_")):
                message = self._advice(f"has no {name!r} yet")
            raise AttributeError(message)

        def _advice(self, problem: str) -> str:
            self._was_used = True
            method = f"seam{self._path.replace('/', '.')}"
            return (
                f"the listing of {self._path} {problem}: write `async for item in {method}(...)` for all items, or "
                f"`page = await {method}(...)` for one page"
            )

    def __repr__(self) -> str:
        return f"<Listing of {self._path}: await it for a page, or use `async for`>"

    def __del__(self) -> None:
        if not self.__dict__.get("_was_used", True):
            message = f"the listing of {self._path} was never awaited nor gone through"
            warnings.warn(message, RuntimeWarning, source=self, stacklevel=2)


class Paginator(Generic[T]):
    """Pages of a list method with their cursors in hand, as in Seam's documentation. Made by `create_paginator`."""

    def __init__(self, request: Callable[..., Listing[T]], params: Mapping[str, Any] | None = None) -> None:
        check_list_method(request)
        self._request = request
        self._params = dict(params or {})

    def _listing(self, **more: Any) -> Listing[T]:
        listing = self._request(**{**self._params, **more})
        if not isinstance(listing, Listing):
            if asyncio.iscoroutine(listing):
                listing.close()
            message = "create_paginator takes a list method, such as seam.devices.list"
            raise SeamInvalidParameterError(message, parameter="request")
        return listing

    async def first_page(self) -> tuple[list[T], Pagination | None]:
        """Fetch the first page: its items, and what the server says about the pages."""
        return await self._fetch()

    async def next_page(self, next_page_cursor: str) -> tuple[list[T], Pagination | None]:
        """Fetch the page of a cursor, taken from `pagination.next_page_cursor`."""
        check_cursor(next_page_cursor)
        return await self._fetch(page_cursor=next_page_cursor)

    async def _fetch(self, **more: Any) -> tuple[list[T], Pagination | None]:
        page = await self._listing(**more)
        return page, page.pagination

    def flatten(self) -> AsyncIterator[T]:
        """Return an iterator over the items of all pages."""
        return self._listing().__aiter__()

    async def flatten_to_list(self) -> list[T]:
        """Fetch all items."""
        return [item async for item in self.flatten()]
