# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/locks/simulate`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.response import one
from seam_async.resources.action_attempt import read_action_attempt

KEYPAD_CODE_ENTRY = Endpoint(
    path="/locks/simulate/keypad_code_entry",
    method="POST",
    result=one("action_attempt", read_action_attempt),
    required=("code", "device_id"),
)

MANUAL_LOCK_VIA_KEYPAD = Endpoint(
    path="/locks/simulate/manual_lock_via_keypad",
    method="POST",
    result=one("action_attempt", read_action_attempt),
    required=("device_id",),
)
