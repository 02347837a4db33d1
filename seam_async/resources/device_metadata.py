# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_resources.py); texts come from codegen/docs.toml.

"""What each provider reports of its devices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._model.fields import nested, nested_list, resource
from seam_async._model.resource import Resource

if TYPE_CHECKING:
    from seam_async.resources.aliases import NoiseawareDeviceModel, UnlockMethod


@resource
class DeviceAkilesMetadata(Resource):
    """What Akiles reports of the device."""

    gadget_id: str | None = None
    """ID of the gadget at Akiles."""

    gadget_name: str | None = None
    """Name of the gadget at Akiles."""

    product_name: str | None = None
    """Name of the product with the provider."""


@resource
class DeviceAqaraMetadata(Resource):
    """What Aqara reports of the device."""

    device_name: str | None = None
    """Name of the device."""

    did: str | None = None
    """ID that Aqara gives the device."""

    firmware_version: str | None = None
    """Version of the firmware on the device."""

    model: str | None = None
    """Model of the device."""

    model_type: float | None = None
    """Number of the model type at Aqara."""

    parent_did: str | None = None
    """ID, at Aqara, of the gateway that the device is connected to."""

    position_id: str | None = None
    """ID of the room at Aqara."""

    time_zone: str | None = None
    """Time zone of the device as Aqara reports it, such as `GMT-07:00`."""


@resource
class DeviceArloMetadata(Resource):
    """What Arlo reports of the camera."""

    device_id: str | None = None
    """ID that Arlo gives the camera."""

    device_name: str | None = None
    """Name of the device."""

    firmware_version: str | None = None
    """Version of the firmware on the device."""

    hardware_version: str | None = None
    """Version of the device's hardware."""

    model_id: str | None = None
    """ID of the model at Arlo."""


@resource
class DeviceAssaAbloyVostioMetadata(Resource):
    """What ASSA ABLOY Vostio reports of the device."""

    encoder_name: str | None = None
    """Name of the card encoder in Vostio."""


@resource
class DeviceAugustMetadata(Resource):
    """What August reports of the lock."""

    has_keypad: bool | None = None
    """Whether the lock has a keypad."""

    house_id: str | None = None
    """ID of the house at August."""

    house_name: str | None = None
    """Name of the house at August."""

    keypad_battery_level: str | None = None
    """Charge of the keypad's battery, in the words of August."""

    lock_id: str | None = None
    """ID of the lock with the provider."""

    lock_name: str | None = None
    """Name of the lock with the provider."""

    model: str | None = None
    """Model of the device."""


@resource
class DeviceBrivoMetadata(Resource):
    """What Brivo reports of the device."""

    activation_enabled: bool | None = None
    """Whether Brivo lets the access point be unlocked remotely."""

    device_name: str | None = None
    """Name of the device."""


@resource
class DeviceControlbywebMetadata(Resource):
    """What ControlByWeb reports of the device."""

    device_id: str | None = None
    """ID that ControlByWeb gives the device."""

    device_name: str | None = None
    """Name of the device."""

    relay_name: str | None = None
    """Name of the relay at ControlByWeb."""


@resource
class DeviceDormakabaOracodeIhoMetadataUserLevel(Resource):
    """A user level that the Oracode lock knows."""

    user_level: float | None = None
    """Number of the user level."""

    user_level_check_in_time: str | None = None
    """Time of day at which users of this level check in."""

    user_level_check_out_time: str | None = None
    """Time of day at which users of this level check out."""

    user_level_name: str | None = None
    """Name of the user level in dormakaba Oracode."""

    user_level_type: str | None = None
    """Type of the user level in dormakaba Oracode."""


@resource
class DeviceDormakabaOracodeIhoMetadata(Resource):
    """What dormakaba Oracode IHO reports of the door."""

    door_id: float | None = None
    """ID that the provider gives the door."""

    door_name: str | None = None
    """Name of the door at the provider."""

    iana_timezone: str | None = None
    """Time zone of the device as an IANA name, such as `Europe/Paris`."""

    user_levels: list[DeviceDormakabaOracodeIhoMetadataUserLevel] = nested_list(
        DeviceDormakabaOracodeIhoMetadataUserLevel.from_dict, default=None
    )
    """User levels that are set up for the lock."""


@resource
class DeviceDormakabaOracodeMetadataPredefinedTimeSlot(Resource):
    """A time slot that the Oracode lock offers for codes."""

    check_in_time: str | None = None
    """Time of day at which the slot begins."""

    check_out_time: str | None = None
    """Time of day at which the slot ends."""

    dormakaba_oracode_user_level_id: str | None = None
    """ID of the Oracode user level that the slot belongs to."""

    dormakaba_oracode_user_level_prefix: float | None = None
    """Prefix of the Oracode user level that the slot belongs to."""

    is_24_hour: bool | None = None
    """Whether the time slot lasts 24 hours."""

    is_biweekly_mode: bool | None = None
    """Whether the time slot is in biweekly mode."""

    is_master: bool | None = None
    """Whether it is a master time slot."""

    is_one_shot: bool | None = None
    """Whether it is a one-shot time slot."""

    name: str | None = None
    """Name of the time slot."""

    prefix: float | None = None
    """Prefix of the time slot."""


@resource
class DeviceDormakabaOracodeMetadata(Resource):
    """What dormakaba Oracode reports of the door."""

    device_id: float | str | None = None
    """ID that dormakaba Oracode gives the device."""

    door_id: float | None = None
    """ID that the provider gives the door."""

    door_is_wireless: bool | None = None
    """Whether the Oracode door is wireless."""

    door_name: str | None = None
    """Name of the door at the provider."""

    iana_timezone: str | None = None
    """Time zone of the device as an IANA name, such as `Europe/Paris`."""

    predefined_time_slots: list[DeviceDormakabaOracodeMetadataPredefinedTimeSlot] = nested_list(
        DeviceDormakabaOracodeMetadataPredefinedTimeSlot.from_dict, default=None
    )
    """Time slots that are set up on the lock."""

    site_id: float | None = None
    """ID of the site with the provider. Deprecated."""

    site_name: str | None = None
    """Name of the site in dormakaba Oracode."""


@resource
class DeviceEcobeeMetadata(Resource):
    """What ecobee reports of the thermostat."""

    device_name: str | None = None
    """Name of the device."""

    ecobee_device_id: str | None = None
    """ID of the thermostat at ecobee."""


@resource
class DeviceFourSuitesMetadata(Resource):
    """What 4SUITES reports of the device."""

    device_id: float | None = None
    """ID that 4SUITES gives the door."""

    device_name: str | None = None
    """Name of the device."""

    reclose_delay_in_seconds: float | None = None
    """Time until the door locks again, in seconds."""


@resource
class DeviceGenieMetadata(Resource):
    """What Genie reports of the garage door opener."""

    device_name: str | None = None
    """Name of the door in Genie."""

    door_name: str | None = None
    """Name of the door at the provider."""


@resource
class DeviceHoneywellResideoMetadata(Resource):
    """What Honeywell Resideo reports of the thermostat."""

    device_name: str | None = None
    """Name of the device."""

    honeywell_resideo_device_id: str | None = None
    """ID of the thermostat at Honeywell Resideo."""


@resource
class DeviceIglooMetadata(Resource):
    """What igloo reports of the lock."""

    bridge_id: str | None = None
    """ID of the bridge that links the lock to the network."""

    device_id: str | None = None
    """ID that igloo gives the lock."""

    model: str | None = None
    """Model of the device."""


@resource
class DeviceIgloohomeMetadata(Resource):
    """What igloohome reports of the lock."""

    bridge_id: str | None = None
    """ID of the bridge that links the lock to the network."""

    bridge_name: str | None = None
    """Name of the bridge that links the lock to the network."""

    device_id: str | None = None
    """ID that igloohome gives the lock."""

    device_name: str | None = None
    """Name of the device."""

    is_accessory_keypad_linked_to_bridge: bool | None = None
    """Whether the keypad is linked to a bridge."""

    keypad_id: str | None = None
    """ID of the keypad with the provider."""


@resource
class DeviceKeynestMetadata(Resource):
    """What KeyNest reports of the key."""

    address: str | None = None
    """Address that KeyNest has for the key."""

    current_or_last_store_id: float | None = None
    """ID of the KeyNest store that has the key, or had it last."""

    current_status: str | None = None
    """Present status of the key, in KeyNest's words."""

    current_user_company: str | None = None
    """Company of the person who has the key."""

    current_user_email: str | None = None
    """Email address of the person who has the key."""

    current_user_name: str | None = None
    """Name of the person who has the key."""

    current_user_phone_number: str | None = None
    """Phone number of the person who has the key."""

    default_office_id: float | None = None
    """ID of the office that KeyNest uses by default."""

    device_name: str | None = None
    """Name of the device."""

    fob_id: float | None = None
    """ID of the fob on the key at KeyNest."""

    handover_method: str | None = None
    """How the key is handed over at KeyNest."""

    has_photo: bool | None = None
    """Whether KeyNest has a photo of the key."""

    is_quadient_locker: bool | None = None
    """Whether the key lies in a locker that cannot be given access codes."""

    key_id: str | None = None
    """ID of the key with the provider."""

    key_notes: str | None = None
    """Notes kept at KeyNest on the key."""

    keynest_app_user: str | None = None
    """User of the KeyNest app."""

    last_movement: str | None = None
    """When the key was last moved, according to KeyNest."""

    property_id: str | None = None
    """ID of the property at KeyNest."""

    property_postcode: str | None = None
    """Postcode of the property at KeyNest."""

    status_type: str | None = None
    """Type of the key's status at KeyNest."""

    subscription_plan: str | None = None
    """Subscription plan at KeyNest."""


@resource
class DeviceKisiMetadata(Resource):
    """What Kisi reports of the lock."""

    description: str | None = None
    """Description of the lock in Kisi."""

    lock_id: float | None = None
    """ID of the lock with the provider."""

    lock_name: str | None = None
    """Name of the lock with the provider."""

    place_name: str | None = None
    """Name of the place at Kisi."""


@resource
class DeviceKorelockMetadata(Resource):
    """What Korelock reports of the lock."""

    device_id: str | None = None
    """ID that Korelock gives the lock."""

    device_name: str | None = None
    """Name of the device."""

    firmware_version: str | None = None
    """Version of the firmware on the device."""

    location_id: str | None = None
    """ID of the location."""

    model_code: str | None = None
    """Code of the model at Korelock."""

    serial_number: str | None = None
    """Serial number of the device."""

    wifi_signal_strength: float | None = None
    """Strength of the Wi-Fi signal, from 0 to 1."""


@resource
class DeviceKwiksetMetadata(Resource):
    """What Kwikset reports of the lock."""

    device_id: str | None = None
    """ID that Kwikset gives the lock."""

    device_name: str | None = None
    """Name of the device."""

    model_number: str | None = None
    """Model number at Kwikset."""


@resource
class DeviceLocklySchlageMetadata(Resource):
    """What Lockly reports of the lock."""

    device_id: str | None = None
    """ID that Lockly gives the lock."""

    device_name: str | None = None
    """Name of the device."""

    model: str | None = None
    """Model of the device."""


@resource
class MinutSensorValue(Resource):
    """The last value of the vertical accelerometer and when it was taken."""

    time: str | None = None
    """When the value was measured."""

    value: float | None = None
    """Measured acceleration along the Z axis."""


@resource
class MinutSensorValues(Resource):
    """The last values the Minut sensor reported."""

    accelerometer_z: MinutSensorValue | None = nested(MinutSensorValue.from_dict, default=None)
    """Latest reading of the accelerometer along its Z axis."""

    humidity: MinutSensorValue | None = nested(MinutSensorValue.from_dict, default=None)
    """Last reading of the humidity sensor."""

    pressure: MinutSensorValue | None = nested(MinutSensorValue.from_dict, default=None)
    """Last reading of the pressure sensor."""

    sound: MinutSensorValue | None = nested(MinutSensorValue.from_dict, default=None)
    """Last reading of the sound sensor."""

    temperature: MinutSensorValue | None = nested(MinutSensorValue.from_dict, default=None)
    """Last reading of the temperature sensor."""


@resource
class DeviceMinutMetadata(Resource):
    """What Minut reports of the noise sensor."""

    device_id: str | None = None
    """ID that Minut gives the sensor."""

    device_name: str | None = None
    """Name of the device."""

    latest_sensor_values: MinutSensorValues | None = nested(MinutSensorValues.from_dict, default=None)
    """Last reading of each of the sensors."""


@resource
class DeviceNestMetadata(Resource):
    """What Google Nest reports of the thermostat."""

    device_custom_name: str | None = None
    """Name that its owner gave the Nest thermostat."""

    device_name: str | None = None
    """Name that Google gives the thermostat."""

    display_name: str | None = None
    """Name to show for the Nest thermostat."""

    nest_device_id: str | None = None
    """ID of the thermostat at Google Nest."""

    nest_structure_id: str | None = None
    """ID of the house (structure) at Google Nest."""

    structure_name: str | None = None
    """Name the owner gave the house at Google Nest."""


@resource
class DeviceNoiseawareMetadata(Resource):
    """What NoiseAware reports of the noise sensor."""

    device_id: str | None = None
    """ID that NoiseAware gives the sensor."""

    device_model: NoiseawareDeviceModel | str | None = None
    """Model of the sensor: `indoor` or `outdoor`."""

    device_name: str | None = None
    """Name of the device."""

    noise_level_decibel: float | None = None
    """Noise level in decibels."""

    noise_level_nrs: float | None = None
    """Noise level as NoiseAware's Noise Risk Score."""


@resource
class DeviceNukiMetadata(Resource):
    """What Nuki reports of the lock."""

    device_id: str | None = None
    """ID that Nuki gives the lock."""

    device_name: str | None = None
    """Name of the device."""

    keypad_2_paired: bool | None = None
    """Whether a Nuki Keypad 2 is paired with the lock."""

    keypad_battery_critical: bool | None = None
    """Whether the battery of the keypad is nearly empty."""

    keypad_paired: bool | None = None
    """Whether a keypad is paired with the lock."""


@resource
class DeviceOmnitecMetadata(Resource):
    """What Omnitec reports of the lock."""

    has_gateway: bool | None = None
    """Whether a gateway connects the lock, so that it can be reached from afar."""

    lock_alias: str | None = None
    """Name that the operator gave the lock."""

    lock_id: float | None = None
    """ID of the lock with the provider."""

    lock_mac: str | None = None
    """Bluetooth MAC address of the lock."""

    lock_name: str | None = None
    """Name of the lock with the provider."""

    time_zone: str | None = None
    """Time zone, normally an IANA name such as `America/Los_Angeles`."""

    timezone_raw_offset_ms: float | None = None
    """Fixed offset of the lock's time zone from UTC, in milliseconds; east of UTC is positive."""


@resource
class DeviceReolinkTapoMetadata(Resource):
    """What Reolink reports of the camera."""

    firmware_version: str | None = None
    """Version of the firmware on the device."""

    hardware_version: str | None = None
    """Version of the device's hardware."""

    model: str | None = None
    """Model of the device."""


@resource
class DeviceRingMetadata(Resource):
    """What Ring reports of the device."""

    device_id: str | None = None
    """ID that Ring gives the device."""

    device_name: str | None = None
    """Name of the device."""


@resource
class DeviceSaltoKsMetadata(Resource):
    """What Salto KS reports of the lock."""

    battery_level: str | None = None
    """Charge of the battery, in Salto's words."""

    customer_reference: str | None = None
    """Reference to the customer in Salto."""

    has_custom_pin_subscription: bool | None = None
    """Whether the Salto KS subscription of the site lets you choose PINs yourself."""

    lock_id: str | None = None
    """ID of the lock with the provider."""

    lock_type: str | None = None
    """Type of the lock in Salto's terms."""

    locked_state: str | None = None
    """State of the lock, in Salto's terms."""

    model: str | None = None
    """Model of the device."""

    site_id: str | None = None
    """ID of the site with the provider."""

    site_name: str | None = None
    """Name of the site with the provider."""


@resource
class DeviceSaltoMetadata(Resource):
    """What Salto reports of the lock. Older form of `salto_ks_metadata`."""

    battery_level: str | None = None
    """Charge of the battery, in Salto's words."""

    customer_reference: str | None = None
    """Reference to the customer in Salto."""

    lock_id: str | None = None
    """ID of the lock with the provider."""

    lock_type: str | None = None
    """Type of the lock in Salto's terms."""

    locked_state: str | None = None
    """State of the lock, in Salto's terms."""

    model: str | None = None
    """Model of the device."""

    site_id: str | None = None
    """ID of the site with the provider."""

    site_name: str | None = None
    """Name of the site with the provider."""


@resource
class DeviceSeamBridgeMetadata(Resource):
    """What Seam Bridge reports of the device."""

    device_num: float | None = None
    """Number of the device at Seam Bridge."""

    name: str | None = None
    """Name of the device at Seam Bridge."""

    unlock_method: UnlockMethod | str | None = None
    """How the door is unlocked: `bridge` or `doorking`."""


@resource
class DeviceSensiMetadata(Resource):
    """What Sensi reports of the thermostat."""

    device_id: str | None = None
    """ID that Sensi gives the thermostat."""

    device_name: str | None = None
    """Name of the device."""

    dual_setpoints_not_supported: bool | None = None
    """Whether the Sensi thermostat lacks the call that sets both set points at once (`/dual-setpoints`)."""

    product_type: str | None = None
    """Type of the product with the provider."""


@resource
class DeviceSmartthingsMetadata(Resource):
    """What SmartThings reports of the device."""

    device_id: str | None = None
    """ID that SmartThings gives the device."""

    device_name: str | None = None
    """Name of the device."""

    location_id: str | None = None
    """ID of the location."""

    model: str | None = None
    """Model of the device."""


@resource
class DeviceTadoMetadata(Resource):
    """What tado° reports of the thermostat."""

    device_type: str | None = None
    """Kind of device, as tado° calls it."""

    serial_no: str | None = None
    """Serial number of the thermostat."""


@resource
class DeviceTedeeMetadata(Resource):
    """What Tedee reports of the lock."""

    bridge_id: float | None = None
    """ID of the bridge that links the lock to the network."""

    bridge_name: str | None = None
    """Name of the bridge that links the lock to the network."""

    device_id: float | None = None
    """ID that Tedee gives the lock."""

    device_model: str | None = None
    """Model of the device."""

    device_name: str | None = None
    """Name of the device."""

    keypad_id: float | None = None
    """ID of the keypad with the provider."""

    serial_number: str | None = None
    """Serial number of the device."""


@resource
class DeviceTtlockMetadataFeatures(Resource):
    """Which functions the TTLock lock has."""

    auto_lock_time_config: bool | None = None
    """Whether the delay of auto-lock can be set on the TTLock lock."""

    incomplete_keyboard_passcode: bool | None = None
    """Whether the lock supports an incomplete passcode on its keyboard."""

    lock_command: bool | None = None
    """Whether the lock can be told to lock."""

    passcode: bool | None = None
    """Whether the lock works with passcodes."""

    passcode_management: bool | None = None
    """Whether passcodes can be managed on the lock."""

    unlock_via_gateway: bool | None = None
    """Whether the lock can be unlocked by way of its gateway."""

    wifi: bool | None = None
    """Whether the lock has Wi-Fi."""


@resource
class DeviceTtlockMetadataWirelessKeypad(Resource):
    """A wireless keypad paired with the TTLock lock."""

    wireless_keypad_id: float | None = None
    """ID of the wireless keypad at TTLock."""

    wireless_keypad_name: str | None = None
    """Name of the wireless keypad at TTLock."""


@resource
class DeviceTtlockMetadata(Resource):
    """What TTLock reports of the lock."""

    feature_value: str | None = None
    """Feature value of the lock as TTLock encodes it."""

    features: DeviceTtlockMetadataFeatures | None = nested(DeviceTtlockMetadataFeatures.from_dict, default=None)
    """What the lock is able to do."""

    has_gateway: bool | None = None
    """Whether a gateway connects the lock, so that it can be reached from afar."""

    lock_alias: str | None = None
    """Name that the operator gave the lock."""

    lock_id: float | None = None
    """ID of the lock with the provider."""

    timezone_raw_offset_ms: float | None = None
    """Fixed offset of the lock's time zone from UTC, in milliseconds; east of UTC is positive."""

    wireless_keypads: list[DeviceTtlockMetadataWirelessKeypad] = nested_list(
        DeviceTtlockMetadataWirelessKeypad.from_dict, default=None
    )
    """Wireless keypads that are linked to the lock."""


@resource
class DeviceTwoNMetadata(Resource):
    """What 2N reports of the device."""

    device_id: float | None = None
    """ID that 2N gives the intercom."""

    device_name: str | None = None
    """Name of the device."""


@resource
class DeviceUltraloqMetadata(Resource):
    """What Ultraloq reports of the lock."""

    device_id: str | None = None
    """ID that Ultraloq gives the lock."""

    device_name: str | None = None
    """Name of the device."""

    device_type: str | None = None
    """Kind of device, as Ultraloq calls it."""

    time_zone: str | None = None
    """Time zone, normally an IANA name such as `America/Los_Angeles`."""


@resource
class DeviceVisionlineMetadata(Resource):
    """What Visionline reports of the encoder."""

    encoder_id: str | None = None
    """ID of the card encoder in Visionline."""


@resource
class DeviceWyzeMetadata(Resource):
    """What Wyze reports of the lock."""

    device_id: str | None = None
    """ID that Wyze gives the lock."""

    device_info_model: str | None = None
    """Model in the device information from Wyze."""

    device_name: str | None = None
    """Name of the device."""

    keypad_uuid: str | None = None
    """ID of the keypad at Wyze."""

    locker_status_hardlock: float | None = None
    """Status of the lock (`hardlock`) as a number that Wyze gives."""

    product_model: str | None = None
    """Model of the product at Wyze."""

    product_name: str | None = None
    """Name of the product with the provider."""

    product_type: str | None = None
    """Type of the product with the provider."""


@resource
class DeviceYacanMetadata(Resource):
    """What Yacan reports of the device."""

    device_id: str | None = None
    """ID that Yacan gives the lock."""

    device_name: str | None = None
    """Name of the device."""

    device_type: str | None = None
    """Kind of device, as Yacan calls it."""

    serial_number: str | None = None
    """Serial number of the device."""
