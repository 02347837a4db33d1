"""The base class of all namespaces of a client: calling an endpoint, and listing."""

from __future__ import annotations

from collections.abc import Coroutine, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from seam_async._annotations import watch_annotations
from seam_async._paging.coroutine_mark import mark_list_methods
from seam_async.pagination import Listing, Page

if TYPE_CHECKING:
    from seam_async._calls.caller import Caller
    from seam_async._wire.endpoint import Endpoint

T = TypeVar("T")


class Namespace:
    """A group of endpoints of one view of a client."""

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        mark_list_methods(cls)
        watch_annotations(cls)

    def __init__(self, caller: Caller) -> None:
        self._caller = caller
        self._call = caller.call

    def __repr__(self) -> str:
        names = [name for name in dir(type(self)) if not name.startswith("_")]
        return f"<{type(self).__name__}: {', '.join(names)}>"

    def _list(
        self, endpoint: Endpoint[list[T]], params: Mapping[str, Any], extra: Mapping[str, Any] | None
    ) -> Listing[T]:
        """Return the listing of an endpoint; nothing is sent before it is used."""
        # Now, since an import after the answer can fail: a program may have used up its files by then.
        from seam_async.resources.pagination import Pagination

        # Not `async def`: its frame would hold `extra` while the call runs, and crash reporters collect the locals of
        # every frame that an error went through.
        def fetch(cursor: str | None) -> Coroutine[Any, Any, Page[T]]:
            # In `extra`, which overrides `params`: the caller may have given the first cursor in either.
            more = extra if cursor is None else {**(extra or {}), "page_cursor": cursor}
            return self._caller.call(endpoint, params, more, read)

        def read(payload: Any, path: str) -> Page[T]:
            items = endpoint.result.decode(payload, path)
            value = payload.get("pagination")
            return Page(items, Pagination.from_dict(value) if value.__class__ is dict else None, fetch)

        more = extra or {}
        start = more.get("page_cursor", params.get("page_cursor"))
        is_limited = (more.get("limit") or params.get("limit")) is not None
        return Listing(fetch, endpoint.path, start, is_limited=is_limited)
