# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of instant key and what is nested in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._model.fields import date_time, nested, resource
from seam_async._model.resource import Resource

if TYPE_CHECKING:
    from datetime import datetime


@resource
class InstantKeyCustomization(Resource):
    """Logo and colours of the page that shows the key."""

    logo_url: str | None = None
    """Address of the logo shown with the Instant Key."""

    primary_color: str | None = None
    """Main colour of the Instant Key's pages."""

    secondary_color: str | None = None
    """Second colour of the Instant Key's pages."""


@resource
class InstantKey(Resource):
    """A mobile key that a person gets by opening a link, with no app to install beforehand.

    Treat `instant_key_url` as the key itself and send it only to its owner. It expires.

    See https://docs.seam.co/api/instant_keys/object
    """

    client_session_id: str
    """ID of the client session."""

    created_at: datetime = date_time()
    """When this was created."""

    customization: InstantKeyCustomization | None = nested(InstantKeyCustomization.from_dict, default=None)
    """How the instant key looks to its user."""

    customization_profile_id: str | None = None
    """ID of the customisation profile."""

    expires_at: datetime = date_time()
    """When it stops being valid."""

    instant_key_id: str
    """ID of the Instant Key."""

    instant_key_url: str
    """Address that opens the Instant Key, to be passed on to the user."""

    user_identity_id: str
    """ID of the user identity."""

    workspace_id: str
    """ID of the workspace it belongs to."""
