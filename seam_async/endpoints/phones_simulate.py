# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/phones/simulate`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.response import one
from seam_async.resources.phone import Phone

CREATE_SANDBOX_PHONE = Endpoint(
    path="/phones/simulate/create_sandbox_phone",
    method="POST",
    result=one("phone", Phone.from_dict),
    required=("user_identity_id",),
)
