"""What every resource class is made of: attrs classes whose slots hold the values as the server sent them.

Reading a field gives the typed value: a date-time is parsed, a nested object is built on first use and
kept. Structuring a reply is therefore little more than filling slots, `to_dict()` can give back exactly
what came, and nothing a newer or older server sends can break it. Knows nothing of HTTP.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, cast

from seam_async._model.date_times import format_date_time
from seam_async._model.fields import Reader, _compile_later, _Field, resource, wire_name

if TYPE_CHECKING:
    from typing import Self

    from typing_extensions import TypeVar as DefaultTypeVar

    Tag = DefaultTypeVar("Tag", bound=str, default=str, covariant=True)
else:
    Tag = TypeVar("Tag", bound=str, covariant=True)

_ATOMS = frozenset({str, bool, int, float, type(None)})
_SECRETS = ("secret", "token")


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
