# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.noise_sensors.simulate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._calls.namespace import Namespace
from seam_async.endpoints.noise_sensors_simulate import TRIGGER_NOISE_THRESHOLD

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


class NoiseSensorsSimulate(Namespace):
    """Make a sandbox noise sensor report noise."""

    async def trigger_noise_threshold(
        self,
        *,
        device_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Make a sandbox noise sensor report too much noise.

        Args:
            device_id: ID of the device.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/noise_sensors/simulate/trigger_noise_threshold
        """
        call = self._call(TRIGGER_NOISE_THRESHOLD, {"device_id": device_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call
