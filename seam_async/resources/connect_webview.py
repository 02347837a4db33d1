# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of connect webview and what is nested in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._model.fields import date_time, nested_list, resource
from seam_async._model.resource import Resource

if TYPE_CHECKING:
    from datetime import datetime

    from seam_async.resources.aliases import AcceptedCapability, ConnectWebviewStatus, DeviceSelectionMode


@resource
class ConnectWebview(Resource):
    """A hosted login page where a user links their device or system account to Seam.

    Show `url` to the user, then wait for `connect_webview.login_succeeded`. After that `connected_account_id` is
    set; the devices may follow only after the first sync.

    See https://docs.seam.co/api/connect_webviews/object
    """

    accepted_capabilities: list[AcceptedCapability | str] = nested_list()
    """Kinds of device that may be connected: `lock`, `thermostat`, `noise_sensor`, `access_control`, `camera` or
    `speaker`.
    """

    accepted_providers: list[str] = nested_list()
    """Keys of the providers a user may connect, such as `august`."""

    any_provider_allowed: bool
    """Whether the user can pick any provider."""

    authorized_at: datetime | None = date_time()
    """When the user allowed access to their devices."""

    automatically_manage_new_devices: bool
    """Whether devices found later become managed devices straight away, rather than unmanaged ones."""

    connect_webview_id: str
    """ID of the Connect Webview."""

    connected_account_id: str | None
    """ID of the connected account."""

    created_at: datetime = date_time()
    """When this was created."""

    custom_metadata: dict[str, str | bool]
    """Your own data, as pairs of key and value."""

    custom_redirect_failure_url: str | None
    """Where the user is sent after an error; without it, to `custom_redirect_url`."""

    custom_redirect_url: str | None
    """Where the user is sent after connecting an account."""

    customer_key: str | None = None
    """Your own key for the customer."""

    device_selection_mode: DeviceSelectionMode | str
    """How many devices the user can select: `none`, `single` or `multiple`."""

    login_successful: bool
    """Whether the user managed to log in."""

    selected_provider: str | None
    """Key of the provider that the user chose."""

    status: ConnectWebviewStatus | str
    """`pending` until the user has logged in, then `authorized`, or `failed`."""

    url: str
    """Address of the page on which the owner logs in."""

    wait_for_device_creation: bool
    """Whether the webview waits until every device of the account is known to Seam."""

    workspace_id: str
    """ID of the workspace it belongs to."""
