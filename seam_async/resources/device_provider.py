# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of device provider and what is nested in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._model.fields import nested_list, resource
from seam_async._model.resource import Resource

if TYPE_CHECKING:
    from seam_async.resources.aliases import DeviceProviderName, ProviderCategory


@resource
class DeviceProvider(Resource):
    """A brand or platform that Seam can connect to, with the features it may offer.

    A single device of the provider may support less; the device's own `can_...` fields decide.

    See https://docs.seam.co/api/devices/object
    """

    can_activate_weekly_program: bool | None = None
    """Whether a weekly program can be activated on the thermostat."""

    can_configure_auto_lock: bool | None = None
    """Whether auto-lock can be configured on the lock."""

    can_hvac_cool: bool | None = None
    """Whether the thermostat can cool."""

    can_hvac_heat: bool | None = None
    """Whether the thermostat can heat."""

    can_hvac_heat_cool: bool | None = None
    """Whether the thermostat has a mode that heats or cools as needed."""

    can_program_offline_access_codes: bool | None = None
    """Whether the device takes access codes that work while it is offline."""

    can_program_online_access_codes: bool | None = None
    """Whether access codes can be set on the device over its connection."""

    can_program_thermostat_programs_as_different_each_day: bool | None = None
    """Whether the thermostat can follow another daily program on every day of the week."""

    can_program_thermostat_programs_as_same_each_day: bool | None = None
    """Whether the thermostat can follow one daily program on all days."""

    can_program_thermostat_programs_as_weekday_weekend: bool | None = None
    """Whether the thermostat can follow one daily program on weekdays and another at weekends."""

    can_remotely_lock: bool | None = None
    """Whether the device can be locked remotely."""

    can_remotely_unlock: bool | None = None
    """Whether the device can be unlocked remotely."""

    can_run_thermostat_programs: bool | None = None
    """Whether the thermostat can follow programs."""

    can_simulate_connection: bool | None = None
    """Whether coming online can be simulated in a sandbox workspace."""

    can_simulate_disconnection: bool | None = None
    """Whether going offline can be simulated in a sandbox workspace."""

    can_simulate_hub_connection: bool | None = None
    """Whether the hub coming online can be simulated in a sandbox workspace."""

    can_simulate_hub_disconnection: bool | None = None
    """Whether the hub going offline can be simulated in a sandbox workspace."""

    can_simulate_paid_subscription: bool | None = None
    """Whether a paid subscription can be simulated in a sandbox workspace."""

    can_simulate_removal: bool | None = None
    """Whether removing the device can be simulated in a sandbox workspace."""

    can_stream_live_video: bool | None = None
    """Whether the camera can stream live video."""

    can_turn_off_hvac: bool | None = None
    """Whether heating and cooling can be switched off at the thermostat."""

    can_unlock_with_code: bool | None = None
    """Whether its locks can be opened with a PIN code."""

    device_provider_name: DeviceProviderName | str
    """Key of the provider, such as `august`."""

    display_name: str
    """Name to show to people."""

    image_url: str
    """Address of the provider's logo."""

    provider_categories: list[ProviderCategory | str] = nested_list()
    """Categories the provider is counted among, such as `stable` or `thermostats`."""
