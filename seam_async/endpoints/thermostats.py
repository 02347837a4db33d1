# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/thermostats`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.parameter_rules import Form, alternatives
from seam_async._wire.response import many, nothing, one
from seam_async.resources.action_attempt import read_action_attempt
from seam_async.resources.device import Device

ACTIVATE_CLIMATE_PRESET = Endpoint(
    path="/thermostats/activate_climate_preset",
    method="POST",
    result=one("action_attempt", read_action_attempt),
    required=("climate_preset_key", "device_id"),
)

ACTIVATE_WEEKLY_PROGRAM = Endpoint(
    path="/thermostats/activate_weekly_program",
    method="POST",
    result=one("action_attempt", read_action_attempt),
    required=("device_id",),
)

COOL = Endpoint(
    path="/thermostats/cool",
    method="POST",
    result=one("action_attempt", read_action_attempt),
    required=("device_id",),
)

CREATE_CLIMATE_PRESET = Endpoint(
    path="/thermostats/create_climate_preset",
    method="POST",
    result=nothing(),
    required=("climate_preset_key", "device_id"),
)

DELETE_CLIMATE_PRESET = Endpoint(
    path="/thermostats/delete_climate_preset",
    method="DELETE",
    result=nothing(),
    required=("climate_preset_key", "device_id"),
    repeatable=True,
)

HEAT = Endpoint(
    path="/thermostats/heat",
    method="POST",
    result=one("action_attempt", read_action_attempt),
    required=("device_id",),
)

HEAT_COOL = Endpoint(
    path="/thermostats/heat_cool",
    method="POST",
    result=one("action_attempt", read_action_attempt),
    required=("device_id",),
)

LIST = Endpoint(
    path="/thermostats/list",
    method="GET",
    result=many("devices", Device.from_dict, other_keys=("thermostats",)),
    lists=("device_types",),
    repeatable=True,
)

OFF = Endpoint(
    path="/thermostats/off",
    method="POST",
    result=one("action_attempt", read_action_attempt),
    required=("device_id",),
)

SET_FALLBACK_CLIMATE_PRESET = Endpoint(
    path="/thermostats/set_fallback_climate_preset",
    method="POST",
    result=nothing(),
    required=("climate_preset_key", "device_id"),
)

SET_FAN_MODE = Endpoint(
    path="/thermostats/set_fan_mode",
    method="POST",
    result=one("action_attempt", read_action_attempt),
    required=("device_id",),
)

SET_HVAC_MODE = Endpoint(
    path="/thermostats/set_hvac_mode",
    method="POST",
    result=one("action_attempt", read_action_attempt),
    required=("device_id", "hvac_mode_setting"),
    rules=(
        alternatives(
            Form(
                ("device_id", "hvac_mode_setting"), ("device_id", "hvac_mode_setting"), {"hvac_mode_setting": ("off",)}
            ),
            Form(
                ("device_id", "hvac_mode_setting"),
                ("cooling_set_point_celsius", "cooling_set_point_fahrenheit", "device_id", "hvac_mode_setting"),
                {"hvac_mode_setting": ("cool",)},
            ),
            Form(
                ("device_id", "hvac_mode_setting"),
                ("device_id", "heating_set_point_celsius", "heating_set_point_fahrenheit", "hvac_mode_setting"),
                {"hvac_mode_setting": ("heat",)},
            ),
            Form(
                ("device_id", "hvac_mode_setting"),
                (
                    "cooling_set_point_celsius",
                    "cooling_set_point_fahrenheit",
                    "device_id",
                    "heating_set_point_celsius",
                    "heating_set_point_fahrenheit",
                    "hvac_mode_setting",
                ),
                {"hvac_mode_setting": ("heat_cool",)},
            ),
            Form(
                ("device_id", "hvac_mode_setting"), ("device_id", "hvac_mode_setting"), {"hvac_mode_setting": ("eco",)}
            ),
        ),
    ),
)

SET_TEMPERATURE_THRESHOLD = Endpoint(
    path="/thermostats/set_temperature_threshold",
    method="PATCH",
    result=nothing(),
    required=("device_id",),
)

UPDATE_CLIMATE_PRESET = Endpoint(
    path="/thermostats/update_climate_preset",
    method="PATCH",
    result=nothing(),
    required=("climate_preset_key", "device_id"),
)

UPDATE_WEEKLY_PROGRAM = Endpoint(
    path="/thermostats/update_weekly_program",
    method="POST",
    result=one("action_attempt", read_action_attempt),
    required=("device_id",),
)
