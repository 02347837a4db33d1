"""The warning for a part that is taken for the whole: one page gone through as if it were all there is.

A page of which there are more is fine for whoever asked for a part (`limit`, `page_cursor`) or looks whether there are
more. So the page remembers when an iterator over it is used up, and warns when it is let go and nobody has looked. What
does not iterate (`len`, an index, `==`, printing, copying, our own code) does not count.
"""

from __future__ import annotations

import atexit
import sys
import warnings
import weakref
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, TypeVar

from seam_async._callsite import Place, users_place

if TYPE_CHECKING:
    from seam_async._paging.page import BasePage

T = TypeVar("T")

_ONE_ANSWER = {"/events/list": 500}
"""Lists without pages of which an answer holds only so many items, unless a `limit` says otherwise."""


class SeamPartialListWarning(UserWarning):
    """One page of a list was gone through as if it were the whole list, and there are more."""


class Part:
    """Watches one page that may be taken for the whole list.

    Args:
        path: The path of the list's endpoint.
        walk: How to go through the whole list, with its method in place of the braces.
    """

    __slots__ = ("_path", "_place", "_walk")

    def __init__(self, path: str, walk: str = "async for item in {}()") -> None:
        self._path = path
        self._walk = walk
        self._place: Place | None = None  # where the page was used up

    def is_of(self, page: BasePage[Any]) -> bool:
        """Return whether there are more items than those of the page."""
        return page._has_more() or self.is_cut(page)

    def is_cut(self, page: BasePage[Any]) -> bool:
        """Return whether the server has probably left items out, without another page that would bring them."""
        return len(page) >= _ONE_ANSWER.get(self._path, sys.maxsize)

    def watch(self, page: BasePage[T], items: Iterator[T]) -> Iterator[T]:
        """Return the items, and remember where they were used up."""
        return self._watched(page, items, users_place())

    def for_blocking(self) -> Part:
        """Return the same for a page of `seam_sync`."""
        return Part(self._path, "for item in {}().auto_paging_iter()")

    def _watched(self, page: BasePage[T], items: Iterator[T], place: Place) -> Iterator[T]:
        yield from items
        if page._part is self:  # else somebody has looked meanwhile
            self._place = place
            _used_up[id(self)] = weakref.ref(page)

    def page_is_gone(self) -> None:
        """Warn if the page was used up, and nobody has looked whether there are more."""
        _used_up.pop(id(self), None)
        if self._place is not None and not sys.is_finalizing():
            self.warn(self._place)

    def warn(self, place: Place | None = None) -> None:
        """Warn at a line of the user's; None is the one that runs now."""
        method = f"seam{self._path.replace('/', '.')}"
        if self._path in _ONE_ANSWER:
            message = (
                f"{method} gave as many items as the server puts into one answer, and there may be more: "
                "seam.events.stream(since=…, until=…) gives all of them; say limit=… if a part is enough"
            )
        else:
            message = (
                f"this is one page of {method}, and there are more: go through all of them with "
                f"`{self._walk.format(method)}`, or look at has_next_page and next_page(); "
                "say limit=… if a part is enough"
            )
        warnings.warn_explicit(message, SeamPartialListWarning, *(place or users_place()))


_used_up: dict[int, weakref.ref[BasePage[Any]]] = {}
"""Pages that were used up and are still held: a script may hold one to its end."""


@atexit.register
def _at_exit() -> None:
    for reference in list(_used_up.values()):
        page = reference()
        if page is not None and page._part is not None:
            page._part.page_is_gone()
            page._part = None
