"""Who may call what, and what the others hear."""

from __future__ import annotations

from typing import Any

import pytest

from seam_async.testing import FakeSeam

from .conftest import Caller


async def refused(call: Caller, path: str = "/devices/list", params: Any = None, **headers: str) -> tuple[int, str]:
    """Status and type of an error that has Seam's form."""
    status, body = await call.raw(path, params or {}, **headers)
    assert body["ok"] is False
    assert set(body["error"]) >= {"type", "message", "request_id"}
    return status, body["error"]["type"]


@pytest.mark.parametrize("header", ["", "Basic abc", "Bearer", "Bearer seam_nobody", "Bearer seam_pk123"])
async def test_the_fake_answers_401_to_wrong_credentials(call: Caller, header: str) -> None:
    assert await refused(call, authorization=header) == (401, "unauthorized")


async def test_the_fake_refuses_a_revoked_key(call: Caller, fake: FakeSeam) -> None:
    key = fake.new_api_key()
    assert (await call.raw("/devices/list", {}, authorization=f"Bearer {key}"))[0] == 200

    fake.revoke(key)

    assert await refused(call, authorization=f"Bearer {key}") == (401, "unauthorized")


async def test_a_personal_access_token_needs_a_workspace_that_it_may_use(call: Caller, fake: FakeSeam) -> None:
    bearer = {"authorization": f"Bearer {fake.personal_access_token}"}

    assert await refused(call, **bearer) == (400, "missing_workspace_id")
    other = "c0ffee00-0000-4000-8000-000000000000"
    assert await refused(call, seam_workspace=other, **bearer) == (401, "unauthorized")
    status, body = await call.raw("/devices/list", {}, seam_workspace=fake.workspace_id, **bearer)
    assert status == 200
    assert body["devices"]
    assert (await call.raw("/workspaces/list", {}, **bearer))[0] == 200


async def test_a_workspace_of_the_fake_sees_no_devices_of_another(call: Caller, fake: FakeSeam) -> None:
    bearer = {"authorization": f"Bearer {fake.personal_access_token}"}
    _, made = await call.raw("/workspaces/create", {"name": "Second", "is_sandbox": True}, **bearer)
    second = made["workspace"]["workspace_id"]

    _, empty = await call.raw("/devices/list", {}, seam_workspace=second, **bearer)

    assert empty["devices"] == []
    key = fake.new_api_key(second)
    _, own = await call.raw("/workspaces/get", {}, authorization=f"Bearer {key}")
    assert own["workspace"]["name"] == "Second"
    device = fake.find("device")["device_id"]
    answer = await refused(call, "/devices/get", {"device_id": device}, authorization=f"Bearer {key}")
    assert answer == (404, "device_not_found")


async def test_an_api_key_cannot_make_workspaces(call: Caller) -> None:
    status, body = await call.answer("/workspaces/create", name="x")
    assert (status, body["error"]["type"]) == (401, "unauthorized")


async def session(call: Caller, **given: Any) -> dict[str, str]:
    made = (await call("/client_sessions/create", **given))["client_session"]
    return {"authorization": f"Bearer {made['token']}"}


async def test_a_client_session_sees_only_its_accounts(call: Caller, fake: FakeSeam) -> None:
    own = fake.find("device", display_name="Apartment 1")
    other = fake.find("device", display_name="Apartment 2")
    code = (await call("/access_codes/create", device_id=other["device_id"]))["access_code"]
    bearer = await session(call, connected_account_ids=[own["connected_account_id"]], user_identifier_key="jane")

    _, body = await call.raw("/devices/list", {}, **bearer)

    assert [one["device_id"] for one in body["devices"]] == [own["device_id"]]
    foreign = {"device_id": other["device_id"]}
    assert await refused(call, "/devices/get", foreign, **bearer) == (404, "device_not_found")
    assert await refused(call, "/locks/unlock_door", foreign, **bearer) == (404, "device_not_found")
    assert await refused(call, "/access_codes/create", foreign, **bearer) == (404, "device_not_found")
    code_id = {"access_code_id": code["access_code_id"]}
    assert await refused(call, "/access_codes/get", code_id, **bearer) == (404, "access_code_not_found")
    assert (await call.raw("/locks/unlock_door", {"device_id": own["device_id"]}, **bearer))[0] == 200
    assert await refused(call, "/webhooks/list", **bearer) == (401, "unauthorized")
    assert await refused(call, "/action_attempts/list", **bearer) == (401, "unauthorized")
    _, events = await call.raw("/events/list", {"since": "2000-01-01T00:00:00Z"}, **bearer)
    assert {event["device_id"] for event in events["events"]} == {own["device_id"]}


async def test_a_client_session_sees_the_devices_of_its_people(call: Caller, fake: FakeSeam) -> None:
    person = fake.find("user_identity")["user_identity_id"]
    device = fake.find("device", display_name="Boat House")["device_id"]
    bearer = await session(call, user_identity_ids=[person])
    assert (await call.raw("/devices/list", {}, **bearer))[1]["devices"] == []

    await call("/user_identities/grant_access_to_device", user_identity_id=person, device_id=device)

    assert [one["device_id"] for one in (await call.raw("/devices/list", {}, **bearer))[1]["devices"]] == [device]


async def test_a_customer_session_sees_what_is_the_customers(call: Caller, fake: FakeSeam) -> None:
    account = fake.find("device", display_name="Apartment 1")["connected_account_id"]
    await call("/connected_accounts/update", connected_account_id=account, customer_key="acme")
    await call("/spaces/create", name="Suite", customer_key="acme")
    bearer = await session(call, customer_key="acme")

    devices = (await call.raw("/devices/list", {}, **bearer))[1]["devices"]
    spaces = (await call.raw("/spaces/list", {}, **bearer))[1]["spaces"]

    assert [one["display_name"] for one in devices] == ["Apartment 1"]
    assert [one["name"] for one in spaces] == ["Suite"]


async def test_revoked_and_expired_client_sessions_are_refused(call: Caller, fake: FakeSeam) -> None:
    made = (await call("/client_sessions/create", expires_at="2099-01-01T00:00:00Z"))["client_session"]
    bearer = {"authorization": f"Bearer {made['token']}"}
    await call("/client_sessions/revoke", client_session_id=made["client_session_id"])
    assert await refused(call, **bearer) == (401, "client_session_revoked")

    bearer = await session(call)
    fake.clock.advance(366 * 86400)
    assert await refused(call, **bearer) == (401, "client_session_expired")


async def test_a_publishable_key_makes_empty_sessions(call: Caller, fake: FakeSeam) -> None:
    key = {"seam_publishable_key": fake.publishable_key}

    status, body = await call.raw("/client_sessions/create", {}, seam_user_identifier_key="jane", **key)

    assert status == 200
    assert body["client_session"]["user_identifier_key"] == "jane"
    status, kind = await refused(call, "/client_sessions/create", **key)
    assert (status, kind) == (401, "publishable_key_requires_user_identifier_key")
    assert await refused(call, "/devices/list", **key) == (401, "unauthorized")


async def test_recorded_requests_redact_the_credential(call: Caller, fake: FakeSeam) -> None:
    await call("/devices/list")

    (record,) = fake.requests

    assert fake.api_key not in repr(record)
    assert (record.path, record.method, record.status, record.executed) == ("/devices/list", "POST", 200, True)
    assert record.credential == "api_key"
    assert record.headers["authorization"] == "***"


async def test_a_session_made_with_a_webview_sees_what_comes_of_it(call: Caller, fake: FakeSeam) -> None:
    bearer = await session(call)
    _, made = await call.raw("/connect_webviews/create", {}, **bearer)
    webview = made["connect_webview"]["connect_webview_id"]
    assert (await call.raw("/devices/list", {}, **bearer))[1]["devices"] == []

    fake.finish_login(webview, device_types=["schlage_lock"])

    (own,) = (await call.raw("/devices/list", {}, **bearer))[1]["devices"]
    assert own["device_type"] == "schlage_lock"
    other = (await call("/connect_webviews/create"))["connect_webview"]["connect_webview_id"]
    _, seen = await call.raw("/connect_webviews/list", {}, **bearer)
    assert [one["connect_webview_id"] for one in seen["connect_webviews"]] == [webview]
    foreign = {"connect_webview_id": other}
    assert (await refused(call, "/connect_webviews/get", foreign, **bearer))[0] == 404
    assert (await call.raw("/client_sessions/get", {}, **bearer))[1]["client_session"]["connect_webview_ids"] == [
        webview
    ]


async def test_a_customer_session_sees_the_grants_of_the_customers_people(call: Caller, fake: FakeSeam) -> None:
    person = (await call("/user_identities/create", full_name="Ann", customer_key="acme"))["user_identity"]
    doors = {"device_ids": [fake.find("device", display_name="Apartment 1")["device_id"]]}
    methods = {"requested_access_methods": [{"mode": "code"}]}
    own = await call("/access_grants/create", user_identity_id=person["user_identity_id"], **doors, **methods)
    other = fake.find("user_identity", full_name="Jane Doe")["user_identity_id"]
    await call("/access_grants/create", user_identity_id=other, **doors, **methods)
    bearer = await session(call, customer_key="acme")

    _, grants = await call.raw("/access_grants/list", {}, **bearer)

    assert [one["access_grant_id"] for one in grants["access_grants"]] == [own["access_grant"]["access_grant_id"]]
    filters = {"device_id": doors["device_ids"][0]}
    _, seen = await call.raw("/access_methods/list", filters, **bearer)
    assert [one["access_method_id"] for one in seen["access_methods"]] == own["access_grant"]["access_method_ids"]
    _, entrances = await call.raw("/acs/entrances/list", {}, **bearer)
    assert entrances["acs_entrances"] == []


async def test_tokens_may_come_in_headers_of_their_own(call: Caller, fake: FakeSeam) -> None:
    made = (await call("/client_sessions/create"))["client_session"]["token"]

    assert (await call.raw("/devices/list", {}, client_session_token=made))[0] == 200
    assert (await call.raw("/devices/list", {}, seam_api_key=fake.api_key))[0] == 200
    wrong = {"seam_publishable_key": "seam_pk_nobody", "seam_user_identifier_key": "x"}
    assert await refused(call, "/client_sessions/create", **wrong) == (401, "unauthorized")
    assert await refused(call, authorization="Bearer seam_cst_nobody") == (401, "unauthorized")
    assert await refused(call, authorization="Bearer seam_at_nobody") == (401, "unauthorized")
