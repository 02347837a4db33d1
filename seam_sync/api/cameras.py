# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.cameras`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from seam_async.api.cameras import Cameras as AsyncCameras
from seam_sync._namespace import Namespace

if TYPE_CHECKING:
    from seam_sync.api.cameras_live_views import CamerasLiveViews


class Cameras(Namespace):
    """Work with cameras."""

    _async: AsyncCameras

    @cached_property
    def live_views(self) -> CamerasLiveViews:
        """Watch a camera live over WebRTC (beta)."""
        from seam_sync.api.cameras_live_views import CamerasLiveViews

        return CamerasLiveViews(self._calls, self._async.live_views)
