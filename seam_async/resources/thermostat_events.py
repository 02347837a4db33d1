# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of thermostat events and what is nested in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from seam_async._model.fields import resource
from seam_async.resources.base_event import DeviceEvent

if TYPE_CHECKING:
    from seam_async.resources.aliases import AdjustmentOrigin, FanModeSetting, HvacModeSetting


@resource
class ThermostatClimatePresetActivatedEvent(DeviceEvent[str]):
    """A climate preset was put into effect on a thermostat, by hand, schedule or fallback.

    See https://docs.seam.co/api/thermostats/object
    """

    event_type: Literal["thermostat.climate_preset_activated"]
    """Type of the event, such as `access_code.created`."""

    climate_preset_key: str
    """Key of the climate preset, unique on its thermostat."""

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

    is_fallback_climate_preset: bool
    """Whether the preset is the fallback of the thermostat."""

    thermostat_schedule_id: str | None
    """ID of the schedule that switched to the preset; null if none did."""


@resource
class ThermostatManuallyAdjustedEvent(DeviceEvent[str]):
    """Someone changed the settings of a thermostat, at the device or through Seam; `method` tells which.

    See https://docs.seam.co/api/thermostats/object
    """

    event_type: Literal["thermostat.manually_adjusted"]
    """Type of the event, such as `access_code.created`."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    cooling_set_point_celsius: float | None = None
    """Temperature down to which the thermostat cools, in degrees Celsius."""

    cooling_set_point_fahrenheit: float | None = None
    """Temperature down to which the thermostat cools, in degrees Fahrenheit."""

    customer_key: str | None = None
    """Your own key for the customer."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_id: str
    """ID of the device."""

    fan_mode_setting: FanModeSetting | str | None = None
    """How the fan runs: `auto`, `on` or `circulate`."""

    heating_set_point_celsius: float | None = None
    """Temperature to heat up to, in degrees Celsius."""

    heating_set_point_fahrenheit: float | None = None
    """Temperature to heat up to, in degrees Fahrenheit."""

    hvac_mode_setting: HvacModeSetting | str | None = None
    """What the heating and cooling system shall do: `heat`, `cool`, `heat_cool` (either, as needed), `off` or, with
    some providers, `eco`.
    """

    method: AdjustmentOrigin | str
    """`seam` for a change made by way of Seam, `external` for one made elsewhere."""


@resource
class ThermostatTemperatureChangedEvent(DeviceEvent[str]):
    """A thermostat reports a temperature at least 1 °C away from the last one reported.

    See https://docs.seam.co/api/thermostats/object
    """

    event_type: Literal["thermostat.temperature_changed"]
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

    temperature_celsius: float
    """Temperature in degrees Celsius."""

    temperature_fahrenheit: float
    """Temperature in degrees Fahrenheit."""


@resource
class ThermostatTemperatureReachedSetPointEvent(DeviceEvent[str]):
    """The temperature at a thermostat came within 1 °C of what is wanted.

    See https://docs.seam.co/api/thermostats/object
    """

    event_type: Literal["thermostat.temperature_reached_set_point"]
    """Type of the event, such as `access_code.created`."""

    connected_account_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the connected account, as pairs of key and value."""

    connected_account_id: str
    """ID of the connected account."""

    customer_key: str | None = None
    """Your own key for the customer."""

    desired_temperature_celsius: float | None = None
    """Temperature the thermostat was set to reach, in degrees Celsius."""

    desired_temperature_fahrenheit: float | None = None
    """Temperature the thermostat was set to reach, in degrees Fahrenheit."""

    device_custom_metadata: dict[str, str | bool] | None = None
    """Your own data on the device, as pairs of key and value."""

    device_id: str
    """ID of the device."""

    temperature_celsius: float
    """Temperature in degrees Celsius."""

    temperature_fahrenheit: float
    """Temperature in degrees Fahrenheit."""


@resource
class ThermostatTemperatureThresholdExceededEvent(DeviceEvent[str]):
    """The temperature at a thermostat left the allowed range, upwards or downwards.

    See https://docs.seam.co/api/thermostats/object
    """

    event_type: Literal["thermostat.temperature_threshold_exceeded"]
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

    lower_limit_celsius: float | None
    """Temperature below which an alert is raised, in degrees Celsius."""

    lower_limit_fahrenheit: float | None
    """Temperature below which an alert is raised, in degrees Fahrenheit."""

    temperature_celsius: float
    """Temperature in degrees Celsius."""

    temperature_fahrenheit: float
    """Temperature in degrees Fahrenheit."""

    upper_limit_celsius: float | None
    """Temperature above which an alert is raised, in degrees Celsius."""

    upper_limit_fahrenheit: float | None
    """Temperature above which an alert is raised, in degrees Fahrenheit."""


@resource
class ThermostatTemperatureThresholdNoLongerExceededEvent(DeviceEvent[str]):
    """The temperature at a thermostat is back in the allowed range.

    See https://docs.seam.co/api/thermostats/object
    """

    event_type: Literal["thermostat.temperature_threshold_no_longer_exceeded"]
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

    lower_limit_celsius: float | None
    """Temperature below which an alert is raised, in degrees Celsius."""

    lower_limit_fahrenheit: float | None
    """Temperature below which an alert is raised, in degrees Fahrenheit."""

    temperature_celsius: float
    """Temperature in degrees Celsius."""

    temperature_fahrenheit: float
    """Temperature in degrees Fahrenheit."""

    upper_limit_celsius: float | None
    """Temperature above which an alert is raised, in degrees Celsius."""

    upper_limit_fahrenheit: float | None
    """Temperature above which an alert is raised, in degrees Fahrenheit."""
