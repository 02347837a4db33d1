# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.thermostats.schedules`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._calls.namespace import Namespace
from seam_async.endpoints.thermostats_schedules import CREATE, DELETE, GET, LIST, UPDATE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from typing import Any

    from seam_async._sentinels import Null
    from seam_async.pagination import Listing
    from seam_async.resources.thermostat_schedule import ThermostatSchedule


class ThermostatsSchedules(Namespace):
    """Apply a climate preset to a thermostat for a stretch of time."""

    async def create(
        self,
        *,
        climate_preset_key: str,
        device_id: str,
        ends_at: datetime | str,
        starts_at: datetime | str,
        is_override_allowed: bool | None = None,
        max_override_period_minutes: int | Null | None = None,
        name: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> ThermostatSchedule:
        """Apply a climate preset to a thermostat from one time to another.

        Args:
            climate_preset_key: Key of the preset that the schedule activates.
            device_id: ID of the device.
            ends_at: When the schedule ends.
            starts_at: When the preset is activated.
            is_override_allowed: Whether people may change the settings meanwhile, at the thermostat or through the
                API.
            max_override_period_minutes: For how many minutes such a change holds; `NULL` sets no bound.
            name: Name by which people recognise it.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `ThermostatSchedule`.

        See https://docs.seam.co/api/thermostats/schedules/create
        """
        call = self._call(
            CREATE,
            {
                "climate_preset_key": climate_preset_key,
                "device_id": device_id,
                "ends_at": ends_at,
                "starts_at": starts_at,
                "is_override_allowed": is_override_allowed,
                "max_override_period_minutes": max_override_period_minutes,
                "name": name,
            },
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    async def delete(
        self,
        *,
        thermostat_schedule_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Delete a thermostat schedule.

        Args:
            thermostat_schedule_id: ID of the thermostat schedule.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/thermostats/schedules/delete
        """
        call = self._call(DELETE, {"thermostat_schedule_id": thermostat_schedule_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    async def get(
        self,
        *,
        thermostat_schedule_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> ThermostatSchedule:
        """Return one thermostat schedule.

        Args:
            thermostat_schedule_id: ID of the thermostat schedule.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `ThermostatSchedule`.

        See https://docs.seam.co/api/thermostats/schedules/get
        """
        call = self._call(GET, {"thermostat_schedule_id": thermostat_schedule_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    async def update(
        self,
        *,
        thermostat_schedule_id: str,
        climate_preset_key: str | None = None,
        ends_at: datetime | str | None = None,
        is_override_allowed: bool | None = None,
        max_override_period_minutes: int | Null | None = None,
        name: str | None = None,
        starts_at: datetime | str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Change a thermostat schedule.

        What you leave out stays as it is.

        Args:
            thermostat_schedule_id: ID of the thermostat schedule.
            climate_preset_key: Key of the preset that the schedule activates.
            ends_at: When the schedule ends.
            is_override_allowed: Whether people may change the settings meanwhile, at the thermostat or through the
                API.
            max_override_period_minutes: For how many minutes such a change holds; `NULL` sets no bound.
            name: Name by which people recognise it.
            starts_at: When the preset is activated.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/thermostats/schedules/update
        """
        call = self._call(
            UPDATE,
            {
                "thermostat_schedule_id": thermostat_schedule_id,
                "climate_preset_key": climate_preset_key,
                "ends_at": ends_at,
                "is_override_allowed": is_override_allowed,
                "max_override_period_minutes": max_override_period_minutes,
                "name": name,
                "starts_at": starts_at,
            },
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    def list(
        self,
        *,
        device_id: str,
        user_identifier_key: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Listing[ThermostatSchedule]:
        """List the schedules of a thermostat.

        Args:
            device_id: ID of the device.
            user_identifier_key: Only schedules of the user with this ID of yours.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            A listing: await it for one `Page[ThermostatSchedule]`, or go through all pages with `async for`.

        See https://docs.seam.co/api/thermostats/schedules/list
        """
        return self._list(LIST, {"device_id": device_id, "user_identifier_key": user_identifier_key}, extra_params)
