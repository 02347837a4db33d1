"""Noise sensors and their thresholds."""

# A handler needs no docstring: its decorator names the endpoint, and Seam documents that.
# ruff: noqa: D103

from __future__ import annotations

from seam_async.testing._types import Obj
from seam_async.testing.call import Call
from seam_async.testing.errors import ApiError
from seam_async.testing.handlers.registry import handles


@handles("/noise_sensors/list")
def list_sensors(call: Call) -> list[Obj]:
    return [device for device in call.all("device") if "noise_detection" in device["capabilities_supported"]]


@handles("/noise_sensors/noise_thresholds/create")
def create(call: Call) -> Obj:
    device = call.get("device")
    if "noise_detection" not in device["capabilities_supported"]:
        raise ApiError(400, "device_type_not_supported", "This device measures no noise")
    decibels, nrs = call.param("noise_threshold_decibels"), call.param("noise_threshold_nrs")
    return call.create(
        "noise_threshold",
        device_id=device["device_id"],
        name=call.param("name") or "Noise threshold",
        starts_daily_at=call.params["starts_daily_at"],
        ends_daily_at=call.params["ends_daily_at"],
        noise_threshold_decibels=75 if decibels is None else decibels,
        **({} if nrs is None else {"noise_threshold_nrs": nrs}),
    )


@handles("/noise_sensors/simulate/trigger_noise_threshold")
def trigger(call: Call) -> None:
    device = call.get("device")
    threshold = next(call.workspace.where("noise_threshold", device_id=device["device_id"]), None)
    if threshold is None:
        raise ApiError(404, "noise_threshold_not_found", "This device has no noise threshold")
    loud = threshold["noise_threshold_decibels"] + 5
    device["properties"]["noise_level_decibels"] = loud
    triggering = device["properties"].setdefault("currently_triggering_noise_threshold_ids", [])
    if threshold["noise_threshold_id"] not in triggering:
        triggering.append(threshold["noise_threshold_id"])
    call.emit(
        "noise_sensor.noise_threshold_triggered",
        device,
        noise_level_decibels=loud,
        noise_threshold_id=threshold["noise_threshold_id"],
        noise_threshold_name=threshold["name"],
    )
