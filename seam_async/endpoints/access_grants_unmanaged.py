# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/access_grants/unmanaged`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.response import many, nothing, one
from seam_async.resources.access_grant import UnmanagedAccessGrant

GET = Endpoint(
    path="/access_grants/unmanaged/get",
    method="GET",
    result=one("access_grant", UnmanagedAccessGrant.from_dict),
    required=("access_grant_id",),
    repeatable=True,
)

LIST = Endpoint(
    path="/access_grants/unmanaged/list",
    method="GET",
    result=many("access_grants", UnmanagedAccessGrant.from_dict),
    repeatable=True,
    paginated=True,
)

UPDATE = Endpoint(
    path="/access_grants/unmanaged/update",
    method="PATCH",
    result=nothing(),
    required=("access_grant_id", "is_managed"),
)
