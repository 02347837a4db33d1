"""A tiny API for the generator's tests: an OpenAPI document, the facts read from it, and texts for all of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from codegen.docs import Texts
from codegen.refresh.document import read
from codegen.refresh.public import public

Json = dict[str, Any]

TINY = Path(__file__).parent / "tiny"


@pytest.fixture
def openapi() -> Json:
    """The document; a test may change its copy."""
    return json.loads((TINY / "openapi.json").read_text(encoding="utf-8"))


@pytest.fixture
def facts(openapi: Json) -> Json:
    """What `seam-api.json` would hold for that document."""
    document, left_out = public(openapi)
    return {
        **read(document),
        "schema_version": 1,
        "source": [
            {"name": "types 1", "kind": "openapi", "date": "2030-01-01"},
            {"name": "sdk 1", "kind": "python", "date": "2030-02"},
        ],
        "rate_limits": [{"path": "/doors/open", "limit": 15, "per": "device", "window_seconds": 60}],
        "event_common_fields": ["created_at", "event_id", "event_type"],
        "error_response": {"key": "error"},
        "excluded_undocumented": {kind: sorted(names) for kind, names in left_out.items()},
        "removed": [],
        "undetermined": [],
    }


@pytest.fixture
def overrides() -> Json:
    """Deviations: none but a name."""
    return {
        "endpoints": {},
        "names": {
            "door.battery": "Battery",
            "keypad.spare_battery": "SpareBattery",
            "OPEN_DOOR.error": "OpenDoorError",
        },
        "enums": {},
        "mixins": {},
        "wrapped_items": {},
        "lazy_modules": {},
    }


@pytest.fixture
def texts() -> Texts:
    """Our texts for the tiny API: complete, none too many."""
    return Texts.load(TINY / "docs.toml")
