# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/access_codes/simulate`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.response import one
from seam_async.resources.access_code import UnmanagedAccessCode

CREATE_UNMANAGED_ACCESS_CODE = Endpoint(
    path="/access_codes/simulate/create_unmanaged_access_code",
    method="POST",
    result=one("access_code", UnmanagedAccessCode.from_dict),
    required=("code", "device_id", "name"),
)
