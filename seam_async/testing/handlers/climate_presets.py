"""Climate presets of thermostats: making, using and deleting them."""

# A handler needs no docstring: its decorator names the endpoint, and Seam documents that.
# ruff: noqa: D103

from __future__ import annotations

from seam_async.testing._types import Json, Obj
from seam_async.testing.call import Call
from seam_async.testing.catalog import preset
from seam_async.testing.errors import ApiError
from seam_async.testing.handlers.registry import handles
from seam_async.testing.handlers.thermostats import adjust, set_points, thermostat


def find_preset(device: Obj, key: str) -> Json:
    """Return a climate preset of a thermostat.

    Raises:
        ApiError: 404, if it has none of this key.
    """
    for one in device["properties"]["available_climate_presets"]:
        if one["climate_preset_key"] == key:
            return one  # type: ignore[no-any-return]
    raise ApiError(404, "climate_preset_not_found", f"This thermostat has no climate preset {key}")


@handles("/thermostats/create_climate_preset")
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


@handles("/thermostats/update_climate_preset")
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


@handles("/thermostats/delete_climate_preset")
def delete_preset(call: Call) -> None:
    device = thermostat(call)
    made = find_preset(device, call.params["climate_preset_key"])
    if not made["can_delete"]:
        raise ApiError(400, "climate_preset_cannot_be_deleted", "This climate preset belongs to the thermostat")
    device["properties"]["available_climate_presets"].remove(made)


@handles("/thermostats/activate_climate_preset")
def activate_preset(call: Call) -> Obj:
    device = thermostat(call)
    wanted = find_preset(device, call.params["climate_preset_key"])
    return call.act("ACTIVATE_CLIMATE_PRESET", device, done=lambda _: run_preset(call, device, wanted, None))


def run_preset(call: Call, device: Obj, wanted: Json, schedule_id: str | None) -> None:
    """Run a climate preset on a thermostat."""
    adjust(device, dict(wanted))
    key = wanted["climate_preset_key"]
    call.emit(
        "thermostat.climate_preset_activated",
        device,
        climate_preset_key=key,
        is_fallback_climate_preset=device["properties"].get("fallback_climate_preset_key") == key,
        thermostat_schedule_id=schedule_id,
    )


@handles("/thermostats/set_fallback_climate_preset")
def set_fallback(call: Call) -> None:
    device = thermostat(call)
    find_preset(device, call.params["climate_preset_key"])
    device["properties"]["fallback_climate_preset_key"] = call.params["climate_preset_key"]
