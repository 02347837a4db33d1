"""Data as the server sends it, made from the pinned facts, and ways to check what became of it."""

from __future__ import annotations

import json
import pathlib
import re
from collections.abc import Callable, Iterator
from datetime import datetime
from random import Random
from typing import Any

import attrs

import seam_async.resources
from seam_async import action_attempt_from_dict, seam_event_from_dict
from seam_async._model.resource import Resource

FACTS: dict[str, Any] = json.loads((pathlib.Path(__file__).parents[2] / "codegen/spec/seam-api.json").read_text())

FORMATS = {
    "uuid": "3c90c3cc-0d44-4b50-8888-8dd25736052a",
    "date-time": "2025-06-14T16:54:17.946242Z",
    "uri": "https://example.com/x",
    "email": "jane@example.com",
}
ATTEMPT_ID = {"kind": "string", "format": "uuid"}


def resource_class(name: str) -> type[Resource]:
    """A class of the package by its name."""
    cls: type[Resource] = getattr(seam_async.resources, name)
    return cls


def pascal(text: str) -> str:
    return "".join(part.capitalize() for part in re.split(r"[_.]", text))


@attrs.frozen
class Target:
    """Something that the server sends by itself: a resource, an event or an action attempt."""

    class_name: str
    fields: dict[str, Any] = attrs.field(repr=False)
    read: Callable[[dict[str, Any]], Any] = attrs.field(repr=False)


def _targets() -> Iterator[Target]:
    for name, facts in FACTS["resources"].items():
        class_name = pascal(name)
        yield Target(class_name, facts["fields"], resource_class(class_name).from_dict)
    for tag, facts in FACTS["events"].items():
        yield Target(f"{pascal(tag)}Event", facts["fields"], seam_event_from_dict)
    for action, facts in FACTS["action_attempts"].items():
        for status in facts["statuses"]:
            fields = _attempt(action, status)
            yield Target(f"{pascal(action)}{status.capitalize()}ActionAttempt", fields, action_attempt_from_dict)


def _always(kind: dict[str, Any]) -> dict[str, Any]:
    return {"required": True, "nullable": False, "type": kind}


def _attempt(action: str, status: str) -> dict[str, Any]:
    types = {
        "action_attempt_id": ATTEMPT_ID,
        "action_type": {"kind": "string", "enum": [action]},
        "status": {"kind": "string", "enum": [status]},
        **FACTS["action_attempts"][action]["statuses"][status],
    }
    return {name: _always(kind) for name, kind in types.items()}


TARGETS = list(_targets())
RESOURCES, EVENTS, ATTEMPTS = TARGETS[:34], TARGETS[34:142], TARGETS[142:]


def full(target: Target) -> dict[str, Any]:
    """Everything the facts know: all fields, nothing null, in lists one item of every variant."""
    return _object(target.fields, None)


def some(target: Target, seed: int) -> dict[str, Any]:
    """One of the many things that the facts allow."""
    return _object(target.fields, Random(seed))


def _object(fields: dict[str, Any], random: Random | None) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for name, field in fields.items():
        if random and not field["required"] and random.random() < 0.3:
            continue
        null = random and field["nullable"] and random.random() < 0.3
        made[name] = None if null else _value(field["type"], random)
    return made


def _value(kind: dict[str, Any], random: Random | None) -> Any:
    match kind["kind"]:
        case "string":
            return _pick(kind.get("enum") or [FORMATS.get(kind.get("format", ""), "text")], random)
        case "boolean":
            return _pick(kind.get("enum") or [True, False], random)
        case "integer":
            return 3
        case "number":
            return _pick([1.5, 20], random)
        case "any":
            return {"anything": ["goes"]}
        case "list":
            return _list(kind["items"], random)
        case "record":
            return {"key": _value(kind["values"], random), "another key": _value(kind["values"], random)}
        case "object":
            return _object(kind["fields"], random)
        case "union":
            return _object(_pick(kind["variants"], random)["fields"], random)
        case "any_of":
            return _value(_pick(kind["options"], random), random)
        case "ref":
            return _referred(kind, random)
        case _:  # null
            return None


def _list(items: dict[str, Any], random: Random | None) -> list[Any]:
    if items["kind"] == "union" and not random:
        return [_object(variant["fields"], None) for variant in items["variants"]]
    return [_value(items, random) for _ in range(random.randrange(3) if random else 2)]


def _referred(kind: dict[str, Any], random: Random | None) -> dict[str, Any]:
    pools = {"event": EVENTS, "action_attempt": ATTEMPTS}
    if pool := pools.get(kind["resource"]):
        return _object(_pick(pool, random).fields, random)
    made = _object(FACTS["resources"][kind["resource"]]["fields"], random)
    widened = {name: _pick(values, random) for name, values in kind.get("widened", {}).items()}
    return {**made, **widened}


def _pick(options: list[Any], random: Random | None) -> Any:
    return random.choice(options) if random else options[0]


def differences(sent: Any, given: Any, where: str = "") -> list[str]:
    """Where `to_dict()` is not exactly what was sent."""
    if isinstance(sent, dict) and isinstance(given, dict):
        found = [f"{where}.{name} is gone" for name in sent.keys() - given.keys()]
        found += [f"{where}.{name} was never sent" for name in given.keys() - sent.keys()]
        return found + [text for name in sent.keys() & given for text in differences(sent[name], given[name], name)]
    if isinstance(sent, list) and isinstance(given, list) and len(sent) == len(given):
        return [text for pair in zip(sent, given, strict=True) for text in differences(*pair, f"{where}[]")]
    return [] if type(sent) is type(given) and sent == given else [f"{where}: {sent!r} became {given!r}"]


def walk(value: Any) -> Iterator[Any]:
    """Read everything there is to read in a value, all the way down."""
    yield value
    if isinstance(value, Resource):
        for name in {*value.keys(), *type(value)._names}:
            yield from walk(value[name])
    elif isinstance(value, list):
        for item in value:
            yield from walk(item)


def count_date_times(data: Any) -> int:
    """How many date-times there are in some data."""
    if isinstance(data, dict):
        return sum(map(count_date_times, data.values()))
    if isinstance(data, list):
        return sum(map(count_date_times, data))
    return int(data == FORMATS["date-time"])


def dates(value: Any) -> list[datetime]:
    """Every date-time that a value gives."""
    return [found for found in walk(value) if isinstance(found, datetime)]
