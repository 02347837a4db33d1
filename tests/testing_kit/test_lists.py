"""Lists: pages that survive change, and filters that filter."""

from __future__ import annotations

from typing import Any

import pytest

from seam_async.testing import FakeSeam

from .conftest import Caller
from .requests_for_all import furnish, request_for
from .schema_check import endpoints

LISTS = sorted(
    path
    for path, endpoint in endpoints().items()
    if endpoint["response"]["kind"] == "list" and endpoint["name"] == "list"
)
# Parameters that choose no objects.
NO_FILTERS = {"limit", "page_cursor", "include_if", "unstable_offset", "without_user_identifier_key"}


async def test_pages_follow_each_other_to_the_end(call: Caller, fake: FakeSeam) -> None:
    everything = [one["device_id"] for one in (await call("/devices/list"))["devices"]]
    seen: list[str] = []
    cursor: str | None = None
    while True:
        body = await call("/devices/list", limit=4, **({"page_cursor": cursor} if cursor else {}))
        seen += [one["device_id"] for one in body["devices"]]
        page = body["pagination"]
        cursor = page["next_page_cursor"]
        if not page["has_next_page"]:
            break
        assert page["next_page_url"].startswith(f"{fake.endpoint}/devices/list?limit=4&page_cursor=")

    assert seen == everything
    assert page == {"has_next_page": False, "next_page_cursor": None, "next_page_url": None}


async def test_devices_added_or_removed_between_pages_are_listed_at_most_once(call: Caller, fake: FakeSeam) -> None:
    """A cursor that counted items would skip or repeat some of them."""
    first = await call("/devices/list", limit=3)
    fake.remove("device", first["devices"][0]["device_id"])
    added = fake.add("device", name="New")

    rest = await call("/devices/list", limit=100, page_cursor=first["pagination"]["next_page_cursor"])

    seen = [one["device_id"] for one in [*first["devices"], *rest["devices"]]]
    assert len(seen) == len(set(seen)) == 10
    assert seen[-1] == added["device_id"]


async def test_a_page_cursor_with_other_filters_is_refused(call: Caller) -> None:
    cursor = (await call("/devices/list", limit=2))["pagination"]["next_page_cursor"]

    status, body = await call.answer("/devices/list", limit=2, page_cursor=cursor, manufacturer="august")
    assert (status, body["error"]["type"]) == (400, "mismatched_page_parameters")
    status, body = await call.answer("/devices/list", page_cursor="nonsense")
    assert (status, body["error"]["type"]) == (400, "invalid_input")


@pytest.mark.parametrize("path", LISTS)
async def test_every_documented_filter_lets_through_only_what_fits(path: str, call: Caller) -> None:
    await furnish(call)
    for sensor in call.fake.all("device", capabilities_supported=["noise_detection"]):
        if path == "/noise_sensors/list":
            # Both makers that there are would be in the list.
            call.fake.remove("device", sensor["device_id"])
    endpoint = endpoints()[path]
    key = endpoint["response"]["key"]
    wanted = request_for(call.fake, {**endpoint, "path": path})
    required = {name: wanted[name] for name, field in endpoint["parameters"].items() if field["required"]}
    for name, field in endpoint["parameters"].items():
        if name in NO_FILTERS or name in required:
            continue
        status, body = await call.answer(path, **required, **{name: _nothing(name, field)})
        assert status == 200, (name, body)
        assert body[key] == [], f"{path} does not filter by {name}"


def _nothing(name: str, field: Any) -> Any:
    """A value that fits no object."""
    kind = field["type"]["kind"]
    if kind == "list":
        values = field["type"]["items"].get("enum")
        if name == "between":
            return ["1999-01-01T00:00:00Z", "1999-01-02T00:00:00Z"]
        return [values[-1] if values else "c0ffee00-0000-4000-8000-000000000000"]
    if kind == "record":
        return {"no_such_key": "x"}
    if kind == "boolean":
        return True
    if "enum" in field["type"]:
        return field["type"]["enum"][-1]
    if name == "created_before":
        return "1999-01-01T00:00:00Z"
    if name == "since":
        return "2999-01-01T00:00:00Z"
    return "c0ffee00-0000-4000-8000-000000000000"


async def names(call: Caller, path: str, **filters: Any) -> list[str]:
    body = await call(path, **filters)
    key = next(iter(body))
    return [one.get("display_name") or one.get("name") or one["url"] for one in body[key]]


async def test_devices_are_listed_by_every_filter(call: Caller, fake: FakeSeam) -> None:
    lock = fake.find("device", display_name="Apartment 1")
    await call("/devices/update", device_id=lock["device_id"], custom_metadata={"floor": "2", "vip": True})
    account = lock["connected_account_id"]
    await call("/connected_accounts/update", connected_account_id=account, customer_key="acme")
    space = fake.find("space")["space_id"]
    for filters in (
        {"device_ids": [lock["device_id"]]},
        {"device_type": "schlage_lock"},
        {"device_types": ["schlage_lock", "kwikset_lock"]},
        {"manufacturer": "schlage"},
        {"connected_account_id": account},
        {"connected_account_ids": [account]},
        {"custom_metadata_has": {"floor": "2"}},
        {"custom_metadata_has": {"vip": True}},
        {"customer_key": "acme"},
        {"space_id": space},
        {"unstable_location_id": space},
        {"search": "apartment 1"},
        {"search": "Apartment 1", "limit": 1},
    ):
        assert await names(call, "/devices/list", **filters) == ["Apartment 1"], filters
    assert await names(call, "/devices/list", custom_metadata_has={"floor": "3"}) == []
    assert await names(call, "/devices/unmanaged/list") == ["Back Door"]
    assert "Living Room" not in await names(call, "/locks/list")
    assert await names(call, "/thermostats/list") == ["Living Room"]
    assert await names(call, "/noise_sensors/list", manufacturer="minut") == ["Hallway"]


async def test_events_are_found_by_time_type_and_object(call: Caller, fake: FakeSeam) -> None:
    fake.clock.freeze()
    lock, other = fake.find("device")["device_id"], fake.find("device", display_name="Apartment 2")["device_id"]
    await call("/locks/unlock_door", device_id=lock)
    fake.clock.advance(60)
    middle = fake.clock.iso()
    await call("/locks/lock_door", device_id=other)

    assert await call.events(since=middle) == ["lock.locked", "action_attempt.lock_door.succeeded"]
    assert await call.events(between=["2000-01-01T00:00:00Z", middle], since="2000-01-01T00:00:00Z") == [
        "lock.unlocked",
        "action_attempt.unlock_door.succeeded",
    ]
    assert len(await call.events(device_id=other)) == 2
    assert len(await call.events(device_ids=[lock, other])) == 4
    assert await call.events(event_types=["lock.locked", "lock.unlocked"]) == ["lock.unlocked", "lock.locked"]
    assert len(await call.events(limit=3)) == 3
    assert len(await call.events(unstable_offset=3)) == 1
    (event,) = fake.all("event", event_type="lock.locked")
    assert await call.events(event_ids=[event["event_id"]]) == ["lock.locked"]
    one = await call("/events/get", event_type="lock.locked", device_id=other)
    assert one["event"] == event
    status, body = await call.answer("/events/list", event_types=["lock.melted"])
    assert (status, body["error"]["type"]) == (400, "invalid_input")


@pytest.mark.parametrize(
    ("path", "params"),
    [
        ("/access_codes/list", {}),
        ("/access_codes/get", {"device_id": "c0ffee00-0000-4000-8000-000000000000"}),
        ("/events/list", {"limit": 5}),
        ("/access_grants/get_related", {"include": ["spaces"]}),
        ("/acs/users/get", {"acs_system_id": "c0ffee00-0000-4000-8000-000000000000"}),
        ("/spaces/get", {"space_id": "c0ffee00-0000-4000-8000-000000000000", "space_key": "x"}),
    ],
)
async def test_get_refuses_parameters_that_name_no_or_two_things(call: Caller, path: str, params: Any) -> None:
    status, body = await call.answer(path, **params)

    assert (status, body["error"]["type"]) == (400, "invalid_input")


async def test_codes_are_found_by_customer_ids_alone(call: Caller) -> None:
    body = await call("/access_codes/list", customer_ids=["c0ffee00-0000-4000-8000-000000000000"])

    assert body["access_codes"] == []
