# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/client_sessions`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.response import many, nothing, one
from seam_async.resources.client_session import ClientSession

CREATE = Endpoint(
    path="/client_sessions/create",
    method="PUT",
    result=one("client_session", ClientSession.from_dict),
    lists=("connect_webview_ids", "connected_account_ids", "user_identity_ids"),
    date_times=("expires_at",),
)

DELETE = Endpoint(
    path="/client_sessions/delete",
    method="DELETE",
    result=nothing(),
    required=("client_session_id",),
    repeatable=True,
)

GET = Endpoint(
    path="/client_sessions/get",
    method="GET",
    result=one("client_session", ClientSession.from_dict),
    repeatable=True,
)

GET_OR_CREATE = Endpoint(
    path="/client_sessions/get_or_create",
    method="POST",
    result=one("client_session", ClientSession.from_dict),
    lists=("connect_webview_ids", "connected_account_ids", "user_identity_ids"),
    date_times=("expires_at",),
)

GRANT_ACCESS = Endpoint(
    path="/client_sessions/grant_access",
    method="PATCH",
    result=nothing(),
    lists=("connect_webview_ids", "connected_account_ids", "user_identity_ids"),
    any_of=(
        "client_session_id",
        "connect_webview_ids",
        "connected_account_ids",
        "user_identifier_key",
        "user_identity_id",
        "user_identity_ids",
    ),
)

LIST = Endpoint(
    path="/client_sessions/list",
    method="GET",
    result=many("client_sessions", ClientSession.from_dict),
    repeatable=True,
)

REVOKE = Endpoint(
    path="/client_sessions/revoke",
    method="POST",
    result=nothing(),
    required=("client_session_id",),
)
