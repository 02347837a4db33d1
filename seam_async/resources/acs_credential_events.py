# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of acs credential events and what is nested in them."""

from __future__ import annotations

from typing import Literal

from seam_async._model.fields import resource
from seam_async.resources.base_event import BaseEvent


@resource
class AcsCredentialDeletedEvent(BaseEvent):
    """A credential of an access system was deleted.

    See https://docs.seam.co/api/acs/credentials/object
    """

    event_type: Literal["acs_credential.deleted"]
    """Type of the event, such as `access_code.created`."""

    acs_credential_id: str
    """ID of the credential."""

    acs_system_id: str
    """ID of the access system."""

    connected_account_id: str | None = None
    """ID of the connected account."""


@resource
class AcsCredentialInvalidatedEvent(BaseEvent):
    """A credential of an access system lost its validity for good.

    See https://docs.seam.co/api/acs/credentials/object
    """

    event_type: Literal["acs_credential.invalidated"]
    """Type of the event, such as `access_code.created`."""

    acs_credential_id: str
    """ID of the credential."""

    acs_system_id: str
    """ID of the access system."""

    connected_account_id: str | None = None
    """ID of the connected account."""


@resource
class AcsCredentialIssuedEvent(BaseEvent):
    """A credential of an access system was issued; if it is a card, it has been encoded.

    See https://docs.seam.co/api/acs/credentials/object
    """

    event_type: Literal["acs_credential.issued"]
    """Type of the event, such as `access_code.created`."""

    acs_credential_id: str
    """ID of the credential."""

    acs_system_id: str
    """ID of the access system."""

    connected_account_id: str | None = None
    """ID of the connected account."""


@resource
class AcsCredentialReissuedEvent(BaseEvent):
    """A credential of an access system was issued anew.

    See https://docs.seam.co/api/acs/credentials/object
    """

    event_type: Literal["acs_credential.reissued"]
    """Type of the event, such as `access_code.created`."""

    acs_credential_id: str
    """ID of the credential."""

    acs_system_id: str
    """ID of the access system."""

    connected_account_id: str | None = None
    """ID of the connected account."""
