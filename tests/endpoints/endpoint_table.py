"""The endpoints as the pinned description has them, with values to call them with. Knows nothing of the package."""

from __future__ import annotations

import json
import tomllib
from datetime import UTC, datetime
from functools import reduce
from pathlib import Path
from typing import Any

CODEGEN = Path(__file__).parents[2] / "codegen"
FACTS = json.loads((CODEGEN / "spec/seam-api.json").read_text(encoding="utf-8"))
OVERRIDES = tomllib.loads((CODEGEN / "overrides.toml").read_text(encoding="utf-8"))

ENDPOINTS: list[dict[str, Any]] = FACTS["endpoints"]
for _endpoint in ENDPOINTS:
    _deviation = OVERRIDES["endpoints"].get(_endpoint["path"], {})
    _endpoint["parameters"] |= _deviation.get("add_parameters", {})

WORKSPACE = "00000000-0000-4000-8000-000000000001"
MOMENT = datetime(2026, 12, 1, 10, 30, tzinfo=UTC)
MOMENT_TEXT = "2026-12-01T10:30:00Z"
UUID_TEXT = "d9a1f1d2-5f5c-4f0e-8d3e-3c1b2a4d5e6f"


def is_date_time(name: str, facts: dict[str, Any]) -> bool:
    """By its format; or by its name, where the description gives no format."""
    if facts["kind"] != "string" or "enum" in facts:
        return False
    if facts.get("format") == "date-time":
        return True
    return name in {"since", "between"} or (name.endswith("_at") and not name.endswith("_daily_at"))


def value(name: str, facts: dict[str, Any], *, last: bool = False) -> Any:
    """A value as a caller would pass it. `last` takes the last of several choices instead of the first."""
    kind = facts["kind"]
    choice = -1 if last else 0
    if is_date_time(name, facts):
        return MOMENT if last else MOMENT_TEXT
    if "enum" in facts:
        return facts["enum"][choice]
    if kind == "list":
        item = value(name, facts["items"], last=last)
        return (item, item) if last else [item]
    if kind == "object":
        return fields(facts["fields"], last=last)
    if kind == "union":
        return fields(facts["variants"][choice]["fields"], last=last)
    if kind == "any_of":
        return value(name, facts["options"][choice], last=last)
    if kind == "record":
        return {"any key": value(name, facts["values"], last=last)}
    if kind == "string":
        return UUID_TEXT if facts.get("format") == "uuid" else f"some {name}"
    return {"boolean": True, "integer": 7, "number": 7.5}[kind]


def fields(facts: dict[str, Any], *, last: bool) -> dict[str, Any]:
    """An object with its required fields, or with all of them."""
    return {name: value(name, field["type"], last=last) for name, field in facts.items() if last or field["required"]}


def as_json(given: Any) -> Any:
    """What must be on the wire for a value."""
    if isinstance(given, datetime):
        return MOMENT_TEXT
    if isinstance(given, (list, tuple)):
        return [as_json(item) for item in given]
    if isinstance(given, dict):
        return {name: as_json(item) for name, item in given.items()}
    return given


def choices(endpoint: dict[str, Any]) -> list[dict[str, Any]]:
    """The forms a call may have, as `required`, `fields` and `values`: one empty form where there are no rules."""
    deviation = OVERRIDES["endpoints"].get(endpoint["path"], {})
    if "needs" in deviation:
        return [
            {"required": names, "fields": list(endpoint["parameters"]), "values": {}} for names in deviation["needs"]
        ]
    if endpoint["alternatives"]:
        first, *others = endpoint["alternatives"]
        return [{**first, "values": {**first["values"], **deviation.get("first_form", {})}}, *others]
    one_of = deviation.get("at_least_one_of", endpoint["at_least_one_of"])
    if one_of:
        return [{"required": [name], "fields": list(endpoint["parameters"]), "values": {}} for name in one_of]
    return [{"required": [], "fields": list(endpoint["parameters"]), "values": {}}]


def arguments(endpoint: dict[str, Any], form: dict[str, Any], *, everything: bool) -> dict[str, Any]:
    """Arguments for one form of a call: what it needs, or all that it may have."""
    listed = {name for other in choices(endpoint) for name in other["fields"]}
    given = {}
    for name, field in endpoint["parameters"].items():
        allowed = name in form["fields"] or name not in listed
        if field["required"] or name in form["required"] or (everything and allowed):
            values = form["values"].get(name)
            given[name] = values[-1] if values else value(name, field["type"], last=everything)
    return given


def answer(endpoint: dict[str, Any]) -> dict[str, Any]:
    """The smallest answer that is what the description promises."""
    response = endpoint["response"]
    item: dict[str, Any] = {"a property of tomorrow": 1}
    if response.get("resource") == "event":
        item = {"event_id": UUID_TEXT, "event_type": "lock.unlocked", "device_id": UUID_TEXT}
    if response["kind"] == "action_attempt" or response.get("resource") == "action_attempt":
        action = response.get("action_type") or "UNLOCK_DOOR"
        item = {"action_attempt_id": UUID_TEXT, "action_type": action, "status": "pending"}
    if response["kind"] == "none":
        return {"ok": True}
    if response["kind"] == "list":
        return {response["key"]: [item, item], "ok": True}
    return {response["key"]: item, "ok": True}


def class_name(words: str) -> str:
    """`access_code` or `UNLOCK_DOOR` as the name of a class."""
    return "".join(word.capitalize() for word in words.lower().split("_"))


def result_class(endpoint: dict[str, Any]) -> str | None:
    """The name of the class that a result, or each item of it, must have."""
    response = endpoint["response"]
    if response["kind"] == "none":
        return None
    if response["kind"] == "action_attempt" or response["resource"] == "action_attempt":
        return f"{class_name(response.get('action_type') or 'UNLOCK_DOOR')}PendingActionAttempt"
    if response["kind"] == "batch":
        return "Batch"
    return "LockUnlockedEvent" if response["resource"] == "event" else class_name(response["resource"])


def method(seam: Any, endpoint: dict[str, Any]) -> Any:
    """The method of an endpoint, found as a user finds it."""
    return getattr(reduce(getattr, endpoint["namespace"], seam), endpoint["name"])


def nullable(endpoint: dict[str, Any]) -> list[str]:
    """The parameters that may be null."""
    return [name for name, field in endpoint["parameters"].items() if field["nullable"]]


def older_keys(endpoint: dict[str, Any]) -> list[str]:
    """The keys under which older servers put the result."""
    if endpoint["response"]["kind"] == "none":
        return []
    return [key for key in endpoint.get("other_response_keys", ()) if key != "action_attempt"]
