# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of workspace and what is nested in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._model.fields import nested, resource
from seam_async._model.resource import Resource

if TYPE_CHECKING:
    from seam_async.resources.aliases import LogoShape


@resource
class WorkspaceConnectWebviewCustomization(Resource):
    """Logo, colours and text of the workspace's Connect Webviews."""

    inviter_logo_url: str | None = None
    """Address of the logo of the inviting company in Connect Webviews."""

    logo_shape: LogoShape | str | None = None
    """Shape of the logo in Connect Webviews: `circle` or `square`."""

    primary_button_color: str | None = None
    """Colour of the main buttons in Connect Webviews."""

    primary_button_text_color: str | None = None
    """Colour of the text on the main buttons in Connect Webviews."""

    success_message: str | None = None
    """Text that Connect Webviews show after a successful login."""


@resource
class Workspace(Resource):
    """The container of all devices, accounts and other resources of one Seam setup.

    A sandbox workspace holds virtual devices for tests; Seam suspends it after two weeks without use.

    See https://docs.seam.co/api/workspaces/object
    """

    company_name: str
    """Name of the company that owns the workspace. Deprecated: use `connect_partner_name`."""

    connect_partner_name: str | None
    """Name that users see in Connect Webviews as the one asking for access."""

    connect_webview_customization: WorkspaceConnectWebviewCustomization = nested(
        WorkspaceConnectWebviewCustomization.from_dict
    )
    """How the workspace's Connect Webviews look."""

    is_publishable_key_auth_enabled: bool
    """Whether the publishable key of the workspace is accepted for authentication."""

    is_sandbox: bool
    """Whether it is a sandbox workspace, for testing with simulated devices."""

    is_suspended: bool
    """Whether the sandbox workspace is suspended, as happens after 14 days without use."""

    name: str
    """Name of the workspace."""

    organization_id: str | None
    """ID of the organisation that the workspace belongs to."""

    publishable_key: str | None = None
    """Key that names the workspace in code running in a browser or app; not a secret."""

    workspace_id: str
    """ID of the workspace it belongs to."""
