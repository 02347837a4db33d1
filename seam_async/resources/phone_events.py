# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of phone events and what is nested in them."""

from __future__ import annotations

from typing import Literal

from seam_async._model.fields import resource
from seam_async.resources.base_event import DeviceEvent


@resource
class PhoneDeactivatedEvent(DeviceEvent[str]):
    """A phone was deactivated, for instance because its owner lost it.

    See https://docs.seam.co/api/phones/object
    """

    event_type: Literal["phone.deactivated"]
    """Type of the event, such as `access_code.created`."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_id: str
    """ID of the device."""
