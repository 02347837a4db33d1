"""The ready cattrs converter: our classes and unions, and classes of users that hold them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any, Literal

import attrs
import cattrs
import pytest
from _model.samples import ATTEMPTS, EVENTS, FORMATS, TARGETS, Target, differences, full, resource_class, walk
from cattrs.errors import StructureHandlerNotFoundError

from seam_async import (
    AccessCode,
    AccessCodeDuplicateCodeOnDeviceError,
    AccessCodeError,
    AccessCodeType,
    AccessGrant,
    ActionAttempt,
    AnyAccessCodeError,
    AnyAccessCodePendingMutation,
    AnyDeviceWarning,
    Device,
    DeviceError,
    DeviceType,
    PlainWarning,
    SeamEvent,
    UnknownActionAttempt,
    UnknownError,
    UnknownEvent,
    UnlockDoorActionAttempt,
    UnlockDoorSuccessActionAttempt,
    UnmanagedDevice,
    Workspace,
    converter,
)
from seam_async._model.resource import UnknownVariant

MOMENT = datetime(2025, 6, 14, 16, 54, 17, 946242, UTC)
UNLOCKED = {"action_type": "UNLOCK_DOOR", "status": "success", "action_attempt_id": "1"}


def structure(data: Any, kind: Any) -> Any:
    return converter.structure(data, kind)


def test_the_exported_converter_is_a_cattrs_converter() -> None:
    assert isinstance(converter, cattrs.Converter)


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.class_name)
def test_converter_reads_and_writes_every_resource_class(target: Target) -> None:
    sent = full(target)
    made = structure(sent, resource_class(target.class_name))
    assert made == target.read(sent)
    list(walk(made))
    assert differences(sent, converter.unstructure(made)) == []


class TestUnions:
    def test_converter_structures_every_event_and_unknown_ones(self) -> None:
        for target in EVENTS:
            assert type(structure(full(target), SeamEvent)).__name__ == target.class_name
        assert type(structure({"event_type": "kettle.boiled"}, SeamEvent)) is UnknownEvent

    def test_converter_structures_every_action_attempt_and_unknown_ones(self) -> None:
        for target in ATTEMPTS:
            assert type(structure(full(target), ActionAttempt)).__name__ == target.class_name
        assert type(structure({**UNLOCKED, "status": "new"}, ActionAttempt)) is UnknownActionAttempt

    def test_converter_structures_the_union_of_one_action(self) -> None:
        assert type(structure(UNLOCKED, UnlockDoorActionAttempt)) is UnlockDoorSuccessActionAttempt
        assert type(structure(UNLOCKED, UnlockDoorSuccessActionAttempt)) is UnlockDoorSuccessActionAttempt

    @pytest.mark.parametrize(
        ("kind", "data", "cls"),
        [
            (AnyAccessCodeError, {"error_code": "device_offline"}, DeviceError),
            (AnyAccessCodeError, {"error_code": "provider_issue"}, AccessCodeError),
            (AnyAccessCodeError, {"error_code": "new"}, UnknownError),
            (AnyAccessCodeError, {}, UnknownError),
            (AnyAccessCodeError | None, {"error_code": "device_offline"}, DeviceError),
            (AnyAccessCodeError | None, None, type(None)),
            (AnyDeviceWarning, {"warning_code": "device_has_flaky_connection"}, PlainWarning),
            (
                AccessCodeError | AccessCodeDuplicateCodeOnDeviceError,
                {"error_code": "provider_issue"},
                AccessCodeError,
            ),
            (AccessCodeError | AccessCodeDuplicateCodeOnDeviceError, {"error_code": "new"}, UnknownVariant),
            (Device | UnmanagedDevice, {"is_managed": True}, Device),
            (Device | UnmanagedDevice, {"is_managed": False}, UnmanagedDevice),
            (PlainWarning[Literal["being_deleted"]], {"warning_code": "being_deleted"}, PlainWarning),
            (PlainWarning, {"warning_code": "being_deleted"}, PlainWarning),
            (Device | str, {"device_id": "1"}, Device),
            (Device | str, "1", str),
        ],
    )
    def test_converter_chooses_the_class_of_a_union_by_its_tag(self, kind: Any, data: Any, cls: type) -> None:
        assert type(structure(data, kind)) is cls

    def test_converter_structures_lists_of_unions(self) -> None:
        sent = [{"mutation_code": "creating"}, {"mutation_code": "updating_code", "from": {"code": "1"}, "new": 1}]
        made = structure(sent, list[AnyAccessCodePendingMutation])
        assert [type(item).__name__ for item in made] == ["PlainMutation", "AccessCodeUpdatingCodeMutation"]
        assert differences(sent, converter.unstructure(made)) == []

    @pytest.mark.parametrize("kind", [Device | Workspace, Device | AccessCode, UnknownError | UnknownEvent])
    def test_converter_refuses_unions_without_a_distinguishing_property(self, kind: Any) -> None:
        with pytest.raises(StructureHandlerNotFoundError, match="No property tells"):
            structure({"is_managed": True}, kind)


@attrs.define
class Stay:
    guest: str
    arrives: datetime
    device: Device
    codes: list[AccessCode]
    by_door: dict[str, AccessCode]
    grant: AccessGrant | None = None
    last_event: SeamEvent | None = None
    attempt: UnlockDoorActionAttempt | None = None
    maker: DeviceType | str | None = None
    kind: AccessCodeType = "ongoing"
    history: Sequence[AccessCode] = ()
    leaves: datetime | str | None = None
    nights: int = 0


STAY = {
    "guest": "Jane",
    "arrives": FORMATS["date-time"],
    "device": {"device_id": "1", "properties": {"locked": True, "new": 1}, "newer": [2]},
    "codes": [{"code": "1234", "errors": [{"error_code": "device_offline"}, {"error_code": "new", "x": 1}]}],
    "by_door": {"front": {"code": "1"}, "back": {"code": "2"}},
    "grant": {"access_grant_id": "1"},
    "last_event": {"event_type": "access_code.created", "event_id": "1"},
    "attempt": UNLOCKED,
    "maker": "quantum_lock",
    "kind": "eternal",
    "history": [{"code": "3"}],
    "leaves": FORMATS["date-time"],
    "nights": 3,
}


class TestClassesOfUsers:
    def test_converter_structures_resources_inside_classes_of_users(self) -> None:
        stay = converter.structure(STAY, Stay)
        assert stay.arrives == stay.leaves == MOMENT
        assert stay.device.properties.locked is True
        assert stay.device.extra == {"newer": [2]}
        assert [type(error) for error in stay.codes[0].errors] == [DeviceError, UnknownError]
        assert stay.by_door["back"].code == "2"
        assert stay.grant is not None
        assert stay.last_event is not None
        assert stay.last_event.event_type == "access_code.created"
        assert isinstance(stay.attempt, UnlockDoorSuccessActionAttempt)

    def test_classes_of_users_survive_a_round_trip_through_json(self) -> None:
        stay = converter.structure(STAY, Stay)
        sent_on = json.loads(json.dumps(converter.unstructure(stay)))
        assert differences(STAY, sent_on) == []
        assert converter.structure(sent_on, Stay) == stay

    def test_optional_resources_of_classes_of_users_may_be_null_or_missing(self) -> None:
        nothing: dict[str, Any] = {
            "guest": "Jane",
            "arrives": None,
            "device": None,
            "codes": [],
            "by_door": {},
            "grant": None,
        }
        stay: Any = converter.structure(nothing, Stay)
        assert (stay.arrives, stay.device, stay.grant, stay.last_event) == (None, None, None, None)
        assert converter.unstructure(stay)["device"] is None

    def test_a_copy_of_the_converter_can_get_stricter_hooks(self) -> None:
        strict = converter.copy()
        strict.register_structure_hook(int, lambda value, _: int(value))
        assert strict.structure("5", int) == 5
        assert structure("5", int) == "5"


class TestWhatCattrsWouldDo:
    """Habits of cattrs that would break reading what a newer server sends."""

    @pytest.mark.parametrize("value", ["new", None, 5])
    def test_converter_keeps_unknown_values_of_literals(self, value: Any) -> None:
        """cattrs alone would refuse them, and a newer server could not be talked to."""
        assert structure(value, AccessCodeType) == value
        assert structure(value, DeviceType | str) == value

    @pytest.mark.parametrize("kind", [str, int, float, bool])
    @pytest.mark.parametrize("value", [None, "5", 5, 5.5, True, [5]])
    def test_converter_keeps_scalars_of_another_type(self, kind: type, value: Any) -> None:
        """cattrs alone would coerce them, and `to_dict` would return something else than the server sent."""
        assert structure(value, kind) is value

    def test_converter_accepts_resources_with_missing_keys(self) -> None:
        """cattrs alone would raise, and an older or newer server could not be talked to."""
        assert structure({}, AccessCode) == AccessCode.from_dict({})

    @pytest.mark.parametrize("value", ["soon", "2025-02-30T00:00:00Z", 5, None])
    def test_converter_keeps_texts_that_are_no_dates(self, value: Any) -> None:
        """cattrs alone would raise, so that one odd value would hide a whole page."""
        assert structure(value, datetime) == value
        assert structure(value, datetime | None) == value

    def test_converter_reads_and_writes_dates_as_the_api_does(self) -> None:
        assert structure(FORMATS["date-time"], datetime) == MOMENT
        assert structure(FORMATS["date-time"], datetime | None) == MOMENT
        assert structure(MOMENT, datetime) is MOMENT
        assert converter.unstructure(MOMENT) == FORMATS["date-time"]
        assert converter.unstructure([MOMENT, {"at": MOMENT}]) == [FORMATS["date-time"], {"at": FORMATS["date-time"]}]
        assert converter.unstructure(date(2025, 6, 14)) == date(2025, 6, 14)

    def test_converter_structures_sequences_as_lists(self) -> None:
        """cattrs alone makes tuples of them."""
        made = structure([{"code": "1"}], Sequence[AccessCode])
        assert made == [AccessCode.from_dict({"code": "1"})]
        assert structure(["a"], Sequence) == ["a"]

    def test_converter_keeps_unknown_properties(self) -> None:
        """cattrs alone drops them."""
        sent = {"code": "1", "new": {"property": [1]}}
        assert differences(sent, converter.unstructure(structure(sent, AccessCode))) == []

    @pytest.mark.parametrize("value", [None, "text", 5, []])
    def test_converter_keeps_values_that_are_no_objects(self, value: Any) -> None:
        """cattrs alone would raise, so that one odd value would hide a whole page."""
        assert structure(value, Device) == value
        assert structure(value, SeamEvent) == value

    def test_converter_keeps_resources_that_are_built_already(self) -> None:
        device = Device.from_dict({"device_id": "1"})
        assert structure(device, Device) is device
        assert structure({"device": device, **{k: v for k, v in STAY.items() if k != "device"}}, Stay).device is device
