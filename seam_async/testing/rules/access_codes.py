"""Access codes: creating, changing and removing them, backups, linked codes, and those that Seam does not manage."""

# A rule needs no docstring: its decorator names the endpoint, and Seam documents that.
# ruff: noqa: D103

from __future__ import annotations

from typing import Any

from seam_async.testing._types import Json, Obj
from seam_async.testing.call import Call
from seam_async.testing.clock import iso, parse
from seam_async.testing.errors import ApiError, invalid_input
from seam_async.testing.lifecycle import CodeLife
from seam_async.testing.rules import rule
from seam_async.testing.store import public

_FIELDS = {
    "code": "updating_code",
    "name": "updating_name",
    "starts_at": "updating_time_frame",
    "ends_at": "updating_time_frame",
}


@rule("/access_codes/create")
def create(call: Call) -> Obj:
    key = call.param("common_code_key")
    code = call.param("code")
    if key is not None and code is None:
        code = next((one["code"] for one in call.workspace.where("access_code", common_code_key=key)), None)
    return make_code(call, call.get("device"), code, key)


@rule("/access_codes/create_multiple")
def create_multiple(call: Call) -> list[Obj]:
    devices = [call.find("device", device_id) for device_id in call.params["device_ids"]]
    lengths = [set(device["properties"].get("supported_code_lengths") or [4]) for device in devices]
    shared = set.intersection(*lengths) if lengths else {4}
    code = call.param("code")
    if code is None and not shared and call.param("behavior_when_code_cannot_be_shared", "throw") == "throw":
        raise ApiError(400, "code_cannot_be_shared", "These devices have no code length in common")
    if code is None and shared:
        wanted = int(call.param("preferred_code_length", 0))
        code = call.world.ids.digits(wanted if wanted in shared else min(shared))
    key = f"auto_set_by_create_multiple_{call.world.ids.uuid()}"
    return [make_code(call, device, code, key) for device in devices]


def make_code(
    call: Call,
    device: Obj,
    code: str | None,
    key: str | None = None,
    *,
    frame: tuple[str | None, str | None] | None = None,
    **hidden: Any,
) -> Obj:
    """A new access code on a device, on its way to the lock.

    Args:
        call: The call that asks for it; its parameters say the rest.
        device: The lock.
        code: The digits; None to have them chosen.
        key: What links it with codes on other locks.
        frame: Start and end. Default: what the call says.
        **hidden: Private fields.

    Raises:
        ApiError: The device takes no such code, or has it already.
    """
    offline = bool(call.param("is_offline_access_code") or call.param("use_offline_access_code"))
    able = "can_program_offline_access_codes" if offline else "can_program_online_access_codes"
    if not device.get(able):
        kind = "offline" if offline else "online"
        raise ApiError(400, "device_type_not_supported", f"This device takes no {kind} access codes")
    starts_at, ends_at = time_frame(call, *(frame or (call.param("starts_at"), call.param("ends_at"))))
    lengths = device["properties"].get("supported_code_lengths") or []
    if code is None:
        wanted = int(call.param("preferred_code_length", 0))
        code = free_code(
            call, device, wanted if wanted in lengths or (not lengths and wanted) else min(lengths, default=4)
        )
    elif lengths and len(code) not in lengths:
        raise invalid_input({"code": [f"This device takes codes of length {', '.join(map(str, lengths))}"]})
    elif clash(call, device, code):
        raise ApiError(409, "duplicate_access_code", "This code is already in use on the device")
    time_bound = bool(starts_at or ends_at)
    pool = bool(call.param("use_backup_access_code_pool")) and device["properties"].get(
        "supports_backup_access_code_pool"
    )
    allowed = call.param("is_external_modification_allowed", call.param("allow_external_modification", False))
    made = call.create(
        "access_code",
        device_id=device["device_id"],
        code=code,
        name=call.param("name"),
        common_code_key=key,
        type="time_bound" if time_bound else "ongoing",
        starts_at=starts_at,
        ends_at=ends_at,
        status="unset",
        display_status="Unset",
        is_backup=False,
        is_backup_access_code_available=bool(pool),
        is_external_modification_allowed=allowed,
        is_offline_access_code=offline,
        is_one_time_use=bool(call.param("is_one_time_use")),
        is_scheduled_on_device=offline and time_bound,
        is_waiting_for_code_assignment=False,
        _native=time_bound
        and not offline
        and bool(call.param("prefer_native_scheduling", True))
        and bool(device.get("_native_scheduling")),
        _user_identifier_key=(call.credential.session or {}).get("user_identifier_key"),
        **hidden,
    )
    call.emit("access_code.created", made)
    life(call, made).plan()
    return made


def life(call: Call, code: Obj) -> CodeLife:
    """The life of a code of this call's workspace."""
    return CodeLife(call.world, call.workspace, code)


def time_frame(call: Call, starts_at: str | None, ends_at: str | None) -> tuple[str | None, str | None]:
    """Start and end as Seam writes them; an end alone means from now on.

    Raises:
        ApiError: 400, for what is no date, or an end that is past or before the start.
    """
    moments = {}
    for name, text in (("starts_at", starts_at), ("ends_at", ends_at)):
        try:
            moments[name] = parse(text) if text else None
        except ValueError:
            raise invalid_input({name: ["Invalid date"]}) from None
    start, end = moments["starts_at"], moments["ends_at"]
    now = call.world.clock.timestamp()
    if end is not None and end <= now:
        raise invalid_input({"ends_at": ["Must be in the future"]})
    if end is not None and start is None:
        start = now
    if end is not None and start is not None and end <= start:
        raise invalid_input({"ends_at": ["Must be after starts_at"]})
    return (None if start is None else iso(start)), (None if end is None else iso(end))


def clash(call: Call, device: Obj, code: str, besides: Obj | None = None) -> bool:
    """Whether another code on the device has the same digits."""
    taken = call.workspace.where("access_code", device_id=device["device_id"], code=code)
    return any(one is not besides for one in taken)


def free_code(call: Call, device: Obj, length: int) -> str:
    """Digits that no code on the device has."""
    for _ in range(1000):
        code = call.world.ids.digits(length)
        if not clash(call, device, code):
            return code
    raise ApiError(409, "no_code_available", "Every code of this length is in use on the device")


@rule("/access_codes/generate_code")
def generate_code(call: Call) -> Obj:
    device = call.get("device")
    length = min(device["properties"].get("supported_code_lengths") or [4])
    given = {
        "device_id": device["device_id"],
        "code": free_code(call, device, length),
        "workspace_id": call.workspace.id,
    }
    return call.world.sampler.resource(
        "access_code", {**given, "type": "ongoing", "status": "unset", "is_managed": True}
    )


@rule("/access_codes/get", "/access_codes/unmanaged/get")
def get(call: Call) -> Obj:
    resource = str(call.endpoint.resource)
    if call.param("access_code_id"):
        return call.get(resource)
    return call.first(resource, device_id=call.params["device_id"], code=call.params["code"])


@rule("/access_codes/list")
def list_codes(call: Call) -> list[Obj]:
    codes = call.all("access_code")
    if call.param("customer_ids"):
        return [code for code in codes if code.get("_customer_id") in call.params["customer_ids"]]
    return codes


@rule("/access_codes/update")
def update(call: Call) -> None:
    code = call.workspace.get("access_code", call.params["access_code_id"])
    if call.param("is_managed") is False:
        code["is_managed"] = False
        return
    code = call.get("access_code")
    change_code(call, code, call.only("code", "name", "starts_at", "ends_at"))


@rule("/access_codes/update_multiple")
def update_multiple(call: Call) -> None:
    codes = list(call.workspace.where("access_code", common_code_key=call.params["common_code_key"]))
    if not codes:
        raise ApiError(404, "access_code_not_found", "No access code has this common_code_key")
    for code in codes:
        change_code(call, code, call.only("name", "starts_at", "ends_at"))


def change_code(call: Call, code: Obj, wanted: Json) -> None:
    """Change code, name or time frame, here and on the lock.

    Raises:
        ApiError: For digits that are taken and times that make no sense.
    """
    for name in ("is_external_modification_allowed", "allow_external_modification"):
        if call.param(name) is not None:
            code["is_external_modification_allowed"] = call.params[name]
    if call.param("type") == "ongoing":
        wanted = {**wanted, "starts_at": None, "ends_at": None}
    if "starts_at" in wanted or "ends_at" in wanted:
        frame = time_frame(call, wanted.get("starts_at", code["starts_at"]), wanted.get("ends_at", code["ends_at"]))
        wanted["starts_at"], wanted["ends_at"] = frame
    device = call.workspace.get("device", code["device_id"])
    if wanted.get("code") and clash(call, device, wanted["code"], code):
        raise ApiError(409, "duplicate_access_code", "This code is already in use on the device")
    changes: Json = {}
    for name, value in wanted.items():
        if value != code.get(name):
            change = changes.setdefault(_FIELDS[name], {"from": {}, "to": {}})
            change["from"][name], change["to"][name] = code.get(name), value
    if not changes:
        return
    if "updating_time_frame" in changes:
        ends = changes["updating_time_frame"]
        for name in ("starts_at", "ends_at"):
            ends["from"].setdefault(name, code.get(name))
            ends["to"].setdefault(name, wanted.get(name, code.get(name)))
    code.update(wanted)
    code["type"] = "time_bound" if code["starts_at"] or code["ends_at"] else "ongoing"
    code["_native"] = code["type"] == "time_bound" and bool(device.get("_native_scheduling"))
    requested = [{"mutation_code": mutation, **change} for mutation, change in changes.items()]
    call.emit("access_code.mutations_requested", code, requested_mutations=requested)
    life(call, code).plan(changes=changes)


@rule("/access_codes/delete")
def delete(call: Call) -> None:
    life(call, call.get("access_code")).remove()


@rule("/access_codes/pull_backup_access_code")
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
            "code": free_code(call, device, len(code["code"])),
            "is_backup": True,
            "is_backup_access_code_available": False,
            "status": "set",
            "errors": [],
            "warnings": [],
            "pending_mutations": [],
        },
        _native=code["_native"],
    )
    code["is_backup_access_code_available"] = False
    code["pulled_backup_access_code_id"] = backup["access_code_id"]
    call.emit("access_code.backup_access_code_pulled", code, backup_access_code_id=backup["access_code_id"])
    life(call, backup).plan_end()
    return backup


@rule("/access_codes/report_device_constraints")
def report_constraints(call: Call) -> None:
    properties = call.get("device")["properties"]
    shortest, longest = call.param("min_code_length"), call.param("max_code_length")
    lengths = call.param("supported_code_lengths")
    if lengths is None and shortest is not None and longest is not None:
        lengths = list(range(int(shortest), int(longest) + 1))
    if lengths is not None:
        properties["supported_code_lengths"] = lengths


@rule("/access_codes/simulate/create_unmanaged_access_code")
def create_unmanaged(call: Call) -> Obj:
    made = call.create(
        "access_code",
        device_id=call.get("device")["device_id"],
        code=call.params["code"],
        name=call.params["name"],
        type="ongoing",
        status="set",
        display_status="Set",
        is_managed=False,
        starts_at=None,
        ends_at=None,
        _native=False,
    )
    call.emit("access_code.unmanaged.created", made)
    return made


@rule("/access_codes/unmanaged/convert_to_managed", "/access_codes/unmanaged/update")
def manage(call: Call) -> None:
    code = call.get("unmanaged_access_code")
    if call.endpoint.name == "update" and not call.params["is_managed"]:
        return
    code["is_managed"] = True
    allowed = call.param("is_external_modification_allowed", call.param("allow_external_modification"))
    if allowed is not None:
        code["is_external_modification_allowed"] = allowed
    call.emit("access_code.unmanaged.converted_to_managed", code)


@rule("/access_codes/unmanaged/delete")
def delete_unmanaged(call: Call) -> None:
    code = call.get("unmanaged_access_code")
    call.workspace.remove("access_code", code["access_code_id"])
    call.emit("access_code.unmanaged.removed", code)
