"""Every one of the 207 endpoints answers, and everything it answers is as the facts say."""

from __future__ import annotations

from typing import Any

import pytest

from .requests_for_all import furnish, request_for
from .schema_check import check_event, check_response, endpoints


@pytest.mark.parametrize("path", sorted(endpoints()))
async def test_every_endpoint_answers_as_the_facts_say(path: str, call: Any) -> None:
    await furnish(call)
    endpoint = endpoints()[path]
    if path == "/access_codes/update_multiple":
        lock = call.fake.find("device", display_name="Apartment 1")["device_id"]
        await call("/access_codes/create", device_id=lock, common_code_key="linked", code="7788")
    if path == "/thermostats/delete_climate_preset":
        device = call.fake.find("device", device_type="ecobee_thermostat")["device_id"]
        await call("/thermostats/create_climate_preset", device_id=device, climate_preset_key="night")
    if path in ("/action_attempts/get", "/action_attempts/list"):
        lock = call.fake.find("device", display_name="Apartment 1")["device_id"]
        await call("/locks/unlock_door", device_id=lock)
    params = request_for(call.fake, endpoint)
    headers = {}
    if endpoint["auth"] is not None and "api_key" not in endpoint["auth"]:
        headers["authorization"] = f"Bearer {call.fake.personal_access_token}"

    status, body = await call.raw(path, params, **headers)

    assert status == 200, body
    assert check_response(path, body) == []
    for event in call.fake.all("event"):
        assert list(check_event(event)) == []
    # What the call left behind must be well-formed too.
    for other in ("devices", "access_codes/unmanaged", "action_attempts", "access_grants", "spaces", "acs/users"):
        listing = f"/{other}/list"
        more = {"device_id": call.fake.find("device")["device_id"]} if "codes" in other else {}
        assert check_response(listing, await call(listing, **more)) == []
