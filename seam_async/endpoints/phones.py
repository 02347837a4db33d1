# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/phones`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.response import many, nothing, one
from seam_async.resources.phone import Phone

DEACTIVATE = Endpoint(
    path="/phones/deactivate",
    method="DELETE",
    result=nothing(),
    required=("device_id",),
    repeatable=True,
)

GET = Endpoint(
    path="/phones/get",
    method="GET",
    result=one("phone", Phone.from_dict),
    required=("device_id",),
    repeatable=True,
)

LIST = Endpoint(
    path="/phones/list",
    method="GET",
    result=many("phones", Phone.from_dict),
    repeatable=True,
)
