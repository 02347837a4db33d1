# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/noise_sensors/noise_thresholds`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.response import many, nothing, one
from seam_async.resources.noise_threshold import NoiseThreshold

CREATE = Endpoint(
    path="/noise_sensors/noise_thresholds/create",
    method="POST",
    result=one("noise_threshold", NoiseThreshold.from_dict),
    required=("device_id", "ends_daily_at", "starts_daily_at"),
)

DELETE = Endpoint(
    path="/noise_sensors/noise_thresholds/delete",
    method="DELETE",
    result=nothing(),
    required=("device_id", "noise_threshold_id"),
    repeatable=True,
)

GET = Endpoint(
    path="/noise_sensors/noise_thresholds/get",
    method="GET",
    result=one("noise_threshold", NoiseThreshold.from_dict),
    required=("noise_threshold_id",),
    repeatable=True,
)

LIST = Endpoint(
    path="/noise_sensors/noise_thresholds/list",
    method="GET",
    result=many("noise_thresholds", NoiseThreshold.from_dict),
    required=("device_id",),
    repeatable=True,
)

UPDATE = Endpoint(
    path="/noise_sensors/noise_thresholds/update",
    method="PATCH",
    result=nothing(),
    required=("device_id", "noise_threshold_id"),
)
