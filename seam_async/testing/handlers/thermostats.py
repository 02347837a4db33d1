"""Thermostats: modes, fans, climate presets and temperature limits."""

# A handler needs no docstring: its decorator names the endpoint, and Seam documents that.
# ruff: noqa: D103

from __future__ import annotations

from typing import Any

from seam_async.testing._types import Json, Obj
from seam_async.testing.call import Call
from seam_async.testing.catalog import in_both_scales
from seam_async.testing.errors import ApiError, invalid_input
from seam_async.testing.handlers.registry import handles

_MODES = ("off", "heat", "cool", "heat_cool")


def thermostat(call: Call) -> Obj:
    """Return the thermostat that the call names.

    Raises:
        ApiError: The device is no thermostat.
    """
    device = call.get("device")
    if "thermostat" not in device["capabilities_supported"]:
        raise ApiError(400, "device_type_not_supported", "This device is no thermostat")
    return device


@handles("/thermostats/list")
def list_thermostats(call: Call) -> list[Obj]:
    return [device for device in call.all("device") if "thermostat" in device["capabilities_supported"]]


def set_points(params: Json) -> Json:
    """Return the set points of the parameters, in both scales."""
    return {**in_both_scales(params, "heating_set_point"), **in_both_scales(params, "cooling_set_point")}


@handles(
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
    """Change the settings of a thermostat."""
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
    """Heat, cool or do neither, as temperature and set points require."""
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


@handles("/thermostats/set_fan_mode")
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


@handles("/thermostats/set_temperature_threshold")
def set_threshold(call: Call) -> None:
    threshold = thermostat(call)["properties"]["temperature_threshold"]
    for limit in ("lower_limit", "upper_limit"):
        names = (f"{limit}_celsius", f"{limit}_fahrenheit")
        if call.given.intersection(names):
            threshold.update(in_both_scales(call.params, limit) or dict.fromkeys(names))


@handles("/thermostats/simulate/hvac_mode_adjusted")
def simulate_adjusted(call: Call) -> None:
    device = thermostat(call)
    adjust(device, {"hvac_mode_setting": call.params["hvac_mode"], **set_points(call.params)})
    tell_adjusted(call, device, "external")


@handles("/thermostats/simulate/temperature_reached")
def simulate_temperature(call: Call) -> None:
    device = thermostat(call)
    reading = in_both_scales(call.params, "temperature")
    if not reading:
        raise invalid_input(message="Must specify temperature_celsius or temperature_fahrenheit")
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
