# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of acs entrance events and what is nested in them."""

from __future__ import annotations

from typing import Literal

from seam_async._model.fields import resource
from seam_async.resources.base_event import BaseEvent


@resource
class AcsEntranceAddedEvent(BaseEvent):
    """An entrance appeared in an access system.

    See https://docs.seam.co/api/acs/entrances/object
    """

    event_type: Literal["acs_entrance.added"]
    """Type of the event, such as `access_code.created`."""

    acs_entrance_id: str
    """ID of the entrance."""

    acs_system_id: str
    """ID of the access system."""

    connected_account_id: str | None = None
    """ID of the connected account."""


@resource
class AcsEntranceRemovedEvent(BaseEvent):
    """An entrance disappeared from an access system.

    See https://docs.seam.co/api/acs/entrances/object
    """

    event_type: Literal["acs_entrance.removed"]
    """Type of the event, such as `access_code.created`."""

    acs_entrance_id: str
    """ID of the entrance."""

    acs_system_id: str
    """ID of the access system."""

    connected_account_id: str | None = None
    """ID of the connected account."""
