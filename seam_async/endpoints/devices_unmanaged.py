# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/devices/unmanaged`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.response import many, nothing, one
from seam_async.resources.device import UnmanagedDevice

GET = Endpoint(
    path="/devices/unmanaged/get",
    method="GET",
    result=one("device", UnmanagedDevice.from_dict),
    any_of=("device_id", "name"),
    repeatable=True,
)

LIST = Endpoint(
    path="/devices/unmanaged/list",
    method="GET",
    result=many("devices", UnmanagedDevice.from_dict),
    lists=("connected_account_ids", "device_ids", "device_types"),
    date_times=("created_before",),
    repeatable=True,
    paginated=True,
)

UPDATE = Endpoint(
    path="/devices/unmanaged/update",
    method="PATCH",
    result=nothing(),
    required=("device_id",),
)
