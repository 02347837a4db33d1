"""A call that could not leave before the machine was suspended does not leave long after it was made."""

from __future__ import annotations

import asyncio

import pytest

from seam_async import AsyncSeam, SeamTimeoutError
from seam_async._clock import SystemClock
from seam_async.testing import FakeSeam


class Laptop(SystemClock):
    """The real clock of a machine that a test can suspend: nothing runs meanwhile, and `monotonic` stands still."""

    suspended = 0.0

    def boottime(self) -> float:  # type: ignore[override]
        return self.monotonic() + self.suspended


def on_a_laptop(seam: AsyncSeam) -> Laptop:
    seam._shared.clock = laptop = Laptop()
    return laptop


@pytest.mark.parametrize("total_timeout", [None, 12.0])
async def test_a_door_asked_for_before_a_suspension_is_not_opened_after_it(
    fake_seam: FakeSeam, total_timeout: float | None
) -> None:
    door = fake_seam.find("device", display_name="Front Door")["device_id"]
    async with fake_seam.client(max_connections=1, wait_for_action_attempt=False) as seam:
        laptop = on_a_laptop(seam)
        with fake_seam.faults.add("/devices/list", latency=0.2):
            slow = asyncio.create_task(seam.devices.list())  # type: ignore[arg-type]
            await asyncio.sleep(0)
            view = seam.with_options(total_timeout=total_timeout)
            opening = asyncio.create_task(view.locks.unlock_door(device_id=door))
            await asyncio.sleep(0.05)
            laptop.suspended = 20.0
            with pytest.raises(SeamTimeoutError) as caught:
                await opening
            await slow
    assert (caught.value.request_sent, caught.value.may_have_acted) == (False, False)
    assert not fake_seam.requests.to("/locks/unlock_door")


async def test_a_suspension_while_connecting_keeps_the_door_shut(fake_seam: FakeSeam) -> None:
    """The last look at the clock is taken where the request is written."""
    door = fake_seam.find("device", display_name="Front Door")["device_id"]
    async with fake_seam.client(wait_for_action_attempt=False) as seam:
        laptop = on_a_laptop(seam)
        await seam.workspaces.get()
        transport = seam._shared.transport
        send = transport.send

        async def sleep_and_send(*args: object, **options: object) -> object:
            laptop.suspended = 16.0
            return await send(*args, **options)  # type: ignore[arg-type]

        transport.send = sleep_and_send  # type: ignore[method-assign,assignment]
        with pytest.raises(SeamTimeoutError) as caught:
            await seam.locks.unlock_door(device_id=door)
    assert caught.value.phase == "connect"
    assert not fake_seam.requests.to("/locks/unlock_door")


async def test_calls_without_a_time_limit_go_on_after_a_suspension(fake_seam: FakeSeam) -> None:
    async with fake_seam.client(max_connections=1) as seam:
        laptop = on_a_laptop(seam)
        with fake_seam.faults.add("/devices/list", latency=0.1):
            slow = asyncio.create_task(seam.devices.list())  # type: ignore[arg-type]
            await asyncio.sleep(0)
            call = asyncio.create_task(seam.workspaces.get())
            await asyncio.sleep(0.02)
            laptop.suspended = 3600.0
            assert (await call).workspace_id
            assert await slow
