"""`make`: typed objects without a server."""

from __future__ import annotations

from typing import Any

import pytest

import seam_async
from seam_async import resources
from seam_async.testing import FakeSeam, Make, make

from .schema_check import _object, api, check_event


def test_a_device_is_as_it_comes_out_of_the_box() -> None:
    lock = make.device(name="Attic", properties={"locked": False})

    assert isinstance(lock, seam_async.Device)
    assert (lock.device_type, lock.display_name, lock.properties.locked) == ("august_lock", "Attic", False)
    assert lock.properties.online is True
    assert make.device(device_type="ecobee_thermostat").can_hvac_heat is True
    assert isinstance(make.unmanaged_device(), seam_async.UnmanagedDevice)


def test_codes_know_whether_they_are_bound_to_a_time() -> None:
    assert make.access_code().type == "ongoing"
    code = make.access_code(ends_at="2030-01-01T00:00:00.000Z", code="2468")
    assert (code.type, code.code, code.ends_at.year) == ("time_bound", "2468", 2030)


@pytest.mark.parametrize("event_type", sorted(api()["events"]))
def test_every_event_can_be_made(event_type: str) -> None:
    event: Any = make.event(event_type)

    assert event.event_type == event_type
    assert not type(event).__name__.startswith("Unknown")
    # to_dict() shows what was never there as null.
    fields = api()["events"][event_type]["fields"]
    there = {name: value for name, value in event.to_dict().items() if value is not None or fields[name]["nullable"]}
    assert list(check_event(there)) == []


def test_events_take_overrides_and_unknown_ones_are_refused() -> None:
    lock = make.device()
    event = make.event("lock.unlocked", device_id=lock.device_id, method="keycode")
    assert isinstance(event, seam_async.LockUnlockedEvent)
    assert (event.device_id, event.method) == (lock.device_id, "keycode")
    with pytest.raises(ValueError, match=r"door\.opened"):
        make.event("door.opened")


@pytest.mark.parametrize("status", ["pending", "success", "error"])
@pytest.mark.parametrize("action_type", sorted(api()["action_attempts"]))
def test_every_action_attempt_can_be_made(action_type: str, status: str) -> None:
    attempt: Any = make.action_attempt(action_type, status)

    assert (attempt.action_type, attempt.status) == (action_type, status)
    assert not type(attempt).__name__.startswith("Unknown")


CLASSES = {
    "".join(part.capitalize() for part in name.split("_")): name
    for name in api()["resources"]
    if name not in ("pagination", "batch")
}


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_every_resource_can_be_made_by_its_class(name: str) -> None:
    resource_class = getattr(resources, name)

    made = make(resource_class)

    assert isinstance(made, resource_class)
    data = make.data(CLASSES[name])
    assert list(_object(name, data, api()["resources"][CLASSES[name]]["fields"])) == []


def test_factories_refuse_misspelt_fields_with_a_suggestion() -> None:
    with pytest.raises(TypeError, match="did you mean 'display_name'"):
        make.device(display_nmae="x")
    with pytest.raises(TypeError, match="is no resource"):
        make(seam_async.LockUnlockedEvent)


def test_factories_make_new_ids_and_equal_ones_for_equal_seeds() -> None:
    assert make.device().device_id != make.device().device_id
    assert Make(7).device().device_id == Make(7).device().device_id


def test_a_misspelt_property_inside_of_an_object_is_refused() -> None:
    with pytest.raises(TypeError, match="no property of properties 'onlien'; did you mean 'online'"):
        make.device(properties={"onlien": False})
    with FakeSeam.running() as fake:
        device_id = fake.find("device")["device_id"]
        for meant in (
            lambda: fake.change("device", device_id, properties={"onlien": False}),
            lambda: fake.add("device", device_type="yale_lock", properties={"onlien": False}),
        ):
            with pytest.raises(TypeError, match="did you mean 'online'"):
                meant()
        assert fake.change("device", device_id, custom_metadata={"onlien": "yes"})["custom_metadata"] == {
            "onlien": "yes"
        }
