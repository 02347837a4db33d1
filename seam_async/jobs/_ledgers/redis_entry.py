"""An entry as Redis keeps it: `until token state thing payload`, separated by blanks."""

from __future__ import annotations

import json
from typing import Any

from seam_async.jobs._ledgers.ledger import Entry

_KEPT = ("digest", "extra_id", "error_type", "code", "request_id")


def payload_of(entry: Entry) -> str:
    """Return what stands in an entry's value beside its token, state and thing."""
    kept = {name: value for name in _KEPT if (value := getattr(entry, name))}
    return json.dumps(kept, separators=(",", ":"))


def entry_of(key: str, value: Any, now: int) -> Entry | None:
    """Read an entry: `until token state thing payload`, separated by blanks; none of the first four holds one."""
    if value is None:
        return None
    until, token, state, thing, payload = text_of(value).split(" ", 4)
    left = max(0, int(until) - now) / 1000
    shown: Any = "unknown" if state == "busy" and left <= 0 else state
    return Entry(key=key, state=shown, token=token, thing_id=thing or None, lease_left=left, **json.loads(payload))


def text_of(value: Any) -> str:
    """Return what Redis answers as text, whether its client decodes answers or not."""
    return value.decode() if isinstance(value, bytes) else str(value)
