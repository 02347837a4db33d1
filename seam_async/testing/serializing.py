"""Turns results of the Python API into JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from seam_async.testing.faults import Fault


def plain(value: Any) -> Any:
    """Return a result as plain data; of a record, its public attributes."""
    if is_dataclass(value) and not isinstance(value, type):
        names = [one.name for one in fields(value) if one.name[0] != "_" and one.name not in ("faults", "secret")]
        shown = {name: plain(getattr(value, name)) for name in names}
        if isinstance(value, Fault):
            shown["is_used_up"] = value.times is not None and value.hits >= value.times
        return shown
    if isinstance(value, bytes):
        return value.decode(errors="replace")
    if isinstance(value, Mapping):
        return {name: plain(one) for name, one in value.items()}
    return [plain(one) for one in value] if isinstance(value, list | tuple) else value
