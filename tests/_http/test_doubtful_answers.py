"""Answers that are no proof must never be taken for one: of an open door, a deleted code, a code on its lock."""

from __future__ import annotations

import time
from typing import Any

import aiohttp
import pytest

from seam_async import (
    SeamAccessCodeTimeoutError,
    SeamError,
    SeamHttpApiError,
    SeamHttpInvalidResponseError,
    SeamHttpNotFoundError,
    SeamInvalidParameterError,
    SeamTimeoutError,
)
from seam_async._calls import deadline
from seam_async.testing import FakeSeam

PAGE = b"<html>404 not found</html>"


@pytest.fixture
async def lock() -> Any:
    """A fake whose actions take their time, a client, and a lock's id."""
    async with FakeSeam(action_delay=100, code_delay=0) as fake, fake.client() as seam:
        yield fake, seam, fake.find("device", display_name="Front Door")["device_id"]


@pytest.mark.parametrize("status", [400, 401, 403, 404])
async def test_an_action_that_cannot_be_watched_may_have_happened(lock: Any, status: int) -> None:
    """The door was told to open; that its attempt cannot be seen changes nothing about it."""
    fake, seam, device = lock
    fake.faults.add("/action_attempts/*", status=status)

    with pytest.raises(SeamHttpApiError) as caught:
        await seam.locks.unlock_door(device_id=device)

    assert caught.value.may_have_acted
    assert caught.value.path == "/locks/unlock_door"
    assert caught.value.action_attempt.action_attempt_id  # type: ignore[attr-defined]
    assert "look before you repeat it" in str(caught.value)


async def test_an_attempt_without_an_id_may_have_acted(lock: Any) -> None:
    """It cannot be watched, and that is no fault of the arguments."""
    fake, seam, device = lock
    fake.faults.add("/locks/unlock_door", status=200, body=b'{"action_attempt": {"status": "pending"}}')

    with pytest.raises(SeamError) as caught:
        await seam.locks.unlock_door(device_id=device)

    assert caught.value.may_have_acted
    assert not isinstance(caught.value, SeamInvalidParameterError)


async def test_a_foreign_404_does_not_prove_a_deletion(lock: Any) -> None:
    """A delete that failed once is not done because some proxy has no such page."""
    fake, seam, device = lock
    code = await seam.access_codes.create(device_id=device, name="Guest")
    fake.faults.add("/access_codes/delete", status=503, times=1)
    fake.faults.add("/access_codes/delete", status=404, body=PAGE)

    with pytest.raises(SeamHttpNotFoundError):
        await seam.access_codes.delete(access_code_id=code.access_code_id)


async def test_a_foreign_404_does_not_prove_that_a_code_is_off_the_lock(lock: Any) -> None:
    fake, seam, device = lock
    code = await seam.access_codes.create(device_id=device, name="Guest")
    fake.faults.add("/access_codes/*", status=404, body=PAGE)

    with pytest.raises(SeamAccessCodeTimeoutError):
        await seam.access_codes.wait_until_removed(
            access_code_id=code.access_code_id, timeout=0.2, polling_interval=0.05
        )


async def test_an_answer_that_says_nothing_does_not_prove_that_a_code_is_set(lock: Any) -> None:
    fake, seam, _ = lock
    fake.faults.add("/access_codes/*", status=200, body=b'{"access_code": {"access_code_id": "a"}, "access_codes": []}')

    with pytest.raises(SeamAccessCodeTimeoutError):
        await seam.access_codes.wait_until_set(access_code_id="a", timeout=0.2, polling_interval=0.05)


async def test_a_door_is_not_opened_late_by_a_slow_trace(lock: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The last look at the time is taken where the request is written."""
    fake, _, device = lock
    monkeypatch.setattr(deadline, "DOOR_TIMEOUT", 0.05)
    trace = aiohttp.TraceConfig()

    async def dawdle(*_: Any) -> None:
        time.sleep(0.1)  # noqa: ASYNC251 - the loop is held up, as by a blocking call elsewhere

    trace.on_request_start.append(dawdle)
    async with fake.client(aiohttp_options={"trace_configs": [trace]}) as seam:
        with pytest.raises(SeamTimeoutError) as caught:
            await seam.locks.unlock_door(device_id=device, wait_for_action_attempt=False)

    assert not caught.value.request_sent
    assert not caught.value.may_have_acted
    assert not [record for record in fake.requests if record.path == "/locks/unlock_door" and record.executed]


async def test_request_refuses_to_repeat_opening_a_door(lock: Any) -> None:
    """The way to any path is no way round what protects a door."""
    _, seam, device = lock

    with pytest.raises(SeamInvalidParameterError, match="repeatable|opens a door"):
        await seam.request("/locks/unlock_door", {"device_id": device}, repeatable=True)


async def test_an_invalid_answer_to_an_action_says_that_it_may_have_happened(lock: Any) -> None:
    fake, seam, device = lock
    fake.faults.add("/locks/unlock_door", status=200, body=PAGE)

    with pytest.raises(SeamHttpInvalidResponseError) as caught:
        await seam.locks.unlock_door(device_id=device)

    assert caught.value.may_have_acted
