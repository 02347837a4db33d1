"""Lists that come in pages, for blocking code: each page is fetched in the loop thread, one ahead of the one in use."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from seam_async._paging import page as asynchronous
from seam_async._paging.page import BasePage
from seam_async._paging.partial_list import PartialListWatch, SeamPartialListWarning
from seam_async._paging.walk import Pages, check_cursor, check_list_method, check_max_items
from seam_async.errors import SeamInvalidParameterError

if TYPE_CHECKING:
    from seam_async.resources.pagination import Pagination
    from seam_sync._loop_calls import LoopCalls

__all__ = ["Page", "Paginator", "SeamPartialListWarning"]

T = TypeVar("T")

_END: Any = object()


class Page(BasePage[T]):
    """A list of the items of one page; `auto_paging_iter()` and `pages()` go on to the others.

    Attributes:
        pagination: What the server says about the pages; None where it says nothing.
    """

    __slots__ = ("_calls", "_fetch")

    def __init__(
        self,
        items: Iterable[T] = (),
        pagination: Pagination | None = None,
        fetch: asynchronous.Fetch[T] | None = None,
        calls: LoopCalls | None = None,
    ) -> None:
        super().__init__(items, pagination)
        self._fetch = fetch
        self._calls = calls

    @classmethod
    def of(cls, page: asynchronous.Page[T], calls: LoopCalls) -> Page[T]:
        """Return the blocking form of an asynchronous page."""
        own = cls(page[:], page._pagination, page._fetch, calls)
        watch, page._watch = page._watch, None
        if watch is not None:
            own._watch = watch.for_blocking()
        return own

    def next_page(self) -> Page[T]:
        """Fetch the next page.

        Raises:
            SeamInvalidParameterError: There is none; ask `has_next_page` first.
            SeamPageCursorError: The next page is one that was there already.
        """
        fetch, calls = self._source()
        return Page.of(calls.run(fetch, self._cursor()), calls)

    def auto_paging_iter(self) -> Iterator[T]:
        """Return an iterator over the items of this page and all further ones, one page ahead.

        An error can be caught and `next` called again: the page that failed is fetched anew.
        """
        watch = self._watch
        return _Items(self.pages(), watch if watch is not None and watch.is_truncated(self) else None)

    def pages(self, *, max_items: int | None = None) -> Iterator[Page[T]]:
        """Return an iterator over this page and all further ones; while one is used, the next is fetched.

        Args:
            max_items: Stop after so many items; the last page may be cut. None for all.

        Raises:
            SeamInvalidParameterError: `max_items` is negative or no whole number.
        """
        check_max_items(max_items)
        if not self.has_next_page or (max_items is not None and max_items <= len(self)):
            page = Page(self[:max_items], self._pagination, self._fetch, self._calls)
            return iter([] if max_items == 0 else [page])
        fetch, calls = self._source()

        async def begin(_: str | None) -> asynchronous.Page[T]:
            return asynchronous.Page(self[:], self._pagination, fetch)

        def read(page: asynchronous.Page[T]) -> Page[T]:
            return Page.of(page, calls)

        return Walk(calls, Pages(begin, max_items), read)

    def _source(self) -> tuple[asynchronous.Fetch[T], LoopCalls]:
        if not self.has_next_page:
            message = "this is the last page: ask has_next_page first"
            raise SeamInvalidParameterError(message)
        if self._fetch is None or self._calls is None:
            message = "this page was copied or unpickled, and has no client; pass its next_page_cursor as page_cursor"
            raise SeamInvalidParameterError(message)
        return self._fetch, self._calls


class Walk(Iterator[T]):
    """A blocking iterator over an asynchronous one, whose steps run in the loop thread."""

    def __init__(self, calls: LoopCalls, iterator: AsyncIterator[Any], read: Callable[[Any], T] | None = None) -> None:
        self._calls = calls
        self._iterator = iterator
        self._read = read

    def __next__(self) -> T:
        item = self._calls.run(_next, self._iterator)
        if item is _END:
            raise StopIteration
        return item if self._read is None else self._read(item)

    def close(self) -> None:
        """End the iteration and cancel the request for the next page. Dropping the iterator does the same."""
        close = getattr(self._iterator, "aclose", None)
        if close is not None:
            self._calls.spawn(close)

    def __del__(self) -> None:
        self.close()


class _Items(Iterator[T]):
    """An iterator over the items of pages.

    Args:
        pages: The pages.
        watch: Warns at the end, where the server has probably left items out.
    """

    def __init__(self, pages: Iterator[Page[T]], watch: PartialListWatch | None) -> None:
        self._pages = pages
        self._watch = watch
        self._items: Iterator[T] = iter(())

    def __next__(self) -> T:
        while (item := next(self._items, _END)) is _END:
            self._items = iter(())  # drop the old page first: with the one ahead and the new one, three would be held
            try:
                self._items = iter(next(self._pages))
            except StopIteration:
                watch, self._watch = self._watch, None
                if watch is not None:
                    watch.warn()
                raise
        return item


class Paginator(Generic[T]):
    """Pages of a list method with their cursors in hand, as in Seam's documentation. Made by `create_paginator`."""

    def __init__(self, request: Callable[..., Page[T]], params: Mapping[str, Any] | None = None) -> None:
        check_list_method(request)
        self._request = request
        self._params = dict(params or {})

    def _page(self, **more: Any) -> Page[T]:
        page = self._request(**{**self._params, **more})
        if not isinstance(page, Page):
            message = "create_paginator takes a list method, such as seam.devices.list"
            raise SeamInvalidParameterError(message, parameter="request")
        return page

    def first_page(self) -> tuple[list[T], Pagination | None]:
        """Fetch the first page: its items, and what the server says about the pages."""
        page = self._page()
        return page, page.pagination

    def next_page(self, next_page_cursor: str) -> tuple[list[T], Pagination | None]:
        """Fetch the page of a cursor, taken from `pagination.next_page_cursor`."""
        check_cursor(next_page_cursor)
        page = self._page(page_cursor=next_page_cursor)
        return page, page.pagination

    def flatten(self) -> Iterator[T]:
        """Return an iterator over the items of all pages."""
        return self._page().auto_paging_iter()

    def flatten_to_list(self) -> list[T]:
        """Fetch all items."""
        return list(self.flatten())


async def _next(iterator: AsyncIterator[T]) -> T:
    return await anext(iterator, _END)
