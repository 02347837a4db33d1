"""What hooks are told, that they break nothing, and what `stats()` counts."""

from __future__ import annotations

import asyncio
import contextvars
import logging
from collections.abc import Callable
from typing import Any

import attrs
import pytest
from _http import faulty_server as faulty
from _http.conftest import MakeClient
from _http.faulty_server import FaultyServer
from _http.helpers import HandClock
from _http.message_time import in_message_time

from seam_async import AsyncSeam, Hooks, RateLimits, SeamConnectionError, SeamHttpApiError, SeamInvalidOptionsError

NAMES = ("on_request", "on_response", "on_retry", "on_rate_limit_wait", "on_error")


def recording(records: list[tuple[str, Any]]) -> Hooks:
    def hook(name: str) -> Callable[[Any], object]:
        return lambda record: records.append((name, record))

    return Hooks(**{name: hook(name) for name in NAMES})


async def test_a_good_call_reports_its_request_and_response(server: FaultyServer, client: MakeClient) -> None:
    records: list[tuple[str, Any]] = []
    server.behave = faulty.answer(headers={"seam-request-id": "request-1"})
    await client(hooks=recording(records)).access_codes.get(access_code_id="code")
    (first, request), (second, response) = records
    assert (first, second) == ("on_request", "on_response")
    assert attrs.asdict(request) == {
        "path": "/access_codes/get",
        "attempt": 1,
        "scope": "/access_codes/get for code",
        "parameters": ("access_code_id",),
        "queue_time": 0.0,
        "limiter_time": 0.0,
    }
    assert (response.path, response.attempt, response.scope) == (request.path, 1, request.scope)
    assert (response.status, response.request_id) == (200, "request-1")
    assert 0 < response.server_time < 5
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        request.attempt = 2


@in_message_time
async def test_every_retry_and_wait_of_a_call_is_reported(server: FaultyServer, client: MakeClient) -> None:
    records: list[tuple[str, Any]] = []
    server.script(
        "/devices/get",
        faulty.reset,
        faulty.refusal("too_many_requests", 429, {"retry-after": "7"}),
        faulty.refusal("internal_server_error", 503, {"retry-after": "5"}),
    )
    await client(hooks=recording(records)).devices.get(device_id="door")
    assert [name for name, _ in records] == [
        "on_request", "on_retry",
        "on_request", "on_response", "on_retry", "on_rate_limit_wait",
        "on_request", "on_response", "on_retry",
        "on_request", "on_response",
    ]  # fmt: skip
    retries = [record for name, record in records if name == "on_retry"]
    assert [(retry.attempt, retry.reason, retry.status) for retry in retries] == [
        (1, "connection", None),
        (2, "rate_limited", 429),
        (3, "server_error", 503),
    ]
    assert retries[1].delay == 7
    assert retries[2].delay >= 5
    (wait,) = [record for name, record in records if name == "on_rate_limit_wait"]
    assert wait.attempt == 3
    assert wait.delay == 7
    requests = [record for name, record in records if name == "on_request"]
    assert [request.attempt for request in requests] == [1, 2, 3, 4]
    assert [request.limiter_time >= 7 for request in requests] == [False, False, True, False]
    assert {record.scope for _, record in records} == {"/devices/get for door"}


async def test_on_error_gets_the_error_that_is_raised(server: FaultyServer, client: MakeClient) -> None:
    records: list[tuple[str, Any]] = []
    server.behave = faulty.reset
    with pytest.raises(SeamConnectionError) as caught:
        await client(hooks=recording(records)).locks.unlock_door(device_id="door")
    name, record = records[-1]
    assert name == "on_error"
    assert record.error is caught.value
    assert (record.path, record.attempts, record.scope) == ("/locks/unlock_door", 1, "/locks/unlock_door for door")
    assert record.elapsed == caught.value.elapsed > 0


@in_message_time
async def test_on_request_tells_the_time_in_the_queue(server: FaultyServer, client: MakeClient) -> None:
    records: list[tuple[str, Any]] = []
    server.behave = faulty.after(0.05, faulty.answer())
    seam = client(hooks=recording(records), max_connections=1)
    await asyncio.gather(*(seam.devices.list() for _ in range(3)))
    first, second, third = (record.queue_time for name, record in records if name == "on_request")
    assert first == 0
    assert (second, third) == (pytest.approx(0.05), pytest.approx(0.1))


@in_message_time
async def test_waiting_for_a_published_limit_is_reported_without_a_429(
    server: FaultyServer, client: MakeClient
) -> None:
    records: list[tuple[str, Any]] = []
    limits = RateLimits.custom({"/devices/get": (1, 30)})
    seam = client(hooks=recording(records), rate_limits=limits)
    for _ in range(2):
        await seam.devices.get(device_id="door")
    (wait,) = [record for name, record in records if name == "on_rate_limit_wait"]
    assert 0 < wait.delay <= 31
    assert seam.stats().rate_limit_waits == 1
    assert seam.stats().rate_limited == 0


async def test_errors_raised_by_hooks_are_logged_once_and_fail_no_call(
    server: FaultyServer, client: MakeClient, caplog: pytest.LogCaptureFixture
) -> None:
    """One error for each of them; the rest only at DEBUG."""

    def fail(record: object) -> None:
        raise TimeoutError("of the hook's own")

    seam = client(hooks=Hooks(**dict.fromkeys(NAMES, fail)), clock=HandClock())
    server.behave = faulty.refusal("internal_server_error", 500)
    for _ in range(3):
        with pytest.raises(SeamHttpApiError):
            await seam.devices.list()
    server.behave = faulty.answer()
    await seam.devices.list()
    ours = [record.getMessage() for record in caplog.records if record.name == "seam_async"]
    assert sorted(ours) == sorted(
        f"the hook {name} failed; the call goes on" for name in NAMES if name != "on_rate_limit_wait"
    )
    with caplog.at_level(logging.DEBUG, "seam_async"):
        caplog.clear()
        await seam.devices.list()
    levels = {record.levelno for record in caplog.records if record.name == "seam_async"}
    assert levels == {logging.DEBUG}


async def test_hooks_see_the_context_variables_of_the_caller(seam: AsyncSeam) -> None:
    tenant: contextvars.ContextVar[str] = contextvars.ContextVar("tenant")
    seen: list[str] = []
    view = seam.with_options(hooks=Hooks(on_request=lambda _: seen.append(tenant.get())))

    async def call(name: str) -> None:
        tenant.set(name)
        await view.devices.list()

    await asyncio.gather(*map(call, "abc"))
    assert sorted(seen) == ["a", "b", "c"]


def test_coroutines_and_strings_are_refused_as_hooks() -> None:
    async def hook(record: object) -> None: ...

    with pytest.raises(SeamInvalidOptionsError, match="on_retry must be a plain function"):
        Hooks(on_retry=hook)
    with pytest.raises(SeamInvalidOptionsError, match="on_error"):
        Hooks(on_error="print")  # type: ignore[arg-type]


async def test_stats_count_calls_attempts_retries_and_waits(server: FaultyServer, client: MakeClient) -> None:
    server.script("/devices/get", faulty.reset, faulty.refusal("too_many_requests", 429))
    seam = client(max_connections=2)
    view = seam.with_options(timeout=5)
    assert seam.stats().calls == 0
    await view.devices.get(device_id="door")
    server.script("/locks/unlock_door", faulty.reset)
    with pytest.raises(SeamConnectionError):
        await seam.locks.unlock_door(device_id="door")
    await asyncio.gather(*(seam.devices.list() for _ in range(4)))
    stats = view.stats()
    assert (stats.calls, stats.attempts, stats.retries, stats.rate_limited, stats.errors) == (6, 8, 1, 1, 1)
    assert stats.queue_waits == 2
    assert stats.queue_time > 0
    assert (stats.in_flight, stats.queued, stats.open_connections) == (0, 0, 2)
    stats.calls = 0
    assert seam.stats().calls == 6, "a snapshot is the caller's own"


@in_message_time
async def test_stats_tell_calls_in_flight_from_queued_ones(server: FaultyServer, client: MakeClient) -> None:
    server.behave = faulty.after(0.1, faulty.answer())
    seam = client(max_connections=2)
    calls = asyncio.gather(*(seam.devices.list() for _ in range(5)))
    await asyncio.sleep(0.05)
    assert (seam.stats().in_flight, seam.stats().queued) == (2, 3)
    await calls
