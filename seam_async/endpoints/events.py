# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/events`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.response import many, one
from seam_async.resources.events import read_event

GET = Endpoint(
    path="/events/get",
    method="GET",
    result=one("event", read_event, other_keys=("message",)),
    any_of=("device_id", "event_id", "event_type"),
    repeatable=True,
)

LIST = Endpoint(
    path="/events/list",
    method="GET",
    result=many("events", read_event),
    lists=(
        "access_code_ids",
        "access_grant_ids",
        "access_method_ids",
        "acs_system_ids",
        "between",
        "device_ids",
        "event_ids",
        "event_types",
        "space_ids",
    ),
    date_times=("between", "since"),
    any_of=(
        "access_code_id",
        "access_code_ids",
        "access_grant_id",
        "access_grant_ids",
        "access_method_id",
        "access_method_ids",
        "acs_access_group_id",
        "acs_credential_id",
        "acs_encoder_id",
        "acs_entrance_id",
        "acs_system_id",
        "acs_system_ids",
        "acs_user_id",
        "between",
        "connect_webview_id",
        "connected_account_id",
        "customer_key",
        "device_id",
        "device_ids",
        "event_ids",
        "event_type",
        "event_types",
        "since",
        "space_id",
        "space_ids",
        "unstable_offset",
        "user_identity_id",
    ),
    repeatable=True,
)
