"""Facts in a few words, for the report."""

from __future__ import annotations

from typing import Any

from codegen.refresh.merge import MISSING


def describe(value: Any) -> str:
    """Return a node of the tree, or a value in it, in words."""
    match value:
        case {"presence": presence, "type": type_}:
            return f"{describe(type_)}, {presence}"
        case {"kind": str()}:
            return _type(value)
        case {"required": [*required], "fields": [*fields], "values": values}:
            return _form(required, fields, values)
        case {"fields": fields}:
            return f"object with {', '.join(fields) or 'nothing'}"
        case dict():
            return ", ".join(f"{key} {describe(child)}".strip() for key, child in value.items())
        case list():
            return ", ".join(map(describe, value)) or "nothing"
    return "nothing" if value is MISSING else str(value)


def difference(before: Any, after: Any) -> str:
    """Return the difference between two values: what a list gains and loses, else both."""
    if isinstance(before, list) and isinstance(after, list):
        found = [f"+ {describe(item)}" for item in after if item not in before]
        found += [f"- {describe(item)}" for item in before if item not in after]
        return ", ".join(found) or "in another order"
    return f"{describe(before)} → {describe(after)}"


def summary(entry: Any) -> str:
    """Return what a new endpoint, resource or event has; nothing for one that is gone."""
    match entry:
        case {"http_method": method, "parameters": parameters, "response": response}:
            return f": {method} with {', '.join(parameters) or 'nothing'} → {describe(response)}"
        case {"fields": fields}:
            return f": {', '.join(fields)}"
    return ""


def _form(required: list[str], fields: list[str], values: dict[str, list[Any]]) -> str:
    """Return one of the forms of a request: `(device_id, mode=off, [name])`."""
    parts = []
    for name in fields:
        text = f"{name}={'|'.join(map(str, values[name]))}" if name in values else name
        parts.append(text if name in required else f"[{text}]")
    return f"({', '.join(parts)})"


def _type(type_: dict[str, Any]) -> str:
    match type_:
        case {"kind": kind, "key": key, "resource": resource}:
            return f"{kind} {resource} as {key}"
        case {"kind": "list", "items": items}:
            return f"list of {describe(items)}"
        case {"kind": "record", "values": values}:
            return f"record of {describe(values)}"
        case {"kind": "object", "fields": fields}:
            return f"object with {', '.join(fields) or 'nothing'}"
        case {"kind": "union", "variants": variants, "discriminator": tag}:
            return f"union by {tag} of {', '.join(variants)}"
        case {"kind": "any_of", "options": options}:
            return " or ".join(map(describe, options))
        case {"kind": "ref", "resource": resource}:
            return str(resource)
        case {"enum": values}:
            return f"one of {', '.join(map(str, values))}"
    return str(type_.get("format", type_["kind"]))
