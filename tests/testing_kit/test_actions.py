"""Physical actions: pending first, then done or failed, as scripted."""

from __future__ import annotations

from typing import Any

import pytest

from seam_async.testing import Clock, FakeSeam, Options

from .conftest import Caller


@pytest.fixture
def fake_options() -> Options:
    return {"clock": Clock("2030-06-01T12:00:00Z", frozen=True), "action_delay": 2.0}


def front_door(fake: FakeSeam) -> str:
    return str(fake.find("device", display_name="Front Door")["device_id"])


async def unlock(call: Caller, fake: FakeSeam) -> Any:
    return (await call("/locks/unlock_door", device_id=front_door(fake)))["action_attempt"]


async def look(call: Caller, attempt: Any) -> Any:
    body = await call("/action_attempts/get", action_attempt_id=attempt["action_attempt_id"])
    return body["action_attempt"]


async def test_an_action_is_pending_until_its_time_is_over(call: Caller, fake: FakeSeam) -> None:
    attempt = await unlock(call, fake)
    assert attempt["status"] == "pending"
    fake.clock.advance(1.9)
    assert (await look(call, attempt))["status"] == "pending"

    fake.clock.advance(0.1)

    assert await look(call, attempt) == {
        "action_attempt_id": attempt["action_attempt_id"],
        "action_type": "UNLOCK_DOOR",
        "status": "success",
        "result": {"was_confirmed_by_device": True},
        "error": None,
    }
    assert fake.find("device", device_id=front_door(fake))["properties"]["locked"] is False
    assert await call.events() == ["lock.unlocked", "action_attempt.unlock_door.succeeded"]


async def test_an_action_on_an_offline_device_fails(call: Caller, fake: FakeSeam) -> None:
    await call("/devices/simulate/disconnect", device_id=front_door(fake))
    attempt = await unlock(call, fake)
    fake.clock.advance(2)

    attempt = await look(call, attempt)

    assert (attempt["status"], attempt["error"]["type"]) == ("error", "device_disconnected")
    assert (await call.events())[-1] == "action_attempt.unlock_door.failed"


async def test_outcomes_are_scripted_by_action_device_and_count(call: Caller, fake: FakeSeam) -> None:
    scripted = fake.outcomes.add("UNLOCK_DOOR", device_id=front_door(fake), error="jammed", delay=60, times=1)
    first, second = await unlock(call, fake), await unlock(call, fake)
    fake.clock.advance(2)
    assert (await look(call, first))["status"] == "pending"
    assert (await look(call, second))["status"] == "success"
    fake.clock.advance(58)
    assert (await look(call, first))["error"] == {"type": "jammed", "message": "Jammed"}
    assert scripted.hits == 1


async def test_a_scripted_action_stays_pending_until_the_script_is_removed(call: Caller, fake: FakeSeam) -> None:
    outcome = fake.outcomes.add(stays_pending=True)
    attempt = await unlock(call, fake)
    fake.clock.advance(10**6)
    assert (await look(call, attempt))["status"] == "pending"

    fake.outcomes.remove(outcome)
    attempt = await unlock(call, fake)
    fake.clock.advance(2)
    assert (await look(call, attempt))["status"] == "success"


def test_only_real_actions_can_be_scripted(fake: FakeSeam) -> None:
    with pytest.raises(ValueError, match="OPEN_SESAME"):
        fake.outcomes.add("OPEN_SESAME")


async def test_many_attempts_are_listed_by_id(call: Caller, fake: FakeSeam) -> None:
    attempts = [await unlock(call, fake) for _ in range(5)]
    ids = [one["action_attempt_id"] for one in attempts[1:3]]

    body = await call("/action_attempts/list", action_attempt_ids=ids)

    assert [one["action_attempt_id"] for one in body["action_attempts"]] == ids
    assert len((await call("/action_attempts/list", device_id=front_door(fake)))["action_attempts"]) == 5


async def test_resetting_a_sandbox_restores_its_devices(call: Caller, fake: FakeSeam) -> None:
    await call("/devices/update", device_id=front_door(fake), name="Changed")

    attempt = (await call("/workspaces/reset_sandbox"))["action_attempt"]
    fake.clock.advance(2)

    assert (await look(call, attempt))["status"] == "success"
    assert fake.all("device")[0]["display_name"] == "Front Door"
