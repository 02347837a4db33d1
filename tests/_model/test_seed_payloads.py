"""The payloads of the documentation pages that the package was started from, as facts in tests/fixtures/seeds."""

from __future__ import annotations

import json
import pathlib
from datetime import datetime
from typing import Any

import pytest
from _model.samples import differences, pascal, resource_class, walk

from seam_async import AccessCode, AccessGrant, UnknownError, UnknownMutation, UnknownWarning, seam_event_from_dict
from seam_async._model.resource import Resource

PAGES: dict[str, dict[str, Any]] = {
    path.stem: json.loads(path.read_text())
    for path in sorted((pathlib.Path(__file__).parents[1] / "fixtures/seeds").glob("*.json"))
}


def payloads() -> list[Any]:
    """Every object on every page, from the responses too: the class that reads it, and the object."""
    found: list[Any] = []
    for name, page in PAGES.items():
        sent = list(page["objects"])
        for response in page.get("responses", []):
            content = response[page["response_key"]]
            sent += content if isinstance(content, list) else [content]
        cls = resource_class(page["resource"])
        found += [pytest.param(cls, data, id=f"{name}-{number}") for number, data in enumerate(sent)]
    return found


def unwrapped(data: dict[str, Any]) -> dict[str, Any]:
    content: dict[str, Any] = data.get("access_grant", data)
    return content


def test_every_page_of_payloads_is_read() -> None:
    assert len(PAGES) == 5
    assert len(payloads()) == 15


@pytest.mark.parametrize(("cls", "data"), payloads())
def test_documented_examples_are_read_and_returned_unchanged(cls: type[Resource], data: dict[str, Any]) -> None:
    made = cls.from_dict(data)
    for _ in range(2):
        assert differences(unwrapped(data), made.to_dict()) == []
        list(walk(made))
    assert all(part.extra == {} for part in walk(made) if type(part) is cls)
    assert isinstance(made["created_at"], datetime)
    assert made["created_at"].tzinfo is not None
    assert cls.from_dict(made.to_dict()) == made


def test_access_grants_are_read_wrapped_and_flat() -> None:
    wrapped, flat = PAGES["access_grants_list"]["objects"]
    assert list(wrapped) == ["access_grant"]
    for data in (wrapped, flat):
        grant = AccessGrant.from_dict(data)
        assert grant.access_grant_id == unwrapped(data)["access_grant_id"]
        assert [method.mode for method in grant.requested_access_methods] == ["code", "card", "mobile_key"]
        assert "access_grant" not in grant.to_dict()


def test_placeholders_for_tags_are_read_as_unknown_variants() -> None:
    (response,) = PAGES["access_codes_get_reference"]["responses"]
    code = AccessCode.from_dict(response["access_code"])
    assert isinstance(code.errors[0], UnknownError)
    assert isinstance(code.warnings[0], UnknownWarning)
    assert isinstance(code.pending_mutations[0], UnknownMutation)
    assert (code.errors[0].error_code, code.warnings[0]["error_code"]) == ("<string>", "<string>")
    assert code.dormakaba_oracode_metadata is not None
    assert code.dormakaba_oracode_metadata.stay_id == 123


def test_every_event_on_the_pages_is_known() -> None:
    tags = PAGES["access_code_object"]["event_types"]
    found = {tag: type(seam_event_from_dict({"event_type": tag})).__name__ for tag in tags}
    assert found == {tag: f"{pascal(tag)}Event" for tag in tags}
    assert len(found) == 13


def test_every_error_on_the_pages_can_be_read() -> None:
    for tag in PAGES["access_code_object"]["error_codes"]:
        (error,) = AccessCode.from_dict({"errors": [{"error_code": tag, "message": "?"}]}).errors
        assert (error.error_code, error.message) == (tag, "?")
