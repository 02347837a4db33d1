# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.noise_sensors.noise_thresholds`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async.api.noise_sensors_noise_thresholds import (
    NoiseSensorsNoiseThresholds as AsyncNoiseSensorsNoiseThresholds,
)
from seam_sync._namespace import Namespace, blocking
from seam_sync.pagination import Page

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from seam_async.resources.noise_threshold import NoiseThreshold


class NoiseSensorsNoiseThresholds(Namespace):
    """Set how loud it may be at what time of day."""

    _async: AsyncNoiseSensorsNoiseThresholds

    create = blocking(AsyncNoiseSensorsNoiseThresholds.create)
    delete = blocking(AsyncNoiseSensorsNoiseThresholds.delete)
    get = blocking(AsyncNoiseSensorsNoiseThresholds.get)
    update = blocking(AsyncNoiseSensorsNoiseThresholds.update)

    def list(
        self,
        *,
        device_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Page[NoiseThreshold]:
        """List the noise thresholds of a sensor.

        Args:
            device_id: ID of the device.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The first `Page[NoiseThreshold]`; its `auto_paging_iter()` goes through the items of all pages.

        See https://docs.seam.co/api/noise_sensors/noise_thresholds/list
        """
        try:
            return Page.of(self._run(self._async.list, device_id=device_id, extra_params=extra_params), self._calls)
        finally:
            del extra_params  # keep secrets out of crash reports
