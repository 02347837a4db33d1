"""What clients send that our own never does: query strings, `_strict`, other methods, browsers; nothing is a 500."""

from __future__ import annotations

import io
import json
from typing import Any

import aiohttp
import pytest

from seam_async.testing import FakeSeam

from .conftest import Caller
from .test_http import send

PAGE = {"origin": "https://app.example.com", "access-control-request-headers": "seam-publishable-key,content-type"}


async def test_page_two_is_found_with_strict_on_every_page_or_only_the_first(call: Caller) -> None:
    _, _, first = await send(call, "GET", "/devices/list?limit=3&_strict=true")
    cursor = first["pagination"]["next_page_cursor"]

    for query in (
        f"limit=3&page_cursor={cursor}&_strict=true",
        f"limit=3&page_cursor={cursor}",
        f"page_cursor={cursor}",
    ):
        status, _, second = await send(call, "GET", f"/devices/list?{query}")
        assert status == 200
        assert not {one["device_id"] for one in second["devices"]} & {one["device_id"] for one in first["devices"]}


async def test_the_url_of_the_next_page_keeps_filters_and_limit(call: Caller, fake: FakeSeam) -> None:
    types = ["august_lock", "schlage_lock", "yale_lock"]
    url = "/devices/list?limit=1&" + "&".join(f"device_types={one}" for one in types) + "&_strict=true"
    seen = []
    while url is not None:
        _, _, body = await send(call, "GET", url.removeprefix(fake.endpoint))
        seen += [one["device_type"] for one in body["devices"]]
        url = body["pagination"]["next_page_url"]

    assert seen == types


@pytest.mark.parametrize("cursor", ["x", "MTox", "WzFlOTk5LCAie30iXQ==", "W10=", "WyJhIiwgMV0=", "%00", "é"])
async def test_texts_that_are_no_page_cursor_are_refused(call: Caller, cursor: str) -> None:
    status, _, body = await send(call, "GET", f"/devices/list?page_cursor={cursor}")

    assert (status, body["error"]["type"]) == (400, "invalid_input")


async def test_get_by_key_or_url_takes_no_notice_of_unknown_parameters(call: Caller, fake: FakeSeam) -> None:
    person = await call("/user_identities/create", user_identity_key="ada", full_name="Ada")
    grant = await call(
        "/access_grants/create",
        user_identity_id=person["user_identity"]["user_identity_id"],
        access_grant_key="stay",
        device_ids=[fake.find("device", display_name="Apartment 1")["device_id"]],
        requested_access_methods=[{"mode": "mobile_key"}],
    )
    url = grant["access_grant"]["instant_key_url"]
    for query in (
        "/user_identities/get?user_identity_key=ada",
        "/spaces/get?space_key=apartment_1",
        "/access_grants/get?access_grant_key=stay",
        f"/instant_keys/get?instant_key_url={url}",
    ):
        status, _, body = await send(call, "GET", f"{query}&_strict=true&newer=1")
        assert status == 200, body
    assert fake.requests[-1].body["newer"] is not None


async def test_deleting_by_keys_deletes_what_has_these_keys_only(call: Caller, fake: FakeSeam) -> None:
    for key in ("t", "r", "u", "e", "a,b", "a"):
        await call("/spaces/create", name=key, space_key=key)

    assert (await send(call, "DELETE", "/customers/delete_data?customer_keys=none&_strict=true&depth=3"))[0] == 200
    assert len(fake.all("space")) == 7
    assert (await send(call, "DELETE", "/customers/delete_data?space_keys=a%2Cb&_strict=true"))[0] == 200

    assert {one.get("space_key") for one in fake.all("space")} >= {"t", "r", "u", "e", "a"}
    assert "a,b" not in {one.get("space_key") for one in fake.all("space")}


async def test_events_are_listed_newest_first(call: Caller, fake: FakeSeam) -> None:
    lock = fake.find("device", display_name="Front Door")["device_id"]
    for name in ("lock.locked", "lock.unlocked", "device.low_battery"):
        fake.emit(name, device_id=lock)
        fake.clock.advance(1)

    body = await call("/events/list", since="2000-01-01T00:00:00Z")
    last = await call("/events/list", since="2000-01-01T00:00:00Z", limit=1)
    of_lock = await call("/events/list", device_id=lock, limit=2)

    assert [one["event_type"] for one in body["events"]] == ["device.low_battery", "lock.unlocked", "lock.locked"]
    assert [one["event_type"] for one in last["events"]] == ["device.low_battery"]
    assert [one["event_type"] for one in of_lock["events"]] == ["device.low_battery", "lock.unlocked"]


async def test_answers_have_older_keys_beside_the_newer_ones(call: Caller, fake: FakeSeam) -> None:
    lock = fake.find("device", display_name="Apartment 1")["device_id"]

    body = await call("/locks/get", device_id=lock)
    assert body["lock"] == body["device"]
    for path, key in (
        ("/locks/list", "locks"),
        ("/thermostats/list", "thermostats"),
        ("/noise_sensors/list", "noise_sensors"),
    ):
        body = await call(path)
        assert body[key] == body["devices"] != []
    made = await call("/access_codes/create", device_id=lock, code="4444")
    assert made["action_attempt"]["action_type"] == "CREATE_ACCESS_CODE"
    attempt = {"action_attempt_id": made["action_attempt"]["action_attempt_id"]}
    assert (await call("/action_attempts/get", **attempt))["action_attempt"]["status"] == "success"
    own = {"access_code_id": made["access_code"]["access_code_id"]}
    assert (await call("/access_codes/update", **own, name="x"))["action_attempt"]["status"] == "success"
    assert (await call("/access_codes/delete", **own))["action_attempt"]["result"] == {}
    portal = await call("/customers/create_portal", customer_data={"customer_key": "acme"})
    assert portal["magic_link"]["url"] == portal["customer_portal"]["url"]
    webview = (await call("/connect_webviews/create"))["connect_webview"]
    assert (webview["accepted_devices"], webview["any_device_allowed"]) == ([], True)


async def test_the_attempt_of_a_code_fails_with_the_code(call: Caller, fake: FakeSeam) -> None:
    lock = fake.find("device", display_name="Apartment 1")["device_id"]
    fake.outcomes.add("CREATE_ACCESS_CODE", error="failed_to_set_on_device")

    made = await call("/access_codes/create", device_id=lock)

    attempt = fake.find("action_attempt", action_attempt_id=made["action_attempt"]["action_attempt_id"])
    assert (attempt["status"], attempt["error"]["type"]) == ("error", "failed_to_set_on_device")


async def test_makers_say_what_they_know_of_their_devices(fake: FakeSeam) -> None:
    lock = fake.find("device", display_name="Front Door")["properties"]
    other = fake.add("device", device_type="august_lock", name="Side Door")["properties"]

    assert lock["august_metadata"]["lock_name"] == "Front Door"
    assert lock["august_metadata"]["lock_id"] != other["august_metadata"]["lock_id"]
    assert "nuki_metadata" in fake.find("device", device_type="nuki_lock")["properties"]


@pytest.mark.parametrize("limit", ["0", "-1", "1.5", "1e999", "nan", "", "many"])
async def test_a_limit_is_a_whole_number_above_zero(call: Caller, limit: str) -> None:
    status, _, body = await send(call, "GET", f"/devices/list?limit={limit}")

    assert (status, list(body["error"]["validation_errors"])) == (400, ["_errors", "limit"])


async def test_the_fake_reads_query_strings_and_bodies_of_megabytes(call: Caller, fake: FakeSeam) -> None:
    ids = [fake.find("device")["device_id"]] * 3000

    status, _, body = await send(call, "GET", "/devices/list?" + "&".join(f"device_ids={one}" for one in ids))
    assert (status, len(body["devices"])) == (200, 1)
    content = io.BytesIO(json.dumps({"search": "x" * 3_000_000}).encode())
    status, _, body = await send(call, "POST", "/devices/list", data=content)
    assert (status, body["devices"]) == (200, [])


async def test_a_method_that_is_not_taken_says_which_are(call: Caller) -> None:
    status, headers, _ = await send(call, "PUT", "/devices/list")
    assert (status, headers["allow"]) == (405, "GET, POST, HEAD, OPTIONS")
    async with call.session.head(f"{call.fake.endpoint}/devices/list") as response:
        assert response.status == 401
    async with call.session.options(f"{call.fake.endpoint}/locks/unlock_door") as response:
        assert (response.status, response.headers["allow"]) == (204, "POST, OPTIONS")


async def test_a_browser_may_call_with_its_own_keys(call: Caller, fake: FakeSeam) -> None:
    path = f"{fake.endpoint}/client_sessions/create"
    asked = {**PAGE, "access-control-request-method": "POST"}
    async with call.session.options(path, headers=asked) as response:
        assert response.headers["access-control-allow-origin"] == "*"
        assert response.headers["access-control-allow-headers"] == "seam-publishable-key,content-type"
        assert "POST" in response.headers["access-control-allow-methods"]
    headers = {"origin": PAGE["origin"], "seam-publishable-key": fake.publishable_key}
    async with call.session.post(path, json={"user_identifier_key": "ada"}, headers=headers) as response:
        assert (response.status, response.headers["access-control-allow-origin"]) == (200, "*")
        assert "seam-request-id" in response.headers["access-control-expose-headers"]
    assert [one.method for one in fake.requests] == ["POST"]


async def test_health_and_the_openapi_document_need_no_credential(call: Caller, fake: FakeSeam) -> None:
    async with call.session.get(f"{fake.endpoint}/health") as response:
        assert (await response.json())["ok"] is True
    async with call.session.get(f"{fake.endpoint}/openapi.json") as response:
        document = await response.json()
    assert document["servers"] == [{"url": fake.endpoint}]
    assert len(document["paths"]) == 207
    text = json.dumps(document)
    for reference in {part.split('"')[0] for part in text.split('"#/components/schemas/')[1:]}:
        assert reference in document["components"]["schemas"], reference


async def test_a_reset_keeps_ids_and_ends_what_was_under_way(call: Caller, fake: FakeSeam) -> None:
    before = [one["device_id"] for one in fake.all("device")]
    lock = fake.find("device", display_name="Apartment 1")["device_id"]
    code = (await call("/access_codes/create", device_id=lock, starts_at="2040-01-01T00:00:00Z"))["access_code"]

    await call("/workspaces/reset_sandbox")

    assert [one["device_id"] for one in fake.all("device")] == before
    assert fake.all("access_code") == []
    fake.clock.advance_to("2041-01-01T00:00:00Z")
    assert "access_code.set_on_device" not in await call.events()
    again = (await call("/access_codes/create", device_id=lock))["access_code"]
    assert again["access_code_id"] not in {code["access_code_id"], *before}


async def page(call: Caller, url: str, **form: str) -> tuple[int, str, Any]:
    send_it = call.session.post(url, data=form, allow_redirects=False) if form else call.session.get(url)
    async with send_it as response:
        return response.status, await response.text(), response.headers


async def test_opening_a_webview_shows_a_form_and_logs_nobody_in(call: Caller, fake: FakeSeam) -> None:
    made = (await call("/connect_webviews/create", accepted_providers=["schlage", "nuki"]))["connect_webview"]

    status, text, _ = await page(call, made["url"])

    assert status == 200
    assert "<form" in text
    assert "Schlage" in text
    assert fake.find("connect_webview")["status"] == "pending"
    assert (await page(call, made["url"] + "0"))[0] == 404
    assert (await page(call, made["url"], provider="august", outcome="success"))[0] == 400


async def test_a_login_goes_on_to_where_the_app_wants(call: Caller, fake: FakeSeam) -> None:
    urls = {
        "custom_redirect_url": "https://app.example/ok?a=1",
        "custom_redirect_failure_url": "https://app.example/no",
    }
    first, second = [(await call("/connect_webviews/create", **urls))["connect_webview"] for _ in range(2)]

    status, _, headers = await page(call, first["url"], provider="nuki", email="me@example.com", outcome="success")
    assert (status, headers["location"].partition("&")[0]) == (303, "https://app.example/ok?a=1")
    status, _, headers = await page(call, second["url"], provider="nuki", outcome="failure")
    assert (status, headers["location"].partition("?")[0]) == (303, "https://app.example/no")

    account = fake.all("connected_account")[-1]
    assert account["user_identifier"] == {"email": "me@example.com"}
    assert fake.find("device", connected_account_id=account["connected_account_id"])["device_type"] == "nuki_lock"
    assert [one["status"] for one in fake.all("connect_webview")] == ["authorized", "failed"]


async def test_a_portal_shows_what_belongs_to_the_customer_until_it_expires(call: Caller, fake: FakeSeam) -> None:
    data = {"customer_key": "acme", "spaces": [{"space_key": "s", "name": "Loft <1>"}]}
    url = (await call("/customers/create_portal", customer_data=data))["customer_portal"]["url"]

    status, text, _ = await page(call, url)
    assert status == 200
    assert "Loft &lt;1&gt;" in text
    fake.clock.advance(3601)
    assert (await page(call, url))[0] == 410
    assert (await page(call, url + "0"))[0] == 404


async def grant(call: Caller, fake: FakeSeam, key: str | None = None, **more: Any) -> tuple[int, Any]:
    return await call.answer(
        "/access_grants/create",
        user_identity_id=fake.find("user_identity")["user_identity_id"],
        device_ids=[fake.find("device", display_name="Apartment 1")["device_id"]],
        requested_access_methods=[{"mode": "code", **more}],
        **({"access_grant_key": key} if key else {}),
    )


async def test_a_second_grant_with_the_same_key_is_refused_and_the_first_is_found_by_it(
    call: Caller, fake: FakeSeam
) -> None:
    _, made = await grant(call, fake, "stay_1")
    _, other = await grant(call, fake, "stay_2")

    status, body = await grant(call, fake, "stay_1")

    assert (status, body["error"]["type"]) == (409, "access_grant_key_already_exists")
    found = (await call("/access_grants/get", access_grant_key="stay_1"))["access_grant"]
    assert found["access_grant_id"] == made["access_grant"]["access_grant_id"]
    change = {"access_grant_id": other["access_grant"]["access_grant_id"], "access_grant_key": "stay_1"}
    assert (await call.answer("/access_grants/update", **change))[0] == 409
    await call("/access_grants/delete", access_grant_id=found["access_grant_id"])
    assert (await grant(call, fake, "stay_1"))[0] == 200


async def test_the_same_pin_on_the_same_lock_is_refused_before_anything_is_made(call: Caller, fake: FakeSeam) -> None:
    first, second = (fake.find("device", display_name=f"Apartment {n}")["device_id"] for n in (1, 2))
    made = await call("/access_codes/create", device_id=second, code="2468")
    before = len(fake.all("access_code"))

    for path, params in (
        ("/access_codes/create", {"device_id": second, "code": "2468"}),
        ("/access_codes/create_multiple", {"device_ids": [first, second], "code": "2468"}),
        ("/access_codes/simulate/create_unmanaged_access_code", {"device_id": second, "code": "2468", "name": "x"}),
    ):
        status, body = await call.answer(path, **params)
        assert (status, body["error"]["type"]) == (409, "duplicate_access_code"), path
    await call("/access_codes/create", device_id=first, code="2468")
    status, _ = await grant(call, fake, "stay", code="2468")

    assert status == 409
    assert fake.all("access_grant") == []
    assert len(fake.all("access_code")) == before + 1
    found = (await call("/access_codes/get", device_id=second, code="2468"))["access_code"]
    assert found["access_code_id"] == made["access_code"]["access_code_id"]


async def test_a_refused_grant_leaves_no_trace(call: Caller, fake: FakeSeam) -> None:
    lock = fake.find("device", display_name="Apartment 1")["device_id"]
    await call("/access_codes/create", device_id=lock, code="2468")
    before = fake.everything()

    for more in (
        {"requested_access_methods": [{"mode": "code", "code": "2468"}]},
        {"requested_access_methods": [{"mode": "code"}], "ends_at": "2001-01-01T00:00:00Z"},
        {"requested_access_methods": [{"mode": "code"}], "starts_at": "soon"},
    ):
        params = {"location": {"name": "Loft", "device_ids": [lock]}, "user_identity": {"full_name": "Ada"}, **more}
        status, _ = await call.answer("/access_grants/create", **params)
        assert status in (400, 409)

    assert fake.everything() == before


async def test_a_dropped_connection_leaves_others_alone(call: Caller, fake: FakeSeam) -> None:
    fake.faults.add("/devices/list", drop="before", times=1)
    with pytest.raises(aiohttp.ClientError):
        await call("/devices/list")
    assert (await call.answer("/devices/list"))[0] == 200
    assert [(one.status, one.answered) for one in fake.requests] == [(None, True), (200, True)]
