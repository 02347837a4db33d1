"""Devices: renaming, managing, and (in a sandbox) unplugging them."""

# A handler needs no docstring: its decorator names the endpoint, and Seam documents that.
# ruff: noqa: D103

from __future__ import annotations

from seam_async.testing import facts
from seam_async.testing._types import Obj
from seam_async.testing.call import Call
from seam_async.testing.connection import connect, disconnect
from seam_async.testing.errors import not_found
from seam_async.testing.handlers.registry import handles


@handles("/devices/get", "/devices/unmanaged/get", "/locks/get")
def get(call: Call) -> Obj:
    resource = str(call.endpoint.resource)
    if call.param("device_id"):
        return call.get(resource)
    for device in call.workspace.where("device"):
        if call.params["name"] in (device["display_name"], device["properties"]["name"]) and call.sees(
            "device", device
        ):
            return call.find(resource, device["device_id"])
    raise not_found("device")


@handles("/devices/update")
def update(call: Call) -> None:
    device = call.workspace.get("device", call.params["device_id"])
    if call.param("is_managed") is False:
        device["is_managed"] = False
        call.emit("device.converted_to_unmanaged", device)
        return
    device = call.get("device")
    name = call.param("name") or (call.param("properties") or {}).get("name")
    if name is not None and name != device["display_name"]:
        device["display_name"] = device["nickname"] = device["properties"]["name"] = name
        call.emit("device.name_changed", device, device_name=name)
    elif "name" in call.given and call.params["name"] is None:
        device["display_name"] = device["properties"]["name"] = device["properties"]["appearance"]["name"]
        device.pop("nickname", None)
    call.merge_metadata(device)
    if call.param("backup_access_code_pool_enabled") is not None:
        device["properties"]["backup_access_code_pool_enabled"] = call.params["backup_access_code_pool_enabled"]


@handles("/devices/unmanaged/update")
def update_unmanaged(call: Call) -> None:
    device = call.get("unmanaged_device")
    call.merge_metadata(device)
    if call.param("is_managed"):
        device["is_managed"] = True
        call.emit("device.unmanaged.converted_to_managed", device)


@handles("/devices/list_device_providers")
def list_providers(call: Call) -> list[Obj]:
    wanted = call.param("provider_category")
    providers = [
        {
            "device_provider_name": name,
            "display_name": name.replace("_", " ").title(),
            "image_url": f"https://connect.getseam.com/assets/images/providers/{name}.png",
            "provider_categories": ["stable"],
        }
        for name in facts.enum(facts.resource("device_provider")["device_provider_name"].type)
    ]
    return providers if wanted in (None, "stable") else []


@handles("/devices/simulate/disconnect")
def simulate_disconnect(call: Call) -> None:
    disconnect(
        call.world, call.workspace, call.workspace.get("device", call.params["device_id"]), "device_disconnected"
    )


@handles("/devices/simulate/disconnect_from_hub")
def simulate_hub_disconnect(call: Call) -> None:
    disconnect(call.world, call.workspace, call.workspace.get("device", call.params["device_id"]), "hub_disconnected")


@handles("/devices/simulate/connect", "/devices/simulate/connect_to_hub")
def simulate_connect(call: Call) -> None:
    connect(call.world, call.workspace, call.workspace.get("device", call.params["device_id"]))


@handles("/devices/simulate/paid_subscription")
def simulate_subscription(call: Call) -> None:
    device = call.workspace.get("device", call.params["device_id"])
    if call.params["is_expired"]:
        call.world.error(device, "device", "subscription_required")
        call.emit("device.error.subscription_required", device)
    else:
        device["errors"] = [error for error in device["errors"] if error["error_code"] != "subscription_required"]
        call.emit("device.error.subscription_required.resolved", device)


@handles("/devices/simulate/remove")
def simulate_remove(call: Call) -> None:
    device = call.workspace.get("device", call.params["device_id"])
    device["properties"]["online"] = False
    call.world.error(device, "device", "device_removed")
    call.emit("device.removed", device)


@handles("/devices/report_provider_metadata")
def report_metadata(call: Call) -> None:
    for row in call.params["devices"]:
        device = call.find("device", row["device_id"])
        for name, metadata in row.items():
            if name.endswith("_metadata"):
                device.setdefault("location", {}).update(
                    time_zone=metadata["time_zone"], timezone=metadata["time_zone"]
                )
