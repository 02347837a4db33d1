"""Thermostats: modes, presets, schedules that run in virtual time, programs and limits."""

from __future__ import annotations

from typing import Any

import pytest

from seam_async.testing import Clock, FakeSeam, Options

from .conftest import Caller


@pytest.fixture
def fake_options() -> Options:
    return {"clock": Clock("2030-06-01T12:00:00Z", frozen=True), "action_delay": 0, "code_delay": 0}


def device(fake: FakeSeam) -> dict[str, str]:
    return {"device_id": fake.find("device", device_type="ecobee_thermostat")["device_id"]}


def properties(fake: FakeSeam) -> Any:
    return fake.find("device", **device(fake))["properties"]


async def test_a_mode_takes_set_points_in_either_scale(call: Caller, fake: FakeSeam) -> None:
    await call("/thermostats/heat", heating_set_point_fahrenheit=77, **device(fake))

    now = properties(fake)["current_climate_setting"]
    assert (now["hvac_mode_setting"], now["heating_set_point_celsius"], now["heating_set_point_fahrenheit"]) == (
        "heat",
        25,
        77,
    )
    assert properties(fake)["is_heating"] is True
    await call("/thermostats/off", **device(fake))
    assert properties(fake)["is_heating"] is False
    assert await call.events() == ["thermostat.manually_adjusted", "thermostat.manually_adjusted"]
    close = {"heating_set_point_celsius": 21, "cooling_set_point_celsius": 22}
    status, body = await call.answer("/thermostats/heat_cool", **close, **device(fake))
    assert (status, body["error"]["type"]) == (400, "invalid_heating_cooling_delta")


async def test_set_hvac_mode_takes_what_goes_with_the_mode(call: Caller, fake: FakeSeam) -> None:
    await call("/thermostats/set_hvac_mode", hvac_mode_setting="cool", cooling_set_point_celsius=19, **device(fake))
    assert properties(fake)["is_cooling"] is True

    wrong = {"hvac_mode_setting": "cool", "heating_set_point_celsius": 19}
    assert (await call.answer("/thermostats/set_hvac_mode", **wrong, **device(fake)))[0] == 400
    status, body = await call.answer("/thermostats/set_hvac_mode", hvac_mode_setting="eco", **device(fake))
    assert (status, body["error"]["type"]) == (400, "eco_mode_not_available")


async def test_climate_presets_are_created_activated_and_deleted(call: Caller, fake: FakeSeam) -> None:
    key = {"climate_preset_key": "sleep", **device(fake)}
    await call("/thermostats/create_climate_preset", name="Sleep", hvac_mode_setting="heat",
               heating_set_point_celsius=17, **key)  # fmt: skip
    assert (await call.answer("/thermostats/create_climate_preset", **key))[0] == 409
    await call("/thermostats/update_climate_preset", heating_set_point_celsius=16, **key)
    await call("/thermostats/activate_climate_preset", **key)

    now = properties(fake)["current_climate_setting"]

    assert (now["climate_preset_key"], now["heating_set_point_celsius"]) == ("sleep", 16)
    assert await call.events() == ["thermostat.climate_preset_activated"]
    await call("/thermostats/delete_climate_preset", **key)
    assert (await call.answer("/thermostats/activate_climate_preset", **key))[0] == 404
    status, _ = await call.answer("/thermostats/delete_climate_preset", climate_preset_key="home", **device(fake))
    assert status == 400


async def test_a_thermostat_schedule_applies_its_preset_and_then_the_former(call: Caller, fake: FakeSeam) -> None:
    await call("/thermostats/set_fallback_climate_preset", climate_preset_key="home", **device(fake))
    frame = {"starts_at": "2030-06-02T12:00:00Z", "ends_at": "2030-06-03T12:00:00Z"}
    made = await call("/thermostats/schedules/create", climate_preset_key="away", name="Trip", **frame, **device(fake))
    schedule = made["thermostat_schedule"]["thermostat_schedule_id"]

    fake.clock.advance_to(frame["starts_at"])
    assert properties(fake)["active_thermostat_schedule_id"] == schedule
    assert properties(fake)["current_climate_setting"]["climate_preset_key"] == "away"

    await call("/thermostats/schedules/update", thermostat_schedule_id=schedule, ends_at="2030-06-05T12:00:00Z")
    fake.clock.advance_to("2030-06-05T11:59:00Z")
    assert properties(fake)["current_climate_setting"]["climate_preset_key"] == "away"
    fake.clock.advance(60)
    assert properties(fake)["active_thermostat_schedule_id"] is None
    assert properties(fake)["current_climate_setting"]["climate_preset_key"] == "home"
    events = (await call("/events/list", since="2030-01-01T00:00:00Z"))["events"]
    latest = next(one for one in events if "preset" in one["event_type"])
    assert latest["is_fallback_climate_preset"] is True


async def test_a_deleted_schedule_no_longer_changes_the_climate(call: Caller, fake: FakeSeam) -> None:
    frame = {"starts_at": "2030-06-02T12:00:00Z", "ends_at": "2030-06-03T12:00:00Z"}
    made = await call("/thermostats/schedules/create", climate_preset_key="away", **frame, **device(fake))
    schedule = {"thermostat_schedule_id": made["thermostat_schedule"]["thermostat_schedule_id"]}
    await call("/thermostats/schedules/delete", **schedule)

    fake.clock.advance_to("2030-06-02T12:00:00Z")

    assert properties(fake)["current_climate_setting"]["climate_preset_key"] == "home"


async def test_weekly_programs_are_pushed_to_the_thermostat(call: Caller, fake: FakeSeam) -> None:
    periods = [{"climate_preset_key": "home", "starts_at_time": "07:00:00"}]
    made = await call("/thermostats/daily_programs/create", name="Weekday", periods=periods, **device(fake))
    program = made["thermostat_daily_program"]["thermostat_daily_program_id"]
    assert [one["name"] for one in properties(fake)["thermostat_daily_programs"]] == ["Weekday"]

    attempt = await call("/thermostats/update_weekly_program", monday_program_id=program, **device(fake))

    assert attempt["action_attempt"]["action_type"] == "PUSH_THERMOSTAT_PROGRAMS"
    assert properties(fake)["thermostat_weekly_program"]["monday_program_id"] == program
    await call("/thermostats/daily_programs/delete", thermostat_daily_program_id=program)
    assert properties(fake)["thermostat_daily_programs"] == []


async def test_temperatures_outside_their_thresholds_are_events_once(call: Caller, fake: FakeSeam) -> None:
    await call(
        "/thermostats/set_temperature_threshold", lower_limit_celsius=15, upper_limit_fahrenheit=86, **device(fake)
    )
    assert properties(fake)["temperature_threshold"]["upper_limit_celsius"] == 30
    for degrees in (31, 32, 25):
        await call("/thermostats/simulate/temperature_reached", temperature_celsius=degrees, **device(fake))

    assert [one for one in await call.events() if "threshold" in one] == [
        "thermostat.temperature_threshold_exceeded",
        "thermostat.temperature_threshold_no_longer_exceeded",
    ]
    assert (await call.events()).count("thermostat.temperature_reached_set_point") == 0
    await call("/thermostats/set_temperature_threshold", upper_limit_celsius=None, **device(fake))
    assert properties(fake)["temperature_threshold"]["upper_limit_fahrenheit"] is None


async def test_thermostat_calls_on_a_lock_are_refused(call: Caller, fake: FakeSeam) -> None:
    lock = fake.find("device", display_name="Front Door")["device_id"]

    status, body = await call.answer("/thermostats/off", device_id=lock)

    assert (status, body["error"]["type"]) == (400, "device_type_not_supported")


async def test_reaching_the_set_point_of_a_thermostat_is_an_event(call: Caller, fake: FakeSeam) -> None:
    await call("/thermostats/heat", heating_set_point_celsius=25, **device(fake))

    await call("/thermostats/simulate/temperature_reached", temperature_fahrenheit=77, **device(fake))

    (event,) = fake.all("event", event_type="thermostat.temperature_reached_set_point")
    assert (event["desired_temperature_celsius"], event["temperature_celsius"]) == (25, 25)


async def test_a_schedule_whose_preset_or_device_is_gone_does_nothing(call: Caller, fake: FakeSeam) -> None:
    key = {"climate_preset_key": "party", **device(fake)}
    await call("/thermostats/create_climate_preset", **key)
    frame = {"starts_at": "2030-06-02T12:00:00Z", "ends_at": "2030-06-03T12:00:00Z"}
    await call("/thermostats/schedules/create", **frame, **key)
    other = {"starts_at": "2030-06-04T12:00:00Z", "ends_at": "2030-06-05T12:00:00Z", "climate_preset_key": "away"}
    await call("/thermostats/schedules/create", **other, **device(fake))
    await call("/thermostats/delete_climate_preset", **key)
    fake.clock.advance_to("2030-06-03T12:00:00Z")
    assert await call.events() == []

    fake.remove("device", device(fake)["device_id"])
    fake.clock.advance_to("2030-06-06T12:00:00Z")

    assert await call.events() == []
