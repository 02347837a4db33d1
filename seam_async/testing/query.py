"""Parses the parameters of a query string, each as the type that the facts say.

Lists come as ``a=1&a=2``, ``a[]=1&a[]=2`` or ``a=1,2``, objects as ``a.key=value`` or ``a[key]=value``. Seam's own SDKs
send ``_strict=true``: then a comma is part of a value, as it is where a list comes in several parts.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from seam_async.testing import facts
from seam_async.testing._types import Json
from seam_async.testing.facts import Endpoint, Field

_DEEPEST = 16

_Node = dict[str, Any]


def from_query(endpoint: Endpoint, pairs: Iterable[tuple[str, str]]) -> Json:
    """Return the parameters of a query string.

    Args:
        endpoint: Has the types of its parameters; an unknown one is a text, or a list of texts.
        pairs: Names and texts, decoded.
    """
    tree: _Node = {}
    for name, text in pairs:
        _plant(tree, _path(name), text)
    strict = _texts(tree.get("_strict", {})) == ["true"]
    return {name: _value(endpoint.params.get(name), node, strict=strict) for name, node in tree.items()}


def _path(name: str) -> list[str]:
    """Split ``a[b].c`` into its parts; the empty one of ``a[]`` is dropped."""
    first, *rest = name.replace("]", "").replace("[", ".").split(".")
    return [first, *(part for part in rest[:_DEEPEST] if part)]


def _plant(tree: _Node, path: list[str], text: str) -> None:
    for part in path:
        tree = tree.setdefault(part, {})
    # Texts stand under a name that no part of a path can have.
    tree.setdefault("", []).append(text)


def _texts(node: _Node) -> list[str]:
    return list(node.get("", ()))


def _value(field: Field | None, node: _Node, *, strict: bool) -> Any:
    inner = {name: one for name, one in node.items() if name}
    if inner:
        shape = facts.fields(field.type["object"]) if field is not None and field.kind == "object" else {}
        return {name: _value(shape.get(name), one, strict=strict) for name, one in inner.items()}
    texts = _texts(node)
    if field is not None and field.kind == "list":
        item = Field(field.name, required=True, nullable=False, type=field.type["list"])
        if len(texts) == 1 and not strict:
            texts = texts[0].split(",")
        return [_scalar(item, text) for text in texts if text]
    if len(texts) > 1:
        return [_scalar(None, text) for text in texts]
    return _scalar(field, texts[0])


def _scalar(field: Field | None, text: str) -> Any:
    kind = "any_of" if field is None else field.kind
    if kind in ("boolean", "any_of"):
        return {"true": True, "false": False}.get(text, text)
    if kind in ("number", "integer"):
        return _number(text)
    return None if text == "" and field is not None and field.nullable else text


def _number(text: str) -> float | str:
    try:
        number = float(text)
    except ValueError:
        return text
    return int(number) if number.is_integer() and abs(number) < 2**53 else number
