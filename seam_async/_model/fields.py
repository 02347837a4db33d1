"""Fields of resource classes, and the decorator that makes a class with slots out of their annotations.

How a field is read depends on what stands in its place in the class body: nothing for plain values, `date_time()`,
`nested(…)` or `nested_list(…)` for values that are parsed or built when they are read.
"""

from __future__ import annotations

import keyword
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import Any, TypeVar, cast, dataclass_transform

import attrs

from seam_async._annotations import Annotations

Reader = Callable[[Mapping[str, Any]], Any]
"""Turns one decoded JSON object into a typed one."""

RESERVED = frozenset({"extra", "from_dict", "get", "keys", "to_dict"})
"""Names that every resource class has already: a field of the API with such a name gets a trailing underscore."""

RAW = "_raw_"
"""The beginning of the attribute that is a field's slot itself: it reads the stored value, unparsed."""

_SECRETS = ("secret", "token")
_T = TypeVar("_T")


def _read_date_time(load: Callable[[Any], Any], _: Any) -> Callable[[Any], Any]:
    """Return a getter that parses the text at each read: that needs less memory than keeping both forms."""
    parse = datetime.fromisoformat

    def read(self: Any) -> Any:
        value = load(self)
        if value.__class__ is str:
            try:
                parsed = parse(value)
            except ValueError:
                return value
            if parsed.tzinfo is not None:
                return parsed
        return value

    return read


def _read_object(
    load: Callable[[Any], Any], store: Callable[[Any, Any], None], *, make: Reader
) -> Callable[[Any], Any]:
    """Return a getter that builds the object when it is first read, and keeps it."""

    def read(self: Any) -> Any:
        value = load(self)
        if value.__class__ is dict:
            value = make(value)
            store(self, value)
        return value

    return read


def _read_list(
    load: Callable[[Any], Any], store: Callable[[Any, Any], None], *, make: Reader | None, nullable: bool
) -> Callable[[Any], Any]:
    """Return a getter that builds the objects of a list when it is first read, and keeps the list.

    `()` in the slot stands for an empty list.
    """

    def read(self: Any) -> Any:
        value = load(self)
        if value == ():
            value = []
            store(self, value)
        elif value is None and not nullable:
            return []  # a null against the API's promise: the slot keeps it, so that `to_dict()` stays exact
        elif value and make is not None and value.__class__ is list and dict in map(type, value):
            value = [make(item) if item.__class__ is dict else item for item in value]
            store(self, value)
        return value

    return read


class Field:
    """A field as it is declared in the body of a class.

    Args:
        default: `attrs.NOTHING` for a property that the API promises to send.
        make_getter: Makes the getter, from the getter and the setter of the slot; None to read the slot as it is.
        is_list: Whether it holds a list.
    """

    __slots__ = ("annotation", "default", "is_list", "make_getter")

    def __init__(self, default: Any, make_getter: Callable[..., Any] | None = None, *, is_list: bool = False) -> None:
        self.annotation: Any = None
        self.default = default
        self.make_getter = make_getter
        self.is_list = is_list


def date_time(*, default: Any = attrs.NOTHING) -> Any:
    """Declare a field that holds a date-time."""
    return Field(default, _read_date_time)


def nested(read: Reader, *, default: Any = attrs.NOTHING) -> Any:
    """Declare a field that holds an object; `read` makes it."""
    return Field(default, partial(_read_object, make=read))


def nested_list(read: Reader | None = None, *, nullable: bool = False, default: Any = attrs.NOTHING) -> Any:
    """Declare a field that holds a list; `read` makes each object in it, None leaves the items as they are."""
    return Field(default, partial(_read_list, make=read, nullable=nullable), is_list=True)


@dataclass_transform(kw_only_default=True, eq_default=False, field_specifiers=(date_time, nested, nested_list))
def resource(cls: type[_T]) -> type[_T]:
    """Make an attrs class with slots out of annotations. All arguments are keywords; none is required at run time."""
    # Not made by attrs: `attrs.make_class`, even without methods, costs 22 to 30 ms for the 45 classes of
    # `resources.device`, which load in 6 to 7 ms this way. Comparing, printing and pickling are shared methods of
    # `Resource`, and `_Description` makes what attrs knows of a class when it is first asked for.
    body = {name: value for name, value in cls.__dict__.items() if name not in ("__dict__", "__weakref__")}
    own: dict[str, Field] = {}
    for name, annotation in cls.__annotations__.items():
        declared = body.pop(name, attrs.NOTHING)
        own[name] = declared if isinstance(declared, Field) else Field(declared)
        own[name].annotation = annotation
    body |= {"__slots__": tuple(own), "__qualname__": cls.__qualname__}
    made: Any = type(cls.__name__, cls.__bases__, body)
    made.__annotations__ = Annotations(cls.__module__, cls.__annotations__)
    for name, field in own.items():
        # The slot itself stays under a second name: storing there is five times as fast as through a property, and it
        # can be asked whether it is empty (`Resource.__getattr__`).
        slot = made.__dict__[name]
        setattr(made, RAW + name, slot)
        if field.make_getter is not None:
            setattr(made, name, property(field.make_getter(slot.__get__, slot.__set__), slot.__set__, slot.__delete__))
    made._fields = {**{name: field for name, field in made._fields.items() if name not in own}, **own}
    made._lists = frozenset(name for name, field in made._fields.items() if field.is_list)
    made._slots = {name: RAW + name for name in made._fields}
    made._names = {wire_name(name): name for name in made._slots}
    made.__attrs_attrs__ = _description
    return made  # type: ignore[no-any-return]


class _Description:
    """`__attrs_attrs__` of a class, for `attrs.fields` and all that builds on it: made when it is first read."""

    def __get__(self, _: Any, cls: Any) -> Any:
        fields = {
            name: attrs.field(
                default=field.default, type=field.annotation, repr=_hide if is_secret_field(name) else True
            )
            for name, field in cls._fields.items()
        }
        # A field for attrs only, so that `attrs.evolve` hands it from an object to the new one.
        fields["extra"] = attrs.field(default=None, type=cast("Any", dict[str, Any]), eq=False)
        described: Any = attrs.make_class(cls.__name__, fields, kw_only=True, init=False, eq=False, repr=False)
        cls.__attrs_attrs__ = described.__attrs_attrs__
        return cls.__attrs_attrs__


_description = _Description()


def is_secret_field(name: str) -> bool:
    """Return whether a field of this name holds something that must not be shown."""
    return name.endswith(_SECRETS)


def _hide(value: object) -> str:
    """Return what printers of attrs classes show of a secret: only that there is one."""
    return "None" if value is None else "***"


def wire_name(name: str) -> str:
    """Return the API's name of a field: a trailing underscore only avoids a Python keyword or a method."""
    bare = name[:-1]
    return bare if name.endswith("_") and (keyword.iskeyword(bare) or bare in RESERVED) else name
