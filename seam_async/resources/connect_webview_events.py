# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of connect webview events and what is nested in them."""

from __future__ import annotations

from typing import Literal

from seam_async._model.fields import resource
from seam_async.resources.base_event import BaseEvent


@resource
class ConnectWebviewLoginFailedEvent(BaseEvent):
    """A user's login in a Connect Webview failed. Offer them a new one.

    See https://docs.seam.co/api/connect_webviews/object
    """

    event_type: Literal["connect_webview.login_failed"]
    """Type of the event, such as `access_code.created`."""

    connect_webview_id: str
    """ID of the Connect Webview."""


@resource
class ConnectWebviewLoginSucceededEvent(BaseEvent):
    """A user logged in through a Connect Webview. The devices may still be syncing.

    See https://docs.seam.co/api/connect_webviews/object
    """

    event_type: Literal["connect_webview.login_succeeded"]
    """Type of the event, such as `access_code.created`."""

    connect_webview_id: str
    """ID of the Connect Webview."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    customer_key: str | None = None
    """Your own key for the customer."""
