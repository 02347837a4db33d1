"""Holds a request's parameters against the facts, and reads those of a query string."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any
from uuid import UUID

from seam_async.testing import facts
from seam_async.testing._types import Json
from seam_async.testing.clock import iso, parse
from seam_async.testing.errors import invalid_input
from seam_async.testing.facts import Endpoint, Field

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
    enough = tuple(dict.fromkeys(endpoint.one_of + _ALSO_ENOUGH.get(endpoint.path, ()))) if endpoint.one_of else ()
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
    expected = _WORDS.get(field.kind, field.kind)
    received = _received(value)
    if value is None:
        if not field.nullable:
            yield f"Expected {expected}, received null"
    elif field.kind == "enum":
        yield from _enum_problems(field, value)
    elif received != expected and expected in _CHECKS:
        yield f"Expected {expected}, received {received}"
    elif expected in _CHECKS:
        yield from _CHECKS[expected](field, value)


# What the kinds of `facts.json` are called in messages; a kind that is not here is called what it is.
_WORDS = {
    "uuid": "string",
    "date-time": "string",
    "uri": "string",
    "email": "string",
    "integer": "number",
    "list": "array",
    "record": "object",
}


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
        case _:
            return "object"


def _limits(field: Field) -> Json:
    """The limits that ride beside the kind."""
    inner = field.type[field.kind] if isinstance(field.type, dict) else None
    return inner if isinstance(inner, dict) else {}


def _enum_problems(field: Field, value: Any) -> Iterator[str]:
    values = facts.enum(field.type)
    if value not in values:
        yield f"Invalid enum value. Expected {' | '.join(map(repr, values[:12]))}, received {value!r}"


def _text_problems(field: Field, value: str) -> Iterator[str]:
    limits = _limits(field)
    if len(value) < limits.get("min_length", 0):
        yield f"String must contain at least {limits['min_length']} character(s)"
    if len(value) > limits.get("max_length", len(value)):
        yield f"String must contain at most {limits['max_length']} character(s)"
    if "pattern" in limits and not re.search(limits["pattern"], value):
        yield "Invalid"
    form = _FORMS.get(field.kind)
    if form is not None and not form[0](value):
        yield f"Invalid {form[1]}"


def _reads(read: Callable[[str], object]) -> Callable[[str], bool]:
    def reads(value: str) -> bool:
        try:
            read(value)
        except ValueError:
            return False
        return True

    return reads


_FORMS: dict[str, tuple[Callable[[str], bool], str]] = {
    "uuid": (_reads(UUID), "uuid"),
    "date-time": (_reads(parse), "datetime"),
    "email": (lambda value: "@" in value, "email"),
    "uri": (lambda value: ":" in value, "url"),
}


def _number_problems(field: Field, value: float) -> Iterator[str]:
    limits = _limits(field)
    low, high = limits.get("minimum"), limits.get("maximum")
    if field.kind == "integer" and value != int(value):
        yield "Expected integer, received float"
    if low is not None and limits.get("exclusive_minimum") and value <= low:
        yield f"Number must be greater than {low}"
    elif low is not None and value < low:
        yield f"Number must be greater than or equal to {low}"
    if high is not None and value > high:
        yield f"Number must be less than or equal to {high}"


def _list_problems(field: Field, value: list[Any]) -> Iterator[str]:
    if len(value) < field.type.get("min_items", 0):
        yield f"Array must contain at least {field.type['min_items']} element(s)"
    if len(value) > field.type.get("max_items", len(value)):
        yield f"Array must contain at most {field.type['max_items']} element(s)"
    item = Field(field.name, True, False, field.type["list"])
    for one in value:
        yield from _problems(item, one)


def _object_problems(field: Field, value: Json) -> Iterator[str]:
    if field.kind == "object":
        for name, inner in facts.fields(field.type["object"]).items():
            if name in value:
                yield from (f"{name}: {text}" for text in _problems(inner, value[name]))
            elif inner.required:
                yield f"{name}: Required"


_CHECKS: dict[str, Callable[[Field, Any], Iterator[str]]] = {
    "string": _text_problems,
    "number": _number_problems,
    "boolean": lambda _field, _value: iter(()),
    "array": _list_problems,
    "object": _object_problems,
}


def with_plain_dates(fields: Mapping[str, Field], params: Json) -> Json:
    """The parameters with their date-times as Seam writes them, whatever their offset and precision were."""
    found = dict(params)
    for name, value in params.items():
        field = fields.get(name)
        if field is None or value is None:
            continue
        if field.kind == "date-time":
            found[name] = iso(parse(value))
        elif field.kind == "object":
            found[name] = with_plain_dates(facts.fields(field.type["object"]), value)
    return found


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
