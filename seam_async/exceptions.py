"""Seam's own package has its errors in a module of this name. Here an import from it says where they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

if not TYPE_CHECKING:  # else checkers would accept any name

    def __getattr__(name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        raise ImportError(f"errors are in the package itself: write `from seam_async import {name}`", name=name)
