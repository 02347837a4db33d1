"""The client against `@seamapi/fake-seam-connect`, an imitation of the Seam API that is not ours.

It leaves out required fields, uses ids that are no UUIDs, answers under older keys and with older types: whatever it
says must be read. All tests share one server, so each makes what it changes.
"""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest
import pytest_asyncio

from seam_async import (
    AccessCode,
    AsyncSeam,
    AsyncSeamWithoutWorkspace,
    Device,
    Page,
    SeamActionAttemptFailedError,
    SeamActionAttemptTimeoutError,
    SeamHttpApiError,
    SeamHttpError,
    SeamHttpInvalidInputError,
    SeamHttpNotFoundError,
    SeamHttpUnauthorizedError,
    UnlockDoorPendingActionAttempt,
    UnlockDoorSuccessActionAttempt,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from npm_fake import NpmSeam


@pytest_asyncio.fixture
async def seam(npm_seam: NpmSeam) -> AsyncIterator[AsyncSeam]:
    async with AsyncSeam(npm_seam.api_key, endpoint=npm_seam.endpoint, retries=0) as client:
        yield client


async def fails(call: Any, error: type[SeamHttpError]) -> Any:
    with pytest.raises(error) as caught:
        await call
    assert caught.value.request_id
    assert "file:///" not in str(caught.value)  # the fake adds its stack
    return caught.value


# -- reading ----------------------------------------------------------------------------------------------------------


async def test_devices_of_the_npm_fake_are_listed_and_fetched(seam: AsyncSeam, npm_seam: NpmSeam) -> None:
    devices = await seam.devices.list()
    assert isinstance(devices, Page)
    assert all(type(device) is Device for device in devices)
    assert {npm_seam.lock_id, npm_seam.thermostat_id, npm_seam.noise_sensor_id} <= {one.device_id for one in devices}
    for device in devices:
        assert repr(device)
        assert isinstance(device.created_at, datetime)
        assert device.properties.online in {True, False}
        assert device.to_dict() | {} == Device.from_dict(device.to_dict()).to_dict()
    one = await seam.devices.get(device_id=npm_seam.lock_id)
    assert one == next(device for device in devices if device.device_id == npm_seam.lock_id)
    assert one.properties["locked"] is one.properties.locked
    assert [device.device_id for device in await seam.devices.list(device_ids=[npm_seam.lock_id])] == [npm_seam.lock_id]


async def test_pages_of_the_npm_fake_are_walked_and_flattened(seam: AsyncSeam) -> None:
    every = [device.device_id for device in await seam.devices.list()]
    first = await seam.devices.list(limit=2)
    assert (len(first), first.has_next_page) == (2, True)
    second = await first.next_page()
    assert [device.device_id for device in (*first, *second)] == every[:4]
    assert [device.device_id async for device in seam.devices.list(limit=2)] == every
    assert [len(page) async for page in seam.devices.list(limit=2).pages()] == [2, 2, 1][: -(-len(every) // 2)]
    paginator = seam.create_paginator(seam.devices.list, {"limit": 2})
    assert [device.device_id for device in await paginator.flatten_to_list()] == every


async def test_locks_and_thermostats_of_the_npm_fake_are_read_under_older_keys(
    seam: AsyncSeam, npm_seam: NpmSeam
) -> None:
    assert (await seam.locks.get(device_id=npm_seam.lock_id)).device_id == npm_seam.lock_id
    assert npm_seam.lock_id in {lock.device_id for lock in await seam.locks.list()}
    assert npm_seam.thermostat_id in {one.device_id for one in await seam.thermostats.list()}


async def test_events_of_the_npm_fake_are_typed_and_filtered(seam: AsyncSeam, npm_seam: NpmSeam) -> None:
    events = await seam.events.list(since=datetime(2020, 1, 1, tzinfo=UTC))
    assert events
    assert {type(event).__name__ for event in events} & {"DeviceConnectedEvent", "LockUnlockedEvent"}
    assert all(isinstance(event.occurred_at, datetime) for event in events)
    connected = await seam.events.list(since="2020-01-01T00:00:00Z", event_type="device.connected")
    assert {event.event_type for event in connected} == {"device.connected"}


async def test_every_other_list_of_the_npm_fake_is_read(seam: AsyncSeam, npm_seam: NpmSeam) -> None:
    accounts = await seam.connected_accounts.list()
    assert npm_seam.connected_account_id in {account.connected_account_id for account in accounts}
    systems = await seam.acs.systems.list()
    assert npm_seam.acs_system_id in {system.acs_system_id for system in systems}
    workspace = await seam.workspaces.get()
    assert workspace.workspace_id == npm_seam.workspace_id
    readings = (
        seam.acs.users.list(acs_system_id=npm_seam.acs_system_id),
        seam.acs.entrances.list(acs_system_id=npm_seam.acs_system_id),
        seam.connect_webviews.list(),
        seam.devices.list_device_providers(),
        seam.devices.unmanaged.list(),
        seam.noise_sensors.noise_thresholds.list(device_id=npm_seam.noise_sensor_id),
        seam.webhooks.list(),
        seam.workspaces.list(),
    )
    for items in await asyncio.gather(*readings):
        assert repr(items)
        assert [item.to_dict() for item in items] == [type(item).from_dict(item.to_dict()).to_dict() for item in items]


# -- creating, updating, deleting -------------------------------------------------------------------------------------


async def test_an_access_code_on_the_npm_fake_is_created_updated_and_deleted(
    seam: AsyncSeam, npm_seam: NpmSeam
) -> None:
    begin = datetime.now(timezone(timedelta(hours=2))).replace(microsecond=0) + timedelta(days=1)
    code = await seam.access_codes.create(
        device_id=npm_seam.lock_id, name="Ada", starts_at=begin, ends_at=begin + timedelta(days=2)
    )
    assert type(code) is AccessCode
    assert (code.type, code.name, code.device_id) == ("time_bound", "Ada", npm_seam.lock_id)
    assert (code.starts_at, code.ends_at) == (begin, begin + timedelta(days=2))
    assert code.pending_mutations == []  # left out by the fake
    assert code.is_scheduled_on_device is None

    again = await seam.access_codes.get(access_code_id=code.access_code_id)
    assert again.access_code_id == code.access_code_id
    listed = await seam.access_codes.list(device_id=npm_seam.lock_id)
    assert code.access_code_id in {one.access_code_id for one in listed}
    assert code.code is not None
    found = await seam.access_codes.get(device_id=npm_seam.lock_id, code=code.code)
    assert found.access_code_id == code.access_code_id

    await seam.access_codes.update(access_code_id=code.access_code_id, name="Ada Lovelace")
    assert (await seam.access_codes.get(access_code_id=code.access_code_id)).name == "Ada Lovelace"

    await seam.access_codes.delete(access_code_id=code.access_code_id)
    error = await fails(seam.access_codes.get(access_code_id=code.access_code_id), SeamHttpNotFoundError)
    assert error.status_code == 404
    error = await fails(seam.access_codes.delete(access_code_id=code.access_code_id), SeamHttpNotFoundError)
    assert error.code == "access_code_not_found"


async def test_create_multiple_on_the_npm_fake_puts_one_code_on_two_locks(seam: AsyncSeam, npm_seam: NpmSeam) -> None:
    locks = [npm_seam.lock_id, npm_seam.other_lock_id]
    codes = await seam.access_codes.create_multiple(device_ids=locks, name="Cleaning")
    assert isinstance(codes, list)
    assert [code.device_id for code in codes] == locks
    assert len({code.code for code in codes}) == 1
    await asyncio.gather(*(seam.access_codes.delete(access_code_id=code.access_code_id) for code in codes))


async def test_a_webhook_on_the_npm_fake_is_created_fetched_and_deleted(seam: AsyncSeam) -> None:
    webhook = await seam.webhooks.create(url="https://example.com/hook", event_types=["lock.unlocked"])
    assert webhook.secret
    assert webhook.secret not in repr(webhook)
    assert (await seam.webhooks.get(webhook_id=webhook.webhook_id)).url == "https://example.com/hook"
    await seam.webhooks.delete(webhook_id=webhook.webhook_id)
    assert (await fails(seam.webhooks.delete(webhook_id=webhook.webhook_id), SeamHttpNotFoundError)).code


async def test_custom_metadata_of_an_account_is_stored_by_the_npm_fake(seam: AsyncSeam, npm_seam: NpmSeam) -> None:
    mark = str(uuid4())
    await seam.connected_accounts.update(
        connected_account_id=npm_seam.connected_account_id, custom_metadata={"mark": mark, "yes": True}
    )
    account = await seam.connected_accounts.get(connected_account_id=npm_seam.connected_account_id)
    assert account.custom_metadata is not None
    assert account.custom_metadata["mark"] == mark


# -- doors ------------------------------------------------------------------------------------------------------------


async def test_an_unlock_on_the_npm_fake_waits_for_success(seam: AsyncSeam, npm_seam: NpmSeam) -> None:
    quickly = {"timeout": 20.0, "polling_interval": 0.05}
    attempt = await seam.locks.unlock_door(device_id=npm_seam.other_lock_id, wait_for_action_attempt=quickly)  # type: ignore[call-overload]
    assert type(attempt) is UnlockDoorSuccessActionAttempt
    assert attempt.result is None or attempt.result.to_dict() == {}  # left out by the fake
    device = await seam.devices.get(device_id=npm_seam.other_lock_id)
    assert device.properties.locked is False
    await seam.locks.lock_door(device_id=npm_seam.other_lock_id, wait_for_action_attempt=quickly)  # type: ignore[call-overload]
    assert (await seam.devices.get(device_id=npm_seam.other_lock_id)).properties.locked is True


async def test_an_unlock_on_the_npm_fake_returns_its_pending_attempt_without_waiting(
    seam: AsyncSeam, npm_seam: NpmSeam
) -> None:
    attempt = await seam.locks.unlock_door(device_id=npm_seam.other_lock_id, wait_for_action_attempt=False)
    assert type(attempt) is UnlockDoorPendingActionAttempt
    done = await seam.action_attempts.get(action_attempt_id=attempt.action_attempt_id)
    assert type(done) is UnlockDoorSuccessActionAttempt
    listed = await seam.action_attempts.list(action_attempt_ids=[attempt.action_attempt_id])
    assert [one.action_attempt_id for one in listed] == [attempt.action_attempt_id]


async def test_failed_and_pending_actions_on_the_npm_fake_raise_their_errors(
    seam: AsyncSeam, npm_seam: NpmSeam
) -> None:
    attempt = await seam.locks.unlock_door(device_id=npm_seam.other_lock_id, wait_for_action_attempt=False)
    ids = {"action_attempt_id": attempt.action_attempt_id}
    await seam.request("/_fake/update_action_attempt", {**ids, "status": "pending"})
    wait = {"timeout": 0.2, "polling_interval": 0.05}
    with pytest.raises(SeamActionAttemptTimeoutError) as late:
        await seam.action_attempts.get(**ids, wait_for_action_attempt=wait)  # type: ignore[call-overload]
    assert late.value.action_attempt.action_attempt_id == attempt.action_attempt_id
    broken = {"type": "device_offline", "message": "It is off."}
    await seam.request("/_fake/update_action_attempt", {**ids, "status": "error", "error": broken})
    with pytest.raises(SeamActionAttemptFailedError, match="It is off") as failed:
        await seam.action_attempts.get(**ids)
    assert failed.value.code == "device_offline"


async def test_a_thermostat_answers_with_types_of_older_days(seam: AsyncSeam, npm_seam: NpmSeam) -> None:
    attempt = await seam.thermostats.heat(
        device_id=npm_seam.thermostat_id, heating_set_point_celsius=20, wait_for_action_attempt=False
    )
    assert attempt.status in {"pending", "success"}
    assert attempt["action_type"] == attempt.action_type
    done: Any = await seam.action_attempts.get(action_attempt_id=attempt.action_attempt_id)
    assert done.status == "success"


# -- errors -----------------------------------------------------------------------------------------------------------


async def test_unknown_ids_raise_not_found_errors_on_the_npm_fake(seam: AsyncSeam) -> None:
    error = await fails(seam.devices.get(device_id=str(uuid4())), SeamHttpNotFoundError)
    assert (error.code, error.status_code) == ("device_not_found", 404)
    unknown = str(uuid4())
    error = await fails(seam.action_attempts.get(action_attempt_id=unknown), SeamHttpNotFoundError)
    assert (error.code, error.data) == ("action_attempt_not_found", {"action_attempt_id": unknown})


async def test_a_path_that_the_npm_fake_lacks_raises_a_not_found_error(seam: AsyncSeam) -> None:
    """Answered with 404 and a bare number."""
    with pytest.raises(SeamHttpNotFoundError) as caught:
        await seam.spaces.list()
    assert (caught.value.code, caught.value.body) == (None, "404")


async def test_wrong_parameters_raise_validation_errors_on_the_npm_fake(seam: AsyncSeam, npm_seam: NpmSeam) -> None:
    error = await fails(seam.request("/access_codes/create", {}), SeamHttpInvalidInputError)
    assert error.get_validation_error_messages("device_id") == ["Required"]
    assert [one.parameter_name for one in error.validation_errors] == ["device_id"]
    error = await fails(
        seam.access_codes.create(device_id=npm_seam.lock_id, name=5),  # type: ignore[arg-type]
        SeamHttpInvalidInputError,
    )
    assert 'Expected string, received number for "name"' in str(error)
    error = await fails(seam.devices.list(device_type="nonsense"), SeamHttpInvalidInputError)  # type: ignore[arg-type]
    assert error.get_validation_error_messages("device_type")


async def test_a_duplicate_code_raises_an_error_without_its_digits_on_the_npm_fake(
    seam: AsyncSeam, npm_seam: NpmSeam
) -> None:
    digits = str(uuid4().int)[:8]
    code = await seam.access_codes.create(device_id=npm_seam.schlage_lock_id, code=digits)
    error = await fails(seam.access_codes.create(device_id=npm_seam.schlage_lock_id, code=digits), SeamHttpApiError)
    assert (error.status_code, error.code) == (409, "duplicate_access_code")
    assert digits not in str(error) + error.body + repr(error.data)
    await seam.access_codes.delete(access_code_id=code.access_code_id)


async def test_a_500_of_the_npm_fake_may_have_acted(seam: AsyncSeam) -> None:
    """500 with a plain text."""
    with pytest.raises(SeamHttpError) as caught:
        await seam.user_identities.create()
    assert type(caught.value) is SeamHttpError
    assert (caught.value.status_code, caught.value.body) == (500, "Not implemented!")
    assert caught.value.may_have_acted


# -- credentials ------------------------------------------------------------------------------------------------------


async def test_a_workspace_sees_its_own_things_only(seam: AsyncSeam, npm_seam: NpmSeam) -> None:
    other = seam.with_options(api_key=npm_seam.other_api_key)
    mine, theirs = await asyncio.gather(seam.devices.list(), other.devices.list())
    assert len(mine) >= 5
    assert theirs == []


async def test_a_client_session_token_is_accepted_by_the_npm_fake(seam: AsyncSeam, npm_seam: NpmSeam) -> None:
    view = seam.with_options(client_session_token=npm_seam.client_session_token)
    assert npm_seam.lock_id in {device.device_id for device in await view.devices.list()}


async def test_a_wrong_key_raises_an_unauthorized_error_that_leaves_it_out(seam: AsyncSeam) -> None:
    error = await fails(seam.with_options(api_key="seam_wrong_0123").devices.list(), SeamHttpUnauthorizedError)
    assert (error.status_code, error.code) == (401, "unauthorized")
    assert "seam_wrong_0123" not in str(error)


async def test_a_personal_access_token_lists_and_creates_workspaces_on_the_npm_fake(npm_seam: NpmSeam) -> None:
    async with AsyncSeamWithoutWorkspace(npm_seam.personal_access_token, endpoint=npm_seam.endpoint) as seam:
        workspaces = await seam.workspaces.list()
        assert npm_seam.workspace_id in {workspace.workspace_id for workspace in workspaces}
        created = await seam.workspaces.create(
            name="Third", connect_partner_name="Partner", is_sandbox=True, webview_primary_button_color="#232426"
        )
        assert created.name == "Third"
        # This fake takes the token nowhere else.
        error = await fails(seam.for_workspace(npm_seam.workspace_id).devices.list(), SeamHttpUnauthorizedError)
        assert error.status_code == 401
