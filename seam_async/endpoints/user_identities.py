# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/user_identities`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.parameter_rules import Form, alternatives
from seam_async._wire.response import many, nothing, one
from seam_async.resources.acs_entrance import AcsEntrance
from seam_async.resources.acs_system import AcsSystem
from seam_async.resources.acs_user import AcsUser
from seam_async.resources.device import Device
from seam_async.resources.instant_key import InstantKey
from seam_async.resources.user_identity import UserIdentity

ADD_ACS_USER = Endpoint(
    path="/user_identities/add_acs_user",
    method="PUT",
    result=nothing(),
    required=("acs_user_id",),
    repeatable=True,
)

CREATE = Endpoint(
    path="/user_identities/create",
    method="POST",
    result=one("user_identity", UserIdentity.from_dict),
    lists=("acs_system_ids",),
)

DELETE = Endpoint(
    path="/user_identities/delete",
    method="DELETE",
    result=nothing(),
    required=("user_identity_id",),
    repeatable=True,
)

GENERATE_INSTANT_KEY = Endpoint(
    path="/user_identities/generate_instant_key",
    method="POST",
    result=one("instant_key", InstantKey.from_dict),
    required=("user_identity_id",),
)

GET = Endpoint(
    path="/user_identities/get",
    method="GET",
    result=one("user_identity", UserIdentity.from_dict),
    rules=(
        alternatives(
            Form(("user_identity_id",), ("user_identity_id",)),
            Form(("user_identity_key",), ("user_identity_key",)),
        ),
    ),
    repeatable=True,
)

GRANT_ACCESS_TO_DEVICE = Endpoint(
    path="/user_identities/grant_access_to_device",
    method="PUT",
    result=nothing(),
    required=("device_id", "user_identity_id"),
    repeatable=True,
)

LIST = Endpoint(
    path="/user_identities/list",
    method="GET",
    result=many("user_identities", UserIdentity.from_dict),
    lists=("user_identity_ids",),
    date_times=("created_before",),
    repeatable=True,
    paginated=True,
)

LIST_ACCESSIBLE_DEVICES = Endpoint(
    path="/user_identities/list_accessible_devices",
    method="GET",
    result=many("devices", Device.from_dict, other_keys=("accessible_devices",)),
    required=("user_identity_id",),
    repeatable=True,
)

LIST_ACCESSIBLE_ENTRANCES = Endpoint(
    path="/user_identities/list_accessible_entrances",
    method="GET",
    result=many("acs_entrances", AcsEntrance.from_dict),
    required=("user_identity_id",),
    repeatable=True,
)

LIST_ACS_SYSTEMS = Endpoint(
    path="/user_identities/list_acs_systems",
    method="GET",
    result=many("acs_systems", AcsSystem.from_dict),
    required=("user_identity_id",),
    repeatable=True,
)

LIST_ACS_USERS = Endpoint(
    path="/user_identities/list_acs_users",
    method="GET",
    result=many("acs_users", AcsUser.from_dict),
    required=("user_identity_id",),
    repeatable=True,
)

MERGE = Endpoint(
    path="/user_identities/merge",
    method="POST",
    result=nothing(),
    lists=("merged_user_identity_ids", "merged_user_identity_keys"),
    rules=(
        alternatives(
            Form(("merged_user_identity_ids", "user_identity_id"), ("merged_user_identity_ids", "user_identity_id")),
            Form(
                ("merged_user_identity_keys", "user_identity_key"), ("merged_user_identity_keys", "user_identity_key")
            ),
        ),
    ),
)

REMOVE_ACS_USER = Endpoint(
    path="/user_identities/remove_acs_user",
    method="DELETE",
    result=nothing(),
    required=("acs_user_id", "user_identity_id"),
    repeatable=True,
)

REVOKE_ACCESS_TO_DEVICE = Endpoint(
    path="/user_identities/revoke_access_to_device",
    method="DELETE",
    result=nothing(),
    required=("device_id", "user_identity_id"),
    repeatable=True,
)

UPDATE = Endpoint(
    path="/user_identities/update",
    method="PATCH",
    result=nothing(),
    required=("user_identity_id",),
)
