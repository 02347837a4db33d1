"""Names instead of ids: exactly, else without case; in doubt nothing is done and the ids are shown."""

from __future__ import annotations


def test_a_device_given_by_name_is_sent_by_id(seam, fake_seam, door):
    assert seam("locks", "unlock-door", "--device", "Front Door").code == 0
    assert fake_seam.requests.to("/locks/unlock_door")[0].body == {"device_id": door("Front Door")}


def test_names_match_without_case_unless_only_case_tells_devices_apart(seam, fake_seam, door):
    assert seam("locks", "unlock-door", "--device", "front DOOR").code == 0
    twin = fake_seam.add("device", device_type="schlage_lock", name="front door")["device_id"]
    assert seam("locks", "unlock-door", "--device", "front door").code == 0
    assert seam("locks", "unlock-door", "--device", "Front Door").code == 0
    opened = [request.body["device_id"] for request in fake_seam.requests.to("/locks/unlock_door")]
    assert opened == [door("Front Door"), twin, door("Front Door")]
    assert seam("locks", "unlock-door", "--device", "FRONT DOOR").code == 2


def test_two_doors_of_one_name_open_neither(seam, fake_seam, door):
    twin = fake_seam.add("device", device_type="schlage_lock", name="Front Door")["device_id"]
    result = seam("locks", "unlock-door", "--device", "Front Door")
    assert result.code == 2
    assert door("Front Door") in result.err
    assert twin in result.err
    assert not fake_seam.requests.to("/locks/unlock_door")


def test_an_unknown_name_shows_what_is_near_with_its_id(seam, fake_seam, door):
    result = seam("locks", "unlock-door", "--device", "Front Dor")
    assert result.code == 2
    assert f"did you mean 'Front Door' ({door('Front Door')})?" in result.err
    assert not fake_seam.requests.to("/locks/unlock_door")


def test_a_name_is_found_beyond_the_first_page(seam, fake_seam):
    for number in range(1100):
        last = fake_seam.add("device", device_type="schlage_lock", name=f"Door {number}")
    assert seam("locks", "unlock-door", "--device", "Door 1099").code == 0
    assert fake_seam.requests.to("/locks/unlock_door")[0].body["device_id"] == last["device_id"]


def test_the_name_and_the_id_are_not_both_taken(seam, door):
    result = seam("locks", "unlock-door", "--device", "Office", "--device-id", door("Office"))
    assert result.code == 2
    assert "--device-id and --device both say which" in result.err


def test_a_code_is_looked_up_on_the_door_that_is_named(seam, fake_seam, door):
    made = {}
    for name in ("Front Door", "Apartment 1"):
        words = ("access-codes", "create", "--device", name, "--name", "Ada", "--code", "-")
        made[name] = seam(*words, stdin="4321").json["access_code_id"]
    assert seam("access-codes", "delete", "--access-code", "Ada").code == 2
    assert seam("access-codes", "delete", "--access-code", "Ada", "--device", "Apartment 1").code == 0
    (deletion,) = fake_seam.requests.to("/access_codes/delete")
    assert deletion.body["access_code_id"] == made["Apartment 1"]


def test_lists_of_ids_take_several_names(seam, fake_seam, door):
    space = fake_seam.all("space")[0]["space_id"]
    assert seam("spaces", "add-devices", "--space-id", space, "--device", "Office", "--device", "Boat House").code == 0
    assert fake_seam.requests.to("/spaces/add_devices")[0].body["device_ids"] == [door("Office"), door("Boat House")]


def test_a_dry_run_looks_no_name_up(seam, fake_seam):
    result = seam("locks", "unlock-door", "--device", "Front Door", "--dry-run")
    assert result.json == {"path": "/locks/unlock_door", "body": {"device_id": "<device_id of 'Front Door'>"}}
    assert not fake_seam.requests


def test_a_dry_run_hides_the_door_code(seam):
    assert "4321" not in seam("access-codes", "create", "--device", "Office", "--code", "4321", "--dry-run").out


def test_all_names_that_fit_nothing_are_told_at_once(seam, fake_seam):
    result = seam("devices", "list", "--device", "Offce", "--device", "Boat Huose", "--device", "Office")
    assert (result.code, result.out) == (2, "")
    assert "no device is called 'Offce'; did you mean 'Office'" in result.err
    assert "no device is called 'Boat Huose'; did you mean 'Boat House'" in result.err
    both = seam("access-codes", "list", "--device", "Offce", "--access-code", "Nobody")
    assert "Nobody" not in both.err  # which would be looked for on that door
    assert result.err.count("\n") == both.err.count("\n") == 1


def test_all_types_of_events_that_are_misspelt_are_told_at_once(seam):
    result = seam("events", "tail", "--event-types", "lock.unlokced,lock.lokced", "--limit", "1")
    assert result.code == 2
    assert "did you mean lock.unlocked" in result.err
    assert "did you mean lock.locked" in result.err
