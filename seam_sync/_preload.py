"""Loads everything at start, for programs that fork afterwards or must answer their first request quickly."""

from __future__ import annotations

import importlib

import seam_async


def preload() -> None:
    """Load now all namespaces and classes of the API. Takes some tenths of a second, and nothing when repeated."""
    from seam_sync.api._index import MODULES

    seam_async.preload()
    for module in MODULES:
        importlib.import_module(module)
