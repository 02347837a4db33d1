# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/thermostats/simulate`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.parameter_rules import Form, alternatives
from seam_async._wire.response import nothing

HVAC_MODE_ADJUSTED = Endpoint(
    path="/thermostats/simulate/hvac_mode_adjusted",
    method="POST",
    result=nothing(),
    required=("device_id", "hvac_mode"),
    rules=(
        alternatives(
            Form(("device_id", "hvac_mode"), ("device_id", "hvac_mode"), {"hvac_mode": ("off",)}),
            Form(
                ("device_id", "hvac_mode"),
                ("cooling_set_point_celsius", "cooling_set_point_fahrenheit", "device_id", "hvac_mode"),
                {"hvac_mode": ("cool",)},
            ),
            Form(
                ("device_id", "hvac_mode"),
                ("device_id", "heating_set_point_celsius", "heating_set_point_fahrenheit", "hvac_mode"),
                {"hvac_mode": ("heat",)},
            ),
            Form(
                ("device_id", "hvac_mode"),
                (
                    "cooling_set_point_celsius",
                    "cooling_set_point_fahrenheit",
                    "device_id",
                    "heating_set_point_celsius",
                    "heating_set_point_fahrenheit",
                    "hvac_mode",
                ),
                {"hvac_mode": ("heat_cool",)},
            ),
        ),
    ),
)

TEMPERATURE_REACHED = Endpoint(
    path="/thermostats/simulate/temperature_reached",
    method="POST",
    result=nothing(),
    required=("device_id",),
)
