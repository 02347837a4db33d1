"""Checks a response body against ``seam-api.json``: every property there, of its type, and none that is unknown."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

SPEC = Path(__file__).parents[2] / "codegen" / "spec" / "seam-api.json"


@cache
def api() -> Any:
    """The facts that the generator reads too."""
    return json.loads(SPEC.read_text())


@cache
def endpoints() -> dict[str, Any]:
    """Path to endpoint."""
    return {endpoint["path"]: endpoint for endpoint in api()["endpoints"]}


def check_response(path: str, body: Any) -> list[str]:
    """What is wrong with the body of a 200 answer; empty if nothing is."""
    return list(_response(endpoints()[path], body))


def _response(endpoint: Any, body: Any) -> Iterator[str]:
    response = endpoint["response"]
    if body.get("ok") is not True:
        yield "ok is not true"
    kind, key = response["kind"], response.get("key")
    allowed = {"ok", key, *([] if not endpoint["paginated"] else ["pagination"])} - {None}
    for extra in set(body) - allowed:
        yield f"{extra}: not part of the response"
    if endpoint["paginated"]:
        yield from _object("pagination", body.get("pagination"), api()["resources"]["pagination"]["fields"])
    if kind == "none":
        return
    if key not in body:
        yield f"{key} is missing"
        return
    if kind == "list":
        for number, item in enumerate(body[key]):
            yield from _resource(f"{key}[{number}]", item, response["resource"])
    elif kind == "batch":
        for name, items in body[key].items():
            if name not in response["batch_keys"]:
                yield f"batch.{name}: unknown"
                continue
            for number, item in enumerate(items):
                yield from _resource(f"batch.{name}[{number}]", item, response["batch_keys"][name])
    elif kind == "action_attempt":
        yield from _action_attempt(key, body[key])
    else:
        yield from _resource(key, body[key], response["resource"])


def _resource(where: str, value: Any, name: str) -> Iterator[str]:
    if name == "event":
        yield from check_event(value, where)
    elif name == "action_attempt":
        yield from _action_attempt(where, value)
    else:
        yield from _object(where, value, api()["resources"][name]["fields"])


def check_event(event: Any, where: str = "event") -> Iterator[str]:
    """What is wrong with an event."""
    known = api()["events"].get(event.get("event_type"))
    if known is None:
        yield f"{where}: unknown event type {event.get('event_type')!r}"
    else:
        yield from _object(where, event, known["fields"])


def _action_attempt(where: str, value: Any) -> Iterator[str]:
    known = api()["action_attempts"].get(value.get("action_type"))
    if known is None:
        yield f"{where}: unknown action type {value.get('action_type')!r}"
        return
    shape = known["statuses"].get(value.get("status"))
    if shape is None:
        yield f"{where}: unknown status {value.get('status')!r}"
        return
    if set(value) != {"action_attempt_id", "action_type", "status", "result", "error"}:
        yield f"{where}: has {sorted(value)}"
    for part in ("result", "error"):
        yield from _value(f"{where}.{part}", value.get(part), shape[part])


def _object(where: str, value: Any, fields: Any) -> Iterator[str]:
    if not isinstance(value, dict):
        yield f"{where}: {type(value).__name__} instead of an object"
        return
    for name in value:
        if name not in fields:
            yield f"{where}.{name}: unknown property"
    for name, field in fields.items():
        if name not in value:
            if field["required"]:
                yield f"{where}.{name}: missing"
        elif value[name] is None:
            if not field["nullable"] and field["type"]["kind"] not in ("null", "any"):
                yield f"{where}.{name}: null"
        else:
            yield from _value(f"{where}.{name}", value[name], field["type"])


_TYPES = {"string": str, "boolean": bool, "list": list, "object": dict, "record": dict}


def _value(where: str, value: Any, type_: Any) -> Iterator[str]:
    kind = type_["kind"]
    if kind == "any":
        return
    if kind == "null":
        if value is not None:
            yield f"{where}: {value!r} instead of null"
        return
    if kind in _TYPES and not isinstance(value, _TYPES[kind]):
        yield f"{where}: {value!r} is no {kind}"
        return
    if kind in ("number", "integer"):
        if isinstance(value, bool) or not isinstance(value, int | float) or (kind == "integer" and value != int(value)):
            yield f"{where}: {value!r} is no {kind}"
        return
    if "enum" in type_ and value not in type_["enum"]:
        yield f"{where}: {value!r} is not in the enum"
    if kind == "string":
        yield from _text(where, value, type_.get("format"))
    elif kind == "list":
        for number, item in enumerate(value):
            yield from _value(f"{where}[{number}]", item, type_["items"])
    elif kind == "object":
        yield from _object(where, value, type_["fields"])
    elif kind == "record":
        for name, item in value.items():
            if item is not None:
                yield from _value(f"{where}.{name}", item, type_["values"])
    elif kind == "ref":
        fields = {name: dict(field) for name, field in api()["resources"][type_["resource"]]["fields"].items()}
        for name, values in type_.get("widened", {}).items():
            kind_of = fields[name]["type"]["kind"]
            fields[name]["type"] = {"kind": kind_of, "enum": values}
        yield from _object(where, value, fields)
    elif kind == "any_of":
        if all(list(_value(where, value, option)) for option in type_["options"]):
            yield f"{where}: {value!r} fits no option"
    elif kind == "union":
        yield from _union(where, value, type_)


def _union(where: str, value: Any, type_: Any) -> Iterator[str]:
    tag = value.get(type_["discriminator"])
    for variant in type_["variants"]:
        if tag in variant["tags"]:
            yield from _object(where, value, variant["fields"])
            return
    yield f"{where}: unknown tag {tag!r}"


_MILLISECONDS = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")


def _text(where: str, value: str, format_: str | None) -> Iterator[str]:
    if format_ == "uuid":
        try:
            UUID(value)
        except ValueError:
            yield f"{where}: {value!r} is no UUID"
    elif format_ == "date-time":
        datetime.fromisoformat(value)
        if not _MILLISECONDS.fullmatch(value):
            yield f"{where}: {value!r} is not written with milliseconds and Z"
    elif format_ == "uri" and "://" not in value:
        yield f"{where}: {value!r} is no address"
    elif format_ == "email" and "@" not in value:
        yield f"{where}: {value!r} is no e-mail address"
