"""Enums: each set of values is one alias with one name."""

from __future__ import annotations

import pytest

from codegen.enums import Enums
from codegen.generate import build


def settled(*places, names=None):
    enums = Enums(names or {})
    for place, *values in places:
        enums.add(place, values)
    enums.assign_names()
    return enums


def test_an_enum_is_named_after_its_property():
    assert settled(("door.lock_state", "open", "closed")).aliases == {"LockState": ("closed", "open")}


def test_equal_sets_are_one_alias_in_whatever_order():
    enums = settled(("door.lock_state", "open", "closed"), ("/doors/update:wanted", "closed", "open"))
    assert list(enums.aliases) == ["LockState"]
    assert enums.ref(["open", "closed"], is_open=True) == enums.ref(["closed", "open"], is_open=True)


def test_enums_of_one_name_are_told_apart_by_their_owner():
    enums = settled(("door.modes", "a", "b"), ("keypad.kinds", "c", "d"), ("/bells/list:kind", "e", "f"))
    assert set(enums.aliases) == {"DoorMode", "KeypadKind", "BellKind"}


def test_enums_with_general_names_are_prefixed_by_their_owner():
    assert list(settled(("door.status", "a", "b")).aliases) == ["DoorStatus"]
    assert list(settled(("/doors/list:type", "a", "b")).aliases) == ["DoorType"]


def test_an_override_names_a_set_at_any_of_its_places():
    places = (("door.state", "a", "b"), ("keypad.mode", "b", "a"))
    assert list(settled(*places, names={"keypad.mode": "Chosen"}).aliases) == ["Chosen"]


def test_enum_names_that_clash_are_refused():
    with pytest.raises(SystemExit, match=r"name them in overrides\.toml \[enums\]: Same: keypad\.mode"):
        settled(
            ("door.state", "a", "b"), ("keypad.mode", "c", "d"), names={"door.state": "Same", "keypad.mode": "Same"}
        )


def test_an_enum_of_one_value_is_a_literal_without_an_alias():
    enums = settled(("door.kind", "only"))
    assert enums.aliases == {}
    assert enums.ref(["only"], is_open=True).is_open
    assert not enums.ref([True], is_open=True).is_open


def test_enums_are_found_in_every_kind_of_place(facts, overrides, texts):
    """A nested property, an event, a result of an action, a parameter, a choice of scalars: all are named alike."""
    values = {"kind": "string", "enum": ["left", "right"]}
    optional = {"required": False, "nullable": False}
    facts["resources"]["door"]["fields"]["battery"]["type"]["fields"]["side"] = {**optional, "type": values}
    facts["resources"]["door"]["fields"]["errors"]["type"]["items"]["variants"][0]["fields"]["side"] = {
        **optional,
        "type": {"kind": "list", "items": values},
    }
    facts["events"]["door.opened"]["fields"]["side"] = {**optional, "type": values}
    result = facts["action_attempts"]["OPEN_DOOR"]["statuses"]["success"]["result"]
    result["fields"]["side"] = {**optional, "type": {"kind": "record", "values": values}}
    choice = {"kind": "any_of", "options": [values, {"kind": "boolean"}]}
    facts["endpoints"][0]["parameters"]["side"] = {**optional, "type": choice}
    assert build(facts, overrides, texts).enums["Side"] == ("left", "right")
