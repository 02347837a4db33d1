"""Servers change: whatever is dropped, added, emptied or replaced in what they send, reading it works."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest
from _model.samples import (
    ATTEMPTS,
    EVENTS,
    FORMATS,
    RESOURCES,
    TARGETS,
    Target,
    count_date_times,
    dates,
    differences,
    full,
    resource_class,
    some,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from seam_async import (
    AccessCode,
    Device,
    UnknownActionAttempt,
    UnknownError,
    UnknownEvent,
    action_attempt_from_dict,
    seam_event_from_dict,
)
from seam_async._model.resource import Resource

SETTINGS = settings(max_examples=400, deadline=None, database=None)

KEYS = st.sampled_from(["new", "from", "self", "get", "_extra", "__class__", "", "émoji 🚪", "data"]) | st.text(
    max_size=5
)
JUNK = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text(max_size=8)
    | st.sampled_from([*FORMATS.values(), "2025-02-30T00:00:00Z", "2025-06-14T16:54:17", "__unknown__", "pending"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=5,
)
TAGS = ("event_type", "action_type", "status")
CHANGES = st.lists(
    st.tuples(st.integers(0, 5000), st.sampled_from(["drop", "null", "add", "retype", "replace"]), KEYS, JUNK),
    min_size=1,
    max_size=6,
)


def places(data: Any) -> list[tuple[Any, Any]]:
    """Every place at any depth: what holds it, and under which key or index."""
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [place for key, value in items for place in [(data, key), *places(value)]]


def another_type(value: Any) -> Any:
    """The same in a type where nobody expects it."""
    if isinstance(value, dict):
        return [value]
    if isinstance(value, list):
        return {"items": value}
    return 17 if isinstance(value, str) else str(value)


def change(data: dict[str, Any], place: int, how: str, key: str, junk: Any) -> None:
    """Change one part of some data."""
    everywhere = places(data)
    holder, at = everywhere[place % len(everywhere)] if everywhere else (data, None)
    if how == "add" or at is None:
        target = holder[at] if at is not None and isinstance(holder[at], dict) else holder
        target.update({key: junk}) if isinstance(target, dict) else target.append(junk)
    elif how == "drop":
        del holder[at]
    else:
        holder[at] = {"null": None, "retype": another_type(holder[at]), "replace": junk}[how]


def check(target: Target, sent: dict[str, Any]) -> None:
    """Whatever was sent: it is read, every part can be read, and it is given back."""
    made = target.read(copy.deepcopy(sent))
    assert differences(sent, made.to_dict()) == []
    assert all(moment.tzinfo is not None for moment in dates(made))
    assert differences(sent, made.to_dict()) == []
    assert repr(made)
    twin = pickle.loads(pickle.dumps(made))
    assert twin == made == target.read(sent)
    assert copy.deepcopy(made).to_dict() == made.to_dict()


@pytest.mark.parametrize("targets", [RESOURCES, EVENTS, ATTEMPTS], ids=["resources", "events", "action attempts"])
@given(data=st.data())
@SETTINGS
def test_payloads_with_random_changes_are_read_and_returned_unchanged(
    targets: list[Target], data: st.DataObject
) -> None:
    target = data.draw(st.sampled_from(targets))
    sent = some(target, data.draw(st.integers(0, 10_000)))
    for step in data.draw(CHANGES):
        change(sent, *step)
    check(target, sent)


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.class_name)
def test_every_field_may_hold_any_json_value_or_be_missing(target: Target) -> None:
    tags = {name: value for name, value in full(target).items() if name in TAGS}
    values: list[Any] = [None, "text", 17, True, [], [None, 5, {}, [{}]], {}, {"new": {"property": 1}}]
    for name in target.fields:
        check(target, {other: value for other, value in tags.items() if other != name})
        for junk in values:
            check(target, {**tags, name: junk})


@given(data=st.dictionaries(KEYS | st.sampled_from([*TAGS, "errors", "properties"]), JUNK))
@settings(SETTINGS, max_examples=100)
def test_every_resource_class_reads_any_json_object(data: dict[str, Any]) -> None:
    for target in (*RESOURCES, EVENTS[0], ATTEMPTS[0]):
        check(target, data)


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.class_name)
def test_every_date_time_is_an_aware_datetime(target: Target) -> None:
    sent = full(target)
    assert len(dates(target.read(sent))) == count_date_times(sent)


def test_unknown_values_of_enums_stay_strings() -> None:
    device = Device.from_dict({"device_type": "quantum_lock", "capabilities_supported": ["teleport"]})
    assert device.device_type == "quantum_lock"
    assert device.capabilities_supported == ["teleport"]


def test_unknown_properties_are_kept_in_extra_and_returned() -> None:
    code = AccessCode.from_dict({"code": "1234", "colour": {"red": 1}})
    assert code.extra == {"colour": {"red": 1}}
    assert code["colour"] == {"red": 1}
    assert "colour" in code
    assert code.to_dict()["colour"] == {"red": 1}
    assert not hasattr(code, "colour")


def test_unknown_variants_keep_all_their_properties() -> None:
    sent = {"error_code": "struck_by_lightning", "message": "Boom", "volts": 5, "from": "above"}
    (error,) = AccessCode.from_dict({"errors": [sent]}).errors
    assert isinstance(error, UnknownError)
    assert (error.error_code, error.message, error["volts"]) == ("struck_by_lightning", "Boom", 5)
    unchecked: Any = error
    assert (unchecked.volts, unchecked.from_) == (5, "above")
    assert differences(sent, error.to_dict()) == []


def test_events_of_unknown_types_can_be_read() -> None:
    event = seam_event_from_dict({"event_type": "kettle.boiled", "event_id": "1", "litres": 1.5})
    assert isinstance(event, UnknownEvent)
    assert (event.event_type, event.event_id, event["litres"]) == ("kettle.boiled", "1", 1.5)
    assert repr(event).endswith("event_type='kettle.boiled', extra={'litres': 1.5})")


@pytest.mark.parametrize(
    ("action_type", "status"),
    [
        ("FLY", "success"),
        ("UNLOCK_DOOR", "paused"),
        ("UNLOCK_DOOR", None),
        (None, "success"),
        ([], {}),
        ("pending", "UNLOCK_DOOR"),
    ],
)
def test_action_attempts_of_unknown_types_can_be_read(action_type: Any, status: Any) -> None:
    sent = {"action_attempt_id": "1", "action_type": action_type, "status": status, "result": {"height": 5}, "speed": 1}
    attempt = action_attempt_from_dict(sent)
    assert isinstance(attempt, UnknownActionAttempt)
    assert (attempt.action_attempt_id, attempt.action_type, attempt.status) == ("1", action_type, status)
    assert (attempt.result, attempt["speed"]) == ({"height": 5}, 1)
    assert differences(sent, attempt.to_dict()) == []


@pytest.mark.parametrize("tag", [None, 5, [], {}, True, "", "__unknown__", "device_offline "])
@pytest.mark.parametrize("name", ["errors", "warnings", "pending_mutations"])
def test_any_tag_of_an_error_warning_or_mutation_is_read_as_unknown(name: str, tag: Any) -> None:
    sent = {name: [dict.fromkeys(("error_code", "warning_code", "mutation_code"), tag)]}
    (found,) = AccessCode.from_dict(sent)[name]
    assert isinstance(found, Resource)
    assert type(found).__name__.startswith("Unknown")


def test_a_class_of_the_package_can_be_extended() -> None:
    class MyCode(AccessCode):
        @property
        def masked(self) -> str:
            return f"{'*' * len(self.code or '')}"

    mine = MyCode.from_dict({"code": "1234", "created_at": FORMATS["date-time"]})
    assert type(mine) is MyCode
    assert mine.masked == "****"
    assert resource_class("AccessCode").from_dict({}) != mine
