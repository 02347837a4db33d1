# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/noise_sensors`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.response import many
from seam_async.resources.device import Device

LIST = Endpoint(
    path="/noise_sensors/list",
    method="GET",
    result=many("devices", Device.from_dict, other_keys=("noise_sensors",)),
    lists=("device_types",),
    repeatable=True,
)
