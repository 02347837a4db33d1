# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/access_grants`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.parameter_rules import Form, alternatives
from seam_async._wire.response import many, nothing, one
from seam_async.resources.access_grant import AccessGrant
from seam_async.resources.batch import Batch

CREATE = Endpoint(
    path="/access_grants/create",
    method="POST",
    result=one("access_grant", AccessGrant.from_dict),
    required=("requested_access_methods",),
    lists=("requested_access_methods", "acs_entrance_ids", "device_ids", "location_ids", "space_ids", "space_keys"),
    date_times=("ends_at", "starts_at"),
    rules=(
        alternatives(
            Form(("user_identity_id",), ("user_identity_id",)),
            Form(("user_identity",), ("user_identity",)),
        ),
    ),
)

DELETE = Endpoint(
    path="/access_grants/delete",
    method="DELETE",
    result=nothing(),
    required=("access_grant_id",),
    repeatable=True,
)

GET = Endpoint(
    path="/access_grants/get",
    method="GET",
    result=one("access_grant", AccessGrant.from_dict),
    rules=(
        alternatives(
            Form(("access_grant_id",), ("access_grant_id",)),
            Form(("access_grant_key",), ("access_grant_key",)),
        ),
    ),
    repeatable=True,
)

GET_RELATED = Endpoint(
    path="/access_grants/get_related",
    method="GET",
    result=one("batch", Batch.from_dict),
    lists=("access_grant_ids", "access_grant_keys", "exclude", "include"),
    any_of=("access_grant_ids", "access_grant_keys", "exclude", "include"),
    repeatable=True,
)

LIST = Endpoint(
    path="/access_grants/list",
    method="GET",
    result=many("access_grants", AccessGrant.from_dict),
    lists=("access_grant_ids",),
    repeatable=True,
    paginated=True,
)

REQUEST_ACCESS_METHODS = Endpoint(
    path="/access_grants/request_access_methods",
    method="POST",
    result=one("access_grant", AccessGrant.from_dict),
    required=("access_grant_id", "requested_access_methods"),
    lists=("requested_access_methods",),
)

UPDATE = Endpoint(
    path="/access_grants/update",
    method="PATCH",
    result=nothing(),
    date_times=("ends_at", "starts_at"),
    any_of=("access_grant_id", "access_grant_key", "ends_at", "name", "starts_at"),
)
