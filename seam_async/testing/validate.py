"""Holds a request's parameters against the facts, and reads those of a query string."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any
from uuid import UUID

from . import facts
from ._types import Json
from .errors import invalid_input
from .facts import Endpoint, Field

# What the facts cannot say: one of these sets must be given in full.
_COMBINATIONS: dict[str, tuple[tuple[str, ...], ...]] = {
    "/access_codes/get": (("access_code_id",), ("device_id", "code")),
    "/access_codes/unmanaged/get": (("access_code_id",), ("device_id", "code")),
    "/acs/users/get": (("acs_user_id",), ("acs_system_id", "user_identity_id")),
    "/events/get": (("event_id",), ("event_type", "device_id")),
}
# Documented on the endpoint's page, though newer descriptions leave it out.
_ALSO_ENOUGH = {"/access_codes/list": ("customer_ids",)}


def check(endpoint: Endpoint, params: Json) -> None:
    """Refuse parameters that do not fit the endpoint. Unknown ones are let through, as Seam does.

    Raises:
        ApiError: 400 ``invalid_input``, with one entry in ``validation_errors`` for each bad parameter.
    """
    problems: dict[str, list[str]] = {}
    for name, field in endpoint.params.items():
        if name not in params:
            if field.required:
                problems[name] = ["Required"]
        elif found := list(_problems(field, params[name])):
            problems[name] = found
    if problems:
        raise invalid_input(problems)
    wanted = _COMBINATIONS.get(endpoint.path)
    if wanted is not None and not any(_has(params, names) for names in wanted):
        raise invalid_input(message="Must specify " + " or ".join(" and ".join(names) for names in wanted))
    enough = endpoint.one_of + _ALSO_ENOUGH.get(endpoint.path, ()) if endpoint.one_of else ()
    if enough and not any(params.get(name) is not None for name in enough):
        raise invalid_input(message=f"Must specify at least one of {', '.join(enough)}")
    if endpoint.alternatives and not any(_fits(row, endpoint.alternatives, params) for row in endpoint.alternatives):
        choices = " or ".join(", ".join(row["required"]) for row in endpoint.alternatives)
        raise invalid_input(message=f"Parameters do not go together; give {choices}")


def _has(params: Json, names: Iterable[str]) -> bool:
    return all(params.get(name) is not None for name in names)


def _fits(row: Json, rows: Iterable[Json], params: Json) -> bool:
    others = {name for other in rows for name in other["fields"]} - set(row["fields"])
    return (
        _has(params, row["required"])
        and not any(params.get(name) is not None for name in others)
        and all(params[name] in values for name, values in row["values"].items() if name in params)
    )


def _problems(field: Field, value: Any) -> Iterator[str]:
    """What is wrong with a value, in the words of Seam's validator."""
    if value is None:
        if not field.nullable:
            yield f"Expected {_WORDS.get(field.kind, field.kind)}, received null"
        return
    kind, type_ = field.kind, field.type
    limits: Json = type_[kind] if isinstance(type_, dict) and isinstance(type_[kind], dict) else {}
    received = _received(value)
    match kind:
        case "string" | "uuid" | "date-time" | "uri" | "email":
            if received != "string":
                yield f"Expected string, received {received}"
            elif problem := _text_problem(kind, value, limits):
                yield problem
        case "number" | "integer":
            if received != "number":
                yield f"Expected number, received {received}"
            elif problem := _number_problem(kind, value, limits):
                yield problem
        case "boolean":
            if received != "boolean":
                yield f"Expected boolean, received {received}"
        case "enum":
            values = facts.enum(type_)
            if value not in values:
                expected = " | ".join(repr(known) for known in values[:12])
                yield f"Invalid enum value. Expected {expected}, received {value!r}"
        case "list":
            if received != "array":
                yield f"Expected array, received {received}"
                return
            if len(value) < type_.get("min_items", 0):
                yield f"Array must contain at least {type_['min_items']} element(s)"
            if len(value) > type_.get("max_items", len(value)):
                yield f"Array must contain at most {type_['max_items']} element(s)"
            item = Field(field.name, True, False, type_["list"])
            for one in value:
                yield from _problems(item, one)
        case "object" | "record":
            if received != "object":
                yield f"Expected object, received {received}"
            elif kind == "object":
                for name, inner in facts.fields(type_["object"]).items():
                    if name in value:
                        yield from (f"{name}: {text}" for text in _problems(inner, value[name]))
                    elif inner.required:
                        yield f"{name}: Required"


_WORDS = {"uuid": "string", "date-time": "string", "uri": "string", "email": "string", "list": "array"}


def _received(value: Any) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "boolean"
        case int() | float():
            return "number"
        case str():
            return "string"
        case list():
            return "array"
    return "object"


def _text_problem(kind: str, value: str, limits: Json) -> str | None:
    if len(value) < limits.get("min_length", 0):
        return f"String must contain at least {limits['min_length']} character(s)"
    if len(value) > limits.get("max_length", len(value)):
        return f"String must contain at most {limits['max_length']} character(s)"
    if "pattern" in limits and not re.search(limits["pattern"], value):
        return "Invalid"
    if kind == "uuid":
        try:
            UUID(value)
        except ValueError:
            return "Invalid uuid"
    if kind == "email" and "@" not in value:
        return "Invalid email"
    if kind == "uri" and ":" not in value:
        return "Invalid url"
    if kind == "date-time":
        from .clock import parse

        try:
            parse(value)
        except ValueError:
            return "Invalid datetime"
    return None


def _number_problem(kind: str, value: float, limits: Json) -> str | None:
    if kind == "integer" and value != int(value):
        return "Expected integer, received float"
    low, high = limits.get("minimum"), limits.get("maximum")
    if low is not None and limits.get("exclusive_minimum") and value <= low:
        return f"Number must be greater than {low}"
    if low is not None and value < low:
        return f"Number must be greater than or equal to {low}"
    if high is not None and value > high:
        return f"Number must be less than or equal to {high}"
    return None


def from_query(endpoint: Endpoint, pairs: Iterable[tuple[str, str]]) -> Json:
    """The parameters in a query string, each turned into the type that the facts give it.

    Lists may come as ``a=1&a=2``, ``a[]=1&a[]=2`` or ``a=1,2``, and records as ``a[key]=value``.
    """
    texts: dict[str, list[str]] = {}
    records: dict[str, Json] = {}
    for written, text in pairs:
        name, bracket, rest = written.partition("[")
        if not bracket:
            name, dot, rest = written.partition(".")
            rest = rest + "]" if dot else ""
        if rest not in ("", "]"):
            records.setdefault(name, {})[rest.rstrip("]")] = _scalar(text)
        else:
            texts.setdefault(name, []).append(text)
    params: Json = {name: _from_texts(endpoint.params.get(name), values) for name, values in texts.items()}
    params.update(records)
    return params


def _scalar(text: str) -> Any:
    return {"true": True, "false": False, "null": None}.get(text, text)


def _from_texts(field: Field | None, texts: list[str]) -> Any:
    kind = field.kind if field is not None else "string"
    if kind == "list" and field is not None:
        parts = [part for text in texts for part in text.split(",") if part]
        item = Field(field.name, True, False, field.type["list"])
        return [_from_texts(item, [part]) for part in parts]
    text = texts[-1]
    if kind == "boolean":
        return {"true": True, "false": False}.get(text, text)
    if kind in ("number", "integer"):
        try:
            return int(text) if text.lstrip("-").isdigit() else float(text)
        except ValueError:
            return text
    return None if text == "" and field is not None and field.nullable else text
