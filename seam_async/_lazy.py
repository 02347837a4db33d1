"""Lazy module attributes by PEP 562: `import seam_async` must not load a model, aiohttp or cattrs."""

from __future__ import annotations

import importlib
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def lazy_exports(package: str, exports: Mapping[str, str]) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """Make the `__getattr__` and `__dir__` of a module that imports what it exports on first use.

    Args:
        package: The module's `__name__`.
        exports: Public name → the module that defines it, relative (`.client`) to the package or absolute.

    Returns:
        The two functions. Keep `__getattr__` under `if not TYPE_CHECKING`, or checkers accept any misspelt import.
    """

    def __getattr__(name: str) -> Any:
        home = exports.get(name)
        if home is None:
            message = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(message, name=name, obj=sys.modules[package])
        value = getattr(importlib.import_module(home, package), name)
        if callable(value):
            from seam_async._annotations import watch_annotations

            watch_annotations(value)
        # Threads that come at once must get the same object. Each may have made its own, of a union for example:
        # `setdefault` keeps the first.
        return vars(sys.modules[package]).setdefault(name, value)

    def __dir__() -> list[str]:
        return sorted({*vars(sys.modules[package]), *exports})

    return __getattr__, __dir__
