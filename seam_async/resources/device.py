# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""The classes of device and what is nested in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Union

from seam_async._model.fields import date_time, nested, nested_list, resource
from seam_async._model.resource import Resource
from seam_async._model.unions import Variants, lazy_reader
from seam_async.resources.shared import (
    AnyDeviceError,
    AnyDeviceWarning,
    AssaAbloyCredentialServiceMetadata,
    AvigilonAltaMetadata,
    SaltoSpaceCredentialServiceMetadata,
    read_any_device_error,
    read_any_device_warning,
)
from seam_async.resources.unknown import UnknownCodeConstraint

if TYPE_CHECKING:
    from datetime import datetime

    from seam_async.resources.aliases import (
        AvailableClimatePresetMode,
        BatteryStatus,
        CapabilitiesSupported,
        DeviceType,
        EcobeeOwner,
        FanModeSetting,
        HvacModeSetting,
    )
    from seam_async.resources.device_metadata import (
        DeviceAkilesMetadata,
        DeviceAqaraMetadata,
        DeviceArloMetadata,
        DeviceAssaAbloyVostioMetadata,
        DeviceAugustMetadata,
        DeviceBrivoMetadata,
        DeviceControlbywebMetadata,
        DeviceDormakabaOracodeIhoMetadata,
        DeviceDormakabaOracodeMetadata,
        DeviceEcobeeMetadata,
        DeviceFourSuitesMetadata,
        DeviceGenieMetadata,
        DeviceHoneywellResideoMetadata,
        DeviceIgloohomeMetadata,
        DeviceIglooMetadata,
        DeviceKeynestMetadata,
        DeviceKisiMetadata,
        DeviceKorelockMetadata,
        DeviceKwiksetMetadata,
        DeviceLocklySchlageMetadata,
        DeviceMinutMetadata,
        DeviceNestMetadata,
        DeviceNoiseawareMetadata,
        DeviceNukiMetadata,
        DeviceOmnitecMetadata,
        DeviceReolinkTapoMetadata,
        DeviceRingMetadata,
        DeviceSaltoKsMetadata,
        DeviceSaltoMetadata,
        DeviceSeamBridgeMetadata,
        DeviceSensiMetadata,
        DeviceSmartthingsMetadata,
        DeviceTadoMetadata,
        DeviceTedeeMetadata,
        DeviceTtlockMetadata,
        DeviceTwoNMetadata,
        DeviceUltraloqMetadata,
        DeviceVisionlineMetadata,
        DeviceWyzeMetadata,
        DeviceYacanMetadata,
    )
    from seam_async.resources.thermostat_daily_program import ThermostatDailyProgram
    from seam_async.resources.thermostat_schedule import ThermostatSchedule


@resource
class CodeConstraint(Resource):
    """One rule that PIN codes, or their names, must follow on the device.

    - `at_least_three_unique_digits`: The code must have at least three different digits.
    - `cannot_contain_0789`: The digits 0, 7, 8 and 9 are not allowed in the code.
    - `cannot_contain_089`: The digits 0, 8 and 9 are not allowed in the code.
    - `cannot_specify_pin_code`: You cannot choose the code; leave it out and read the one assigned.
    - `cannot_start_with_12`: The code must not begin with 12.
    - `no_all_same_digits`: The code must not repeat one digit throughout.
    - `no_ascending_or_descending_sequence`: The code must not just count up or down, like 1234 or 4321.
    - `no_triple_consecutive_ints`: At most three digits in a row may be alike or in counting order.
    - `no_zeros`: The digit 0 is not allowed in the code.
    - `pin_code_matches_existing_set`: A code of your choice must be one that the account has already, such as a
      user's.
    - `start_date_in_future`: A code with a time frame must start in the future.
    - `unique_first_four_digits`: The first four digits must differ from those of every other code on the device.
    """

    constraint_type: Literal[
        "no_zeros",
        "cannot_start_with_12",
        "no_triple_consecutive_ints",
        "cannot_specify_pin_code",
        "pin_code_matches_existing_set",
        "start_date_in_future",
        "no_ascending_or_descending_sequence",
        "at_least_three_unique_digits",
        "cannot_contain_089",
        "cannot_contain_0789",
        "unique_first_four_digits",
        "no_all_same_digits",
    ]
    """Which rule it is, such as `no_zeros`."""


@resource
class NameConstraint(Resource):
    """One rule that PIN codes, or their names, must follow on the device.

    - `name_length`: The name must have a length from `min_length` to `max_length`, where given.
    - `name_must_be_unique`: No two codes on the device may have the same name.
    """

    constraint_type: Literal["name_length", "name_must_be_unique"]
    """Which rule it is, such as `no_zeros`."""

    max_length: float | None = None
    """Most characters the name of an access code may have."""

    min_length: float | None = None
    """Fewest characters the name of an access code may have."""


AnyCodeConstraint = Union[
    CodeConstraint,
    NameConstraint,
    UnknownCodeConstraint,
]
"""One rule that PIN codes, or their names, must follow on the device."""
read_any_code_constraint = Variants(
    "constraint_type",
    {
        "no_zeros": CodeConstraint,
        "cannot_start_with_12": CodeConstraint,
        "no_triple_consecutive_ints": CodeConstraint,
        "cannot_specify_pin_code": CodeConstraint,
        "pin_code_matches_existing_set": CodeConstraint,
        "start_date_in_future": CodeConstraint,
        "no_ascending_or_descending_sequence": CodeConstraint,
        "at_least_three_unique_digits": CodeConstraint,
        "cannot_contain_089": CodeConstraint,
        "cannot_contain_0789": CodeConstraint,
        "unique_first_four_digits": CodeConstraint,
        "no_all_same_digits": CodeConstraint,
        "name_length": NameConstraint,
        "name_must_be_unique": NameConstraint,
    },
    UnknownCodeConstraint,
)


@resource
class ClimateEcobeeMetadata(Resource):
    """Details specific to ecobee."""

    climate_ref: str | None = None
    """Reference by which ecobee knows the climate."""

    is_optimized: bool | None = None
    """Whether ecobee optimises the preset."""

    owner: EcobeeOwner | str | None = None
    """Who set up the preset: the `user` or the `system`."""


@resource
class ClimatePreset(Resource):
    """One of the thermostat's climate presets: its settings and what may be done with it."""

    can_delete: bool
    """Whether the climate preset can be deleted."""

    can_edit: bool
    """Whether the climate preset can be changed."""

    can_use_with_thermostat_daily_programs: bool
    """Whether a daily program of the thermostat can use the climate preset."""

    climate_preset_key: str
    """Key of the climate preset, unique on its thermostat."""

    climate_preset_mode: AvailableClimatePresetMode | str | None = None
    """Purpose of the climate preset: `home`, `away`, `wake`, `sleep`, `occupied` or `unoccupied`."""

    cooling_set_point_celsius: float | None = None
    """Temperature down to which the thermostat cools, in degrees Celsius."""

    cooling_set_point_fahrenheit: float | None = None
    """Temperature down to which the thermostat cools, in degrees Fahrenheit."""

    display_name: str
    """Name of the climate preset to show to people."""

    ecobee_metadata: ClimateEcobeeMetadata | None = nested(ClimateEcobeeMetadata.from_dict, default=None)
    """Details specific to ecobee."""

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

    manual_override_allowed: bool
    """Whether people may change the settings by hand. Deprecated."""

    name: str | None = None
    """Name of the climate preset."""


@resource
class ClimateSetting(Resource):
    """The climate settings in force on the thermostat."""

    can_delete: bool | None = None
    """Whether the climate preset can be deleted."""

    can_edit: bool | None = None
    """Whether the climate preset can be changed."""

    can_use_with_thermostat_daily_programs: bool | None = None
    """Whether a daily program of the thermostat can use the climate preset."""

    climate_preset_key: str | None = None
    """Key of the climate preset, unique on its thermostat."""

    climate_preset_mode: AvailableClimatePresetMode | str | None = None
    """Purpose of the climate preset: `home`, `away`, `wake`, `sleep`, `occupied` or `unoccupied`."""

    cooling_set_point_celsius: float | None = None
    """Temperature down to which the thermostat cools, in degrees Celsius."""

    cooling_set_point_fahrenheit: float | None = None
    """Temperature down to which the thermostat cools, in degrees Fahrenheit."""

    display_name: str | None = None
    """Name to show to people."""

    ecobee_metadata: ClimateEcobeeMetadata | None = nested(ClimateEcobeeMetadata.from_dict, default=None)
    """Details specific to ecobee."""

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

    manual_override_allowed: bool | None = None
    """Whether people may change the settings by hand. Deprecated."""

    name: str | None = None
    """Name of the climate preset."""


@resource
class DeviceManufacturer(Resource):
    """Who made the device: key, name and picture."""

    display_name: str
    """Name of the maker to show to people."""

    image_url: str | None = None
    """Address of the manufacturer's logo."""

    manufacturer: str
    """Key of the manufacturer, such as `yale`."""


@resource
class DeviceProviderSummary(Resource):
    """Through whose service Seam reaches the device: key, name, picture and category."""

    device_provider_name: str
    """Key of the provider, such as `august`."""

    display_name: str
    """Name of the provider to show to people."""

    image_url: str | None = None
    """Address of the provider's logo."""

    provider_category: str
    """Category of providers, such as `stable` or `thermostats`."""


@resource
class DeviceLocation(Resource):
    """Where the device is: place, room and time zone."""

    location_name: str | None = None
    """Name of the place where the device is."""

    room_name: str | None = None
    """Name of the room."""

    time_zone: str | None = None
    """Time zone, normally an IANA name such as `America/Los_Angeles`."""

    timezone: str | None = None
    """Time zone of the place. Older name of `time_zone`. Deprecated: use `time_zone`."""


@resource
class KeypadBattery(Resource):
    """Charge of the separate keypad's battery, from 0 to 1."""

    level: float
    """Charge of the keypad's battery, from 0 (empty) to 1 (full)."""


@resource
class DeviceAccessoryKeypad(Resource):
    """The separate keypad of the device: whether it is connected, and its battery."""

    battery: KeypadBattery | None = nested(KeypadBattery.from_dict, default=None)
    """State of the keypad's battery."""

    is_connected: bool
    """Whether a keypad is connected to the device."""


@resource
class DeviceAppearance(Resource):
    """How the device presents itself: the name it reports."""

    name: str
    """Name that the device has with the provider; Seam cannot change it."""


@resource
class DeviceBattery(Resource):
    """Charge of the battery, from 0 to 1, and how good that is."""

    level: float
    """Charge of the battery, from 0 (empty) to 1 (full)."""

    status: BatteryStatus | str
    """Charge of the battery in words: `critical`, `low`, `good` or `full`."""


@resource
class DeviceModel(Resource):
    """The model of the device and what it can do with keypads and codes."""

    accessory_keypad_supported: bool | None = None
    """Whether a separate keypad can be connected to the device.

    Deprecated: use `device.properties.model.can_connect_accessory_keypad`.
    """

    can_connect_accessory_keypad: bool | None = None
    """Whether a separate keypad can be connected to the device."""

    display_name: str
    """Name of the model to show to people."""

    has_built_in_keypad: bool | None = None
    """Whether a keypad is built into this model."""

    manufacturer_display_name: str
    """Name of the manufacturer, to display."""

    offline_access_codes_supported: bool | None = None
    """Whether this model can work with offline access codes.

    Deprecated: use `device.can_program_offline_access_codes`.
    """

    online_access_codes_supported: bool | None = None
    """Whether this model can work with online access codes.

    Deprecated: use `device.can_program_online_access_codes`.
    """


@resource
class TimePair(Resource):
    """A start time and the end time that goes with it; both must be taken together."""

    display_name: str
    """Name to show to people."""

    end_time: str
    """Time of day at which the time frame ends, as `HH:MM`. If earlier than `start_time`, a later day is meant."""

    start_time: str
    """Time of day at which the time frame starts, as `HH:MM`."""


@resource
class TimeFrameOption(Resource):
    """One set of rules for the times of an offline access code; a code must fit one set.

    A rule left out does not apply.
    """

    display_name: str
    """Name to show to people."""

    end_date_recurrence_rule: str | None = None
    """Calendar rule (an iCalendar RRULE) for the dates on which a time frame may end."""

    matching_start_end_time: Literal[True] | None = None
    """Set if a time frame must start and end at the same time of day, which is free to choose.

    Not given together with `time_pairs`.
    """

    max_duration: str | None = None
    """Longest time frame possible, as an ISO 8601 duration such as `P367D`. Left out if there is no limit."""

    min_duration: str | None = None
    """Shortest time frame possible, as an ISO 8601 duration such as `PT1H`. Left out if there is no limit."""

    start_date_recurrence_rule: str | None = None
    """Calendar rule (an iCalendar RRULE) for the dates on which a time frame may start."""

    time_pairs: list[TimePair] = nested_list(TimePair.from_dict, default=None)
    """Pairs of start and end time to choose from. Not given together with `matching_start_end_time`."""

    time_zone: str | None = None
    """Time zone in which the rules are meant, as an IANA name. Left out where no rule fixes times or dates."""


@resource
class DeviceTemperatureThreshold(Resource):
    """The temperature range beyond which Seam raises an event, in both units."""

    lower_limit_celsius: float | None
    """Temperature below which an alert is raised, in degrees Celsius."""

    lower_limit_fahrenheit: float | None
    """Temperature below which an alert is raised, in degrees Fahrenheit."""

    upper_limit_celsius: float | None
    """Temperature above which an alert is raised, in degrees Celsius."""

    upper_limit_fahrenheit: float | None
    """Temperature above which an alert is raised, in degrees Fahrenheit."""


@resource
class DeviceThermostatWeeklyProgram(Resource):
    """Which daily program the thermostat runs on each day of the week."""

    created_at: datetime = date_time()
    """When this was created."""

    friday_program_id: str | None
    """ID of the daily program that runs on Fridays."""

    monday_program_id: str | None
    """ID of the daily program that runs on Mondays."""

    saturday_program_id: str | None
    """ID of the daily program that runs on Saturdays."""

    sunday_program_id: str | None
    """ID of the daily program that runs on Sundays."""

    thursday_program_id: str | None
    """ID of the daily program that runs on Thursdays."""

    tuesday_program_id: str | None
    """ID of the daily program that runs on Tuesdays."""

    wednesday_program_id: str | None
    """ID of the daily program that runs on Wednesdays."""


@resource
class DeviceProperties(Resource):
    """What the device reports about itself; most fields are set only for some kinds of device."""

    accessory_keypad: DeviceAccessoryKeypad | None = nested(DeviceAccessoryKeypad.from_dict, default=None)
    """State of the separate keypad that belongs to the device."""

    active_thermostat_schedule: ThermostatSchedule | None = nested(
        lazy_reader("seam_async.resources.thermostat_schedule", "ThermostatSchedule.from_dict"), default=None
    )
    """The thermostat schedule in force now. Deprecated."""

    active_thermostat_schedule_id: str | None = None
    """ID of the thermostat schedule in force now."""

    akiles_metadata: DeviceAkilesMetadata | None = nested(
        lazy_reader("seam_async.resources.device_metadata", "DeviceAkilesMetadata.from_dict"), default=None
    )
    """What Akiles reports of the device."""

    appearance: DeviceAppearance = nested(DeviceAppearance.from_dict)
    """How the provider presents the device."""

    aqara_metadata: DeviceAqaraMetadata | None = nested(
        lazy_reader("seam_async.resources.device_metadata", "DeviceAqaraMetadata.from_dict"), default=None
    )
    """What Aqara reports of the device."""

    arlo_metadata: DeviceArloMetadata | None = nested(
        lazy_reader("seam_async.resources.device_metadata", "DeviceArloMetadata.from_dict"), default=None
    )
    """What Arlo reports of the camera."""

    assa_abloy_credential_service_metadata: AssaAbloyCredentialServiceMetadata | None = nested(
        AssaAbloyCredentialServiceMetadata.from_dict, default=None
    )
    """State of the phone in the ASSA ABLOY Credential Service."""

    assa_abloy_vostio_metadata: DeviceAssaAbloyVostioMetadata | None = nested(
        lazy_reader("seam_async.resources.device_metadata", "DeviceAssaAbloyVostioMetadata.from_dict"), default=None
    )
    """What ASSA ABLOY Vostio reports of the device."""

    august_metadata: DeviceAugustMetadata | None = nested(
        lazy_reader("seam_async.resources.device_metadata", "DeviceAugustMetadata.from_dict"), default=None
    )
    """What August reports of the lock."""

    auto_lock_delay_seconds: float | None = None
    """How long the lock waits before it locks itself, in seconds."""

    auto_lock_enabled: bool | None = None
    """Whether the lock locks itself after a while."""

    available_climate_preset_modes: list[AvailableClimatePresetMode | str] = nested_list(default=None)
    """Modes that a climate preset of the thermostat can have, such as `home` or `away`."""

    available_climate_presets: list[ClimatePreset] = nested_list(ClimatePreset.from_dict, default=None)
    """Climate presets the thermostat has."""

    available_fan_mode_settings: list[FanModeSetting | str] = nested_list(default=None)
    """Fan modes the thermostat can be set to."""

    available_hvac_mode_settings: list[HvacModeSetting | str] = nested_list(default=None)
    """HVAC modes the thermostat can be set to."""

    avigilon_alta_metadata: AvigilonAltaMetadata | None = nested(AvigilonAltaMetadata.from_dict, default=None)
    """What Avigilon Alta reports of the device."""

    backup_access_code_pool_enabled: bool | None = None
    """Whether Seam keeps a pool of backup access codes on the device.

    Turning it off also removes backup codes not in use yet.
    """

    battery: DeviceBattery | None = nested(DeviceBattery.from_dict, default=None)
    """State of the battery."""

    battery_level: float | None = None
    """Charge of the battery, from 0 (empty) to 1 (full)."""

    brivo_metadata: DeviceBrivoMetadata | None = nested(
        lazy_reader("seam_async.resources.device_metadata", "DeviceBrivoMetadata.from_dict"), default=None
    )
    """What Brivo reports of the device."""

    code_constraints: list[AnyCodeConstraint] = nested_list(read_any_code_constraint, default=None)
    """Rules that access codes on the device must obey."""

    controlbyweb_metadata: DeviceControlbywebMetadata | None = nested(
        lazy_reader("seam_async.resources.device_metadata", "DeviceControlbywebMetadata.from_dict"), default=None
    )
    """What ControlByWeb reports of the device."""

    current_climate_setting: ClimateSetting | None = nested(ClimateSetting.from_dict, default=None)
    """Climate settings in force now."""

    currently_triggering_noise_threshold_ids: list[str] = nested_list(default=None)
    """IDs of the noise thresholds exceeded at the moment."""

    default_climate_setting: ClimateSetting | None = nested(ClimateSetting.from_dict, default=None)
    """Default climate settings of the thermostat. Deprecated."""

    door_open: bool | None = None
    """Whether the door stands open."""

    dormakaba_oracode_iho_metadata: DeviceDormakabaOracodeIhoMetadata | None = nested(
        lazy_reader("seam_async.resources.device_metadata", "DeviceDormakabaOracodeIhoMetadata.from_dict"), default=None
    )
    """What dormakaba Oracode IHO reports of the door."""

    dormakaba_oracode_metadata: DeviceDormakabaOracodeMetadata | None = nested(
        lazy_reader("seam_async.resources.device_metadata", "DeviceDormakabaOracodeMetadata.from_dict"), default=None
    )
    """What dormakaba Oracode reports of the door."""

    ecobee_metadata: DeviceEcobeeMetadata | None = nested(
        lazy_reader("seam_async.resources.device_metadata", "DeviceEcobeeMetadata.from_dict"), default=None
    )
    """What ecobee reports of the thermostat."""

    fallback_climate_preset_key: str | None = None
    """Key of the climate preset that the thermostat falls back on."""

    fan_mode_setting: FanModeSetting | str | None = None
    """How the fan runs: `auto`, `on` or `circulate`. Deprecated: use `current_climate_setting.fan_mode_setting`."""

    four_suites_metadata: DeviceFourSuitesMetadata | None = nested(
        lazy_reader("seam_async.resources.device_metadata", "DeviceFourSuitesMetadata.from_dict"), default=None
    )
    """What 4SUITES reports of the device."""

    genie_metadata: DeviceGenieMetadata | None = nested(
        lazy_reader("seam_async.resources.device_metadata", "DeviceGenieMetadata.from_dict"), default=None
    )
    """What Genie reports of the garage door opener."""

    has_direct_power: bool | None = None
    """Whether the device is fed with power directly rather than by batteries."""

    has_native_entry_events: bool | None = None
    """Whether the device itself reports entries."""

    honeywell_resideo_metadata: DeviceHoneywellResideoMetadata | None = nested(
        lazy_reader("seam_async.resources.device_metadata", "DeviceHoneywellResideoMetadata.from_dict"), default=None
    )
    """What Honeywell Resideo reports of the thermostat."""

    igloo_metadata: DeviceIglooMetadata | None = nested(
        lazy_reader("seam_async.resources.device_metadata", "DeviceIglooMetadata.from_dict"), default=None
    )
    """What igloo reports of the lock."""

    igloohome_metadata: DeviceIgloohomeMetadata | None = nested(
        lazy_reader("seam_async.resources.device_metadata", "DeviceIgloohomeMetadata.from_dict"), default=None
    )
    """What igloohome reports of the lock."""

    image_alt_text: str | None = None
    """Text to show in place of the image."""

    image_url: str | None = None
    """Address of a picture of this device model."""

    is_cooling: bool | None = None
    """Whether the system is cooling at present."""

    is_fan_running: bool | None = None
    """Whether the fan is running at present."""

    is_heating: bool | None = None
    """Whether the system is heating at present."""

    is_temporary_manual_override_active: bool | None = None
    """Whether someone has changed the thermostat since Seam last activated a program or schedule."""

    keynest_metadata: DeviceKeynestMetadata | None = nested(
        lazy_reader("seam_async.resources.device_metadata", "DeviceKeynestMetadata.from_dict"), default=None
    )
    """What KeyNest reports of the key."""

    keypad_battery: KeypadBattery | None = nested(KeypadBattery.from_dict, default=None)
    """Battery of the keypad."""

    kisi_metadata: DeviceKisiMetadata | None = nested(
        lazy_reader("seam_async.resources.device_metadata", "DeviceKisiMetadata.from_dict"), default=None
    )
    """What Kisi reports of the lock."""

    korelock_metadata: DeviceKorelockMetadata | None = nested(
        lazy_reader("seam_async.resources.device_metadata", "DeviceKorelockMetadata.from_dict"), default=None
    )
    """What Korelock reports of the lock."""

    kwikset_metadata: DeviceKwiksetMetadata | None = nested(
        lazy_reader("seam_async.resources.device_metadata", "DeviceKwiksetMetadata.from_dict"), default=None
    )
    """What Kwikset reports of the lock."""

    locked: bool | None = None
    """Whether the lock is locked."""

    lockly_metadata: DeviceLocklySchlageMetadata | None = nested(
        lazy_reader("seam_async.resources.device_metadata", "DeviceLocklySchlageMetadata.from_dict"), default=None
    )
    """What Lockly reports of the lock."""

    manufacturer: str | None = None
    """Manufacturer of the device, such as `august` or `salto`."""

    max_active_codes_supported: float | None = None
    """How many active access codes the device holds at most."""

    max_cooling_set_point_celsius: float | None = None
    """Highest temperature that cooling can be set to, in degrees Celsius."""

    max_cooling_set_point_fahrenheit: float | None = None
    """Highest temperature that cooling can be set to, in degrees Fahrenheit."""

    max_heating_set_point_celsius: float | None = None
    """Highest temperature that heating can be set to, in degrees Celsius."""

    max_heating_set_point_fahrenheit: float | None = None
    """Highest temperature that heating can be set to, in degrees Fahrenheit."""

    max_thermostat_daily_program_periods_per_day: float | None = None
    """How many periods a day the thermostat can handle."""

    max_unique_climate_presets_per_thermostat_weekly_program: float | None = None
    """How many different climate presets the thermostat can handle in a weekly program."""

    min_cooling_set_point_celsius: float | None = None
    """Lowest temperature that cooling can be set to, in degrees Celsius."""

    min_cooling_set_point_fahrenheit: float | None = None
    """Lowest temperature that cooling can be set to, in degrees Fahrenheit."""

    min_heating_cooling_delta_celsius: float | None = None
    """Smallest gap between heating and cooling temperature in the mode `heat_cool`, in degrees Celsius."""

    min_heating_cooling_delta_fahrenheit: float | None = None
    """Smallest gap between heating and cooling temperature in the mode `heat_cool`, in degrees Fahrenheit."""

    min_heating_set_point_celsius: float | None = None
    """Lowest temperature that heating can be set to, in degrees Celsius."""

    min_heating_set_point_fahrenheit: float | None = None
    """Lowest temperature that heating can be set to, in degrees Fahrenheit."""

    minut_metadata: DeviceMinutMetadata | None = nested(
        lazy_reader("seam_async.resources.device_metadata", "DeviceMinutMetadata.from_dict"), default=None
    )
    """What Minut reports of the noise sensor."""

    model: DeviceModel = nested(DeviceModel.from_dict)
    """What is known of the device's model."""

    name: str
    """Name of the device. Older form of `device.display_name`. Deprecated: use `device.display_name`."""

    nest_metadata: DeviceNestMetadata | None = nested(
        lazy_reader("seam_async.resources.device_metadata", "DeviceNestMetadata.from_dict"), default=None
    )
    """What Google Nest reports of the thermostat."""

    noise_level_decibels: float | None = None
    """Noise level at present, in decibels."""

    noiseaware_metadata: DeviceNoiseawareMetadata | None = nested(
        lazy_reader("seam_async.resources.device_metadata", "DeviceNoiseawareMetadata.from_dict"), default=None
    )
    """What NoiseAware reports of the noise sensor."""

    nuki_metadata: DeviceNukiMetadata | None = nested(
        lazy_reader("seam_async.resources.device_metadata", "DeviceNukiMetadata.from_dict"), default=None
    )
    """What Nuki reports of the lock."""

    offline_access_codes_enabled: bool | None = None
    """Whether offline access codes can be used on the device now.

    Deprecated: use `device.can_program_offline_access_codes`.
    """

    offline_time_frame_options: list[TimeFrameOption] = nested_list(TimeFrameOption.from_dict, default=None)
    """Rules for the time frame of an offline access code, which must meet one of them in full.

    Left out if any time frame will do.
    """

    omnitec_metadata: DeviceOmnitecMetadata | None = nested(
        lazy_reader("seam_async.resources.device_metadata", "DeviceOmnitecMetadata.from_dict"), default=None
    )
    """What Omnitec reports of the lock."""

    online: bool
    """Whether the device is reachable."""

    online_access_codes_enabled: bool | None = None
    """Whether online access codes can be used on the device now.

    Deprecated: use `device.can_program_online_access_codes`.
    """

    online_time_frame_options: list[TimeFrameOption] = nested_list(TimeFrameOption.from_dict, default=None)
    """Rules for the time frame of an online access code, which must meet one of them in full.

    Left out if any time frame will do.
    """

    relative_humidity: float | None = None
    """Relative humidity, from 0 to 1."""

    reolink_metadata: DeviceReolinkTapoMetadata | None = nested(
        lazy_reader("seam_async.resources.device_metadata", "DeviceReolinkTapoMetadata.from_dict"), default=None
    )
    """What Reolink reports of the camera."""

    ring_metadata: DeviceRingMetadata | None = nested(
        lazy_reader("seam_async.resources.device_metadata", "DeviceRingMetadata.from_dict"), default=None
    )
    """What Ring reports of the device."""

    salto_ks_metadata: DeviceSaltoKsMetadata | None = nested(
        lazy_reader("seam_async.resources.device_metadata", "DeviceSaltoKsMetadata.from_dict"), default=None
    )
    """What Salto KS reports of the lock."""

    salto_metadata: DeviceSaltoMetadata | None = nested(
        lazy_reader("seam_async.resources.device_metadata", "DeviceSaltoMetadata.from_dict"), default=None
    )
    """What Salto reports of the lock. Older form of `salto_ks_metadata`. Deprecated: use `salto_ks_metadata`."""

    salto_space_credential_service_metadata: SaltoSpaceCredentialServiceMetadata | None = nested(
        SaltoSpaceCredentialServiceMetadata.from_dict, default=None
    )
    """What the Salto Space credential service reports of the phone."""

    schlage_metadata: DeviceLocklySchlageMetadata | None = nested(
        lazy_reader("seam_async.resources.device_metadata", "DeviceLocklySchlageMetadata.from_dict"), default=None
    )
    """What Schlage reports of the lock."""

    seam_bridge_metadata: DeviceSeamBridgeMetadata | None = nested(
        lazy_reader("seam_async.resources.device_metadata", "DeviceSeamBridgeMetadata.from_dict"), default=None
    )
    """What Seam Bridge reports of the device."""

    sensi_metadata: DeviceSensiMetadata | None = nested(
        lazy_reader("seam_async.resources.device_metadata", "DeviceSensiMetadata.from_dict"), default=None
    )
    """What Sensi reports of the thermostat."""

    serial_number: str | None = None
    """Serial number of the device."""

    smartthings_metadata: DeviceSmartthingsMetadata | None = nested(
        lazy_reader("seam_async.resources.device_metadata", "DeviceSmartthingsMetadata.from_dict"), default=None
    )
    """What SmartThings reports of the device."""

    supported_code_lengths: list[float] = nested_list(default=None)
    """Numbers of digits that an access code may have."""

    supports_accessory_keypad: bool | None = None
    """Whether a separate keypad can be connected.

    Older form of `model.can_connect_accessory_keypad`. Deprecated: use
    `device.properties.model.can_connect_accessory_keypad`.
    """

    supports_backup_access_code_pool: bool | None = None
    """Whether backup codes can be kept ready on the device."""

    supports_offline_access_codes: bool | None = None
    """Whether the device can work with offline access codes. Deprecated: use `offline_access_codes_enabled`."""

    tado_metadata: DeviceTadoMetadata | None = nested(
        lazy_reader("seam_async.resources.device_metadata", "DeviceTadoMetadata.from_dict"), default=None
    )
    """What tado° reports of the thermostat."""

    tapo_metadata: DeviceReolinkTapoMetadata | None = nested(
        lazy_reader("seam_async.resources.device_metadata", "DeviceReolinkTapoMetadata.from_dict"), default=None
    )
    """What Tapo reports of the device."""

    tedee_metadata: DeviceTedeeMetadata | None = nested(
        lazy_reader("seam_async.resources.device_metadata", "DeviceTedeeMetadata.from_dict"), default=None
    )
    """What Tedee reports of the lock."""

    temperature_celsius: float | None = None
    """Temperature at present, in degrees Celsius."""

    temperature_fahrenheit: float | None = None
    """Temperature at present, in degrees Fahrenheit."""

    temperature_threshold: DeviceTemperatureThreshold | None = nested(
        DeviceTemperatureThreshold.from_dict, default=None
    )
    """Limits outside of which the temperature raises an alert."""

    thermostat_daily_program_period_precision_minutes: float | None = None
    """Grid on which periods can start, in minutes: 15 means on the hour and each quarter after it."""

    thermostat_daily_programs: list[ThermostatDailyProgram] = nested_list(
        lazy_reader("seam_async.resources.thermostat_daily_program", "ThermostatDailyProgram.from_dict"), default=None
    )
    """Daily programs of the thermostat."""

    thermostat_weekly_program: DeviceThermostatWeeklyProgram | None = nested(
        DeviceThermostatWeeklyProgram.from_dict, default=None
    )
    """Daily program for each day of the week."""

    ttlock_metadata: DeviceTtlockMetadata | None = nested(
        lazy_reader("seam_async.resources.device_metadata", "DeviceTtlockMetadata.from_dict"), default=None
    )
    """What TTLock reports of the lock."""

    two_n_metadata: DeviceTwoNMetadata | None = nested(
        lazy_reader("seam_async.resources.device_metadata", "DeviceTwoNMetadata.from_dict"), default=None
    )
    """What 2N reports of the device."""

    ultraloq_metadata: DeviceUltraloqMetadata | None = nested(
        lazy_reader("seam_async.resources.device_metadata", "DeviceUltraloqMetadata.from_dict"), default=None
    )
    """What Ultraloq reports of the lock."""

    visionline_metadata: DeviceVisionlineMetadata | None = nested(
        lazy_reader("seam_async.resources.device_metadata", "DeviceVisionlineMetadata.from_dict"), default=None
    )
    """What Visionline reports of the encoder."""

    wyze_metadata: DeviceWyzeMetadata | None = nested(
        lazy_reader("seam_async.resources.device_metadata", "DeviceWyzeMetadata.from_dict"), default=None
    )
    """What Wyze reports of the lock."""

    yacan_metadata: DeviceYacanMetadata | None = nested(
        lazy_reader("seam_async.resources.device_metadata", "DeviceYacanMetadata.from_dict"), default=None
    )
    """What Yacan reports of the device."""


@resource
class Device(Resource):
    """A lock, thermostat, sensor, camera or other device that Seam manages.

    Check the `can_...` fields before using a feature: models differ widely. Most of `properties` is set only for
    some kinds of device; `errors` and `warnings` tell what is wrong.

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
    """Whether a PIN code opens the lock."""

    capabilities_supported: list[CapabilitiesSupported | str] = nested_list()
    """What the device can do in broad terms, such as `lock` or `thermostat`.

    The `can_…` properties say it more exactly.
    """

    connected_account_id: str
    """ID of the connected account."""

    created_at: datetime = date_time()
    """When this was created."""

    custom_metadata: dict[str, str | bool]
    """Your own data, as pairs of key and value."""

    device_id: str
    """ID of the device."""

    device_manufacturer: DeviceManufacturer | None = nested(DeviceManufacturer.from_dict, default=None)
    """Maker of the device."""

    device_provider: DeviceProviderSummary | None = nested(DeviceProviderSummary.from_dict, default=None)
    """Service through which the device is reached, which need not be its maker."""

    device_type: DeviceType | str
    """Kind of device, such as `august_lock` or `ecobee_thermostat`."""

    display_name: str
    """Name to show to people."""

    errors: list[AnyDeviceError] = nested_list(read_any_device_error)
    """Problems that keep this from working as it should; empty if there are none."""

    is_managed: Literal[True]
    """Always true: Seam manages this device."""

    location: DeviceLocation | None = nested(DeviceLocation.from_dict, default=None)
    """Where the device is."""

    nickname: str | None = None
    """Name that you gave the device or phone."""

    properties: DeviceProperties = nested(DeviceProperties.from_dict)
    """What is known of the device; which parts are there depends on kind and provider."""

    space_ids: list[str] = nested_list()
    """IDs of the spaces that contain the device."""

    warnings: list[AnyDeviceWarning] = nested_list(read_any_device_warning)
    """Things worth knowing that do not keep this from working; empty if there are none."""

    workspace_id: str
    """ID of the workspace it belongs to."""


@resource
class UnmanagedDeviceProperties(Resource):
    """What an unmanaged device reports about itself: far less than a managed one."""

    accessory_keypad: DeviceAccessoryKeypad | None = nested(DeviceAccessoryKeypad.from_dict, default=None)
    """State of the separate keypad that belongs to the device."""

    battery: DeviceBattery | None = nested(DeviceBattery.from_dict, default=None)
    """State of the battery."""

    battery_level: float | None = None
    """Charge of the battery, from 0 (empty) to 1 (full)."""

    image_alt_text: str | None = None
    """Text to show in place of the image."""

    image_url: str | None = None
    """Address of a picture of this device model."""

    manufacturer: str | None = None
    """Manufacturer of the device, such as `august` or `salto`."""

    model: DeviceModel = nested(DeviceModel.from_dict)
    """What is known of the device's model."""

    name: str
    """Name of the device. Older form of `device.display_name`. Deprecated: use `device.display_name`."""

    offline_access_codes_enabled: bool | None = None
    """Whether offline access codes can be used on the device now.

    Deprecated: use `device.can_program_offline_access_codes`.
    """

    online: bool
    """Whether the device is reachable."""

    online_access_codes_enabled: bool | None = None
    """Whether online access codes can be used on the device now.

    Deprecated: use `device.can_program_online_access_codes`.
    """


@resource
class UnmanagedDevice(Resource):
    """A device of a connected account that Seam sees but does not manage.

    It cannot be controlled, and shows fewer properties and events. Convert it to a managed device first.

    See https://docs.seam.co/api/devices/unmanaged/object
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
    """Whether a PIN code opens the lock."""

    capabilities_supported: list[CapabilitiesSupported | str] = nested_list()
    """What the device can do in broad terms, such as `lock` or `thermostat`.

    The `can_…` properties say it more exactly.
    """

    connected_account_id: str
    """ID of the connected account."""

    created_at: datetime = date_time()
    """When this was created."""

    custom_metadata: dict[str, str | bool]
    """Your own data, as pairs of key and value."""

    device_id: str
    """ID of the device."""

    device_type: DeviceType | str
    """Kind of device, such as `august_lock`."""

    display_name: str
    """Name to show to people."""

    errors: list[AnyDeviceError] = nested_list(read_any_device_error)
    """Problems that keep this from working as it should; empty if there are none."""

    is_managed: Literal[False]
    """Always false: Seam does not manage this device."""

    location: DeviceLocation | None = nested(DeviceLocation.from_dict, default=None)
    """Where the device is."""

    properties: UnmanagedDeviceProperties = nested(UnmanagedDeviceProperties.from_dict)
    """What is known of the device; which parts are there depends on kind and provider."""

    warnings: list[AnyDeviceWarning] = nested_list(read_any_device_warning)
    """Things worth knowing that do not keep this from working; empty if there are none."""

    workspace_id: str
    """ID of the workspace it belongs to."""
