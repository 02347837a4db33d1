# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of camera and what is nested in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._model.fields import date_time, resource
from seam_async._model.resource import Resource

if TYPE_CHECKING:
    from datetime import datetime


@resource
class CameraLiveViewAnswer(Resource):
    """A camera's answer to a WebRTC offer, with which the video stream starts.

    Live view is a beta feature. Give `sdp_answer` to the peer connection that made the offer.
    """

    sdp_answer: str
    """Session description (SDP) with which the camera answers, for WebRTC."""


@resource
class CameraLiveViewSession(Resource):
    """Permission, valid for minutes, to watch one camera live over WebRTC.

    Live view is a beta feature. Keep `token` secret: offering and stopping need it together with the id.
    """

    camera_live_view_session_id: str
    """ID of the live view session."""

    device_id: str
    """ID of the device."""

    expires_at: datetime = date_time()
    """When it stops being valid."""

    token: str
    """Token with which the live view is begun and stopped; keep it secret."""
