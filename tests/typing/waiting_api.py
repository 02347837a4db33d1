"""The types of waiting, lists, streams and webhooks: never run, only checked."""

from __future__ import annotations

import asyncio
from typing import assert_type

from seam_async import (
    AccessCode,
    ActionAttempt,
    AsyncSeam,
    Device,
    LockDoorSuccessActionAttempt,
    LockUnlockedEvent,
    Page,
    PendingActionAttempt,
    SeamActionAttemptTimeoutError,
    SeamEvent,
    SeamWebhook,
    SuccessActionAttempt,
    UnknownEvent,
    UnlockDoorActionAttempt,
    UnlockDoorSuccessActionAttempt,
    WaitForActionAttempt,
)
from seam_async.resources import Pagination


async def actions(seam: AsyncSeam, flag: bool) -> None:
    """Waiting gives the success class; not waiting, or perhaps not waiting, gives the union."""
    assert_type(await seam.locks.unlock_door(device_id="d"), UnlockDoorSuccessActionAttempt)
    assert_type(
        await seam.locks.unlock_door(device_id="d", wait_for_action_attempt=True), UnlockDoorSuccessActionAttempt
    )
    assert_type(
        await seam.locks.unlock_door(device_id="d", wait_for_action_attempt={"timeout": 8.0}),
        UnlockDoorSuccessActionAttempt,
    )
    assert_type(
        await seam.locks.lock_door(device_id="d", wait_for_action_attempt=WaitForActionAttempt(timeout=8)),
        LockDoorSuccessActionAttempt,
    )
    assert_type(await seam.locks.unlock_door(device_id="d", wait_for_action_attempt=False), UnlockDoorActionAttempt)
    assert_type(await seam.locks.unlock_door(device_id="d", wait_for_action_attempt=flag), UnlockDoorActionAttempt)
    assert_type(await seam.action_attempts.get(action_attempt_id="a"), SuccessActionAttempt)
    assert_type(await seam.action_attempts.get(action_attempt_id="a", wait_for_action_attempt=False), ActionAttempt)


async def wait(seam: AsyncSeam, either: str | ActionAttempt) -> None:
    """The type of what is waited for follows from what is given."""
    begun = await seam.locks.unlock_door(device_id="d", wait_for_action_attempt=False)
    done = await seam.action_attempts.wait(begun, timeout=60)
    assert_type(done, UnlockDoorSuccessActionAttempt)
    assert_type(done.result.was_confirmed_by_device, bool | None)
    assert_type(await seam.action_attempts.wait("a", polling_interval=1), SuccessActionAttempt)
    assert_type(await seam.action_attempts.wait(either), SuccessActionAttempt)
    try:
        await seam.locks.unlock_door(device_id="d")
    except SeamActionAttemptTimeoutError as error:
        assert_type(error.action_attempt, PendingActionAttempt)
        assert_type(await seam.action_attempts.wait(error.action_attempt), SuccessActionAttempt)
    await seam.action_attempts.wait(5)  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType, reportCallIssue]
    await seam.action_attempts.wait("a", timeout="5")  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType, reportCallIssue]


async def codes(seam: AsyncSeam) -> None:
    """A code that was waited for is a code."""
    assert_type(await seam.access_codes.wait_until_set(access_code_id="c", timeout=60), AccessCode)
    await seam.access_codes.wait_until_removed(access_code_id="c")
    await seam.access_codes.wait_until_set()  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]


async def events(seam: AsyncSeam, webhook: SeamWebhook, body: bytes, headers: dict[str, str]) -> None:
    """Events narrow by their type and by their class."""
    async for event in seam.events.stream(poll_interval=2, overlap=30):
        assert_type(event, SeamEvent)
        seam.feed(event)
        if event.event_type == "lock.unlocked":
            assert_type(event, LockUnlockedEvent)
        match event:
            case LockUnlockedEvent():
                assert_type(event, LockUnlockedEvent)
            case UnknownEvent():
                assert_type(event, UnknownEvent)
            case _:
                pass
    assert_type(webhook.verify(body, headers), SeamEvent)
    seam.feed(webhook.verify(body, headers))
    seam.feed("lock.unlocked")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    seam.events.stream(device="d")  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]


async def lists(seam: AsyncSeam) -> None:
    """Items keep their type in every way of going through a list."""
    page = await seam.devices.list(limit=10)
    assert_type(page, Page[Device])
    assert_type(page[0], Device)
    assert_type(await page.next_page(), Page[Device])
    assert_type(page.pagination, Pagination | None)
    async for device in seam.devices.list():
        assert_type(device, Device)
    async for one in seam.devices.list().pages(max_items=10):
        assert_type(one, Page[Device])
    assert_type(await asyncio.create_task(seam.devices.list()), Page[Device])
    devices, codes = await asyncio.gather(seam.devices.list(), seam.access_codes.list(device_id="d"))
    assert_type(devices, Page[Device])
    assert_type(codes, Page[AccessCode])
    async with asyncio.TaskGroup() as group:
        task = group.create_task(seam.devices.list())
    assert_type(task.result(), Page[Device])
    paginator = seam.create_paginator(seam.devices.list, {"limit": 20})
    items, pagination = await paginator.first_page()
    assert_type(items, list[Device])
    assert_type(pagination, Pagination | None)
    assert_type(await paginator.flatten_to_list(), list[Device])
    async for device in paginator.flatten():
        assert_type(device, Device)
