# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of thermostat daily program and what is nested in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._model.fields import date_time, nested_list, resource
from seam_async._model.resource import Resource

if TYPE_CHECKING:
    from datetime import datetime


@resource
class ThermostatDailyProgramPeriod(Resource):
    """A part of the day: its start time and the climate preset to apply."""

    climate_preset_key: str
    """Key of the climate preset, unique on its thermostat."""

    starts_at_time: str
    """Time of day at which the period starts, as `HH:MM:SS`."""


@resource
class ThermostatDailyProgram(Resource):
    """A thermostat's plan for one day: which climate preset starts at what time.

    A weekly program is made of one of these for each day.

    See https://docs.seam.co/api/thermostats/daily_programs/object
    """

    created_at: datetime = date_time()
    """When this was created."""

    device_id: str
    """ID of the device."""

    name: str | None
    """Name of the daily program."""

    periods: list[ThermostatDailyProgramPeriod] = nested_list(ThermostatDailyProgramPeriod.from_dict)
    """Periods of the day, each with the climate preset that starts it. On an update they replace all earlier ones."""

    thermostat_daily_program_id: str
    """ID of the daily program."""

    workspace_id: str
    """ID of the workspace it belongs to."""
