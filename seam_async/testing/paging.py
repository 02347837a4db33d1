"""Cuts a list into pages. A cursor names the last object of a page, so that objects added or deleted shift nothing."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable
from itertools import islice
from urllib.parse import urlencode

from seam_async.testing._types import Json, Obj
from seam_async.testing.errors import ApiError, invalid_input

LARGEST_PAGE = 1_000_000
"""Items in an answer, at most, however large the limit."""


def page(objects: Iterable[Obj], params: Json, url: str) -> tuple[list[Obj], Json]:
    """Return one page.

    Args:
        objects: All of them, oldest first.
        params: The call's parameters, ``limit`` and ``page_cursor`` among them.
        url: The endpoint's address, for ``next_page_url``.

    Returns:
        The objects of the page, and the ``pagination`` that goes with them.

    Raises:
        ApiError: 400, for an invalid cursor, or one of a list with other parameters.
    """
    query = _fingerprint(params)
    cursor = params.get("page_cursor")
    if cursor:
        after = _read(cursor, query)
        objects = (obj for obj in objects if obj["_order"] > after)
    limit = int(min(params.get("limit") or 500, LARGEST_PAGE))
    found = list(islice(objects, limit + 1))
    shown, more = found[:limit], len(found) > limit
    next_cursor = _write(shown[-1]["_order"], query) if more else None
    return shown, {
        "has_next_page": next_cursor is not None,
        "next_page_cursor": next_cursor,
        "next_page_url": f"{url}?{_query({**params, 'page_cursor': next_cursor})}" if next_cursor else None,
    }


def _query(params: Json) -> str:
    """Return parameters as Seam's own SDKs write them into a URL."""
    pairs: list[tuple[str, str]] = []
    for name, value in params.items():
        if isinstance(value, dict):
            pairs += [(f"{name}.{key}", _text(one)) for key, one in value.items()]
        elif isinstance(value, list):
            pairs += [(name, _text(one)) for one in value]
        elif value is not None:
            pairs.append((name, _text(value)))
    return urlencode([*pairs, ("_strict", "true")])


def _text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else "" if value is None else str(value)


def _fingerprint(params: Json) -> str:
    kept = {name: value for name, value in params.items() if name not in ("limit", "page_cursor") and value is not None}
    return json.dumps(kept, sort_keys=True)


def _write(order: int, query: str) -> str:
    return base64.urlsafe_b64encode(json.dumps([order, query]).encode()).decode()


def _read(cursor: str, query: str) -> int:
    try:
        order, expected = json.loads(base64.urlsafe_b64decode(cursor))
        order = int(order)
    except (ValueError, TypeError, OverflowError, RecursionError):
        raise invalid_input({"page_cursor": ["Invalid page cursor"]}) from None
    if expected != query:
        raise ApiError(
            400, "mismatched_page_parameters", "A page cursor goes with the parameters of the list it came from"
        )
    return order
