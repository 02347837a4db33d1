# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of access grant events and what is nested in them."""

from __future__ import annotations

from typing import Literal

from seam_async._model.fields import nested_list, resource
from seam_async.resources.base_event import BaseEvent


@resource
class AccessGrantAccessGrantedToAllDoorsEvent(BaseEvent):
    """An access grant now works at every door it was requested for.

    See https://docs.seam.co/api/access_grants/object
    """

    event_type: Literal["access_grant.access_granted_to_all_doors"]
    """Type of the event, such as `access_code.created`."""

    access_grant_id: str
    """ID of the access grant."""


@resource
class AccessGrantAccessGrantedToDoorEvent(BaseEvent):
    """An access grant now works at one more of its doors.

    See https://docs.seam.co/api/access_grants/object
    """

    event_type: Literal["access_grant.access_granted_to_door"]
    """Type of the event, such as `access_code.created`."""

    access_grant_id: str
    """ID of the access grant."""

    acs_entrance_id: str
    """ID of the entrance."""


@resource
class AccessGrantAccessTimesChangedEvent(BaseEvent):
    """The start or end of an access grant changed. Tell the guest if that matters to them.

    See https://docs.seam.co/api/access_grants/object
    """

    event_type: Literal["access_grant.access_times_changed"]
    """Type of the event, such as `access_code.created`."""

    access_grant_id: str
    """ID of the access grant."""

    access_grant_key: str | None = None
    """Your own key for the access grant, unique in the workspace."""

    ends_at: str | None = None
    """New end of the access."""

    starts_at: str | None = None
    """New start of the access."""


@resource
class AccessGrantAccessToDoorLostEvent(BaseEvent):
    """An access grant stopped working at one of its doors. The guest cannot get in there.

    See https://docs.seam.co/api/access_grants/object
    """

    event_type: Literal["access_grant.access_to_door_lost"]
    """Type of the event, such as `access_code.created`."""

    access_grant_id: str
    """ID of the access grant."""

    acs_entrance_id: str
    """ID of the entrance."""


@resource
class AccessGrantCouldNotCreateRequestedAccessMethodsEvent(BaseEvent):
    """Some access methods of an access grant could not be made. See `error_message` and `missing_device_ids`.

    See https://docs.seam.co/api/access_grants/object
    """

    event_type: Literal["access_grant.could_not_create_requested_access_methods"]
    """Type of the event, such as `access_code.created`."""

    access_grant_id: str
    """ID of the access grant."""

    error_message: str
    """Explanation of what went wrong, for people to read."""

    missing_device_ids: list[str] = nested_list(default=None)
    """IDs of the devices on which access could not be set up."""


@resource
class AccessGrantCreatedEvent(BaseEvent):
    """An access grant was created. Its access methods are not necessarily issued yet.

    See https://docs.seam.co/api/access_grants/object
    """

    event_type: Literal["access_grant.created"]
    """Type of the event, such as `access_code.created`."""

    access_grant_id: str
    """ID of the access grant."""


@resource
class AccessGrantDeletedEvent(BaseEvent):
    """An access grant was deleted.

    See https://docs.seam.co/api/access_grants/object
    """

    event_type: Literal["access_grant.deleted"]
    """Type of the event, such as `access_code.created`."""

    access_grant_id: str
    """ID of the access grant."""
