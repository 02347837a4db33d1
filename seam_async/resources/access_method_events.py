# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of access method events and what is nested in them."""

from __future__ import annotations

from typing import Literal

from seam_async._model.fields import nested_list, resource
from seam_async.resources.base_event import BaseEvent


@resource
class AccessMethodCardEncodingRequiredEvent(BaseEvent):
    """A card of an access grant has to be encoded before it works. Put a card on an encoder and encode it.

    See https://docs.seam.co/api/access_methods/object
    """

    event_type: Literal["access_method.card_encoding_required"]
    """Type of the event, such as `access_code.created`."""

    access_grant_ids: list[str] = nested_list()
    """IDs of access grants."""

    access_grant_keys: list[str] = nested_list(default=None)
    """Your own keys for access grants."""

    access_method_id: str
    """ID of the access method."""


@resource
class AccessMethodCreatedEvent(BaseEvent):
    """An access method was created. Wait for `access_method.issued` before handing it out.

    See https://docs.seam.co/api/access_methods/object
    """

    event_type: Literal["access_method.created"]
    """Type of the event, such as `access_code.created`."""

    access_grant_ids: list[str] = nested_list()
    """IDs of access grants."""

    access_grant_keys: list[str] = nested_list(default=None)
    """Your own keys for access grants."""

    access_method_id: str
    """ID of the access method."""


@resource
class AccessMethodDelayInIssuingEvent(BaseEvent):
    """An access method is still not issued shortly before its access grant starts. Seam goes on trying.

    See https://docs.seam.co/api/access_methods/object
    """

    event_type: Literal["access_method.delay_in_issuing"]
    """Type of the event, such as `access_code.created`."""

    access_grant_ids: list[str] = nested_list()
    """IDs of access grants."""

    access_grant_keys: list[str] = nested_list(default=None)
    """Your own keys for access grants."""

    access_method_id: str
    """ID of the access method."""


@resource
class AccessMethodDeletedEvent(BaseEvent):
    """An access method was deleted.

    See https://docs.seam.co/api/access_methods/object
    """

    event_type: Literal["access_method.deleted"]
    """Type of the event, such as `access_code.created`."""

    access_grant_ids: list[str] = nested_list()
    """IDs of access grants."""

    access_grant_keys: list[str] = nested_list(default=None)
    """Your own keys for access grants."""

    access_method_id: str
    """ID of the access method."""


@resource
class AccessMethodFailedToIssueEvent(BaseEvent):
    """An access method was not issued in time for its access grant. The guest may stand before a closed door.

    See https://docs.seam.co/api/access_methods/object
    """

    event_type: Literal["access_method.failed_to_issue"]
    """Type of the event, such as `access_code.created`."""

    access_grant_ids: list[str] = nested_list()
    """IDs of access grants."""

    access_grant_keys: list[str] = nested_list(default=None)
    """Your own keys for access grants."""

    access_method_id: str
    """ID of the access method."""


@resource
class AccessMethodIssuedEvent(BaseEvent):
    """An access method was issued and can be handed out. `code` holds the PIN, if it is one.

    See https://docs.seam.co/api/access_methods/object
    """

    event_type: Literal["access_method.issued"]
    """Type of the event, such as `access_code.created`."""

    access_grant_ids: list[str] = nested_list()
    """IDs of access grants."""

    access_grant_keys: list[str] = nested_list(default=None)
    """Your own keys for access grants."""

    access_method_id: str
    """ID of the access method."""

    code: str | None = None
    """PIN code."""

    is_backup_code: bool | None = None
    """Whether the code given out is a backup code."""


@resource
class AccessMethodReissuedEvent(BaseEvent):
    """An access method was issued again. The PIN may have changed: send the new one.

    See https://docs.seam.co/api/access_methods/object
    """

    event_type: Literal["access_method.reissued"]
    """Type of the event, such as `access_code.created`."""

    access_grant_ids: list[str] = nested_list()
    """IDs of access grants."""

    access_grant_keys: list[str] = nested_list(default=None)
    """Your own keys for access grants."""

    access_method_id: str
    """ID of the access method."""

    code: str | None = None
    """PIN code."""

    is_backup_code: bool | None = None
    """Whether the code given out is a backup code."""


@resource
class AccessMethodRevokedEvent(BaseEvent):
    """An access method was revoked and no longer opens anything.

    See https://docs.seam.co/api/access_methods/object
    """

    event_type: Literal["access_method.revoked"]
    """Type of the event, such as `access_code.created`."""

    access_grant_ids: list[str] = nested_list()
    """IDs of access grants."""

    access_grant_keys: list[str] = nested_list(default=None)
    """Your own keys for access grants."""

    access_method_id: str
    """ID of the access method."""
