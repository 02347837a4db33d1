# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of camera events and what is nested in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from seam_async._model.fields import nested_list, resource
from seam_async.resources.base_event import DeviceEvent

if TYPE_CHECKING:
    from seam_async.resources.aliases import MotionSubType


@resource
class CameraActivatedEvent(DeviceEvent[str]):
    """A camera noticed something, such as motion. `media_ids` names the recordings, which may still be pending.

    See https://docs.seam.co/api/devices/object
    """

    event_type: Literal["camera.activated"]
    """Type of the event, such as `access_code.created`."""

    activation_reason: Literal["motion_detected"] | str
    """What set the camera off."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    customer_key: str | None = None
    """Your own key for the customer."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_id: str
    """ID of the device."""

    image_url: str | None = None
    """Address of a small picture of what set off the camera."""

    media_ids: list[str] | None = nested_list(default=None, nullable=True)
    """IDs of the pictures and videos that go with the event."""

    motion_sub_type: MotionSubType | str | None = None
    """What moved: `human`, `vehicle`, `package` or `other`."""

    video_url: str | None = None
    """Address of a short video of what set off the event."""
