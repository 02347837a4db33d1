# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of acs user events and what is nested in them."""

from __future__ import annotations

from typing import Literal

from seam_async._model.fields import resource
from seam_async.resources.base_event import BaseEvent


@resource
class AcsUserCreatedEvent(BaseEvent):
    """A user appeared in an access system.

    See https://docs.seam.co/api/acs/users/object
    """

    event_type: Literal["acs_user.created"]
    """Type of the event, such as `access_code.created`."""

    acs_system_id: str
    """ID of the access system."""

    acs_user_id: str
    """ID of the access system user."""

    connected_account_id: str | None = None
    """ID of the connected account."""


@resource
class AcsUserDeletedEvent(BaseEvent):
    """A user was deleted from an access system.

    See https://docs.seam.co/api/acs/users/object
    """

    event_type: Literal["acs_user.deleted"]
    """Type of the event, such as `access_code.created`."""

    acs_system_id: str
    """ID of the access system."""

    acs_user_id: str
    """ID of the access system user."""

    connected_account_id: str | None = None
    """ID of the connected account."""
