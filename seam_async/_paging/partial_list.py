"""The warning for one page that a program iterates over as if it were the whole list.

A program that asks for a part (`limit`, `page_cursor`), or checks whether there are more pages, knows what it does. So
a page remembers the line at which an iterator over it was exhausted, and warns when it is garbage-collected unless
somebody has checked. What does not iterate (`len`, an index, `==`, printing, copying, our own code) does not count.
"""

from __future__ import annotations

import atexit
import sys
import warnings
import weakref
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, TypeVar

from seam_async._callsite import CallSite, users_call_site

if TYPE_CHECKING:
    from seam_async._paging.page import BasePage

T = TypeVar("T")

_ONE_ANSWER = {"/events/list": 500}
"""Lists without pages, and how many items an answer holds at most without a `limit`."""


class SeamPartialListWarning(UserWarning):
    """One page of a list was gone through as if it were the whole list, and there are more."""


class PartialListWatch:
    """Watches one page that may be taken for the whole list.

    Args:
        path: The path of the list's endpoint.
        walk: The code that goes through the whole list, for the message; braces stand for the method.
    """

    __slots__ = ("_path", "_place", "_walk")

    def __init__(self, path: str, walk: str = "async for item in {}()") -> None:
        self._path = path
        self._walk = walk
        self._place: CallSite | None = None  # the line at which an iterator over the page was exhausted

    def is_partial(self, page: BasePage[Any]) -> bool:
        """Return whether a list has more items than its page."""
        return page._has_more() or self.is_truncated(page)

    def is_truncated(self, page: BasePage[Any]) -> bool:
        """Return whether the server has probably left items out that are on no other page."""
        return len(page) >= _ONE_ANSWER.get(self._path, sys.maxsize)

    def iterate(self, page: BasePage[T], items: Iterator[T]) -> Iterator[T]:
        """Return an iterator over the items that records the line at which it was exhausted."""
        return self._iterate(page, items, users_call_site())

    def for_blocking(self) -> PartialListWatch:
        """Return the same, with the code of a page of `seam_sync`."""
        return PartialListWatch(self._path, "for item in {}().auto_paging_iter()")

    def _iterate(self, page: BasePage[T], items: Iterator[T], place: CallSite) -> Iterator[T]:
        yield from items
        if page._watch is self:  # otherwise somebody has checked for more pages meanwhile
            self._place = place
            _exhausted[id(self)] = weakref.ref(page)

    def page_is_gone(self) -> None:
        """Warn if an iterator over the page was exhausted, and nobody has checked whether there are more."""
        _exhausted.pop(id(self), None)
        if self._place is not None and not sys.is_finalizing():
            self.warn(self._place)

    def warn(self, place: CallSite | None = None) -> None:
        """Warn at a line of the user's program; by default, at the one that runs now."""
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
        warnings.warn_explicit(message, SeamPartialListWarning, *(place or users_call_site()))


_exhausted: dict[int, weakref.ref[BasePage[Any]]] = {}
"""Pages that were iterated over and still exist: a script may hold one to its end, when `__del__` comes too late."""


@atexit.register
def _at_exit() -> None:
    for reference in list(_exhausted.values()):
        page = reference()
        if page is not None and page._watch is not None:
            page._watch.page_is_gone()
            page._watch = None
