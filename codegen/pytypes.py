"""The text of a type in generated code, and the names it needs imported. Pure functions."""

from __future__ import annotations

import json
from collections.abc import Iterator

from codegen.ir import (
    DateTime,
    EnumRef,
    External,
    Field,
    ListOf,
    Literals,
    ModelRef,
    OneOf,
    Record,
    Scalar,
    Type,
    UnionRef,
)


def quoted(value: object) -> str:
    """Return a literal as the formatter writes it: with double quotes."""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)


def result_type(type_: Type) -> str:
    """Return the type of a property of a result."""
    match type_:
        case Scalar(name):
            return name
        case DateTime():
            return "datetime"
        case Literals(values, is_open):
            return f"Literal[{', '.join(map(quoted, values))}]" + (" | str" if is_open else "")
        case EnumRef(name, is_open):
            return f"{name} | str" if is_open else name
        case ListOf(item):
            return f"list[{result_type(item)}]"
        case Record(value):
            return f"dict[str, {result_type(value)}]"
        case OneOf(options):
            return " | ".join(dict.fromkeys(result_type(option) for option in options))
        case ModelRef():
            return type_.model.name
        case UnionRef():
            return type_.union.name
        case External(name=name):
            return name
    raise TypeError(type_)


def param_type(type_: Type) -> str:
    """Return the type of a parameter, wider than that of a property: sequences, mappings, date-times as text."""
    match type_:
        case DateTime():
            return "datetime | str"
        case ListOf(item):
            return f"Sequence[{param_type(item)}]"
        case Record(value):
            return f"Mapping[str, {param_type(value)}]"
        case OneOf(options):
            return " | ".join(dict.fromkeys(param_type(option) for option in options))
        case _:
            return result_type(type_)


def param_annotation(field: Field) -> str:
    """Return the annotation of a parameter in a method's signature."""
    text = param_type(field.type)
    if field.nullable:
        text += " | Null"
    return text if field.required else f"{text} | None"


def parts(type_: Type) -> Iterator[Type]:
    """Iterate over a type and all the types in it."""
    yield type_
    match type_:
        case ListOf(item) | Record(item):
            yield from parts(item)
        case OneOf(options):
            for option in options:
                yield from parts(option)
        case _:
            pass


def enum_names(types: list[Type]) -> set[str]:
    """Return the names of the aliases that types use."""
    return {part.name for type_ in types for part in parts(type_) if isinstance(part, EnumRef)}


def uses(types: list[Type], kind: type) -> bool:
    """Return whether some of the types, or types in them, are of a kind."""
    return any(isinstance(part, kind) for type_ in types for part in parts(type_))
