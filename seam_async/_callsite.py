"""Finds the user's line, for warnings that point at it rather than at one of ours."""

from __future__ import annotations

import sys
from typing import Any, NamedTuple


class Place(NamedTuple):
    """A line of the user's, in the form in which `warnings.warn_explicit` takes it."""

    filename: str
    lineno: int
    module: str
    registry: dict[Any, Any]


def users_place() -> Place:
    """Return the line of the user's that runs now: of the innermost frame that is none of ours, nor `json`'s."""
    frame = sys._getframe(1)
    while frame.f_back is not None and f"{frame.f_globals.get('__name__', '')}.".startswith(
        ("seam_async.", "seam_sync.", "json.")
    ):
        frame = frame.f_back
    names = frame.f_globals
    registry = names.setdefault("__warningregistry__", {})
    return Place(frame.f_code.co_filename, frame.f_lineno, names.get("__name__", "<unknown>"), registry)


def users_stacklevel() -> int:
    """Return the `stacklevel` at which `warnings.warn`, called by our caller, shows the first frame outside of ours."""
    level = 1
    frame = sys._getframe(1)
    while frame.f_back is not None and frame.f_globals.get("__name__", "").startswith(("seam_async.", "seam_sync.")):
        frame = frame.f_back
        level += 1
    return level
