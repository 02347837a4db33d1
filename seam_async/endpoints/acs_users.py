# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/acs/users`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.response import many, nothing, one
from seam_async.resources.acs_entrance import AcsEntrance
from seam_async.resources.acs_user import AcsUser

ADD_TO_ACCESS_GROUP = Endpoint(
    path="/acs/users/add_to_access_group",
    method="PUT",
    result=nothing(),
    required=("acs_access_group_id", "acs_user_id"),
    repeatable=True,
)

CREATE = Endpoint(
    path="/acs/users/create",
    method="POST",
    result=one("acs_user", AcsUser.from_dict),
    required=("acs_system_id", "full_name"),
    lists=("acs_access_group_ids",),
    date_times=("access_schedule",),
)

DELETE = Endpoint(
    path="/acs/users/delete",
    method="DELETE",
    result=nothing(),
    any_of=("acs_system_id", "acs_user_id", "user_identity_id"),
    repeatable=True,
)

GET = Endpoint(
    path="/acs/users/get",
    method="GET",
    result=one("acs_user", AcsUser.from_dict),
    any_of=("acs_system_id", "acs_user_id", "user_identity_id"),
    repeatable=True,
)

LIST = Endpoint(
    path="/acs/users/list",
    method="GET",
    result=many("acs_users", AcsUser.from_dict),
    date_times=("created_before",),
    repeatable=True,
    paginated=True,
)

LIST_ACCESSIBLE_ENTRANCES = Endpoint(
    path="/acs/users/list_accessible_entrances",
    method="GET",
    result=many("acs_entrances", AcsEntrance.from_dict),
    any_of=("acs_system_id", "acs_user_id", "user_identity_id"),
    repeatable=True,
)

REMOVE_FROM_ACCESS_GROUP = Endpoint(
    path="/acs/users/remove_from_access_group",
    method="DELETE",
    result=nothing(),
    required=("acs_access_group_id",),
    repeatable=True,
)

REVOKE_ACCESS_TO_ALL_ENTRANCES = Endpoint(
    path="/acs/users/revoke_access_to_all_entrances",
    method="POST",
    result=nothing(),
    any_of=("acs_system_id", "acs_user_id", "user_identity_id"),
)

SUSPEND = Endpoint(
    path="/acs/users/suspend",
    method="POST",
    result=nothing(),
    any_of=("acs_system_id", "acs_user_id", "user_identity_id"),
)

UNSUSPEND = Endpoint(
    path="/acs/users/unsuspend",
    method="POST",
    result=nothing(),
    any_of=("acs_system_id", "acs_user_id", "user_identity_id"),
)

UPDATE = Endpoint(
    path="/acs/users/update",
    method="PATCH",
    result=nothing(),
    date_times=("access_schedule",),
    any_of=(
        "access_schedule",
        "acs_system_id",
        "acs_user_id",
        "email",
        "email_address",
        "full_name",
        "hid_acs_system_id",
        "phone_number",
        "user_identity_id",
    ),
)
