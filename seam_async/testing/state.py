"""Looking into the state of a fake Seam, and changing it from outside the API."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from seam_async.testing._types import Json, Obj
from seam_async.testing.catalog import merge, new_device
from seam_async.testing.login import finish_login
from seam_async.testing.seed import Seeder
from seam_async.testing.store import Workspace, id_field, public
from seam_async.testing.thread import ServerThread
from seam_async.testing.world import World


class State:
    """The part of `FakeSeam` that reads and writes objects. Everything here can be called from any thread."""

    world: World
    _workspace: Workspace
    _thread: ServerThread

    def find(self, resource: str, **fields: Any) -> Json:
        """Give the first object whose properties have these values, as the API would show it.

        Args:
            resource: Such as ``"device"`` or ``"access_code"``.
            **fields: Property values.

        Raises:
            LookupError: There is none.
        """
        for obj in self.all(resource, **fields):
            return obj
        raise LookupError(f"no {resource} with {fields}")

    def all(self, resource: str, **fields: Any) -> list[Json]:
        """Give every object whose properties have these values, oldest first, as the API would show them."""
        return self._thread.call(lambda: [public(resource, obj) for obj in self._workspace.where(resource, **fields)])

    def add(self, resource: str, **fields: Any) -> Json:
        """Put an object into the workspace, well-formed where nothing is said. No event is written.

        Args:
            resource: Such as ``"device"``, or ``"action_attempt"``.
            **fields: Its properties. A device may have a ``device_type`` and a ``name``; what its type can do and
                reports is filled in, and objects such as ``properties`` are merged into that.

        Raises:
            TypeError: There is no such property.
        """
        return self._thread.call(lambda: public(resource, self._add(resource, fields)))

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
        """Change an object behind the API's back: objects within it are merged. No event is written.

        Raises:
            LookupError: There is no such object.
        """

        def change() -> Json:
            obj = self._workspace.find(resource, object_id)
            if obj is None:
                raise LookupError(f"no {resource} has the {id_field(resource)} {object_id}")
            return public(resource, merge(obj, fields))

        return self._thread.call(change)

    def remove(self, resource: str, object_id: str) -> None:
        """Take an object out behind the API's back; harmless if it is not there. No event is written."""
        self._thread.call(lambda: self._workspace.remove(resource, object_id))

    def finish_login(
        self, connect_webview_id: str, *, succeeds: bool = True, device_types: Sequence[str] = ("august_lock",)
    ) -> Json:
        """Let the user of a Connect Webview log in, or fail to.

        Args:
            connect_webview_id: The webview.
            succeeds: Whether the login does.
            device_types: What is found in the account: one device of each type.

        Returns:
            The webview, with the new account's id.

        Raises:
            LookupError: There is no such webview.
        """

        def finish() -> Json:
            webview = self._workspace.find("connect_webview", connect_webview_id)
            if webview is None:
                raise LookupError(f"no connect_webview has the connect_webview_id {connect_webview_id}")
            finish_login(self.world, self._workspace, webview, device_types if succeeds else None)
            return public("connect_webview", webview)

        return self._thread.call(finish)

    def emit(self, event_type: str, **fields: Any) -> Json:
        """Write an event, and send it to webhooks, as if something had happened out there.

        Args:
            event_type: Such as ``"device.low_battery"``.
            **fields: Its properties; what follows from ``device_id`` and other ids is filled in.

        Raises:
            ValueError: There is no such event type.
        """

        def emit() -> Json:
            named = [
                self._workspace.find(name.removesuffix("_id"), value)
                for name, value in fields.items()
                if name.endswith("_id")
            ]
            sources = [obj for obj in named if obj is not None]
            return public("event", self.world.emit(self._workspace, event_type, *sources, **fields))

        return self._thread.call(emit)
