# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of client session events and what is nested in them."""

from __future__ import annotations

from typing import Literal

from seam_async._model.fields import resource
from seam_async.resources.base_event import BaseEvent


@resource
class ClientSessionDeletedEvent(BaseEvent):
    """A client session was deleted; its token no longer works.

    See https://docs.seam.co/api/client_sessions/object
    """

    event_type: Literal["client_session.deleted"]
    """Type of the event, such as `access_code.created`."""

    client_session_id: str
    """ID of the client session."""
