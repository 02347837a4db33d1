"""Access grants and their methods: from the request to open doors, and back."""

from __future__ import annotations

from typing import Any

import pytest

from seam_async.testing import Clock, FakeSeam, Options

from .conftest import Caller


@pytest.fixture
def fake_options() -> Options:
    return {"clock": Clock("2030-06-01T12:00:00Z", frozen=True), "action_delay": 0, "code_delay": 10}


STAY = {"starts_at": "2030-06-10T15:00:00Z", "ends_at": "2030-06-12T10:00:00Z"}


async def grant(call: Caller, *modes: str, **given: Any) -> Any:
    defaults = {
        "user_identity_id": call.fake.find("user_identity")["user_identity_id"],
        "space_ids": [call.fake.find("space")["space_id"]],
        "requested_access_methods": [{"mode": mode} for mode in modes],
    }
    if "user_identity" in given:
        defaults.pop("user_identity_id")
    return (await call("/access_grants/create", **{**defaults, **given}))["access_grant"]


async def method(call: Caller, obj: Any, number: int = 0) -> Any:
    body = await call("/access_methods/get", access_method_id=obj["access_method_ids"][number])
    return body["access_method"]


async def test_the_code_of_a_grant_is_issued_before_the_stay_and_ends_with_it(call: Caller, fake: FakeSeam) -> None:
    obj = await grant(call, "code", name="Jane's stay", **STAY)
    assert obj["requested_access_methods"][0]["created_access_method_ids"] == obj["access_method_ids"]
    (code,) = (await call("/access_codes/list", access_grant_id=obj["access_grant_id"]))["access_codes"]
    assert (code["status"], code["starts_at"], code["name"]) == ("unset", "2030-06-10T15:00:00.000Z", "Jane's stay")
    one = await method(call, obj)
    assert (one["is_issued"], one["code"]) == (False, code["code"])

    fake.clock.advance_to("2030-06-07T15:00:10Z")
    one = await method(call, obj)
    assert (one["is_issued"], one["issued_at"]) == (True, "2030-06-07T15:00:10.000Z")

    fake.clock.advance_to("2030-06-12T10:00:10Z")
    assert (await method(call, obj))["is_issued"] is False
    events = await call.events()
    assert events.index("access_grant.created") < events.index("access_method.created")
    assert events.index("access_method.issued") < events.index("access_grant.access_granted_to_all_doors")
    assert events[-3:] == ["access_code.removed_from_device", "access_code.deleted", "access_method.revoked"]


async def test_every_mode_is_issued_in_its_own_way(call: Caller, fake: FakeSeam) -> None:
    obj = await grant(call, "card", "mobile_key", "cloud_key")
    fake.clock.advance(10)
    card, mobile, cloud = [await method(call, obj, number) for number in range(3)]
    assert (card["is_issued"], card["is_encoding_required"]) == (False, True)
    assert (mobile["is_issued"], cloud["is_issued"]) == (True, True)
    assert mobile["instant_key_url"] == fake.find("instant_key")["instant_key_url"]

    encoder = {"acs_encoder_id": fake.find("acs_encoder")["acs_encoder_id"]}
    attempt = await call("/access_methods/encode", access_method_id=card["access_method_id"], **encoder)

    assert attempt["action_attempt"]["status"] == "success"
    assert attempt["action_attempt"]["result"]["is_issued"] is True
    assert (await method(call, obj, 0))["is_issued"] is True
    assert (await call.events())[-1] == "access_grant.access_granted_to_all_doors"


async def test_a_person_can_come_with_the_grant(call: Caller, fake: FakeSeam) -> None:
    person = {"full_name": "New Guest", "email_address": "new@example.com", "user_identity_key": "guest_7"}
    obj = await grant(call, "code", user_identity=person, access_grant_key="stay_7")
    made = fake.find("user_identity", user_identity_key="guest_7")
    assert obj["user_identity_id"] == made["user_identity_id"]

    again = await grant(call, "code", user_identity=person)

    assert again["user_identity_id"] == made["user_identity_id"]
    found = (await call("/access_grants/get", access_grant_key="stay_7"))["access_grant"]
    assert found["access_grant_id"] == obj["access_grant_id"]


async def test_new_times_of_a_grant_change_the_times_of_its_codes(call: Caller, fake: FakeSeam) -> None:
    obj = await grant(call, "code", **STAY)

    await call("/access_grants/update", access_grant_id=obj["access_grant_id"], ends_at="2030-06-13T10:00:00Z")

    (code,) = (await call("/access_codes/list", access_grant_id=obj["access_grant_id"]))["access_codes"]
    assert code["ends_at"] == "2030-06-13T10:00:00.000Z"
    assert "access_grant.access_times_changed" in await call.events()


async def test_a_deleted_grant_takes_everything_with_it(call: Caller, fake: FakeSeam) -> None:
    obj = await grant(call, "code", "mobile_key")
    fake.clock.advance(10)

    await call("/access_grants/delete", access_grant_id=obj["access_grant_id"])
    fake.clock.advance(10)

    for resource in ("access_grant", "access_method", "access_code", "instant_key"):
        assert fake.all(resource) == [], resource
    assert (await call.events())[-1] == "access_code.deleted"


async def test_get_related_of_a_grant_returns_its_methods_and_codes(call: Caller, fake: FakeSeam) -> None:
    obj = await grant(call, "code", "mobile_key")

    batch = (await call("/access_grants/get_related", access_grant_ids=[obj["access_grant_id"]]))["batch"]

    counts = {key: len(found) for key, found in batch.items()}
    assert counts == {
        "access_methods": 2,
        "acs_access_groups": 0,
        "acs_entrances": 1,
        "acs_systems": 1,
        "connected_accounts": 2,
        "devices": 1,
        "spaces": 1,
        "user_identities": 1,
    }
    few = await call("/spaces/get_related", space_ids=obj["space_ids"], include=["devices", "access_methods"])
    assert {key: len(found) for key, found in few["batch"].items()} == {"devices": 1, "access_methods": 2}
    none = await call("/access_methods/get_related", access_method_ids=obj["access_method_ids"], exclude=["devices"])
    assert "devices" not in none["batch"]
    assert len(none["batch"]["instant_keys"]) == len(none["batch"]["client_sessions"]) == 1


async def test_an_unmanaged_grant_can_be_taken_over(call: Caller, fake: FakeSeam) -> None:
    one = fake.add("unmanaged_access_method", display_name="Card", mode="card")
    person = fake.find("user_identity")["user_identity_id"]
    old = fake.add(
        "unmanaged_access_grant",
        display_name="Old",
        user_identity_id=person,
        access_method_ids=[one["access_method_id"]],
    )
    grant_id = {"access_grant_id": old["access_grant_id"]}
    assert (await call("/access_grants/list"))["access_grants"] == []
    assert len((await call("/access_methods/unmanaged/list", **grant_id))["access_methods"]) == 1

    await call("/access_grants/unmanaged/update", is_managed=True, access_grant_key="taken_over", **grant_id)

    (found,) = (await call("/access_grants/list"))["access_grants"]
    assert found["access_grant_key"] == "taken_over"
    assert (await call("/access_methods/list", **grant_id))["access_methods"]


async def test_a_grant_needs_a_door_and_a_person(call: Caller, fake: FakeSeam) -> None:
    methods = {"requested_access_methods": [{"mode": "code"}]}
    person = {"user_identity_id": fake.find("user_identity")["user_identity_id"]}
    for params in ({**methods, **person}, {**methods, "space_ids": [fake.find("space")["space_id"]]}):
        status, body = await call.answer("/access_grants/create", **params)
        assert (status, body["error"]["type"]) == (400, "invalid_input")


async def test_doors_that_take_no_codes_are_named(call: Caller, fake: FakeSeam) -> None:
    able, blind = (fake.find("device", display_name=name)["device_id"] for name in ("Front Door", "Office"))

    obj = await grant(call, "code", space_ids=[], device_ids=[able, blind])

    (error,) = obj["errors"]
    assert (error["error_code"], error["missing_device_ids"]) == ("cannot_create_requested_access_methods", [blind])
    (code,) = (await call("/access_codes/list", access_grant_id=obj["access_grant_id"]))["access_codes"]
    assert code["device_id"] == able
    assert "access_grant.could_not_create_requested_access_methods" in await call.events()


async def test_several_locks_get_the_same_digits_where_they_can(call: Caller, fake: FakeSeam) -> None:
    devices = [fake.find("device", display_name=name)["device_id"] for name in ("Front Door", "Apartment 2")]
    obj = await grant(call, "code", space_ids=[], device_ids=devices)
    codes = (await call("/access_codes/list", access_grant_id=obj["access_grant_id"]))["access_codes"]
    assert [one["code"] for one in codes] == [(await method(call, obj))["code"]] * 2

    for device, length in zip(devices, (4, 6), strict=True):
        await call("/access_codes/report_device_constraints", device_id=device, supported_code_lengths=[length])
    obj = await grant(call, "code", space_ids=[], device_ids=devices)

    codes = (await call("/access_codes/list", access_grant_id=obj["access_grant_id"]))["access_codes"]
    assert [len(one["code"]) for one in codes] == [4, 6]


async def test_a_code_that_does_not_stick_fails_the_method(call: Caller, fake: FakeSeam) -> None:
    fake.outcomes.add("CREATE_ACCESS_CODE", error="failed_to_set_on_device", times=1)
    obj = await grant(call, "code")
    fake.clock.advance(10)
    failed = await method(call, obj)
    assert (failed["is_issued"], [one["error_code"] for one in failed["errors"]]) == (False, ["failed_to_issue"])
    assert (await call.events())[-1] == "access_method.failed_to_issue"

    lock = {"device_id": fake.find("device", display_name="Apartment 1")["device_id"]}
    await call("/devices/simulate/disconnect", **lock)
    await call("/devices/simulate/connect", **lock)
    fake.clock.advance(10)

    issued = await method(call, obj)
    assert (issued["is_issued"], issued["errors"]) == (True, [])


async def test_a_grant_names_its_places_in_every_documented_way(call: Caller, fake: FakeSeam) -> None:
    lock = fake.find("device", display_name="Front Door")["device_id"]
    entrance = fake.find("acs_entrance", display_name="Lobby")["acs_entrance_id"]
    for place in (
        {"space_keys": ["apartment_1"]},
        {"location_ids": [fake.find("space")["space_id"]]},
        {"location": {"name": "House", "device_ids": [lock]}},
        {"acs_entrance_ids": [entrance]},
        {"device_ids": [lock]},
    ):
        obj = await grant(call, "cloud_key", space_ids=[], **place)
        assert obj["access_method_ids"], place
    assert fake.find("space", name="House")["device_count"] == 1
    assert len((await call("/access_grants/list", device_id=lock))["access_grants"]) == 2
    assert len((await call("/access_grants/list", acs_entrance_id=entrance))["access_grants"]) == 1


async def test_grants_change_by_key_and_methods_go_one_by_one(call: Caller, fake: FakeSeam) -> None:
    obj = await grant(call, "code", "cloud_key", access_grant_key="stay", reservation_key="r1", **STAY)
    await call("/access_grants/update", access_grant_key="stay", name="Renamed")
    await call("/access_grants/update", access_grant_id=obj["access_grant_id"], access_grant_key="new_key")
    found = (await call("/access_grants/get", access_grant_key="new_key"))["access_grant"]
    assert (found["name"], found["display_name"]) == ("Renamed", "Renamed")
    wrong = {"ends_at": "2030-06-01T00:00:00Z", "access_grant_key": "new_key"}
    status, _ = await call.answer("/access_grants/update", **wrong)
    assert status == 400
    batch = (await call("/access_grants/get_related", access_grant_keys=["new_key"]))["batch"]
    assert len(batch["access_methods"]) == 2

    await call("/access_methods/delete", access_method_id=obj["access_method_ids"][1])
    assert len(fake.all("access_method")) == 1
    await call("/access_methods/delete", reservation_key="r1")
    assert fake.all("access_method") == []
    await call("/access_grants/request_access_methods", access_grant_id=obj["access_grant_id"],
               requested_access_methods=[{"mode": "card"}])  # fmt: skip
    await call("/access_methods/delete", access_grant_id=obj["access_grant_id"])
    assert fake.all("access_method") == []


async def test_access_methods_refuse_what_their_mode_does_not_allow(call: Caller, fake: FakeSeam) -> None:
    obj = await grant(call, "code", "card")
    code, card = ({"access_method_id": one} for one in obj["access_method_ids"])
    lobby = fake.find("acs_entrance", display_name="Lobby")["acs_entrance_id"]

    status, body = await call.answer("/access_methods/assign_card", card_number="1", **code)
    assert (status, body["error"]["type"]) == (400, "access_method_is_no_card")
    status, body = await call.answer("/access_methods/unlock_door", acs_entrance_id=lobby, **code)
    assert (status, body["error"]["type"]) == (400, "access_method_has_no_access")
    attempt = (await call("/access_methods/assign_card", card_number="1", **card))["action_attempt"]
    assert (attempt["action_type"], attempt["result"]["is_issued"]) == ("ASSIGN_CREDENTIAL", True)
    frame = {"starts_at": STAY["ends_at"], "ends_at": STAY["starts_at"]}
    person = {"user_identity_id": obj["user_identity_id"], "space_ids": obj["space_ids"]}
    status, _ = await call.answer(
        "/access_grants/create", requested_access_methods=[{"mode": "code"}], **person, **frame
    )
    assert status == 400
