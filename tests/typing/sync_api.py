"""What type checkers must see of the blocking package. Never run: mypy --strict and pyright read it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, Literal, assert_type

from seam_sync import (
    NULL,
    AccessCode,
    ActionAttempt,
    Batch,
    Device,
    Hooks,
    LockUnlockedEvent,
    Page,
    Paginator,
    RateLimits,
    RetryPolicy,
    Seam,
    SeamError,
    SeamEvent,
    SeamWebhook,
    SeamWithoutWorkspace,
    SuccessActionAttempt,
    UnknownActionAttempt,
    UnlockDoorActionAttempt,
    UnlockDoorErrorActionAttempt,
    UnlockDoorPendingActionAttempt,
    UnlockDoorSuccessActionAttempt,
    WaitForActionAttempt,
    Workspace,
    __version__,
    preload,
)
from seam_sync.resources import DeviceProperties, Pagination

NOW = datetime.now(UTC)


def clients() -> None:
    Seam("seam_key", endpoint="http://127.0.0.1", timeout=None, total_timeout=5, retries=3)
    Seam(personal_access_token="seam_at", workspace_id="w", retries=RetryPolicy(max_retries=0))
    Seam(limiter="redis://localhost")
    Seam(limiter=False)
    Seam(rate_limits=RateLimits.documented(), hooks=Hooks(), aiohttp_options={"proxy": "http://p"})
    assert_type(Seam.from_api_key("seam_key", timeout=3), Seam)
    Seam.from_api_key("seam_key", session=None)  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]
    assert_type(SeamWithoutWorkspace("seam_at").for_workspace("w"), Seam)
    with Seam() as seam, SeamWithoutWorkspace() as nowhere:
        assert_type(seam, Seam)
        assert_type(seam.with_options(total_timeout=8, workspace_id="w"), Seam)
        assert_type(nowhere.workspaces.list(), Page[Workspace])
        assert_type(seam.stats().calls, int)
        assert_type(seam.close(), None)
    preload()
    version: str = __version__
    print(version)


def calls(seam: Seam) -> None:
    assert_type(seam.devices.get(device_id="d"), Device)
    assert_type(seam.devices.get(device_id="d").properties, DeviceProperties)
    assert_type(seam.devices.update(device_id="d", name=NULL), None)
    assert_type(seam.access_codes.create(device_id="d", starts_at=NOW, extra_params={"x": 1}), AccessCode)
    assert_type(seam.spaces.get_related(space_ids=["s"]), Batch)
    seam.request("/devices/list", {"limit": 3}, repeatable=True)


def actions(seam: Seam, maybe: bool) -> None:
    unlock = seam.locks.unlock_door
    assert_type(seam.locks.unlock_door(device_id="d"), UnlockDoorSuccessActionAttempt)
    assert_type(unlock(device_id="d", wait_for_action_attempt=True), UnlockDoorSuccessActionAttempt)
    assert_type(unlock(device_id="d", wait_for_action_attempt={"timeout": 9}), UnlockDoorSuccessActionAttempt)
    how = WaitForActionAttempt(timeout=9)
    assert_type(unlock(device_id="d", wait_for_action_attempt=how), UnlockDoorSuccessActionAttempt)
    assert_type(unlock(device_id="d", wait_for_action_attempt=False), UnlockDoorActionAttempt)
    assert_type(unlock(device_id="d", wait_for_action_attempt=maybe), UnlockDoorActionAttempt)
    attempt = unlock(device_id="d", wait_for_action_attempt=False)
    match attempt:
        case UnlockDoorSuccessActionAttempt():
            assert_type(attempt.status, Literal["success"])
        case UnlockDoorPendingActionAttempt() | UnlockDoorErrorActionAttempt():
            pass
        case _:
            assert_type(attempt, UnknownActionAttempt)
    assert_type(seam.action_attempts.get(action_attempt_id="a"), SuccessActionAttempt)
    assert_type(seam.action_attempts.get(action_attempt_id="a", wait_for_action_attempt=False), ActionAttempt)
    assert_type(seam.action_attempts.wait(attempt, timeout=60), UnlockDoorSuccessActionAttempt)
    assert_type(seam.action_attempts.wait("a"), SuccessActionAttempt)
    assert_type(seam.access_codes.wait_until_set(access_code_id="c", timeout=60), AccessCode)
    assert_type(seam.access_codes.wait_until_removed(access_code_id="c"), None)


def lists(seam: Seam) -> None:
    page = seam.devices.list(limit=100)
    assert_type(page, Page[Device])
    assert_type(page[0], Device)
    assert_type(page.pagination, Pagination | None)
    assert_type(page.has_next_page, bool)
    assert_type(page.next_page(), Page[Device])
    assert_type(page.auto_paging_iter(), Iterator[Device])
    assert_type(page.pages(max_items=3), Iterator[Page[Device]])
    for device in seam.devices.list():
        assert_type(device, Device)
    paginator = seam.create_paginator(seam.devices.list, {"limit": 2})
    assert_type(paginator, Paginator[Device])
    assert_type(paginator.first_page(), tuple[list[Device], Pagination | None])
    assert_type(paginator.flatten(), Iterator[Device])
    assert_type(paginator.flatten_to_list(), list[Device])


def events(seam: Seam, body: bytes, headers: dict[str, str]) -> None:
    seam.feed(SeamWebhook("whsec_x").verify(body, headers))
    stream = seam.events.stream(since=NOW, device_id="d")
    assert_type(stream, Iterator[SeamEvent])
    for event in stream:
        if event.event_type == "lock.unlocked":
            assert_type(event, LockUnlockedEvent)


def errors(seam: Seam) -> Any:
    try:
        return seam.devices.list()
    except SeamError as error:
        assert_type(error.may_have_acted, bool)
