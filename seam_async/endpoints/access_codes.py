# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/access_codes`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.parameter_rules import needs
from seam_async._wire.response import many, nothing, one
from seam_async.resources.access_code import AccessCode

CREATE = Endpoint(
    path="/access_codes/create",
    method="POST",
    result=one("access_code", AccessCode.from_dict),
    required=("device_id",),
    date_times=("ends_at", "starts_at"),
)

CREATE_MULTIPLE = Endpoint(
    path="/access_codes/create_multiple",
    method="PUT",
    result=many(
        "access_codes",
        AccessCode.from_dict,
        alike=("device_id", "display_status", "ends_at", "starts_at", "status", "type", "workspace_id"),
    ),
    required=("device_ids",),
    lists=("device_ids",),
    date_times=("ends_at", "starts_at"),
)

DELETE = Endpoint(
    path="/access_codes/delete",
    method="DELETE",
    result=nothing(),
    required=("access_code_id",),
    repeatable=True,
)

GENERATE_CODE = Endpoint(
    path="/access_codes/generate_code",
    method="GET",
    result=one("generated_code", AccessCode.from_dict),
    required=("device_id",),
    repeatable=True,
)

GET = Endpoint(
    path="/access_codes/get",
    method="GET",
    result=one("access_code", AccessCode.from_dict),
    rules=(needs(("access_code_id",), ("device_id", "code")),),
    repeatable=True,
)

LIST = Endpoint(
    path="/access_codes/list",
    method="GET",
    result=many(
        "access_codes",
        AccessCode.from_dict,
        alike=("device_id", "display_status", "ends_at", "starts_at", "status", "type", "workspace_id"),
    ),
    lists=("access_code_ids", "customer_ids"),
    any_of=(
        "access_code_ids",
        "access_grant_id",
        "access_grant_key",
        "access_method_id",
        "customer_ids",
        "customer_key",
        "device_id",
        "search",
        "user_identifier_key",
    ),
    repeatable=True,
    paginated=True,
)

PULL_BACKUP_ACCESS_CODE = Endpoint(
    path="/access_codes/pull_backup_access_code",
    method="POST",
    result=one("access_code", AccessCode.from_dict, other_keys=("backup_access_code",)),
    required=("access_code_id",),
)

REPORT_DEVICE_CONSTRAINTS = Endpoint(
    path="/access_codes/report_device_constraints",
    method="POST",
    result=nothing(),
    required=("device_id",),
    lists=("supported_code_lengths",),
)

UPDATE = Endpoint(
    path="/access_codes/update",
    method="PATCH",
    result=nothing(),
    required=("access_code_id",),
    date_times=("ends_at", "starts_at"),
)

UPDATE_MULTIPLE = Endpoint(
    path="/access_codes/update_multiple",
    method="PATCH",
    result=nothing(),
    required=("common_code_key",),
    date_times=("ends_at", "starts_at"),
)
