# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/thermostats/schedules`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.response import many, nothing, one
from seam_async.resources.thermostat_schedule import ThermostatSchedule

CREATE = Endpoint(
    path="/thermostats/schedules/create",
    method="POST",
    result=one("thermostat_schedule", ThermostatSchedule.from_dict),
    required=("climate_preset_key", "device_id", "ends_at", "starts_at"),
    date_times=("ends_at", "starts_at"),
)

DELETE = Endpoint(
    path="/thermostats/schedules/delete",
    method="DELETE",
    result=nothing(),
    required=("thermostat_schedule_id",),
    repeatable=True,
)

GET = Endpoint(
    path="/thermostats/schedules/get",
    method="GET",
    result=one("thermostat_schedule", ThermostatSchedule.from_dict),
    required=("thermostat_schedule_id",),
    repeatable=True,
)

LIST = Endpoint(
    path="/thermostats/schedules/list",
    method="GET",
    result=many("thermostat_schedules", ThermostatSchedule.from_dict),
    required=("device_id",),
    repeatable=True,
)

UPDATE = Endpoint(
    path="/thermostats/schedules/update",
    method="PATCH",
    result=nothing(),
    required=("thermostat_schedule_id",),
    date_times=("ends_at", "starts_at"),
)
