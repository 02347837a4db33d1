"""Checks of numbers that users set. Their messages name the argument; `error` is the class to raise."""

from __future__ import annotations

import math


def check_whole(name: str, value: object, *, least: int, error: type[Exception] = ValueError) -> None:
    """Raise unless `value` is a whole number of at least `least`."""
    if isinstance(value, bool) or not isinstance(value, int) or value < least:
        raise error(f"{name} must be a whole number, at least {least}, not {value!r}")


def check_number(
    name: str,
    value: object,
    *,
    least: float,
    unit: str = "seconds",
    positive: bool = False,
    error: type[Exception] = ValueError,
) -> None:
    """Raise unless `value` is a finite number of at least `least`, and more than 0 if it is to be `positive`."""
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool) and least <= value < math.inf
    if not is_number or (positive and value == 0):
        bound = "more than 0" if positive else f"at least {least:g}"
        raise error(f"{name} must be a number of {unit}, {bound}, not {value!r}")
