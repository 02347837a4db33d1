"""Loading everything at start, for programs that would rather pay then than inside their event loop."""

from __future__ import annotations

import importlib


def preload() -> None:
    """Load all namespaces and all classes of the API now. Takes some tenths of a second; doing it again, nothing."""
    from seam_async import resources
    from seam_async.api._index import MODULES

    for module in (*MODULES, "seam_async._waits.lookup", "seam_async.hooks"):
        importlib.import_module(module)
    for name in resources.EXPORTS:
        getattr(resources, name)
