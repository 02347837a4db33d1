# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/access_methods/unmanaged`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.response import many, one
from seam_async.resources.access_method import UnmanagedAccessMethod

GET = Endpoint(
    path="/access_methods/unmanaged/get",
    method="GET",
    result=one("access_method", UnmanagedAccessMethod.from_dict),
    required=("access_method_id",),
    repeatable=True,
)

LIST = Endpoint(
    path="/access_methods/unmanaged/list",
    method="GET",
    result=many("access_methods", UnmanagedAccessMethod.from_dict),
    required=("access_grant_id",),
    repeatable=True,
)
