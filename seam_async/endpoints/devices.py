# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/devices`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.response import many, nothing, one
from seam_async.resources.device import Device
from seam_async.resources.device_provider import DeviceProvider

GET = Endpoint(
    path="/devices/get",
    method="GET",
    result=one("device", Device.from_dict),
    any_of=("device_id", "name"),
    repeatable=True,
)

LIST = Endpoint(
    path="/devices/list",
    method="GET",
    result=many("devices", Device.from_dict),
    lists=("connected_account_ids", "device_ids", "device_types"),
    date_times=("created_before",),
    repeatable=True,
    paginated=True,
)

LIST_DEVICE_PROVIDERS = Endpoint(
    path="/devices/list_device_providers",
    method="GET",
    result=many("device_providers", DeviceProvider.from_dict),
    repeatable=True,
)

REPORT_PROVIDER_METADATA = Endpoint(
    path="/devices/report_provider_metadata",
    method="POST",
    result=nothing(),
    required=("devices",),
    lists=("devices",),
)

UPDATE = Endpoint(
    path="/devices/update",
    method="PATCH",
    result=nothing(),
    required=("device_id",),
)
