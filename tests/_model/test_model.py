"""How a resource class works, on classes made for the purpose and on real ones."""

from __future__ import annotations

import copy
import json
import pickle
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import attrs
import pytest

from codegen import names
from seam_async import (
    AccessCode,
    AccessGrant,
    ClientSession,
    Device,
    UnknownActionAttempt,
    UnknownError,
    UnlockDoorSuccessActionAttempt,
    Webhook,
)
from seam_async._model import fields
from seam_async._model.date_times import format_date_time, parse_date_time
from seam_async._model.fields import date_time, nested, nested_list, resource, wire_name
from seam_async._model.resource import Resource, UnknownVariant

AT = "2025-06-14T16:54:17.946242Z"
MOMENT = datetime(2025, 6, 14, 16, 54, 17, 946242, UTC)


@resource
class Part(Resource):
    name: str
    made_at: datetime = date_time()


@resource
class Whole(Resource):
    whole_id: str
    from_: str | None = None
    get_: str | None = None
    plain_: str | None = None
    made_at: datetime | None = date_time(default=None)
    part: Part = nested(Part.from_dict)
    parts: list[Part] = nested_list(Part.from_dict)
    names: list[str] = nested_list()
    ids: list[str] | None = nested_list(nullable=True, default=None)
    secret: str | None = None
    data: dict[str, Any] | None = None


class TestDateTimes:
    @pytest.mark.parametrize(
        ("text", "moment"),
        [
            (AT, MOMENT),
            ("2025-06-14T16:54:17Z", MOMENT.replace(microsecond=0)),
            ("2025-06-14T16:54:17.946Z", MOMENT.replace(microsecond=946000)),
            ("2025-06-14T16:54:17.946242999Z", MOMENT),
            ("2025-06-14T18:54:17.946242+02:00", MOMENT),
            ("2025-06-14 16:54:17.946242+00:00", MOMENT),
            ("2025-06-14T13:24:17.946242-0330", MOMENT),
        ],
    )
    def test_date_times_with_an_offset_are_read_as_aware_datetimes(self, text: str, moment: datetime) -> None:
        parsed = parse_date_time(text)
        assert isinstance(parsed, datetime)
        assert parsed == moment
        assert parsed.tzinfo is not None

    @pytest.mark.parametrize(
        "text",
        ["", "soon", "2025-06-14", "2025-06-14T16:54:17", "2025-02-30T00:00:00Z", "0000-01-01T00:00:00Z", "\ud800"],
    )
    def test_texts_that_are_no_date_times_stay_texts(self, text: str) -> None:
        assert parse_date_time(text) == text
        assert Part.from_dict({"made_at": text}).made_at == text

    @pytest.mark.parametrize(
        ("moment", "text"),
        [
            (MOMENT, AT),
            (MOMENT.replace(microsecond=0), "2025-06-14T16:54:17Z"),
            (MOMENT.astimezone(timezone(timedelta(hours=2))), "2025-06-14T18:54:17.946242+02:00"),
        ],
    )
    def test_date_times_are_written_as_the_api_writes_them(self, moment: datetime, text: str) -> None:
        assert format_date_time(moment) == text
        assert parse_date_time(text) == moment

    def test_assigned_date_times_are_written_as_the_api_writes_them(self) -> None:
        part = Part.from_dict({"made_at": AT})
        assert part.made_at == MOMENT
        part.made_at = MOMENT + timedelta(days=1)
        assert part.made_at == datetime(2025, 6, 15, 16, 54, 17, 946242, UTC)
        assert part.to_dict() == {"made_at": "2025-06-15T16:54:17.946242Z"}


class TestLaziness:
    def test_a_nested_resource_is_built_once_and_kept(self) -> None:
        whole = Whole.from_dict({"part": {"name": "a"}})
        assert whole.part is whole.part
        whole.part.name = "b"
        assert whole.to_dict()["part"]["name"] == "b"

    def test_the_objects_of_a_list_are_made_once_and_kept(self) -> None:
        whole = Whole.from_dict({"parts": [{"name": "a"}, None, "odd", {"name": "b"}]})
        assert whole.parts is whole.parts
        assert [type(part) for part in whole.parts] == [Part, type(None), str, Part]

    def test_items_appended_to_a_missing_list_are_kept(self) -> None:
        whole = Whole.from_dict({})
        whole.names.append("a")
        whole.parts.append(Part.from_dict({"name": "b"}))
        assert whole.to_dict()["names"] == ["a"]
        assert whole.to_dict()["parts"] == [{"name": "b"}]

    def test_a_list_that_may_be_null_stays_null(self) -> None:
        assert Whole.from_dict({"ids": None}).ids is None
        assert Whole.from_dict({"ids": []}).ids == []

    def test_nested_values_of_another_type_are_returned_unchanged(self) -> None:
        whole: Any = Whole.from_dict({"part": [1], "parts": {"a": 1}, "names": "b", "made_at": 5, "whole_id": {}})
        found = (whole.part, whole.parts, whole.names, whole.made_at, whole.whole_id)
        assert found == ([1], {"a": 1}, "b", 5, {})

    def test_the_class_itself_can_be_asked_for_its_fields(self) -> None:
        for name in Whole._names.values():
            assert getattr(Whole, name) is not None


class TestNames:
    def test_a_name_that_python_takes_has_another_on_the_wire(self) -> None:
        whole = Whole.from_dict({"from": "here", "get": "there", "plain_": "x"})
        assert (whole.from_, whole.get_, whole.plain_) == ("here", "there", "x")
        assert (whole["from"], whole["get"], whole["plain_"]) == ("here", "there", "x")
        assert whole.extra == {}
        assert {"from", "get", "plain_"} <= whole.to_dict().keys()
        assert [wire_name(name) for name in ("from_", "get_", "plain_", "name")] == ["from", "get", "plain_", "name"]


class TestMappingAccess:
    def test_mapping_access_reads_fields_and_unknown_properties(self) -> None:
        device = Device.from_dict({"properties": {"locked": True, "hue": "red"}})
        assert device.properties["locked"] is True
        assert device.properties["hue"] == "red"
        assert "locked" in device.properties
        assert "hue" in device.properties
        assert "nonsense" not in device.properties
        assert 5 not in device.properties

    def test_get_of_a_resource_returns_values_or_the_default(self) -> None:
        whole = Whole.from_dict({"whole_id": "1", "hue": "red", "data": None})
        assert (whole.get("whole_id"), whole.get("hue"), whole.get("nonsense")) == ("1", "red", None)
        assert (whole.get("whole_id", "?"), whole.get("nonsense", "?"), whole.get("data", "?")) == ("1", "?", "?")

    def test_mapping_access_to_an_unknown_name_raises_a_key_error(self) -> None:
        with pytest.raises(KeyError, match="nonsense"):
            Whole.from_dict({})["nonsense"]

    def test_mapping_access_returns_nested_resources_and_dates(self) -> None:
        whole = Whole.from_dict({"part": {"made_at": AT}})
        assert whole["part"]["made_at"] == MOMENT

    def test_dict_of_a_resource_has_its_fields_and_unknown_properties(self) -> None:
        part = Part.from_dict({"name": "a", "made_at": AT, "hue": "red"})
        assert dict(part) == {"name": "a", "made_at": MOMENT, "hue": "red"}
        assert {**part} == dict(part)
        assert part.keys() == ["name", "made_at", "hue"]

    def test_a_resource_is_not_iterable(self) -> None:
        """An iterable that is no mapping is taken for a row of values: `DataFrame(page)` gave a table of names."""
        with pytest.raises(TypeError, match="'Part' object is not iterable"):
            iter(Part.from_dict({}))  # type: ignore[call-overload]


class TestEquality:
    def test_resources_are_equal_before_and_after_nested_parts_are_read(self) -> None:
        data = {"part": {"made_at": AT}, "parts": [{"name": "a"}]}
        one, other = Whole.from_dict(data), Whole.from_dict(data)
        assert one.part.made_at == MOMENT
        assert one.parts
        assert one == other
        assert other == one

    def test_a_moment_may_be_written_in_two_ways(self) -> None:
        assert Part.from_dict({"name": "a", "made_at": AT}) == Part(name="a", made_at=MOMENT)

    def test_missing_is_null_and_a_missing_list_is_empty(self) -> None:
        assert Whole.from_dict({"whole_id": None, "names": [], "parts": None}) == Whole.from_dict({})

    @pytest.mark.parametrize("other", [{"name": "b"}, {"name": "a", "hue": "red"}, {"name": "a", "made_at": AT}, {}])
    def test_resources_with_different_values_are_unequal(self, other: dict[str, Any]) -> None:
        assert Part.from_dict({"name": "a"}) != Part.from_dict(other)

    def test_a_resource_is_unequal_to_other_classes(self) -> None:
        assert Part.from_dict({}) != Whole.from_dict({})
        assert Part.from_dict({}) != {}
        assert Part.from_dict({}) != "Part"

    def test_there_is_no_hash_as_fields_can_change(self) -> None:
        with pytest.raises(TypeError, match="unhashable"):
            hash(Part.from_dict({}))


class TestRepr:
    def test_repr_of_a_resource_shows_its_fields(self) -> None:
        assert repr(Part.from_dict({"name": "a", "made_at": AT})) == f"Part(name='a', made_at={MOMENT!r})"

    def test_repr_of_a_resource_leaves_out_what_the_server_left_out(self) -> None:
        assert repr(Whole.from_dict({})) == "Whole()"
        assert (
            repr(Whole.from_dict({"part": None, "names": [], "from": "a"})) == "Whole(from_='a', part=None, names=[])"
        )

    def test_repr_of_a_resource_shows_unknown_properties(self) -> None:
        assert repr(Part.from_dict({"hue": "red"})) == "Part(extra={'hue': 'red'})"

    def test_repr_of_a_resource_redacts_secrets_at_any_depth(self) -> None:
        hidden = "s3cr3t"
        for shown in (
            Webhook.from_dict({"secret": hidden}),
            ClientSession.from_dict({"token": hidden}),
            AccessGrant.from_dict({"client_session_token": hidden}),
            Whole.from_dict({"secret": hidden, "data": {"token": hidden, "list": [{"some_secret": hidden}]}}),
            Whole.from_dict({"new_token": hidden, "session": {"token": hidden}}),
            UnknownActionAttempt.from_dict({"result": {"token": hidden}}),
        ):
            assert hidden not in repr(shown)
            assert hidden not in str([shown])
            assert "***" in repr(shown)
        assert Webhook.from_dict({"secret": hidden}).secret == hidden
        assert repr(ClientSession.from_dict({})).count("***") == 0

    def test_redacting_a_repr_changes_no_value(self) -> None:
        whole = Whole.from_dict({"data": {"token": "s3cr3t"}})
        assert repr(whole)
        assert whole.to_dict()["data"] == {"token": "s3cr3t"}


class TestMaking:
    make_part: Any = Part  # type checkers want all that the API promises
    make_whole: Any = Whole

    def test_all_arguments_are_keywords_and_none_is_required(self) -> None:
        assert self.make_part(name="a").to_dict() == {"name": "a"}
        assert self.make_part().to_dict() == {}

    def test_a_resource_refuses_unknown_arguments(self) -> None:
        with pytest.raises(TypeError, match=r"Part\(\) got an unexpected keyword argument 'nane'"):
            self.make_part(nane="a")

    def test_a_resource_refuses_unknown_attributes(self) -> None:
        part: Any = Part.from_dict({"name": "a"})
        with pytest.raises(AttributeError):
            part.nane = "b"
        with pytest.raises(AttributeError):
            print(part.nane)

    def test_to_dict_of_a_resource_made_by_hand_is_json(self) -> None:
        whole = self.make_whole(part=self.make_part(made_at=MOMENT), names=("a", "b"))
        assert json.loads(json.dumps(whole.to_dict()))["part"]["made_at"] == AT
        assert whole.to_dict()["names"] == ["a", "b"]

    def test_changing_what_to_dict_returned_changes_no_resource(self) -> None:
        whole = Whole.from_dict({"names": ["a"], "data": {"list": [1]}, "new": {"list": [1]}})
        given = whole.to_dict()
        given["names"].append("b")
        given["data"]["list"].append(2)
        given["new"]["list"].append(2)
        assert (
            whole.to_dict() == Whole.from_dict({"names": ["a"], "data": {"list": [1]}, "new": {"list": [1]}}).to_dict()
        )

    def test_from_dict_reads_subclasses_of_dict(self) -> None:
        class Odd(dict[str, Any]):
            pass

        assert Part.from_dict(Odd(name="a")).name == "a"

    def test_properties_added_to_extra_are_in_to_dict(self) -> None:
        part = Part.from_dict({})
        part.extra["hue"] = "red"
        assert part.to_dict() == {"hue": "red"}


class TestInheritance:
    def test_inherited_fields_come_before_those_of_the_class(self) -> None:
        cls: Any = UnlockDoorSuccessActionAttempt
        names = [field.name for field in attrs.fields(cls)]
        assert names == ["action_attempt_id", "action_type", "status", "result", "error", "extra"]

    def test_from_dict_gives_the_class_it_is_called_on(self) -> None:
        class Mine(Part):
            pass

        assert type(Mine.from_dict({})) is Mine
        assert type(Part.from_dict({})) is Part
        assert Mine.from_dict({"made_at": AT}).made_at == MOMENT


class TestUnknownVariant:
    def test_properties_of_an_unknown_variant_are_attributes(self) -> None:
        error: Any = UnknownError.from_dict({"error_code": "new", "volts": 5, "from": "above", "get": 1})
        assert (error.error_code, error.volts, error.from_) == ("new", 5, "above")
        assert (error["get"], error.get("get"), error.get_) == (1, 1, 1)
        with pytest.raises(AttributeError, match="'UnknownError' object has no attribute 'amperes'"):
            print(error.amperes)

    def test_unknown_variant_can_be_used_without_a_subclass(self) -> None:
        variant = UnknownVariant.from_dict({"a": 1})
        assert (variant["a"], variant.to_dict(), repr(variant)) == (1, {"a": 1}, "UnknownVariant(extra={'a': 1})")

    def test_unknown_variants_copy_and_pickle(self) -> None:
        error = UnknownError.from_dict({"error_code": "new", "volts": 5})
        assert copy.copy(error) == copy.deepcopy(error) == pickle.loads(pickle.dumps(error)) == error


def test_a_wrapped_access_grant_comes_back_unwrapped() -> None:
    flat = {"access_grant_id": "1", "space_ids": ["2"]}
    wrapped = AccessGrant.from_dict({"access_grant": flat})
    assert wrapped == AccessGrant.from_dict(flat)
    assert wrapped.extra == {}
    assert AccessGrant.from_dict({"access_grant": "odd"}).extra == {"access_grant": "odd"}


def test_a_deep_copy_of_a_resource_shares_no_lists() -> None:
    code = AccessCode.from_dict({"errors": [{"error_code": "device_offline"}], "new": [1]})
    deep = copy.deepcopy(code)
    deep.errors.clear()
    deep.extra["new"].append(2)
    assert len(code.errors) == 1
    assert code.extra == {"new": [1]}


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_a_resource_survives_every_protocol_of_pickle(protocol: int) -> None:
    device = Device.from_dict({"device_id": "1", "properties": {"locked": True, "new": 1}, "newer": 2})
    assert device.properties.locked is True
    assert pickle.loads(pickle.dumps(device, protocol)) == device


def test_pickles_can_be_read_by_another_process() -> None:
    sent = pickle.dumps(Device.from_dict({"device_id": "1", "properties": {"locked": True}}))
    code = "import pickle, sys; print(pickle.load(sys.stdin.buffer).properties.locked)"
    done = subprocess.run([sys.executable, "-c", code], input=sent, capture_output=True, check=True)
    assert done.stdout.split() == [b"True"]


def test_the_generator_reserves_the_public_names_of_every_class() -> None:
    """A field of the API named like a method gets a trailing underscore in generated code and on the wire alike."""
    methods = {name for name in vars(Resource) if not name.startswith("_")}
    assert methods == fields.RESERVED == names.RESERVED
