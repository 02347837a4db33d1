"""Finds the user's line, for warnings that point at it rather than at one of ours."""

from __future__ import annotations

import sys


def users_stacklevel() -> int:
    """Return the `stacklevel` at which `warnings.warn`, called by our caller, shows the first frame outside of ours."""
    level = 1
    frame = sys._getframe(1)
    while frame.f_back is not None and frame.f_globals.get("__name__", "").startswith(("seam_async.", "seam_sync.")):
        frame = frame.f_back
        level += 1
    return level
