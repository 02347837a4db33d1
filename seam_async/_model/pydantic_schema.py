"""The pydantic schema of resource classes, so that pydantic and FastAPI take them as annotations.

Loaded when pydantic asks for a schema. Values are read by `from_dict` and written by `to_dict`, so JSON holds what Seam
sent; the schemas of the fields serve the JSON schema only.
"""

from __future__ import annotations

import typing
from collections.abc import Callable, Mapping
from typing import Any, Literal, get_args, get_origin

import attrs
from pydantic_core import PydanticCustomError, core_schema

if typing.TYPE_CHECKING:
    from seam_async._model.resource import Resource

Tags = dict[str, tuple[Any, ...]]
"""The fields of a class that are a `Literal`, and the values of each: they tell the classes of a union apart."""


def schema_of(cls: type[Resource], source: Any, handler: Any) -> Any:
    """Return the core schema of a class.

    Args:
        cls: The class.
        source: The annotation: the class, or `PlainWarning[Literal["being_deleted"]]` for a generic one.
        handler: pydantic's handler, for the types of fields.
    """
    hints = _hints(cls, source)
    fields = {
        wire: core_schema.typed_dict_field(
            handler.generate_schema(hints[name]), required=cls._fields[name].default is attrs.NOTHING
        )
        for wire, name in cls._names.items()
    }
    tags = {name: get_args(hint) for name, hint in hints.items() if get_origin(hint) is Literal}
    return core_schema.no_info_wrap_validator_function(
        _validator(cls, tags),
        core_schema.typed_dict_schema(fields, cls=cls),
        serialization=core_schema.plain_serializer_function_ser_schema(cls.to_dict),
        ref=f"{cls.__module__}.{cls.__qualname__}:{id(cls)}" if source is cls else None,
    )


def _hints(cls: type[Resource], source: Any) -> dict[str, Any]:
    """Return the types of the fields; in a generic class, its type argument replaces the type variable."""
    hints = typing.get_type_hints(cls)
    arguments: tuple[Any, ...] = get_args(source) or (str,)
    return {name: arguments[0] if isinstance(hints[name], typing.TypeVar) else hints[name] for name in cls._fields}


def _validator(cls: type[Resource], tags: Tags) -> Callable[[Any, Any], Any]:
    """Return a function that accepts an object of the class, or makes one of a mapping."""

    def validate(value: Any, _: Any) -> Any:
        if isinstance(value, Mapping):
            value = cls.from_dict(value)
        elif not isinstance(value, cls):
            raise PydanticCustomError("resource_type", "Input should be an object")
        for name, allowed in tags.items():
            if not _fits(getattr(value, name), allowed):
                raise PydanticCustomError("resource_tag", "The tag is another class's")
        return value

    return validate


def _fits(tag: Any, allowed: tuple[Any, ...]) -> bool:
    # An older server does not send flags such as `is_managed`: a missing one fits every class.
    return tag in allowed or allowed == ("__unknown__",) or (tag is None and isinstance(allowed[0], bool))
