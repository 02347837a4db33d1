"""Checks of numbers that users set, with messages that name the argument.

They raise `ValueError` whatever is wrong; the client turns that into its own kind of error.
"""

from __future__ import annotations

import math


def check_whole(name: str, value: object, *, least: int) -> None:
    """Complain unless `value` is a whole number of at least `least`."""
    if isinstance(value, bool) or not isinstance(value, int) or value < least:
        raise ValueError(f"{name} must be a whole number, at least {least}, not {value!r}")


def check_number(name: str, value: object, *, least: float, unit: str = "seconds") -> None:
    """Complain unless `value` is a finite number of at least `least`."""
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not least <= value < math.inf:
        raise ValueError(f"{name} must be a number of {unit}, at least {least:g}, not {value!r}")
