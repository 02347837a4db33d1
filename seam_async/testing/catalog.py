"""New devices: what each type is called, what it can do and what it reports."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from seam_async.testing import facts
from seam_async.testing._types import Json
from seam_async.testing.hints import unknown

_LOCK: Json = {
    "capabilities_supported": ["access_code", "lock", "battery"],
    "can_remotely_lock": True,
    "can_remotely_unlock": True,
    "can_program_online_access_codes": True,
    "can_unlock_with_code": True,
    "can_configure_auto_lock": True,
    "can_simulate_connection": False,
    "can_simulate_disconnection": True,
    "can_simulate_removal": True,
    "properties": {
        "online": True,
        "locked": True,
        "battery_level": 0.92,
        "battery": {"level": 0.92, "status": "full"},
        "online_access_codes_enabled": True,
        "supported_code_lengths": [4, 5, 6, 7, 8],
        "max_active_codes_supported": 250,
        "code_constraints": [],
        "supports_backup_access_code_pool": True,
        "supports_offline_access_codes": False,
        "has_native_entry_events": True,
        "auto_lock_enabled": False,
        "auto_lock_delay_seconds": 60,
    },
}

_OFFLINE_LOCK: Json = {
    "can_program_offline_access_codes": True,
    "properties": {"supports_offline_access_codes": True, "offline_access_codes_enabled": True},
}

_NO_KEYPAD: Json = {
    "capabilities_supported": ["lock", "battery"],
    "can_program_online_access_codes": False,
    "can_unlock_with_code": False,
    "properties": {"online_access_codes_enabled": False, "supports_backup_access_code_pool": False},
}


def preset(key: str, mode: str, heating: float, cooling: float) -> Json:
    """Return a climate preset, from set points in degrees Celsius."""
    return {
        "climate_preset_key": key,
        "name": key.capitalize(),
        "display_name": key.capitalize(),
        "can_edit": True,
        "can_delete": key not in ("home", "away"),
        "can_use_with_thermostat_daily_programs": True,
        "manual_override_allowed": True,
        "climate_preset_mode": mode,
        "hvac_mode_setting": "heat_cool",
        "fan_mode_setting": "auto",
        "heating_set_point_celsius": heating,
        "heating_set_point_fahrenheit": fahrenheit(heating),
        "cooling_set_point_celsius": cooling,
        "cooling_set_point_fahrenheit": fahrenheit(cooling),
    }


def fahrenheit(celsius: float) -> float:
    """Convert degrees Celsius to Fahrenheit."""
    return round(celsius * 9 / 5 + 32, 2)


def celsius(degrees: float) -> float:
    """Convert degrees Fahrenheit to Celsius."""
    return round((degrees - 32) * 5 / 9, 2)


def in_both_scales(params: Json, name: str) -> Json:
    """Return the temperature ``name`` of the parameters in Celsius and Fahrenheit; empty if it was not given."""
    warm, hot = params.get(f"{name}_celsius"), params.get(f"{name}_fahrenheit")
    if warm is not None:
        return {f"{name}_celsius": warm, f"{name}_fahrenheit": fahrenheit(warm) if hot is None else hot}
    return {} if hot is None else {f"{name}_celsius": celsius(hot), f"{name}_fahrenheit": hot}


_HOME, _AWAY = preset("home", "home", 20, 24), preset("away", "away", 16, 28)

_THERMOSTAT: Json = {
    "capabilities_supported": ["thermostat"],
    "can_hvac_heat": True,
    "can_hvac_cool": True,
    "can_hvac_heat_cool": True,
    "can_turn_off_hvac": True,
    "can_run_thermostat_programs": True,
    "can_program_thermostat_programs_as_different_each_day": True,
    "can_activate_weekly_program": True,
    "can_simulate_disconnection": True,
    "can_simulate_removal": True,
    "properties": {
        "online": True,
        "temperature_celsius": 21,
        "temperature_fahrenheit": 69.8,
        "relative_humidity": 0.4,
        "available_hvac_mode_settings": ["off", "heat", "cool", "heat_cool"],
        "available_fan_mode_settings": ["auto", "on", "circulate"],
        "available_climate_preset_modes": ["home", "away", "wake", "sleep", "occupied", "unoccupied"],
        "fan_mode_setting": "auto",
        "is_heating": False,
        "is_cooling": False,
        "is_fan_running": False,
        "is_temporary_manual_override_active": False,
        "min_heating_set_point_celsius": 7,
        "min_heating_set_point_fahrenheit": 44.6,
        "max_heating_set_point_celsius": 26,
        "max_heating_set_point_fahrenheit": 78.8,
        "min_cooling_set_point_celsius": 18,
        "min_cooling_set_point_fahrenheit": 64.4,
        "max_cooling_set_point_celsius": 33,
        "max_cooling_set_point_fahrenheit": 91.4,
        "min_heating_cooling_delta_celsius": 2,
        "min_heating_cooling_delta_fahrenheit": 3.6,
        "max_thermostat_daily_program_periods_per_day": 8,
        "thermostat_daily_program_period_precision_minutes": 30,
        "available_climate_presets": [_HOME, _AWAY],
        "current_climate_setting": _HOME,
        "fallback_climate_preset_key": None,
        "active_thermostat_schedule": None,
        "active_thermostat_schedule_id": None,
        "thermostat_daily_programs": [],
        "thermostat_weekly_program": None,
        "temperature_threshold": {
            "lower_limit_celsius": None,
            "lower_limit_fahrenheit": None,
            "upper_limit_celsius": None,
            "upper_limit_fahrenheit": None,
        },
    },
}

_NOISE_SENSOR: Json = {
    "capabilities_supported": ["noise_detection"],
    "can_simulate_disconnection": True,
    "can_simulate_removal": True,
    "properties": {"online": True, "noise_level_decibels": 38, "currently_triggering_noise_threshold_ids": []},
}

_CAMERA: Json = {
    "capabilities_supported": [],
    "can_stream_live_video": True,
    "can_simulate_disconnection": True,
    "can_simulate_removal": True,
    "properties": {"online": True},
}

# The end of a device type → what such a device is and can do. All others are locks.
_KINDS = (("thermostat", _THERMOSTAT), ("sensor", _NOISE_SENSOR), ("zone", _NOISE_SENSOR), ("camera", _CAMERA))
_MODELS = {
    "august_lock": ("August", "Wi-Fi Smart Lock"),
    "schlage_lock": ("Schlage", "Encode Smart WiFi Deadbolt"),
    "yale_lock": ("Yale", "Assure Lock 2"),
    "smartthings_lock": ("SmartThings", "Z-Wave Lock"),
    "igloohome_lock": ("igloohome", "Deadbolt 2S"),
    "nuki_lock": ("Nuki", "Smart Lock 3.0 Pro"),
    "ttlock_lock": ("TTLock", "SN-ENT-500"),
    "ecobee_thermostat": ("ecobee", "Smart Thermostat Premium"),
    "nest_thermostat": ("Google Nest", "Learning Thermostat"),
    "minut_sensor": ("Minut", "Home Sensor"),
    "noiseaware_activity_zone": ("NoiseAware", "Indoor Sensor"),
    "ring_camera": ("Ring", "Video Doorbell Pro"),
}
_EXTRAS = {"igloohome_lock": _OFFLINE_LOCK, "nuki_lock": _NO_KEYPAD}
# Locks that keep a code's time frame themselves.
_NATIVE = frozenset(("schlage_lock", "yale_lock", "igloohome_lock", "ttlock_lock", "august_lock", "salto_lock"))


def new_device(device_type: str, name: str) -> Json:
    """Return the properties of a new device of this type.

    Args:
        device_type: Such as ``"august_lock"``.
        name: What it is called.

    Raises:
        ValueError: There is no such type.
    """
    known = facts.enum(facts.resource("device")["device_type"].type)
    if device_type not in known:
        raise ValueError(unknown("device type", device_type, known))
    kind = next((kind for ending, kind in _KINDS if device_type.endswith(ending)), _LOCK)
    device = deepcopy(kind)
    merge(device, deepcopy(_EXTRAS.get(device_type, {})))
    provider = device_type.rpartition("_")[0]
    maker, model = _MODELS.get(device_type, (provider.replace("_", " ").title(), "Smart Device"))
    image = f"https://connect.getseam.com/assets/images/devices/{device_type}.png"
    properties = device["properties"]
    properties.update(
        name=name,
        appearance={"name": name},
        manufacturer=provider,
        image_url=image,
        image_alt_text=f"{maker} {model}",
        serial_number=f"{provider[:3].upper()}-0001",
        model={"display_name": model, "manufacturer_display_name": maker},
    )
    if kind is _LOCK:
        properties["model"].update(
            accessory_keypad_supported=False,
            has_built_in_keypad=bool(device["can_unlock_with_code"]),
            offline_access_codes_supported=bool(device.get("can_program_offline_access_codes")),
            online_access_codes_supported=bool(device["can_program_online_access_codes"]),
        )
    device.update(
        device_type=device_type,
        display_name=name,
        device_manufacturer={"manufacturer": provider, "display_name": maker, "image_url": image},
        device_provider={
            "device_provider_name": provider,
            "display_name": maker,
            "image_url": image,
            "provider_category": "stable",
        },
        _native_scheduling=device_type in _NATIVE,
    )
    return device


def merge(target: Json, changes: Json) -> Json:
    """Write ``changes`` into ``target``, objects within objects too, and return it."""
    for name, value in changes.items():
        known: Any = target.get(name)
        if isinstance(value, dict) and isinstance(known, dict):
            merge(known, value)
        else:
            target[name] = value
    return target
