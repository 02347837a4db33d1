"""The two shapes that the whole testing kit speaks of."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]
"""A decoded JSON object, as it arrives and as it is answered."""

Obj = dict[str, Any]
"""A stored object: the fields that are served, plus private ones whose names begin with an underscore."""
