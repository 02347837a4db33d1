"""Checks what a run, a plan or a removal is given, before anything is sent."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime
from typing import Any

from seam_async._validation import kind, shown
from seam_async.errors import SeamInvalidParameterError
from seam_async.jobs._runs.seen_keys import SeenKeys


def check_count(name: str, value: Any) -> None:
    """Check a number of things.

    Raises:
        SeamInvalidParameterError: It is no whole number, or less than 1.
    """
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        message = f"{name} must be a whole number, at least 1, not {shown(value)}"
        raise SeamInvalidParameterError(message, parameter=name)


def check_until(until: Any) -> None:
    """Check a moment after which nothing is begun.

    Raises:
        SeamInvalidParameterError: It has no time zone, or is no date-time.
    """
    if until is not None and (not isinstance(until, datetime) or until.tzinfo is None):
        message = f"until must be a datetime with a time zone, not {shown(until)}"
        raise SeamInvalidParameterError(message, parameter="until")


def check_on_progress(function: Any) -> None:
    """Check the function that is told of progress.

    Raises:
        SeamInvalidParameterError: It is none.
    """
    if function is not None and not callable(function):
        message = f"on_progress must be a function, not {kind(function)}"
        raise SeamInvalidParameterError(message, parameter="on_progress")


def check_keys(items: Any, key: Callable[[Any], str]) -> int | None:
    """Check the keys of items that can be gone through twice, before anything is sent, and return their number.

    Raises:
        SeamInvalidParameterError: A key comes twice, or is none.
    """
    if not isinstance(items, Collection) or isinstance(items, (str, bytes)):
        return None
    with SeenKeys() as seen:
        for item in items:
            seen.add(key(item))
    return len(items)
