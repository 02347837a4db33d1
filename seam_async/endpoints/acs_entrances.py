# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/acs/entrances`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.response import many, nothing, one
from seam_async.resources.acs_credential import AcsCredential
from seam_async.resources.acs_entrance import AcsEntrance
from seam_async.resources.action_attempt import read_action_attempt

GET = Endpoint(
    path="/acs/entrances/get",
    method="GET",
    result=one("acs_entrance", AcsEntrance.from_dict),
    required=("acs_entrance_id",),
    repeatable=True,
)

GRANT_ACCESS = Endpoint(
    path="/acs/entrances/grant_access",
    method="POST",
    result=nothing(),
    required=("acs_entrance_id",),
)

LIST = Endpoint(
    path="/acs/entrances/list",
    method="GET",
    result=many("acs_entrances", AcsEntrance.from_dict),
    lists=("acs_entrance_ids",),
    repeatable=True,
    paginated=True,
)

LIST_CREDENTIALS_WITH_ACCESS = Endpoint(
    path="/acs/entrances/list_credentials_with_access",
    method="GET",
    result=many("acs_credentials", AcsCredential.from_dict),
    required=("acs_entrance_id",),
    lists=("include_if",),
    repeatable=True,
)

UNLOCK = Endpoint(
    path="/acs/entrances/unlock",
    method="POST",
    result=one("action_attempt", read_action_attempt),
    required=("acs_credential_id", "acs_entrance_id"),
    opens_door=True,
)
