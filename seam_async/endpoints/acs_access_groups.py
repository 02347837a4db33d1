# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/acs/access_groups`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.response import many, nothing, one
from seam_async.resources.acs_access_group import AcsAccessGroup
from seam_async.resources.acs_entrance import AcsEntrance
from seam_async.resources.acs_user import AcsUser

ADD_USER = Endpoint(
    path="/acs/access_groups/add_user",
    method="PUT",
    result=nothing(),
    required=("acs_access_group_id",),
    repeatable=True,
)

DELETE = Endpoint(
    path="/acs/access_groups/delete",
    method="DELETE",
    result=nothing(),
    required=("acs_access_group_id",),
    repeatable=True,
)

GET = Endpoint(
    path="/acs/access_groups/get",
    method="GET",
    result=one("acs_access_group", AcsAccessGroup.from_dict),
    required=("acs_access_group_id",),
    repeatable=True,
)

LIST = Endpoint(
    path="/acs/access_groups/list",
    method="GET",
    result=many("acs_access_groups", AcsAccessGroup.from_dict),
    repeatable=True,
)

LIST_ACCESSIBLE_ENTRANCES = Endpoint(
    path="/acs/access_groups/list_accessible_entrances",
    method="GET",
    result=many("acs_entrances", AcsEntrance.from_dict),
    required=("acs_access_group_id",),
    repeatable=True,
)

LIST_USERS = Endpoint(
    path="/acs/access_groups/list_users",
    method="GET",
    result=many("acs_users", AcsUser.from_dict),
    required=("acs_access_group_id",),
    repeatable=True,
)

REMOVE_USER = Endpoint(
    path="/acs/access_groups/remove_user",
    method="DELETE",
    result=nothing(),
    required=("acs_access_group_id",),
    repeatable=True,
)
