"""Access codes through their whole life, in virtual time."""

from __future__ import annotations

from typing import Any

import pytest

from seam_async.testing import Clock, FakeSeam, Options

from .conftest import Caller

HOUR, DAY = 3600, 86400


@pytest.fixture
def fake_options() -> Options:
    """A fake at a time of its own, in which programming a lock takes ten seconds."""
    return {"clock": Clock("2030-06-01T12:00:00Z", frozen=True), "action_delay": 0, "code_delay": 10}


def lock(fake: FakeSeam, name: str = "Apartment 1") -> str:
    return str(fake.find("device", display_name=name)["device_id"])


async def status(call: Caller, code: Any) -> str:
    body = await call("/access_codes/get", access_code_id=code["access_code_id"])
    return str(body["access_code"]["status"])


async def test_an_ongoing_code_is_set_after_a_while_and_stays(call: Caller, fake: FakeSeam) -> None:
    code = (await call("/access_codes/create", device_id=lock(fake), name="Owner", code="4321"))["access_code"]
    assert (code["type"], code["status"]) == ("ongoing", "setting")
    assert [one["mutation_code"] for one in code["pending_mutations"]] == ["creating"]

    fake.clock.advance(10)
    assert await status(call, code) == "set"

    fake.clock.advance(365 * DAY)
    assert await status(call, code) == "set"
    assert await call.events() == ["access_code.created", "access_code.set_on_device"]


async def test_a_natively_scheduled_code_lies_ready_72_hours_ahead(call: Caller, fake: FakeSeam) -> None:
    frame = {"starts_at": "2030-06-11T12:00:00Z", "ends_at": "2030-06-13T12:00:00Z"}
    code = (await call("/access_codes/create", device_id=lock(fake), **frame))["access_code"]
    assert code["status"] == "unset"
    (mutation,) = code["pending_mutations"]
    assert (mutation["mutation_code"], mutation["scheduled_at"]) == ("deferring_creation", "2030-06-08T12:00:00.000Z")

    fake.clock.advance_to("2030-06-08T12:00:11Z")
    code = (await call("/access_codes/get", access_code_id=code["access_code_id"]))["access_code"]
    assert (code["status"], code["is_scheduled_on_device"], code["pending_mutations"]) == ("unset", True, [])

    fake.clock.advance_to(frame["starts_at"])
    assert await status(call, code) == "set"

    fake.clock.advance_to(frame["ends_at"])
    assert await status(call, code) == "removing"

    fake.clock.advance(10)
    assert (await call.answer("/access_codes/get", access_code_id=code["access_code_id"]))[0] == 404
    assert await call.events() == [
        "access_code.created",
        "access_code.scheduled_on_device",
        "access_code.set_on_device",
        "access_code.removed_from_device",
        "access_code.deleted",
    ]


async def test_without_native_scheduling_a_code_is_programmed_when_it_starts(call: Caller, fake: FakeSeam) -> None:
    frame = {"starts_at": "2030-06-02T12:00:00Z", "ends_at": "2030-06-03T12:00:00Z"}
    wanted = {"device_id": lock(fake), "prefer_native_scheduling": False, **frame}
    code = (await call("/access_codes/create", **wanted))["access_code"]
    assert code["pending_mutations"][0]["scheduled_at"] == "2030-06-02T12:00:00.000Z"

    fake.clock.advance_to(frame["starts_at"])
    assert await status(call, code) == "setting"

    fake.clock.advance(10)
    assert await status(call, code) == "set"
    assert "access_code.scheduled_on_device" not in await call.events()


async def test_a_code_that_was_never_on_the_lock_is_deleted_at_once(call: Caller, fake: FakeSeam) -> None:
    code = (await call("/access_codes/create", device_id=lock(fake), starts_at="2031-01-01T00:00:00Z"))["access_code"]

    await call("/access_codes/delete", access_code_id=code["access_code_id"])

    assert await call.events() == ["access_code.created", "access_code.deleted"]
    fake.clock.advance(365 * DAY)
    assert await call.events() == ["access_code.created", "access_code.deleted"]


async def test_a_change_reaches_the_lock_later_and_says_what_changed(call: Caller, fake: FakeSeam) -> None:
    code = (await call("/access_codes/create", device_id=lock(fake), name="Guest", code="1234"))["access_code"]
    fake.clock.advance(10)

    await call("/access_codes/update", access_code_id=code["access_code_id"], code="5678", name="Visitor")

    code = (await call("/access_codes/get", access_code_id=code["access_code_id"]))["access_code"]
    assert (code["code"], code["name"], code["status"]) == ("5678", "Visitor", "setting")
    assert {one["mutation_code"] for one in code["pending_mutations"]} == {"updating_code", "updating_name"}
    fake.clock.advance(10)
    body = await call("/events/list", since="2030-01-01T00:00:00Z", event_type="access_code.code_changed")
    (event,) = body["events"]
    assert (event["from"], event["to"]) == ({"code": "1234"}, {"code": "5678"})
    assert await status(call, code) == "set"


async def test_a_new_end_keeps_a_code_on_its_lock_until_then(call: Caller, fake: FakeSeam) -> None:
    code = (await call("/access_codes/create", device_id=lock(fake), ends_at="2030-06-02T12:00:00Z"))["access_code"]
    fake.clock.advance(10)

    await call("/access_codes/update", access_code_id=code["access_code_id"], ends_at="2030-06-05T12:00:00Z")

    fake.clock.advance_to("2030-06-04T12:00:00Z")
    assert await status(call, code) == "set"
    fake.clock.advance_to("2030-06-05T12:00:20Z")
    assert (await call.answer("/access_codes/get", access_code_id=code["access_code_id"]))[0] == 404


async def test_a_stay_put_off_takes_the_code_off_until_then(call: Caller, fake: FakeSeam) -> None:
    code = (await call("/access_codes/create", device_id=lock(fake), ends_at="2030-06-20T12:00:00Z"))["access_code"]
    fake.clock.advance(10)

    await call("/access_codes/update", access_code_id=code["access_code_id"], starts_at="2030-06-10T12:00:00Z")

    assert await status(call, code) == "unset"
    fake.clock.advance_to("2030-06-10T12:00:00Z")
    assert await status(call, code) == "set"


async def test_linked_codes_share_their_digits_and_change_together(call: Caller, fake: FakeSeam) -> None:
    devices = [lock(fake), lock(fake, "Apartment 2")]

    made = (await call("/access_codes/create_multiple", device_ids=devices, name="Cleaner"))["access_codes"]

    assert len({code["code"] for code in made}) == 1
    (key,) = {code["common_code_key"] for code in made}
    await call("/access_codes/update_multiple", common_code_key=key, name="Cleaning")
    for code in made:
        body = await call("/access_codes/get", access_code_id=code["access_code_id"])
        assert body["access_code"]["name"] == "Cleaning"
    one = await call("/access_codes/create", device_id=lock(fake, "Front Door"), common_code_key=key)
    assert one["access_code"]["code"] == made[0]["code"]


async def test_a_backup_code_pulled_from_the_pool_is_another_code_and_set(call: Caller, fake: FakeSeam) -> None:
    wanted = {"device_id": lock(fake), "ends_at": "2030-06-05T12:00:00Z", "use_backup_access_code_pool": True}
    code = (await call("/access_codes/create", **wanted))["access_code"]
    assert code["is_backup_access_code_available"]

    backup = (await call("/access_codes/pull_backup_access_code", access_code_id=code["access_code_id"]))["access_code"]

    assert (backup["is_backup"], backup["status"]) == (True, "set")
    assert backup["code"] != code["code"]
    code = (await call("/access_codes/get", access_code_id=code["access_code_id"]))["access_code"]
    assert code["pulled_backup_access_code_id"] == backup["access_code_id"]
    assert "access_code.backup_access_code_pulled" in await call.events()
    again = await call.answer("/access_codes/pull_backup_access_code", access_code_id=code["access_code_id"])
    assert (again[0], again[1]["error"]["type"]) == (404, "backup_access_code_not_found")


async def test_an_offline_code_is_set_at_once_on_locks_that_take_one(call: Caller, fake: FakeSeam) -> None:
    wanted = {"device_id": lock(fake, "Boat House"), "ends_at": "2030-06-05T12:00:00Z", "is_offline_access_code": True}

    code = (await call("/access_codes/create", **wanted))["access_code"]

    assert (code["status"], code["is_offline_access_code"]) == ("set", True)
    status_code, body = await call.answer("/access_codes/create", **{**wanted, "device_id": lock(fake)})
    assert (status_code, body["error"]["type"]) == (400, "device_type_not_supported")


async def test_a_foreign_code_can_be_taken_over(call: Caller, fake: FakeSeam) -> None:
    device = {"device_id": lock(fake)}
    made = await call("/access_codes/simulate/create_unmanaged_access_code", **device, code="1999", name="Old")
    code_id = {"access_code_id": made["access_code"]["access_code_id"]}
    assert (await call.answer("/access_codes/get", **code_id))[1]["error"]["type"] == "access_code_not_found"
    assert len((await call("/access_codes/unmanaged/list", **device))["access_codes"]) == 1

    await call("/access_codes/unmanaged/convert_to_managed", **code_id)

    assert (await call("/access_codes/get", **code_id))["access_code"]["is_managed"] is True
    assert (await call("/access_codes/unmanaged/list", **device))["access_codes"] == []
    expected = ["access_code.unmanaged.created", "access_code.unmanaged.converted_to_managed"]
    assert await call.events() == expected


async def test_the_same_digits_twice_on_a_lock_are_refused(call: Caller, fake: FakeSeam) -> None:
    await call("/access_codes/create", device_id=lock(fake), code="1234")

    status_code, body = await call.answer("/access_codes/create", device_id=lock(fake), code="1234")

    assert (status_code, body["error"]["type"]) == (409, "duplicate_access_code")
    await call("/access_codes/create", device_id=lock(fake, "Apartment 2"), code="1234")


@pytest.mark.parametrize(
    ("wanted", "param"),
    [
        ({"ends_at": "2030-05-01T00:00:00Z"}, "ends_at"),
        ({"starts_at": "2030-07-02T00:00:00Z", "ends_at": "2030-07-01T00:00:00Z"}, "ends_at"),
        ({"starts_at": "tomorrow"}, "starts_at"),
        ({"code": "12"}, "code"),
        ({"code": "12ab"}, "code"),
        ({"code": "123456789"}, "code"),
    ],
)
async def test_the_fake_refuses_impossible_codes_and_times_by_parameter(
    call: Caller, fake: FakeSeam, wanted: Any, param: str
) -> None:
    status_code, body = await call.answer("/access_codes/create", device_id=lock(fake), **wanted)

    assert (status_code, body["error"]["type"]) == (400, "invalid_input")
    assert body["error"]["validation_errors"][param]["_errors"]


async def test_a_lock_without_keypad_takes_no_codes(call: Caller, fake: FakeSeam) -> None:
    status_code, body = await call.answer("/access_codes/create", device_id=lock(fake, "Office"))

    assert (status_code, body["error"]["type"]) == (400, "device_type_not_supported")


async def test_a_code_fails_on_a_lock_that_is_offline_and_succeeds_once_it_is_back(
    call: Caller, fake: FakeSeam
) -> None:
    device = {"device_id": lock(fake)}
    await call("/devices/simulate/disconnect", **device)
    code = (await call("/access_codes/create", **device))["access_code"]
    fake.clock.advance(10)
    code = (await call("/access_codes/get", access_code_id=code["access_code_id"]))["access_code"]
    assert code["status"] == "setting"
    assert [(one["error_code"], one["is_access_code_error"]) for one in code["errors"]] == [
        ("failed_to_set_on_device", True)
    ]

    await call("/devices/simulate/connect", **device)
    fake.clock.advance(10)

    code = (await call("/access_codes/get", access_code_id=code["access_code_id"]))["access_code"]
    assert (code["status"], code["errors"]) == ("set", [])


async def test_outcomes_of_programming_a_code_can_be_scripted(call: Caller, fake: FakeSeam) -> None:
    fake.outcomes.add("CREATE_ACCESS_CODE", device_id=lock(fake), error="duplicate_code_on_device", times=1)
    code = (await call("/access_codes/create", device_id=lock(fake)))["access_code"]
    fake.clock.advance(10)

    code = (await call("/access_codes/get", access_code_id=code["access_code_id"]))["access_code"]

    assert [one["error_code"] for one in code["errors"]] == ["duplicate_code_on_device"]
    fake.outcomes.add("DELETE_ACCESS_CODE", delay=HOUR)
    other = (await call("/access_codes/create", device_id=lock(fake)))["access_code"]
    fake.clock.advance(10)
    await call("/access_codes/delete", access_code_id=other["access_code_id"])
    fake.clock.advance(HOUR - 1)
    assert await status(call, other) == "removing"
    fake.clock.advance(1)
    assert (await call.answer("/access_codes/get", access_code_id=other["access_code_id"]))[0] == 404


async def test_a_code_opens_the_door_only_while_it_is_on_the_lock(call: Caller, fake: FakeSeam) -> None:
    device = {"device_id": lock(fake)}
    code = (await call("/access_codes/create", **device, code="2468", ends_at="2030-06-02T12:00:00Z"))["access_code"]
    await call("/locks/simulate/keypad_code_entry", **device, code="2468")
    fake.clock.advance(10)

    await call("/locks/simulate/keypad_code_entry", **device, code="2468")

    body = await call("/events/list", since="2030-01-01T00:00:00Z", event_types=["lock.access_denied", "lock.unlocked"])
    unlocked, denied = body["events"]
    assert denied["reason"]["reason_code"] == "unknown_code"
    assert (unlocked["method"], unlocked["access_code_id"]) == ("keycode", code["access_code_id"])
    assert fake.find("device", **device)["properties"]["locked"] is False


async def test_a_code_on_an_offline_lock_is_removed_once_the_lock_is_back(call: Caller, fake: FakeSeam) -> None:
    device = {"device_id": lock(fake)}
    code = (await call("/access_codes/create", **device))["access_code"]
    fake.clock.advance(10)
    await call("/devices/simulate/disconnect_from_hub", **device)
    await call("/access_codes/delete", access_code_id=code["access_code_id"])
    fake.clock.advance(10)
    shown = (await call("/access_codes/get", access_code_id=code["access_code_id"]))["access_code"]
    assert shown["status"] == "removing"
    assert [one["error_code"] for one in shown["errors"]] == ["failed_to_remove_from_device"]

    await call("/devices/simulate/connect_to_hub", **device)
    fake.clock.advance(10)

    assert (await call.answer("/access_codes/get", access_code_id=code["access_code_id"]))[0] == 404


async def test_programming_may_never_end_or_fail_in_ways_seam_has_no_word_for(call: Caller, fake: FakeSeam) -> None:
    outcome = fake.outcomes.add("CREATE_ACCESS_CODE", stays_pending=True)
    code = (await call("/access_codes/create", device_id=lock(fake)))["access_code"]
    fake.clock.advance(DAY)
    assert await status(call, code) == "setting"
    fake.outcomes.remove(outcome)
    fake.outcomes.add("CREATE_ACCESS_CODE", error="eaten_by_goat", message="Gone")
    other = (await call("/access_codes/create", device_id=lock(fake)))["access_code"]
    fake.clock.advance(10)

    shown = (await call("/access_codes/get", access_code_id=other["access_code_id"]))["access_code"]

    assert [(one["error_code"], one["message"]) for one in shown["errors"]] == [("failed_to_set_on_device", "Gone")]
    assert len(fake.outcomes) == 1
    fake.outcomes.clear()
    assert list(fake.outcomes) == []


async def test_a_code_for_one_use_is_used_up(call: Caller, fake: FakeSeam) -> None:
    device = {"device_id": lock(fake, "Boat House")}
    frame = {"ends_at": "2030-06-05T12:00:00Z", "is_offline_access_code": True, "is_one_time_use": True}
    code = (await call("/access_codes/create", **device, **frame))["access_code"]

    await call("/locks/simulate/keypad_code_entry", code=code["code"], **device)
    fake.clock.advance(10)

    assert (await call.answer("/access_codes/get", access_code_id=code["access_code_id"]))[0] == 404


async def test_a_managed_code_can_be_let_go_and_made_ongoing(call: Caller, fake: FakeSeam) -> None:
    code = (await call("/access_codes/create", device_id=lock(fake), ends_at="2030-06-05T12:00:00Z"))["access_code"]
    own = {"access_code_id": code["access_code_id"]}
    fake.clock.advance(10)
    await call("/access_codes/update", type="ongoing", is_external_modification_allowed=True, **own)
    shown = (await call("/access_codes/get", **own))["access_code"]
    assert (shown["type"], shown["ends_at"], shown["is_external_modification_allowed"]) == ("ongoing", None, True)
    assert (await call.answer("/access_codes/pull_backup_access_code", **own))[1]["error"]["type"] == (
        "access_code_not_time_bound"
    )

    await call("/access_codes/update", is_managed=False, **own)

    shown = (await call("/access_codes/unmanaged/get", **own))["access_code"]
    assert shown["is_managed"] is False
    await call("/access_codes/unmanaged/update", is_managed=False, **own)
    await call("/access_codes/unmanaged/update", is_managed=True, allow_external_modification=False, **own)
    shown = (await call("/access_codes/get", **own))["access_code"]
    assert shown["is_external_modification_allowed"] is False


async def test_devices_without_a_length_in_common_share_no_code(call: Caller, fake: FakeSeam) -> None:
    devices = [lock(fake), lock(fake, "Apartment 2")]
    await call("/access_codes/report_device_constraints", device_id=devices[0], supported_code_lengths=[4])
    await call("/access_codes/report_device_constraints", device_id=devices[1], supported_code_lengths=[6])

    status_code, body = await call.answer("/access_codes/create_multiple", device_ids=devices)
    assert (status_code, body["error"]["type"]) == (400, "code_cannot_be_shared")
    each = {"device_ids": devices, "behavior_when_code_cannot_be_shared": "create_random_code"}
    made = (await call("/access_codes/create_multiple", **each))["access_codes"]

    assert [len(one["code"]) for one in made] == [4, 6]


async def test_a_lock_whose_codes_are_all_taken_says_so(call: Caller, fake: FakeSeam) -> None:
    device = lock(fake)
    for number in range(10_000):
        fake.add("access_code", device_id=device, code=f"{number:04d}")

    status_code, body = await call.answer("/access_codes/generate_code", device_id=device)

    assert (status_code, body["error"]["type"]) == (409, "no_code_available")
