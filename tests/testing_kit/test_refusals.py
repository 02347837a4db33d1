"""What the fake refuses, one line each."""

from __future__ import annotations

from typing import Any

import pytest

from seam_async.testing import FakeSeam

from .conftest import Caller

NOBODY = "c0ffee00-0000-4000-8000-000000000000"


def known(fake: FakeSeam) -> dict[str, str]:
    """Names for ids, as the table below uses them."""

    def device(name: str) -> str:
        return str(fake.find("device", display_name=name)["device_id"])

    return {
        "LOCK": device("Apartment 1"),
        "BLIND_LOCK": device("Office"),
        "OFFLINE_LOCK": device("Boat House"),
        "THERMOSTAT": device("Living Room"),
        "SENSOR": device("Hallway"),
        "CAMERA": device("Doorbell"),
        "UNMANAGED": device("Back Door"),
        "GROUP": fake.find("acs_access_group")["acs_access_group_id"],
        "USER": fake.find("acs_user")["acs_user_id"],
        "PERSON": fake.find("user_identity")["user_identity_id"],
        "ENTRANCE": fake.find("acs_entrance", display_name="Room 102")["acs_entrance_id"],
        "ENCODER": fake.find("acs_encoder")["acs_encoder_id"],
        "CREDENTIAL": fake.find("acs_credential")["acs_credential_id"],
        "SPACE": fake.find("space")["space_id"],
        "WORKSPACE": fake.workspace_id,
        "NOBODY": NOBODY,
    }


REFUSED = [
    ("/access_codes/create", {"device_id": "UNMANAGED"}, 400, "device_unmanaged"),
    ("/access_codes/update_multiple", {"common_code_key": "no such key"}, 404, "access_code_not_found"),
    ("/access_codes/get", {"device_id": "LOCK", "code": "0000"}, 404, "access_code_not_found"),
    ("/access_grants/create", {"user_identity_id": "PERSON", "requested_access_methods": []}, 400, "invalid_input"),
    ("/access_grants/update", {"name": "x"}, 400, "invalid_input"),
    ("/access_grants/get_related", {"access_grant_keys": ["no such key"]}, 404, "access_grant_not_found"),
    ("/access_methods/delete", {"reservation_key": "no such key"}, 404, "access_grant_not_found"),
    ("/acs/access_groups/add_user", {"acs_access_group_id": "GROUP"}, 400, "invalid_input"),
    ("/acs/access_groups/add_user", {"acs_access_group_id": "GROUP", "user_identity_id": "NOBODY"}, 404,
     "user_identity_not_found"),
    ("/acs/credentials/create", {"access_method": "code"}, 400, "invalid_input"),
    ("/acs/encoders/encode_credential", {"acs_encoder_id": "ENCODER"}, 400, "invalid_input"),
    ("/acs/entrances/unlock", {"acs_entrance_id": "ENTRANCE", "acs_credential_id": "CREDENTIAL"}, 400,
     "acs_credential_has_no_access"),
    ("/acs/users/create", {"acs_system_id": "NOBODY", "full_name": "x"}, 404, "acs_system_not_found"),
    ("/cameras/live_views/create", {"device_id": "LOCK"}, 400, "device_type_not_supported"),
    ("/cameras/live_views/create", {"device_id": "CAMERA", "duration_seconds": 601}, 400, "invalid_input"),
    ("/client_sessions/get", {}, 400, "invalid_input"),
    ("/client_sessions/grant_access", {"user_identity_id": "PERSON"}, 404, "client_session_not_found"),
    ("/connected_accounts/get", {"email": "nobody@example.com"}, 404, "connected_account_not_found"),
    ("/customers/delete_data", {}, 400, "invalid_input"),
    ("/devices/get", {"name": "No such door"}, 404, "device_not_found"),
    ("/devices/unmanaged/update", {"device_id": "LOCK", "is_managed": True}, 400, "device_managed"),
    ("/events/get", {"event_type": "lock.locked", "device_id": "LOCK"}, 404, "event_not_found"),
    ("/locks/configure_auto_lock", {"device_id": "THERMOSTAT", "auto_lock_enabled": True}, 400,
     "device_type_not_supported"),
    ("/locks/lock_door", {"device_id": "SENSOR"}, 400, "device_type_not_supported"),
    ("/noise_sensors/noise_thresholds/create",
     {"device_id": "LOCK", "starts_daily_at": "20:00:00[UTC]", "ends_daily_at": "08:00:00[UTC]"}, 400,
     "device_type_not_supported"),
    ("/spaces/get_related", {"include": ["devices"]}, 400, "invalid_input"),
    ("/spaces/update", {"name": "x"}, 400, "invalid_input"),
    ("/thermostats/schedules/create",
     {"device_id": "THERMOSTAT", "climate_preset_key": "home", "starts_at": "soon", "ends_at": "later"}, 400,
     "invalid_input"),
    ("/thermostats/schedules/create",
     {"device_id": "THERMOSTAT", "climate_preset_key": "home", "starts_at": "2030-01-02", "ends_at": "2030-01-01"},
     400, "invalid_input"),
    ("/thermostats/set_fallback_climate_preset", {"device_id": "THERMOSTAT", "climate_preset_key": "x"}, 404,
     "climate_preset_not_found"),
    ("/thermostats/set_fan_mode", {"device_id": "THERMOSTAT"}, 400, "invalid_input"),
    ("/thermostats/simulate/temperature_reached", {"device_id": "THERMOSTAT"}, 400, "invalid_input"),
    ("/user_identities/add_acs_user", {"acs_user_id": "USER"}, 400, "invalid_input"),
    ("/user_identities/create", {"user_identity_key": "jane_doe"}, 409, "user_identity_key_already_exists"),
    ("/user_identities/merge", {"user_identity_id": "PERSON", "merged_user_identity_ids": ["PERSON"]}, 400,
     "invalid_input"),
    ("/webhooks/delete", {"webhook_id": "NOBODY"}, 404, "webhook_not_found"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "params", "status", "kind"), REFUSED)
async def test_the_fake_refuses_requests_that_seam_refuses_and_executes_none(
    call: Caller, path: str, params: Any, status: int, kind: str
) -> None:
    names = known(call.fake)
    filled = {
        name: [names.get(one, one) for one in value] if isinstance(value, list)
        else names.get(value, value) if isinstance(value, str) else value
        for name, value in params.items()
    }  # fmt: skip

    found, body = await call.answer(path, **filled)

    assert (found, body["error"]["type"]) == (status, kind), body
    assert not call.fake.requests[-1].executed


async def test_parameters_that_are_unknown_pass_at_any_depth_but_where_the_description_says_that_they_do_not(
    call: Caller, fake: FakeSeam
) -> None:
    ids = known(fake)
    door = ids["LOCK"]
    await call("/devices/update", device_id=door, newer=1, properties={"name": "Hut", "nmae": "Hat"})
    device = fake.find("device", device_id=door)
    assert (device["properties"]["name"], "nmae" in device["properties"], "newer" in device) == ("Hut", False, False)

    simulate = "/acs/encoders/simulate/next_credential_encode_will_succeed"
    status, answer = await call.answer(simulate, acs_encoder_id=ids["ENCODER"], scenaro="credential_is_issued")
    assert (status, answer["error"]["type"]) == (400, "invalid_input")
    assert "Unrecognized key(s) in object: 'scenaro'" in answer["error"]["message"]
