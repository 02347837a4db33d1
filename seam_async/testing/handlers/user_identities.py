"""User identities: people, their users in access systems, the devices they may use, and their instant keys."""

# A handler needs no docstring: its decorator names the endpoint, and Seam documents that.
# ruff: noqa: D103

from __future__ import annotations

from seam_async.testing._types import Obj
from seam_async.testing.call import Call
from seam_async.testing.errors import ApiError, invalid_input
from seam_async.testing.grants import make_instant_key
from seam_async.testing.handlers.acs_users import entrances_of
from seam_async.testing.handlers.registry import handles


@handles("/user_identities/create")
def create(call: Call) -> Obj:
    key = call.param("user_identity_key")
    if key is not None and any(call.workspace.where("user_identity", user_identity_key=key)):
        raise ApiError(409, "user_identity_key_already_exists", "Another user identity has this user_identity_key")
    names = ("user_identity_key", "full_name", "email_address", "phone_number")
    shown = {name: call.param(name) for name in names}
    person = call.create(
        "user_identity",
        **shown,
        display_name=next((shown[name] for name in names[1:] if shown[name]), "User identity"),
        _customer_key=call.param("customer_key"),
    )
    for system_id in call.param("acs_system_ids", []):
        system = call.workspace.get("acs_system", system_id)
        user = call.create(
            "acs_user",
            acs_system_id=system_id,
            connected_account_id=system["connected_account_id"],
            user_identity_id=person["user_identity_id"],
            display_name=person["display_name"],
            full_name=person["display_name"],
        )
        person["acs_user_ids"].append(user["acs_user_id"])
        call.emit("acs_user.created", user)
    return person


@handles("/user_identities/update")
def update(call: Call) -> None:
    person = call.get("user_identity")
    person.update(call.only("user_identity_key", "full_name", "email_address", "phone_number"))
    person["display_name"] = person["full_name"] or person["display_name"]


@handles("/user_identities/unmanaged/update")
def manage(call: Call) -> None:
    person = call.get("unmanaged_user_identity")
    person["_is_managed"] = bool(call.params["is_managed"])
    if call.param("user_identity_key"):
        person["user_identity_key"] = call.params["user_identity_key"]


@handles("/user_identities/add_acs_user")
def add_acs_user(call: Call) -> None:
    if call.param("user_identity_id"):
        person = call.get("user_identity")
    elif call.param("user_identity_key"):
        person = call.first("user_identity", user_identity_key=call.params["user_identity_key"])
    else:
        raise invalid_input(message="Must specify user_identity_id or user_identity_key")
    user = call.get("acs_user")
    user["user_identity_id"] = person["user_identity_id"]
    if user["acs_user_id"] not in person["acs_user_ids"]:
        person["acs_user_ids"].append(user["acs_user_id"])


@handles("/user_identities/remove_acs_user")
def remove_acs_user(call: Call) -> None:
    person, user = call.get("user_identity"), call.get("acs_user")
    user.pop("user_identity_id", None)
    if user["acs_user_id"] in person["acs_user_ids"]:
        person["acs_user_ids"].remove(user["acs_user_id"])


@handles("/user_identities/grant_access_to_device")
def grant_device(call: Call) -> None:
    person, device = call.get("user_identity"), call.get("device")
    if device["device_id"] not in person["_device_ids"]:
        person["_device_ids"].append(device["device_id"])


@handles("/user_identities/revoke_access_to_device")
def revoke_device(call: Call) -> None:
    person, device = call.get("user_identity"), call.get("device")
    if device["device_id"] in person["_device_ids"]:
        person["_device_ids"].remove(device["device_id"])


@handles("/user_identities/list_accessible_devices")
def list_devices(call: Call) -> list[Obj]:
    person = call.get("user_identity")
    return [device for device in call.all("device") if device["device_id"] in person["_device_ids"]]


def _users(call: Call) -> list[Obj]:
    person = call.get("user_identity")
    return [user for one in person["acs_user_ids"] if (user := call.workspace.find("acs_user", one)) is not None]


@handles("/user_identities/list_acs_users")
def list_users(call: Call) -> list[Obj]:
    return _users(call)


@handles("/user_identities/list_acs_systems")
def list_systems(call: Call) -> list[Obj]:
    ids = dict.fromkeys(user["acs_system_id"] for user in _users(call))
    return [call.workspace.get("acs_system", system_id) for system_id in ids]


@handles("/user_identities/list_accessible_entrances")
def list_entrances(call: Call) -> list[Obj]:
    found = {entrance["acs_entrance_id"]: entrance for user in _users(call) for entrance in entrances_of(call, user)}
    return list(found.values())


@handles("/user_identities/merge")
def merge(call: Call) -> None:
    if call.param("user_identity_id"):
        person = call.get("user_identity")
        others = [call.find("user_identity", one) for one in call.params["merged_user_identity_ids"]]
    else:
        person = call.first("user_identity", user_identity_key=call.params["user_identity_key"])
        keys = call.params["merged_user_identity_keys"]
        others = [call.first("user_identity", user_identity_key=key) for key in keys]
    for other in others:
        if other is person:
            raise invalid_input(message="A user identity cannot be merged into itself")
        call.workspace.remove("user_identity", other["user_identity_id"])
        person["merged_user_identity_ids"].append(other["user_identity_id"])
        if other["user_identity_key"]:
            person["merged_user_identity_keys"].append(other["user_identity_key"])
        person["acs_user_ids"] += other["acs_user_ids"]
        person["_device_ids"] += other["_device_ids"]
        for resource in ("acs_user", "access_grant"):
            for obj in call.workspace.where(resource, user_identity_id=other["user_identity_id"]):
                obj["user_identity_id"] = person["user_identity_id"]


@handles("/user_identities/delete")
def delete(call: Call) -> None:
    person = call.get("user_identity")
    call.workspace.remove("user_identity", person["user_identity_id"])
    for user_id in person["acs_user_ids"]:
        call.workspace.get("acs_user", user_id).pop("user_identity_id", None)


@handles("/user_identities/generate_instant_key")
def generate_instant_key(call: Call) -> Obj:
    key = make_instant_key(call.world, call.workspace, call.get("user_identity"))
    if call.param("customization_profile_id"):
        key["customization_profile_id"] = call.params["customization_profile_id"]
    return key


@handles("/instant_keys/delete")
def delete_instant_key(call: Call) -> None:
    key = call.get("instant_key")
    call.workspace.remove("instant_key", key["instant_key_id"])
    session = call.workspace.find("client_session", key["client_session_id"])
    if session is not None:
        session["_revoked"] = True
