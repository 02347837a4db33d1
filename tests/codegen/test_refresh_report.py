"""The report's words: facts told in short, and where they are."""

from __future__ import annotations

import pytest

from codegen.refresh.describe import describe, difference, summary
from codegen.refresh.merge import MISSING, Change
from codegen.refresh.report import report, split

STRING = {"kind": "string"}
FORMS = [
    {"required": ["door_id"], "fields": ["door_id", "mode", "note"], "values": {"mode": ["half", "full"]}},
    {"required": ["name"], "fields": ["name"], "values": {}},
]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (STRING, "string"),
        ({"kind": "string", "format": "uuid"}, "uuid"),
        ({"kind": "string", "enum": {"a": {}, "b": {"since": "sdk 1"}}}, "one of a, b"),
        ({"kind": "boolean", "enum": {True: {}}}, "one of True"),
        ({"kind": "list", "items": {"kind": "ref", "resource": "door"}}, "list of door"),
        ({"kind": "record", "values": {"kind": "any"}}, "record of any"),
        ({"kind": "any_of", "options": [STRING, {"kind": "boolean"}]}, "string or boolean"),
        ({"kind": "object", "fields": {"a": {}, "b": {}}}, "object with a, b"),
        ({"kind": "object", "fields": {}}, "object with nothing"),
        ({"kind": "union", "discriminator": "type", "variants": {"x": {}, "y": {}}}, "union by type of x, y"),
        ({"presence": "required, nullable", "type": STRING}, "string, required, nullable"),
        ({"kind": "list", "key": "doors", "resource": "door"}, "list door as doors"),
        ({"kind": "none"}, "none"),
        ({"name": "Jammed", "tags": ["jammed"], "fields": {"message": {}}}, "object with message"),
        (FORMS, "(door_id, [mode=half|full], [note]), (name)"),
        ({"limit": 10, "per": "device"}, "limit 10, per device"),
        ({}, ""),
        ([], "nothing"),
        (True, "True"),
        (MISSING, "nothing"),
    ],
)
def test_facts_are_described_in_a_few_words(value, words):
    assert describe(value) == words


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (10, 12, "10 → 12"),
        (MISSING, True, "nothing → True"),
        (["a", "b"], ["b", "c"], "+ c, - a"),
        (["a", "b"], ["b", "a"], "in another order"),
        (FORMS, FORMS[:1], "- (name)"),
        (STRING, {"kind": "integer"}, "string → integer"),
    ],
)
def test_differences_of_facts_are_described_in_a_few_words(before, after, words):
    assert difference(before, after) == words


def test_new_endpoints_and_resources_are_summed_up():
    endpoint = {"http_method": "GET", "parameters": {"a": {}, "b": {}}, "response": {"kind": "none"}}
    assert summary(endpoint) == ": GET with a, b → none"
    assert summary({"fields": {"a": {}}}) == ": a"
    assert summary({"statuses": {}}) == summary(MISSING) == ""


@pytest.mark.parametrize(
    ("path", "place", "aspect"),
    [
        ("endpoints /doors/open", "", ""),
        ("endpoints /doors/open auth", "", "auth"),
        ("endpoints /doors/open response key", "", "response key"),
        ("endpoints /doors/open parameters type type items", "type[]", "type"),
        ("endpoints /doors/open parameters ids type items format", "ids[]", "format"),
        ("resources door fields items type kind", "items", "kind"),
        ("resources door fields values type values max_length", "values{}", "max_length"),
        ("resources door fields errors type items variants lost", "errors[]<lost>", ""),
        ("resources door fields errors type items variants lost fields at presence", "errors[]<lost>.at", "presence"),
        ("resources door fields state type enum open", "state", "enum open"),
        ("resources door fields state default", "state", "default"),
        ("action_attempts OPEN statuses success result fields took", "success result.took", ""),
    ],
)
def test_paths_in_the_report_are_split_into_place_and_aspect(path, place, aspect):
    assert split(tuple(path.split())) == (place, tuple(aspect.split()))


def test_the_report_shows_a_new_enum_as_a_change_of_its_field():
    path = ("resources", "door", "fields", "state", "type", "enum")
    assert report([Change(path, MISSING, {"open": {}})]) == [
        "Resources",
        "  ~ door",
        "      ~ state: enum nothing → open",
        "",
    ]


def test_the_report_of_no_changes_is_empty():
    assert report([]) == []
