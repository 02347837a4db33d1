"""The rest of the state: devices, accounts, spaces, people, noise, phones, customers, cameras."""

from __future__ import annotations

from typing import Any

import pytest

from seam_async.testing import FakeSeam

from .conftest import Caller
from .schema_check import check_response


def device(fake: FakeSeam, name: str) -> dict[str, str]:
    return {"device_id": fake.find("device", display_name=name)["device_id"]}


async def test_devices_change_between_managed_and_unmanaged(call: Caller, fake: FakeSeam) -> None:
    lock = device(fake, "Front Door")
    await call("/devices/update", is_managed=False, **lock)
    status, body = await call.answer("/devices/get", **lock)
    assert (status, body["error"]["type"]) == (404, "device_not_found")
    status, body = await call.answer("/locks/unlock_door", **lock)
    assert (status, body["error"]["type"]) == (400, "device_unmanaged")
    shown = (await call("/devices/unmanaged/get", **lock))["device"]
    assert "locked" not in shown["properties"]

    await call("/devices/unmanaged/update", is_managed=True, **lock)

    assert (await call("/devices/get", **lock))["device"]["is_managed"] is True
    assert await call.events() == ["device.converted_to_unmanaged", "device.unmanaged.converted_to_managed"]


async def test_devices_are_renamed_and_marked(call: Caller, fake: FakeSeam) -> None:
    lock = device(fake, "Front Door")
    await call("/devices/update", name="Entrance", custom_metadata={"a": "1", "b": True}, **lock)
    await call("/devices/update", custom_metadata={"a": None, "c": "3"}, **lock)

    shown = (await call("/devices/get", name="Entrance"))["device"]

    assert shown["custom_metadata"] == {"b": True, "c": "3"}
    (event,) = (await call("/events/list", since="2000-01-01T00:00:00Z"))["events"]
    assert (event["event_type"], event["device_name"]) == ("device.name_changed", "Entrance")
    await call("/devices/update", name=None, **lock)
    assert (await call("/devices/get", **lock))["device"]["display_name"] == "Front Door"


async def test_an_account_is_cut_off_with_its_devices(call: Caller, fake: FakeSeam) -> None:
    lock = fake.find("device", display_name="Apartment 1")
    account = {"connected_account_id": lock["connected_account_id"]}
    await call("/connected_accounts/simulate/disconnect", **account)

    shown = (await call("/devices/get", device_id=lock["device_id"]))["device"]
    assert [one["error_code"] for one in shown["errors"]] == ["account_disconnected"]
    (event,) = (await call("/events/list", event_type="device.disconnected"))["events"]
    assert event["connected_account_errors"][0]["error_code"] == "account_disconnected"

    await call("/connected_accounts/delete", **account)
    assert (await call.answer("/devices/get", device_id=lock["device_id"]))[0] == 404
    assert (await call.events())[-2:] == ["device.deleted", "connected_account.deleted"]


async def test_devices_entrances_and_accounts_join_and_leave_a_space(call: Caller, fake: FakeSeam) -> None:
    lock, entrance = device(fake, "Front Door"), fake.find("acs_entrance", display_name="Lobby")["acs_entrance_id"]
    account = fake.find("connected_account")["connected_account_id"]
    made = await call("/spaces/create", name="House", space_key="house", device_ids=[lock["device_id"]])
    space = {"space_id": made["space"]["space_id"]}
    assert made["space"]["device_count"] == 1

    await call("/spaces/add_acs_entrances", acs_entrance_ids=[entrance], **space)
    await call("/spaces/add_connected_account", connected_account_id=account, **space)
    await call("/spaces/remove_devices", device_ids=[lock["device_id"]], **space)

    shown = (await call("/spaces/get", space_key="house"))["space"]
    assert (shown["device_count"], shown["acs_entrance_count"]) == (0, 1)
    assert len((await call("/connected_accounts/list", **space))["connected_accounts"]) == 1
    assert len((await call("/acs/entrances/list", **space))["acs_entrances"]) == 1
    status, body = await call.answer("/spaces/create", name="House", space_key="house")
    assert (status, body["error"]["type"]) == (409, "space_key_already_exists")
    await call("/spaces/delete", **space)
    assert fake.find("acs_entrance", acs_entrance_id=entrance)["space_ids"] == []
    assert (await call.events())[-1] == "space.deleted"


async def test_merging_user_identities_moves_their_keys_and_devices(call: Caller, fake: FakeSeam) -> None:
    person = {"user_identity_id": fake.find("user_identity")["user_identity_id"]}
    made = (await call("/user_identities/create", full_name="Jane D.", user_identity_key="jane_2"))["user_identity"]
    lock = device(fake, "Front Door")
    await call("/user_identities/grant_access_to_device", user_identity_id=made["user_identity_id"], **lock)

    await call("/user_identities/merge", merged_user_identity_ids=[made["user_identity_id"]], **person)

    shown = (await call("/user_identities/get", **person))["user_identity"]
    assert shown["merged_user_identity_keys"] == ["jane_2"]
    assert (await call.answer("/user_identities/get", user_identity_key="jane_2"))[0] == 404
    assert len((await call("/user_identities/list_accessible_devices", **person))["devices"]) == 1
    await call("/user_identities/revoke_access_to_device", **person, **lock)
    assert (await call("/user_identities/list_accessible_devices", **person))["devices"] == []


async def test_instant_keys_open_a_session(call: Caller, fake: FakeSeam) -> None:
    person = {"user_identity_id": fake.find("user_identity")["user_identity_id"]}
    key = (await call("/user_identities/generate_instant_key", **person))["instant_key"]
    assert [one["instant_key_id"] for one in (await call("/instant_keys/list", **person))["instant_keys"]] == [
        key["instant_key_id"]
    ]
    session = (await call("/client_sessions/get", client_session_id=key["client_session_id"]))["client_session"]
    assert session["user_identity_ids"] == [person["user_identity_id"]]

    await call("/instant_keys/delete", instant_key_id=key["instant_key_id"])

    bearer = {"authorization": f"Bearer {session['token']}"}
    assert (await call.raw("/devices/list", {}, **bearer))[1]["error"]["type"] == "client_session_revoked"


async def test_get_or_create_returns_the_existing_client_session(call: Caller, fake: FakeSeam) -> None:
    wanted = {"user_identifier_key": "jane"}
    first = (await call("/client_sessions/get_or_create", **wanted))["client_session"]
    second = (await call("/client_sessions/get_or_create", **wanted))["client_session"]
    assert first["client_session_id"] == second["client_session_id"]
    account = fake.find("device", display_name="Apartment 1")["connected_account_id"]

    await call("/client_sessions/grant_access", connected_account_ids=[account], **wanted)

    assert (await call("/client_sessions/get", **wanted))["client_session"]["device_count"] == 1


async def test_noise_above_a_threshold_is_an_event(call: Caller, fake: FakeSeam) -> None:
    sensor = device(fake, "Hallway")
    (threshold,) = (await call("/noise_sensors/noise_thresholds/list", **sensor))["noise_thresholds"]
    own = {"noise_threshold_id": threshold["noise_threshold_id"], **sensor}
    await call("/noise_sensors/noise_thresholds/update", noise_threshold_decibels=60, **own)

    await call("/noise_sensors/simulate/trigger_noise_threshold", **sensor)

    (event,) = (await call("/events/list", since="2000-01-01T00:00:00Z"))["events"]
    assert (event["noise_level_decibels"], event["noise_threshold_name"]) == (65, "Quiet hours")
    await call("/noise_sensors/noise_thresholds/delete", **own)
    assert (await call.answer("/noise_sensors/simulate/trigger_noise_threshold", **sensor))[0] == 404


async def test_sandbox_phones_are_created_and_deactivated(call: Caller, fake: FakeSeam) -> None:
    person = fake.find("user_identity")["user_identity_id"]
    made = await call("/phones/simulate/create_sandbox_phone", user_identity_id=person)
    phone = {"device_id": made["phone"]["device_id"]}
    assert len((await call("/phones/list", owner_user_identity_id=person))["phones"]) == 1

    await call("/phones/deactivate", **phone)

    assert (await call("/phones/list"))["phones"] == []
    assert await call.events() == ["phone.deactivated"]


async def test_customers_are_pushed_and_deleted(call: Caller, fake: FakeSeam) -> None:
    rooms: Any = [{"room_key": "101", "name": "Room 101"}]
    guests: Any = [{"guest_key": "g1", "name": "Ann", "email_address": "ann@example.com"}]
    await call("/customers/push_data", customer_key="acme", rooms=rooms, guests=guests)
    assert [one["space_key"] for one in (await call("/spaces/list", customer_key="acme"))["spaces"]] == ["101"]
    assert (await call("/user_identities/get", user_identity_key="g1"))["user_identity"]["full_name"] == "Ann"
    portal = (await call("/customers/create_portal", customer_data={"customer_key": "acme"}))["customer_portal"]
    assert portal["customer_key"] == "acme"

    await call("/customers/delete_data", customer_keys=["acme"])

    assert (await call("/spaces/list", customer_key="acme"))["spaces"] == []


async def test_a_live_view_of_a_camera_needs_its_token_and_stops(call: Caller, fake: FakeSeam) -> None:
    made = await call("/cameras/live_views/create", **device(fake, "Doorbell"))
    session = made["camera_live_view_session"]
    own = {"camera_live_view_session_id": session["camera_live_view_session_id"]}

    answer = await call("/cameras/live_views/offer", sdp_offer="v=0", token=session["token"], **own)

    assert answer["camera_live_view_answer"]["sdp_answer"].startswith("v=0")
    assert (await call.answer("/cameras/live_views/stop", token="wrong", **own))[0] == 401
    await call("/cameras/live_views/stop", token=session["token"], **own)
    assert (await call.answer("/cameras/live_views/stop", token=session["token"], **own))[0] == 404


async def test_a_connect_webview_is_pending_until_its_user_logs_in(call: Caller, fake: FakeSeam) -> None:
    made = await call("/connect_webviews/create", accepted_providers=["august"], customer_key="acme")

    webview = made["connect_webview"]

    assert (webview["status"], webview["login_successful"]) == ("pending", False)
    assert webview["url"].startswith(fake.endpoint)
    assert len((await call("/connect_webviews/list", customer_key="acme"))["connect_webviews"]) == 1
    own = {"connect_webview_id": webview["connect_webview_id"]}

    done = fake.finish_login(own["connect_webview_id"], device_types=["august_lock", "august_lock"])

    shown = (await call("/connect_webviews/get", **own))["connect_webview"]
    assert shown == done
    assert (shown["status"], shown["login_successful"], shown["selected_provider"]) == ("authorized", True, "august")
    assert len((await call("/devices/list", customer_key="acme"))["devices"]) == 2
    assert len((await call("/devices/list", **own))["devices"]) == 2
    assert await call.events() == [
        "connect_webview.login_succeeded",
        "connected_account.connected",
        "device.added",
        "device.added",
        "connected_account.completed_first_sync",
    ]
    await call("/connect_webviews/delete", **own)
    assert (await call("/connect_webviews/list"))["connect_webviews"] == []


async def test_a_login_happens_in_the_browser_or_fails(call: Caller, fake: FakeSeam) -> None:
    first, second = [(await call("/connect_webviews/create"))["connect_webview"] for _ in range(2)]
    async with call.session.post(first["url"], data={"provider": "schlage", "outcome": "success"}) as response:
        assert response.status == 200
    assert fake.find("device", connected_account_id=fake.all("connected_account")[-1]["connected_account_id"])[
        "device_type"
    ].startswith("schlage")

    fake.finish_login(second["connect_webview_id"], succeeds=False)

    shown = (await call("/connect_webviews/list"))["connect_webviews"]
    assert [one["status"] for one in shown] == ["authorized", "failed"]
    assert (await call.events())[-1] == "connect_webview.login_failed"
    with pytest.raises(LookupError):
        fake.finish_login("nobody")


async def test_an_action_attempt_of_any_type_can_be_added_and_ended(call: Caller, fake: FakeSeam) -> None:
    made = fake.add("action_attempt", action_type="SYNC_ACCESS_CODES")

    fake.change("action_attempt", made["action_attempt_id"], status="success", result={})

    body = await call("/action_attempts/get", action_attempt_id=made["action_attempt_id"])
    assert body["action_attempt"]["status"] == "success"
    assert check_response("/action_attempts/get", body) == []


async def test_spaces_are_changed_at_once(call: Caller, fake: FakeSeam) -> None:
    lock, entrance = device(fake, "Front Door"), fake.find("acs_entrance", display_name="Lobby")["acs_entrance_id"]
    account = fake.find("connected_account")["connected_account_id"]
    members = {"acs_entrance_ids": [entrance], "connected_account_ids": [account]}
    made = (await call("/spaces/create", name="House", customer_data={"address": "1 Road"}, **members))["space"]
    space = {"space_id": made["space_id"]}

    changed = await call("/spaces/update", space_key="house", name="Villa", device_ids=[lock["device_id"]], **space)

    assert (changed["space"]["display_name"], changed["space"]["device_count"]) == ("Villa", 1)
    await call("/spaces/update", space_key="house", customer_data={"time_zone": "Europe/Paris"}, acs_entrance_ids=[])
    shown = (await call("/spaces/get", **space))["space"]
    assert shown["customer_data"] == {"address": "1 Road", "time_zone": "Europe/Paris"}
    assert (shown["device_count"], shown["acs_entrance_count"]) == (1, 0)


async def test_user_identities_get_and_lose_users_in_access_systems(call: Caller, fake: FakeSeam) -> None:
    system = fake.find("acs_system")["acs_system_id"]
    made = await call("/user_identities/create", full_name="Ann", user_identity_key="ann", acs_system_ids=[system])
    person = {"user_identity_id": made["user_identity"]["user_identity_id"]}
    (user,) = (await call("/user_identities/list_acs_users", **person))["acs_users"]
    assert (user["full_name"], user["acs_system_id"]) == ("Ann", system)

    await call("/user_identities/remove_acs_user", acs_user_id=user["acs_user_id"], **person)
    assert (await call("/user_identities/list_acs_users", **person))["acs_users"] == []
    await call("/user_identities/add_acs_user", acs_user_id=user["acs_user_id"], user_identity_key="ann")
    keys = {"user_identity_key": "jane_doe", "merged_user_identity_keys": ["ann"]}
    await call("/user_identities/merge", **keys)

    jane = {"user_identity_id": fake.find("user_identity", user_identity_key="jane_doe")["user_identity_id"]}
    assert len((await call("/user_identities/list_acs_users", **jane))["acs_users"]) == 2
    await call("/user_identities/delete", **jane)
    assert fake.find("acs_user", acs_user_id=user["acs_user_id"]).get("user_identity_id") is None


async def test_accounts_are_changed_and_synced(call: Caller, fake: FakeSeam) -> None:
    account = {"connected_account_id": fake.find("connected_account")["connected_account_id"]}
    await call("/connected_accounts/update", display_name="Mine", custom_metadata={"a": "1", "b": "2"}, **account)
    await call("/connected_accounts/update", custom_metadata={"a": None}, **account)
    await call("/connected_accounts/sync", **account)

    shown = (await call("/connected_accounts/get", **account))["connected_account"]

    assert (shown["display_name"], shown["custom_metadata"]) == ("Mine", {"b": "2"})
    (event,) = fake.all("event")
    assert event["connected_account_custom_metadata"] == {"b": "2"}


async def test_the_paid_subscription_of_a_device_runs_out(call: Caller, fake: FakeSeam) -> None:
    lock = device(fake, "Front Door")
    for _ in range(2):
        await call("/devices/simulate/paid_subscription", is_expired=True, **lock)
    shown = (await call("/devices/get", **lock))["device"]
    assert [one["error_code"] for one in shown["errors"]] == ["subscription_required"]

    await call("/devices/simulate/paid_subscription", is_expired=False, **lock)

    assert (await call("/devices/get", **lock))["device"]["errors"] == []
    await call("/devices/simulate/remove", **lock)
    assert (await call.events())[-1] == "device.removed"


async def test_configuring_auto_lock_changes_the_properties_of_the_lock(call: Caller, fake: FakeSeam) -> None:
    lock = device(fake, "Front Door")

    await call("/locks/configure_auto_lock", auto_lock_enabled=True, auto_lock_delay_seconds=30, **lock)

    properties = fake.find("device", **lock)["properties"]
    assert (properties["auto_lock_enabled"], properties["auto_lock_delay_seconds"]) == (True, 30)


async def test_only_sandboxes_are_reset_and_workspaces_are_styled(call: Caller, fake: FakeSeam) -> None:
    bearer = {"authorization": f"Bearer {fake.personal_access_token}"}
    look = {"name": "Live", "webview_logo_shape": "circle", "webview_success_message": "Welcome"}
    _, body = await call.raw("/workspaces/create", look, **bearer)
    assert body["workspace"]["connect_webview_customization"] == {"logo_shape": "circle", "success_message": "Welcome"}
    key = fake.new_api_key(body["workspace"]["workspace_id"])

    status, body = await call.raw("/workspaces/reset_sandbox", {}, authorization=f"Bearer {key}")

    assert (status, body["error"]["type"]) == (400, "workspace_not_sandbox")
    await call("/webhooks/create", url="http://127.0.0.1:9/none", event_types=["device.tampered"])
    await call("/workspaces/reset_sandbox")
    assert len((await call("/webhooks/list"))["webhooks"]) == 1
