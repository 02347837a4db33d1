"""Finds the line of the user's program that runs now, for warnings to point at."""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any, NamedTuple


class CallSite(NamedTuple):
    """A line of the user's, in the form in which `warnings.warn_explicit` takes it."""

    filename: str
    lineno: int
    module: str
    registry: dict[Any, Any]


def users_call_site() -> CallSite:
    """Return the user's line that runs now."""
    frame, _ = _users_frame()
    names = frame.f_globals
    registry = names.setdefault("__warningregistry__", {})
    return CallSite(frame.f_code.co_filename, frame.f_lineno, names.get("__name__", "<unknown>"), registry)


def users_stacklevel() -> int:
    """Return the `stacklevel` with which `warnings.warn`, called by our caller, shows the user's line."""
    return _users_frame()[1]


def _users_frame() -> tuple[FrameType, int]:
    """Return the innermost frame that is neither of our packages nor `json`'s, and its level above our caller's."""
    level = 1
    frame = sys._getframe(2)
    while frame.f_back is not None and f"{frame.f_globals.get('__name__', '')}.".startswith(_PASSED_OVER):
        frame = frame.f_back
        level += 1
    return frame, level


_PASSED_OVER = ("seam_async.", "seam_sync.", "json.")
"""Packages whose frames are no user's; `json` calls back into ours."""
