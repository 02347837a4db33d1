"""`python -m codegen refresh`: what it prints, what it writes, and that the second time changes nothing."""

from __future__ import annotations

import copy
import json

import pytest

from codegen import load
from codegen.refresh import refresh
from codegen.refresh.command import dump

STRING = {"type": "string"}
OVERRIDES = """
endpoints = {}
mixins = {}
wrapped_items = {}
lazy_modules = {}
[names]
"door.battery" = "Battery"
"keypad.spare_battery" = "SpareBattery"
"OPEN_DOOR.error" = "OpenDoorError"
[enums]
"door.state" = "AnyState"
"""


@pytest.fixture
def pinned(facts):
    """The facts so far: what the document says, and what other sources added, revised or no longer had."""
    pinned = copy.deepcopy(facts)
    door = pinned["resources"]["door"]["fields"]
    door["colour"] = {"required": False, "nullable": False, "type": {"kind": "string"}, "since": "sdk 1"}
    door["state"]["deprecated"] = True
    door["state"]["type"] |= {"enum": ["open", "closed", "ajar"], "enum_since": {"ajar": "sdk 1"}}
    del door["labels"]
    pinned["removed"] = [{"path": "resources.door.fields.labels", "absent_in": "sdk 1"}]
    open_ = next(endpoint for endpoint in pinned["endpoints"] if endpoint["path"] == "/doors/open")
    paint = {**copy.deepcopy(open_), "path": "/doors/paint", "name": "paint", "since": "sdk 1", "beta": True}
    pinned["endpoints"].insert(3, {**paint, "auth": None, "workspace": None})
    pinned["undetermined"] = [{"path": "/doors/paint", "facts": ["auth", "workspace"]}]
    pinned["excluded_undocumented"]["endpoints"].append("/doors/sell")
    return pinned


@pytest.fixture
def folder(tmp_path, pinned, facts, monkeypatch):
    """A folder like `codegen`, with the pinned facts in it; `run` and the tests read and write there."""
    spec = tmp_path / "spec" / "seam-api.json"
    spec.parent.mkdir()
    spec.write_text(dump(pinned), encoding="utf-8")
    revisions = {
        "resources.door.fields.state.deprecated": None,
        "resources.door.fields.labels": {
            "presence": "optional",
            "type": facts["resources"]["door"]["fields"]["labels"]["type"],
        },
    }
    spec.with_name("revisions.json").write_text(dump(revisions), encoding="utf-8")
    (tmp_path / "overrides.toml").write_text(OVERRIDES, encoding="utf-8")
    texts = (load.HERE.parent / "tests/codegen/tiny/docs.toml").read_text(encoding="utf-8")
    texts = texts.replace("[endpoints]", '[endpoints]\n"/doors/paint" = "Paint a door."')
    texts = texts.replace("[glossary]", '[glossary]\ncolour = "Its colour."').replace(
        'labels = "Marks of your own."\n', ""
    )
    (tmp_path / "docs.toml").write_text(texts, encoding="utf-8")
    monkeypatch.setattr(load, "HERE", tmp_path)
    monkeypatch.setattr(load, "SPEC", spec)
    monkeypatch.setattr(load, "OVERRIDES", tmp_path / "overrides.toml")
    return tmp_path


@pytest.fixture
def run(folder, openapi, capsys):
    """Runs a refresh with the document as it is now; gives the lines that it printed."""

    def run(**options):
        path = folder / "openapi.json"
        path.write_text(json.dumps(openapi), encoding="utf-8")
        assert refresh(path, **options) == 0
        return capsys.readouterr().out.splitlines()

    return run


@pytest.fixture
def files(folder):
    """Reads what is pinned now: the facts and the revisions, as text."""
    names = ("seam-api.json", "revisions.json")
    return lambda: [(folder / "spec" / name).read_text(encoding="utf-8") for name in names]


@pytest.fixture
def newer(openapi):
    """Makes the document newer: an endpoint and a parameter more, an enum changed, a field and an endpoint gone."""
    schemas, paths = openapi["components"]["schemas"], openapi["paths"]
    schemas["door"]["properties"]["state"]["enum"] = ["open", "locked"]
    del schemas["door"]["properties"]["opened_at"]
    schemas["door"]["required"].remove("name")
    paths["/doors/ring"] = copy.deepcopy(paths["/doors/open"])
    body = paths["/doors/update"]["post"]["requestBody"]["content"]["application/json"]["schema"]
    body["properties"]["volume"] = {"type": "integer"}
    del paths["/doors/get"]


def test_refreshing_with_the_pinned_document_changes_no_file(run, files):
    before = files()
    told = run()
    assert told[-1] == "0 differences"
    assert files() == before
    assert "  = endpoints /doors/paint" in told
    assert "  = resources door: colour, labels, state, state (deprecated)" in told


def test_refresh_prints_what_is_new_gone_and_changed(run, newer):
    assert run() == [
        "Credentials",
        "  - pat_with_workspace",
        "",
        "Endpoints",
        "  - /doors/get",
        "  + /doors/ring: POST with door_id → action_attempt action_attempt as action_attempt",
        "  ~ /doors/update",
        "      + volume: integer, optional",
        "",
        "Resources",
        "  ~ door",
        "      ~ name: required, nullable → optional, nullable",
        "      - opened_at: date-time, optional, nullable",
        "      ~ state: values + locked, - closed",
        "",
        "Kept: known from other sources only, or revised by them",
        "  = endpoints /doors/paint",
        "  = resources door: colour, labels, state, state (deprecated)",
        "",
        "8 differences",
        "",
        "Texts to write (+) and to remove (-) in docs.toml",
        "  + [endpoints] /doors/ring",
        "  + [glossary] volume",
        "  - [endpoints] /doors/get",
        "  - [glossary] opened_at",
    ]


def test_refresh_writes_the_joined_facts(run, files, newer):
    run()
    facts, revisions = map(json.loads, files())
    paths = ["/doors/list", "/doors/open", "/doors/paint", "/doors/ring", "/doors/simulate/jam", "/doors/update"]
    assert [endpoint["path"] for endpoint in facts["endpoints"]] == paths
    door = facts["resources"]["door"]["fields"]
    assert "opened_at" not in door
    assert "labels" not in door
    assert door["colour"]["since"] == "sdk 1"
    assert door["state"]["deprecated"]
    assert door["state"]["type"]["enum"] == ["open", "ajar", "locked"]
    assert door["state"]["type"]["enum_since"] == {"ajar": "sdk 1"}
    assert (door["name"]["required"], door["name"]["nullable"]) == (False, True)
    assert facts["removed"] == [{"path": "resources.door.fields.labels", "absent_in": "sdk 1"}]
    assert facts["undetermined"][0]["path"] == "/doors/paint"
    assert facts["excluded_undocumented"]["endpoints"] == ["/doors/haunt", "/doors/sell"]
    assert facts["error_response"] == {"key": "error"}
    assert set(revisions) == {"resources.door.fields.labels", "resources.door.fields.state.deprecated"}


def test_refreshing_twice_with_a_document_changes_nothing_the_second_time(run, files, newer):
    run()
    before = files()
    told = run()
    assert "0 differences" in told
    assert files() == before


def test_a_dry_run_of_refresh_prints_the_same_and_writes_nothing(run, files, newer):
    before = files()
    told = run(dry_run=True)
    assert files() == before
    assert told == run()  # the real one prints the same
    assert files() != before


def test_the_document_may_get_to_know_what_another_source_added(run, files, openapi):
    openapi["paths"]["/doors/paint"] = copy.deepcopy(openapi["paths"]["/doors/open"])
    openapi["components"]["schemas"]["door"]["properties"]["colour"] = STRING
    told = run()
    facts = json.loads(files()[0])
    paint = next(endpoint for endpoint in facts["endpoints"] if endpoint["path"] == "/doors/paint")
    assert "since" not in paint
    assert paint["beta"]
    assert paint["auth"] == ["api_key"]
    assert facts["undetermined"] == []
    assert "since" not in facts["resources"]["door"]["fields"]["colour"]
    assert told[:4] == [
        "Endpoints",
        "  ~ /doors/paint",
        "      ~ auth None → api_key",
        "      ~ workspace None → required",
    ]
    del openapi["paths"]["/doors/paint"]
    assert "  - /doors/paint" in run()  # from now on it is the document's to take away


def test_a_removed_field_that_a_document_has_again_comes_back(run, files, openapi):
    openapi["components"]["schemas"]["door"]["properties"]["labels"]["additionalProperties"]["maxLength"] = 9
    assert "      + labels: record of string, optional" in run()
    facts, revisions = map(json.loads, files())
    assert "labels" in facts["resources"]["door"]["fields"]
    assert facts["removed"] == []
    assert "resources.door.fields.labels" not in revisions


def test_refresh_removes_a_rate_limit_with_its_endpoint(run, files, openapi):
    del openapi["paths"]["/doors/open"]
    told = run()
    assert told[:3] == ["Rate limits", "  - /doors/open", ""]
    assert "2 differences" in told
    assert json.loads(files()[0])["rate_limits"] == []


def test_common_fields_of_events_follow_from_the_events(run, files, openapi):
    openapi["components"]["schemas"]["event"]["oneOf"].append(
        {"properties": {"event_type": {"type": "string", "enum": ["door.sold"]}, "event_id": STRING}}
    )
    run()
    assert json.loads(files()[0])["event_common_fields"] == ["event_id", "event_type"]


def test_a_named_document_is_listed_once_as_the_newest_source(run, files, newer):
    run(source="types 2")
    assert json.loads(files()[0])["source"] == [
        {"name": "sdk 1", "kind": "python", "date": "2030-02"},
        {"name": "types 2", "kind": "openapi"},
    ]
    before = files()
    run(source="types 2")
    assert files() == before


def test_a_document_newer_than_all_other_sources_wins_everywhere(run, files, facts):
    told = run(source="types 2", newer_than=["sdk 1"])
    assert "  - /doors/paint" in told
    assert "      - colour: string, optional" in told
    written, revisions = map(json.loads, files())
    assert revisions == {}
    assert written["source"] == [{"name": "types 2", "kind": "openapi"}]
    assert written["removed"] == []
    for section in ("endpoints", "resources", "events", "action_attempts"):
        assert dump({section: written[section]}) == dump({section: facts[section]})


def test_an_unknown_source_is_refused_before_anything_happens(run, files):
    before = files()
    with pytest.raises(SystemExit, match="sdk 9: not a source of the facts; there are sdk 1"):
        run(newer_than=["sdk 9"])
    assert files() == before


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ({'"door.state" = "AnyState"': ""}, "overrides.toml [enums]: DoorState: door.state"),
        ({"endpoints = {}": 'endpoints = {"/doors/get" = {}}'}, "overrides.toml: there is no endpoint /doors/get"),
    ],
)
def test_overrides_to_write_are_told_once_the_facts_are_written(run, files, newer, line, message):
    ((old, new),) = line.items()
    text = load.OVERRIDES.read_text(encoding="utf-8")
    load.OVERRIDES.write_text(text.replace(old, new), encoding="utf-8")
    before = files()
    assert run()[-1].endswith(message)
    assert files() != before
