"""Loads everything at start, for programs whose event loop should not stand still for imports later."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable
from pathlib import Path

_NOT_LOADED = (
    "seam_async.__main__",
    "seam_async._converter",
    "seam_async._migration.finder",
    "seam_async._migration.moved_names",
    "seam_async._model.pydantic_schema",
    "seam_async._preload",
    "seam_async._ratelimit.redis",
    "seam_async.contrib",
    "seam_async.jobs",
    "seam_async.migrate",
    "seam_async.testing",
)
"""Modules that no call needs, by the beginning of their names. Some need packages that may be missing."""


def preload() -> None:
    """Load now all modules that a client and its calls need. Takes some tenths of a second, and nothing when repeated.

    Afterwards no call, wait, stream or `feed` imports anything, and no class of what it returns does.
    """
    _load([str(Path(__file__).parent)], "seam_async.")
    resources = importlib.import_module("seam_async.resources")
    for name in resources.EXPORTS:
        getattr(resources, name)


def _load(path: Iterable[str], prefix: str) -> None:
    for module in pkgutil.iter_modules(path, prefix):
        if not module.name.startswith(_NOT_LOADED):
            loaded = importlib.import_module(module.name)
            if module.ispkg:
                _load(loaded.__path__, f"{module.name}.")
