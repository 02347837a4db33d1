# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/acs/credentials`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.response import many, nothing, one
from seam_async.resources.acs_credential import AcsCredential
from seam_async.resources.acs_entrance import AcsEntrance

ASSIGN = Endpoint(
    path="/acs/credentials/assign",
    method="PATCH",
    result=nothing(),
    required=("acs_credential_id",),
)

CREATE = Endpoint(
    path="/acs/credentials/create",
    method="POST",
    result=one("acs_credential", AcsCredential.from_dict),
    required=("access_method",),
    lists=("allowed_acs_entrance_ids",),
    date_times=("ends_at", "starts_at"),
)

DELETE = Endpoint(
    path="/acs/credentials/delete",
    method="DELETE",
    result=nothing(),
    required=("acs_credential_id",),
    repeatable=True,
)

GET = Endpoint(
    path="/acs/credentials/get",
    method="GET",
    result=one("acs_credential", AcsCredential.from_dict),
    required=("acs_credential_id",),
    repeatable=True,
)

LIST = Endpoint(
    path="/acs/credentials/list",
    method="GET",
    result=many("acs_credentials", AcsCredential.from_dict),
    date_times=("created_before",),
    repeatable=True,
    paginated=True,
)

LIST_ACCESSIBLE_ENTRANCES = Endpoint(
    path="/acs/credentials/list_accessible_entrances",
    method="GET",
    result=many("acs_entrances", AcsEntrance.from_dict),
    required=("acs_credential_id",),
    repeatable=True,
)

UNASSIGN = Endpoint(
    path="/acs/credentials/unassign",
    method="PATCH",
    result=nothing(),
    required=("acs_credential_id",),
)

UPDATE = Endpoint(
    path="/acs/credentials/update",
    method="PATCH",
    result=nothing(),
    required=("acs_credential_id",),
    date_times=("ends_at",),
)
