# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/workspaces`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.response import many, nothing, one
from seam_async.resources.action_attempt import read_action_attempt
from seam_async.resources.workspace import Workspace

CREATE = Endpoint(
    path="/workspaces/create",
    method="POST",
    result=one("workspace", Workspace.from_dict),
    required=("name",),
)

GET = Endpoint(
    path="/workspaces/get",
    method="GET",
    result=one("workspace", Workspace.from_dict),
    repeatable=True,
)

LIST = Endpoint(
    path="/workspaces/list",
    method="GET",
    result=many("workspaces", Workspace.from_dict),
    repeatable=True,
)

RESET_SANDBOX = Endpoint(
    path="/workspaces/reset_sandbox",
    method="POST",
    result=one("action_attempt", read_action_attempt),
)

UPDATE = Endpoint(
    path="/workspaces/update",
    method="PATCH",
    result=nothing(),
)
