# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/access_codes/unmanaged`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.parameter_rules import needs
from seam_async._wire.response import many, nothing, one
from seam_async.resources.access_code import UnmanagedAccessCode

CONVERT_TO_MANAGED = Endpoint(
    path="/access_codes/unmanaged/convert_to_managed",
    method="PATCH",
    result=nothing(),
    required=("access_code_id",),
)

DELETE = Endpoint(
    path="/access_codes/unmanaged/delete",
    method="DELETE",
    result=nothing(),
    required=("access_code_id",),
    repeatable=True,
)

GET = Endpoint(
    path="/access_codes/unmanaged/get",
    method="GET",
    result=one("access_code", UnmanagedAccessCode.from_dict),
    rules=(needs(("access_code_id",), ("device_id", "code")),),
    repeatable=True,
)

LIST = Endpoint(
    path="/access_codes/unmanaged/list",
    method="GET",
    result=many(
        "access_codes",
        UnmanagedAccessCode.from_dict,
        alike=("device_id", "display_status", "ends_at", "starts_at", "status", "type", "workspace_id"),
    ),
    required=("device_id",),
    repeatable=True,
    paginated=True,
)

UPDATE = Endpoint(
    path="/access_codes/unmanaged/update",
    method="PATCH",
    result=nothing(),
    required=("access_code_id", "is_managed"),
)
