"""Access codes that somebody put on a lock without Seam: seeing them, taking them over, removing them."""

# A handler needs no docstring: its decorator names the endpoint, and Seam documents that.
# ruff: noqa: D103

from __future__ import annotations

from seam_async.testing._types import Obj
from seam_async.testing.call import Call
from seam_async.testing.codes import check_digits
from seam_async.testing.handlers.registry import handles


@handles("/access_codes/simulate/create_unmanaged_access_code")
def create_unmanaged(call: Call) -> Obj:
    check_digits(call, call.get("device"), call.params["code"])
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


@handles("/access_codes/unmanaged/convert_to_managed", "/access_codes/unmanaged/update")
def manage(call: Call) -> None:
    code = call.get("unmanaged_access_code")
    if call.endpoint.name == "update" and not call.params["is_managed"]:
        return
    code["is_managed"] = True
    allowed = call.param("is_external_modification_allowed", call.param("allow_external_modification"))
    if allowed is not None:
        code["is_external_modification_allowed"] = allowed
    call.emit("access_code.unmanaged.converted_to_managed", code)


@handles("/access_codes/unmanaged/delete")
def delete_unmanaged(call: Call) -> None:
    code = call.get("unmanaged_access_code")
    call.workspace.remove("access_code", code["access_code_id"])
    call.emit("access_code.unmanaged.removed", code)
