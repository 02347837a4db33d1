# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/noise_sensors/simulate`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.response import nothing

TRIGGER_NOISE_THRESHOLD = Endpoint(
    path="/noise_sensors/simulate/trigger_noise_threshold",
    method="POST",
    result=nothing(),
    required=("device_id",),
)
