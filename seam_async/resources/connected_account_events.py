# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of connected account events and what is nested in them."""

from __future__ import annotations

from typing import Literal

from seam_async._model.fields import nested_list, resource
from seam_async.resources.base_event import BaseEvent
from seam_async.resources.shared import PlainError, PlainWarning


@resource
class ConnectedAccountCompletedFirstSyncAfterReconnectionEvent(BaseEvent):
    """Seam has read an account again after a new login. Its devices and systems are up to date.

    See https://docs.seam.co/api/connected_accounts/object
    """

    event_type: Literal["connected_account.completed_first_sync_after_reconnection"]
    """Type of the event, such as `access_code.created`."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""


@resource
class ConnectedAccountCompletedFirstSyncEvent(BaseEvent):
    """Seam has read a new account for the first time. Its devices and systems can be listed now.

    See https://docs.seam.co/api/connected_accounts/object
    """

    event_type: Literal["connected_account.completed_first_sync"]
    """Type of the event, such as `access_code.created`."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""


@resource
class ConnectedAccountConnectedEvent(BaseEvent):
    """An account was connected, for the first time or anew. Its devices may still be syncing.

    See https://docs.seam.co/api/connected_accounts/object
    """

    event_type: Literal["connected_account.connected"]
    """Type of the event, such as `access_code.created`."""

    connect_webview_id: str | None = None
    """ID of the Connect Webview."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    customer_key: str | None = None
    """Your own key for the customer."""


@resource
class ConnectedAccountCreatedEvent(BaseEvent):
    """A connected account was created.

    See https://docs.seam.co/api/connected_accounts/object
    """

    event_type: Literal["connected_account.created"]
    """Type of the event, such as `access_code.created`."""

    connect_webview_id: str
    """ID of the Connect Webview."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""


@resource
class ConnectedAccountDeletedEvent(BaseEvent):
    """A connected account and all its devices left Seam. Codes that were on the locks stay there.

    See https://docs.seam.co/api/connected_accounts/object
    """

    event_type: Literal["connected_account.deleted"]
    """Type of the event, such as `access_code.created`."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    customer_key: str | None = None
    """Your own key for the customer."""


@resource
class ConnectedAccountDisconnectedEvent(BaseEvent):
    """Seam lost access to an account, and so to its devices. Ask the user to log in again.

    See https://docs.seam.co/api/connected_accounts/object
    """

    event_type: Literal["connected_account.disconnected"]
    """Type of the event, such as `access_code.created`."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_errors: list[PlainError] = nested_list(PlainError.from_dict)
    """Errors of the connected account."""

    connected_account_id: str
    """ID of the connected account."""

    connected_account_warnings: list[PlainWarning] = nested_list(PlainWarning.from_dict)
    """Warnings about the connected account."""


@resource
class ConnectedAccountReauthorizationRequestedEvent(BaseEvent):
    """An account needs a new login soon. It still works, without new features, but will be cut off in the end.

    See https://docs.seam.co/api/connected_accounts/object
    """

    event_type: Literal["connected_account.reauthorization_requested"]
    """Type of the event, such as `access_code.created`."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_errors: list[PlainError] = nested_list(PlainError.from_dict)
    """Errors of the connected account."""

    connected_account_id: str
    """ID of the connected account."""

    connected_account_warnings: list[PlainWarning] = nested_list(PlainWarning.from_dict)
    """Warnings about the connected account."""


@resource
class ConnectedAccountSuccessfulLoginEvent(BaseEvent):
    """A user logged in to their account through a Connect Webview.

    See https://docs.seam.co/api/connected_accounts/object
    """

    event_type: Literal["connected_account.successful_login"]
    """Type of the event, such as `access_code.created`."""

    connect_webview_id: str
    """ID of the Connect Webview."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""
