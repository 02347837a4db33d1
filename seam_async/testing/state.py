"""Reads and changes the state of a fake Seam from outside the API."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import islice
from typing import Any, TypeVar

from seam_async.testing import facts
from seam_async.testing._types import Json, Obj
from seam_async.testing.answers import shown
from seam_async.testing.catalog import merge, new_device
from seam_async.testing.hints import unknown
from seam_async.testing.seed import Seeder
from seam_async.testing.store import Workspace, id_field
from seam_async.testing.thread import ServerThread
from seam_async.testing.values import check_shape
from seam_async.testing.world import World

T = TypeVar("T")


class State:
    """The part of `FakeSeam` that reads and writes objects. Everything here can be called from any thread."""

    world: World
    workspace_id: str
    _thread: ServerThread

    @property
    def _workspace(self) -> Workspace:
        return self.world.workspaces[self.workspace_id]

    def find(self, resource: str, **fields: Any) -> Json:
        """Return the first object whose properties have these values, as the API would show it.

        Args:
            resource: Such as ``"device"`` or ``"access_code"``.
            **fields: Property values.

        Raises:
            LookupError: There is none.
            ValueError: There is no such resource.
            TypeError: It has no such property.
        """
        for obj in self.all(resource, **fields):
            return obj
        raise LookupError(f"no {resource} with {fields}; {self._names(resource)}")

    def all(self, resource: str, **fields: Any) -> list[Json]:
        """Return every object whose properties have these values, oldest first, as the API would show them.

        Raises:
            ValueError: There is no such resource.
            TypeError: It has no such property.
        """
        _check(resource, fields)
        return self._thread.call(lambda: [shown(resource, obj) for obj in self._workspace.where(resource, **fields)])

    def add(self, resource: str, **fields: Any) -> Json:
        """Put an object into the workspace; properties that are not given are filled in. No event is written.

        Args:
            resource: Such as ``"device"``, or ``"action_attempt"``.
            **fields: Its properties. A device may have a ``device_type`` and a ``name``; what its type can do and
                reports is filled in, and objects such as ``properties`` are merged into that.

        Raises:
            ValueError: There is no such resource.
            TypeError: It has no such property.
        """
        _check(resource, {name: value for name, value in fields.items() if name != "name"})
        return self._changing(lambda: shown(resource, self._add(resource, fields)))

    def _changing(self, function: Callable[[], T]) -> T:
        """Call a function that changes the state, in the fake's thread, and report the change."""

        def change() -> T:
            try:
                return function()
            finally:
                self.world.changed()

        return self._thread.call(change)

    def _add(self, resource: str, fields: Json) -> Obj:
        if resource == "action_attempt":
            empty: Obj = {
                "action_attempt_id": self.world.ids.uuid(),
                "status": "pending",
                "result": None,
                "error": None,
            }
            return self._workspace.insert(resource, {**empty, **fields})
        if resource in ("device", "unmanaged_device"):
            device_type = fields.pop("device_type", "august_lock")
            name = fields.pop("name", fields.get("display_name", "Front Door"))
            fields = merge(new_device(device_type, name), fields)
            fields.setdefault("connected_account_id", self._any_account()["connected_account_id"])
        return self.world.create(self._workspace, resource, **fields)

    def _any_account(self) -> Obj:
        for account in self._workspace.where("connected_account"):
            return account
        return Seeder(self.world, self._workspace).account("August", "august", "john@example.com")

    def change(self, resource: str, object_id: str, **fields: Any) -> Json:
        """Change an object, bypassing the API; nested objects are merged. No event is written.

        Raises:
            LookupError: There is no such object.
            ValueError: There is no such resource.
            TypeError: It has no such property.
        """
        _check(resource, fields)

        def change() -> Json:
            return shown(resource, merge(self._get(resource, object_id), fields))

        return self._changing(change)

    def remove(self, resource: str, object_id: str) -> None:
        """Remove an object, bypassing the API. No event is written.

        Raises:
            LookupError: There is no such object.
            ValueError: There is no such resource.
        """
        _check(resource, {})

        def remove() -> None:
            self._get(resource, object_id)
            self._workspace.remove(resource, object_id)

        self._changing(remove)

    def _get(self, resource: str, object_id: str) -> Obj:
        obj = self._workspace.find(resource, object_id)
        if obj is None:
            raise LookupError(f"no {resource} has the {id_field(resource)} {object_id!r}; {self._names(resource)}")
        return obj

    def _names(self, resource: str) -> str:
        """Return which objects there are, for an error."""

        def names() -> str:
            objects = list(islice(self._workspace.table(resource), 10))
            more = len(self._workspace.table(resource)) - len(objects)
            shown_names = [
                f"{one.get('display_name') or one.get('name') or ''} {one[id_field(resource)]}".strip()
                for one in objects
            ]
            return "there are: " + (", ".join(shown_names) or "none") + (f" and {more} more" if more else "")

        return self._thread.call(names)

    def everything(self) -> dict[str, list[Json]]:
        """Return all objects of the workspace but its events, by resource, as the API would show them."""

        def read() -> dict[str, list[Json]]:
            tables = {name: table for name, table in self._workspace.tables() if name not in ("event", "portal")}
            return {name: [shown(name, obj) for obj in table] for name, table in tables.items() if len(table)}

        return self._thread.call(read)


def _check(resource: str, fields: Mapping[str, Any]) -> None:
    """Refuse an unknown resource or property. Private fields, which begin with an underscore, are accepted."""
    if not facts.is_resource(resource):
        near = {"lock": "device", "thermostat": "device", "noise_sensor": "device", "camera": "device"}.get(resource)
        hint = f"; a {resource} is a 'device' with a device_type. " if near else " "
        raise ValueError(unknown("resource", resource, facts.resources()) + hint.rstrip())
    known = facts.properties(resource)
    for name, value in fields.items():
        if not name.startswith("_") and name not in known:
            raise TypeError(unknown(f"property of {resource}", name, known))
        field = None if resource in ("event", "action_attempt") else facts.resource(resource).get(name)
        if field is not None:
            check_shape(field, value)
