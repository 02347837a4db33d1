# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/acs/systems`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.response import many, nothing, one
from seam_async.resources.acs_system import AcsSystem

GET = Endpoint(
    path="/acs/systems/get",
    method="GET",
    result=one("acs_system", AcsSystem.from_dict),
    required=("acs_system_id",),
    repeatable=True,
)

LIST = Endpoint(
    path="/acs/systems/list",
    method="GET",
    result=many("acs_systems", AcsSystem.from_dict),
    repeatable=True,
)

LIST_COMPATIBLE_CREDENTIAL_MANAGER_ACS_SYSTEMS = Endpoint(
    path="/acs/systems/list_compatible_credential_manager_acs_systems",
    method="GET",
    result=many("acs_systems", AcsSystem.from_dict),
    required=("acs_system_id",),
    repeatable=True,
)

REPORT_DEVICES = Endpoint(
    path="/acs/systems/report_devices",
    method="POST",
    result=nothing(),
    required=("acs_system_id",),
    lists=("acs_encoders", "acs_entrances"),
)
