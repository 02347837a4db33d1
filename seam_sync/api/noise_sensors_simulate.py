# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.noise_sensors.simulate`."""

from __future__ import annotations

from seam_async.api.noise_sensors_simulate import NoiseSensorsSimulate as AsyncNoiseSensorsSimulate
from seam_sync._namespace import Namespace, blocking


class NoiseSensorsSimulate(Namespace):
    """Make a sandbox noise sensor report noise."""

    _async: AsyncNoiseSensorsSimulate

    trigger_noise_threshold = blocking(AsyncNoiseSensorsSimulate.trigger_noise_threshold)
