"""Lists that come in pages: one page, all pages, or all items, the next page fetched while one is used."""

from __future__ import annotations

import asyncio
import warnings
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Generator, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from seam_async.errors import SeamInvalidParameterError, SeamPageCursorError

if TYPE_CHECKING:
    from types import TracebackType

    from seam_async.resources.pagination import Pagination

T = TypeVar("T")

Fetch = Callable[[str | None], Awaitable["Page[T]"]]
"""Fetches the page of a cursor; None is the first."""


class BasePage(list[T]):
    """What the pages of both packages have in common."""

    __slots__ = ("pagination",)

    def __init__(self, items: Iterable[T] = (), pagination: Pagination | None = None) -> None:
        super().__init__(items)
        self.pagination = pagination

    @property
    def has_next_page(self) -> bool:
        """Whether there are more items than these; false where the server says nothing about pages."""
        return self.pagination is not None and bool(self.pagination.has_next_page) and self.next_page_cursor is not None

    @property
    def next_page_cursor(self) -> str | None:
        """What to pass as `page_cursor` for the next page; None on the last."""
        return self.pagination.next_page_cursor if self.pagination is not None else None

    def __repr__(self) -> str:
        more = ", has_next_page=True" if self.has_next_page else ""
        return f"{type(self).__name__}({super().__repr__()}{more})"

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (list(self), self.pagination)


class Page(BasePage[T]):
    """A list of the items of one page.

    Attributes:
        pagination: What the server says about the pages; None where it says nothing.
    """

    __slots__ = ("__weakref__", "_fetch")

    def __init__(
        self, items: Iterable[T] = (), pagination: Pagination | None = None, fetch: Fetch[T] | None = None
    ) -> None:
        super().__init__(items, pagination)
        self._fetch = fetch

    async def next_page(self) -> Page[T]:
        """Fetch the next page.

        Raises:
            SeamInvalidParameterError: There is none; ask `has_next_page` first.
            SeamPageCursorError: The next page is one that was there already.
        """
        if not self.has_next_page:
            message = "this is the last page; has_next_page tells"
            raise SeamInvalidParameterError(message)
        if self._fetch is None:
            message = "this page was copied or unpickled, and has no client; pass its next_page_cursor as page_cursor"
            raise SeamInvalidParameterError(message)
        return await self._fetch(self.next_page_cursor)


class _PageFetcher(Generic[T]):
    """Fetches what comes at one place of a walk through pages, and notices when the walk goes round in a circle."""

    __slots__ = ("_fetch", "_path", "_place", "_places")

    def __init__(self, fetch: Fetch[T], path: str, place: int, places: dict[int, int]) -> None:
        self._fetch = fetch
        self._path = path
        self._place = place
        self._places = places

    async def __call__(self, cursor: str | None) -> Page[T]:
        if cursor is not None and self._places.setdefault(_cursor_key(cursor), self._place) != self._place:
            message = "the server gave the same page cursor twice: going on would never end"
            raise SeamPageCursorError(message, path=self._path, page_cursor=cursor)
        page = await self._fetch(cursor)
        page._fetch = _PageFetcher(self._fetch, self._path, self._place + 1, self._places)
        return page


def _cursor_key(cursor: Any) -> int:
    """Give what is kept of a cursor: a hash is enough, and keeps the memory of a long walk flat.

    Of its text, since a server of another version may send something that is none.
    """
    return hash(str(cursor))


def check_max_items(value: Any) -> None:
    """Refuse what is no number of items.

    Raises:
        SeamInvalidParameterError: It is negative or no whole number.
    """
    if value is not None and (isinstance(value, bool) or not isinstance(value, int) or value < 0):
        message = f"max_items must be a whole number, at least 0, not {value!r}"
        raise SeamInvalidParameterError(message, parameter="max_items")


def check_list_method(request: Any) -> None:
    """Refuse what cannot be called, above all what a list method has given.

    Raises:
        SeamInvalidParameterError: It cannot.
    """
    if not callable(request):
        message = "create_paginator takes a list method itself, such as seam.devices.list without brackets"
        raise SeamInvalidParameterError(message, parameter="request")


class Pages(AsyncIterator[Page[T]]):
    """Goes through pages one by one, and fetches one ahead.

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
        """Give the page that was fetched ahead, or fetch it."""
        task, self._ahead = self._ahead, None
        # One that ended with its event loop, and not because anybody here was cancelled, is as good as none.
        if task is None or task.cancelled() or task.get_loop() is not asyncio.get_running_loop():
            return await self._fetch(self._cursor)
        try:
            return await task
        finally:
            task.cancel()  # if it is us who were cancelled

    def _advance(self, page: Page[T]) -> None:
        """Note where the page after this one begins, and send for it."""
        if self._left is not None:
            if len(page) >= self._left:
                del page[self._left :]
                self._is_over = True
            self._left -= len(page)
        if self._is_over or not page.has_next_page or page._fetch is None:
            self._is_over = True
            return
        self._fetch, self._cursor = page._fetch, page.next_page_cursor
        self._ahead = asyncio.ensure_future(self._fetch(self._cursor))
        self._ahead.add_done_callback(_look_at)

    async def aclose(self) -> None:
        """Stop here: the page that is on its way is not wanted any more."""
        self._is_over = True
        self._leave()

    def _leave(self) -> None:
        ahead, self._ahead = self._ahead, None
        if ahead is not None and not ahead.get_loop().is_closed():
            ahead.cancel()

    def __del__(self) -> None:
        self._leave()


def _look_at(task: asyncio.Task[Any]) -> None:
    """Take note of a failure that perhaps nobody asks for, lest asyncio complains."""
    if not task.cancelled():
        task.exception()


class Items(AsyncIterator[T]):
    """Goes through the items of all pages."""

    def __init__(self, pages: Pages[T]) -> None:
        self._pages = pages
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
                    self._page = await self._pages.__anext__()
        item = self._page[self._position]
        self._position += 1
        return item

    async def aclose(self) -> None:
        """Stop here: the page that is on its way is not wanted any more."""
        self._page, self._position = [], 0
        await self._pages.aclose()


class Listing(Coroutine[Any, Any, Page[T]], Generic[T]):
    """What a list method gives: await it for one page, or go through everything with `async for`.

    ```python
    page = await seam.devices.list(limit=100)

    async for device in seam.devices.list(limit=100):
        ...
    ```

    It is a coroutine, so `asyncio.create_task`, `gather` and `TaskGroup` take it. While items are used, the next page
    is fetched; never more than two pages are held.
    """

    def __init__(self, fetch: Fetch[T], path: str, start: str | None = None) -> None:
        self._fetch = fetch
        self._path = path
        self._start = start  # the cursor of the first page, where one was given
        self._coroutine: Coroutine[Any, Any, Page[T]] | None = None
        self._was_used = False

    def __aiter__(self) -> AsyncIterator[T]:
        self._was_used = True
        return Items(Pages(self._walk()))

    def pages(self, *, max_items: int | None = None) -> AsyncIterator[Page[T]]:
        """Go through the pages.

        Args:
            max_items: Stop after so many items; the last page may be cut. None for all.

        Raises:
            SeamInvalidParameterError: `max_items` is negative or no whole number.
        """
        self._was_used = True
        check_max_items(max_items)
        return Pages(self._walk(), max_items)

    def _walk(self) -> _PageFetcher[T]:
        """Begin a walk: what fetches its first page."""
        start = self._start
        return _PageFetcher(self._fetch, self._path, 0, {} if start is None else {_cursor_key(start): 0})

    # -- the coroutine -----------------------------------------------------------------------------------------

    def _first(self) -> Coroutine[Any, Any, Page[T]]:
        if self._coroutine is None:
            self._was_used = True
            self._coroutine = self._walk()(None)
        return self._coroutine

    def __await__(self) -> Generator[Any, Any, Page[T]]:
        return self._first().__await__()

    def send(self, value: Any) -> Any:
        """Go on, as coroutines do: for event loops."""
        return self._first().send(value)

    def throw(self, typ: Any, val: object = None, tb: TracebackType | None = None) -> Any:
        """Go on with an error, as coroutines do: for event loops."""
        if val is None and tb is None:
            return self._first().throw(typ)
        return self._first().throw(typ, val, tb)

    def close(self) -> None:
        """Never begin, or break off, as coroutines do."""
        self._was_used = True
        if self._coroutine is not None:
            self._coroutine.close()

    def __repr__(self) -> str:
        return f"<Listing of {self._path}: await it for a page, or use `async for`>"

    def __del__(self) -> None:
        if not self._was_used:
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
        page = await self._listing()
        return page, page.pagination

    async def next_page(self, next_page_cursor: str) -> tuple[list[T], Pagination | None]:
        """Fetch the page of a cursor, taken from `pagination.next_page_cursor`."""
        if not next_page_cursor:
            message = "next_page needs the cursor of a page"
            raise SeamInvalidParameterError(message, parameter="next_page_cursor")
        page = await self._listing(page_cursor=next_page_cursor)
        return page, page.pagination

    def flatten(self) -> AsyncIterator[T]:
        """Go through the items of all pages."""
        return self._listing().__aiter__()

    async def flatten_to_list(self) -> list[T]:
        """Fetch all items."""
        return [item async for item in self.flatten()]
