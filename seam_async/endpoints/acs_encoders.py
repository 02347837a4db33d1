# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/acs/encoders`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.response import many, one
from seam_async.resources.acs_encoder import AcsEncoder
from seam_async.resources.action_attempt import read_action_attempt

ENCODE_CREDENTIAL = Endpoint(
    path="/acs/encoders/encode_credential",
    method="POST",
    result=one("action_attempt", read_action_attempt),
    required=("acs_encoder_id",),
)

GET = Endpoint(
    path="/acs/encoders/get",
    method="GET",
    result=one("acs_encoder", AcsEncoder.from_dict),
    required=("acs_encoder_id",),
    repeatable=True,
)

LIST = Endpoint(
    path="/acs/encoders/list",
    method="GET",
    result=many("acs_encoders", AcsEncoder.from_dict),
    lists=("acs_encoder_ids", "acs_system_ids"),
    repeatable=True,
    paginated=True,
)

SCAN_CREDENTIAL = Endpoint(
    path="/acs/encoders/scan_credential",
    method="POST",
    result=one("action_attempt", read_action_attempt),
    required=("acs_encoder_id",),
)

SCAN_TO_ASSIGN_CREDENTIAL = Endpoint(
    path="/acs/encoders/scan_to_assign_credential",
    method="POST",
    result=one("action_attempt", read_action_attempt),
    required=("acs_encoder_id",),
)
