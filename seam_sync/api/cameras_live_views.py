# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.cameras.live_views`."""

from __future__ import annotations

from seam_async.api.cameras_live_views import CamerasLiveViews as AsyncCamerasLiveViews
from seam_sync._namespace import Namespace, blocking


class CamerasLiveViews(Namespace):
    """Watch a camera live over WebRTC (beta)."""

    _async: AsyncCamerasLiveViews

    create = blocking(AsyncCamerasLiveViews.create)
    offer = blocking(AsyncCamerasLiveViews.offer)
    stop = blocking(AsyncCamerasLiveViews.stop)
