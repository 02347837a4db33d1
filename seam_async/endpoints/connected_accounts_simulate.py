# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/connected_accounts/simulate`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.response import nothing

DISCONNECT = Endpoint(
    path="/connected_accounts/simulate/disconnect",
    method="POST",
    result=nothing(),
    required=("connected_account_id",),
)
