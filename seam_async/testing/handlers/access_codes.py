"""Access codes: creating, changing and removing them, backups and linked codes."""

# A handler needs no docstring: its decorator names the endpoint, and Seam documents that.
# ruff: noqa: D103

from __future__ import annotations

from seam_async.testing._types import Obj
from seam_async.testing.call import Call
from seam_async.testing.codes import change_code, check_code, free_code, life, make_code, shared_code
from seam_async.testing.errors import ApiError
from seam_async.testing.handlers.registry import handles
from seam_async.testing.store import public


@handles("/access_codes/create")
def create(call: Call) -> Obj:
    key = call.param("common_code_key")
    code = call.param("code")
    if key is not None and code is None:
        code = next((one["code"] for one in call.workspace.where("access_code", common_code_key=key)), None)
    attempt = call.world.begin(call.workspace, "CREATE_ACCESS_CODE", call.get("device"))
    try:
        made = make_code(call, call.get("device"), code, key, _attempt_ids=[attempt["action_attempt_id"]])
    except ApiError:
        call.workspace.remove("action_attempt", attempt["action_attempt_id"])
        raise
    call.also["action_attempt"] = attempt
    return made


@handles("/access_codes/create_multiple")
def create_multiple(call: Call) -> list[Obj]:
    devices = [call.find("device", device_id) for device_id in call.params["device_ids"]]
    code = call.param("code") or shared_code(call, devices)
    if code is None and call.param("behavior_when_code_cannot_be_shared", "throw") == "throw":
        raise ApiError(400, "code_cannot_be_shared", "These devices have no code length in common")
    for device in devices:
        check_code(call, device, code)
    key = f"auto_set_by_create_multiple_{call.world.ids.uuid()}"
    return [make_code(call, device, code, key) for device in devices]


@handles("/access_codes/generate_code")
def generate_code(call: Call) -> Obj:
    device = call.get("device")
    length = min(device["properties"].get("supported_code_lengths") or [4])
    given = {
        "device_id": device["device_id"],
        "code": free_code(call, [device], length),
        "workspace_id": call.workspace.id,
    }
    return call.world.sampler.resource(
        "access_code", {**given, "type": "ongoing", "status": "unset", "is_managed": True}
    )


@handles("/access_codes/get", "/access_codes/unmanaged/get")
def get(call: Call) -> Obj:
    resource = str(call.endpoint.resource)
    if call.param("access_code_id"):
        return call.get(resource)
    return call.first(resource, device_id=call.params["device_id"], code=call.params["code"])


@handles("/access_codes/list")
def list_codes(call: Call) -> list[Obj]:
    codes = call.all("access_code")
    if call.param("customer_ids"):
        return [code for code in codes if code.get("_customer_id") in call.params["customer_ids"]]
    return codes


@handles("/access_codes/update")
def update(call: Call) -> None:
    code = call.workspace.get("access_code", call.params["access_code_id"])
    if call.param("is_managed") is False:
        code["is_managed"] = False
        return
    code = call.get("access_code")
    device = call.workspace.find("device", code["device_id"])
    attempt = call.world.begin(call.workspace, "UPDATE_ACCESS_CODE", device)
    code["_attempt_ids"] = [*code.get("_attempt_ids", ()), attempt["action_attempt_id"]]
    call.also["action_attempt"] = attempt
    try:
        change_code(call, code, call.only("code", "name", "starts_at", "ends_at"))
    except ApiError:
        call.workspace.remove("action_attempt", attempt["action_attempt_id"])
        raise


@handles("/access_codes/update_multiple")
def update_multiple(call: Call) -> None:
    codes = list(call.workspace.where("access_code", common_code_key=call.params["common_code_key"]))
    if not codes:
        raise ApiError(404, "access_code_not_found", "No access code has this common_code_key")
    for code in codes:
        change_code(call, code, call.only("name", "starts_at", "ends_at"))


@handles("/access_codes/delete")
def delete(call: Call) -> None:
    code = call.get("access_code")
    attempt = call.world.begin(call.workspace, "DELETE_ACCESS_CODE", call.workspace.find("device", code["device_id"]))
    code["_attempt_ids"] = [*code.get("_attempt_ids", ()), attempt["action_attempt_id"]]
    call.also["action_attempt"] = attempt
    life(call, code).remove()


@handles("/access_codes/pull_backup_access_code")
def pull_backup(call: Call) -> Obj:
    code = call.get("access_code")
    if code["type"] != "time_bound":
        raise ApiError(400, "access_code_not_time_bound", "Only a time-bound access code can have a backup")
    if not code["is_backup_access_code_available"]:
        raise ApiError(404, "backup_access_code_not_found", "The pool holds no backup for this access code")
    device = call.workspace.get("device", code["device_id"])
    shown = public("access_code", code)
    backup = call.create(
        "access_code",
        **{
            **shown,
            "access_code_id": call.world.ids.uuid(),
            "created_at": call.world.clock.iso(),
            "code": free_code(call, [device], len(code["code"])),
            "is_backup": True,
            "is_backup_access_code_available": False,
            "status": "set",
            "errors": [],
            "warnings": [],
            "pending_mutations": [],
        },
        _native=bool(code.get("_native")),
    )
    code["is_backup_access_code_available"] = False
    code["pulled_backup_access_code_id"] = backup["access_code_id"]
    call.emit("access_code.backup_access_code_pulled", code, backup_access_code_id=backup["access_code_id"])
    life(call, backup).plan_end()
    return backup


@handles("/access_codes/report_device_constraints")
def report_constraints(call: Call) -> None:
    properties = call.get("device")["properties"]
    shortest, longest = call.param("min_code_length"), call.param("max_code_length")
    lengths = call.param("supported_code_lengths")
    if lengths is None and shortest is not None and longest is not None:
        lengths = list(range(int(shortest), int(longest) + 1))
    if lengths is not None:
        properties["supported_code_lengths"] = lengths
