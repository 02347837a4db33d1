# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of media and what is nested in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._model.fields import date_time, resource
from seam_async._model.resource import Resource

if TYPE_CHECKING:
    from datetime import datetime

    from seam_async.resources.aliases import MediaStatus, MediaType, VideoCodec


@resource
class Media(Resource):
    """A video clip or still image that a device recorded for an event.

    Media is a beta feature. `url` is set only while `status` is `available`. It is valid for some minutes only:
    fetch the resource again for a fresh one.
    """

    content_type: str | None = None
    """MIME type of the media file."""

    created_at: datetime = date_time()
    """When this was created."""

    device_id: str | None = None
    """ID of the device."""

    event_id: str | None = None
    """ID of the event."""

    expires_at: datetime | None = date_time(default=None)
    """When it stops being valid."""

    media_id: str
    """ID of the picture or video."""

    media_type: MediaType | str
    """Whether it is an `image` or a `video`."""

    status: MediaStatus | str
    """`pending` while it is being prepared, `available` when it can be loaded, otherwise `unavailable` or `failed`."""

    url: str | None = None
    """Address from which to load the picture or video."""

    video_codec: VideoCodec | str | None = None
    """Codec of the video: `h264` or `hevc`."""

    workspace_id: str
    """ID of the workspace it belongs to."""
