"""What every resource class is made of: attrs classes whose slots hold the values as the server sent them.

Reading a field gives the typed value: a date-time is parsed, a nested object is built on first use and
kept. Structuring a reply is therefore little more than filling slots, `to_dict()` can give back exactly
what came, and nothing a newer or older server sends can break it. Knows nothing of HTTP.
"""

from __future__ import annotations

import copy
import keyword
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, cast, dataclass_transform

import attrs

if TYPE_CHECKING:
    from typing import Self

    from typing_extensions import TypeVar as DefaultTypeVar

    Tag = DefaultTypeVar("Tag", bound=str, default=str, covariant=True)
else:
    Tag = TypeVar("Tag", bound=str, covariant=True)

Reader = Callable[[Mapping[str, Any]], Any]
"""Turns one decoded JSON object into a typed one."""

_T = TypeVar("_T")
_ATOMS = frozenset({str, bool, int, float, type(None)})
_SECRETS = ("secret", "token")


def parse_date_time(text: str) -> datetime | str:
    """Parse an ISO 8601 date-time with an offset; anything else is given back as it came."""
    try:
        parsed = datetime.fromisoformat(text)
    except ValueError:
        return text
    return text if parsed.tzinfo is None else parsed


def format_date_time(value: datetime) -> str:
    """Write an aware date-time as the API does, with `Z` for UTC."""
    text = value.isoformat()
    return text[:-6] + "Z" if value.tzinfo is UTC and text.endswith("+00:00") else text


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
    return name[:-1] if name.endswith("_") and (keyword.iskeyword(name[:-1]) or hasattr(Resource, name[:-1])) else name


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


class Resource:  # noqa: PLW1641 - not hashable, as its fields can be assigned
    """What the API describes as an object. Fields read as typed attributes, or by name like a mapping."""

    __slots__ = ("_extra",)
    _wrapper: ClassVar[str | None] = None
    _fields: ClassVar[dict[str, _Field]] = {}
    _names: ClassVar[dict[str, str]] = {}
    _slots: ClassVar[dict[str, str]] = {}
    _lists: ClassVar[frozenset[str]] = frozenset()
    _loads: ClassVar[dict[str, Callable[[Any], Any]]] = {}
    _structure: ClassVar[Reader]
    _extra: dict[str, Any] | None

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls._structure = _compile_later(cls)

    def __init__(self, **values: Any) -> None:
        for name in self._loads:
            setattr(self, name, values.pop(name, () if name in self._lists else None))
        self._extra = None
        if values:
            message = f"{type(self).__name__}() got an unexpected keyword argument {next(iter(values))!r}"
            raise TypeError(message)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read decoded JSON.

        Args:
            data: The object as the API sends it. Missing properties read as `None`, missing lists as `[]`,
                unknown properties are kept in `extra`.

        Returns:
            The typed object.
        """
        return cls._structure(data)  # type: ignore[no-any-return]

    def to_dict(self) -> dict[str, Any]:
        """Give JSON-ready data equal to what the server sent, unknown properties included."""
        data = {wire: _plain(self._loads[name](self)) for wire, name in self._names.items()}
        if self._extra:
            data.update(_plain(self._extra))
        return data

    @property
    def extra(self) -> dict[str, Any]:
        """Properties that this version of the package does not know, as they came."""
        if self._extra is None:
            self._extra = {}
        return self._extra

    def __getitem__(self, name: str) -> Any:
        field = self._names.get(name)
        if field is not None:
            return getattr(self, field)
        return self.extra[name]

    def get(self, name: str, default: Any = None) -> Any:
        """Read a field by its API name, as with a mapping; `default` where there is no such name or no value."""
        value = self[name] if name in self else None  # noqa: SIM401 - this is what `get` is
        return default if value is None else value

    def __contains__(self, name: object) -> bool:
        return name in self._names or (self._extra is not None and name in self._extra)

    def __iter__(self) -> Iterator[str]:
        return iter(self.keys())

    def keys(self) -> list[str]:
        """Give the API names of all fields, and of unknown properties."""
        return [*self._names, *(self._extra or ())]

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        if (self._extra or None) != (other._extra or None):
            return False
        # The stored values may differ where one side has already built its objects: only then read them.
        return all(
            load(self) == load(other) or getattr(self, name) == getattr(other, name)
            for name, load in self._loads.items()
        )

    def __repr__(self) -> str:
        shown: list[str] = []
        for name, field in self._fields.items():
            value = getattr(self, name)
            if (value is None or value == []) and field.default is None:
                continue  # not always sent, and not sent now
            shown.append(f"{name}={_shown(name, value)}")
        if self._extra:
            shown.append(f"extra={_shown('extra', self._extra)}")
        return f"{type(self).__name__}({', '.join(shown)})"

    def __getstate__(self) -> dict[str, Any]:
        return {"_extra": self._extra, **{name: load(self) for name, load in self._loads.items()}}

    def __replace__(self, /, **changes: Any) -> Self:
        """For `copy.replace`, from Python 3.13 on."""
        replaced = copy.copy(self)
        for name, value in changes.items():
            if name not in self._loads:
                message = f"{type(self).__name__} has no field {name!r}"
                raise TypeError(message)
            setattr(replaced, name, value)
        return replaced

    def __setstate__(self, state: dict[str, Any]) -> None:
        for name in ("_extra", *self._loads):
            setattr(self, name, state.get(name))


@resource
class UnknownVariant(Resource):
    """A variant of a union that this version of the package does not know.

    All its properties can be read: by name as with a mapping, as attributes, and from `extra`.
    """

    if not TYPE_CHECKING:  # a visible __getattr__ would hide misspelt attributes from type checkers

        def __getattr__(self, name: str) -> Any:
            extra = self._extra if name != "_extra" else None
            if extra and (wire := wire_name(name)) in extra:
                return extra[wire]
            message = f"{type(self).__name__!r} object has no attribute {name!r}"
            raise AttributeError(message, name=name, obj=self)


def _plain(value: Any) -> Any:
    """Copy a stored value as JSON-ready data."""
    if type(value) in _ATOMS:
        return value
    if isinstance(value, Resource):
        return value.to_dict()
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in cast("list[Any]", value)]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in cast("dict[str, Any]", value).items()}
    if isinstance(value, datetime):
        return format_date_time(value)
    return value


def _shown(name: str, value: Any) -> str:
    """Show a value, but of secrets only that there is one, however deep they are."""
    return "***" if name.endswith(_SECRETS) and value is not None else repr(_masked(value))


def _masked(value: Any) -> Any:
    if isinstance(value, list):
        return [_masked(item) for item in cast("list[object]", value)]
    if isinstance(value, dict):
        pairs = cast("dict[str, Any]", value).items()
        return {
            key: "***" if item is not None and str(key).endswith(_SECRETS) else _masked(item) for key, item in pairs
        }
    return value
