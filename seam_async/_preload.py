"""Loading everything at start, for programs that would rather pay then than inside their event loop."""

from __future__ import annotations

import importlib

_USED_LATER = (
    "seam_async._paging.table",
    "seam_async._waits.feed",
    "seam_async.hooks",
    "seam_async.resources.documented_limits",
)
"""Modules of no namespace that are loaded when they are first used."""


def preload() -> None:
    """Load all namespaces and all classes of the API now. Takes some tenths of a second; doing it again, nothing."""
    from seam_async.api._index import MODULES
    from seam_async.resources import EXPORTS

    for module in (*MODULES, *_USED_LATER):
        importlib.import_module(module)
    resources = importlib.import_module("seam_async.resources")
    for name in EXPORTS:
        getattr(resources, name)
