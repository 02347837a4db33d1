# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.cameras.live_views`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._calls.namespace import Namespace
from seam_async.endpoints.cameras_live_views import CREATE, OFFER, STOP

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from seam_async.resources.camera import CameraLiveViewAnswer, CameraLiveViewSession


class CamerasLiveViews(Namespace):
    """Watch a camera live over WebRTC (beta)."""

    async def create(
        self,
        *,
        device_id: str,
        duration_seconds: int | None = None,
        include_audio: bool | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> CameraLiveViewSession:
        """Open a live view of a camera (beta).

        The session comes with a `token`, which `offer` and `stop` need, and ends by itself at `expires_at`.

        Args:
            device_id: ID of the device.
            duration_seconds: How long the view may last, in seconds, at most 600.
            include_audio: Whether the live view carries sound.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `CameraLiveViewSession`.

        See https://docs.seam.co/api/cameras/live_views/create
        """
        call = self._call(
            CREATE,
            {"device_id": device_id, "duration_seconds": duration_seconds, "include_audio": include_audio},
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    async def offer(
        self,
        *,
        camera_live_view_session_id: str,
        sdp_offer: str,
        token: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> CameraLiveViewAnswer:
        """Send a WebRTC offer for a live view and get the answer (beta).

        The pictures then flow between your peer and the camera, not through this client.

        Args:
            camera_live_view_session_id: ID of the live view session.
            sdp_offer: Session description (SDP) that the viewer offers, for WebRTC.
            token: The `token` that came with the session.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `CameraLiveViewAnswer`.

        See https://docs.seam.co/api/cameras/live_views/offer
        """
        call = self._call(
            OFFER,
            {"camera_live_view_session_id": camera_live_view_session_id, "sdp_offer": sdp_offer, "token": token},
            extra_params,
        )
        del token, extra_params  # keep secrets out of crash reports
        return await call

    async def stop(
        self,
        *,
        camera_live_view_session_id: str,
        token: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """End a live view before it expires (beta).

        Args:
            camera_live_view_session_id: ID of the live view session.
            token: The `token` that came with the session.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/cameras/live_views/stop
        """
        call = self._call(
            STOP, {"camera_live_view_session_id": camera_live_view_session_id, "token": token}, extra_params
        )
        del token, extra_params  # keep secrets out of crash reports
        return await call
