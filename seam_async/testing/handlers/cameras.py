"""Cameras: live views and the pictures they took."""

# A handler needs no docstring: its decorator names the endpoint, and Seam documents that.
# ruff: noqa: D103

from __future__ import annotations

from seam_async.testing._types import Json, Obj
from seam_async.testing.call import Call
from seam_async.testing.errors import ApiError, unauthorized
from seam_async.testing.handlers.registry import handles


@handles("/cameras/live_views/create")
def create(call: Call) -> Obj:
    device = call.get("device")
    if not device.get("can_stream_live_video"):
        raise ApiError(400, "device_type_not_supported", "This device streams no live video")
    return call.create(
        "camera_live_view_session",
        device_id=device["device_id"],
        expires_at=call.world.clock.iso(call.param("duration_seconds", 300)),
        token=call.world.ids.token("live_"),
    )


@handles("/cameras/live_views/offer")
def offer(call: Call) -> Json:
    _session(call)
    return {"sdp_answer": "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n"}


@handles("/cameras/live_views/stop")
def stop(call: Call) -> None:
    call.workspace.remove("camera_live_view_session", _session(call)["camera_live_view_session_id"])


def _session(call: Call) -> Obj:
    session = call.get("camera_live_view_session")
    if session["token"] != call.params["token"]:
        raise unauthorized("Wrong live view token")
    return session
