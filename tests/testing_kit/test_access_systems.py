"""Access systems: users, groups, credentials, entrances and encoders."""

from __future__ import annotations

from typing import Any

import pytest

from seam_async.testing import FakeSeam

from .conftest import Caller
from .schema_check import check_response


def ids(fake: FakeSeam) -> dict[str, str]:
    """The ids of the furnished system's parts."""
    names = ("acs_system", "acs_user", "acs_access_group", "acs_credential", "acs_encoder")
    found = {f"{name}_id": fake.find(name)[f"{name}_id"] for name in names}
    return {**found, "acs_entrance_id": fake.find("acs_entrance", display_name="Room 102")["acs_entrance_id"]}


def pick(known: dict[str, str], *names: str) -> dict[str, str]:
    return {f"{name}_id": known[f"{name}_id"] for name in names}


async def entrances(call: Caller, path: str, **params: str) -> set[str]:
    return {one["display_name"] for one in (await call(path, **params))["acs_entrances"]}


async def test_access_comes_by_group_credential_and_grant(call: Caller, fake: FakeSeam) -> None:
    known = ids(fake)
    user = pick(known, "acs_user")
    path = "/acs/users/list_accessible_entrances"
    assert await entrances(call, path, **user) == {"Lobby", "Room 101"}

    await call("/acs/entrances/grant_access", **user, **pick(known, "acs_entrance"))
    assert await entrances(call, path, **user) == {"Lobby", "Room 101", "Room 102"}

    await call("/acs/users/revoke_access_to_all_entrances", **user)
    await call("/acs/users/remove_from_access_group", **user, **pick(known, "acs_access_group"))
    await call("/acs/credentials/unassign", **pick(known, "acs_credential"), **user)
    assert await entrances(call, path, **user) == set()


async def test_users_of_an_access_system_are_created_suspended_and_deleted(call: Caller, fake: FakeSeam) -> None:
    known = ids(fake)
    group = known["acs_access_group_id"]
    made = await call(
        "/acs/users/create", full_name="Ann", acs_system_id=known["acs_system_id"], acs_access_group_ids=[group]
    )
    user = {"acs_user_id": made["acs_user"]["acs_user_id"]}
    members = (await call("/acs/access_groups/list_users", acs_access_group_id=group))["acs_users"]
    assert [one["full_name"] for one in members] == ["Jane Doe", "Ann"]

    await call("/acs/users/suspend", **user)
    assert (await call("/acs/users/get", **user))["acs_user"]["is_suspended"] is True
    await call("/acs/users/unsuspend", **user)
    schedule = {"starts_at": "2030-01-01T00:00:00.000Z", "ends_at": "2030-02-01T00:00:00.000Z"}
    await call("/acs/users/update", **user, full_name="Ann B.", access_schedule=schedule)
    body = await call("/acs/users/get", **user)
    assert check_response("/acs/users/get", body) == []
    assert body["acs_user"]["access_schedule"] == schedule

    await call("/acs/users/delete", **user)
    assert (await call.answer("/acs/users/get", **user))[0] == 404
    assert await call.events() == ["acs_user.created", "acs_user.deleted"]


async def test_a_user_can_be_named_by_person_and_system(call: Caller, fake: FakeSeam) -> None:
    person = {"user_identity_id": fake.find("user_identity")["user_identity_id"]}
    body = await call("/acs/users/get", acs_system_id=ids(fake)["acs_system_id"], **person)
    assert body["acs_user"]["full_name"] == "Jane Doe"
    assert len((await call("/user_identities/list_acs_systems", **person))["acs_systems"]) == 1
    assert await entrances(call, "/user_identities/list_accessible_entrances", **person) == {"Lobby", "Room 101"}


async def test_a_credential_opens_its_entrances_only(call: Caller, fake: FakeSeam) -> None:
    known = ids(fake)
    made = await call(
        "/acs/credentials/create",
        access_method="code",
        acs_user_id=known["acs_user_id"],
        allowed_acs_entrance_ids=[known["acs_entrance_id"]],
    )
    credential = {"acs_credential_id": made["acs_credential"]["acs_credential_id"]}
    assert len(made["acs_credential"]["code"]) == 6

    attempt = (await call("/acs/entrances/unlock", **credential, **pick(known, "acs_entrance")))["action_attempt"]

    assert (attempt["action_type"], attempt["status"]) == ("UNLOCK_DOOR", "success")
    lobby = fake.find("acs_entrance", display_name="Lobby")["acs_entrance_id"]
    status, body = await call.answer("/acs/entrances/unlock", acs_entrance_id=lobby, **credential)
    assert (status, body["error"]["type"]) == (400, "acs_credential_has_no_access")
    found = await call("/acs/entrances/list_credentials_with_access", **pick(known, "acs_entrance"))
    assert [one["acs_credential_id"] for one in found["acs_credentials"]] == [credential["acs_credential_id"]]


async def encode(call: Caller, known: Any) -> Any:
    body = await call("/acs/encoders/encode_credential", **pick(known, "acs_encoder", "acs_credential"))
    assert check_response("/acs/encoders/encode_credential", body) == []
    return body["action_attempt"]


async def test_the_next_encoding_can_be_made_to_fail(call: Caller, fake: FakeSeam) -> None:
    known = ids(fake)
    failing = {"error_code": "encoding_interrupted", **pick(known, "acs_encoder")}
    await call("/acs/encoders/simulate/next_credential_encode_will_fail", **failing)

    first, second = await encode(call, known), await encode(call, known)

    assert (first["status"], first["error"]["type"]) == ("error", "encoding_interrupted")
    assert second["result"]["is_issued"] is True
    assert await call.events() == ["acs_credential.issued"]


@pytest.mark.parametrize(
    ("scenario", "on_encoder", "on_seam", "warnings"),
    [
        ("credential_exists_on_seam", True, True, []),
        ("credential_on_encoder_needs_update", True, True, ["acs_credential_on_encoder_out_of_sync"]),
        ("credential_does_not_exist_on_seam", True, False, ["acs_credential_on_seam_not_found"]),
        ("credential_on_encoder_is_empty", False, False, []),
    ],
)
async def test_a_simulated_scan_returns_the_credential_of_its_scenario(
    call: Caller, scenario: str, on_encoder: bool, on_seam: bool, warnings: list[str]
) -> None:
    encoder = pick(ids(call.fake), "acs_encoder")
    await call("/acs/encoders/simulate/next_credential_scan_will_succeed", scenario=scenario, **encoder)

    body = await call("/acs/encoders/scan_credential", **encoder)

    assert check_response("/acs/encoders/scan_credential", body) == []
    result = body["action_attempt"]["result"]
    found = (result["acs_credential_on_encoder"] is not None, result["acs_credential_on_seam"] is not None)
    assert found == (on_encoder, on_seam)
    assert [one["warning_code"] for one in result["warnings"]] == warnings


async def test_reported_entrances_are_added_and_removed(call: Caller, fake: FakeSeam) -> None:
    system = pick(ids(fake), "acs_system")
    room = {"hotek_metadata": {"room_number": "301"}}
    await call("/acs/systems/report_devices", acs_entrances=[room], **system)
    assert len((await call("/acs/entrances/list", search="301"))["acs_entrances"]) == 1

    await call("/acs/systems/report_devices", acs_entrances=[{**room, "is_removed": True}], **system)

    assert await call.events() == ["acs_entrance.added", "acs_entrance.removed"]
