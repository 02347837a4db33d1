"""The state: for each workspace one table for each resource, an object being a plain ``dict``.

Private fields, whose names begin with an underscore, hold what Seam knows but does not show (which devices are in a
space, for instance); `public` leaves them out.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

from seam_async.testing import facts
from seam_async.testing._types import Json, Obj
from seam_async.testing.clock import Clock, Timer
from seam_async.testing.dates import parse
from seam_async.testing.errors import ApiError, not_found
from seam_async.testing.tables import Stored, Table

# Managed and unmanaged objects are one thing in two shapes, so they share a table.
_TABLE_OF = {
    "unmanaged_device": "device",
    "unmanaged_access_code": "access_code",
    "unmanaged_access_grant": "access_grant",
    "unmanaged_access_method": "access_method",
    "unmanaged_user_identity": "user_identity",
}
_ID_OF = {"phone": "device_id", "customer_portal": "customer_key", "device_provider": "device_provider_name"}


def table_of(resource: str) -> str:
    """Return the name of the table that holds a resource."""
    return _TABLE_OF.get(resource, resource)


def id_field(resource: str) -> str:
    """Return the name of the property that identifies an object of a resource."""
    table = table_of(resource)
    return _ID_OF.get(table, f"{table}_id")


def is_managed(obj: Obj) -> bool:
    """Return whether an object is managed, as all are whose resource has no such distinction."""
    return bool(obj.get("is_managed", obj.get("_is_managed", True)))


def public(resource: str, obj: Obj) -> Json:
    """Return the part of an object that the API shows as ``resource``."""
    if resource in _TABLE_OF:
        return _cut(obj, facts.resource(resource))
    return {name: value for name, value in obj.items() if name[0] != "_"}


def _cut(obj: Obj, fields: dict[str, facts.Field]) -> Json:
    """Return the part of an object that these fields name, in nested objects as well."""
    return {
        name: _cut(value, facts.fields(fields[name].type["object"]))
        if fields[name].kind == "object" and value
        else value
        for name, value in obj.items()
        if name in fields
    }


class Workspace:
    """The tables of one workspace.

    Args:
        workspace_id: Its id; its own object is in the table ``workspace``.
    """

    # Shared by all workspaces: it only says which of two objects is the older one.
    _order = count(1)

    def __init__(self, workspace_id: str) -> None:
        self.id = workspace_id
        self._tables: dict[str, Table] = {}
        self._timeline: list[tuple[float, int, Stored]] = []
        self._age = 0

    def table(self, resource: str) -> Table:
        """Return the table that holds a resource."""
        name = table_of(resource)
        table = self._tables.get(name)
        if table is None:
            table = self._tables[name] = Table(id_field(name))
        return table

    def tables(self) -> Iterator[tuple[str, Table]]:
        """Return every table with its name."""
        return iter(list(self._tables.items()))

    def insert(self, resource: str, obj: Obj) -> Obj:
        """Store an object and return it as it is stored."""
        obj["_order"] = next(self._order)
        stored = self.table(resource).insert(obj)
        if resource == "event":
            stored["_at"] = parse(stored["occurred_at"])
            insort(self._timeline, (stored["_at"], stored["_order"], stored))
        return stored

    def find(self, resource: str, object_id: Any) -> Obj | None:
        """Return the object with this id, or None."""
        return self.table(resource).get(object_id)

    def get(self, resource: str, object_id: Any) -> Obj:
        """Return the object with this id.

        Raises:
            ApiError: 404, if there is none.
        """
        obj = self.find(resource, object_id)
        if obj is None:
            raise not_found(table_of(resource), str(object_id))
        return obj

    def all(self, resource: str) -> list[Obj]:
        """Return every object of a resource, oldest first, managed or not as the resource says."""
        return self.narrowed(resource, {})

    def narrowed(self, resource: str, fields: Json) -> list[Obj]:
        """Return the same as `all`, of objects whose fields have these values."""
        found = self.table(resource).where(fields)
        if resource in _TABLE_OF:
            return [obj for obj in found if not is_managed(obj)]
        return [obj for obj in found if is_managed(obj)] if resource in _TABLE_OF.values() else list(found)

    def where(self, resource: str, **fields: Any) -> Iterator[Obj]:
        """Return the objects, managed or not, whose fields have these values."""
        return self.table(resource).where(fields)

    def events(self, since: float = float("-inf"), until: float = float("inf")) -> Iterator[Obj]:
        """Return the events that occurred from ``since`` on and before ``until``, newest first."""
        first, last = bisect_left(self._timeline, (since,)), bisect_left(self._timeline, (until,))
        table = self.table("event")
        for position in range(last - 1, first - 1, -1):
            event = self._timeline[position][2]
            if table.get(event["event_id"]) is event:
                yield event

    def remove(self, resource: str, object_id: str) -> Obj | None:
        """Remove an object and return it; None if it was not there."""
        return self.table(resource).remove(object_id)

    def trim(self, resource: str, kept: int) -> None:
        """Remove the oldest objects, so that at most ``kept`` are left."""
        table = self.table(resource)
        while len(table) > kept and (oldest := table.oldest()) is not None:
            table.remove(oldest[id_field(resource)])
        if resource == "event" and len(self._timeline) > 2 * len(table):
            self._timeline = [entry for entry in self._timeline if table.get(entry[2]["event_id"]) is entry[2]]

    def clear(self) -> None:
        """Discard all objects but the workspace itself, and all callbacks that were scheduled by `later`."""
        self._tables = {"workspace": self.table("workspace")}
        self._timeline = []
        self._age += 1

    def later(self, clock: Clock, when: float, callback: Callable[[], None]) -> Timer:
        """Schedule ``callback`` for a moment, unless the workspace is cleared before."""
        age = self._age

        def fire() -> None:
            if age == self._age:
                callback()

        return clock.call_at(when, fire)


def check_managed(resource: str, obj: Obj) -> None:
    """Refuse a managed object where an unmanaged one is meant, and the reverse.

    Raises:
        ApiError: 400, for instance ``device_unmanaged``.
    """
    wanted = resource not in _TABLE_OF
    if (resource in _TABLE_OF or resource in _TABLE_OF.values()) and is_managed(obj) != wanted:
        state = "managed" if not wanted else "unmanaged"
        table = table_of(resource)
        raise ApiError(400, f"{table}_{state}", f"This {table.replace('_', ' ')} is {state}")
