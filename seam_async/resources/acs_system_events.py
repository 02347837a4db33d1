# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of acs system events and what is nested in them."""

from __future__ import annotations

from typing import Literal

from seam_async._model.fields import nested_list, resource
from seam_async.resources.base_event import BaseEvent
from seam_async.resources.shared import PlainError, PlainWarning


@resource
class AcsSystemAddedEvent(BaseEvent):
    """An access system was found in a connected account.

    See https://docs.seam.co/api/acs/systems/object
    """

    event_type: Literal["acs_system.added"]
    """Type of the event, such as `access_code.created`."""

    acs_system_id: str
    """ID of the access system."""

    connected_account_id: str | None = None
    """ID of the connected account."""


@resource
class AcsSystemConnectedEvent(BaseEvent):
    """Seam reached an access system and can manage it.

    See https://docs.seam.co/api/acs/systems/object
    """

    event_type: Literal["acs_system.connected"]
    """Type of the event, such as `access_code.created`."""

    acs_system_id: str
    """ID of the access system."""

    connected_account_id: str | None = None
    """ID of the connected account."""


@resource
class AcsSystemDisconnectedEvent(BaseEvent):
    """Seam lost its connection to an access system. See `acs_system_errors`; access cannot be changed meanwhile.

    See https://docs.seam.co/api/acs/systems/object
    """

    event_type: Literal["acs_system.disconnected"]
    """Type of the event, such as `access_code.created`."""

    acs_system_errors: list[PlainError] = nested_list(PlainError.from_dict)
    """Errors of the access system."""

    acs_system_id: str
    """ID of the access system."""

    acs_system_warnings: list[PlainWarning] = nested_list(PlainWarning.from_dict)
    """Warnings about the access system."""

    connected_account_errors: list[PlainError] = nested_list(PlainError.from_dict)
    """Errors of the connected account."""

    connected_account_id: str | None = None
    """ID of the connected account."""

    connected_account_warnings: list[PlainWarning] = nested_list(PlainWarning.from_dict)
    """Warnings about the connected account."""
