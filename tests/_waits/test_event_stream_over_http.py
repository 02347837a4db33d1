"""Following the events of a real server."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any

import pytest

from seam_async import AccessCodeSetOnDeviceEvent, AsyncSeam
from seam_async.testing import FakeSeam

if TYPE_CHECKING:
    from npm_fake import NpmSeam


@pytest.fixture
async def fake() -> AsyncIterator[FakeSeam]:
    async with FakeSeam() as fake:
        yield fake


async def a_lock(seam: AsyncSeam) -> str:
    devices = await seam.devices.list()
    return next(one.device_id for one in devices if one.can_remotely_unlock and one.can_program_online_access_codes)


async def until(stream: Any, event_type: str) -> list[Any]:
    seen = []
    async with asyncio.timeout(20):
        async for event in stream:
            seen.append(event)
            if event.event_type == event_type:
                return seen
    return seen


async def test_a_stream_tells_the_life_of_a_code(fake: FakeSeam) -> None:
    async with fake.client() as seam:
        lock = await a_lock(seam)
        stream = seam.events.stream(device_id=lock, poll_interval=0.02)
        code = await seam.access_codes.create(device_id=lock)
        seen = await until(stream, "access_code.set_on_device")
        assert [event.event_type for event in seen] == ["access_code.created", "access_code.set_on_device"]
        assert isinstance(seen[-1], AccessCodeSetOnDeviceEvent)
        assert seen[-1].access_code_id == code.access_code_id
        fake.faults.add("/events/list", status=503, times=2)
        fake.faults.add("/events/list", drop="after", times=2)
        await seam.access_codes.delete(access_code_id=code.access_code_id)
        seen = await until(stream, "access_code.deleted")
        assert [event.event_type for event in seen] == ["access_code.removed_from_device", "access_code.deleted"]


async def test_a_stream_begun_again_at_the_last_event_misses_none(fake: FakeSeam) -> None:
    async with fake.client() as seam:
        lock = await a_lock(seam)
        before = fake.clock.now()
        for _ in range(3):
            await seam.locks.unlock_door(device_id=lock)
        first = await until(seam.events.stream(since=before, device_id=lock, poll_interval=0.02), "lock.unlocked")
        rest = seam.events.stream(since=first[-1].created_at, device_id=lock, poll_interval=0.02)
        again = [await anext(rest) for _ in range(3)]
        assert again[0] == first[-1]
        assert len({event.event_id for event in [*first, *again]}) == len(first) + len(again) - 1


async def test_an_event_from_a_stream_fed_to_the_client_ends_a_wait_at_once(fake: FakeSeam) -> None:
    fake.outcomes.add("CREATE_ACCESS_CODE", delay=0.5)
    async with fake.client() as seam:
        lock = await a_lock(seam)

        async def follow() -> None:
            async for event in seam.events.stream(poll_interval=0.02):
                seam.feed(event)

        following = asyncio.create_task(follow())
        code = await seam.access_codes.create(device_id=lock)
        waiting = seam.access_codes.wait_until_set(
            access_code_id=code.access_code_id, timeout=600, polling_interval=300
        )
        assert (await asyncio.wait_for(waiting, 20)).status == "set"
        following.cancel()
        await asyncio.gather(following, return_exceptions=True)


async def test_an_event_stream_reads_the_events_of_an_older_server(npm_seam: NpmSeam) -> None:
    async with AsyncSeam(npm_seam.other_api_key, endpoint=npm_seam.endpoint) as seam:
        stream = seam.events.stream(since="2020-01-01T00:00:00Z", poll_interval=0.02)
        seen: list[Any] = []
        try:
            async with asyncio.timeout(0.3):
                async for event in stream:
                    seen.append(event)
        except TimeoutError:
            pass
        assert len({event.event_id for event in seen}) == len(seen)


async def test_actions_and_removals_of_codes_are_waited_for_at_an_older_server(npm_seam: NpmSeam) -> None:
    async with AsyncSeam(npm_seam.api_key, endpoint=npm_seam.endpoint) as seam:
        done = await asyncio.gather(*(seam.locks.unlock_door(device_id=npm_seam.lock_id) for _ in range(3)))
        assert {one.status for one in done} == {"success"}
        code = await seam.access_codes.create(device_id=npm_seam.lock_id, name="waits")
        with pytest.raises(TimeoutError):  # there, a code never gets onto its lock
            await seam.access_codes.wait_until_set(
                access_code_id=code.access_code_id, timeout=0.5, polling_interval=0.1
            )
        await seam.access_codes.delete(access_code_id=code.access_code_id)
        await seam.access_codes.wait_until_removed(access_code_id=code.access_code_id)
