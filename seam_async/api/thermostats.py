# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.thermostats`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, overload

from seam_async._waits.action_attempts import ActionNamespace
from seam_async.endpoints.thermostats import (
    ACTIVATE_CLIMATE_PRESET,
    ACTIVATE_WEEKLY_PROGRAM,
    COOL,
    CREATE_CLIMATE_PRESET,
    DELETE_CLIMATE_PRESET,
    HEAT,
    HEAT_COOL,
    LIST,
    OFF,
    SET_FALLBACK_CLIMATE_PRESET,
    SET_FAN_MODE,
    SET_HVAC_MODE,
    SET_TEMPERATURE_THRESHOLD,
    UPDATE_CLIMATE_PRESET,
    UPDATE_WEEKLY_PROGRAM,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Literal

    from seam_async._options.wait_option import WaitOption
    from seam_async._sentinels import Null
    from seam_async.api.thermostats_daily_programs import ThermostatsDailyPrograms
    from seam_async.api.thermostats_schedules import ThermostatsSchedules
    from seam_async.api.thermostats_simulate import ThermostatsSimulate
    from seam_async.pagination import Listing
    from seam_async.resources.action_attempt import (
        ActivateClimatePresetActionAttempt,
        ActivateClimatePresetSuccessActionAttempt,
        ActivateWeeklyProgramActionAttempt,
        ActivateWeeklyProgramSuccessActionAttempt,
        PushThermostatProgramsActionAttempt,
        PushThermostatProgramsSuccessActionAttempt,
        SetFanModeActionAttempt,
        SetFanModeSuccessActionAttempt,
        SetHvacModeActionAttempt,
        SetHvacModeSuccessActionAttempt,
    )
    from seam_async.resources.aliases import (
        AvailableClimatePresetMode,
        FanModeSetting,
        HvacModeSetting,
        ThermostatDeviceType,
        ThermostatManufacturer,
    )
    from seam_async.resources.device import Device
    from seam_async.resources.params import EcobeeMetadataParams


class Thermostats(ActionNamespace):
    """Control thermostats and their climate presets."""

    @cached_property
    def daily_programs(self) -> ThermostatsDailyPrograms:
        """Define which climate presets a thermostat goes through in a day."""
        from seam_async.api.thermostats_daily_programs import ThermostatsDailyPrograms

        return ThermostatsDailyPrograms(self._caller)

    @cached_property
    def schedules(self) -> ThermostatsSchedules:
        """Apply a climate preset to a thermostat for a stretch of time."""
        from seam_async.api.thermostats_schedules import ThermostatsSchedules

        return ThermostatsSchedules(self._caller)

    @cached_property
    def simulate(self) -> ThermostatsSimulate:
        """Make a sandbox thermostat change its mode or temperature."""
        from seam_async.api.thermostats_simulate import ThermostatsSimulate

        return ThermostatsSimulate(self._caller)

    @overload
    async def activate_climate_preset(
        self,
        *,
        climate_preset_key: str,
        device_id: str,
        wait_for_action_attempt: WaitOption[Literal[True]] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> ActivateClimatePresetSuccessActionAttempt: ...

    @overload
    async def activate_climate_preset(
        self,
        *,
        climate_preset_key: str,
        device_id: str,
        wait_for_action_attempt: Literal[False],
        extra_params: Mapping[str, Any] | None = None,
    ) -> ActivateClimatePresetActionAttempt: ...

    @overload
    async def activate_climate_preset(
        self,
        *,
        climate_preset_key: str,
        device_id: str,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> ActivateClimatePresetActionAttempt: ...

    async def activate_climate_preset(
        self,
        *,
        climate_preset_key: str,
        device_id: str,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> ActivateClimatePresetActionAttempt:
        """Switch a thermostat to one of its climate presets.

        Args:
            climate_preset_key: Key of the climate preset, unique on its thermostat.
            device_id: ID of the device.
            wait_for_action_attempt: Whether to wait until the action has succeeded, and how: `True`, `False`,
                `WaitForActionAttempt(timeout=…, polling_interval=…)` or the same as a dict, in seconds. None takes
                the client's setting.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The attempt: `ActivateClimatePresetSuccessActionAttempt` when waiting, else what it is so far.

        Raises:
            SeamActionAttemptFailedError: The action failed.
            SeamActionAttemptTimeoutError: It was still going on when the waiting time was over.

        See https://docs.seam.co/api/thermostats/activate_climate_preset
        """
        call = self._act(
            ACTIVATE_CLIMATE_PRESET,
            {"climate_preset_key": climate_preset_key, "device_id": device_id},
            wait_for_action_attempt,
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        result: ActivateClimatePresetActionAttempt = await call
        return result

    @overload
    async def activate_weekly_program(
        self,
        *,
        device_id: str,
        wait_for_action_attempt: WaitOption[Literal[True]] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> ActivateWeeklyProgramSuccessActionAttempt: ...

    @overload
    async def activate_weekly_program(
        self,
        *,
        device_id: str,
        wait_for_action_attempt: Literal[False],
        extra_params: Mapping[str, Any] | None = None,
    ) -> ActivateWeeklyProgramActionAttempt: ...

    @overload
    async def activate_weekly_program(
        self,
        *,
        device_id: str,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> ActivateWeeklyProgramActionAttempt: ...

    async def activate_weekly_program(
        self,
        *,
        device_id: str,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> ActivateWeeklyProgramActionAttempt:
        """Let a thermostat follow its weekly program.

        `thermostats.update_weekly_program` defines that program.

        Args:
            device_id: ID of the device.
            wait_for_action_attempt: Whether to wait until the action has succeeded, and how: `True`, `False`,
                `WaitForActionAttempt(timeout=…, polling_interval=…)` or the same as a dict, in seconds. None takes
                the client's setting.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The attempt: `ActivateWeeklyProgramSuccessActionAttempt` when waiting, else what it is so far.

        Raises:
            SeamActionAttemptFailedError: The action failed.
            SeamActionAttemptTimeoutError: It was still going on when the waiting time was over.

        See https://docs.seam.co/api/thermostats/activate_weekly_program
        """
        call = self._act(ACTIVATE_WEEKLY_PROGRAM, {"device_id": device_id}, wait_for_action_attempt, extra_params)
        del extra_params  # keep secrets out of crash reports
        result: ActivateWeeklyProgramActionAttempt = await call
        return result

    @overload
    async def cool(
        self,
        *,
        device_id: str,
        cooling_set_point_celsius: float | None = None,
        cooling_set_point_fahrenheit: float | None = None,
        wait_for_action_attempt: WaitOption[Literal[True]] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> SetHvacModeSuccessActionAttempt: ...

    @overload
    async def cool(
        self,
        *,
        device_id: str,
        wait_for_action_attempt: Literal[False],
        cooling_set_point_celsius: float | None = None,
        cooling_set_point_fahrenheit: float | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> SetHvacModeActionAttempt: ...

    @overload
    async def cool(
        self,
        *,
        device_id: str,
        cooling_set_point_celsius: float | None = None,
        cooling_set_point_fahrenheit: float | None = None,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> SetHvacModeActionAttempt: ...

    async def cool(
        self,
        *,
        device_id: str,
        cooling_set_point_celsius: float | None = None,
        cooling_set_point_fahrenheit: float | None = None,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> SetHvacModeActionAttempt:
        """Switch a thermostat to cooling.

        Give the set point in °C or in °F.

        Args:
            device_id: ID of the device.
            cooling_set_point_celsius: Temperature in °C above which to cool; instead of
                `cooling_set_point_fahrenheit`.
            cooling_set_point_fahrenheit: Temperature in °F above which to cool; instead of
                `cooling_set_point_celsius`.
            wait_for_action_attempt: Whether to wait until the action has succeeded, and how: `True`, `False`,
                `WaitForActionAttempt(timeout=…, polling_interval=…)` or the same as a dict, in seconds. None takes
                the client's setting.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The attempt: `SetHvacModeSuccessActionAttempt` when waiting, else what it is so far.

        Raises:
            SeamActionAttemptFailedError: The action failed.
            SeamActionAttemptTimeoutError: It was still going on when the waiting time was over.

        See https://docs.seam.co/api/thermostats/cool
        """
        call = self._act(
            COOL,
            {
                "device_id": device_id,
                "cooling_set_point_celsius": cooling_set_point_celsius,
                "cooling_set_point_fahrenheit": cooling_set_point_fahrenheit,
            },
            wait_for_action_attempt,
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        result: SetHvacModeActionAttempt = await call
        return result

    async def create_climate_preset(
        self,
        *,
        climate_preset_key: str,
        device_id: str,
        climate_preset_mode: AvailableClimatePresetMode | None = None,
        cooling_set_point_celsius: float | None = None,
        cooling_set_point_fahrenheit: float | None = None,
        ecobee_metadata: EcobeeMetadataParams | None = None,
        fan_mode_setting: FanModeSetting | None = None,
        heating_set_point_celsius: float | None = None,
        heating_set_point_fahrenheit: float | None = None,
        hvac_mode_setting: HvacModeSetting | None = None,
        manual_override_allowed: bool | None = None,
        name: str | Null | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Create a climate preset on a thermostat.

        It is not activated. Returns nothing; the preset shows up among the device's properties.

        Args:
            climate_preset_key: Key of your own for the preset, unique on the thermostat.
            device_id: ID of the device.
            climate_preset_mode: Mode that the preset stands for, out of those in the device's
                `available_climate_preset_modes`.
            cooling_set_point_celsius: Temperature in °C above which to cool; instead of
                `cooling_set_point_fahrenheit`.
            cooling_set_point_fahrenheit: Temperature in °F above which to cool; instead of
                `cooling_set_point_celsius`.
            ecobee_metadata: Settings for ecobee.
            fan_mode_setting: How the fan runs: `auto`, `on` or `circulate`.
            heating_set_point_celsius: Temperature in °C below which to heat; instead of
                `heating_set_point_fahrenheit`.
            heating_set_point_fahrenheit: Temperature in °F below which to heat; instead of
                `heating_set_point_celsius`.
            hvac_mode_setting: What the heating and cooling system shall do: `heat`, `cool`, `heat_cool` (either, as
                needed), `off` or, with some providers, `eco`.
            manual_override_allowed: Whether people may change the settings while the preset is active; set this on
                the schedule instead. Deprecated.
            name: Name of the preset for people to read.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/thermostats/create_climate_preset
        """
        call = self._call(
            CREATE_CLIMATE_PRESET,
            {
                "climate_preset_key": climate_preset_key,
                "device_id": device_id,
                "climate_preset_mode": climate_preset_mode,
                "cooling_set_point_celsius": cooling_set_point_celsius,
                "cooling_set_point_fahrenheit": cooling_set_point_fahrenheit,
                "ecobee_metadata": ecobee_metadata,
                "fan_mode_setting": fan_mode_setting,
                "heating_set_point_celsius": heating_set_point_celsius,
                "heating_set_point_fahrenheit": heating_set_point_fahrenheit,
                "hvac_mode_setting": hvac_mode_setting,
                "manual_override_allowed": manual_override_allowed,
                "name": name,
            },
            extra_params,
        )
        del ecobee_metadata, extra_params  # keep secrets out of crash reports
        return await call

    async def delete_climate_preset(
        self,
        *,
        climate_preset_key: str,
        device_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Delete a climate preset of a thermostat.

        Args:
            climate_preset_key: Key of the climate preset, unique on its thermostat.
            device_id: ID of the device.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/thermostats/delete_climate_preset
        """
        call = self._call(
            DELETE_CLIMATE_PRESET, {"climate_preset_key": climate_preset_key, "device_id": device_id}, extra_params
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    @overload
    async def heat(
        self,
        *,
        device_id: str,
        heating_set_point_celsius: float | None = None,
        heating_set_point_fahrenheit: float | None = None,
        wait_for_action_attempt: WaitOption[Literal[True]] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> SetHvacModeSuccessActionAttempt: ...

    @overload
    async def heat(
        self,
        *,
        device_id: str,
        wait_for_action_attempt: Literal[False],
        heating_set_point_celsius: float | None = None,
        heating_set_point_fahrenheit: float | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> SetHvacModeActionAttempt: ...

    @overload
    async def heat(
        self,
        *,
        device_id: str,
        heating_set_point_celsius: float | None = None,
        heating_set_point_fahrenheit: float | None = None,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> SetHvacModeActionAttempt: ...

    async def heat(
        self,
        *,
        device_id: str,
        heating_set_point_celsius: float | None = None,
        heating_set_point_fahrenheit: float | None = None,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> SetHvacModeActionAttempt:
        """Switch a thermostat to heating.

        Give the set point in °C or in °F.

        Args:
            device_id: ID of the device.
            heating_set_point_celsius: Temperature in °C below which to heat; instead of
                `heating_set_point_fahrenheit`.
            heating_set_point_fahrenheit: Temperature in °F below which to heat; instead of
                `heating_set_point_celsius`.
            wait_for_action_attempt: Whether to wait until the action has succeeded, and how: `True`, `False`,
                `WaitForActionAttempt(timeout=…, polling_interval=…)` or the same as a dict, in seconds. None takes
                the client's setting.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The attempt: `SetHvacModeSuccessActionAttempt` when waiting, else what it is so far.

        Raises:
            SeamActionAttemptFailedError: The action failed.
            SeamActionAttemptTimeoutError: It was still going on when the waiting time was over.

        See https://docs.seam.co/api/thermostats/heat
        """
        call = self._act(
            HEAT,
            {
                "device_id": device_id,
                "heating_set_point_celsius": heating_set_point_celsius,
                "heating_set_point_fahrenheit": heating_set_point_fahrenheit,
            },
            wait_for_action_attempt,
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        result: SetHvacModeActionAttempt = await call
        return result

    @overload
    async def heat_cool(
        self,
        *,
        device_id: str,
        cooling_set_point_celsius: float | None = None,
        cooling_set_point_fahrenheit: float | None = None,
        heating_set_point_celsius: float | None = None,
        heating_set_point_fahrenheit: float | None = None,
        wait_for_action_attempt: WaitOption[Literal[True]] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> SetHvacModeSuccessActionAttempt: ...

    @overload
    async def heat_cool(
        self,
        *,
        device_id: str,
        wait_for_action_attempt: Literal[False],
        cooling_set_point_celsius: float | None = None,
        cooling_set_point_fahrenheit: float | None = None,
        heating_set_point_celsius: float | None = None,
        heating_set_point_fahrenheit: float | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> SetHvacModeActionAttempt: ...

    @overload
    async def heat_cool(
        self,
        *,
        device_id: str,
        cooling_set_point_celsius: float | None = None,
        cooling_set_point_fahrenheit: float | None = None,
        heating_set_point_celsius: float | None = None,
        heating_set_point_fahrenheit: float | None = None,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> SetHvacModeActionAttempt: ...

    async def heat_cool(
        self,
        *,
        device_id: str,
        cooling_set_point_celsius: float | None = None,
        cooling_set_point_fahrenheit: float | None = None,
        heating_set_point_celsius: float | None = None,
        heating_set_point_fahrenheit: float | None = None,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> SetHvacModeActionAttempt:
        """Switch a thermostat to heating and cooling as needed.

        Give both set points, each in °C or in °F.

        Args:
            device_id: ID of the device.
            cooling_set_point_celsius: Temperature in °C above which to cool; instead of
                `cooling_set_point_fahrenheit`.
            cooling_set_point_fahrenheit: Temperature in °F above which to cool; instead of
                `cooling_set_point_celsius`.
            heating_set_point_celsius: Temperature in °C below which to heat; instead of
                `heating_set_point_fahrenheit`.
            heating_set_point_fahrenheit: Temperature in °F below which to heat; instead of
                `heating_set_point_celsius`.
            wait_for_action_attempt: Whether to wait until the action has succeeded, and how: `True`, `False`,
                `WaitForActionAttempt(timeout=…, polling_interval=…)` or the same as a dict, in seconds. None takes
                the client's setting.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The attempt: `SetHvacModeSuccessActionAttempt` when waiting, else what it is so far.

        Raises:
            SeamActionAttemptFailedError: The action failed.
            SeamActionAttemptTimeoutError: It was still going on when the waiting time was over.

        See https://docs.seam.co/api/thermostats/heat_cool
        """
        call = self._act(
            HEAT_COOL,
            {
                "device_id": device_id,
                "cooling_set_point_celsius": cooling_set_point_celsius,
                "cooling_set_point_fahrenheit": cooling_set_point_fahrenheit,
                "heating_set_point_celsius": heating_set_point_celsius,
                "heating_set_point_fahrenheit": heating_set_point_fahrenheit,
            },
            wait_for_action_attempt,
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        result: SetHvacModeActionAttempt = await call
        return result

    @overload
    async def off(
        self,
        *,
        device_id: str,
        wait_for_action_attempt: WaitOption[Literal[True]] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> SetHvacModeSuccessActionAttempt: ...

    @overload
    async def off(
        self,
        *,
        device_id: str,
        wait_for_action_attempt: Literal[False],
        extra_params: Mapping[str, Any] | None = None,
    ) -> SetHvacModeActionAttempt: ...

    @overload
    async def off(
        self,
        *,
        device_id: str,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> SetHvacModeActionAttempt: ...

    async def off(
        self,
        *,
        device_id: str,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> SetHvacModeActionAttempt:
        """Switch a thermostat's heating and cooling off.

        Args:
            device_id: ID of the device.
            wait_for_action_attempt: Whether to wait until the action has succeeded, and how: `True`, `False`,
                `WaitForActionAttempt(timeout=…, polling_interval=…)` or the same as a dict, in seconds. None takes
                the client's setting.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The attempt: `SetHvacModeSuccessActionAttempt` when waiting, else what it is so far.

        Raises:
            SeamActionAttemptFailedError: The action failed.
            SeamActionAttemptTimeoutError: It was still going on when the waiting time was over.

        See https://docs.seam.co/api/thermostats/off
        """
        call = self._act(OFF, {"device_id": device_id}, wait_for_action_attempt, extra_params)
        del extra_params  # keep secrets out of crash reports
        result: SetHvacModeActionAttempt = await call
        return result

    async def set_fallback_climate_preset(
        self,
        *,
        climate_preset_key: str,
        device_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Choose the climate preset that a thermostat falls back to.

        Args:
            climate_preset_key: Key of the climate preset, unique on its thermostat.
            device_id: ID of the device.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/thermostats/set_fallback_climate_preset
        """
        call = self._call(
            SET_FALLBACK_CLIMATE_PRESET,
            {"climate_preset_key": climate_preset_key, "device_id": device_id},
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    @overload
    async def set_fan_mode(
        self,
        *,
        device_id: str,
        fan_mode: FanModeSetting | None = None,
        fan_mode_setting: FanModeSetting | None = None,
        wait_for_action_attempt: WaitOption[Literal[True]] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> SetFanModeSuccessActionAttempt: ...

    @overload
    async def set_fan_mode(
        self,
        *,
        device_id: str,
        wait_for_action_attempt: Literal[False],
        fan_mode: FanModeSetting | None = None,
        fan_mode_setting: FanModeSetting | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> SetFanModeActionAttempt: ...

    @overload
    async def set_fan_mode(
        self,
        *,
        device_id: str,
        fan_mode: FanModeSetting | None = None,
        fan_mode_setting: FanModeSetting | None = None,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> SetFanModeActionAttempt: ...

    async def set_fan_mode(
        self,
        *,
        device_id: str,
        fan_mode: FanModeSetting | None = None,
        fan_mode_setting: FanModeSetting | None = None,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> SetFanModeActionAttempt:
        """Set the fan mode of a thermostat.

        Give `fan_mode_setting`; `fan_mode` is its old name.

        Args:
            device_id: ID of the device.
            fan_mode: Older name of `fan_mode_setting`. Deprecated: use `fan_mode_setting`.
            fan_mode_setting: How the fan runs: `auto`, `on` or `circulate`.
            wait_for_action_attempt: Whether to wait until the action has succeeded, and how: `True`, `False`,
                `WaitForActionAttempt(timeout=…, polling_interval=…)` or the same as a dict, in seconds. None takes
                the client's setting.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The attempt: `SetFanModeSuccessActionAttempt` when waiting, else what it is so far.

        Raises:
            SeamActionAttemptFailedError: The action failed.
            SeamActionAttemptTimeoutError: It was still going on when the waiting time was over.

        See https://docs.seam.co/api/thermostats/set_fan_mode
        """
        call = self._act(
            SET_FAN_MODE,
            {"device_id": device_id, "fan_mode": fan_mode, "fan_mode_setting": fan_mode_setting},
            wait_for_action_attempt,
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        result: SetFanModeActionAttempt = await call
        return result

    @overload
    async def set_hvac_mode(
        self,
        *,
        device_id: str,
        hvac_mode_setting: HvacModeSetting,
        cooling_set_point_celsius: float | None = None,
        cooling_set_point_fahrenheit: float | None = None,
        heating_set_point_celsius: float | None = None,
        heating_set_point_fahrenheit: float | None = None,
        wait_for_action_attempt: WaitOption[Literal[True]] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> SetHvacModeSuccessActionAttempt: ...

    @overload
    async def set_hvac_mode(
        self,
        *,
        device_id: str,
        hvac_mode_setting: HvacModeSetting,
        wait_for_action_attempt: Literal[False],
        cooling_set_point_celsius: float | None = None,
        cooling_set_point_fahrenheit: float | None = None,
        heating_set_point_celsius: float | None = None,
        heating_set_point_fahrenheit: float | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> SetHvacModeActionAttempt: ...

    @overload
    async def set_hvac_mode(
        self,
        *,
        device_id: str,
        hvac_mode_setting: HvacModeSetting,
        cooling_set_point_celsius: float | None = None,
        cooling_set_point_fahrenheit: float | None = None,
        heating_set_point_celsius: float | None = None,
        heating_set_point_fahrenheit: float | None = None,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> SetHvacModeActionAttempt: ...

    async def set_hvac_mode(
        self,
        *,
        device_id: str,
        hvac_mode_setting: HvacModeSetting,
        cooling_set_point_celsius: float | None = None,
        cooling_set_point_fahrenheit: float | None = None,
        heating_set_point_celsius: float | None = None,
        heating_set_point_fahrenheit: float | None = None,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> SetHvacModeActionAttempt:
        """Set the heating and cooling mode of a thermostat.

        Only the set points that go with the mode may be given: cooling ones for `cool`, heating ones for `heat`,
        both for `heat_cool`.

        Args:
            device_id: ID of the device.
            hvac_mode_setting: Mode to switch to; it decides which set points may be given.
            cooling_set_point_celsius: Temperature in °C above which to cool, with the modes `cool` and `heat_cool`
                only; instead of `cooling_set_point_fahrenheit`.
            cooling_set_point_fahrenheit: Temperature in °F above which to cool, with the modes `cool` and
                `heat_cool` only; instead of `cooling_set_point_celsius`.
            heating_set_point_celsius: Temperature in °C below which to heat, with the modes `heat` and `heat_cool`
                only; instead of `heating_set_point_fahrenheit`.
            heating_set_point_fahrenheit: Temperature in °F below which to heat, with the modes `heat` and
                `heat_cool` only; instead of `heating_set_point_celsius`.
            wait_for_action_attempt: Whether to wait until the action has succeeded, and how: `True`, `False`,
                `WaitForActionAttempt(timeout=…, polling_interval=…)` or the same as a dict, in seconds. None takes
                the client's setting.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The attempt: `SetHvacModeSuccessActionAttempt` when waiting, else what it is so far.

        Raises:
            SeamInvalidParameterError: The arguments do not go together; nothing was sent.
            SeamActionAttemptFailedError: The action failed.
            SeamActionAttemptTimeoutError: It was still going on when the waiting time was over.

        See https://docs.seam.co/api/thermostats/set_hvac_mode
        """
        call = self._act(
            SET_HVAC_MODE,
            {
                "device_id": device_id,
                "hvac_mode_setting": hvac_mode_setting,
                "cooling_set_point_celsius": cooling_set_point_celsius,
                "cooling_set_point_fahrenheit": cooling_set_point_fahrenheit,
                "heating_set_point_celsius": heating_set_point_celsius,
                "heating_set_point_fahrenheit": heating_set_point_fahrenheit,
            },
            wait_for_action_attempt,
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        result: SetHvacModeActionAttempt = await call
        return result

    async def set_temperature_threshold(
        self,
        *,
        device_id: str,
        lower_limit_celsius: float | Null | None = None,
        lower_limit_fahrenheit: float | Null | None = None,
        upper_limit_celsius: float | Null | None = None,
        upper_limit_fahrenheit: float | Null | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Set the temperatures between which a thermostat should stay.

        A reading outside them gives the device a warning and a `thermostat.temperature_threshold_exceeded` event;
        the mode is not changed. Give each limit in °C or in °F, not in both.

        Args:
            device_id: ID of the device.
            lower_limit_celsius: Alert below this temperature in °C; instead of `lower_limit_fahrenheit`. `NULL`
                means no limit.
            lower_limit_fahrenheit: Alert below this temperature in °F; instead of `lower_limit_celsius`. `NULL`
                means no limit.
            upper_limit_celsius: Alert above this temperature in °C; instead of `upper_limit_fahrenheit`. `NULL`
                means no limit.
            upper_limit_fahrenheit: Alert above this temperature in °F; instead of `upper_limit_celsius`. `NULL`
                means no limit.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/thermostats/set_temperature_threshold
        """
        call = self._call(
            SET_TEMPERATURE_THRESHOLD,
            {
                "device_id": device_id,
                "lower_limit_celsius": lower_limit_celsius,
                "lower_limit_fahrenheit": lower_limit_fahrenheit,
                "upper_limit_celsius": upper_limit_celsius,
                "upper_limit_fahrenheit": upper_limit_fahrenheit,
            },
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    async def update_climate_preset(
        self,
        *,
        climate_preset_key: str,
        device_id: str,
        climate_preset_mode: AvailableClimatePresetMode | None = None,
        cooling_set_point_celsius: float | None = None,
        cooling_set_point_fahrenheit: float | None = None,
        ecobee_metadata: EcobeeMetadataParams | None = None,
        fan_mode_setting: FanModeSetting | None = None,
        heating_set_point_celsius: float | None = None,
        heating_set_point_fahrenheit: float | None = None,
        hvac_mode_setting: HvacModeSetting | None = None,
        manual_override_allowed: bool | None = None,
        name: str | Null | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Change a climate preset of a thermostat.

        Args:
            climate_preset_key: Key of the preset to change.
            device_id: ID of the device.
            climate_preset_mode: Mode that the preset stands for, out of those in the device's
                `available_climate_preset_modes`.
            cooling_set_point_celsius: Temperature in °C above which to cool; instead of
                `cooling_set_point_fahrenheit`.
            cooling_set_point_fahrenheit: Temperature in °F above which to cool; instead of
                `cooling_set_point_celsius`.
            ecobee_metadata: Settings for ecobee.
            fan_mode_setting: How the fan runs: `auto`, `on` or `circulate`.
            heating_set_point_celsius: Temperature in °C below which to heat; instead of
                `heating_set_point_fahrenheit`.
            heating_set_point_fahrenheit: Temperature in °F below which to heat; instead of
                `heating_set_point_celsius`.
            hvac_mode_setting: What the heating and cooling system shall do: `heat`, `cool`, `heat_cool` (either, as
                needed), `off` or, with some providers, `eco`.
            manual_override_allowed: Whether people may change the settings while the preset is active; set this on
                the schedule instead. Deprecated.
            name: Name of the preset for people to read.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/thermostats/update_climate_preset
        """
        call = self._call(
            UPDATE_CLIMATE_PRESET,
            {
                "climate_preset_key": climate_preset_key,
                "device_id": device_id,
                "climate_preset_mode": climate_preset_mode,
                "cooling_set_point_celsius": cooling_set_point_celsius,
                "cooling_set_point_fahrenheit": cooling_set_point_fahrenheit,
                "ecobee_metadata": ecobee_metadata,
                "fan_mode_setting": fan_mode_setting,
                "heating_set_point_celsius": heating_set_point_celsius,
                "heating_set_point_fahrenheit": heating_set_point_fahrenheit,
                "hvac_mode_setting": hvac_mode_setting,
                "manual_override_allowed": manual_override_allowed,
                "name": name,
            },
            extra_params,
        )
        del ecobee_metadata, extra_params  # keep secrets out of crash reports
        return await call

    @overload
    async def update_weekly_program(
        self,
        *,
        device_id: str,
        friday_program_id: str | Null | None = None,
        monday_program_id: str | Null | None = None,
        saturday_program_id: str | Null | None = None,
        sunday_program_id: str | Null | None = None,
        thursday_program_id: str | Null | None = None,
        tuesday_program_id: str | Null | None = None,
        wednesday_program_id: str | Null | None = None,
        wait_for_action_attempt: WaitOption[Literal[True]] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> PushThermostatProgramsSuccessActionAttempt: ...

    @overload
    async def update_weekly_program(
        self,
        *,
        device_id: str,
        wait_for_action_attempt: Literal[False],
        friday_program_id: str | Null | None = None,
        monday_program_id: str | Null | None = None,
        saturday_program_id: str | Null | None = None,
        sunday_program_id: str | Null | None = None,
        thursday_program_id: str | Null | None = None,
        tuesday_program_id: str | Null | None = None,
        wednesday_program_id: str | Null | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> PushThermostatProgramsActionAttempt: ...

    @overload
    async def update_weekly_program(
        self,
        *,
        device_id: str,
        friday_program_id: str | Null | None = None,
        monday_program_id: str | Null | None = None,
        saturday_program_id: str | Null | None = None,
        sunday_program_id: str | Null | None = None,
        thursday_program_id: str | Null | None = None,
        tuesday_program_id: str | Null | None = None,
        wednesday_program_id: str | Null | None = None,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> PushThermostatProgramsActionAttempt: ...

    async def update_weekly_program(
        self,
        *,
        device_id: str,
        friday_program_id: str | Null | None = None,
        monday_program_id: str | Null | None = None,
        saturday_program_id: str | Null | None = None,
        sunday_program_id: str | Null | None = None,
        thursday_program_id: str | Null | None = None,
        tuesday_program_id: str | Null | None = None,
        wednesday_program_id: str | Null | None = None,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> PushThermostatProgramsActionAttempt:
        """Choose the daily program for every day of the week.

        It replaces the weekly program that the thermostat had.

        Args:
            device_id: ID of the device.
            friday_program_id: ID of the daily program for Fridays; `NULL` for none.
            monday_program_id: ID of the daily program for Mondays; `NULL` for none.
            saturday_program_id: ID of the daily program for Saturdays; `NULL` for none.
            sunday_program_id: ID of the daily program for Sundays; `NULL` for none.
            thursday_program_id: ID of the daily program for Thursdays; `NULL` for none.
            tuesday_program_id: ID of the daily program for Tuesdays; `NULL` for none.
            wednesday_program_id: ID of the daily program for Wednesdays; `NULL` for none.
            wait_for_action_attempt: Whether to wait until the action has succeeded, and how: `True`, `False`,
                `WaitForActionAttempt(timeout=…, polling_interval=…)` or the same as a dict, in seconds. None takes
                the client's setting.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The attempt: `PushThermostatProgramsSuccessActionAttempt` when waiting, else what it is so far.

        Raises:
            SeamActionAttemptFailedError: The action failed.
            SeamActionAttemptTimeoutError: It was still going on when the waiting time was over.

        See https://docs.seam.co/api/thermostats/update_weekly_program
        """
        call = self._act(
            UPDATE_WEEKLY_PROGRAM,
            {
                "device_id": device_id,
                "friday_program_id": friday_program_id,
                "monday_program_id": monday_program_id,
                "saturday_program_id": saturday_program_id,
                "sunday_program_id": sunday_program_id,
                "thursday_program_id": thursday_program_id,
                "tuesday_program_id": tuesday_program_id,
                "wednesday_program_id": wednesday_program_id,
            },
            wait_for_action_attempt,
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        result: PushThermostatProgramsActionAttempt = await call
        return result

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
    ) -> Listing[Device]:
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
            A listing: await it for one `Page[Device]`, or go through all pages with `async for`.

        See https://docs.seam.co/api/thermostats/list
        """
        return self._list(
            LIST,
            {
                "connect_webview_id": connect_webview_id,
                "connected_account_id": connected_account_id,
                "customer_key": customer_key,
                "device_type": device_type,
                "device_types": device_types,
                "manufacturer": manufacturer,
            },
            extra_params,
        )
