"""What thermostats do later: schedules, daily programs and weekly programs."""

# A handler needs no docstring: its decorator names the endpoint, and Seam documents that.
# ruff: noqa: D103

from __future__ import annotations

from seam_async.testing._types import Json, Obj
from seam_async.testing.call import Call
from seam_async.testing.dates import iso, parse
from seam_async.testing.errors import ApiError, invalid_input
from seam_async.testing.handlers.climate_presets import find_preset, run_preset
from seam_async.testing.handlers.registry import handles
from seam_async.testing.handlers.thermostats import thermostat

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@handles("/thermostats/schedules/create")
def create_schedule(call: Call) -> Obj:
    device = thermostat(call)
    find_preset(device, call.params["climate_preset_key"])
    starts, ends = _frame(call.params["starts_at"], call.params["ends_at"])
    schedule = call.create(
        "thermostat_schedule",
        device_id=device["device_id"],
        climate_preset_key=call.params["climate_preset_key"],
        name=call.param("name"),
        starts_at=iso(starts),
        ends_at=iso(ends),
        is_override_allowed=call.param("is_override_allowed", True),
        max_override_period_minutes=call.param("max_override_period_minutes"),
    )
    plan(call, schedule)
    return schedule


def _frame(starts_at: str, ends_at: str) -> tuple[float, float]:
    try:
        starts, ends = parse(starts_at), parse(ends_at)
    except ValueError:
        raise invalid_input({"starts_at": ["Invalid date"]}) from None
    if ends <= starts:
        raise invalid_input({"ends_at": ["Must be after starts_at"]})
    return starts, ends


def plan(call: Call, schedule: Obj, *, begun: bool = False) -> None:
    """Run the preset when the schedule begins, unless it has ``begun``, and the fallback when it ends."""
    for timer in schedule.pop("_timers", ()):
        timer.cancel()
    clock, workspace = call.world.clock, call.workspace
    schedule["_timers"] = [workspace.later(clock, parse(schedule["ends_at"]), lambda: _end(call, schedule))]
    if not begun:
        schedule["_timers"].append(workspace.later(clock, parse(schedule["starts_at"]), lambda: _begin(call, schedule)))


def _begin(call: Call, schedule: Obj) -> None:
    device = call.workspace.find("device", schedule["device_id"])
    if device is None:
        return
    try:
        wanted = find_preset(device, schedule["climate_preset_key"])
    except ApiError:
        # The preset was deleted meanwhile: then nothing happens.
        return
    device["properties"]["active_thermostat_schedule_id"] = schedule["thermostat_schedule_id"]
    device["properties"]["active_thermostat_schedule"] = {
        name: value for name, value in schedule.items() if name[0] != "_"
    }
    run_preset(call, device, wanted, schedule["thermostat_schedule_id"])


def _end(call: Call, schedule: Obj) -> None:
    device = call.workspace.find("device", schedule["device_id"])
    if (
        device is None
        or device["properties"].get("active_thermostat_schedule_id") != schedule["thermostat_schedule_id"]
    ):
        return
    device["properties"].update(active_thermostat_schedule=None, active_thermostat_schedule_id=None)
    fallback = device["properties"].get("fallback_climate_preset_key")
    if fallback is not None:
        run_preset(call, device, find_preset(device, fallback), None)


@handles("/thermostats/schedules/update")
def update_schedule(call: Call) -> None:
    schedule = call.get("thermostat_schedule")
    names = ("climate_preset_key", "name", "is_override_allowed", "max_override_period_minutes")
    schedule.update(call.only(*names))
    if call.given & {"starts_at", "ends_at"}:
        starts, ends = _frame(
            call.param("starts_at", schedule["starts_at"]), call.param("ends_at", schedule["ends_at"])
        )
        schedule["starts_at"], schedule["ends_at"] = iso(starts), iso(ends)
        plan(call, schedule)


@handles("/thermostats/schedules/delete")
def delete_schedule(call: Call) -> None:
    schedule = call.get("thermostat_schedule")
    for timer in schedule.pop("_timers", ()):
        timer.cancel()
    call.workspace.remove("thermostat_schedule", schedule["thermostat_schedule_id"])
    _end(call, schedule)


@handles("/thermostats/daily_programs/create")
def create_program(call: Call) -> Obj:
    device = thermostat(call)
    program = call.create(
        "thermostat_daily_program",
        device_id=device["device_id"],
        name=call.params["name"],
        periods=call.params["periods"],
    )
    _show_programs(call, device)
    return program


def _show_programs(call: Call, device: Obj) -> None:
    """Copy the programs of a device into its properties."""
    device["properties"]["thermostat_daily_programs"] = [
        {name: value for name, value in program.items() if name[0] != "_"}
        for program in call.workspace.where("thermostat_daily_program", device_id=device["device_id"])
    ]


@handles("/thermostats/daily_programs/update")
def update_program(call: Call) -> Obj:
    program = call.get("thermostat_daily_program")
    device = call.workspace.get("device", program["device_id"])

    def done(_: str) -> None:
        program.update(name=call.params["name"], periods=call.params["periods"])
        _show_programs(call, device)

    return call.act("PUSH_THERMOSTAT_PROGRAMS", device, done=done)


@handles("/thermostats/daily_programs/delete")
def delete_program(call: Call) -> None:
    program = call.get("thermostat_daily_program")
    call.workspace.remove("thermostat_daily_program", program["thermostat_daily_program_id"])
    _show_programs(call, call.workspace.get("device", program["device_id"]))


@handles("/thermostats/update_weekly_program")
def update_weekly(call: Call) -> Obj:
    device = thermostat(call)
    days = call.only(*(f"{day}_program_id" for day in _DAYS))
    for program_id in days.values():
        if program_id is not None:
            call.find("thermostat_daily_program", program_id)

    def done(_: str) -> None:
        known: Json | None = device["properties"].get("thermostat_weekly_program")
        empty: Json = {"created_at": call.world.clock.iso(), **{f"{day}_program_id": None for day in _DAYS}}
        device["properties"]["thermostat_weekly_program"] = {**(known or empty), **days}

    return call.act("PUSH_THERMOSTAT_PROGRAMS", device, done=done)


@handles("/thermostats/activate_weekly_program")
def activate_weekly(call: Call) -> Obj:
    return call.act("ACTIVATE_WEEKLY_PROGRAM", thermostat(call))
