"""Simulates what happens outside of the API: logins, events, batteries, and devices that go offline."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from seam_async.testing import facts
from seam_async.testing._types import Json
from seam_async.testing.answers import shown
from seam_async.testing.connection import connect, disconnect
from seam_async.testing.hints import unknown
from seam_async.testing.login import finish_login
from seam_async.testing.state import State


class Simulation(State):
    """The part of `FakeSeam` that simulates the world around Seam. Everything here can be called from any thread."""

    def finish_login(
        self, connect_webview_id: str, *, succeeds: bool = True, device_types: Sequence[str] = ("august_lock",)
    ) -> Json:
        """Log the user of a Connect Webview in, or have the login fail.

        Args:
            connect_webview_id: The webview.
            succeeds: Whether the login does.
            device_types: The devices in the account, one of each type.

        Returns:
            The webview, with the new account's id.

        Raises:
            LookupError: There is no such webview.
        """

        def finish() -> Json:
            webview = self._get("connect_webview", connect_webview_id)
            finish_login(self.world, self._workspace, webview, device_types if succeeds else None)
            return shown("connect_webview", webview)

        return self._changing(finish)

    def emit(self, event_type: str, **fields: Any) -> Json:
        """Write an event, and send it to webhooks, as if something had happened.

        Args:
            event_type: Such as ``"device.low_battery"``.
            **fields: Its properties; what follows from ``device_id`` and other ids is filled in.

        Raises:
            ValueError: There is no such event type.
            TypeError: It has no such property.
            LookupError: There is no object with an id that was given.
        """
        known = facts.event(event_type)
        if known is None:
            raise ValueError(unknown("event type", event_type, facts.event_types()))
        for name in fields:
            if name not in known:
                raise TypeError(unknown(f"property of {event_type}", name, known))

        def emit() -> Json:
            sources = [
                self._get(resource, fields[f"{resource}_id"])
                for resource in _ABOUT
                if fields.get(f"{resource}_id") is not None
            ]
            return shown("event", self.world.emit(self._workspace, event_type, *sources, **fields))

        return self._thread.call(emit)

    def set_battery(self, device_id: str, level: float) -> Json:
        """Set the battery level that a device reports, and write the events about it.

        Args:
            device_id: The device.
            level: From 0 to 1; what is below 0.2 is low.

        Raises:
            LookupError: There is no such device.
            ValueError: The level is no share.
        """
        if not 0 <= level <= 1:
            raise ValueError(f"level is a share from 0 to 1, not {level!r}")

        def report() -> Json:
            device = self._get("device", device_id)
            status = "critical" if level < 0.1 else "low" if level < 0.2 else "good" if level < 0.8 else "full"
            battery = device["properties"].setdefault("battery", {})
            before = battery.get("status")
            battery.update(level=level, status=status)
            device["properties"]["battery_level"] = level
            if status != before:
                reading = {"battery_level": level, "battery_status": status}
                self.world.emit(self._workspace, "device.battery_status_changed", device, **reading)
            if status in ("low", "critical"):
                self.world.emit(self._workspace, "device.low_battery", device, battery_level=level)
            return shown("device", device)

        return self._changing(report)

    def set_online(self, device_id: str, online: bool) -> Json:  # noqa: FBT001 - it says what is set
        """Take a device offline, or bring it back and try again to program codes that failed meanwhile.

        Args:
            device_id: The device.
            online: Whether Seam reaches it from now on.

        Raises:
            LookupError: There is no such device.
        """

        def turn() -> Json:
            device = self._get("device", device_id)
            if online:
                connect(self.world, self._workspace, device)
            else:
                disconnect(self.world, self._workspace, device, "device_disconnected")
            return shown("device", device)

        return self._changing(turn)


# Resources that an event can be about: its other fields are filled in from them.
_ABOUT = (
    "access_code",
    "access_grant",
    "access_method",
    "acs_access_group",
    "acs_credential",
    "acs_encoder",
    "acs_entrance",
    "acs_system",
    "acs_user",
    "action_attempt",
    "client_session",
    "connect_webview",
    "connected_account",
    "device",
    "noise_threshold",
    "space",
    "thermostat_schedule",
)
