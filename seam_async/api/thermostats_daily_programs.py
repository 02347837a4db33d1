# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.thermostats.daily_programs`."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from seam_async._waits.action_attempts import ActionNamespace
from seam_async.endpoints.thermostats_daily_programs import CREATE, DELETE, UPDATE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Literal

    from seam_async._options.wait_option import WaitOption
    from seam_async.resources.action_attempt import (
        PushThermostatProgramsActionAttempt,
        PushThermostatProgramsSuccessActionAttempt,
    )
    from seam_async.resources.params import PeriodParams
    from seam_async.resources.thermostat_daily_program import ThermostatDailyProgram


class ThermostatsDailyPrograms(ActionNamespace):
    """Define which climate presets a thermostat goes through in a day."""

    async def create(
        self,
        *,
        device_id: str,
        name: str,
        periods: Sequence[PeriodParams],
        extra_params: Mapping[str, Any] | None = None,
    ) -> ThermostatDailyProgram:
        """Create a daily program for a thermostat.

        It has no effect until `thermostats.update_weekly_program` puts it on a day of the week.

        Args:
            device_id: ID of the device.
            name: Name by which people recognise it.
            periods: What happens over the day: one entry for each change of preset.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `ThermostatDailyProgram`.

        See https://docs.seam.co/api/thermostats/daily_programs/create
        """
        call = self._call(CREATE, {"device_id": device_id, "name": name, "periods": periods}, extra_params)
        del periods, extra_params  # keep secrets out of crash reports
        return await call

    async def delete(
        self,
        *,
        thermostat_daily_program_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Delete a daily program of a thermostat.

        Args:
            thermostat_daily_program_id: ID of the daily program.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/thermostats/daily_programs/delete
        """
        call = self._call(DELETE, {"thermostat_daily_program_id": thermostat_daily_program_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    @overload
    async def update(
        self,
        *,
        name: str,
        periods: Sequence[PeriodParams],
        thermostat_daily_program_id: str,
        wait_for_action_attempt: WaitOption[Literal[True]] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> PushThermostatProgramsSuccessActionAttempt: ...

    @overload
    async def update(
        self,
        *,
        name: str,
        periods: Sequence[PeriodParams],
        thermostat_daily_program_id: str,
        wait_for_action_attempt: Literal[False],
        extra_params: Mapping[str, Any] | None = None,
    ) -> PushThermostatProgramsActionAttempt: ...

    @overload
    async def update(
        self,
        *,
        name: str,
        periods: Sequence[PeriodParams],
        thermostat_daily_program_id: str,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> PushThermostatProgramsActionAttempt: ...

    async def update(
        self,
        *,
        name: str,
        periods: Sequence[PeriodParams],
        thermostat_daily_program_id: str,
        wait_for_action_attempt: WaitOption[bool] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> PushThermostatProgramsActionAttempt:
        """Change a daily program of a thermostat.

        The given periods replace all it had.

        Args:
            name: Name by which people recognise it.
            periods: What happens over the day: one entry for each change of preset. They replace the present ones.
            thermostat_daily_program_id: ID of the daily program.
            wait_for_action_attempt: Whether to wait until the action has succeeded, and how: `True`, `False`,
                `WaitForActionAttempt(timeout=…, polling_interval=…)` or the same as a dict, in seconds. None takes
                the client's setting.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The attempt: `PushThermostatProgramsSuccessActionAttempt` when waiting, else what it is so far.

        Raises:
            SeamActionAttemptFailedError: The action failed.
            SeamActionAttemptTimeoutError: It was still going on when the waiting time was over.

        See https://docs.seam.co/api/thermostats/daily_programs/update
        """
        call = self._act(
            UPDATE,
            {"name": name, "periods": periods, "thermostat_daily_program_id": thermostat_daily_program_id},
            wait_for_action_attempt,
            extra_params,
        )
        del periods, extra_params  # keep secrets out of crash reports
        result: PushThermostatProgramsActionAttempt = await call
        return result
