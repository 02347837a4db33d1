# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.thermostats`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from seam_async.api.thermostats import Thermostats as AsyncThermostats
from seam_sync._namespace import Namespace, blocking
from seam_sync.pagination import Page

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from seam_async.resources.aliases import ThermostatDeviceType, ThermostatManufacturer
    from seam_async.resources.device import Device
    from seam_sync.api.thermostats_daily_programs import ThermostatsDailyPrograms
    from seam_sync.api.thermostats_schedules import ThermostatsSchedules
    from seam_sync.api.thermostats_simulate import ThermostatsSimulate


class Thermostats(Namespace):
    """Control thermostats and their climate presets."""

    _async: AsyncThermostats

    @cached_property
    def daily_programs(self) -> ThermostatsDailyPrograms:
        """Define which climate presets a thermostat goes through in a day."""
        from seam_sync.api.thermostats_daily_programs import ThermostatsDailyPrograms

        return ThermostatsDailyPrograms(self._calls, self._async.daily_programs)

    @cached_property
    def schedules(self) -> ThermostatsSchedules:
        """Apply a climate preset to a thermostat for a stretch of time."""
        from seam_sync.api.thermostats_schedules import ThermostatsSchedules

        return ThermostatsSchedules(self._calls, self._async.schedules)

    @cached_property
    def simulate(self) -> ThermostatsSimulate:
        """Make a sandbox thermostat change its mode or temperature."""
        from seam_sync.api.thermostats_simulate import ThermostatsSimulate

        return ThermostatsSimulate(self._calls, self._async.simulate)

    activate_climate_preset = blocking(AsyncThermostats.activate_climate_preset)
    activate_weekly_program = blocking(AsyncThermostats.activate_weekly_program)
    cool = blocking(AsyncThermostats.cool)
    create_climate_preset = blocking(AsyncThermostats.create_climate_preset)
    delete_climate_preset = blocking(AsyncThermostats.delete_climate_preset)
    heat = blocking(AsyncThermostats.heat)
    heat_cool = blocking(AsyncThermostats.heat_cool)
    off = blocking(AsyncThermostats.off)
    set_fallback_climate_preset = blocking(AsyncThermostats.set_fallback_climate_preset)
    set_fan_mode = blocking(AsyncThermostats.set_fan_mode)
    set_hvac_mode = blocking(AsyncThermostats.set_hvac_mode)
    set_temperature_threshold = blocking(AsyncThermostats.set_temperature_threshold)
    update_climate_preset = blocking(AsyncThermostats.update_climate_preset)
    update_weekly_program = blocking(AsyncThermostats.update_weekly_program)

    def list(
        self,
        *,
        connect_webview_id: str | None = None,
        connected_account_id: str | None = None,
        customer_key: str | None = None,
        device_type: ThermostatDeviceType | None = None,
        device_types: Sequence[ThermostatDeviceType] | None = None,
        manufacturer: ThermostatManufacturer | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Page[Device]:
        """List thermostats.

        This has no pages; `devices.list` has and takes more filters.

        Args:
            connect_webview_id: ID of the Connect Webview.
            connected_account_id: ID of the connected account.
            customer_key: Your own key for the customer.
            device_type: Only thermostats of this type.
            device_types: Only thermostats of one of these types.
            manufacturer: Only thermostats of this manufacturer.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The first `Page[Device]`; its `auto_paging_iter()` goes through the items of all pages.

        See https://docs.seam.co/api/thermostats/list
        """
        try:
            return Page.of(
                self._run(
                    self._async.list,
                    connect_webview_id=connect_webview_id,
                    connected_account_id=connected_account_id,
                    customer_key=customer_key,
                    device_type=device_type,
                    device_types=device_types,
                    manufacturer=manufacturer,
                    extra_params=extra_params,
                ),
                self._calls,
            )
        finally:
            del extra_params  # keep secrets out of crash reports
