"""People in an access system, and the groups they are in."""

# A handler needs no docstring: its decorator names the endpoint, and Seam documents that.
# ruff: noqa: D103

from __future__ import annotations

from seam_async.testing._types import Json, Obj
from seam_async.testing.call import Call
from seam_async.testing.errors import ApiError, invalid_input, not_found
from seam_async.testing.handlers.registry import handles


def user_of(call: Call, system_id: str | None = None) -> Obj:
    """Return the access system user that a call names: by its id, or as a user identity's user in a system."""
    if call.param("acs_user_id"):
        return call.get("acs_user")
    person, system = call.param("user_identity_id"), call.param("acs_system_id", system_id)
    if not person:
        raise invalid_input(message="Must specify acs_user_id or user_identity_id")
    for user in call.workspace.where("acs_user", user_identity_id=person):
        if system in (None, user["acs_system_id"]):
            return user
    raise not_found("acs_user")


@handles("/acs/users/create")
def create(call: Call) -> Obj:
    system = call.get("acs_system")
    email = call.param("email_address") or call.param("email")
    optional = {
        name: value
        for name, value in (
            ("email_address", email),
            ("email", email),
            ("phone_number", call.param("phone_number")),
            ("user_identity_id", call.param("user_identity_id")),
            ("access_schedule", _schedule(call)),
        )
        if value is not None
    }
    user = call.create(
        "acs_user",
        **optional,
        acs_system_id=system["acs_system_id"],
        connected_account_id=system["connected_account_id"],
        full_name=call.params["full_name"],
        display_name=call.params["full_name"],
        is_suspended=False,
        pending_mutations=[],
    )
    for group_id in call.param("acs_access_group_ids", []):
        call.workspace.get("acs_access_group", group_id)["_acs_user_ids"].append(user["acs_user_id"])
    if call.param("user_identity_id"):
        call.workspace.get("user_identity", call.params["user_identity_id"])["acs_user_ids"].append(user["acs_user_id"])
    system["acs_user_count"] = system.get("acs_user_count", 0) + 1
    call.emit("acs_user.created", user)
    return user


def _schedule(call: Call) -> Json | None:
    schedule = call.param("access_schedule")
    return None if schedule is None else {"starts_at": call.world.clock.iso(), "ends_at": None, **schedule}


@handles("/acs/users/get")
def get(call: Call) -> Obj:
    return user_of(call)


@handles("/acs/users/update")
def update(call: Call) -> None:
    user = user_of(call)
    for name in ("full_name", "email_address", "email", "phone_number", "hid_acs_system_id"):
        if call.param(name) is not None:
            user[name] = call.params[name]
    if call.param("full_name"):
        user["display_name"] = call.params["full_name"]
    if "access_schedule" in call.given:
        user.pop("access_schedule", None)
        if call.params["access_schedule"] is not None:
            user["access_schedule"] = _schedule(call)


@handles("/acs/users/delete")
def delete(call: Call) -> None:
    user = user_of(call)
    user_id = user["acs_user_id"]
    call.workspace.remove("acs_user", user_id)
    for group in call.workspace.where("acs_access_group"):
        if user_id in group["_acs_user_ids"]:
            group["_acs_user_ids"].remove(user_id)
    for person in call.workspace.where("user_identity"):
        if user_id in person["acs_user_ids"]:
            person["acs_user_ids"].remove(user_id)
    for credential in call.workspace.where("acs_credential", acs_user_id=user_id):
        credential.pop("acs_user_id")
    call.emit("acs_user.deleted", user)


@handles("/acs/users/suspend")
def suspend(call: Call) -> None:
    user_of(call)["is_suspended"] = True


@handles("/acs/users/unsuspend")
def unsuspend(call: Call) -> None:
    user_of(call)["is_suspended"] = False


@handles("/acs/users/revoke_access_to_all_entrances")
def revoke(call: Call) -> None:
    user_of(call)["_acs_entrance_ids"] = []


@handles("/acs/users/list_accessible_entrances")
def list_entrances(call: Call) -> list[Obj]:
    return entrances_of(call, user_of(call))


def entrances_of(call: Call, user: Obj) -> list[Obj]:
    """Return the entrances that a user may open: directly, by a group, or by a credential."""
    user_id = user["acs_user_id"]
    ids = set(user["_acs_entrance_ids"])
    for group in call.workspace.where("acs_access_group"):
        if user_id in group["_acs_user_ids"]:
            ids.update(group["_acs_entrance_ids"])
    for credential in call.workspace.where("acs_credential", acs_user_id=user_id):
        ids.update(credential["_acs_entrance_ids"])
    return [entrance for entrance in call.all("acs_entrance") if entrance["acs_entrance_id"] in ids]


@handles("/acs/users/add_to_access_group", "/acs/access_groups/add_user")
def add_to_group(call: Call) -> None:
    group = call.get("acs_access_group")
    user = user_of(call, group["acs_system_id"])
    if user["acs_system_id"] != group["acs_system_id"]:
        raise ApiError(400, "acs_system_mismatch", "The user and the group are in different access systems")
    if user["acs_user_id"] not in group["_acs_user_ids"]:
        group["_acs_user_ids"].append(user["acs_user_id"])


@handles("/acs/users/remove_from_access_group", "/acs/access_groups/remove_user")
def remove_from_group(call: Call) -> None:
    group = call.get("acs_access_group")
    user = user_of(call, group["acs_system_id"])
    if user["acs_user_id"] in group["_acs_user_ids"]:
        group["_acs_user_ids"].remove(user["acs_user_id"])


@handles("/acs/access_groups/list_users")
def list_group_users(call: Call) -> list[Obj]:
    group = call.get("acs_access_group")
    return [user for user in call.all("acs_user") if user["acs_user_id"] in group["_acs_user_ids"]]


@handles("/acs/access_groups/list_accessible_entrances")
def list_group_entrances(call: Call) -> list[Obj]:
    group = call.get("acs_access_group")
    return [one for one in call.all("acs_entrance") if one["acs_entrance_id"] in group["_acs_entrance_ids"]]


@handles("/acs/access_groups/delete")
def delete_group(call: Call) -> None:
    group = call.get("acs_access_group")
    call.workspace.remove("acs_access_group", group["acs_access_group_id"])
    call.emit("acs_access_group.deleted", group)


@handles("/acs/systems/list_compatible_credential_manager_acs_systems")
def list_managers(call: Call) -> list[Obj]:
    call.get("acs_system")
    return [system for system in call.all("acs_system") if system["is_credential_manager"]]


@handles("/acs/systems/report_devices")
def report_devices(call: Call) -> None:
    system = call.get("acs_system")
    shared = {"acs_system_id": system["acs_system_id"], "connected_account_id": system["connected_account_id"]}
    for row in call.params["acs_entrances"]:
        metadata = row["hotek_metadata"]
        name = metadata.get("room_number") or metadata.get("common_area_name") or "Entrance"
        _report(call, "acs_entrance", name, removed=bool(row.get("is_removed")), hotek_metadata=metadata, **shared)
    for row in call.params["acs_encoders"]:
        name = f"Encoder {row['hotek_metadata']['encoder_number']}"
        _report(call, "acs_encoder", name, removed=bool(row.get("is_removed")), **shared)


def _report(call: Call, resource: str, name: str, *, removed: bool, **given: object) -> None:
    known = next(call.workspace.where(resource, display_name=name, acs_system_id=given["acs_system_id"]), None)
    if known is None and not removed:
        call.emit(f"{resource}.added", call.create(resource, display_name=name, **given))
    elif known is not None and removed:
        call.workspace.remove(resource, known[f"{resource}_id"])
        call.emit(f"{resource}.removed", known)
