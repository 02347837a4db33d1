"""Checks of arguments that users set. Their messages name the argument; `error` makes the error from its message.

No message shows a value that could be a resource, a code or a secret that was passed in the wrong place.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

_LARGEST = 1e300
"""A larger number, if added to the time or counted in microseconds, becomes infinite or an OverflowError."""


def kind(value: object) -> str:
    """Return what an error calls a value that it must not show: `None`, `an empty text`, `a Device`."""
    if value is None:
        return "None"
    if value == "" and isinstance(value, str):
        return "an empty text"
    name = type(value).__name__
    return f"{'an' if name[:1] in 'AEIOUaeiou' else 'a'} {name}"


def shown(value: object) -> str:
    """Return a number or a time as it is, and anything else as its `kind`."""
    if isinstance(value, int) and abs(value) > _LARGEST:
        return "an int that is too large"  # Python writes none of more than 4,300 digits
    return repr(value) if isinstance(value, (int, float, datetime, timedelta)) else kind(value)


def is_plain(text: str) -> bool:
    """Return whether a text may become part of a header or URL, in which a line break would begin another header."""
    return text.isascii() and text.isprintable() and " " not in text


def check_whole(name: str, value: object, *, least: int, error: Callable[[str], Exception] = ValueError) -> None:
    """Raise unless `value` is a whole number of at least `least`."""
    if isinstance(value, bool) or not isinstance(value, int) or value < least:
        raise error(f"{name} must be a whole number, at least {least}, not {shown(value)}")


def check_number(
    name: str,
    value: object,
    *,
    least: float,
    unit: str = "seconds",
    positive: bool = False,
    error: Callable[[str], Exception] = ValueError,
) -> None:
    """Raise unless `value` is a finite number of at least `least`, and more than 0 if it is to be `positive`."""
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool) and least <= value <= _LARGEST
    if not is_number or (positive and value == 0):
        bound = "more than 0" if positive else f"at least {least:g}"
        raise error(f"{name} must be a number of {unit}, {bound}, not {shown(value)}")
