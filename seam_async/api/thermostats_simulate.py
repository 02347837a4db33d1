# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.thermostats.simulate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._calls.namespace import Namespace
from seam_async.endpoints.thermostats_simulate import HVAC_MODE_ADJUSTED, TEMPERATURE_REACHED

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from seam_async.resources.aliases import HvacMode


class ThermostatsSimulate(Namespace):
    """Make a sandbox thermostat change its mode or temperature."""

    async def hvac_mode_adjusted(
        self,
        *,
        device_id: str,
        hvac_mode: HvacMode,
        cooling_set_point_celsius: float | None = None,
        cooling_set_point_fahrenheit: float | None = None,
        heating_set_point_celsius: float | None = None,
        heating_set_point_fahrenheit: float | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Make a sandbox thermostat report a changed mode.

        Only the set points that go with the mode may be given.

        Args:
            device_id: ID of a sandbox thermostat.
            hvac_mode: Mode that the thermostat reports; it decides which set points may be given.
            cooling_set_point_celsius: Temperature in °C above which to cool, with the modes `cool` and `heat_cool`
                only; instead of `cooling_set_point_fahrenheit`.
            cooling_set_point_fahrenheit: Temperature in °F above which to cool, with the modes `cool` and
                `heat_cool` only; instead of `cooling_set_point_celsius`.
            heating_set_point_celsius: Temperature in °C below which to heat, with the modes `heat` and `heat_cool`
                only; instead of `heating_set_point_fahrenheit`.
            heating_set_point_fahrenheit: Temperature in °F below which to heat, with the modes `heat` and
                `heat_cool` only; instead of `heating_set_point_celsius`.
            extra_params: Further fields for the body, for parameters newer than this package.

        Raises:
            SeamInvalidParameterError: The arguments do not go together; nothing was sent.

        See https://docs.seam.co/api/thermostats/simulate/hvac_mode_adjusted
        """
        call = self._call(
            HVAC_MODE_ADJUSTED,
            {
                "device_id": device_id,
                "hvac_mode": hvac_mode,
                "cooling_set_point_celsius": cooling_set_point_celsius,
                "cooling_set_point_fahrenheit": cooling_set_point_fahrenheit,
                "heating_set_point_celsius": heating_set_point_celsius,
                "heating_set_point_fahrenheit": heating_set_point_fahrenheit,
            },
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    async def temperature_reached(
        self,
        *,
        device_id: str,
        temperature_celsius: float | None = None,
        temperature_fahrenheit: float | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Make a sandbox thermostat report a temperature.

        Give it in °C or in °F.

        Args:
            device_id: ID of a sandbox thermostat.
            temperature_celsius: Temperature that is reported, in °C; instead of `temperature_fahrenheit`.
            temperature_fahrenheit: Temperature that is reported, in °F; instead of `temperature_celsius`.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/thermostats/simulate/temperature_reached
        """
        call = self._call(
            TEMPERATURE_REACHED,
            {
                "device_id": device_id,
                "temperature_celsius": temperature_celsius,
                "temperature_fahrenheit": temperature_fahrenheit,
            },
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        return await call
