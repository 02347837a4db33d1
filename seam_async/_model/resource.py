"""The base of all resource classes: slots that hold the values as the server sent them, read as typed attributes.

Structuring a reply is little more than filling slots. An empty slot means that the server left the property out, so
`to_dict()` returns exactly what came. Nothing that a newer or older server sends can break it.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Self, TypeVar, cast

from seam_async._model import printing
from seam_async._model.date_times import format_date_time
from seam_async._model.fields import RAW, Field, Reader, resource, wire_name
from seam_async._model.structure import Extra, structure_later

if TYPE_CHECKING:
    from typing_extensions import TypeVar as DefaultTypeVar

    Tag = DefaultTypeVar("Tag", bound=str, default=str, covariant=True)
else:
    Tag = TypeVar("Tag", bound=str, covariant=True)

EMPTY: Any = object()
"""The value of a slot that was never filled."""

_ATOMS = frozenset({str, bool, int, float, type(None)})


class Resource:  # noqa: PLW1641 - not hashable, as its fields can be assigned
    """An object of the API. Fields are read as typed attributes, or by name as from a mapping."""

    __slots__ = ("__weakref__", "_extra", "_lists_read")

    if TYPE_CHECKING:
        _wrapper: ClassVar[str | None]
        """The one key under which an object of this class may be wrapped."""
        _fields: ClassVar[dict[str, Field]]
        """The fields as declared, by Python's name; those of base classes come first."""
        _names: ClassVar[dict[str, str]]
        """The API's name of each field → Python's."""
        _slots: ClassVar[dict[str, str]]
        """Fields, by Python's name → the attribute that is the slot itself, and reads as `EMPTY` if it is."""
        _lists: ClassVar[frozenset[str]]
        """Which fields hold lists."""
        _structure: ClassVar[Reader]
        """Makes an object from decoded JSON."""
        _extra: Extra | None
        _lists_read: dict[str, list[Any]]
        """Lists that the server left out and that were read, by Python's name: the reader may append to them."""
    else:
        extra: dict[str, Any]  # a field to attrs, see `fields.resource`
        _wrapper = None
        _fields = _names = _slots = {}
        _lists = frozenset()

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls._structure = structure_later(cls)

    def __init__(self, **values: Any) -> None:
        extra: Any = values.pop("extra", None)
        self._extra = Extra(extra) if extra else None
        sent = extra.sent if isinstance(extra, Extra) else None  # from `attrs.evolve`
        for name, value in values.items():
            if name not in self._slots:
                message = f"{type(self).__name__}() got an unexpected keyword argument {name!r}"
                raise TypeError(message)
            if sent is None or name in sent or (value is not None and value != []):
                setattr(self, name, value)

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
        """Return JSON-ready data: exactly what the server sent, and what was assigned since."""
        stored = self._stored()
        data = {wire: stored[name] for wire, name in self._names.items() if name in stored}
        return to_plain({**data, **self._extra} if self._extra else data)  # type: ignore[no-any-return]

    @property
    def extra(self) -> dict[str, Any]:
        """Properties that this version of the package does not know, as they came."""
        if self._extra is None:
            self._extra = Extra()
        self._extra.sent = frozenset(self._stored())
        return self._extra

    # -- reading -----------------------------------------------------------------------------------------------

    def _stored(self) -> dict[str, Any]:
        """Return the values of the slots that are not empty, by field."""
        slots = self._slots.items()
        stored = {name: value for name, slot in slots if (value := getattr(self, slot)) is not EMPTY}
        if self._lists_read:
            stored = {**{name: value for name, value in self._lists_read.items() if value}, **stored}
        return stored

    if not TYPE_CHECKING:  # a visible __getattr__ would hide misspelt attributes from type checkers

        def __getattr__(self, name: str) -> Any:
            """Read a property that the server left out. Python calls this for empty slots and unknown names only."""
            if name.startswith(RAW):
                return EMPTY
            if name in self._lists:
                lists = self._lists_read = self._lists_read or {}
                return lists.setdefault(name, [])
            if name in self._fields:
                return None
            if name == "_lists_read":
                return {}
            return self._missing(name)

    def _missing(self, name: str) -> Any:
        """Raise the error for an unknown attribute."""
        message = f"{type(self).__name__!r} object has no attribute {name!r}"
        raise AttributeError(message, name=name, obj=self)

    def __getitem__(self, name: str) -> Any:
        field = self._names.get(name)
        if field is not None:
            return getattr(self, field)
        if self._extra is None:
            raise KeyError(name)
        return self._extra[name]

    def get(self, name: str, default: Any = None) -> Any:
        """Read a field by its API name, as with a mapping; `default` where there is no such name or no value."""
        try:
            value = self[name]
        except KeyError:
            return default
        return value if value is not None and (default is None or name in self) else default

    def __contains__(self, name: object) -> bool:
        field = self._names.get(cast("str", name))
        if field is None:
            return name in (self._extra or ())
        return getattr(self, self._slots[field]) is not EMPTY or bool(self._lists_read.get(field))

    def keys(self) -> list[str]:
        """Return the API names of the properties that were sent, assigned or given to the constructor."""
        stored = self._stored()
        return [*(wire for wire, name in self._names.items() if name in stored), *(self._extra or ())]

    # Not iterable: pandas, for one, would take an object that iterates over its names for a row of values.
    __iter__ = None

    # -- comparing, copying --------------------------------------------------------------------------------------

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        if (self._extra or None) != (other._extra or None):
            return False
        mine, theirs = self._stored(), other._stored()
        # Equal objects may differ in what they store: one has built its nested objects, or has null where the other has
        # an empty slot. Reading costs more than comparing slots, so it comes second.
        return mine == theirs or all(
            mine.get(name) == theirs.get(name) or getattr(self, name) == getattr(other, name)
            for name in mine.keys() | theirs.keys()
        )

    def __getstate__(self) -> dict[str, Any]:
        return {"_extra": self._extra and dict(self._extra), **self._stored()}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self._extra = None
        for name, value in state.items():
            if name == "_extra":
                self._extra = value and Extra(value)
            elif name in self._slots:
                setattr(self, name, value)
            else:  # pickled by another version of this package
                self.extra[wire_name(name)] = value

    def __replace__(self, /, **changes: Any) -> Self:
        """Return a copy with other values in some fields, for `copy.replace` from Python 3.13 on."""
        replaced = copy.copy(self)
        for name, value in changes.items():
            if name not in self._slots:
                message = f"{type(self).__name__} has no field {name!r}"
                raise TypeError(message)
            setattr(replaced, name, value)
        return replaced

    # -- printing ------------------------------------------------------------------------------------------------

    def _sent_values(self) -> Iterator[tuple[str, Any]]:
        """Yield the properties that were sent, by Python's name, as they are read."""
        stored = self._stored()
        for name in self._fields:
            if name in stored:
                yield name, getattr(self, name)
        if self._extra:
            yield "extra", dict(self._extra)

    def __repr__(self) -> str:
        return printing.on_one_line(type(self).__name__, self._sent_values())

    def __rich_repr__(self) -> Iterator[tuple[str, Any]]:
        return printing.without_nulls(self._sent_values())

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:  # noqa: FBT001 - as IPython calls it
        printing.over_lines(printer, type(self).__name__, () if cycle else self._sent_values())

    def _ipython_key_completions_(self) -> list[str]:
        return self.keys()

    def __dir__(self) -> list[str]:
        return sorted({*object.__dir__(self), *self._fields} - {*self._slots.values()})

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        from seam_async._model.pydantic_schema import schema_of

        return schema_of(cls, source, handler)


@resource
class UnknownVariant(Resource):
    """A variant of a union that this version of the package does not know.

    All its properties can be read: by name as with a mapping, as attributes, and from `extra`.
    """

    def _missing(self, name: str) -> Any:
        if not name.startswith("_") and self._extra and (wire := wire_name(name)) in self._extra:
            return self._extra[wire]
        return Resource._missing(self, name)  # not `super()`, which would look for the class that `resource` replaced

    def __dir__(self) -> list[str]:
        return sorted({*Resource.__dir__(self), *(name for name in self._extra or () if name.isidentifier())})


def to_plain(value: Any) -> Any:
    """Copy a stored value as JSON-ready data."""
    # Most values are atoms: checking the type here saves a call for each.
    if type(value) is dict:
        return {key: item if type(item) in _ATOMS else to_plain(item) for key, item in value.items()}
    if isinstance(value, Resource):
        return value.to_dict()
    if isinstance(value, (list, tuple)):
        return [item if type(item) in _ATOMS else to_plain(item) for item in cast("list[Any]", value)]
    if isinstance(value, dict):
        return to_plain(dict(cast("dict[str, Any]", value)))
    return format_date_time(value) if isinstance(value, datetime) else value
