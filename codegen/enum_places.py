"""Finds every enum in the description, so that all can be named together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from codegen.enums import Enums

Place = tuple[str, dict[str, Any]]


def note_enums(facts: dict[str, Any], enums: Enums) -> None:
    """Take in all enums of the description."""
    for place, type_ in _roots(facts):
        for where, found in _nested(place, type_):
            if found.get("enum") and found["kind"] == "string":
                enums.note(where, found["enum"])


def _roots(facts: dict[str, Any]) -> Iterator[Place]:
    """Give what stands at the top: properties, results of actions, parameters."""
    for owner in (facts["resources"], facts["events"]):
        for name, thing in owner.items():
            for field, entry in thing["fields"].items():
                yield f"{name}.{field}", entry["type"]
    for action, attempt in facts["action_attempts"].items():
        for parts in attempt["statuses"].values():
            for part in ("result", "error"):
                yield f"{action}.{part}", parts[part]
    for endpoint in facts["endpoints"]:
        for name, entry in endpoint["parameters"].items():
            yield f"{endpoint['path']}:{name}", entry["type"]


def _nested(place: str, type_: dict[str, Any]) -> Iterator[Place]:
    """Give a type and all types in it; the tags of unions are no enums."""
    yield place, type_
    inner = [type_[key] for key in ("items", "values") if isinstance(type_.get(key), dict)]
    for part in (*inner, *type_.get("options", ())):
        yield from _nested(place, part)
    for name, field in type_.get("fields", {}).items():
        yield from _nested(f"{place}.{name}", field["type"])
    for variant in type_.get("variants", ()):
        for name, field in variant["fields"].items():
            if name != type_["discriminator"]:
                yield from _nested(f"{place}<{variant['name']}>.{name}", field["type"])
