"""Texts: which one a thing gets, and what is missing or left over."""

from __future__ import annotations

import pytest

from codegen.docs import Texts, link


@pytest.fixture
def some():
    return Texts(
        {
            "glossary": {"level": "How full.", "code": "What to type.", "note": "A remark."},
            "fields": {
                "battery.level": "How full a battery is.",
                "keypad.battery.level": "How full a keypad's battery is.",
                "door.errors[]<jammed>.code": "The error.",
                "/doors/list:note": "Parameters may be told here, too.",
            },
            "parameters": {"/doors/open:code": "What opens the door."},
            "endpoints": {"/doors/open": "\nOpen a door.\n"},
            "shapes": {"Never": "Of no use."},
        }
    )


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("tank.level", "How full."),
        ("door.battery.level", "How full a battery is."),
        ("keypad.battery.level", "How full a keypad's battery is."),
        ("door.keypad.battery.level", "How full a keypad's battery is."),
        ("sub_battery.level", "How full."),
    ],
)
def test_the_longest_matching_end_of_a_place_wins(some, place, text):
    assert some.field(place, "level") == text


def test_texts_are_found_without_the_brackets_of_lists(some):
    assert some.field("door.errors<jammed>.code", "code") == "The error."


def test_a_parameter_has_its_own_text_or_that_of_the_glossary(some):
    assert some.parameter("/doors/open:code", "code") == "What opens the door."
    assert some.parameter("/doors/list:code", "code") == "What to type."
    assert some.parameter("/doors/list:note", "note") == "Parameters may be told here, too."


def test_documentation_texts_lose_surrounding_space(some):
    assert some.text("endpoints", "/doors/open") == "Open a door."


def test_a_missing_text_is_empty_and_noted(some):
    assert some.text("endpoints", "/doors/paint") == ""
    assert some.field("door.colour", "colour") == ""
    assert some.optional("shapes", "Door") is None
    assert some.gaps == ["[endpoints] /doors/paint", "[glossary] colour"]


def test_texts_that_nothing_asked_for_are_unused(some):
    some.text("endpoints", "/doors/open")
    some.field("keypad.battery.level", "level")
    unused = some.unused()
    assert "[shapes] Never" in unused
    assert "[fields] battery.level" in unused
    assert "[endpoints] /doors/open" not in unused
    assert "[fields] keypad.battery.level" not in unused


def test_new_fields_resources_events_and_endpoints_without_text_are_gaps(facts, overrides, texts):
    from codegen.generate import build

    new = {"required": True, "nullable": False, "type": {"kind": "string"}}
    facts["resources"]["door"]["fields"]["colour"] = new
    facts["resources"]["bell"] = {"fields": {}}
    facts["events"]["bell.rang"] = {"fields": {**facts["events"]["door.opened"]["fields"]}}
    facts["endpoints"].append({**facts["endpoints"][0], "path": "/bells/ring", "namespace": ["bells"], "name": "ring"})
    build(facts, overrides, texts)
    assert set(texts.gaps) == {
        "[glossary] colour",
        "[resources] bell",
        "[events] bell.rang",
        "[namespaces] bells",
        "[endpoints] /bells/ring",
    }


def test_links_lead_to_the_reference_of_an_endpoint_or_an_object():
    assert link("/doors/open") == "https://docs.seam.co/api/doors/open"
    assert link("/doors", is_object=True) == "https://docs.seam.co/api/doors/object"
