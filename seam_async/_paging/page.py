"""One page of a list: the items, and what the server says about further ones."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar

from seam_async.errors import SeamInvalidParameterError

if TYPE_CHECKING:
    from seam_async._paging.partial_list import PartialListWatch
    from seam_async.resources.pagination import Pagination

T = TypeVar("T")

REPR_ITEMS = 10
"""Items of a page up to which its repr shows all."""

REPR_FIRST = 3
"""Items that the repr of a longer page shows."""


class BasePage(list[T]):
    """The base of the pages of both packages."""

    __slots__ = ("__weakref__", "_pagination", "_watch")

    def __init__(self, items: Iterable[T] = (), pagination: Pagination | None = None) -> None:
        super().__init__(items)
        self._pagination = pagination
        self._watch: PartialListWatch | None = None

    @property
    def pagination(self) -> Pagination | None:
        """What the server says about the pages; None where it says nothing."""
        self._watch = None
        return self._pagination

    @property
    def has_next_page(self) -> bool:
        """Whether there are more items than these; false where the server says nothing about pages."""
        self._watch = None
        return self._has_more()

    @property
    def next_page_cursor(self) -> str | None:
        """What to pass as `page_cursor` for the next page; None on the last."""
        self._watch = None
        return self._cursor()

    def _has_more(self) -> bool:
        pagination = self._pagination
        return pagination is not None and bool(pagination.has_next_page) and self._cursor() is not None

    def _cursor(self) -> str | None:
        return self._pagination.next_page_cursor if self._pagination is not None else None

    def __iter__(self) -> Iterator[T]:
        items = super().__iter__()
        return items if self._watch is None else self._watch.iterate(self, items)

    def __del__(self) -> None:
        if self._watch is not None:
            self._watch.page_is_gone()

    def to_dicts(self) -> list[dict[str, Any]]:
        """Return the items as dictionaries, just as the server sent them: for JSON, or `pandas.DataFrame`."""
        return [_to_dict(item) for item in self]

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self[:], self._pagination)

    # -- printing ----------------------------------------------------------------------------------------------

    def __repr__(self) -> str:
        name = type(self).__name__
        if len(self) <= REPR_ITEMS:
            more = ", has_next_page=True" if self._has_more() else ""
            return f"{name}({super().__repr__()}{more})"
        return f"<{name} of {self._summary()}: [{', '.join(map(repr, self[:REPR_FIRST]))}, ...]>"

    def _summary(self) -> str:
        return f"{len(self)} items" + (", and there are more" if self._has_more() else "")

    def __rich_repr__(self) -> Iterator[Any]:
        yield self[:] if len(self) <= REPR_ITEMS else [*self[:REPR_FIRST], ...]
        yield "items", len(self)
        yield "has_next_page", self._has_more(), False

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:  # noqa: FBT001 - as IPython calls it
        if cycle or len(self) > REPR_ITEMS:
            name = type(self).__name__
            printer.text(f"<{name} of {self._summary()}: ")
            printer.pretty([] if cycle else [*self[:REPR_FIRST], ...])
            printer.text(">")
        else:
            printer.pretty(self[:])
            printer.text(" and there are more" if self._has_more() else "")

    def _repr_html_(self) -> str:
        from seam_async._paging.table import html_table

        return html_table(self[:], self._summary())


def _to_dict(item: Any) -> Any:
    return item.to_dict() if hasattr(item, "to_dict") else item


class Page(BasePage[T]):
    """A list of the items of one page.

    Attributes:
        pagination: What the server says about the pages; None where it says nothing.
    """

    __slots__ = ("_fetch",)

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
            message = "this is the last page: ask has_next_page first"
            raise SeamInvalidParameterError(message)
        if self._fetch is None:
            message = "this page was copied or unpickled, and has no client; pass its next_page_cursor as page_cursor"
            raise SeamInvalidParameterError(message)
        return await self._fetch(self.next_page_cursor)


Page.__module__ = "seam_async.pagination"  # where users find it, and pickles look for it


Fetch = Callable[[str | None], Awaitable[Page[T]]]
"""Fetches the page of a cursor; None is the first."""
