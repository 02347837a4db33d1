# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_shared.py); texts come from codegen/docs.toml.

"""The limits that Seam publishes."""

from __future__ import annotations

DOCUMENTED_LIMITS = {
    "/access_codes/create": (10, 60),
    "/access_codes/delete": (20, 60),
    "/access_codes/update": (10, 60),
    "/locks/lock_door": (15, 60),
    "/locks/unlock_door": (15, 60),
}
"""Path → calls for one device, in how many seconds."""
