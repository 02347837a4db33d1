"""Equal texts in a list of access codes are kept once."""

from __future__ import annotations

import json
from typing import Any

from seam_async._wire.json_codec import loads
from seam_async.endpoints import access_codes, access_codes_unmanaged, devices


def code(number: int, **more: Any) -> dict[str, Any]:
    return {
        "access_code_id": f"code-{number}",
        "device_id": f"lock-{number % 2}",
        "workspace_id": "the workspace",
        "status": "set",
        "type": "time_bound",
        "starts_at": "2030-06-01T15:00:00.000Z",
        "name": "the same name",
        **more,
    }


def read(*items: Any) -> list[Any]:
    """Read an answer as it comes from a server: no two of its texts are one object."""
    answer = loads(json.dumps({"access_codes": items}).encode())
    return access_codes.LIST.result.decode(answer, access_codes.LIST.path)


def test_equal_texts_of_one_answer_become_one_object() -> None:
    items = read(*map(code, range(100)))
    for name in ("workspace_id", "status", "type"):
        assert len({id(getattr(item, name)) for item in items}) == 1, name
    assert len({id(item.device_id) for item in items}) == 2
    assert len({id(item.name) for item in items}) == 100  # its names are looked at one by one, and nothing else


def test_sharing_equal_texts_changes_no_item_of_a_list() -> None:
    """Equal texts are kept once to save memory, which nobody may notice otherwise."""
    sent = [code(1), code(2, device_id=None, status=7, type=["odd"]), code(3, access_code_id="code-3")]
    assert [item.to_dict() for item in read(*sent)] == sent


def test_items_of_a_list_that_are_no_objects_are_returned_unchanged() -> None:
    assert read(code(1), None, "text", 5)[1:] == [None, "text", 5]


def test_equal_texts_of_two_answers_are_kept_apart() -> None:
    """Texts are shared within one answer only: a cache over all answers would never shrink."""
    (one,), (other,) = read(code(1)), read(code(1))
    assert one.workspace_id == other.workspace_id
    assert one.workspace_id is not other.workspace_id


def test_lists_of_codes_share_and_lists_of_devices_need_not() -> None:
    assert access_codes_unmanaged.LIST.result.alike == access_codes.LIST.result.alike
    assert devices.LIST.result.alike == ()
