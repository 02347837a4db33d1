# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.thermostats.schedules`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async.api.thermostats_schedules import ThermostatsSchedules as AsyncThermostatsSchedules
from seam_sync._namespace import Namespace, blocking
from seam_sync.pagination import Page

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from seam_async.resources.thermostat_schedule import ThermostatSchedule


class ThermostatsSchedules(Namespace):
    """Apply a climate preset to a thermostat for a stretch of time."""

    _async: AsyncThermostatsSchedules

    create = blocking(AsyncThermostatsSchedules.create)
    delete = blocking(AsyncThermostatsSchedules.delete)
    get = blocking(AsyncThermostatsSchedules.get)
    update = blocking(AsyncThermostatsSchedules.update)

    def list(
        self,
        *,
        device_id: str,
        user_identifier_key: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Page[ThermostatSchedule]:
        """List the schedules of a thermostat.

        Args:
            device_id: ID of the device.
            user_identifier_key: Only schedules of the user with this ID of yours.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The first `Page[ThermostatSchedule]`; its `auto_paging_iter()` goes through the items of all pages.

        See https://docs.seam.co/api/thermostats/schedules/list
        """
        try:
            return Page.of(
                self._run(
                    self._async.list,
                    device_id=device_id,
                    user_identifier_key=user_identifier_key,
                    extra_params=extra_params,
                ),
                self._calls,
            )
        finally:
            del extra_params  # keep secrets out of crash reports
