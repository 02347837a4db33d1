"""Loading everything at start, for programs that would rather pay then than inside their event loop."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable

_APART = (
    "seam_async.__main__",
    "seam_async._converter",
    "seam_async._migration.finder",
    "seam_async._migration.moved_names",
    "seam_async._model.pydantic_schema",
    "seam_async._preload",
    "seam_async._ratelimit.redis.limiter",
    "seam_async.contrib",
    "seam_async.jobs",
    "seam_async.migrate",
    "seam_async.testing",
)
"""What no call of a client needs: beginnings of names. Some of it needs packages that may not be there."""


def preload() -> None:
    """Load all that a client and its calls need now. Takes some tenths of a second; doing it again, nothing.

    Afterwards no call, wait, stream or `feed` imports anything, nor do the classes of what it returns.
    """
    _load(importlib.import_module("seam_async").__path__, "seam_async.")
    resources = importlib.import_module("seam_async.resources")
    for name in resources.EXPORTS:
        getattr(resources, name)


def _load(path: Iterable[str], prefix: str) -> None:
    for module in pkgutil.iter_modules(path, prefix):
        if not module.name.startswith(_APART):
            loaded = importlib.import_module(module.name)
            if module.ispkg:
                _load(loaded.__path__, f"{module.name}.")
