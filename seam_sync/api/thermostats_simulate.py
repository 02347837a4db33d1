# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.thermostats.simulate`."""

from __future__ import annotations

from seam_async.api.thermostats_simulate import ThermostatsSimulate as AsyncThermostatsSimulate
from seam_sync._namespace import Namespace, blocking


class ThermostatsSimulate(Namespace):
    """Make a sandbox thermostat change its mode or temperature."""

    _async: AsyncThermostatsSimulate

    hvac_mode_adjusted = blocking(AsyncThermostatsSimulate.hvac_mode_adjusted)
    temperature_reached = blocking(AsyncThermostatsSimulate.temperature_reached)
