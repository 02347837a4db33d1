# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/devices/simulate`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.response import nothing

CONNECT = Endpoint(
    path="/devices/simulate/connect",
    method="POST",
    result=nothing(),
    required=("device_id",),
)

CONNECT_TO_HUB = Endpoint(
    path="/devices/simulate/connect_to_hub",
    method="POST",
    result=nothing(),
    required=("device_id",),
)

DISCONNECT = Endpoint(
    path="/devices/simulate/disconnect",
    method="POST",
    result=nothing(),
    required=("device_id",),
)

DISCONNECT_FROM_HUB = Endpoint(
    path="/devices/simulate/disconnect_from_hub",
    method="POST",
    result=nothing(),
    required=("device_id",),
)

PAID_SUBSCRIPTION = Endpoint(
    path="/devices/simulate/paid_subscription",
    method="POST",
    result=nothing(),
    required=("device_id", "is_expired"),
)

REMOVE = Endpoint(
    path="/devices/simulate/remove",
    method="POST",
    result=nothing(),
    required=("device_id",),
)
