"""Joining the pinned facts with a document's: who wins where, and that a second time changes nothing."""

from __future__ import annotations

import copy
import json

import pytest

from codegen import load
from codegen.refresh.command import dump
from codegen.refresh.merge import MISSING, merge, spell
from codegen.refresh.report import report
from codegen.refresh.tree import SECTIONS, to_facts, to_tree


def changes(merged):
    return {spell(change.path): (change.before, change.after) for change in merged.changes}


@pytest.fixture
def document(facts):
    """What the document says: all but the rate limits."""
    return to_tree({section: facts[section] for section in SECTIONS if section != "rate_limits"})


@pytest.fixture
def pinned(facts):
    """The facts so far, in a copy of their own."""
    return to_tree(copy.deepcopy(facts))


# -- the tree ----------------------------------------------------------------------------------------------------------


def test_the_pinned_facts_survive_the_way_there_and_back():
    facts = json.loads(load.SPEC.read_text(encoding="utf-8"))
    back = to_facts(to_tree(facts))
    for section in SECTIONS:
        assert dump({section: back[section]}) == dump({section: facts[section]})


def test_the_pinned_files_are_as_refresh_writes_them():
    for path in (load.SPEC, load.SPEC.with_name("revisions.json")):
        text = path.read_text(encoding="utf-8")
        assert text == dump(json.loads(text))


def test_fields_that_are_called_like_parts_of_facts_are_just_fields():
    names = ("type", "kind", "enum", "required", "nullable", "since", "variants", "fields", "at_least_one_of")
    fields = {name: {"required": True, "nullable": False, "type": {"kind": "string"}} for name in names}
    facts = {"resources": {"odd": {"fields": fields}}}
    assert to_facts(to_tree(facts)) == facts
    assert merge(to_tree(facts), to_tree(facts), {}).changes == ()


# -- the rules ---------------------------------------------------------------------------------------------------------


def test_merging_equal_facts_changes_nothing(pinned, document):
    merged = merge(pinned, document, {})
    assert merged.tree == pinned
    assert merged.changes == ()
    assert merged.kept == ()
    assert merged.revisions == {}


def test_merging_adds_facts_that_only_the_document_has(pinned, document):
    document["resources"]["bell"] = {"fields": {}}
    document["resources"]["door"]["fields"]["state"]["type"]["enum"]["ajar"] = {}
    merged = merge(pinned, document, {})
    assert changes(merged) == {
        "resources.bell": (MISSING, {"fields": {}}),
        "resources.door.fields.state.type.enum.ajar": (MISSING, {}),
    }
    assert to_facts(merged.tree)["resources"]["door"]["fields"]["state"]["type"]["enum"] == ["open", "closed", "ajar"]


def test_facts_that_a_document_lacks_are_removed(pinned, document):
    del document["endpoints"]["/doors/open"]
    del document["resources"]["door"]["fields"]["label"]
    merged = merge(pinned, document, {})
    assert {place: after for place, (_, after) in changes(merged).items()} == {
        "endpoints./doors/open": MISSING,
        "resources.door.fields.label": MISSING,
    }
    assert "label" not in merged.tree["resources"]["door"]["fields"]


def test_merging_reports_changes_part_by_part(pinned, document):
    field = document["resources"]["door"]["fields"]["name"]
    field["presence"] = "optional"
    field["type"]["max_length"] = 40
    assert changes(merge(pinned, document, {})) == {
        "resources.door.fields.name.presence": ("required, nullable", "optional"),
        "resources.door.fields.name.type.max_length": (MISSING, 40),
    }


def test_a_type_of_another_kind_is_replaced_as_a_whole(pinned, document):
    document["resources"]["door"]["fields"]["battery"]["type"] = {"kind": "number", "maximum": 1}
    (place,) = changes(merge(pinned, document, {}))
    assert place == "resources.door.fields.battery.type"


def test_merging_keeps_facts_that_other_sources_added(pinned, document):
    """Seam's description lacks facts that its packages and guides have."""
    added = {"presence": "optional", "type": {"kind": "string"}, "since": "sdk 1"}
    pinned["resources"]["door"]["fields"]["colour"] = added
    pinned["resources"]["door"]["fields"]["state"]["type"]["enum"]["ajar"] = {"since": "sdk 1"}
    merged = merge(pinned, document, {})
    assert merged.tree == pinned
    assert merged.changes == ()
    assert set(map(spell, merged.kept)) == {
        "resources.door.fields.colour",
        "resources.door.fields.state.type.enum.ajar",
    }


def test_merging_removes_the_mark_since_where_the_document_has_the_fact(pinned, document):
    """And what a field's name made us guess gives way to what the document says."""
    guessed = {"kind": "string", "format": "date-time", "format_inferred": True}
    pinned["resources"]["door"]["fields"]["sold_at"] = {"presence": "optional", "type": guessed, "since": "sdk 1"}
    pinned["resources"]["door"]["fields"]["state"]["type"]["enum"]["ajar"] = {"since": "sdk 1"}
    told = {"presence": "required", "type": {"kind": "string"}}
    document["resources"]["door"]["fields"]["sold_at"] = told
    document["resources"]["door"]["fields"]["state"]["type"]["enum"]["ajar"] = {}
    merged = merge(pinned, document, {})
    assert merged.tree["resources"]["door"]["fields"]["sold_at"] == told
    assert "enum_since" not in to_facts(merged.tree)["resources"]["door"]["fields"]["state"]["type"]
    assert changes(merged) == {
        "resources.door.fields.sold_at.presence": ("optional", "required"),
        "resources.door.fields.sold_at.type.format": ("date-time", MISSING),
    }


def test_a_newer_document_may_do_without_what_another_source_added(pinned, document):
    fields = pinned["resources"]["door"]["fields"]
    fields["colour"] = {"presence": "optional", "type": {"kind": "string"}, "since": "sdk 1"}
    fields["size"] = {"presence": "optional", "type": {"kind": "string"}, "since": "sdk 2"}
    merged = merge(pinned, document, {}, newer_than={"sdk 1"})
    assert list(changes(merged)) == ["resources.door.fields.colour"]
    assert list(map(spell, merged.kept)) == ["resources.door.fields.size"]


def test_merging_keeps_facts_that_no_document_has_without_reporting_them(pinned, document):
    pinned["security_schemes"]["api_key"]["token_prefix"] = "seam_"
    pinned["endpoints"]["/doors/open"]["beta"] = True
    merged = merge(pinned, document, {})
    assert merged.tree == pinned
    assert (merged.changes, merged.kept) == ((), ())


# -- revisions ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def revised(pinned):
    """Facts that another source revised: a deprecation, a presence, a union in place of an object, a field gone."""
    fields = pinned["resources"]["door"]["fields"]
    fields["state"]["deprecated"] = True
    fields["name"]["presence"] = "optional, uncertain"
    fields["battery"]["type"] = {"kind": "union", "discriminator": "type", "variants": {}}
    del fields["labels"]
    return pinned


@pytest.fixture
def revisions(revised, document):
    """What the document said at those places."""
    fields = document["resources"]["door"]["fields"]
    said = {
        "state.deprecated": None,
        "name.presence": fields["name"]["presence"],
        "battery.type": fields["battery"]["type"],
        "labels": fields["labels"],
    }
    return {f"resources.door.fields.{place}": copy.deepcopy(value) for place, value in said.items()}


def test_revisions_outlive_a_document_that_says_what_it_always_said(revised, document, revisions):
    merged = merge(revised, document, revisions)
    assert merged.tree == revised
    assert merged.changes == ()
    assert set(map(spell, merged.kept)) == set(revisions)
    assert merged.revisions == revisions


def test_a_document_that_says_something_else_ends_a_revision(revised, document, revisions):
    fields = document["resources"]["door"]["fields"]
    fields["name"]["presence"] = "optional"
    fields["battery"]["type"]["fields"]["colour"] = {"presence": "optional", "type": {"kind": "string"}}
    fields["labels"]["type"]["values"]["max_length"] = 9
    del fields["state"]
    merged = merge(revised, document, revisions)
    assert set(changes(merged)) == {
        f"resources.door.fields.{place}" for place in ("name.presence", "battery.type", "labels", "state")
    }
    assert merged.revisions == {}
    assert merge(merged.tree, document, merged.revisions).changes == ()


def test_a_document_that_comes_to_agree_ends_a_revision_quietly(revised, document, revisions):
    document["resources"]["door"]["fields"]["state"]["deprecated"] = True
    merged = merge(revised, document, revisions)
    assert merged.changes == ()
    assert "resources.door.fields.state.deprecated" not in merged.revisions


# -- the report --------------------------------------------------------------------------------------------------------


def test_the_report_groups_what_changed(pinned, document):
    open_, update = (document["endpoints"][path] for path in ("/doors/open", "/doors/update"))
    document["base_url"] = "https://new.test"
    open_["auth"] = ["api_key", "pat_with_workspace"]
    open_["response"] = {"kind": "none"}
    update["parameters"]["name"]["presence"] = "required"
    update["parameters"]["note"] = {"presence": "optional", "type": {"kind": "string"}}
    update["parameters"]["state"]["type"]["enum"] = {"open": {}, "ajar": {}}
    document["endpoints"]["/doors/paint"] = {**copy.deepcopy(update), "path": "/doors/paint", "parameters": {}}
    del document["endpoints"]["/doors/simulate/jam"]
    errors = document["resources"]["door"]["fields"]["errors"]["type"]["items"]["variants"]
    del errors["door_lost"]
    errors["door_jammed"]["fields"]["message"]["deprecated"] = True
    document["resources"]["door"]["fields"]["labels"]["type"]["values"] = {"kind": "boolean"}
    document["events"]["door.shut"] = document["events"].pop("door.opened")
    success = document["action_attempts"]["OPEN_DOOR"]["statuses"]["success"]
    success["result"]["fields"]["took"] = {"presence": "optional", "type": {"kind": "number"}}
    pinned["resources"]["keypad"]["fields"]["colour"] = {"presence": "optional", "type": {}, "since": "sdk 1"}
    merged = merge(pinned, document, {})
    assert report(merged.changes, merged.kept) == [
        "Server",
        "  ~ https://doors.test → https://new.test",
        "",
        "Endpoints",
        "  ~ /doors/open",
        "      ~ auth + pat_with_workspace",
        "      ~ response action_attempt action_attempt as action_attempt → none",
        "  + /doors/paint: PATCH with nothing → none",
        "  - /doors/simulate/jam",
        "  ~ /doors/update",
        "      ~ name: optional, nullable → required",
        "      + note: string, optional",
        "      ~ state: values + ajar, - closed",
        "",
        "Resources",
        "  ~ door",
        "      ~ errors[]<door_jammed>.message: deprecated nothing → True",
        "      - errors[]<door_lost>: object with error_code, message",
        "      ~ labels{}: string → boolean",
        "",
        "Events",
        "  - door.opened",
        "  + door.shut: event_id, event_type, created_at, door_id",
        "",
        "Action attempts",
        "  ~ OPEN_DOOR",
        "      + success result.took: number, optional",
        "",
        "Kept: known from other sources only, or revised by them",
        "  = resources keypad: colour",
        "",
    ]
