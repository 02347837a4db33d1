"""Tables of objects, with indexes that are updated at every change: a lookup costs the same at any size."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from seam_async.testing._types import Obj

INDEXED = frozenset(
    (
        "access_grant_key",
        "access_method_id",
        "acs_system_id",
        "acs_user_id",
        "common_code_key",
        "connected_account_id",
        "device_id",
        "event_type",
        "reservation_key",
        "space_key",
        "token",
        "user_identifier_key",
        "user_identity_id",
        "user_identity_key",
        "_access_grant_id",
    )
)
"""The properties by which objects are looked up; a lookup that names none of them goes through the whole table."""


class Stored(dict[str, Any]):
    """An object in a table: a ``dict`` that keeps the table's indexes up to date."""

    __slots__ = ("_table",)

    def __init__(self, values: Mapping[str, Any], table: Table) -> None:
        super().__init__(values)
        self._table = table

    def __setitem__(self, name: str, value: Any) -> None:
        if name in INDEXED:
            self._table._move(self, name, value)
        super().__setitem__(name, value)

    def update(self, *others: Any, **given: Any) -> None:
        """Set several properties."""
        for name, value in dict(*others, **given).items():
            self[name] = value

    def setdefault(self, name: str, default: Any = None) -> Any:
        """Return a property, after setting it if it is missing."""
        if name not in self:
            self[name] = default
        return self[name]

    def pop(self, name: str, *default: Any) -> Any:
        """Remove a property and return it."""
        if name in INDEXED and name in self:
            self._table._move(self, name, None)
        return super().pop(name, *default)

    def __delitem__(self, name: str) -> None:
        self.pop(name)

    def __copy__(self) -> Obj:
        return dict(self)

    def __deepcopy__(self, memo: Any) -> Obj:
        from copy import deepcopy

        return deepcopy(dict(self), memo)


class Table:
    """The objects of one resource in one workspace, oldest first.

    Args:
        id_name: The property that identifies an object.
    """

    def __init__(self, id_name: str) -> None:
        self._id_name = id_name
        self._objects: dict[str, Stored] = {}
        # Property to value to id to object.
        self._index: dict[str, dict[Any, dict[str, Stored]]] = {}

    def insert(self, values: Mapping[str, Any]) -> Stored:
        """Store an object and return it as it is stored; one with the same id is replaced.

        What is stored is a copy, unless it was in a table before.
        """
        obj = values if isinstance(values, Stored) else Stored(values, self)
        obj._table = self
        object_id = obj[self._id_name]
        self.remove(object_id)
        self._objects[object_id] = obj
        for name in INDEXED & obj.keys():
            self._put(obj, object_id, name, obj[name])
        return obj

    def remove(self, object_id: Any) -> Stored | None:
        """Remove an object and return it; None if it is not there."""
        obj = self._objects.pop(object_id, None)
        if obj is not None:
            for name in INDEXED & obj.keys():
                self._take(object_id, name, obj[name])
        return obj

    def get(self, object_id: Any) -> Stored | None:
        """Return the object with this id, or None."""
        return self._objects.get(object_id)

    def where(self, fields: Mapping[str, Any]) -> Iterator[Stored]:
        """Return the objects whose properties have these values, oldest first."""
        return (obj for obj in self._candidates(fields) if all(obj.get(name) == fields[name] for name in fields))

    def _candidates(self, fields: Mapping[str, Any]) -> list[Stored]:
        if self._id_name in fields:
            found = self._objects.get(fields[self._id_name])
            return [] if found is None else [found]
        smallest: dict[str, Stored] = self._objects
        for name in INDEXED & fields.keys():
            if fields[name] is not None:
                found_by = self._index.get(name, {}).get(fields[name], {})
                smallest = min(smallest, found_by, key=len)
        return list(smallest.values())

    def _move(self, obj: Stored, name: str, value: Any) -> None:
        object_id = obj.get(self._id_name)
        if self._objects.get(object_id or "") is obj:
            self._take(str(object_id), name, obj.get(name))
            self._put(obj, str(object_id), name, value)

    def _put(self, obj: Stored, object_id: str, name: str, value: Any) -> None:
        if isinstance(value, str):
            self._index.setdefault(name, {}).setdefault(value, {})[object_id] = obj

    def _take(self, object_id: str, name: str, value: Any) -> None:
        if isinstance(value, str):
            values = self._index.get(name, {})
            found = values.get(value)
            if found is not None:
                found.pop(object_id, None)
                if not found:
                    del values[value]

    def values(self) -> Iterator[Stored]:
        """Return every object, oldest first; safe while the table changes."""
        return iter(list(self._objects.values()))

    def oldest(self) -> Stored | None:
        """Return the object that was stored first, or None."""
        return next(iter(self._objects.values()), None)

    def __len__(self) -> int:
        return len(self._objects)

    def __iter__(self) -> Iterator[Stored]:
        return self.values()
