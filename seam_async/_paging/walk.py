"""Iterators over pages and items: the next page is fetched while one is used, and no more than two are held."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from functools import partial
from typing import Any, Generic, Self, TypeVar

from seam_async._paging.page import Fetch, Page
from seam_async._paging.partial_list import PartialListWatch
from seam_async._validation import check_whole, kind
from seam_async.errors import SeamInvalidParameterError, SeamPageCursorError

T = TypeVar("T")


class PageFetcher(Generic[T]):
    """Fetches one page of a list, and raises if its cursor has led to an earlier page: the cursors form a cycle.

    Args:
        fetch: Fetches the page of a cursor.
        path: The path of the list's endpoint.
        position: Which page of the list this is, from 0.
        positions: The key of each cursor so far → the position of its page. Shared by all fetchers of a list.
        watch: Warns if the page is taken for the whole list; None if it cannot be.
    """

    __slots__ = ("_fetch", "_path", "_position", "_positions", "_watch")

    def __init__(
        self,
        fetch: Fetch[T],
        path: str,
        position: int,
        positions: dict[int, int],
        watch: PartialListWatch | None = None,
    ) -> None:
        self._fetch = fetch
        self._path = path
        self._position = position
        self._positions = positions
        self._watch = watch

    async def __call__(self, cursor: str | None) -> Page[T]:
        if cursor is not None and self._positions.setdefault(cursor_key(cursor), self._position) != self._position:
            message = "the server gave the same page cursor twice: going on would never end"
            raise SeamPageCursorError(message, path=self._path, page_cursor=cursor)
        page = await self._fetch(cursor)
        page._fetch = PageFetcher(self._fetch, self._path, self._position + 1, self._positions)
        if self._watch is not None and self._watch.is_partial(page):
            page._watch = self._watch
        return page


def cursor_key(cursor: Any) -> int:
    """Return a hash of a cursor: kept in its place, it lets a list of many pages need little memory.

    It is the hash of the cursor's text, since a server of another version may send a cursor that is not hashable.
    """
    return hash(str(cursor))


def check_max_items(value: Any) -> None:
    """Check a number of items.

    Raises:
        SeamInvalidParameterError: It is negative or no whole number.
    """
    if value is not None:
        check_whole("max_items", value, least=0, error=partial(SeamInvalidParameterError, parameter="max_items"))


def check_list_method(request: Any) -> None:
    """Check that a paginator was given a list method rather than the result of one.

    Raises:
        SeamInvalidParameterError: It was given something that cannot be called.
    """
    if not callable(request):
        message = "create_paginator takes a list method itself, such as seam.devices.list without brackets"
        raise SeamInvalidParameterError(message, parameter="request")


def check_cursor(cursor: Any) -> None:
    """Check the argument of a paginator's `next_page`.

    Raises:
        SeamInvalidParameterError: It is not a cursor: the last page has none.
    """
    if not isinstance(cursor, str) or not cursor:
        message = f"next_page_cursor must be the cursor of a page, not {kind(cursor)}: the last page has none"
        raise SeamInvalidParameterError(message, parameter="next_page_cursor")


class Pages(AsyncIterator[Page[T]]):
    """An iterator over pages that fetches one ahead.

    Its state survives errors: catch one, call `anext` again, and the page that failed is fetched anew. Several tasks
    may share it; each page goes to one of them.

    Args:
        fetch: Fetches the first page, without a cursor; each page has the function that fetches the next.
        max_items: Stop after so many items.
    """

    def __init__(self, fetch: Fetch[T], max_items: int | None = None) -> None:
        self._fetch = fetch
        self._items_left = max_items
        self._cursor: str | None = None
        self._is_over = max_items == 0
        self._ahead: asyncio.Task[Page[T]] | None = None
        self._lock = asyncio.Lock()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Page[T]:
        async with self._lock:
            if self._is_over:
                raise StopAsyncIteration
            try:
                page = await self._take()
            except SeamPageCursorError:
                self._is_over = True
                raise
            self._advance(page)
            return page

    async def _take(self) -> Page[T]:
        """Return the page that was fetched ahead, or fetch it."""
        task, self._ahead = self._ahead, None
        # A task that ended with its event loop was not cancelled by us: fetch the page anew.
        if task is None or task.cancelled() or task.get_loop() is not asyncio.get_running_loop():
            return await self._fetch(self._cursor)
        try:
            return await task
        finally:
            task.cancel()  # if we were cancelled, nobody needs the page; otherwise a no-op

    def _advance(self, page: Page[T]) -> None:
        """Record the cursor of the next page, and begin to fetch it."""
        if self._items_left is not None:
            if len(page) >= self._items_left:
                del page[self._items_left :]
                self._is_over = True
            self._items_left -= len(page)
        if self._is_over or not page._has_more() or page._fetch is None:
            self._is_over = True
            return
        self._fetch, self._cursor = page._fetch, page._cursor()
        self._ahead = asyncio.ensure_future(self._fetch(self._cursor))
        self._ahead.add_done_callback(_retrieve)

    async def aclose(self) -> None:
        """End the iteration, and cancel the request for the next page."""
        self._is_over = True
        self._cancel_ahead()

    def _cancel_ahead(self) -> None:
        ahead, self._ahead = self._ahead, None
        if ahead is not None and not ahead.get_loop().is_closed():
            ahead.cancel()

    def __del__(self) -> None:
        self._cancel_ahead()


def _retrieve(task: asyncio.Task[Any]) -> None:
    """Retrieve the exception of a page that nobody may await: asyncio would log it as never retrieved."""
    if not task.cancelled():
        task.exception()


class Items(AsyncIterator[T]):
    """An iterator over the items of all pages.

    Args:
        pages: The pages.
        watch: Warns at the end if the server has probably left items out.
    """

    def __init__(self, pages: Pages[T], watch: PartialListWatch) -> None:
        self._pages = pages
        self._watch = watch
        self._is_truncated = False
        self._page: list[T] = []
        self._position = 0
        self._lock = asyncio.Lock()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        while self._position >= len(self._page):
            async with self._lock:
                if self._position >= len(self._page):  # otherwise another task has fetched the next page
                    # Drop the old page first: with the one ahead and the new one, three would be held.
                    self._page, self._position = [], 0
                    self._page = await self._next_page()
        item = self._page[self._position]
        self._position += 1
        return item

    async def _next_page(self) -> Page[T]:
        try:
            page = await self._pages.__anext__()
        except StopAsyncIteration:
            if self._is_truncated:
                self._is_truncated = False
                self._watch.warn()
            raise
        self._is_truncated = self._watch.is_truncated(page)
        return page

    async def aclose(self) -> None:
        """End the iteration, and cancel the request for the next page."""
        self._page, self._position = [], 0
        await self._pages.aclose()
