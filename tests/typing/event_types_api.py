"""Events as type checkers see them: literal types of a stream, and what a webhook brings. Checked, not run."""

from typing import assert_type

from seam_async import (
    AccessCodeRemovedFromDeviceEvent,
    AsyncSeam,
    LockAccessDeniedEvent,
    LockLockedEvent,
    LockUnlockedEvent,
    SeamEvent,
    SeamWebhook,
)
from seam_sync import Seam


async def asynchronous(seam: AsyncSeam, names: list[str]) -> None:
    async for unlocked in seam.events.stream(event_types=["lock.unlocked"], device_id="d", poll_interval=1):
        assert_type(unlocked, LockUnlockedEvent)
    async for of_a_lock in seam.events.stream(
        event_types=["lock.unlocked", "lock.locked"], since="2027-01-01T00:00:00Z"
    ):
        assert_type(of_a_lock, LockAccessDeniedEvent | LockLockedEvent | LockUnlockedEvent)
    async for any_one in seam.events.stream(event_types=["lock.unlocked", "access_code.created"]):
        assert_type(any_one, SeamEvent)
    async for any_one in seam.events.stream(until=None, event_types=names):
        assert_type(any_one, SeamEvent)
    async for any_one in seam.events.stream():
        assert_type(any_one, SeamEvent)


def blocking(seam: Seam) -> None:
    for removed in seam.events.stream(event_types=("access_code.removed_from_device",), overlap=5):
        assert_type(removed, AccessCodeRemovedFromDeviceEvent)
    for any_one in seam.events.stream(space_ids=["s"]):
        assert_type(any_one, SeamEvent)


def webhook(webhook: SeamWebhook, body: bytes, headers: dict[str, str]) -> None:
    event = webhook.verify(body, headers)
    assert_type(event, SeamEvent)
    if event.event_type == "lock.unlocked":
        assert_type(event, LockUnlockedEvent)
    match event:
        case LockLockedEvent():
            assert_type(event, LockLockedEvent)
        case _:
            pass
