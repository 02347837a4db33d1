"""Thermostats: modes, fans, climate presets and temperature limits."""

# A rule needs no docstring: its decorator names the endpoint, and Seam documents that.
# ruff: noqa: D103

from __future__ import annotations

from typing import Any

from seam_async.testing._types import Json, Obj
from seam_async.testing.call import Call
from seam_async.testing.catalog import celsius, fahrenheit, preset
from seam_async.testing.errors import ApiError, invalid_input
from seam_async.testing.rules import rule

_MODES = ("off", "heat", "cool", "heat_cool")


def thermostat(call: Call) -> Obj:
    """The thermostat that the call names.

    Raises:
        ApiError: It is none.
    """
    device = call.get("device")
    if "thermostat" not in device["capabilities_supported"]:
        raise ApiError(400, "device_type_not_supported", "This device is no thermostat")
    return device


@rule("/thermostats/list")
def list_thermostats(call: Call) -> list[Obj]:
    return [device for device in call.all("device") if "thermostat" in device["capabilities_supported"]]


def set_points(params: Json) -> Json:
    """The set points among the parameters, in both scales."""
    found: Json = {}
    for name in ("heating_set_point", "cooling_set_point"):
        degrees: Any = params.get(f"{name}_celsius")
        other: Any = params.get(f"{name}_fahrenheit")
        if degrees is None and other is None:
            continue
        found[f"{name}_celsius"] = celsius(other) if degrees is None else degrees
        found[f"{name}_fahrenheit"] = fahrenheit(degrees) if other is None else other
    return found


@rule(
    "/thermostats/heat", "/thermostats/cool", "/thermostats/heat_cool", "/thermostats/off", "/thermostats/set_hvac_mode"
)
def set_mode(call: Call) -> Obj:
    device = thermostat(call)
    mode = call.param("hvac_mode_setting", call.endpoint.name)
    if mode not in device["properties"].get("available_hvac_mode_settings", _MODES):
        raise ApiError(400, f"{mode}_mode_not_available", f"This thermostat knows no mode {mode}")
    points = set_points(call.params)
    _check_delta(device, mode, points)

    def done(_: str) -> None:
        adjust(device, {"hvac_mode_setting": mode, **points})
        tell_adjusted(call, device, "seam")

    return call.act("SET_HVAC_MODE", device, done=done)


def _check_delta(device: Obj, mode: str, points: Json) -> None:
    low, high = points.get("heating_set_point_celsius"), points.get("cooling_set_point_celsius")
    delta = device["properties"].get("min_heating_cooling_delta_celsius", 0)
    if mode == "heat_cool" and low is not None and high is not None and high - low < delta:
        raise ApiError(400, "invalid_heating_cooling_delta", f"Heating and cooling must be {delta} °C apart")


def adjust(device: Obj, changes: Json) -> None:
    """Let a thermostat run at new settings."""
    properties = device["properties"]
    now = {**properties.get("current_climate_setting", {}), "climate_preset_key": "manual", **changes}
    for name in ("name", "climate_preset_mode", "can_delete", "can_edit", "can_use_with_thermostat_daily_programs"):
        if now["climate_preset_key"] == "manual":
            now.pop(name, None)
    if now["climate_preset_key"] == "manual":
        now["display_name"] = "Manual setting"
    properties["current_climate_setting"] = now
    _run(properties)


def _run(properties: Json) -> None:
    """Heat or cool, as the temperature asks for."""
    now, warmth = properties["current_climate_setting"], properties.get("temperature_celsius")
    mode = now.get("hvac_mode_setting")
    low, high = now.get("heating_set_point_celsius"), now.get("cooling_set_point_celsius")
    heats, cools = mode in ("heat", "heat_cool"), mode in ("cool", "heat_cool")
    properties["is_heating"] = bool(heats and None not in (low, warmth) and warmth < low)
    properties["is_cooling"] = bool(cools and None not in (high, warmth) and warmth > high)
    properties["is_fan_running"] = (
        properties["is_heating"] or properties["is_cooling"] or properties.get("fan_mode_setting") == "on"
    )


def tell_adjusted(call: Call, device: Obj, method: str) -> None:
    """Write the event of a change made by hand."""
    now = device["properties"]["current_climate_setting"]
    names = [f"{kind}_set_point_{scale}" for kind in ("heating", "cooling") for scale in ("celsius", "fahrenheit")]
    shown = {name: now[name] for name in (*names, "hvac_mode_setting") if now.get(name) is not None}
    call.emit(
        "thermostat.manually_adjusted",
        device,
        method=method,
        fan_mode_setting=device["properties"].get("fan_mode_setting", "auto"),
        **shown,
    )


@rule("/thermostats/set_fan_mode")
def set_fan_mode(call: Call) -> Obj:
    device = thermostat(call)
    mode = call.param("fan_mode_setting") or call.param("fan_mode")
    if mode is None:
        raise invalid_input({"fan_mode_setting": ["Required"]})

    def done(_: str) -> None:
        device["properties"]["fan_mode_setting"] = mode
        if "current_climate_setting" in device["properties"]:
            device["properties"]["current_climate_setting"]["fan_mode_setting"] = mode
        _run(device["properties"])

    return call.act("SET_FAN_MODE", device, done=done)


def find_preset(device: Obj, key: str) -> Json:
    """A climate preset of a thermostat.

    Raises:
        ApiError: 404, if it has none of this key.
    """
    for one in device["properties"]["available_climate_presets"]:
        if one["climate_preset_key"] == key:
            return one  # type: ignore[no-any-return]
    raise ApiError(404, "climate_preset_not_found", f"This thermostat has no climate preset {key}")


@rule("/thermostats/create_climate_preset")
def create_preset(call: Call) -> None:
    device = thermostat(call)
    presets = device["properties"]["available_climate_presets"]
    key = call.params["climate_preset_key"]
    if any(one["climate_preset_key"] == key for one in presets):
        raise ApiError(409, "climate_preset_already_exists", f"This thermostat has a climate preset {key} already")
    made = preset(key, call.param("climate_preset_mode", "occupied"), 20, 24)
    for name in [name for name in made if name.endswith(("celsius", "fahrenheit"))]:
        del made[name]
    made["can_delete"] = True
    _write_preset(call, made)
    presets.append(made)


@rule("/thermostats/update_climate_preset")
def update_preset(call: Call) -> None:
    made = find_preset(thermostat(call), call.params["climate_preset_key"])
    _write_preset(call, made)


def _write_preset(call: Call, made: Json) -> None:
    names = (
        "climate_preset_mode",
        "fan_mode_setting",
        "hvac_mode_setting",
        "manual_override_allowed",
        "ecobee_metadata",
    )
    made.update({name: value for name, value in call.only(*names).items() if value is not None})
    made.update(set_points(call.params))
    if "name" in call.given:
        made["name"] = call.params["name"]
        made["display_name"] = call.params["name"] or made["climate_preset_key"]


@rule("/thermostats/delete_climate_preset")
def delete_preset(call: Call) -> None:
    device = thermostat(call)
    made = find_preset(device, call.params["climate_preset_key"])
    if not made["can_delete"]:
        raise ApiError(400, "climate_preset_cannot_be_deleted", "This climate preset belongs to the thermostat")
    device["properties"]["available_climate_presets"].remove(made)


@rule("/thermostats/activate_climate_preset")
def activate_preset(call: Call) -> Obj:
    device = thermostat(call)
    wanted = find_preset(device, call.params["climate_preset_key"])
    return call.act("ACTIVATE_CLIMATE_PRESET", device, done=lambda _: run_preset(call, device, wanted, None))


def run_preset(call: Call, device: Obj, wanted: Json, schedule_id: str | None) -> None:
    """Let a thermostat run a climate preset."""
    adjust(device, dict(wanted))
    key = wanted["climate_preset_key"]
    call.emit(
        "thermostat.climate_preset_activated",
        device,
        climate_preset_key=key,
        is_fallback_climate_preset=device["properties"].get("fallback_climate_preset_key") == key,
        thermostat_schedule_id=schedule_id,
    )


@rule("/thermostats/set_fallback_climate_preset")
def set_fallback(call: Call) -> None:
    device = thermostat(call)
    find_preset(device, call.params["climate_preset_key"])
    device["properties"]["fallback_climate_preset_key"] = call.params["climate_preset_key"]


@rule("/thermostats/set_temperature_threshold")
def set_threshold(call: Call) -> None:
    threshold = thermostat(call)["properties"]["temperature_threshold"]
    for limit in ("lower_limit", "upper_limit"):
        if not call.given & {f"{limit}_celsius", f"{limit}_fahrenheit"}:
            continue
        degrees, other = call.params.get(f"{limit}_celsius"), call.params.get(f"{limit}_fahrenheit")
        threshold[f"{limit}_celsius"] = celsius(other) if degrees is None and other is not None else degrees
        threshold[f"{limit}_fahrenheit"] = fahrenheit(degrees) if other is None and degrees is not None else other


@rule("/thermostats/simulate/hvac_mode_adjusted")
def simulate_adjusted(call: Call) -> None:
    device = thermostat(call)
    adjust(device, {"hvac_mode_setting": call.params["hvac_mode"], **set_points(call.params)})
    tell_adjusted(call, device, "external")


@rule("/thermostats/simulate/temperature_reached")
def simulate_temperature(call: Call) -> None:
    device = thermostat(call)
    degrees, other = call.param("temperature_celsius"), call.param("temperature_fahrenheit")
    if degrees is None and other is None:
        raise invalid_input(message="Must specify temperature_celsius or temperature_fahrenheit")
    reading = {
        "temperature_celsius": celsius(other) if degrees is None else degrees,
        "temperature_fahrenheit": fahrenheit(degrees) if other is None else other,
    }
    properties = device["properties"]
    was_out = _out_of_bounds(properties)
    heated, cooled = properties["is_heating"], properties["is_cooling"]
    properties.update(reading)
    _run(properties)
    call.emit("thermostat.temperature_changed", device, **reading)
    if (heated and not properties["is_heating"]) or (cooled and not properties["is_cooling"]):
        call.emit(
            "thermostat.temperature_reached_set_point",
            device,
            **reading,
            **_desired(properties, "heating" if heated else "cooling"),
        )
    if _out_of_bounds(properties) != was_out:
        event = "exceeded" if not was_out else "no_longer_exceeded"
        call.emit(f"thermostat.temperature_threshold_{event}", device, **reading, **properties["temperature_threshold"])


def _desired(properties: Json, kind: str) -> Json:
    now = properties["current_climate_setting"]
    return {f"desired_temperature_{scale}": now[f"{kind}_set_point_{scale}"] for scale in ("celsius", "fahrenheit")}


def _out_of_bounds(properties: Json) -> bool:
    limits: Any = properties["temperature_threshold"]
    low, high, warmth = limits["lower_limit_celsius"], limits["upper_limit_celsius"], properties["temperature_celsius"]
    return (low is not None and warmth < low) or (high is not None and warmth > high)
