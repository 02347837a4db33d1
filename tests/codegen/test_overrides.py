"""Overrides: each must still hit something; and what becomes of the rules of an endpoint."""

from __future__ import annotations

import pytest

from codegen.generate import build
from codegen.load import apply, load


def endpoint(api, path):
    return next(e for namespace in api.namespaces for e in namespace.endpoints if e.path == path)


def test_overrides_change_a_copy_of_the_facts(facts, overrides):
    overrides["endpoints"]["/doors/open"] = {"opens_door": True, "repeatable": True}
    changed = apply(facts, overrides)
    assert [e for e in facts["endpoints"] if "opens_door" in e] == []
    assert [e["path"] for e in changed["endpoints"] if e.get("opens_door")] == ["/doors/open"]


def test_an_override_becomes_a_rule_of_its_endpoint(facts, overrides, texts):
    overrides["endpoints"]["/doors/get"] = {"at_least_one_of": [], "needs": [["door_id"], ["name"]]}
    overrides["endpoints"]["/doors/open"] = {"opens_door": True, "repeatable": True}
    api = build(apply(facts, overrides), overrides, texts)
    (rule,) = endpoint(api, "/doors/get").rules
    assert (rule.kind, rule.value) == ("needs", (("door_id",), ("name",)))
    assert endpoint(api, "/doors/open").opens_door
    assert endpoint(api, "/doors/open").repeatable


def test_an_override_may_add_a_parameter(facts, overrides, texts):
    optional = {"required": False, "nullable": False, "type": {"kind": "string"}}
    overrides["endpoints"]["/doors/open"] = {"add_parameters": {"note": optional}}
    api = build(apply(facts, overrides), overrides, texts)
    assert [field.name for field in endpoint(api, "/doors/open").parameters] == ["door_id", "note"]


@pytest.mark.parametrize(
    ("path", "change", "message"),
    [
        ("/doors/paint", {}, "there is no endpoint /doors/paint"),
        ("/doors/open", {"at_least_one_of": ["colour"]}, "/doors/open has no parameter colour"),
        ("/doors/open", {"add_parameters": {"door_id": {}}}, "/doors/open has the parameter door_id by now"),
    ],
)
def test_an_override_that_hits_nothing_is_refused(facts, overrides, path, change, message):
    overrides["endpoints"][path] = change
    with pytest.raises(SystemExit, match=message):
        apply(facts, overrides)


def test_only_calls_that_may_be_sent_twice_are_repeatable(facts, overrides, texts):
    api = build(facts, overrides, texts)
    repeatable = {e.path for namespace in api.namespaces for e in namespace.endpoints if e.repeatable}
    assert repeatable == {"/doors/get", "/doors/list"}


def test_the_pinned_facts_take_our_overrides():
    facts, overrides = load()
    endpoints = {endpoint["path"]: endpoint for endpoint in facts["endpoints"]}
    assert all(
        set(change.get("at_least_one_of", ())) <= set(endpoints[path]["parameters"])
        for path, change in overrides["endpoints"].items()
    )
