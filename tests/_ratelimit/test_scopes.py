"""Which scope a call belongs to."""

from __future__ import annotations

import pytest

from seam_async._ratelimit.scopes import CodeDevices, Scope, scope_of

PATH = "/access_codes/update"


@pytest.mark.parametrize(
    ("params", "devices"),
    [
        ({"device_id": "d1", "access_code_id": "c1"}, ("d1",)),
        ({"device_ids": ["d2", "d1", "d2"]}, ("d1", "d2")),
        ({"device_ids": []}, ()),
        ({"acs_entrance_id": "e1"}, ("e1",)),
        ({"access_code_id": "c1"}, ("c1",)),
        ({"name": "x"}, ()),
        ({"device_id": None}, ()),
        ({"device_ids": "d1"}, ()),
    ],
)
def test_scopes(params: dict[str, object], devices: tuple[str, ...]) -> None:
    assert scope_of("account", PATH, params, CodeDevices()) == Scope("account", PATH, devices)


def test_a_code_belongs_to_the_device_it_was_last_seen_on() -> None:
    codes = CodeDevices()
    codes.learn({"access_code_id": "c1", "device_id": "d1"})
    assert scope_of("account", PATH, {"access_code_id": "c1"}, codes).devices == ("d1",)
    codes.learn([{"access_code_id": "c1", "device_id": "d2"}, {"access_code_id": "c2", "device_id": "d1"}])
    assert scope_of("account", PATH, {"access_code_id": "c1"}, codes).devices == ("d2",)


@pytest.mark.parametrize("result", [None, 1, "x", {}, [None], [{}], {"access_code_id": 1, "device_id": "d"}])
def test_anything_else_teaches_nothing(result: object) -> None:
    codes = CodeDevices()
    codes.learn(result)
    assert len(codes) == 0


def test_the_codes_seen_last_are_remembered() -> None:
    codes = CodeDevices(capacity=3)
    for code in ("a", "b", "c", "a", "d"):
        codes.learn({"access_code_id": code, "device_id": "d"})
    assert len(codes) == 3
    assert [code for code in "abcd" if codes.get(code)] == ["a", "c", "d"]


def test_a_scope_prints_without_the_account() -> None:
    scope = Scope("seam_secret", "/locks/unlock_door", ("d1", "d2"))
    assert str(scope) == "/locks/unlock_door for d1, d2"
    assert "secret" not in repr(scope)
    assert str(Scope("account", "/devices/list")) == "/devices/list"
