# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/user_identities/unmanaged`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.response import many, nothing, one
from seam_async.resources.user_identity import UnmanagedUserIdentity

GET = Endpoint(
    path="/user_identities/unmanaged/get",
    method="GET",
    result=one("user_identity", UnmanagedUserIdentity.from_dict),
    required=("user_identity_id",),
    repeatable=True,
)

LIST = Endpoint(
    path="/user_identities/unmanaged/list",
    method="GET",
    result=many("user_identities", UnmanagedUserIdentity.from_dict),
    date_times=("created_before",),
    repeatable=True,
    paginated=True,
)

UPDATE = Endpoint(
    path="/user_identities/unmanaged/update",
    method="PATCH",
    result=nothing(),
    required=("is_managed", "user_identity_id"),
)
