# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_shared.py); texts come from codegen/docs.toml.

"""What all events have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Literal, TypeVar

from seam_async._model.fields import date_time, resource
from seam_async._model.resource import Resource, UnknownVariant

if TYPE_CHECKING:
    from datetime import datetime

    from typing_extensions import TypeVar as DefaultTypeVar

    DeviceId = DefaultTypeVar("DeviceId", bound=str | None, default=str | None, covariant=True)
else:
    DeviceId = TypeVar("DeviceId", bound=str | None, covariant=True)


@resource
class BaseEvent(Resource):
    """What all events have in common."""

    created_at: datetime = date_time()
    """When this was created."""

    event_description: str | None = None
    """What happened, in words for people to read."""

    event_id: str
    """ID of the event."""

    occurred_at: datetime = date_time()
    """When the event took place."""

    workspace_id: str
    """ID of the workspace it belongs to."""


@resource
class DeviceEvent(BaseEvent, Generic[DeviceId]):
    """What all events of a device have in common. `isinstance` with it tells, and type checkers narrow by it."""

    device_id: DeviceId
    """ID of the device; of a few events only if there is one."""


@resource
class UnknownEvent(BaseEvent, UnknownVariant):
    """An event of a type that this version of the package does not know.

    All its properties can be read by name. Type checkers see `event_type` as `"__unknown__"`; at run time it holds
    what the server sent.
    """

    event_type: Literal["__unknown__"]
    """The type that the server sent."""
