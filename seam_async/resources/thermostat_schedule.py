# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of thermostat schedule and what is nested in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._model.fields import date_time, nested_list, resource
from seam_async._model.resource import Resource
from seam_async.resources.shared import PlainError

if TYPE_CHECKING:
    from datetime import datetime


@resource
class ThermostatSchedule(Resource):
    """A climate preset that a thermostat uses from one point in time to another.

    With `is_override_allowed`, people at the thermostat can change its settings meanwhile.

    See https://docs.seam.co/api/thermostats/schedules/object
    """

    climate_preset_key: str
    """Key of the climate preset, unique on its thermostat."""

    created_at: datetime = date_time()
    """When this was created."""

    device_id: str
    """ID of the device."""

    ends_at: datetime = date_time()
    """When the schedule is over."""

    errors: list[PlainError] = nested_list(PlainError.from_dict)
    """Problems that keep this from working as it should; empty if there are none."""

    is_override_allowed: bool | None = None
    """Whether the settings may be changed by hand while the schedule is active."""

    max_override_period_minutes: int | None = None
    """How many minutes after the scheduled preset starts the settings may still be changed by hand."""

    name: str | None
    """Name of the schedule."""

    starts_at: datetime = date_time()
    """When the schedule switches to its climate preset."""

    thermostat_schedule_id: str
    """ID of the thermostat schedule."""

    workspace_id: str
    """ID of the workspace it belongs to."""
