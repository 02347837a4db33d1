"""Everything that can go wrong on the way, on demand."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Any

import aiohttp
import pytest

from seam_async.testing import FakeSeam

from .conftest import Caller


async def unlock(call: Caller) -> tuple[int, Any, Any]:
    """Status, headers and raw body of an unlock."""
    fake = call.fake
    body = {"device_id": fake.find("device")["device_id"]}
    headers = {"authorization": f"Bearer {fake.api_key}"}
    async with call.session.post(f"{fake.endpoint}/locks/unlock_door", json=body, headers=headers) as response:
        return response.status, response.headers, await response.read()


async def test_a_fault_answers_a_status_for_a_number_of_times(call: Caller, fake: FakeSeam) -> None:
    fault = fake.faults.add("/locks/unlock_door", status=503, times=2)

    statuses = [(await unlock(call))[0] for _ in range(3)]

    assert statuses == [503, 503, 200]
    assert fault.hits == 2
    assert [(one.status, one.executed) for one in fake.requests] == [(503, False), (503, False), (200, True)]
    assert len(fake.all("action_attempt")) == 1


async def test_a_fault_sends_retry_after_as_seconds_date_or_text(call: Caller, fake: FakeSeam) -> None:
    moment = datetime(2030, 1, 1, 12, tzinfo=UTC)
    for given in (3, 0.5, moment, "soon"):
        fake.faults.add("/locks/unlock_door", retry_after=given, times=1)

    seen = [(await unlock(call))[:2] for _ in range(4)]

    assert [status for status, _ in seen] == [429] * 4
    expected = ["3", "0.5", "Tue, 01 Jan 2030 12:00:00 GMT", "soon"]
    assert [headers["retry-after"] for _, headers in seen] == expected


async def test_a_fault_sends_an_error_in_seams_form_with_headers(call: Caller, fake: FakeSeam) -> None:
    fake.faults.add(status=403, error_type="forbidden_here", message="Not you", headers={"x-extra": "1"})

    status, headers, body = await unlock(call)

    assert status == 403
    assert headers["x-extra"] == "1"
    assert b'"type":"forbidden_here","message":"Not you"' in body
    assert headers["seam-request-id"] == fake.requests[0].request_id


async def test_answers_are_dated_by_the_fakes_own_clock(call: Caller, fake: FakeSeam) -> None:
    fake.clock.freeze()
    fake.clock.advance_to("2040-01-01T12:00:00Z")

    _, headers, _ = await unlock(call)

    assert headers["date"] == "Sun, 01 Jan 2040 12:00:00 GMT"


async def test_a_connection_dropped_before_or_after_the_call(call: Caller, fake: FakeSeam) -> None:
    fake.faults.add("/locks/*", drop="before", times=1)
    with pytest.raises(aiohttp.ClientError):
        await unlock(call)
    assert fake.all("action_attempt") == []

    fake.faults.add("/locks/*", drop="after", times=1)
    with pytest.raises(aiohttp.ClientError):
        await unlock(call)

    assert len(fake.all("action_attempt")) == 1
    assert [(one.status, one.executed, one.fault) for one in fake.requests] == [(None, False, True), (None, True, True)]


async def test_faults_send_html_plain_text_and_cut_off_answers(call: Caller, fake: FakeSeam) -> None:
    fake.faults.add("/locks/*", body=b"<html>", times=1)
    fake.faults.add("/locks/*", status=502, body="Bad Gateway", times=1)
    fake.faults.add("/locks/*", cut_off=True, times=1)

    first, second = await unlock(call), await unlock(call)

    assert (first[0], first[2]) == (200, b"<html>")
    assert (second[0], second[2]) == (502, b"Bad Gateway")
    with pytest.raises(aiohttp.ClientPayloadError):
        await unlock(call)
    assert [one.executed for one in fake.requests] == [True, False, True]


async def test_a_fault_with_latency_delays_an_answer_and_executes_the_call(call: Caller, fake: FakeSeam) -> None:
    fake.faults.add("/locks/*", latency=0.05)
    before = time.monotonic()

    status, _, _ = await unlock(call)

    assert status == 200
    assert time.monotonic() - before >= 0.05


async def test_a_fault_hits_a_share_of_requests_by_a_seed(call: Caller, fake: FakeSeam) -> None:
    async def pattern() -> list[int]:
        fake.faults.clear()
        fake.faults.seed(7)
        fake.faults.add("/locks/*", status=500, probability=0.3)
        return [(await unlock(call))[0] for _ in range(40)]

    first, second = await pattern(), await pattern()

    assert first == second
    assert 2 < first.count(500) < 25


async def test_a_fault_hits_only_matching_requests_after_some(call: Caller, fake: FakeSeam) -> None:
    first, second = (one["device_id"] for one in fake.all("device")[:2])
    fake.faults.add("/devices/get", status=500, match={"device_id": first}, skip=1)

    statuses = [(await call.answer("/devices/get", device_id=one))[0] for one in (first, first, first)]

    assert statuses == [200, 500, 500]
    assert (await call.answer("/devices/unmanaged/get", device_id=second))[0] == 200


async def test_a_fault_in_a_with_statement_ends_with_its_block(call: Caller, fake: FakeSeam) -> None:
    with fake.faults.add(status=500) as fault:
        assert (await unlock(call))[0] == 500
    assert (await unlock(call))[0] == 200
    assert len(fake.faults) == 0
    fault.remove()


def test_a_fault_without_an_effect_is_refused(fake: FakeSeam) -> None:
    with pytest.raises(ValueError, match="what goes wrong"):
        fake.faults.add("/locks/*")


async def test_a_call_may_act_and_fail_all_the_same(call: Caller, fake: FakeSeam) -> None:
    fake.faults.add("/locks/*", status=502, executes=True, times=1)

    assert (await unlock(call))[0] == 502

    assert len(fake.all("action_attempt")) == 1
    assert fake.requests[0].executed
