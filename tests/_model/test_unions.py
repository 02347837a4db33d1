"""Unions: which class reads what, and how programs tell the members apart."""

from __future__ import annotations

import sys
from typing import Any, Literal, assert_never, get_args

import pytest
from _model.samples import ATTEMPTS, EVENTS, FACTS, RESOURCES, full, resource_class

import seam_async
from seam_async import (
    AccessCode,
    AccessCodeCreatedEvent,
    AccessCodeDuplicateCodeOnDeviceError,
    AccessCodeError,
    AccessCodeSetOnDeviceEvent,
    ActionAttempt,
    AnyAccessCodeError,
    BridgeError,
    ConnectedAccountError,
    Device,
    DeviceError,
    DeviceEvent,
    ErrorActionAttempt,
    PendingActionAttempt,
    SeamEvent,
    SuccessActionAttempt,
    UnknownActionAttempt,
    UnknownError,
    UnknownEvent,
    UnlockDoorActionAttempt,
    UnlockDoorErrorActionAttempt,
    UnlockDoorPendingActionAttempt,
    UnlockDoorSuccessActionAttempt,
    action_attempt_from_dict,
    seam_event_from_dict,
)
from seam_async._model.fields import resource
from seam_async._model.resource import Resource, UnknownVariant
from seam_async._model.unions import Variants, lazy_reader


@resource
class Cat(Resource):
    kind: Literal["cat", "lion"]


@resource
class Dog(Resource):
    kind: Literal["dog"]


CLASSES = {"cat": Cat, "lion": Cat, "dog": Dog}


class TestVariants:
    read = Variants("kind", CLASSES, UnknownError)

    @pytest.mark.parametrize(
        ("kind", "cls"),
        [("cat", Cat), ("lion", Cat), ("dog", Dog), ("emu", UnknownError), (None, UnknownError), ([], UnknownError)],
    )
    def test_variants_choose_the_class_by_the_tag(self, kind: Any, cls: type) -> None:
        assert type(self.read({"kind": kind})) is cls

    def test_variants_choose_the_class_by_two_tags(self) -> None:
        read = Variants(("kind", "age"), {("cat", "old"): Cat, ("dog", "old"): Dog}, UnknownError)
        assert type(read({"kind": "cat", "age": "old"})) is Cat
        assert type(read({"kind": "dog", "age": "old"})) is Dog
        assert type(read({"kind": "cat", "age": "new"})) is UnknownError
        assert type(read({"kind": "cat"})) is UnknownError
        assert type(read({"kind": [], "age": {}})) is UnknownError

    def test_unions_cache_no_unknown_tags(self) -> None:
        """A server that sends a new tag with every object fills no memory."""
        read = Variants("kind", CLASSES, UnknownError)
        for number in range(100):
            read({"kind": f"emu {number}"})
        assert len(read._readers) == 0

    def test_lazy_reader_imports_its_class_when_it_reads(self) -> None:
        read = lazy_reader("seam_async.resources.device", "Device.from_dict")
        assert type(read({})) is type(read({})) is Device


class TestEvents:
    def test_the_union_of_events_has_every_event_class(self) -> None:
        assert set(get_args(SeamEvent)) == {UnknownEvent} | {resource_class(event.class_name) for event in EVENTS}

    def test_every_event_type_is_read_as_its_class(self) -> None:
        found = {tag: type(seam_event_from_dict({"event_type": tag})) for tag in FACTS["events"]}
        assert found == dict(zip(FACTS["events"], (resource_class(event.class_name) for event in EVENTS), strict=True))

    def test_seam_event_from_dict_reads_subclasses_of_dict(self) -> None:
        class Odd(dict[str, Any]):
            pass

        assert isinstance(seam_event_from_dict(Odd(event_type="access_code.created")), AccessCodeCreatedEvent)

    @pytest.mark.parametrize("tag", [None, 5, [], {}, "", "access_code", "access_code.created ", "__unknown__"])
    def test_other_event_types_are_read_as_unknown_events(self, tag: Any) -> None:
        assert type(seam_event_from_dict({"event_type": tag})) is UnknownEvent

    def test_events_match_by_class_in_a_match_statement(self) -> None:
        def guest_message(event: SeamEvent) -> str:
            match event:
                case AccessCodeSetOnDeviceEvent(code=code):
                    return f"Your code is {code}."
                case AccessCodeCreatedEvent():
                    return "Your code is on its way."
                case UnknownEvent(event_type=tag):
                    return f"What is {tag}?"
                case _:
                    return ""

        sent = [
            {"event_type": f"access_code.{name}", "code": "1234"}
            for name in ("set_on_device", "created", "eaten", "deleted")
        ]
        assert [guest_message(seam_event_from_dict(event)) for event in sent] == [
            "Your code is 1234.",
            "Your code is on its way.",
            "What is access_code.eaten?",
            "",
        ]

    def test_every_event_that_has_a_device_is_a_device_event(self) -> None:
        for event in EVENTS:
            made = seam_event_from_dict({"event_type": full(event)["event_type"], "device_id": "d"})
            assert isinstance(made, DeviceEvent) == ("device_id" in event.fields)
            if isinstance(made, DeviceEvent):
                assert made.device_id == "d"


class TestActionAttempts:
    def test_the_union_of_action_attempts_has_every_attempt_class(self) -> None:
        classes = {resource_class(attempt.class_name) for attempt in ATTEMPTS}
        assert set(get_args(ActionAttempt)) == {UnknownActionAttempt} | classes
        by_status = [set(get_args(union)) for union in (PendingActionAttempt, SuccessActionAttempt, ErrorActionAttempt)]
        assert set().union(*by_status) == classes
        assert [len(union) for union in by_status] == [23, 23, 23]

    def test_each_pair_of_tags_leads_to_its_class(self) -> None:
        for attempt in ATTEMPTS:
            sent = full(attempt)
            made = action_attempt_from_dict({"action_type": sent["action_type"], "status": sent["status"]})
            assert type(made).__name__ == attempt.class_name

    def test_action_attempts_match_by_class_and_by_status(self) -> None:
        def outcome(attempt: UnlockDoorActionAttempt) -> str:
            match attempt:
                case UnlockDoorSuccessActionAttempt():
                    return "open"
                case UnlockDoorErrorActionAttempt(error=error):
                    return error.type
                case UnlockDoorPendingActionAttempt():
                    return "wait"
                case UnknownActionAttempt():
                    return "?"
            assert_never(attempt)

        def read(status: str) -> Any:
            return action_attempt_from_dict(
                {"action_type": "UNLOCK_DOOR", "status": status, "error": {"type": "jammed"}}
            )

        assert [outcome(read(status)) for status in ("success", "error", "pending", "new")] == [
            "open",
            "jammed",
            "wait",
            "?",
        ]


class TestNestedUnions:
    @pytest.mark.parametrize(
        ("tag", "cls"),
        [
            ("provider_issue", AccessCodeError),
            ("failed_to_set_on_device", AccessCodeError),
            ("duplicate_code_on_device", AccessCodeDuplicateCodeOnDeviceError),
            ("account_disconnected", ConnectedAccountError),
            ("device_offline", DeviceError),
            ("bridge_disconnected", BridgeError),
            ("struck_by_lightning", UnknownError),
        ],
    )
    def test_errors_of_access_codes_are_read_by_their_error_code(self, tag: str, cls: type) -> None:
        (error,) = AccessCode.from_dict({"errors": [{"error_code": tag}]}).errors
        assert type(error) is cls
        assert error.error_code == tag

    def test_errors_of_access_codes_match_by_error_code(self) -> None:
        def advice(error: AnyAccessCodeError) -> str:
            match error.error_code:
                case "device_offline" | "device_disconnected":
                    return "check the device"
                case "duplicate_code_on_device":
                    return "take another code"
                case _:
                    return "wait"

        tags = ("device_offline", "duplicate_code_on_device", "struck_by_lightning")
        code = AccessCode.from_dict({"errors": [{"error_code": tag} for tag in tags]})
        assert [advice(error) for error in code.errors] == ["check the device", "take another code", "wait"]

    def test_every_variant_of_the_facts_has_a_class(self) -> None:
        device = Device.from_dict(full(next(target for target in RESOURCES if target.class_name == "Device")))
        assert len(device.warnings) > 10
        assert not any(isinstance(warning, UnknownVariant) for warning in device.warnings)


@pytest.mark.skipif(sys.version_info >= (3, 14), reason="unions of Python 3.14 have no room for an attribute")
@pytest.mark.parametrize(
    ("union", "reader"), [("SeamEvent", "seam_event_from_dict"), ("ActionAttempt", "action_attempt_from_dict")]
)
def test_from_dict_of_a_union_says_which_function_reads_it(union: str, reader: str) -> None:
    """In Seam's own package these names are classes."""
    with pytest.raises(TypeError, match=rf"{union} is a union .* {reader}\(data\)"):
        getattr(seam_async, union).from_dict({})
    assert callable(getattr(seam_async, reader))
