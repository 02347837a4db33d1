"""Reads JSON as the arguments of a Python function, by its annotations, and describes them as JSON Schema.

So names, types and descriptions of the control API are those of the Python API, and are written once.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from seam_async.testing._types import Json
from seam_async.testing.hints import unknown


@dataclass(frozen=True, slots=True)
class Argument:
    """One parameter of a function.

    Attributes:
        annotation: Its type.
        required: Whether it has to be given.
        default: Its value if it is not given.
        description: Its entry in the function's docstring.
    """

    annotation: Any
    required: bool
    default: Any
    description: str


@dataclass(frozen=True, slots=True)
class Signature:
    """The parameters of a function.

    Attributes:
        summary: The first line of its docstring.
        arguments: Its parameters by name.
        open: Whether it takes any other arguments as well.
    """

    summary: str
    arguments: dict[str, Argument]
    open: bool

    def read(self, given: Mapping[str, Any], *, texts: bool = False) -> Json:
        """Check arguments, and return them as the function takes them.

        Args:
            given: As JSON has them.
            texts: Whether they come from a query string, in which numbers and booleans are texts.

        Raises:
            TypeError: One is missing, unknown or of a wrong type; the message names it.
        """
        read: Json = {}
        for name, value in given.items():
            argument = self.arguments.get(name)
            if argument is None:
                if not self.open:
                    raise TypeError(unknown("argument", name, self.arguments))
                read[name] = {"true": True, "false": False}.get(value, value) if texts else value
                continue
            plain = _from_text(argument.annotation, value) if texts else value
            if not _fits(argument.annotation, plain):
                raise TypeError(f"{name} must be {_described(argument.annotation)}, not {plain!r}")
            read[name] = plain
        for name, argument in self.arguments.items():
            if argument.required and name not in read:
                raise TypeError(f"{name} is missing: {argument.description or _described(argument.annotation)}")
        return read

    def schema(self) -> Json:
        """Return the arguments as JSON Schema."""
        properties: Json = {}
        for name, argument in self.arguments.items():
            made = schema(argument.annotation)
            if argument.description:
                made["description"] = argument.description
            if not argument.required and isinstance(argument.default, str | int | float):
                made["default"] = argument.default
            properties[name] = made
        required = [name for name, argument in self.arguments.items() if argument.required]
        made = {"type": "object", "properties": properties, "additionalProperties": self.open}
        return {**made, "required": required} if required else made


@cache
def signature(function: Callable[..., Any]) -> Signature:
    """Return the parameters of a function, without the first one (``self``)."""
    hints = get_type_hints(function)
    text = inspect.getdoc(function) or ""
    described = _descriptions(text)
    arguments: dict[str, Argument] = {}
    takes_others = False
    for parameter in list(inspect.signature(function).parameters.values())[1:]:
        if parameter.kind is parameter.VAR_KEYWORD:
            takes_others = True
            continue
        arguments[parameter.name] = Argument(
            hints.get(parameter.name, Any),
            parameter.default is parameter.empty,
            None if parameter.default is parameter.empty else parameter.default,
            described.get(parameter.name, ""),
        )
    return Signature(text.partition("\n")[0], arguments, takes_others)


def _descriptions(docstring: str) -> dict[str, str]:
    """Return the entries of the section ``Args:`` of a docstring, by name."""
    _, _, section = docstring.partition("Args:\n")
    found: dict[str, str] = {}
    name = ""
    for line in section.splitlines():
        if not line.startswith("    "):
            break
        begun = re.match(r" {4}(\w+): (.*)", line)
        if begun is not None:
            name = begun[1]
            found[name] = begun[2]
        elif name:
            found[name] += " " + line.strip()
    return found


def _options(annotation: Any) -> tuple[Any, ...]:
    return get_args(annotation) if get_origin(annotation) in (Union, UnionType) else (annotation,)


_PLAIN: dict[Any, tuple[tuple[type, ...], str]] = {
    str: ((str,), "string"),
    bool: ((bool,), "boolean"),
    int: ((int,), "integer"),
    float: ((int, float), "number"),
    NoneType: ((NoneType,), "null"),
    datetime: ((str,), "string"),
    timedelta: ((int, float), "number"),
    bytes: ((str,), "string"),
}


def _fits(annotation: Any, value: Any) -> bool:
    return any(_fits_one(option, value) for option in _options(annotation))


def _fits_one(option: Any, value: Any) -> bool:
    if option is Any:
        return True
    origin, inner = get_origin(option), get_args(option)
    if origin is Literal:
        return value in inner
    if origin in (dict, Mapping):
        return isinstance(value, dict) and all(_fits(inner[1], one) for one in value.values())
    if origin in (list, Sequence):
        return isinstance(value, list) and all(_fits(inner[0], one) for one in value)
    if origin is tuple:
        return isinstance(value, list) and len(value) == len(inner) and all(map(_fits, inner, value))
    kinds = _PLAIN.get(option)
    if kinds is None:
        return False
    return isinstance(value, kinds[0]) and (option is bool or not isinstance(value, bool))


def _from_text(annotation: Any, text: Any) -> Any:
    options = _options(annotation)
    if bool in options and text in ("true", "false"):
        return text == "true"
    if int in options or float in options:
        try:
            number = float(text)
        except ValueError:
            return text
        return int(number) if number.is_integer() else number
    return text


def _described(annotation: Any) -> str:
    return " or ".join(_word(option) for option in _options(annotation) if option is not NoneType)


def _word(option: Any) -> str:
    origin = get_origin(option)
    if origin is Literal:
        return " or ".join(map(repr, get_args(option)))
    if origin in (dict, Mapping):
        return "an object"
    if origin in (list, Sequence, tuple):
        return "an array"
    if option is datetime:
        return "an ISO 8601 date-time"
    word = _PLAIN.get(option, ((), "anything"))[1]
    return f"an {word}" if word[0] in "aeiou" else f"a {word}"


def schema(annotation: Any) -> Json:
    """Return a type as JSON Schema, in the dialect of OpenAPI 3.1."""
    made: list[Json] = []
    for option in _options(annotation):
        one = _schema(option)
        if one not in made:
            made.append(one)
    return made[0] if len(made) == 1 else {"anyOf": made}


def _schema(option: Any) -> Json:
    if option is Any:
        return {}
    origin, inner = get_origin(option), get_args(option)
    if origin is Literal:
        return {"type": "string", "enum": list(inner)}
    if origin in (dict, Mapping):
        return {"type": "object", "additionalProperties": schema(inner[1])}
    if origin in (list, Sequence):
        return {"type": "array", "items": schema(inner[0])}
    if origin is tuple:
        return {"type": "array", "minItems": len(inner), "maxItems": len(inner)}
    if option is datetime:
        return {"type": "string", "format": "date-time"}
    return {"type": _PLAIN[option][1]} if option in _PLAIN else {}
