"""Fields of resource classes, and the decorator that makes a class with slots out of their annotations.

How a field is read is decided by what stands in its place in the class body: nothing for plain values, `date_time()`,
`nested(...)` or `nested_list(...)` for what is built on first use. Knows nothing of HTTP.
"""

from __future__ import annotations

import keyword
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import Any, TypeVar, dataclass_transform

import attrs

Reader = Callable[[Mapping[str, Any]], Any]
"""Turns one decoded JSON object into a typed one."""

_T = TypeVar("_T")

RESERVED = frozenset({"extra", "from_dict", "get", "keys", "to_dict"})
"""Names that every resource class has already: a field of the API of such a name gets a trailing underscore."""


def _read_date_time(load: Callable[[Any], Any], _: Any) -> Callable[[Any], Any]:
    """Parse the text whenever it is read: cheaper than keeping both, and `to_dict()` stays exact."""
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
    """Build the object the first time it is read, and keep it."""

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
    """Read a missing list as an empty one, and build the objects in it the first time it is read."""

    def read(self: Any) -> Any:
        value = load(self)
        if value == ():
            value = []
            store(self, value)
        elif value is None and not nullable:
            return []  # a null where no null should be: not kept, so that `to_dict()` still tells
        elif value and make is not None and value.__class__ is list and dict in map(type, value):
            value = [make(item) if item.__class__ is dict else item for item in value]
            store(self, value)
        return value

    return read


class _Field:
    """A field as it is declared in the body of a class."""

    __slots__ = ("annotation", "default", "is_list", "slot")

    def __init__(self, default: Any, slot: Callable[..., Any] | None = None, *, is_list: bool = False) -> None:
        self.annotation: Any = None
        self.default = default
        self.slot = slot
        self.is_list = is_list


def date_time(*, default: Any = attrs.NOTHING) -> Any:
    """Declare a field that holds a date-time."""
    return _Field(default, _read_date_time)


def nested(read: Reader, *, default: Any = attrs.NOTHING) -> Any:
    """Declare a field that holds an object; `read` makes it."""
    return _Field(default, partial(_read_object, make=read))


def nested_list(read: Reader | None = None, *, nullable: bool = False, default: Any = attrs.NOTHING) -> Any:
    """Declare a field that holds a list; `read` makes each object in it, None leaves the items as they are."""
    return _Field(default, partial(_read_list, make=read, nullable=nullable), is_list=True)


@dataclass_transform(kw_only_default=True, eq_default=False, field_specifiers=(date_time, nested, nested_list))
def resource(cls: type[_T]) -> type[_T]:
    """Make an attrs class with slots out of annotations. All arguments are keywords; none is required at run time."""
    # Comparing, printing and pickling are shared methods of `Resource`, and attrs gets to work when somebody asks for
    # its description: by `attrs.define`, a module of a hundred classes takes six times as long to load.
    body = {name: value for name, value in cls.__dict__.items() if name not in ("__dict__", "__weakref__")}
    own: dict[str, _Field] = {}
    for name, annotation in cls.__annotations__.items():
        declared = body.pop(name, attrs.NOTHING)
        own[name] = declared if isinstance(declared, _Field) else _Field(declared)
        own[name].annotation = annotation
    body |= {"__slots__": tuple(own), "__qualname__": cls.__qualname__}
    made: Any = type(cls.__name__, cls.__bases__, body)
    slots: dict[str, str] = dict(made._slots)
    loads: dict[str, Callable[[Any], Any]] = dict(made._loads)
    for name, field in own.items():
        member = made.__dict__[name]
        loads[name] = member.__get__
        if field.slot is not None:
            # The slot itself stays reachable under a private name: filling it is a plain attribute
            # store, five times as fast as through the property.
            slots[name] = f"_raw_{name}"
            setattr(made, slots[name], member)
            setattr(made, name, property(field.slot(member.__get__, member.__set__), member.__set__))
    made._fields = {**{name: field for name, field in made._fields.items() if name not in own}, **own}
    made._slots = slots
    made._lists = frozenset(name for name, field in made._fields.items() if field.is_list)
    made._loads = loads
    made._names = {wire_name(name): name for name in loads}
    made.__attrs_attrs__ = _description
    return made  # type: ignore[no-any-return]


class _Description:
    """What attrs knows of a class, for `attrs.fields` and all that builds on it: made when it is first asked for."""

    def __get__(self, _: Any, cls: Any) -> Any:
        fields = {
            name: attrs.field(default=field.default, type=field.annotation) for name, field in cls._fields.items()
        }
        described: Any = attrs.make_class(cls.__name__, fields, kw_only=True, init=False, eq=False, repr=False)
        cls.__attrs_attrs__ = described.__attrs_attrs__
        return cls.__attrs_attrs__


_description = _Description()


def wire_name(name: str) -> str:
    """Give the API's name of a field: a trailing underscore only avoids a Python keyword or method."""
    return name[:-1] if name.endswith("_") and (keyword.iskeyword(name[:-1]) or name[:-1] in RESERVED) else name


def _compile_later(cls: Any) -> Reader:
    def structure(data: Mapping[str, Any]) -> Any:
        cls._structure = _compile(cls)
        return cls._structure(data)

    return structure


def _compile(cls: Any) -> Reader:
    """Write and compile the straight-line function that fills the slots of one class.

    A loop over the fields takes three times as long; written into every class by the generator the
    same lines would double the size of the generated files.
    """
    known = frozenset(cls._names)
    lines = ["def structure(data):"]
    if cls._wrapper is not None:
        lines += [f"    if len(data) == 1 and type(data.get({cls._wrapper!r})) is dict:"]
        lines += [f"        data = data[{cls._wrapper!r}]"]
    lines += ["    get = data.get", "    self = new(cls)"]
    for wire, name in cls._names.items():
        slot = cls._slots.get(name, name)
        if name in cls._lists:
            # Most lists are empty. One shared tuple stands for them, and for missing ones, until they are read.
            lines.append(f"    self.{slot} = value if (value := get({wire!r}, ())) != [] else ()")
        else:
            lines.append(f"    self.{slot} = get({wire!r})")
    lines.append("    self._extra = None if knows(data) else {k: v for k, v in data.items() if k not in known}")
    lines.append("    return self")
    scope: dict[str, Any] = {"cls": cls, "new": object.__new__, "known": known, "knows": known.issuperset}
    exec("\n".join(lines), scope)  # noqa: S102 - our own names only
    return scope["structure"]  # type: ignore[no-any-return]
