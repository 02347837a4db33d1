"""Parts of items: those that `--fields a,b.c` chooses, and door codes, which are redacted."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

MASK = "••••"
SECRET_FIELDS = frozenset({"code", "pin", "pin_code", "preferred_code"})
"""Properties that hold a door code, wherever they stand."""


def pick(item: Any, path: str) -> Any:
    """Return the value at a dotted path; through a list, the values of its items; None if there is none."""
    for name in path.split("."):
        if isinstance(item, list):
            item = [one.get(name) if isinstance(one, dict) else None for one in item]
        elif isinstance(item, dict):
            item = item.get(name)
        else:
            return None
    return item


def has(item: Any, path: str) -> bool:
    """Return whether an item has a value, or null, at a dotted path."""
    for name in path.split("."):
        if isinstance(item, list):
            return any(has(one, name) for one in item) or not item
        if not isinstance(item, dict) or name not in item:
            return False
        item = item[name]
    return True


def project(item: Any, fields: Iterable[str]) -> dict[str, Any]:
    """Return an object with the chosen fields only, nested as in the item."""
    result: dict[str, Any] = {}
    for path in fields:
        *parents, last = path.split(".")
        into, source = result, item
        for depth, name in enumerate(parents):
            source = source.get(name) if isinstance(source, dict) else source
            if isinstance(source, list):
                # Below a list, the rest of the path becomes one list: the values of its items.
                into[name] = pick(source, ".".join([*parents[depth + 1 :], last]))
                break
            into = into.setdefault(name, {})
        else:
            into[last] = source.get(last) if isinstance(source, dict) else None
    return result


def mask_codes(value: Any) -> Any:
    """Return a copy in which door codes are redacted."""
    if isinstance(value, dict):
        return {
            key: MASK if key in SECRET_FIELDS and isinstance(inner, str) and inner else mask_codes(inner)
            for key, inner in value.items()
        }
    if isinstance(value, list):
        return [mask_codes(inner) for inner in value]
    return value


def flatten(item: dict[str, Any], prefix: str = "") -> dict[str, Any]:
    """Return an object with dotted names instead of objects within objects."""
    result: dict[str, Any] = {}
    for key, value in item.items():
        if isinstance(value, dict) and value:
            result |= flatten(value, f"{prefix}{key}.")
        else:
            result[f"{prefix}{key}"] = value
    return result
