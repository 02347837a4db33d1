"""What the server left out stays out: of `to_dict()`, `in` and `keys()`, however it is read."""

from __future__ import annotations

import copy
import pickle
import sys
from datetime import UTC, datetime
from typing import Any

import attrs
import pytest

from seam_async import AccessCode, Device, UnknownError

AT = "2025-06-14T16:54:17Z"


def make(**data: Any) -> Any:
    return AccessCode.from_dict(data)


class TestLeftOut:
    def test_fields_that_were_left_out_read_as_none_and_stay_out_of_to_dict(self) -> None:
        code = make(code="1234")
        assert (code.name, code.ends_at, code.dormakaba_oracode_metadata, code.errors) == (None, None, None, [])
        assert (code["name"], code["ends_at"], code["errors"]) == (None, None, [])
        assert code.to_dict() == {"code": "1234"}
        assert code.keys() == ["code"]
        assert "code" in code
        assert "name" not in code
        assert "errors" not in code

    def test_a_null_and_an_empty_list_that_were_sent_are_there(self) -> None:
        code = make(name=None, errors=[], warnings=None, ends_at=None)
        assert (code.name, code.errors, code.warnings, code.ends_at) == (None, [], [], None)
        assert code.to_dict() == {"name": None, "errors": [], "warnings": None, "ends_at": None}
        assert {"name", "errors", "warnings", "ends_at"} == set(code.keys())

    def test_a_list_that_was_read_is_there_once_something_is_put_in(self) -> None:
        code = make()
        errors = code.errors
        assert code.errors is errors
        assert code.to_dict() == {}
        errors.append(UnknownError.from_dict({"error_code": "new"}))
        assert code.to_dict() == {"errors": [{"error_code": "new"}]}
        assert "errors" in code
        assert code.keys() == ["errors"]
        errors.clear()
        assert code.to_dict() == {}

    def test_fields_assigned_none_or_an_empty_list_are_in_to_dict(self) -> None:
        code = make()
        code.name = None
        code.ends_at = datetime(2025, 6, 14, 16, 54, 17, tzinfo=UTC)
        code.errors = []
        assert code.to_dict() == {"name": None, "ends_at": AT, "errors": []}
        assert AccessCode(name=None, errors=[]).to_dict() == {"name": None, "errors": []}  # type: ignore[call-arg]

    def test_deleted_fields_stay_out_of_to_dict(self) -> None:
        code = make(name="a", ends_at=AT)
        del code.name, code.ends_at
        assert code.to_dict() == {}
        assert (code.name, code.ends_at) == (None, None)

    def test_get_returns_the_default_for_null_and_missing_fields(self) -> None:
        code = make(name=None, errors=[])
        assert code.get("name", "a") == code.get("code", "a") == code.get("nonsense", "a") == "a"
        assert code.get("errors", "a") == []
        assert code.get("warnings") == []
        assert code.get("warnings", "a") == "a"

    def test_fields_left_out_of_nested_objects_stay_out_of_to_dict(self) -> None:
        device = Device.from_dict({"properties": {"locked": False}})
        assert device.properties.online is None
        assert device.properties.keys() == ["locked"]
        assert device.to_dict() == {"properties": {"locked": False}}


class TestCopies:
    @pytest.mark.parametrize(
        "again", [copy.copy, copy.deepcopy, attrs.evolve, lambda it: pickle.loads(pickle.dumps(it))]
    )
    @pytest.mark.parametrize("sent", [{}, {"name": None}, {"errors": []}, {"name": "a", "new": None, "ends_at": AT}])
    def test_copies_leave_out_what_the_original_leaves_out(self, sent: dict[str, Any], again: Any) -> None:
        code = make(**sent)
        assert code.warnings == []
        assert again(code).to_dict() == sent

    def test_a_list_put_into_the_original_is_in_the_copy(self) -> None:
        code = make()
        code.errors.append(UnknownError.from_dict({}))
        assert attrs.evolve(code, name="a").to_dict() == {"name": "a", "errors": [{}]}
        assert copy.deepcopy(code).to_dict() == {"errors": [{}]}

    def test_evolving_shares_no_unknown_properties(self) -> None:
        code = make(new=1)
        attrs.evolve(code).extra["new"] = 2
        assert code.extra == {"new": 1}
        assert attrs.evolve(code, extra={}).extra == {}


def test_resources_with_missing_and_with_null_fields_are_equal() -> None:
    assert make() == make(name=None, errors=[], warnings=None)
    assert make(name="a") != make()
    filled = make()
    filled.errors.append(UnknownError.from_dict({}))
    assert filled != make()


def test_reading_a_plain_field_that_was_sent_runs_no_python_function() -> None:
    code = make(code="1234", name=None)
    entered = []

    def profile(frame: Any, event: str, _: Any) -> None:
        if event == "call":
            entered.append(frame.f_code.co_name)

    sys.setprofile(profile)
    try:
        values = code.code, code.name
    finally:
        sys.setprofile(None)
    assert values == ("1234", None)
    assert entered == []
