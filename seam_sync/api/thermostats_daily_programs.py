# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.thermostats.daily_programs`."""

from __future__ import annotations

from seam_async.api.thermostats_daily_programs import ThermostatsDailyPrograms as AsyncThermostatsDailyPrograms
from seam_sync._namespace import Namespace, blocking


class ThermostatsDailyPrograms(Namespace):
    """Define which climate presets a thermostat goes through in a day."""

    _async: AsyncThermostatsDailyPrograms

    create = blocking(AsyncThermostatsDailyPrograms.create)
    delete = blocking(AsyncThermostatsDailyPrograms.delete)
    update = blocking(AsyncThermostatsDailyPrograms.update)
