"""Phones of people who open doors with them."""

# A handler needs no docstring: its decorator names the endpoint, and Seam documents that.
# ruff: noqa: D103

from __future__ import annotations

from seam_async.testing._types import Obj
from seam_async.testing.call import Call
from seam_async.testing.handlers.registry import handles


@handles("/phones/simulate/create_sandbox_phone")
def create(call: Call) -> Obj:
    person = call.get("user_identity")
    system = call.param("phone_metadata", {}).get("operating_system", "ios")
    endpoint = call.param("assa_abloy_metadata", {}).get("seos_tsm_endpoint_id", 1)
    return call.create(
        "phone",
        device_type=f"{system}_phone",
        display_name=f"Phone of {person['display_name']}",
        properties={
            "assa_abloy_credential_service_metadata": {
                "endpoints": [{"endpoint_id": str(endpoint), "is_active": True}],
                "has_active_endpoint": True,
            }
        },
        _user_identity_id=person["user_identity_id"],
        _owner_user_identity_id=person["user_identity_id"],
    )


@handles("/phones/get")
def get(call: Call) -> Obj:
    return call.get("phone")


@handles("/phones/deactivate")
def deactivate(call: Call) -> None:
    phone = call.get("phone")
    call.workspace.remove("phone", phone["device_id"])
    call.emit("phone.deactivated", phone, device_id=phone["device_id"])
