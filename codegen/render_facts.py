"""Renders the facts that ``FakeSeam`` needs at run time as one compact JSON text.

The notation is made for reading by eye and loading in milliseconds:

* A field is ``"name": type``. ``!`` after the name: always there (in requests: required); ``?``: may be null. So
  ``"code!?"`` is always there and may be null.
* A type is a word (``"string"``, ``"uuid"``, ``"date-time"``, ``"number"`` ...) or an object with one key that
  names the kind: ``{"list": type}``, ``{"object": fields}``, ``{"enum": [...]}``, ``{"record": type}``,
  ``{"ref": resource}``, ``{"any_of": [type, ...]}``, ``{"union": discriminator, "variants": {tag: fields}}``.
  A word with limits is an object: ``{"string": {"min_length": 4}}``.
* A long enum is written once, under ``enums``, and named by ``{"enum": "name"}``.
"""

from __future__ import annotations

from typing import Any

from codegen.json_source import dump

Json = dict[str, Any]

# Enums longer than this move to the table `enums`, so that a list of fifty device types appears once.
_LONG_ENUM = 8
_LIMITS = ("pattern", "min_length", "max_length", "minimum", "maximum", "exclusive_minimum", "min_items", "max_items")


def render_facts(api: Json) -> str:
    """Return the text of ``seam_async/testing/facts.json``.

    Args:
        api: The parsed ``seam-api.json``.

    Returns:
        Pretty JSON that depends on the facts alone: no dates and no versions.
    """
    enums = _Enums()
    endpoints = {endpoint["path"]: _endpoint(endpoint, enums) for endpoint in api["endpoints"]}
    resources = {name: _fields(resource["fields"], enums) for name, resource in sorted(api["resources"].items())}
    common = api["event_common_fields"]
    sample = next(iter(api["events"].values()))["fields"]
    events = {
        name: _fields({key: field for key, field in event["fields"].items() if key not in common}, enums)
        for name, event in sorted(api["events"].items())
    }
    facts = {
        "base_url": api["base_url"],
        "rate_limits": {
            limit["path"]: {"limit": limit["limit"], "window_seconds": limit["window_seconds"]}
            for limit in api["rate_limits"]
        },
        "enums": enums.table,
        "endpoints": endpoints,
        "resources": resources,
        "event_common_fields": _fields({key: sample[key] for key in common}, enums),
        "events": events,
        "action_attempts": {
            name: {
                "result": _type(attempt["statuses"]["success"]["result"], enums),
                "error": _type(attempt["statuses"]["error"]["error"], enums),
            }
            for name, attempt in sorted(api["action_attempts"].items())
        },
    }
    # Sorted at the end, since rendering the rest collects them.
    facts["enums"] = dict(sorted(enums.table.items()))
    return dump(facts, depth=4)


class _Enums:
    """The shared enums, named after the field that first used them."""

    def __init__(self) -> None:
        self.table: dict[str, list[Any]] = {}

    def type_of(self, values: list[Any], name: str) -> Json:
        """Return the type with these values: in place if they are few, else by the name of a shared enum."""
        if len(values) <= _LONG_ENUM:
            return {"enum": values}
        for key, known in self.table.items():
            if known == values:
                return {"enum": key}
        key, number = name, 1
        while key in self.table:
            number += 1
            key = f"{name}_{number}"
        self.table[key] = values
        return {"enum": key}


def _endpoint(endpoint: Json, enums: _Enums) -> Json:
    response = {key: value for key, value in endpoint["response"].items() if value is not None}
    row: Json = {
        "methods": endpoint["http_methods"],
        "auth": endpoint["auth"],
        "workspace": endpoint["workspace"],
        "params": _fields(endpoint["parameters"], enums),
        "response": response,
    }
    defaults = {name: field["default"] for name, field in endpoint["parameters"].items() if "default" in field}
    if defaults:
        row["defaults"] = defaults
    if endpoint["at_least_one_of"]:
        row["one_of"] = endpoint["at_least_one_of"]
    if endpoint["alternatives"]:
        row["alternatives"] = endpoint["alternatives"]
    if endpoint.get("other_response_keys"):
        row["other_keys"] = endpoint["other_response_keys"]
    if endpoint["paginated"]:
        row["paginated"] = True
    return row


def _fields(fields: Json, enums: _Enums) -> Json:
    return {
        name + "!" * field["required"] + "?" * field["nullable"]: _type(field["type"], enums, name)
        for name, field in fields.items()
    }


def _type(type_: Json, enums: _Enums, name: str = "value") -> Any:
    kind = type_["kind"]
    limits = {key: type_[key] for key in _LIMITS if key in type_}
    if kind == "list":
        return {"list": _type(type_["items"], enums, name), **limits}
    if kind == "object":
        shape: Json = {"object": _fields(type_["fields"], enums)}
        return {**shape, "alternatives": type_["alternatives"]} if type_.get("alternatives") else shape
    if kind == "record":
        return {"record": _type(type_["values"], enums, name), "nullable": bool(type_.get("values_nullable"))}
    if kind == "ref":
        return {"ref": type_["resource"]}
    if kind == "any_of":
        return {"any_of": [_type(option, enums, name) for option in type_["options"]]}
    if kind == "union":
        variants = {
            str(tag): _fields(variant["fields"], enums) for variant in type_["variants"] for tag in variant["tags"]
        }
        return {"union": type_.get("discriminator"), "variants": variants}
    if "enum" in type_:
        return enums.type_of(type_["enum"], name)
    word = type_.get("format", kind)
    return {word: limits} if limits else word
