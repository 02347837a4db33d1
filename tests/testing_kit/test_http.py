"""The HTTP side: methods, query strings, error bodies, and what is remembered."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from seam_async.testing import FakeSeam

from .conftest import Caller


async def send(call: Caller, method: str, path: str, **options: Any) -> tuple[int, Any, Any]:
    headers = {"authorization": f"Bearer {call.fake.api_key}"}
    async with call.session.request(method, call.fake.endpoint + path, headers=headers, **options) as response:
        return response.status, response.headers, await response.json()


async def test_the_fake_accepts_the_documented_http_methods_beside_post(call: Caller, fake: FakeSeam) -> None:
    device = fake.find("device", display_name="Apartment 1")["device_id"]
    status, _, body = await send(call, "GET", f"/devices/get?device_id={device}")
    assert (status, body["device"]["device_id"]) == (200, device)

    status, _, body = await send(call, "GET", f"/devices/list?device_ids={device}&limit=5")
    assert [one["device_id"] for one in body["devices"]] == [device]

    code = (await call("/access_codes/create", device_id=device))["access_code"]["access_code_id"]
    assert (await send(call, "PATCH", "/access_codes/update", json={"access_code_id": code, "name": "x"}))[0] == 200
    assert (await send(call, "DELETE", f"/access_codes/delete?access_code_id={code}"))[0] == 200
    status, _, body = await send(call, "PUT", "/access_codes/delete", json={"access_code_id": code})
    assert (status, body["error"]["type"]) == (405, "method_not_allowed")


async def test_query_strings_are_read_as_the_types_of_their_parameters(call: Caller, fake: FakeSeam) -> None:
    first, second = (one["device_id"] for one in fake.all("device", is_managed=True)[:2])
    queries = [
        f"device_ids={first}&device_ids={second}",
        f"device_ids[]={first}&device_ids[]={second}",
        f"device_ids={first},{second}",
    ]
    for query in queries:
        _, _, body = await send(call, "GET", f"/devices/list?{query}")
        assert [one["device_id"] for one in body["devices"]] == [first, second]
    await call("/devices/update", device_id=first, custom_metadata={"floor": "2", "vip": True})
    for query in ("custom_metadata_has[floor]=2", "custom_metadata_has.vip=true", "custom_metadata_has[vip]=true"):
        _, _, body = await send(call, "GET", f"/devices/list?{query}")
        assert [one["device_id"] for one in body["devices"]] == [first]
    status, _, body = await send(call, "GET", "/devices/list?limit=many")
    assert (status, list(body["error"]["validation_errors"])) == (400, ["_errors", "limit"])


async def test_every_answer_has_its_own_request_id(call: Caller, fake: FakeSeam) -> None:
    _, first, _ = await send(call, "POST", "/devices/list", json={})
    status, second, body = await send(call, "POST", "/devices/get", json={"device_id": "x"})

    assert first["seam-request-id"] != second["seam-request-id"]
    assert (status, body["error"]["request_id"]) == (400, second["seam-request-id"])
    assert [one.request_id for one in fake.requests] == [first["seam-request-id"], second["seam-request-id"]]


@pytest.mark.parametrize(
    ("path", "params", "expected"),
    [
        ("/devices/get", {"device_id": "x"}, {"device_id": ["Invalid uuid"]}),
        ("/devices/get", {"device_id": 5}, {"device_id": ["Expected string, received number"]}),
        ("/devices/get", {"device_id": None}, {"device_id": ["Expected string, received null"]}),
        ("/locks/unlock_door", {}, {"device_id": ["Required"]}),
        ("/devices/list", {"limit": "5"}, {"limit": ["Expected number, received string"]}),
        ("/devices/list", {"device_ids": "x"}, {"device_ids": ["Expected array, received string"]}),
        ("/devices/list", {"custom_metadata_has": []}, {"custom_metadata_has": ["Expected object, received array"]}),
        ("/webhooks/create", {"url": "nowhere"}, {"url": ["Invalid url"]}),
        ("/user_identities/create", {"email_address": "a@b"}, {"email_address": ["Invalid email"]}),
        (
            "/acs/entrances/list",
            {"limit": 0, "acs_entrance_ids": ["x"]},
            {"limit": ["Number must be greater than 0"], "acs_entrance_ids": ["Invalid uuid"]},
        ),
    ],
)
async def test_bad_parameters_are_named_one_by_one(call: Caller, path: str, params: Any, expected: Any) -> None:
    status, body = await call.answer(path, **params)

    assert (status, body["error"]["type"], body["ok"]) == (400, "invalid_input", False)
    found = body["error"]["validation_errors"]
    assert {name: problems["_errors"] for name, problems in found.items() if name != "_errors"} == expected


async def test_the_fake_ignores_unknown_parameters(call: Caller) -> None:
    assert (await call.answer("/devices/list", brand_new=1))[0] == 200


async def test_bodies_that_are_no_json_objects_are_refused(call: Caller) -> None:
    for data in (b"{nope", b"[1]", b'"text"'):
        status, _, body = await send(call, "POST", "/devices/list", data=data)
        assert (status, body["error"]["type"]) == (400, "invalid_input")


async def test_an_unknown_path_is_not_found(call: Caller) -> None:
    status, body = await call.answer("/devices/teleport")

    assert (status, body["error"]["type"]) == (404, "not_found")


async def test_unknown_ids_are_refused_with_the_kind_that_was_not_found(call: Caller) -> None:
    nobody = "c0ffee00-0000-4000-8000-000000000000"
    for path, params, kind in (
        ("/devices/get", {"device_id": nobody}, "device_not_found"),
        ("/access_codes/create", {"device_id": nobody}, "device_not_found"),
        ("/access_codes/delete", {"access_code_id": nobody}, "access_code_not_found"),
        ("/acs/entrances/get", {"acs_entrance_id": nobody}, "acs_entrance_not_found"),
        ("/spaces/get", {"space_key": "nowhere"}, "space_not_found"),
        ("/webhooks/get", {"webhook_id": nobody}, "webhook_not_found"),
        ("/action_attempts/get", {"action_attempt_id": nobody}, "action_attempt_not_found"),
    ):
        status, body = await call.answer(path, **params)
        assert (status, body["error"]["type"]) == (404, kind)


async def test_recorded_requests_are_found_by_path_and_by_execution(call: Caller, fake: FakeSeam) -> None:
    device = fake.find("device")["device_id"]
    await call("/locks/unlock_door", device_id=device)
    await call.answer("/locks/lock_door")
    await call("/devices/list")

    assert [one.path for one in fake.requests.to("/locks/*")] == ["/locks/unlock_door", "/locks/lock_door"]
    assert [one.path for one in fake.requests.executed] == ["/locks/unlock_door", "/devices/list"]
    refused = fake.requests[1]
    assert (refused.status, refused.executed, refused.error_type) == (400, False, "invalid_input")
    assert fake.requests[0].body == {"device_id": device}


async def test_looking_for_requests_to_a_misspelt_path_is_an_error(call: Caller, fake: FakeSeam) -> None:
    for look in (fake.requests.to, fake.requests.find, fake.requests.answered):
        with pytest.raises(ValueError, match="did you mean '/locks/unlock_door'"):
            look("/locks/unlok_door")
    with pytest.raises(ValueError, match="there is no endpoint '/lock/"):
        await fake.wait_for_requests("/lock/*")
    assert fake.requests.to("/locks/unlock_door") == fake.requests.find("*") == []

    await call.answer("/locks/unlok_door")  # what was asked for can be looked for
    fake.faults.add("/newer/endpoint", status=200, body=b"{}")
    assert [one.status for one in fake.requests.to("/locks/unlok_door")] == [404]
    assert fake.requests.to("/newer/endpoint") == []


async def test_looking_for_requests_by_a_misspelt_parameter_or_method_is_an_error(call: Caller, fake: FakeSeam) -> None:
    door = fake.find("device", display_name="Apartment 1")["device_id"]
    await call("/locks/unlock_door", device_id=door)
    for path in ("/locks/unlock_door", "/locks/*", "*"):
        with pytest.raises(ValueError, match="there is no parameter of .* 'devise_id'; did you mean 'device_id'"):
            fake.requests.find(path, match={"devise_id": door})
    with pytest.raises(ValueError, match="'code'"):  # a parameter, but of other endpoints
        fake.requests.find("/locks/unlock_door", match={"code": "1234"})
    with pytest.raises(ValueError, match="devise_id"):
        await fake.wait_for_requests("/locks/unlock_door", match={"devise_id": door}, timeout=0.01)
    with pytest.raises(ValueError, match="devise_id"):
        await asyncio.to_thread(fake.requests.wait, "/locks/unlock_door", match={"devise_id": door}, timeout=0.01)
    with pytest.raises(ValueError, match="there is no HTTP method 'PSOT'; did you mean 'POST'"):
        fake.requests.find(method="psot")
    (found,) = fake.requests.find("/locks/*", match={"device_id": door}, method="post")
    assert found.path == "/locks/unlock_door"

    # What the documentation names beside the description, what was sent, and what a stub may take.
    assert fake.requests.find("/access_codes/list", match={"customer_ids": ["c"]}) == []
    fake.faults.add("/access_codes/list", status=500, match={"customer_ids": ["c"]})
    await call("/devices/list", newer=True)
    assert len(fake.requests.find("/devices/list", match={"newer": True})) == 1
    fake.faults.add("/newer/endpoint", status=200, body=b"{}")
    assert fake.requests.find("/newer/endpoint", match={"anything": 1}) == []


async def test_the_same_seed_gives_the_same_ids(call: Caller, fake: FakeSeam) -> None:
    async with (
        FakeSeam() as one,
        FakeSeam() as two,
        FakeSeam(random_seed=5) as three,
        FakeSeam(random_seed=None) as four,
    ):
        assert one.api_key == two.api_key
        assert [d["device_id"] for d in one.all("device")] == [d["device_id"] for d in two.all("device")]
        assert len({one.api_key, three.api_key, four.api_key}) == 3


async def test_a_fake_without_a_seed_has_no_devices() -> None:
    async with FakeSeam(seed=False) as fake:
        assert fake.all("device") == []
        lock = fake.add("device", device_type="schlage_lock", name="Attic", properties={"locked": False})
        assert (lock["properties"]["locked"], lock["properties"]["online"]) == (False, True)
        assert fake.find("connected_account")["connected_account_id"] == lock["connected_account_id"]
        with pytest.raises(TypeError, match="did you mean 'display_name'"):
            fake.add("device", display_nmae="x")
        with pytest.raises(LookupError):
            fake.find("device", display_name="Cellar")
        changed = fake.change("device", lock["device_id"], properties={"online": False})
        assert (changed["properties"]["online"], changed["properties"]["locked"]) == (False, False)
        with pytest.raises(LookupError):
            fake.change("device", "nobody")
