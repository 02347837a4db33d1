# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/action_attempts`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.response import many, one
from seam_async.resources.action_attempt import read_action_attempt

GET = Endpoint(
    path="/action_attempts/get",
    method="GET",
    result=one("action_attempt", read_action_attempt),
    required=("action_attempt_id",),
    repeatable=True,
)

LIST = Endpoint(
    path="/action_attempts/list",
    method="GET",
    result=many("action_attempts", read_action_attempt),
    lists=("action_attempt_ids",),
    repeatable=True,
    paginated=True,
)
