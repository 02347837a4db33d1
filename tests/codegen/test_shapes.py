"""Shapes: what is merged into one class, what is not, and what it is called."""

from __future__ import annotations

import copy

import pytest

from codegen.generate import build
from codegen.pytypes import result_type
from codegen.render_shared import exported

STRING = {"kind": "string"}


def field(type_, *, required=True, nullable=False):
    return {"required": required, "nullable": nullable, "type": type_}


def variant(code, tag="error_code", **fields):
    own = {tag: field({"kind": "string", "enum": [code]}), "message": field(STRING), **fields}
    return {"name": "".join(word.title() for word in code.split("_")), "tags": [code], "fields": own}


def errors(*variants, tag="error_code"):
    return field({"kind": "list", "items": {"kind": "union", "discriminator": tag, "variants": list(variants)}})


@pytest.fixture
def resources(facts):
    """The resources of the tiny API, to be changed."""
    return facts["resources"]


@pytest.fixture
def classes(facts, overrides, texts):
    """Builds the tiny API and gives its classes by name."""
    return lambda: {model.name: model for model in build(facts, overrides, texts).models}


def union_of(facts, overrides, texts, name):
    union = next(union for union in build(facts, overrides, texts).unions if union.name == name)
    return [(model.name, tags) for model, tags in union.members]


def test_equal_objects_are_one_class_in_shared(classes):
    battery = classes()["Battery"]
    assert battery.module == "shared"
    assert battery.places == ("door.battery", "keypad.battery")
    assert battery.tag is None


def test_a_shape_of_one_family_stays_in_its_module(resources, classes):
    resources["unmanaged_door"] = {"fields": {"battery": resources["door"]["fields"]["battery"]}}
    del resources["keypad"]["fields"]["battery"]
    assert classes()["Battery"].module == "door"


def test_objects_that_differ_in_optional_fields_are_two_classes(resources, classes):
    door, keypad = resources["door"]["fields"]["battery"], resources["keypad"]["fields"]["battery"]
    assert door == keypad
    keypad["type"]["fields"]["level"]["required"] = False
    keypad["type"]["fields"]["status"] = field(STRING)
    made = classes()
    assert made["Battery"].places == ("door.battery",)
    assert made["KeypadBattery"].places == ("keypad.battery",)


def test_missing_and_null_read_alike_and_are_one_class(resources, classes):
    resources["keypad"]["fields"]["battery"]["type"]["fields"]["status"].update(required=True, nullable=True)
    assert classes()["Battery"].places == ("door.battery", "keypad.battery")


def test_objects_that_differ_in_limits_only_are_one_class(resources, classes):
    del resources["keypad"]["fields"]["battery"]["type"]["fields"]["level"]["type"]["maximum"]
    assert classes()["Battery"].places == ("door.battery", "keypad.battery")


def test_a_tag_is_a_type_argument_where_the_places_differ(facts, overrides, texts, classes):
    error = classes()["DoorError"]
    assert error.is_generic
    assert error.tag.wire == "error_code"
    assert [field.wire for field in error.fields] == ["message"]
    assert union_of(facts, overrides, texts, "AnyDoorError") == [
        ("DoorError", ("door_jammed", "door_lost")),
        ("DoorDoorOfflineError", ("door_offline",)),
    ]
    assert union_of(facts, overrides, texts, "AnyKeypadError") == [("DoorError", ("keypad_wet",))]


def test_a_tag_is_a_literal_where_there_is_but_one_place(classes):
    offline = classes()["DoorDoorOfflineError"]
    assert not offline.is_generic
    assert offline.tags == ("door_offline",)


def test_an_object_with_any_tag_is_the_same_class_left_open(resources, classes):
    item = {"kind": "object", "fields": {"error_code": field(STRING), "message": field(STRING)}}
    resources["keypad"]["fields"]["last_error"] = field(item)
    error = classes()["DoorError"]
    assert "keypad.last_error" in error.places
    assert error.is_generic


def test_the_tags_property_is_part_of_the_shape(resources, classes):
    resources["door"]["fields"]["warnings"] = errors(variant("door_ajar", "warning_code"), tag="warning_code")
    made = classes()
    assert made["DoorDoorAjarWarning"].tag.wire == "warning_code"
    assert "door.warnings" not in made["DoorError"].places


def test_equal_unions_of_nested_objects_are_one_union(facts, overrides, texts, resources):
    resources["unmanaged_door"] = {"fields": {"errors": copy.deepcopy(resources["door"]["fields"]["errors"])}}
    unions = build(facts, overrides, texts).unions
    assert [union.places for union in unions if union.name == "AnyDoorError"] == [
        ("door.errors", "unmanaged_door.errors")
    ]


def test_a_chosen_name_holds_for_all_places_of_a_shape(overrides, classes):
    overrides["names"]["door.errors<door_offline>"] = "OfflineError"
    overrides["names"]["keypad.errors<keypad_wet>"] = "AnyoneError"
    assert {"OfflineError", "AnyoneError"} <= set(classes())


def test_two_classes_of_one_name_are_refused(overrides, classes):
    overrides["names"]["keypad.spare_battery"] = "Battery"
    with pytest.raises(
        SystemExit, match=r"(?s)choose in overrides.toml \[names\].*Battery: door\.battery.*spare_battery"
    ):
        classes()


def test_a_class_and_an_alias_of_one_name_are_refused(facts, overrides, texts):
    overrides["enums"]["door.state"] = "Battery"
    with pytest.raises(SystemExit, match=r"one name for two things.*Battery"):
        exported(build(facts, overrides, texts))


def test_two_request_objects_of_one_name_are_refused(facts, overrides, texts):
    parameters = facts["endpoints"][-1]["parameters"]
    other = {"kind": "object", "fields": {"other": field(STRING)}}
    parameters["more"] = field({"kind": "object", "fields": {"schedule": field(other)}})
    overrides["names"]["/doors/update:more.schedule"] = "ScheduleParams"
    with pytest.raises(SystemExit, match=r"one name for two objects.*(?s:.*)ScheduleParams"):
        build(facts, overrides, texts)


def test_equal_objects_in_requests_are_one_typed_dictionary(facts, overrides, texts):
    update, get = (e for e in reversed(facts["endpoints"]) if e["path"] in {"/doors/get", "/doors/update"})
    get["parameters"]["timing"] = copy.deepcopy(update["parameters"]["schedule"])
    api = build(facts, overrides, texts)
    assert [params.name for params in api.params] == ["TimingParams"]


def test_a_union_by_an_unknown_property_says_what_to_do(resources, classes):
    resources["door"]["fields"]["shapes"] = errors(variant("round", "shape_code"), tag="shape_code")
    with pytest.raises(SystemExit, match=r"door\.shapes is told apart by shape_code: UNKNOWN"):
        classes()


def test_properties_are_annotated_with_the_types_of_the_facts(classes):
    door = {field.wire: result_type(field.type) for field in classes()["Door"].fields}
    assert door == {
        "battery": "Battery",
        "door_id": "str",
        "errors": "list[AnyDoorError]",
        "label": "str",
        "labels": "dict[str, str]",
        "name": "str",
        "opened_at": "datetime",
        "state": "State | str",
    }
