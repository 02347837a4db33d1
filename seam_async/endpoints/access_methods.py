# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/access_methods`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.parameter_rules import Form, alternatives
from seam_async._wire.response import many, nothing, one
from seam_async.resources.access_method import AccessMethod
from seam_async.resources.action_attempt import read_action_attempt
from seam_async.resources.batch import Batch

ASSIGN_CARD = Endpoint(
    path="/access_methods/assign_card",
    method="POST",
    result=one("action_attempt", read_action_attempt),
    required=("access_method_id", "card_number"),
)

DELETE = Endpoint(
    path="/access_methods/delete",
    method="DELETE",
    result=nothing(),
    rules=(
        alternatives(
            Form(("access_method_id",), ("access_method_id",)),
            Form(("access_grant_id",), ("access_grant_id",)),
            Form(("reservation_key",), ("reservation_key",)),
        ),
    ),
    repeatable=True,
)

ENCODE = Endpoint(
    path="/access_methods/encode",
    method="POST",
    result=one("action_attempt", read_action_attempt),
    required=("access_method_id", "acs_encoder_id"),
)

GET = Endpoint(
    path="/access_methods/get",
    method="GET",
    result=one("access_method", AccessMethod.from_dict),
    required=("access_method_id",),
    repeatable=True,
)

GET_RELATED = Endpoint(
    path="/access_methods/get_related",
    method="GET",
    result=one("batch", Batch.from_dict),
    required=("access_method_ids",),
    lists=("access_method_ids", "exclude", "include"),
    repeatable=True,
)

LIST = Endpoint(
    path="/access_methods/list",
    method="GET",
    result=many("access_methods", AccessMethod.from_dict),
    any_of=("access_code_id", "access_grant_id", "access_grant_key", "acs_entrance_id", "device_id", "space_id"),
    repeatable=True,
    paginated=True,
)

UNLOCK_DOOR = Endpoint(
    path="/access_methods/unlock_door",
    method="POST",
    result=one("action_attempt", read_action_attempt),
    required=("access_method_id", "acs_entrance_id"),
    opens_door=True,
)
