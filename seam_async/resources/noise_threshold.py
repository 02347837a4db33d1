# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of noise threshold and what is nested in them."""

from __future__ import annotations

from seam_async._model.fields import resource
from seam_async._model.resource import Resource


@resource
class NoiseThreshold(Resource):
    """A noise limit of a sensor and the daily hours in which it applies.

    `noise_threshold_nrs` is for NoiseAware sensors only.

    See https://docs.seam.co/api/noise_sensors/noise_thresholds/object
    """

    device_id: str
    """ID of the device."""

    ends_daily_at: str
    """Time of day at which the noise threshold stops applying, every day."""

    name: str
    """Name of the noise threshold."""

    noise_threshold_decibels: float
    """Noise level above which the threshold is crossed, in decibels."""

    noise_threshold_id: str
    """ID of the noise threshold."""

    noise_threshold_nrs: float | None = None
    """Noise level above which the threshold is crossed, as NoiseAware's Noise Risk Score.

    Only for NoiseAware sensors.
    """

    starts_daily_at: str
    """Time of day from which the noise threshold applies, every day."""
