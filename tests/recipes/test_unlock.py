"""The handler that opens a door: what the guest hears, within ten seconds, in every case."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import aiohttp
import pytest
from recipes.conftest import a_lock, eventually, uvicorn_runs

from seam_async.testing import FakeSeam

UNLOCK = "/locks/unlock_door"


class Door:
    """A guest in front of a door."""

    def __init__(self, http: aiohttp.ClientSession, url: str) -> None:
        self.http, self.url = http, url

    async def press(self) -> tuple[int, str]:
        async with self.http.post(self.url) as response:
            body = await response.json()
            assert body["message"]
            return response.status, body["outcome"]


@pytest.fixture
def unlock(example: Callable[[str], Any], monkeypatch: pytest.MonkeyPatch) -> Any:
    """The example, with a second for what takes nine."""
    module = example("fastapi_unlock")
    assert module.ANSWER_WITHIN < 10
    monkeypatch.setattr(module, "ANSWER_WITHIN", 1.0)
    monkeypatch.setattr(module, "WATCH_FOR", 2.0)
    return module


@pytest.fixture
async def door(fake: FakeSeam, unlock: Any, http: aiohttp.ClientSession) -> AsyncIterator[Door]:
    async with fake.client() as seam:
        lock = await a_lock(seam)
        async with uvicorn_runs(unlock.create_app(seam)) as url:
            yield Door(http, f"{url}/doors/{lock}/open")


async def test_the_unlock_example_says_that_the_door_opened(fake: FakeSeam, door: Door) -> None:
    fake.outcomes.add("UNLOCK_DOOR", delay=0.2)
    assert await door.press() == (200, "opened")


async def test_the_unlock_example_says_that_the_lock_did_not_confirm(fake: FakeSeam, door: Door) -> None:
    for result in (b'{"was_confirmed_by_device": false}', b"{}", b"null"):
        answer = (
            b'{"action_attempt": {"action_attempt_id": "a1", "action_type": "UNLOCK_DOOR", "status": "success", '
            b'"error": null, "result": ' + result + b"}}"
        )
        with fake.faults.add(UNLOCK, status=200, body=answer):
            assert await door.press() == (200, "not_confirmed")


async def test_the_unlock_example_says_that_the_lock_failed(fake: FakeSeam, door: Door) -> None:
    fake.outcomes.add("UNLOCK_DOOR", error="jammed")
    assert await door.press() == (502, "failed")


async def test_the_lock_is_slow_and_is_watched_on(fake: FakeSeam, door: Door, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO", "fastapi_unlock")
    fake.outcomes.add("UNLOCK_DOOR", delay=1.6)
    assert await door.press() == (202, "still_trying")
    await eventually(lambda: "opened in the end" in caplog.text)


async def test_the_unlock_example_answers_still_trying_and_logs_the_end(
    fake: FakeSeam, door: Door, caplog: pytest.LogCaptureFixture
) -> None:
    fake.outcomes.add("UNLOCK_DOOR", stays_pending=True)
    assert await door.press() == (202, "still_trying")
    await eventually(lambda: "in the end" in caplog.text)


async def test_the_unlock_example_logs_a_revoked_key_while_it_watches_a_door(
    fake: FakeSeam, door: Door, caplog: pytest.LogCaptureFixture
) -> None:
    fake.outcomes.add("UNLOCK_DOOR", stays_pending=True)
    assert await door.press() == (202, "still_trying")
    fake.revoke(fake.api_key)
    await eventually(lambda: "SeamHttpUnauthorizedError" in caplog.text)


@pytest.mark.parametrize("fault", [{"drop": "after"}, {"status": 500}, {"latency": 3.0}], ids=str)
async def test_the_unlock_example_says_that_the_outcome_is_unknown_and_sends_once(
    fake: FakeSeam, door: Door, fault: dict[str, Any]
) -> None:
    """A door whose outcome is unknown must not be opened a second time."""
    fake.faults.add(UNLOCK, **fault)
    assert await door.press() == (504, "unknown")
    assert len(fake.requests.to(UNLOCK)) == 1  # never twice


@pytest.mark.parametrize("fault", [{"retry_after": 30}, {"status": 404}, {"status": 400}], ids=str)
async def test_the_unlock_example_says_that_seam_refused(fake: FakeSeam, door: Door, fault: dict[str, Any]) -> None:
    fake.faults.add(UNLOCK, **fault)
    assert await door.press() == (502, "failed")


async def test_the_unlock_example_sends_one_request_for_five_presses(fake: FakeSeam, door: Door) -> None:
    fake.outcomes.add("UNLOCK_DOOR", delay=0.3)
    assert await asyncio.gather(*(door.press() for _ in range(5))) == [(200, "opened")] * 5
    assert len(fake.requests.to(UNLOCK)) == 1
    assert await door.press() == (200, "opened")
    assert len(fake.requests.to(UNLOCK)) == 2


async def test_a_guest_who_hangs_up_does_not_stop_the_door(fake: FakeSeam, unlock: Any) -> None:
    fake.outcomes.add("UNLOCK_DOOR", delay=0.4)
    async with fake.client() as seam:
        lock = await a_lock(seam)
        doors = unlock.Doors(seam)
        guest = asyncio.create_task(doors.open(lock))
        await eventually(lambda: fake.requests.to(UNLOCK))
        guest.cancel()
        with pytest.raises(asyncio.CancelledError):
            await guest
        assert (await doors.open(lock)).outcome == "opened"  # the very same attempt
        assert len(fake.requests.to(UNLOCK)) == 1
        await doors.close()


async def test_shutting_down_lets_doors_finish_and_stops_watching(fake: FakeSeam, unlock: Any) -> None:
    fake.outcomes.add("UNLOCK_DOOR", stays_pending=True)
    async with fake.client() as seam:
        doors = unlock.Doors(seam)
        asking = asyncio.create_task(doors.open(await a_lock(seam)))
        await asyncio.sleep(0)
        await eventually(lambda: fake.requests.to(UNLOCK))
        await doors.close()
        assert (await asking).outcome == "still_trying"
        await doors.close()
        assert not doors._watching
