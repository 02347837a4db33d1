"""The classes of `seam_async.resources`, under this package's name as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._lazy import lazy_exports
from seam_async.resources import EXPORTS

if TYPE_CHECKING:
    from seam_async.resources import *
else:
    __all__ = list(EXPORTS)
    __getattr__, __dir__ = lazy_exports(__name__, EXPORTS)
