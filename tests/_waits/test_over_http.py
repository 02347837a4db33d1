"""Waiting against a real server: how much it asks for, and that it leaves nothing behind."""

from __future__ import annotations

import asyncio
from collections import Counter
from typing import Any

import pytest

from seam_async import AccessCode, UnlockDoorSuccessActionAttempt
from seam_async.errors import SeamAccessCodeDeferredError, SeamAccessCodeError, SeamActionAttemptFailedError
from seam_async.testing import FakeSeam

POLLS = ("/action_attempts/*", "/access_codes/get", "/access_codes/list")


def polls(fake: FakeSeam) -> int:
    return sum(len(fake.requests.to(path)) for path in POLLS)


async def a_lock(seam: Any) -> str:
    devices = await seam.devices.list()
    return next(one.device_id for one in devices if one.can_remotely_unlock and one.can_program_online_access_codes)


@pytest.fixture
async def fake() -> Any:
    async with FakeSeam(action_delay=2.0, code_delay=2.0) as fake:
        yield fake


async def test_500_unlocks_of_two_seconds_share_at_most_60_polls(fake: FakeSeam) -> None:
    """Polling one by one would use up the rate limit."""
    async with fake.client(wait_for_action_attempt={"timeout": 30}) as seam:
        lock = await a_lock(seam)
        began = asyncio.get_running_loop().time()
        done = await asyncio.gather(*(seam.locks.unlock_door(device_id=lock) for _ in range(500)))
        elapsed = asyncio.get_running_loop().time() - began
        assert {type(one) for one in done} == {UnlockDoorSuccessActionAttempt}
        assert polls(fake) <= 60 * max(1.0, elapsed / 5.0)  # a busy machine takes longer to make 500 calls
        assert not seam._shared.pollers._pollers


async def test_waits_of_a_credential_that_may_not_list_end_all_the_same(fake: FakeSeam) -> None:
    async with fake.client(wait_for_action_attempt={"timeout": 30}) as seam:
        lock = await a_lock(seam)
        fake.faults.add("/action_attempts/list", status=403)
        done = await asyncio.gather(*(seam.locks.unlock_door(device_id=lock) for _ in range(20)))
        assert {one.status for one in done} == {"success"}
        assert len(fake.requests.to("/action_attempts/list")) <= 2


async def test_waits_for_500_codes_over_http_share_a_few_polls(fake: FakeSeam) -> None:
    async with fake.client() as seam:
        lock = await a_lock(seam)
        codes = await asyncio.gather(
            *(seam.access_codes.create(device_id=lock, code=f"{number:04}") for number in range(1000, 1500))
        )
        before = polls(fake)
        found = await asyncio.gather(
            *(seam.access_codes.wait_until_set(access_code_id=one.access_code_id, timeout=60) for one in codes)
        )
        assert {type(one) for one in found} == {AccessCode}
        assert polls(fake) - before <= 60


async def test_a_code_is_waited_for_from_creation_to_removal(fake: FakeSeam) -> None:
    async with fake.client() as seam:
        code = await seam.access_codes.create(device_id=await a_lock(seam))
        there = await seam.access_codes.wait_until_set(access_code_id=code.access_code_id, polling_interval=0.2)
        assert there.status == "set"
        await seam.access_codes.delete(access_code_id=code.access_code_id)
        await seam.access_codes.wait_until_removed(access_code_id=code.access_code_id, polling_interval=0.2)


async def test_a_code_that_the_lock_refuses_ends_its_wait_with_the_reason(fake: FakeSeam) -> None:
    fake.outcomes.add("CREATE_ACCESS_CODE", error="failed_to_set_on_device", delay=0.1)
    async with fake.client() as seam:
        code = await seam.access_codes.create(device_id=await a_lock(seam))
        with pytest.raises(SeamAccessCodeError, match="failed_to_set_on_device"):
            await seam.access_codes.wait_until_set(access_code_id=code.access_code_id, polling_interval=0.1)


async def test_a_code_for_next_month_is_deferred_at_once(fake: FakeSeam) -> None:
    async with fake.client() as seam:
        code = await seam.access_codes.create(
            device_id=await a_lock(seam), starts_at=fake.clock.iso(30 * 86_400), ends_at=fake.clock.iso(31 * 86_400)
        )
        with pytest.raises(SeamAccessCodeDeferredError):
            await seam.access_codes.wait_until_set(access_code_id=code.access_code_id)


async def test_an_event_received_by_webhook_ends_a_wait_between_polls(fake: FakeSeam) -> None:
    """The event comes by the fake's own delivery; the next look would be minutes away."""
    from aiohttp import web

    from seam_async import SeamWebhook

    async with fake.client() as seam:
        received: list[str] = []
        verifier: list[SeamWebhook] = []

        async def receive(request: web.Request) -> web.Response:
            event = verifier[0].verify(await request.read(), request.headers)
            received.append(event.event_type)
            seam.feed(event)
            return web.Response()

        app = web.Application()
        app.router.add_post("/", receive)
        runner = web.AppRunner(app)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        try:
            hook = await seam.webhooks.create(url=f"http://127.0.0.1:{runner.addresses[0][1]}/")
            verifier.append(SeamWebhook(hook.secret or ""))
            code = await seam.access_codes.create(device_id=await a_lock(seam))
            waiting = seam.access_codes.wait_until_set(
                access_code_id=code.access_code_id, timeout=600, polling_interval=300
            )
            assert (await asyncio.wait_for(waiting, 30)).status == "set"
            assert "access_code.set_on_device" in received
        finally:
            await runner.cleanup()


async def test_of_many_waits_each_gets_its_own_outcome(fake: FakeSeam) -> None:
    fake.outcomes.add("UNLOCK_DOOR", error="jammed", times=3, delay=0.3)
    fake.outcomes.add("UNLOCK_DOOR", delay=0.3, times=3)
    async with fake.client() as seam:
        lock = await a_lock(seam)
        ends = await asyncio.gather(*(seam.locks.unlock_door(device_id=lock) for _ in range(6)), return_exceptions=True)
    kinds = Counter(type(end) for end in ends)
    assert kinds == {SeamActionAttemptFailedError: 3, UnlockDoorSuccessActionAttempt: 3}
