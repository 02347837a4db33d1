# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of client session and what is nested in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._model.fields import date_time, nested_list, resource
from seam_async._model.resource import Resource

if TYPE_CHECKING:
    from datetime import datetime


@resource
class ClientSession(Resource):
    """A login for a browser or app that sees only some accounts and devices.

    Hand `token` to the client instead of your API key. It no longer works after `expires_at`.

    See https://docs.seam.co/api/client_sessions/object
    """

    client_session_id: str
    """ID of the client session."""

    connect_webview_ids: list[str] = nested_list()
    """IDs of Connect Webviews."""

    connected_account_ids: list[str] = nested_list()
    """IDs of connected accounts."""

    created_at: datetime = date_time()
    """When this was created."""

    customer_key: str | None = None
    """Your own key for the customer."""

    device_count: float
    """How many devices the client session can reach."""

    expires_at: datetime = date_time()
    """When it stops being valid."""

    token: str
    """Token with which calls are made in this session; keep it secret."""

    user_identifier_key: str | None
    """ID of the user in your own application."""

    user_identity_id: str | None = None
    """ID of the user identity."""

    user_identity_ids: list[str] = nested_list()
    """IDs of the user identities. Deprecated: use `user_identity_id`."""

    workspace_id: str
    """ID of the workspace it belongs to."""
