# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/thermostats/daily_programs`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.response import nothing, one
from seam_async.resources.action_attempt import read_action_attempt
from seam_async.resources.thermostat_daily_program import ThermostatDailyProgram

CREATE = Endpoint(
    path="/thermostats/daily_programs/create",
    method="POST",
    result=one("thermostat_daily_program", ThermostatDailyProgram.from_dict),
    required=("device_id", "name", "periods"),
    lists=("periods",),
)

DELETE = Endpoint(
    path="/thermostats/daily_programs/delete",
    method="DELETE",
    result=nothing(),
    required=("thermostat_daily_program_id",),
    repeatable=True,
)

UPDATE = Endpoint(
    path="/thermostats/daily_programs/update",
    method="PATCH",
    result=one("action_attempt", read_action_attempt),
    required=("name", "periods", "thermostat_daily_program_id"),
    lists=("periods",),
)
