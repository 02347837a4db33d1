"""Spaces: which devices, entrances and accounts belong together."""

# A handler needs no docstring: its decorator names the endpoint, and Seam documents that.
# ruff: noqa: D103

from __future__ import annotations

from seam_async.testing._types import Obj
from seam_async.testing.call import Call
from seam_async.testing.errors import ApiError, invalid_input
from seam_async.testing.handlers.registry import handles
from seam_async.testing.handlers.related import related


@handles("/spaces/create")
def create(call: Call) -> Obj:
    key = call.param("space_key")
    if key is not None and any(call.workspace.where("space", space_key=key)):
        raise ApiError(409, "space_key_already_exists", "Another space has this space_key")
    optional = {name: call.params[name] for name in ("space_key", "customer_key", "customer_data") if call.param(name)}
    space = call.create(
        "space",
        **optional,
        name=call.params["name"],
        display_name=call.params["name"],
    )
    for device_id in call.param("device_ids", []):
        _join(space, "_device_ids", device_id)
    for account_id in call.param("connected_account_ids", []):
        _join(space, "_connected_account_ids", account_id)
    for entrance_id in call.param("acs_entrance_ids", []):
        _join(space, "_acs_entrance_ids", entrance_id)
    _count(call, space)
    call.emit("space.created", space, **_members(space))
    return space


def _join(space: Obj, name: str, object_id: str) -> None:
    if object_id not in space[name]:
        space[name].append(object_id)


def _members(space: Obj) -> Obj:
    return {"device_ids": list(space["_device_ids"]), "acs_entrance_ids": list(space["_acs_entrance_ids"])}


def _count(call: Call, space: Obj) -> None:
    """Update the counts of a space, and the ``space_ids`` of entrances, after its members have changed."""
    space["device_count"], space["acs_entrance_count"] = len(space["_device_ids"]), len(space["_acs_entrance_ids"])
    for entrance in call.workspace.where("acs_entrance"):
        inside, said = entrance["acs_entrance_id"] in space["_acs_entrance_ids"], entrance["space_ids"]
        if inside and space["space_id"] not in said:
            said.append(space["space_id"])
        elif not inside and space["space_id"] in said:
            said.remove(space["space_id"])


def _change(call: Call, name: str, ids: list[str], *, add: bool) -> None:
    space = call.get("space")
    for object_id in ids:
        if add:
            _join(space, name, object_id)
        elif object_id in space[name]:
            space[name].remove(object_id)
    _count(call, space)
    if name != "_connected_account_ids":
        call.emit("space.device_membership_changed", space, **_members(space))


@handles("/spaces/add_devices", "/spaces/remove_devices")
def change_devices(call: Call) -> None:
    _change(call, "_device_ids", call.params["device_ids"], add=call.endpoint.name.startswith("add"))


@handles("/spaces/add_acs_entrances", "/spaces/remove_acs_entrances")
def change_entrances(call: Call) -> None:
    _change(call, "_acs_entrance_ids", call.params["acs_entrance_ids"], add=call.endpoint.name.startswith("add"))


@handles("/spaces/add_connected_account", "/spaces/remove_connected_account")
def change_accounts(call: Call) -> None:
    ids = [call.params["connected_account_id"]]
    _change(call, "_connected_account_ids", ids, add=call.endpoint.name.startswith("add"))


@handles("/spaces/update")
def update(call: Call) -> Obj:
    if call.param("space_id"):
        space = call.get("space")
        if call.param("space_key"):
            space["space_key"] = call.params["space_key"]
    elif call.param("space_key"):
        space = call.first("space", space_key=call.params["space_key"])
    else:
        raise invalid_input(message="Must specify space_id or space_key")
    if call.param("name"):
        space["name"] = space["display_name"] = call.params["name"]
    if call.param("customer_data") is not None:
        space["customer_data"] = {**space.get("customer_data", {}), **call.params["customer_data"]}
    for name in ("device_ids", "acs_entrance_ids"):
        if call.param(name) is not None:
            space[f"_{name}"] = list(call.params[name])
    if call.given & {"device_ids", "acs_entrance_ids"}:
        _count(call, space)
        call.emit("space.device_membership_changed", space, **_members(space))
    return space


@handles("/spaces/delete")
def delete(call: Call) -> None:
    space = call.get("space")
    members = _members(space)
    space["_acs_entrance_ids"] = []
    _count(call, space)
    call.workspace.remove("space", space["space_id"])
    call.emit("space.deleted", space, **members)


@handles("/spaces/get_related")
def get_related(call: Call) -> dict[str, list[Obj]]:
    spaces = [call.find("space", one) for one in call.param("space_ids", [])]
    spaces += [call.first("space", space_key=key) for key in call.param("space_keys", [])]
    if not spaces:
        raise invalid_input(message="Must specify space_ids or space_keys")
    ids = {space["space_id"] for space in spaces}
    grants = [grant for grant in call.all("access_grant") if ids & set(grant["space_ids"])]
    methods = [call.workspace.find("access_method", one) for grant in grants for one in grant["access_method_ids"]]
    return related(call, [*spaces, *(method for method in methods if method is not None)])
