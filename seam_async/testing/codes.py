"""Makes and changes access codes, for the endpoints of codes and of access grants."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from seam_async.testing._types import Json, Obj
from seam_async.testing.call import Call
from seam_async.testing.dates import iso, parse
from seam_async.testing.errors import ApiError, invalid_input
from seam_async.testing.lifecycle import CodeLife

_FIELDS = {
    "code": "updating_code",
    "name": "updating_name",
    "starts_at": "updating_time_frame",
    "ends_at": "updating_time_frame",
}


def make_code(
    call: Call,
    device: Obj,
    code: str | None,
    key: str | None = None,
    *,
    frame: tuple[str | None, str | None] | None = None,
    **hidden: Any,
) -> Obj:
    """Make an access code for a device, and begin to program it on the lock.

    Args:
        call: The call; its parameters have everything else.
        device: The lock.
        code: The digits; None to have them chosen.
        key: The ``common_code_key`` that links it with codes on other locks.
        frame: Start and end. Default: those of the call.
        **hidden: Private fields.

    Raises:
        ApiError: The device takes no such code, or has it already.
    """
    offline = _is_offline(call)
    check_code(call, device, code)
    starts_at, ends_at = time_frame(call, *(frame or (call.param("starts_at"), call.param("ends_at"))))
    if code is None:
        code = shared_code(call, [device])
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


def _is_offline(call: Call) -> bool:
    return bool(call.param("is_offline_access_code") or call.param("use_offline_access_code"))


def check_code(call: Call, device: Obj, code: str | None) -> None:
    """Refuse a code that a device cannot take. Called for each device before the first code is made.

    Raises:
        ApiError: The device takes no codes, none of this length, or has this one already.
    """
    offline = _is_offline(call)
    able = "can_program_offline_access_codes" if offline else "can_program_online_access_codes"
    if not device.get(able):
        kind = "offline" if offline else "online"
        raise ApiError(400, "device_type_not_supported", f"This device takes no {kind} access codes")
    if code is not None:
        check_digits(call, device, code)


def check_digits(call: Call, device: Obj, code: str, besides: Obj | None = None) -> None:
    """Refuse digits of a length that a device does not take, or that another code on it has.

    Raises:
        ApiError: 400 or 409.
    """
    lengths = device["properties"].get("supported_code_lengths") or []
    if lengths and len(code) not in lengths:
        raise invalid_input({"code": [f"This device takes codes of length {', '.join(map(str, lengths))}"]})
    if clash(call, device, code, besides):
        raise ApiError(409, "duplicate_access_code", "This code is already in use on the device")


def life(call: Call, code: Obj) -> CodeLife:
    """Return the life cycle of a code in this call's workspace."""
    return CodeLife(call.world, call.workspace, code)


def time_frame(call: Call, starts_at: str | None, ends_at: str | None) -> tuple[str | None, str | None]:
    """Return start and end as Seam writes them; an end alone means from now on.

    Raises:
        ApiError: 400, for a text that is no date, or an end that is past or before the start.
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
    """Return whether another code on the device has the same digits."""
    taken = call.workspace.where("access_code", device_id=device["device_id"], code=code)
    return any(one is not besides for one in taken)


def free_code(call: Call, devices: Sequence[Obj], length: int) -> str:
    """Return digits that no code on any of the devices has."""
    taken = {
        code["code"]
        for device in devices
        for code in call.workspace.where("access_code", device_id=device["device_id"])
    }
    for _ in range(1000):
        code = call.world.ids.digits(length)
        if code not in taken:
            return code
    raise ApiError(409, "no_code_available", "Every code of this length is in use on the device")


def shared_code(call: Call, devices: Sequence[Obj]) -> str | None:
    """Return digits that all of the devices can take; None if they have no length in common."""
    known = [set(lengths) for device in devices if (lengths := device["properties"].get("supported_code_lengths"))]
    wanted = round(min(max(call.param("preferred_code_length", 0), 0), 20))
    lengths = set.intersection(*known) if known else {max(wanted, 4)}
    if not lengths:
        return None
    return free_code(call, devices, wanted if wanted in lengths else min(lengths))


def change_code(call: Call, code: Obj, wanted: Json) -> None:
    """Change code, name or time frame, here and on the lock.

    Raises:
        ApiError: For digits that are taken and times that make no sense.
    """
    if call.param("type") == "ongoing":
        wanted = {**wanted, "starts_at": None, "ends_at": None}
    if "starts_at" in wanted or "ends_at" in wanted:
        frame = time_frame(call, wanted.get("starts_at", code["starts_at"]), wanted.get("ends_at", code["ends_at"]))
        wanted["starts_at"], wanted["ends_at"] = frame
    device = call.workspace.get("device", code["device_id"])
    if wanted.get("code") and wanted["code"] != code["code"]:
        check_digits(call, device, wanted["code"], code)
    for name in ("is_external_modification_allowed", "allow_external_modification"):
        if call.param(name) is not None:
            code["is_external_modification_allowed"] = call.params[name]
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
