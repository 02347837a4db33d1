# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/locks`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.response import many, one
from seam_async.resources.action_attempt import read_action_attempt
from seam_async.resources.device import Device

CONFIGURE_AUTO_LOCK = Endpoint(
    path="/locks/configure_auto_lock",
    method="POST",
    result=one("action_attempt", read_action_attempt),
    required=("auto_lock_enabled", "device_id"),
)

GET = Endpoint(
    path="/locks/get",
    method="GET",
    result=one("device", Device.from_dict, other_keys=("lock",)),
    any_of=("device_id", "name"),
    repeatable=True,
)

LIST = Endpoint(
    path="/locks/list",
    method="GET",
    result=many("devices", Device.from_dict, other_keys=("locks",)),
    lists=("device_types",),
    repeatable=True,
)

LOCK_DOOR = Endpoint(
    path="/locks/lock_door",
    method="POST",
    result=one("action_attempt", read_action_attempt),
    required=("device_id",),
)

UNLOCK_DOOR = Endpoint(
    path="/locks/unlock_door",
    method="POST",
    result=one("action_attempt", read_action_attempt),
    required=("device_id",),
    opens_door=True,
)
