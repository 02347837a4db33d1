# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/cameras/live_views`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.response import nothing, one
from seam_async.resources.camera import CameraLiveViewAnswer, CameraLiveViewSession

CREATE = Endpoint(
    path="/cameras/live_views/create",
    method="POST",
    result=one("camera_live_view_session", CameraLiveViewSession.from_dict),
    required=("device_id",),
)

OFFER = Endpoint(
    path="/cameras/live_views/offer",
    method="POST",
    result=one("camera_live_view_answer", CameraLiveViewAnswer.from_dict),
    required=("camera_live_view_session_id", "sdp_offer", "token"),
)

STOP = Endpoint(
    path="/cameras/live_views/stop",
    method="POST",
    result=nothing(),
    required=("camera_live_view_session_id", "token"),
)
