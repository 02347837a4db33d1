# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of acs access group events and what is nested in them."""

from __future__ import annotations

from typing import Literal

from seam_async._model.fields import resource
from seam_async.resources.base_event import BaseEvent


@resource
class AcsAccessGroupDeletedEvent(BaseEvent):
    """An access group was deleted.

    See https://docs.seam.co/api/acs/access_groups/object
    """

    event_type: Literal["acs_access_group.deleted"]
    """Type of the event, such as `access_code.created`."""

    acs_access_group_id: str
    """ID of the access group."""

    acs_system_id: str
    """ID of the access system."""

    connected_account_id: str | None = None
    """ID of the connected account."""
