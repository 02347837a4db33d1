"""What type checkers must see of the async package. Never run: mypy --strict and pyright read it.

A line with `type: ignore` and `pyright: ignore` must be refused by both: an ignore that is not needed is an error.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal, assert_never, assert_type

import aiohttp

from seam_async import (
    NULL,
    AccessCode,
    AccessGrant,
    ActionAttempt,
    AsyncSeam,
    AsyncSeamWithoutWorkspace,
    Batch,
    Device,
    DeviceEvent,
    Hooks,
    Listing,
    LockUnlockedEvent,
    Null,
    Page,
    RateLimits,
    RedisLimiter,
    RetryPolicy,
    SeamActionAttemptFailedError,
    SeamActionAttemptTimeoutError,
    SeamError,
    SeamEvent,
    SeamHttpApiError,
    SeamHttpInvalidInputError,
    SeamTimeoutError,
    SeamValidationError,
    UnknownActionAttempt,
    UnknownError,
    UnknownEvent,
    UnlockDoorActionAttempt,
    UnlockDoorErrorActionAttempt,
    UnlockDoorPendingActionAttempt,
    UnlockDoorSuccessActionAttempt,
    WaitForActionAttempt,
    Workspace,
    __version__,
    action_attempt_from_dict,
    preload,
    seam_event_from_dict,
)
from seam_async.hooks import RequestRecord, ResponseRecord
from seam_async.resources import DeviceProperties, ErrorActionAttempt, Pagination, PendingActionAttempt

if TYPE_CHECKING:
    from seam_async.resources import RequestedAccessMethodParams, UserIdentityParams

NOW = datetime.now(UTC)


# -- clients ----------------------------------------------------------------------------------------------------------


def clients() -> None:
    AsyncSeam()
    AsyncSeam("seam_key")
    AsyncSeam(api_key="seam_key", endpoint="http://127.0.0.1", timeout=None, total_timeout=5, retries=3)
    AsyncSeam(personal_access_token="seam_at", workspace_id="w", retries=RetryPolicy(max_retries=0))
    AsyncSeam(client_session_token="seam_cst", rate_limits=RateLimits.documented(), max_connections=5)
    AsyncSeam(limiter="redis://localhost")
    AsyncSeam(limiter=RedisLimiter("redis://localhost", account="hotel"))
    AsyncSeam(limiter=False)
    AsyncSeam(limiter=True)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    AsyncSeam(wait_for_action_attempt=False)
    AsyncSeam(wait_for_action_attempt=WaitForActionAttempt(timeout=1.0))
    AsyncSeam(wait_for_action_attempt={"timeout": 1, "polling_interval": 0.1})
    AsyncSeam(aiohttp_options={"proxy": "http://127.0.0.1"})
    assert_type(AsyncSeam.from_api_key("seam_key", timeout=5), AsyncSeam)
    assert_type(AsyncSeam.from_personal_access_token("seam_at", "w"), AsyncSeam)
    assert_type(AsyncSeam.from_client_session_token("seam_cst", wait_for_action_attempt={"timeout": 1}), AsyncSeam)
    assert_type(AsyncSeamWithoutWorkspace("seam_at").for_workspace("w"), AsyncSeam)
    version: str = __version__
    print(version)
    preload()

    AsyncSeam.from_api_key("seam_key", time_out=5)  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]
    AsyncSeam.from_client_session_token("seam_cst", retries="3")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    AsyncSeam.from_client_session_token(None)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    AsyncSeam(5)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    AsyncSeam("seam_key", "seam_at")  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]
    AsyncSeam(timeout="5")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    AsyncSeam(time_out=5)  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]
    AsyncSeam(wait_for_action_attempt={"time": 5})  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]


async def sessions(session: aiohttp.ClientSession) -> None:
    AsyncSeam.from_api_key("seam_key", session=session)
    async with AsyncSeam("seam_key", session=session) as seam:
        assert_type(seam, AsyncSeam)
    async with AsyncSeamWithoutWorkspace("seam_at") as bare:
        assert_type(await bare.workspaces.list(), Page[Workspace])
        assert_type(await bare.workspaces.create(name="n"), Workspace)
        bare.devices  # type: ignore[attr-defined] # pyright: ignore[reportAttributeAccessIssue]
        bare.workspaces.get  # type: ignore[attr-defined] # pyright: ignore[reportAttributeAccessIssue]


def views(seam: AsyncSeam) -> None:
    assert_type(seam.with_options(total_timeout=8), AsyncSeam)
    seam.with_options(timeout=None, retries=0, workspace_id="w", api_key="seam_key", hooks=None, rate_limits=None)
    seam.with_options(wait_for_action_attempt={"timeout": 1.0}, endpoint="http://127.0.0.1")
    seam.with_options(max_connections=5)  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]
    seam.with_options(session=None)  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]
    seam.with_options(endpoint=None)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]


# -- results ----------------------------------------------------------------------------------------------------------


async def results(seam: AsyncSeam) -> None:
    assert_type(await seam.devices.get(device_id="d"), Device)
    assert_type(await seam.access_codes.create(device_id="d"), AccessCode)
    assert_type(await seam.access_codes.create_multiple(device_ids=["d"]), list[AccessCode])
    assert_type(await seam.spaces.get_related(space_ids=["s"]), Batch)
    assert_type(await seam.events.get(event_id="e"), SeamEvent)
    assert_type(await seam.request("/devices/get", {"device_id": "d"}, repeatable=True), Any)
    await seam.access_codes.delete(access_code_id="c")
    done = await seam.access_codes.delete(access_code_id="c")  # type: ignore[func-returns-value]
    assert_type(done, None)
    seam.devices.get(device_id="d").device_id  # type: ignore[attr-defined] # pyright: ignore[reportAttributeAccessIssue]


async def properties(device: Device, code: AccessCode) -> None:
    assert_type(device.created_at, datetime)
    assert_type(device.properties, DeviceProperties)
    assert_type(device.properties.online, bool)
    assert_type(device.properties.locked, bool | None)
    assert_type(device.properties["locked"], Any)
    assert_type(device.properties.get("locked", False), Any)
    assert_type("locked" in device.properties, bool)
    assert_type(device.extra, dict[str, Any])
    assert_type(device.to_dict(), dict[str, Any])
    assert_type(Device.from_dict({}), Device)
    assert_type(code.starts_at, datetime | None)
    if code.status == "set" or code.status == "of tomorrow":  # noqa: PLR1714 - a result may hold newer values
        pass

    device.propertys  # type: ignore[attr-defined] # pyright: ignore[reportAttributeAccessIssue]
    device.properties.is_locked  # type: ignore[attr-defined] # pyright: ignore[reportAttributeAccessIssue]
    code.starts_at.year  # type: ignore[union-attr] # pyright: ignore[reportOptionalMemberAccess]
    Device(nonsense=1)  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]


# -- parameters -------------------------------------------------------------------------------------------------------


async def parameters(seam: AsyncSeam, null: Null) -> None:
    await seam.access_codes.create(device_id="d", starts_at=NOW, ends_at="2026-12-01T00:00:00Z", extra_params={"a": 1})
    await seam.devices.update(device_id="d", name=NULL)
    await seam.devices.update(device_id="d", name=null)
    await seam.devices.update(device_id="d", name=None)
    await seam.devices.list(device_ids=["a"], manufacturer="august", custom_metadata_has={"a": "b", "c": True})
    await seam.devices.list(device_ids=("a",))
    await seam.access_codes.list(customer_ids=["c"])
    await seam.events.list(between=[NOW, "2026-12-01T00:00:00Z"])
    person: UserIdentityParams = {"full_name": "Ada", "email_address": NULL}
    methods: list[RequestedAccessMethodParams] = [{"mode": "code", "code": "1234"}]
    grant = await seam.access_grants.create(user_identity=person, requested_access_methods=methods)
    assert_type(grant, AccessGrant)
    await seam.access_grants.create(user_identity_id="u", requested_access_methods=[{"mode": "mobile_key"}])

    await seam.devices.get("d")  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]
    await seam.devices.get(devise_id="d")  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]
    await seam.devices.get(device_id=5)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    await seam.devices.get(device_id=NULL)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    await seam.access_codes.create()  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]
    await seam.access_codes.create(device_id=None)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    await seam.access_codes.create(device_id="d", starts_at=5)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    await seam.access_codes.create(device_id="d", name=NULL)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    await seam.devices.list(manufacturer="agust")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    await seam.access_grants.create(user_identity_id="u", requested_access_methods=[{"mode": "cod"}])  # type: ignore[typeddict-item] # pyright: ignore[reportArgumentType]
    await seam.access_grants.create(user_identity_id="u", requested_access_methods=[{}])  # type: ignore[typeddict-item] # pyright: ignore[reportArgumentType]
    seam.lock.unlock_door(device_id="d")  # type: ignore[attr-defined] # pyright: ignore[reportAttributeAccessIssue]
    seam.locks.unlock(device_id="d")  # type: ignore[attr-defined] # pyright: ignore[reportAttributeAccessIssue]


# -- lists ------------------------------------------------------------------------------------------------------------


async def lists(seam: AsyncSeam) -> None:
    listing = assert_type(seam.devices.list(limit=100), Listing[Device])
    page = await listing
    assert_type(page, Page[Device])
    assert_type(page[0], Device)
    assert_type(page.pagination, Pagination | None)
    assert_type(page.has_next_page, bool)
    assert_type(await page.next_page(), Page[Device])
    async for device in seam.devices.list():
        assert_type(device, Device)
    assert_type([device async for device in seam.devices.list()], list[Device])
    async for one in seam.devices.list().pages(max_items=500):
        assert_type(one, Page[Device])
    task = assert_type(asyncio.create_task(seam.devices.list()), asyncio.Task[Page[Device]])
    assert_type(await task, Page[Device])
    assert_type(await asyncio.gather(seam.devices.list(), seam.locks.list()), tuple[Page[Device], Page[Device]])
    async with asyncio.TaskGroup() as group:
        assert_type(group.create_task(seam.spaces.list()).result()[0].space_id, str)

    paginator = seam.create_paginator(seam.devices.list, {"limit": 5})
    items, pagination = await paginator.first_page()
    assert_type(items, list[Device])
    assert_type(pagination, Pagination | None)
    assert_type(await paginator.next_page("cursor"), tuple[list[Device], Pagination | None])
    assert_type(await paginator.flatten_to_list(), list[Device])
    assert_type(paginator.flatten(), AsyncIterator[Device])

    for device in seam.devices.list():  # type: ignore[attr-defined] # pyright: ignore[reportGeneralTypeIssues]
        pass
    seam.devices.list()[0]  # type: ignore[index] # pyright: ignore[reportIndexIssue]


# -- action attempts --------------------------------------------------------------------------------------------------


async def action_attempts(seam: AsyncSeam, whether: bool) -> None:
    assert_type(await seam.locks.unlock_door(device_id="d"), UnlockDoorSuccessActionAttempt)
    unlock = seam.locks.unlock_door
    assert_type(await unlock(device_id="d", wait_for_action_attempt=True), UnlockDoorSuccessActionAttempt)
    how = WaitForActionAttempt(timeout=9)
    assert_type(await unlock(device_id="d", wait_for_action_attempt=how), UnlockDoorSuccessActionAttempt)
    assert_type(await unlock(device_id="d", wait_for_action_attempt={"timeout": 9}), UnlockDoorSuccessActionAttempt)
    assert_type(await unlock(device_id="d", wait_for_action_attempt=None), UnlockDoorSuccessActionAttempt)
    assert_type(await unlock(device_id="d", wait_for_action_attempt=False), UnlockDoorActionAttempt)
    assert_type(await unlock(device_id="d", wait_for_action_attempt=whether), UnlockDoorActionAttempt)

    attempt = await unlock(device_id="d", wait_for_action_attempt=False)
    if attempt.status == "pending":
        assert_type(attempt, UnlockDoorPendingActionAttempt)
    elif attempt.status == "success":
        assert_type(attempt, UnlockDoorSuccessActionAttempt)
    elif attempt.status == "error":
        assert_type(attempt, UnlockDoorErrorActionAttempt)
        assert_type(attempt.error.message, str)
    else:
        assert_type(attempt, UnknownActionAttempt)

    match attempt:
        case UnlockDoorSuccessActionAttempt() | UnlockDoorPendingActionAttempt():
            pass
        case UnlockDoorErrorActionAttempt(error=error):
            assert_type(error.type == "jammed", bool)
        case UnknownActionAttempt():
            pass
        case _:
            assert_never(attempt)

    await unlock(device_id="d", wait_for_action_attempt="yes")  # type: ignore[call-overload] # pyright: ignore[reportCallIssue, reportArgumentType]


def any_attempt(data: dict[str, Any]) -> None:
    attempt = action_attempt_from_dict(data)
    assert_type(attempt, ActionAttempt)
    if isinstance(attempt, UnknownActionAttempt):
        return
    if attempt.action_type == "UNLOCK_DOOR" and attempt.status == "success":
        assert_type(attempt, UnlockDoorSuccessActionAttempt)


# -- unions -----------------------------------------------------------------------------------------------------------


def events(data: dict[str, Any]) -> None:
    event = seam_event_from_dict(data)
    assert_type(event, SeamEvent)
    assert_type(event.occurred_at, datetime)
    if event.event_type == "lock.unlocked":
        assert_type(event, LockUnlockedEvent)
        assert_type(event.device_id, str | None)
    if event.event_type == "lock.unlockd":  # type: ignore[comparison-overlap]
        pass
    match event:
        case LockUnlockedEvent(device_id=device_id):
            assert_type(device_id, str | None)
        case UnknownEvent():
            assert_type(event.event_type, Literal["__unknown__"])
        case _:
            pass


def errors_of_a_code(code: AccessCode) -> None:
    for error in code.errors:
        if error.error_code == "failed_to_set_on_device":
            assert_type(error.message, str)
            assert not isinstance(error, UnknownError)
        if isinstance(error, UnknownError):
            assert_type(error["anything"], Any)


# -- errors and hooks -------------------------------------------------------------------------------------------------


async def failures(seam: AsyncSeam) -> None:
    try:
        await seam.locks.unlock_door(device_id="d")
    except SeamActionAttemptFailedError as error:
        assert_type(error.action_attempt, ErrorActionAttempt)
        assert_type(error.code, str)
    except SeamActionAttemptTimeoutError as error:
        assert_type(error.action_attempt, PendingActionAttempt)
    except SeamHttpInvalidInputError as error:
        assert_type(error.validation_errors, list[SeamValidationError])
        assert_type(error.get_validation_error_messages("a"), list[str])
    except SeamHttpApiError as error:
        assert_type(error.code, str | None)
        assert_type(error.status_code, int)
    except SeamTimeoutError as error:
        assert_type(error.request_sent, bool)
        assert_type(error.phase, str)
    except SeamError as error:
        assert_type(error.may_have_acted, bool)


def watch(record: RequestRecord) -> None: ...


def hooks() -> None:
    Hooks(on_request=watch, on_response=lambda response: print(response.status))
    wrong: Callable[[ResponseRecord], None] = lambda _: None
    Hooks(on_request=wrong)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    Hooks(on_reqest=watch)  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]


def of_a_device(event: SeamEvent, device_event: DeviceEvent) -> None:
    assert_type(device_event.device_id, str | None)
    if isinstance(event, DeviceEvent):
        assert_type(event.device_id, str | None)
        if event.event_type == "lock.locked":
            assert_type(event.device_id, str)
    if event.event_type == "lock.locked":
        wide: DeviceEvent = event
        print(wide)
