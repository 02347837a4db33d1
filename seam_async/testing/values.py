"""What is wrong with a value, by the type that the facts give it, in the words of Seam's validator."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from seam_async.testing import facts, hints
from seam_async.testing._types import Json
from seam_async.testing.dates import parse
from seam_async.testing.facts import Field


def problems_with(field: Field, value: Any) -> Iterator[str]:
    """Yield what is wrong with a value, in the words of Seam's validator."""
    expected = _WORDS.get(field.kind, field.kind)
    received = _received(value)
    if value is None:
        if not field.nullable:
            yield f"Expected {expected}, received null"
    elif field.kind in _OTHERS:
        yield from _OTHERS[field.kind](field, value)
    elif received != expected and expected in _CHECKS:
        yield f"Expected {expected}, received {received}"
    elif expected in _CHECKS:
        yield from _CHECKS[expected](field, value)


# The names of kinds of `facts.json` in messages; all others have the name of the kind.
_WORDS = {
    "uuid": "string",
    "date-time": "string",
    "uri": "string",
    "email": "string",
    "integer": "number",
    "list": "array",
    "record": "object",
    "ref": "object",
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
    """Return the limits of a type, such as ``max_length``."""
    inner = field.type[field.kind] if isinstance(field.type, dict) else None
    return inner if isinstance(inner, dict) else {}


def _enum_problems(field: Field, value: Any) -> Iterator[str]:
    values = facts.enum(field.type)
    if not isinstance(value, str | int | float) or value not in values:
        yield f"Invalid enum value. Expected {' | '.join(map(repr, values[:12]))}, received {value!r}"


def _text_problems(field: Field, value: str) -> Iterator[str]:
    limits = _limits(field)
    if len(value) < limits.get("min_length", 0):
        yield f"String must contain at least {limits['min_length']} character(s)"
    if len(value) > limits.get("max_length", len(value)):
        yield f"String must contain at most {limits['max_length']} character(s)"
    # The patterns are JavaScript's: ``\d`` is 0 to 9 only, and ``$`` never stands before a line break.
    if "pattern" in limits and not re.search(limits["pattern"].replace("$", r"\Z"), value, re.ASCII):
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


_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", re.IGNORECASE)
_EMAIL = re.compile(
    r"(?!\.)(?!.*\.\.)[a-z0-9_'+\-.]*[a-z0-9_+\-]@([a-z0-9][a-z0-9\-]*\.)+[a-z]{2,}", re.IGNORECASE | re.ASCII
)


def is_email(text: str) -> bool:
    """Return whether a text is an e-mail address to Seam's validator."""
    return len(text) <= 254 and _EMAIL.fullmatch(text) is not None


_FORMS: dict[str, tuple[Callable[[str], bool], str]] = {
    "uuid": (lambda value: _UUID.fullmatch(value) is not None, "uuid"),
    "date-time": (_reads(parse), "datetime"),
    "email": (is_email, "email"),
    "uri": (lambda value: ":" in value, "url"),
}


def _number_problems(field: Field, value: float) -> Iterator[str]:
    if not math.isfinite(value):
        yield f"Expected number, received {value}"
        return
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
        yield from problems_with(item, one)


def _object_problems(field: Field, value: Json) -> Iterator[str]:
    if field.kind == "object":
        for name, inner in facts.fields(field.type["object"]).items():
            if name in value:
                yield from (f"{name}: {text}" for text in problems_with(inner, value[name]))
            elif inner.required:
                yield f"{name}: Required"
        alternatives = field.type.get("alternatives", ())
        if alternatives and not any(fits_alternative(row, alternatives, value) for row in alternatives):
            yield f"Expected one of {', '.join(name for row in alternatives for name in row['required'])}"
    elif field.kind == "record":
        inner = Field(field.name, required=True, nullable=bool(field.type.get("nullable")), type=field.type["record"])
        for name, one in value.items():
            yield from (f"{name}: {text}" for text in problems_with(inner, one))


def _union_problems(field: Field, value: Any) -> Iterator[str]:
    """Yield what is wrong with an object of a tagged union."""
    tag, variants = field.type["union"], field.type["variants"]
    if not isinstance(value, dict):
        yield f"Expected object, received {_received(value)}"
    elif str(value.get(tag)) not in variants:
        yield f"Invalid discriminator value. Expected {' | '.join(map(repr, variants))}"
    else:
        shape = {"object": variants[str(value[tag])]}
        yield from _object_problems(Field(field.name, required=True, nullable=False, type=shape), value)


def _option_problems(field: Field, value: Any) -> Iterator[str]:
    """Yield what is wrong with a value that may be of several types."""
    options = [Field(field.name, required=True, nullable=False, type=option) for option in field.type["any_of"]]
    found = [list(problems_with(option, value)) for option in options]
    if all(found):
        yield found[0][0]


def _depth_problems(_: Field, value: Any) -> Iterator[str]:
    """Refuse any value that is nested too deeply to be written as JSON."""
    if _depth(value) > 100:
        yield "Nested too deeply"


def _depth(value: Any) -> int:
    depth, level = 0, [value]
    while level := [
        inner
        for one in level
        if isinstance(one, dict | list)
        for inner in (one.values() if isinstance(one, dict) else one)
    ]:
        depth += 1
    return depth


_OTHERS: dict[str, Callable[[Field, Any], Iterator[str]]] = {
    "enum": _enum_problems,
    "union": _union_problems,
    "any_of": _option_problems,
    "any": _depth_problems,
}
_CHECKS: dict[str, Callable[[Field, Any], Iterator[str]]] = {
    "string": _text_problems,
    "number": _number_problems,
    "boolean": lambda _field, _value: iter(()),
    "array": _list_problems,
    "object": _object_problems,
}


_SHAPES = {"object": dict, "record": dict, "ref": dict, "union": dict, "list": list}


def check_shape(field: Field, value: Any) -> None:
    """Refuse a value that is no object, list or plain value as its property is, or has unknown names.

    Raises:
        TypeError: The value does not fit; the message names the property.
    """
    if value is None or field.kind == "any":
        return
    shape = _SHAPES.get(field.kind)
    if isinstance(value, shape) if shape is not None else not isinstance(value, dict | list):
        inner = facts.fields(field.type["object"]) if field.kind == "object" else {}
        for name in value if inner else ():
            if name in inner:
                check_shape(inner[name], value[name])
            elif not name.startswith("_"):
                raise TypeError(hints.unknown(f"property of {field.name}", name, inner))
        return
    wanted = "a plain value" if shape is None else "an object" if shape is dict else "an array"
    raise TypeError(f"{field.name} must be {wanted}, not {value!r}")


def has_all(params: Json, names: Iterable[str]) -> bool:
    """Return whether all of these parameters were given."""
    return all(params.get(name) is not None for name in names)


def fits_alternative(row: Json, rows: Iterable[Json], params: Json) -> bool:
    """Return whether parameters fit one alternative: they have what it needs, and nothing that only others take."""
    others = {name for other in rows for name in other["fields"]} - set(row["fields"])
    return (
        has_all(params, row["required"])
        and not any(params.get(name) is not None for name in others)
        and all(params[name] in values for name, values in row["values"].items() if name in params)
    )
