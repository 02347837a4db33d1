"""Devices that go offline and come back."""

from __future__ import annotations

from seam_async.testing._types import Obj
from seam_async.testing.lifecycle import CodeLife
from seam_async.testing.store import Workspace
from seam_async.testing.world import World


def disconnect(world: World, workspace: Workspace, device: Obj, error_code: str) -> None:
    """Take a device offline."""
    device["properties"]["online"] = False
    world.error(device, "device", error_code)
    kind = "device" if device["is_managed"] else "device.unmanaged"
    world.emit(workspace, f"{kind}.disconnected", device, error_code=error_code)


def connect(world: World, workspace: Workspace, device: Obj) -> None:
    """Bring a device back online, and try again to program codes that failed meanwhile."""
    device["properties"]["online"] = True
    gone = ("device_disconnected", "hub_disconnected", "account_disconnected")
    device["errors"] = [error for error in device["errors"] if error["error_code"] not in gone]
    world.emit(workspace, "device.connected" if device["is_managed"] else "device.unmanaged.connected", device)
    for code in workspace.where("access_code", device_id=device["device_id"], is_managed=True):
        CodeLife(world, workspace, code).retry()
