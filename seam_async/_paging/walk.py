"""Going from page to page: the next one is fetched while one is used, and no more than two are held."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any, Generic, Self, TypeVar

from seam_async._paging.page import Fetch, Page
from seam_async._paging.part import Part
from seam_async._validation import kind, shown
from seam_async.errors import SeamInvalidParameterError, SeamPageCursorError

T = TypeVar("T")


class PageFetcher(Generic[T]):
    """Fetches what comes at one place of a walk through pages, and notices when the walk goes round in a circle."""

    __slots__ = ("_fetch", "_part", "_path", "_place", "_places")

    def __init__(
        self, fetch: Fetch[T], path: str, place: int, places: dict[int, int], part: Part | None = None
    ) -> None:
        self._part = part  # where this page could be taken for the whole list
        self._fetch = fetch
        self._path = path
        self._place = place
        self._places = places

    async def __call__(self, cursor: str | None) -> Page[T]:
        if cursor is not None and self._places.setdefault(cursor_key(cursor), self._place) != self._place:
            message = "the server gave the same page cursor twice: going on would never end"
            raise SeamPageCursorError(message, path=self._path, page_cursor=cursor)
        page = await self._fetch(cursor)
        page._fetch = PageFetcher(self._fetch, self._path, self._place + 1, self._places)
        if self._part is not None and self._part.is_of(page):
            page._part = self._part
        return page


def cursor_key(cursor: Any) -> int:
    """Return what is kept of a cursor: a hash, so that a long walk needs little memory.

    It is the hash of its text, since a server of another version may send something that cannot be hashed.
    """
    return hash(str(cursor))


def check_max_items(value: Any) -> None:
    """Check a number of items.

    Raises:
        SeamInvalidParameterError: It is negative or no whole number.
    """
    if value is not None and (isinstance(value, bool) or not isinstance(value, int) or value < 0):
        message = f"max_items must be a whole number, at least 0, not {shown(value)}"
        raise SeamInvalidParameterError(message, parameter="max_items")


def check_list_method(request: Any) -> None:
    """Check that a paginator was given a list method, and not what such a method returns.

    Raises:
        SeamInvalidParameterError: It cannot.
    """
    if not callable(request):
        message = "create_paginator takes a list method itself, such as seam.devices.list without brackets"
        raise SeamInvalidParameterError(message, parameter="request")


def check_cursor(cursor: Any) -> None:
    """Check the cursor that `next_page` of a paginator is given.

    Raises:
        SeamInvalidParameterError: It is no cursor: the last page has none.
    """
    if not isinstance(cursor, str) or not cursor:
        message = f"next_page_cursor must be the cursor of a page, not {kind(cursor)}: the last page has none"
        raise SeamInvalidParameterError(message, parameter="next_page_cursor")


class Pages(AsyncIterator[Page[T]]):
    """An iterator over pages that fetches one ahead.

    Its state survives errors: catch one, ask again, and the page that failed is fetched anew. Several tasks may share
    it; each page goes to one of them.

    Args:
        fetch: Gives the first page, asked for without a cursor; that page knows what fetches the next.
        max_items: Stop after so many items.
    """

    def __init__(self, fetch: Fetch[T], max_items: int | None = None) -> None:
        self._fetch = fetch
        self._left = max_items
        self._cursor: str | None = None
        self._is_over = max_items == 0
        self._ahead: asyncio.Task[Page[T]] | None = None
        self._turn = asyncio.Lock()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Page[T]:
        async with self._turn:
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
            task.cancel()  # if it is us who were cancelled

    def _advance(self, page: Page[T]) -> None:
        """Note where the next page begins, and start to fetch it."""
        if self._left is not None:
            if len(page) >= self._left:
                del page[self._left :]
                self._is_over = True
            self._left -= len(page)
        if self._is_over or not page._has_more() or page._fetch is None:
            self._is_over = True
            return
        self._fetch, self._cursor = page._fetch, page._cursor()
        self._ahead = asyncio.ensure_future(self._fetch(self._cursor))
        self._ahead.add_done_callback(_retrieve)

    async def aclose(self) -> None:
        """Stop here, and cancel the request for the next page."""
        self._is_over = True
        self._leave()

    def _leave(self) -> None:
        ahead, self._ahead = self._ahead, None
        if ahead is not None and not ahead.get_loop().is_closed():
            ahead.cancel()

    def __del__(self) -> None:
        self._leave()


def _retrieve(task: asyncio.Task[Any]) -> None:
    """Retrieve an exception that nobody else may ask for: asyncio would log it as never retrieved."""
    if not task.cancelled():
        task.exception()


class Items(AsyncIterator[T]):
    """An iterator over the items of all pages.

    Args:
        pages: The pages.
        part: Tells whether the last of them is all there is.
    """

    def __init__(self, pages: Pages[T], part: Part) -> None:
        self._pages = pages
        self._part = part
        self._is_cut = False
        self._page: list[T] = []
        self._position = 0
        self._turn = asyncio.Lock()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        while self._position >= len(self._page):
            async with self._turn:
                if self._position >= len(self._page):  # else another task has turned the page
                    # Let go of the old page first: no more than two are held.
                    self._page, self._position = [], 0
                    self._page = await self._next_page()
        item = self._page[self._position]
        self._position += 1
        return item

    async def _next_page(self) -> Page[T]:
        try:
            page = await self._pages.__anext__()
        except StopAsyncIteration:
            if self._is_cut:
                self._is_cut = False
                self._part.warn()
            raise
        self._is_cut = self._part.is_cut(page)
        return page

    async def aclose(self) -> None:
        """Stop here, and cancel the request for the next page."""
        self._page, self._position = [], 0
        await self._pages.aclose()
