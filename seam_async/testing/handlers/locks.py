"""Locks: opening and closing doors, by Seam or (simulated) by hand."""

# A handler needs no docstring: its decorator names the endpoint, and Seam documents that.
# ruff: noqa: D103

from __future__ import annotations

from seam_async.testing._types import Json, Obj
from seam_async.testing.call import Call
from seam_async.testing.errors import ApiError
from seam_async.testing.handlers.registry import handles
from seam_async.testing.lifecycle import CodeLife


@handles("/locks/list")
def list_locks(call: Call) -> list[Obj]:
    return [device for device in call.all("device") if "lock" in device["capabilities_supported"]]


@handles("/locks/lock_door")
def lock_door(call: Call) -> Obj:
    return _move(call, "LOCK_DOOR", "can_remotely_lock", locked=True)


@handles("/locks/unlock_door")
def unlock_door(call: Call) -> Obj:
    return _move(call, "UNLOCK_DOOR", "can_remotely_unlock", locked=False)


def _move(call: Call, action_type: str, ability: str, *, locked: bool) -> Obj:
    device = call.get("device")
    if not device.get(ability):
        raise ApiError(400, "device_type_not_supported", f"This device does not know {action_type.lower()}")

    def done(attempt_id: str) -> Json:
        device["properties"]["locked"] = locked
        event = "lock.locked" if locked else "lock.unlocked"
        call.emit(event, device, method="remote", action_attempt_id=attempt_id)
        return {"was_confirmed_by_device": True}

    return call.act(action_type, device, done=done)


@handles("/locks/configure_auto_lock")
def configure_auto_lock(call: Call) -> Obj:
    device = call.get("device")
    if not device.get("can_configure_auto_lock"):
        raise ApiError(400, "device_type_not_supported", "This device has no auto-lock to configure")

    def done(_: str) -> None:
        device["properties"]["auto_lock_enabled"] = call.params["auto_lock_enabled"]
        if call.param("auto_lock_delay_seconds") is not None:
            device["properties"]["auto_lock_delay_seconds"] = call.params["auto_lock_delay_seconds"]

    return call.act("CONFIGURE_AUTO_LOCK", device, done=done)


@handles("/locks/simulate/keypad_code_entry")
def enter_code(call: Call) -> Obj:
    device = call.get("device")

    def done(attempt_id: str) -> None:
        code = _active_code(call, device, call.params["code"])
        if code is None:
            reason = {"reason_code": "unknown_code", "message": "The code is not known to the lock"}
            call.emit("lock.access_denied", device, reason=reason)
            return
        device["properties"]["locked"] = False
        call.emit(
            "lock.unlocked",
            device,
            method="keycode",
            action_attempt_id=attempt_id,
            access_code_id=code["access_code_id"],
            access_code_is_managed=code["is_managed"],
            code=code["code"],
        )
        if code.get("is_one_time_use"):
            CodeLife(call.world, call.workspace, code).remove()

    return call.act("SIMULATE_KEYPAD_CODE_ENTRY", device, done=done)


def _active_code(call: Call, device: Obj, digits: str) -> Obj | None:
    """Return the code with these digits that opens the door now; None if there is none."""
    now = call.world.clock.iso()
    for code in call.workspace.where("access_code", device_id=device["device_id"], code=digits, status="set"):
        if (code.get("starts_at") or now) <= now <= (code.get("ends_at") or now):
            return code
    return None


@handles("/locks/simulate/manual_lock_via_keypad")
def lock_by_hand(call: Call) -> Obj:
    device = call.get("device")

    def done(attempt_id: str) -> None:
        device["properties"]["locked"] = True
        call.emit("lock.locked", device, method="manual", action_attempt_id=attempt_id)

    return call.act("SIMULATE_MANUAL_LOCK_VIA_KEYPAD", device, done=done)
