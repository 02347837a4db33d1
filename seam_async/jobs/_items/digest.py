"""Keyed digests of items: whether one has changed since can be told, what it says cannot.

A door code has few digits: a plain hash of it could be undone by trying all of them. The key is the ledger's own.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from pathlib import PurePath
from typing import Any
from uuid import UUID

import attrs

from seam_async.errors import SeamInvalidParameterError


def digest(value: Any, secret: bytes) -> str:
    """Return the digest of an item, or of a part of one.

    Raises:
        SeamInvalidParameterError: It holds a value without a stable form.
    """
    text = json.dumps(value, default=_plain, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return hashlib.blake2b(text.encode(), key=secret[:64], digest_size=12).hexdigest()


def _plain(value: Any) -> Any:
    """Turn a value into what JSON knows."""
    if isinstance(value, datetime):
        return (value.astimezone(UTC) if value.tzinfo is not None else value).isoformat()
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, timedelta):
        return value.total_seconds()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, AbstractSet):
        return sorted(value, key=repr)
    if attrs.has(type(value)):
        return attrs.asdict(value, recurse=False)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    if callable(dump := getattr(value, "model_dump", None)):  # pydantic
        return dump()
    if isinstance(value, (Decimal, PurePath)):
        return str(value)
    message = (
        f"items must be mappings, dataclasses, attrs classes or pydantic models of plain values: a "
        f"{type(value).__name__} looks different each time, so changes of it cannot be told"
    )
    raise SeamInvalidParameterError(message, parameter="items")
