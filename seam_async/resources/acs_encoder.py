# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of acs encoder and what is nested in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from seam_async._model.fields import date_time, nested_list, resource
from seam_async._model.resource import Resource

if TYPE_CHECKING:
    from datetime import datetime


@resource
class AcsEncoderError(Resource):
    """One thing that is wrong with the encoder."""

    created_at: datetime = date_time()
    """When Seam noted the error."""

    error_code: Literal["acs_encoder_removed"] | str
    """Code naming the kind of error, for programs to decide on."""

    message: str
    """Explanation in words, for people to read."""


@resource
class AcsEncoder(Resource):
    """A card encoder of an access system: it writes credentials onto cards and reads them.

    Encoding and scanning are slow and need a person with a card, so both answer with an action attempt.

    See https://docs.seam.co/api/acs/encoders/object
    """

    acs_encoder_id: str
    """ID of the card encoder."""

    acs_system_id: str
    """ID of the access system."""

    connected_account_id: str
    """ID of the connected account."""

    created_at: datetime = date_time()
    """When this was created."""

    display_name: str
    """Name to show to people."""

    errors: list[AcsEncoderError] = nested_list(AcsEncoderError.from_dict)
    """Problems that keep this from working as it should; empty if there are none."""

    workspace_id: str
    """ID of the workspace it belongs to."""
