# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/acs/encoders/simulate`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.parameter_rules import Form, alternatives
from seam_async._wire.response import nothing

NEXT_CREDENTIAL_ENCODE_WILL_FAIL = Endpoint(
    path="/acs/encoders/simulate/next_credential_encode_will_fail",
    method="POST",
    result=nothing(),
    required=("acs_encoder_id",),
    rules=(
        alternatives(
            Form(
                ("acs_encoder_id",),
                ("acs_encoder_id", "error_code"),
                {"error_code": ("no_credential_on_encoder", "encoding_interrupted")},
            ),
            Form(
                ("acs_encoder_id", "error_code"),
                ("acs_credential_id", "acs_encoder_id", "error_code"),
                {"error_code": ("uncategorized_error", "action_attempt_expired")},
            ),
        ),
    ),
)

NEXT_CREDENTIAL_ENCODE_WILL_SUCCEED = Endpoint(
    path="/acs/encoders/simulate/next_credential_encode_will_succeed",
    method="POST",
    result=nothing(),
    required=("acs_encoder_id",),
)

NEXT_CREDENTIAL_SCAN_WILL_FAIL = Endpoint(
    path="/acs/encoders/simulate/next_credential_scan_will_fail",
    method="POST",
    result=nothing(),
    required=("acs_encoder_id",),
    rules=(
        alternatives(
            Form(("acs_encoder_id",), ("acs_encoder_id", "error_code"), {"error_code": ("no_credential_on_encoder",)}),
            Form(
                ("acs_encoder_id", "error_code"),
                ("acs_credential_id_on_seam", "acs_encoder_id", "error_code"),
                {"error_code": ("uncategorized_error", "action_attempt_expired")},
            ),
        ),
    ),
)

NEXT_CREDENTIAL_SCAN_WILL_SUCCEED = Endpoint(
    path="/acs/encoders/simulate/next_credential_scan_will_succeed",
    method="POST",
    result=nothing(),
    required=("acs_encoder_id",),
    rules=(
        alternatives(
            Form(
                ("acs_encoder_id",),
                ("acs_credential_id_on_seam", "acs_encoder_id", "scenario"),
                {"scenario": ("credential_exists_on_seam", "credential_on_encoder_needs_update")},
            ),
            Form(
                ("acs_encoder_id", "scenario"),
                ("acs_encoder_id", "scenario"),
                {"scenario": ("credential_does_not_exist_on_seam",)},
            ),
            Form(
                ("acs_encoder_id", "scenario"),
                ("acs_encoder_id", "scenario"),
                {"scenario": ("credential_on_encoder_is_empty",)},
            ),
        ),
    ),
)
