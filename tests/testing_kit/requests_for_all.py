"""A valid request for each of the 207 endpoints, made from the facts and from what is in a fake Seam."""

from __future__ import annotations

from typing import Any

from seam_async.testing import FakeSeam

# Endpoints whose parameters need more than the facts can say.
_SOON, _LATER = "2030-01-01T12:00:00.000Z", "2030-01-03T12:00:00.000Z"


async def furnish(call: Any) -> None:
    """Put one of everything into the fake, so that every id has something to stand for."""
    fake: FakeSeam = call.fake
    person = fake.find("user_identity")["user_identity_id"]
    entrance = fake.find("acs_entrance", display_name="Room 101")["acs_entrance_id"]
    lock = fake.find("device", display_name="Apartment 1")["device_id"]
    await call(
        "/access_grants/create",
        user_identity_id=person,
        access_grant_key="stay_1",
        reservation_key="reservation_1",
        space_ids=[fake.find("space")["space_id"]],
        requested_access_methods=[{"mode": mode} for mode in ("card", "code", "mobile_key", "cloud_key")],
    )
    await call("/access_codes/create", device_id=lock, name="Cleaner", ends_at=_LATER, use_backup_access_code_pool=True)
    await call("/access_codes/simulate/create_unmanaged_access_code", device_id=lock, name="Owner", code="1999")
    await call("/client_sessions/create", user_identifier_key="jane", connected_account_ids=[])
    await call("/connect_webviews/create")
    await call("/phones/simulate/create_sandbox_phone", user_identity_id=person)
    await call("/webhooks/create", url="http://127.0.0.1:9/none", event_types=["device.tampered"])
    thermostat = fake.find("device", device_type="ecobee_thermostat")["device_id"]
    periods = [{"climate_preset_key": "home", "starts_at_time": "00:00:00"}]
    await call("/thermostats/daily_programs/create", device_id=thermostat, name="Weekday", periods=periods)
    frame = {"starts_at": _SOON, "ends_at": _LATER}
    await call("/thermostats/schedules/create", device_id=thermostat, climate_preset_key="away", **frame)
    camera = fake.find("device", device_type="ring_camera")["device_id"]
    await call("/cameras/live_views/create", device_id=camera)
    other = fake.add("user_identity", full_name="John", display_name="John")
    fake.add("unmanaged_user_identity", display_name="Walk-in")
    method = fake.add(
        "unmanaged_access_method",
        display_name="Card",
        mode="card",
        _acs_entrance_ids=[entrance],
    )
    fake.add(
        "unmanaged_access_grant",
        user_identity_id=other["user_identity_id"],
        display_name="Old",
        access_method_ids=[method["access_method_id"]],
        _acs_entrance_ids=[entrance],
    )
    await call(
        "/acs/entrances/grant_access", acs_entrance_id=entrance, acs_user_id=fake.find("acs_user")["acs_user_id"]
    )


def request_for(fake: FakeSeam, endpoint: Any) -> dict[str, Any]:
    """Parameters that the endpoint takes."""
    path = endpoint["path"]
    given = _special(fake).get(path, {})
    params = {
        name: _value(fake, path, name, field["type"])
        for name, field in endpoint["parameters"].items()
        if field["required"] and name not in given
    }
    return {**params, **given}


def ids_for(fake: FakeSeam, path: str) -> dict[str, str]:
    """Parameter name to an id that suits the path."""
    managed = {"_is_managed": False} if "/unmanaged/" in path else {"_is_managed": True}
    kind = "device_type"
    device = fake.find("device", display_name="Apartment 1")
    if "thermostat" in path:
        device = fake.find("device", **{kind: "ecobee_thermostat"})
    elif "noise" in path:
        device = fake.find("device", **{kind: "minut_sensor"})
    elif "camera" in path:
        device = fake.find("device", **{kind: "ring_camera"})
    elif "phones" in path:
        device = fake.find("phone")
    elif path.startswith("/devices/unmanaged"):
        device = fake.find("device", is_managed=False)
    code_is_managed = "/unmanaged/" not in path
    found = {
        "device_id": device["device_id"],
        "access_code_id": fake.find("access_code", is_managed=code_is_managed)["access_code_id"],
    }
    for resource in ("access_grant", "access_method", "user_identity"):
        found[f"{resource}_id"] = fake.find(resource, **managed)[f"{resource}_id"]
    for resource in (
        "acs_access_group", "acs_credential", "acs_encoder", "acs_entrance", "acs_system", "acs_user",
        "camera_live_view_session", "client_session", "connect_webview", "connected_account", "instant_key", "media",
        "noise_threshold", "space", "thermostat_daily_program", "thermostat_schedule", "webhook",
    ):  # fmt: skip
        found[f"{resource}_id"] = fake.find(resource)[f"{resource}_id"]
    attempts = fake.all("action_attempt")
    found["action_attempt_id"] = attempts[0]["action_attempt_id"] if attempts else ""
    return found


def _value(fake: FakeSeam, path: str, name: str, type_: Any) -> Any:
    kind = type_["kind"]
    if kind == "list":
        item = type_["items"]
        singular = name[:-1]
        return [_value(fake, path, singular, item)]
    ids = ids_for(fake, path)
    if name in ids:
        return ids[name]
    if "enum" in type_:
        return type_["enum"][0]
    if kind == "boolean":
        return True
    if kind in ("number", "integer"):
        return 5
    if name.startswith("starts"):
        return _SOON
    if name.startswith("ends"):
        return _LATER
    return {"climate_preset_key": "home", "token": "", "url": "http://127.0.0.1:9/hook"}.get(name, "something")


def _special(fake: FakeSeam) -> dict[str, dict[str, Any]]:
    code = next(one for one in fake.all("access_code") if one["is_managed"] and one["name"] == "Cleaner")
    grant = fake.find("access_grant", access_grant_key="stay_1")
    methods = {fake.find("access_method", access_method_id=one)["mode"]: one for one in grant["access_method_ids"]}
    people = [one["user_identity_id"] for one in fake.all("user_identity", _is_managed=True)]
    device = {"device_id": fake.find("device", display_name="Apartment 1")["device_id"]}
    user = {"acs_user_id": fake.find("acs_user")["acs_user_id"]}
    live = fake.find("camera_live_view_session")
    periods = [{"climate_preset_key": "away", "starts_at_time": "08:00:00"}]
    credential = fake.find("acs_credential")
    entrance = {"acs_entrance_id": fake.find("acs_entrance", display_name="Room 101")["acs_entrance_id"]}
    zone = [{"device_id": device["device_id"], "schlage_metadata": {"time_zone": "America/Los_Angeles"}}]
    return {
        "/access_codes/create": {"code": "4411"},
        "/access_codes/get": {"access_code_id": code["access_code_id"]},
        "/access_codes/list": device,
        "/access_codes/pull_backup_access_code": {"access_code_id": code["access_code_id"]},
        "/access_codes/report_device_constraints": {"min_code_length": 4, "max_code_length": 8},
        "/access_codes/simulate/create_unmanaged_access_code": {"code": "2345"},
        "/access_codes/unmanaged/get": {"device_id": device["device_id"], "code": "1999"},
        "/access_codes/update": {"access_code_id": code["access_code_id"], "name": "Cleaning"},
        "/access_codes/update_multiple": {"common_code_key": "linked"},
        "/access_grants/create": {
            "user_identity_id": people[0],
            "requested_access_methods": [{"mode": "code"}],
            "space_ids": grant["space_ids"],
        },
        "/access_grants/get": {"access_grant_key": "stay_1"},
        "/access_grants/get_related": {"access_grant_ids": [grant["access_grant_id"]]},
        "/access_grants/request_access_methods": {"requested_access_methods": [{"mode": "cloud_key"}]},
        "/access_grants/update": {"access_grant_id": grant["access_grant_id"], "ends_at": _LATER},
        "/access_methods/assign_card": {"access_method_id": methods["card"]},
        "/access_methods/delete": {"access_method_id": methods["cloud_key"]},
        "/access_methods/encode": {"access_method_id": methods["card"]},
        "/access_methods/list": {"access_grant_id": grant["access_grant_id"]},
        "/access_methods/get_related": {"access_method_ids": list(methods.values())},
        "/access_methods/unlock_door": {"access_method_id": methods["code"], **entrance},
        "/acs/access_groups/add_user": user,
        "/acs/access_groups/remove_user": user,
        "/acs/credentials/assign": user,
        "/acs/credentials/create": user,
        "/acs/credentials/unassign": user,
        "/acs/credentials/update": {"code": "123456"},
        "/acs/encoders/encode_credential": {"acs_credential_id": credential["acs_credential_id"]},
        "/acs/encoders/scan_to_assign_credential": user,
        "/acs/encoders/simulate/next_credential_scan_will_succeed": {"scenario": "credential_exists_on_seam"},
        "/acs/entrances/grant_access": {**user, **entrance},
        "/acs/systems/report_devices": {"acs_encoders": [{"hotek_metadata": {"encoder_number": "7"}}]},
        "/acs/users/delete": user,
        "/acs/users/get": user,
        "/acs/users/list_accessible_entrances": user,
        "/acs/users/remove_from_access_group": user,
        "/acs/users/revoke_access_to_all_entrances": user,
        "/acs/users/suspend": user,
        "/acs/users/unsuspend": user,
        "/acs/users/update": {**user, "full_name": "Jane D."},
        "/cameras/live_views/offer": {"token": live["token"]},
        "/cameras/live_views/stop": {"token": live["token"]},
        "/client_sessions/get": {"user_identifier_key": "jane"},
        "/client_sessions/grant_access": {"user_identifier_key": "jane", "user_identity_id": people[0]},
        "/connected_accounts/get": {"email": "john@example.com"},
        "/customers/delete_data": {"customer_keys": ["nobody"]},
        "/customers/push_data": {"customer_key": "acme", "rooms": [{"room_key": "r1", "name": "Room 1"}]},
        "/devices/get": {"name": "Apartment 1"},
        "/devices/report_provider_metadata": {"devices": zone},
        "/devices/unmanaged/get": {"device_id": fake.find("device", is_managed=False)["device_id"]},
        "/devices/unmanaged/update": {"custom_metadata": {"floor": "2"}},
        "/devices/update": {"name": "Apartment One"},
        "/events/get": {"event_id": fake.find("event")["event_id"]},
        "/events/list": {"since": "2000-01-01T00:00:00Z"},
        "/instant_keys/get": {"instant_key_url": fake.find("instant_key")["instant_key_url"]},
        "/locks/get": {"name": "Apartment 1"},
        "/locks/simulate/keypad_code_entry": {"code": code["code"]},
        "/spaces/get": {"space_key": "apartment_1"},
        "/spaces/get_related": {"space_keys": ["apartment_1"]},
        "/spaces/update": {"space_key": "apartment_1", "name": "Suite"},
        "/thermostats/cool": {"cooling_set_point_celsius": 22},
        "/thermostats/create_climate_preset": {"climate_preset_key": "party", "heating_set_point_fahrenheit": 70},
        "/thermostats/daily_programs/create": {"name": "Holiday", "periods": periods},
        "/thermostats/daily_programs/update": {"name": "Weekend", "periods": periods},
        "/thermostats/delete_climate_preset": {"climate_preset_key": "night"},
        "/thermostats/set_fan_mode": {"fan_mode_setting": "on"},
        "/thermostats/set_hvac_mode": {"hvac_mode_setting": "off"},
        "/thermostats/set_temperature_threshold": {"lower_limit_celsius": 15, "upper_limit_celsius": 30},
        "/thermostats/simulate/hvac_mode_adjusted": {"hvac_mode": "heat", "heating_set_point_celsius": 23},
        "/thermostats/simulate/temperature_reached": {"temperature_celsius": 31},
        "/user_identities/add_acs_user": {"user_identity_id": people[-1]},
        "/user_identities/create": {"full_name": "New Guest"},
        "/user_identities/get": {"user_identity_key": "jane_doe"},
        "/user_identities/merge": {"user_identity_id": people[0], "merged_user_identity_ids": [people[-1]]},
        "/webhooks/update": {"event_types": ["*"]},
        "/workspaces/create": {"name": "Second"},
    }
