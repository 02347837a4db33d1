# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of space events and what is nested in them."""

from __future__ import annotations

from typing import Literal

from seam_async._model.fields import nested_list, resource
from seam_async.resources.base_event import BaseEvent


@resource
class SpaceCreatedEvent(BaseEvent):
    """A space was created.

    See https://docs.seam.co/api/spaces/object
    """

    event_type: Literal["space.created"]
    """Type of the event, such as `access_code.created`."""

    acs_entrance_ids: list[str] = nested_list()
    """IDs of entrances."""

    device_ids: list[str] = nested_list()
    """IDs of devices."""

    space_id: str
    """ID of the space."""

    space_key: str | None = None
    """Your own key for the space."""


@resource
class SpaceDeletedEvent(BaseEvent):
    """A space was deleted. The ids in the event are those it contained.

    See https://docs.seam.co/api/spaces/object
    """

    event_type: Literal["space.deleted"]
    """Type of the event, such as `access_code.created`."""

    acs_entrance_ids: list[str] = nested_list()
    """IDs of entrances."""

    device_ids: list[str] = nested_list()
    """IDs of devices."""

    space_id: str
    """ID of the space."""

    space_key: str | None = None
    """Your own key for the space."""


@resource
class SpaceDeviceMembershipChangedEvent(BaseEvent):
    """Devices joined or left a space. The event lists what it contains now.

    See https://docs.seam.co/api/spaces/object
    """

    event_type: Literal["space.device_membership_changed"]
    """Type of the event, such as `access_code.created`."""

    acs_entrance_ids: list[str] = nested_list()
    """IDs of entrances."""

    device_ids: list[str] = nested_list()
    """IDs of devices."""

    space_id: str
    """ID of the space."""

    space_key: str | None = None
    """Your own key for the space."""
