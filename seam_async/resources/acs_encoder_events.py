# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of acs encoder events and what is nested in them."""

from __future__ import annotations

from typing import Literal

from seam_async._model.fields import resource
from seam_async.resources.base_event import BaseEvent


@resource
class AcsEncoderAddedEvent(BaseEvent):
    """A card encoder appeared in an access system.

    See https://docs.seam.co/api/acs/encoders/object
    """

    event_type: Literal["acs_encoder.added"]
    """Type of the event, such as `access_code.created`."""

    acs_encoder_id: str
    """ID of the card encoder."""

    acs_system_id: str
    """ID of the access system."""

    connected_account_id: str | None = None
    """ID of the connected account."""


@resource
class AcsEncoderRemovedEvent(BaseEvent):
    """A card encoder disappeared from an access system.

    See https://docs.seam.co/api/acs/encoders/object
    """

    event_type: Literal["acs_encoder.removed"]
    """Type of the event, such as `access_code.created`."""

    acs_encoder_id: str
    """ID of the card encoder."""

    acs_system_id: str
    """ID of the access system."""

    connected_account_id: str | None = None
    """ID of the connected account."""
