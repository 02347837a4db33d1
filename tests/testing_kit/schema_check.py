"""Checks a response body against ``seam-api.json``: every property there, of its type, and none that is unknown."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

OLDER = {"accepted_devices", "any_device_allowed", "last_successful_sync_at"}
"""Properties that Seam's OpenAPI requires and the facts leave out."""

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
    response, key = endpoint["response"], endpoint["response"].get("key")
    if body.get("ok") is not True:
        yield "ok is not true"
    older = set(endpoint.get("other_response_keys") or ())
    for extra in set(body) - older - {"ok", key, "pagination" if endpoint["paginated"] else None}:
        yield f"{extra}: not part of the response"
    for missing in older - set(body) - {"message"}:
        yield f"{missing}: an older name that Seam still sends is missing"
    if endpoint["paginated"]:
        yield from _object("pagination", body.get("pagination"), api()["resources"]["pagination"]["fields"])
    if response["kind"] != "none" and key not in body:
        yield f"{key} is missing"
    elif response["kind"] != "none":
        yield from _content(response, key, body[key])


def _content(response: Any, key: str, content: Any) -> Iterator[str]:
    match response["kind"]:
        case "list":
            for number, item in enumerate(content):
                yield from _resource(f"{key}[{number}]", item, response["resource"])
        case "batch":
            for name, items in content.items():
                if name not in response["batch_keys"]:
                    yield f"batch.{name}: unknown"
                    continue
                for number, item in enumerate(items):
                    yield from _resource(f"batch.{name}[{number}]", item, response["batch_keys"][name])
        case "action_attempt":
            yield from _action_attempt(key, content)
        case _:
            yield from _resource(key, content, response["resource"])


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
        if name not in fields and name not in OLDER:
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


def _value(where: str, value: Any, type_: Any) -> Iterator[str]:
    kind = type_["kind"]
    fits = _KINDS.get(kind)
    if fits is not None and not fits(value):
        yield f"{where}: {value!r} is no {kind}"
        return
    if "enum" in type_ and value not in type_["enum"]:
        yield f"{where}: {value!r} is not in the enum"
    deeper = _DEEPER.get(kind)
    if deeper is not None:
        yield from deeper(where, value, type_)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


_KINDS: dict[str, Callable[[Any], bool]] = {
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "list": lambda value: isinstance(value, list),
    "object": lambda value: isinstance(value, dict),
    "record": lambda value: isinstance(value, dict),
    "union": lambda value: isinstance(value, dict),
    "number": _is_number,
    "integer": lambda value: _is_number(value) and value == int(value),
    "null": lambda value: value is None,
}


def _items(where: str, value: Any, type_: Any) -> Iterator[str]:
    for number, item in enumerate(value):
        yield from _value(f"{where}[{number}]", item, type_["items"])


def _record(where: str, value: Any, type_: Any) -> Iterator[str]:
    for name, item in value.items():
        if item is not None:
            yield from _value(f"{where}.{name}", item, type_["values"])


def _ref(where: str, value: Any, type_: Any) -> Iterator[str]:
    fields = {name: dict(field) for name, field in api()["resources"][type_["resource"]]["fields"].items()}
    for name, values in type_.get("widened", {}).items():
        fields[name]["type"] = {"kind": fields[name]["type"]["kind"], "enum": values}
    yield from _object(where, value, fields)


def _any_of(where: str, value: Any, type_: Any) -> Iterator[str]:
    if all(list(_value(where, value, option)) for option in type_["options"]):
        yield f"{where}: {value!r} fits no option"


def _union(where: str, value: Any, type_: Any) -> Iterator[str]:
    tag = value.get(type_["discriminator"])
    for variant in type_["variants"]:
        if tag in variant["tags"]:
            yield from _object(where, value, variant["fields"])
            return
    yield f"{where}: unknown tag {tag!r}"


_MILLISECONDS = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")


def _text(where: str, value: str, type_: Any) -> Iterator[str]:
    format_ = type_.get("format")
    if format_ == "uuid":
        try:
            UUID(value)
        except ValueError:
            yield f"{where}: {value!r} is no UUID"
    elif format_ == "date-time" and not _MILLISECONDS.fullmatch(value):
        yield f"{where}: {value!r} is not written with milliseconds and Z"
    elif format_ == "uri" and "://" not in value:
        yield f"{where}: {value!r} is no address"
    elif format_ == "email" and "@" not in value:
        yield f"{where}: {value!r} is no e-mail address"


_DEEPER: dict[str, Callable[[str, Any, Any], Iterator[str]]] = {
    "string": _text,
    "list": _items,
    "object": lambda where, value, type_: _object(where, value, type_["fields"]),
    "record": _record,
    "ref": _ref,
    "any_of": _any_of,
    "union": _union,
}
