# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of noise sensor events and what is nested in them."""

from __future__ import annotations

from typing import Any, Literal

from seam_async._model.fields import resource
from seam_async.resources.base_event import DeviceEvent


@resource
class NoiseSensorNoiseThresholdTriggeredEvent(DeviceEvent[str]):
    """A sensor measured noise above a threshold, or noise that lasted too long.

    See https://docs.seam.co/api/noise_sensors/noise_thresholds/object
    """

    event_type: Literal["noise_sensor.noise_threshold_triggered"]
    """Type of the event, such as `access_code.created`."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    customer_key: str | None = None
    """Your own key for the customer."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_id: str
    """ID of the device."""

    minut_metadata: dict[str, Any] | None = None
    """What Minut reports of the noise sensor."""

    noise_level_decibels: float | None = None
    """Noise level that was measured, in decibels."""

    noise_level_nrs: float | None = None
    """Noise level that was measured, as NoiseAware's Noise Risk Score."""

    noise_threshold_id: str | None = None
    """ID of the noise threshold."""

    noise_threshold_name: str | None = None
    """Name of the noise threshold."""

    noiseaware_metadata: dict[str, Any] | None = None
    """What NoiseAware reports of the noise sensor."""
