"""What is passed in the wrong place is named by its kind: a resource, a code or a secret is never shown."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from seam_async import (
    AccessCode,
    AsyncSeam,
    Hooks,
    RateLimits,
    RedisLimiter,
    RetryPolicy,
    SeamError,
    SeamWebhook,
    WaitForActionAttempt,
)
from seam_async.jobs import GuestCode, Job, SqliteLedger, access_codes_job
from seam_async.testing import FakeSeam

PRIVATE = ("Ada Lovelace", "4711", "seam_secret_key")
CODE = AccessCode.from_dict({"access_code_id": "a-1", "name": PRIVATE[0], "code": PRIVATE[1]})
WRONG: list[Any] = [CODE, {"code": PRIVATE[1]}, [CODE], PRIVATE[2], (PRIVATE[2], CODE)]

NOW = datetime(2030, 1, 1, tzinfo=UTC)
JOB: Any = access_codes_job("night", SqliteLedger("unused.ledger"))


def items(wrong: Any) -> list[GuestCode]:
    return [GuestCode(wrong, "d-1", "Ada", NOW, NOW, code="1")]


SYNCHRONOUS: dict[str, Callable[[Any], Any]] = {
    "timeout": lambda wrong: AsyncSeam("seam_key", timeout=wrong),
    "total_timeout": lambda wrong: AsyncSeam("seam_key", total_timeout=wrong),
    "retries": lambda wrong: AsyncSeam("seam_key", retries=wrong),
    "rate_limits": lambda wrong: AsyncSeam("seam_key", rate_limits=wrong),
    "limiter": lambda wrong: AsyncSeam("seam_key", limiter=wrong),
    "hooks": lambda wrong: AsyncSeam("seam_key", hooks=wrong),
    "wait_for_action_attempt": lambda wrong: AsyncSeam("seam_key", wait_for_action_attempt=wrong),
    "max_connections": lambda wrong: AsyncSeam("seam_key", max_connections=wrong),
    "aiohttp_options": lambda wrong: AsyncSeam("seam_key", aiohttp_options=wrong),
    "session": lambda wrong: AsyncSeam("seam_key", session=wrong),
    "endpoint": lambda wrong: AsyncSeam("seam_key", endpoint=wrong),
    "api_key": lambda wrong: AsyncSeam([wrong]),  # type: ignore[arg-type]
    "workspace_id": lambda wrong: AsyncSeam(personal_access_token="seam_at1", workspace_id=[wrong]),  # type: ignore[arg-type]
    "backoff": lambda wrong: RetryPolicy(backoff=wrong),
    "max_retries": lambda wrong: RetryPolicy(max_retries=wrong),
    "a limit": lambda wrong: RateLimits.custom({"/devices/list": wrong}),
    "on_request": lambda wrong: Hooks(on_request=[wrong]),  # type: ignore[arg-type]
    "wait timeout": lambda wrong: WaitForActionAttempt(timeout=wrong),
    "namespace": lambda wrong: RedisLimiter("redis://127.0.0.1:9", namespace=f"{wrong} "),
    "account": lambda wrong: RedisLimiter("redis://127.0.0.1:9", account=f"{wrong} "),
    "secret of a webhook": lambda wrong: SeamWebhook([[wrong]]),  # type: ignore[list-item]
    "name of a job": lambda wrong: Job([wrong], SqliteLedger("x"), key=str, make=print, find=print),  # type: ignore[arg-type, call-overload]
    "ledger of a job": lambda wrong: access_codes_job("night", wrong),
    "path of a ledger": lambda wrong: SqliteLedger([wrong]),  # type: ignore[arg-type]
    "confirm_timeout": lambda wrong: access_codes_job("night", SqliteLedger("x"), confirm=True, confirm_timeout=wrong),
    "options of a job": lambda wrong: access_codes_job("night", SqliteLedger("x"), options=wrong),
    "feed": lambda wrong: AsyncSeam("seam_key").feed(wrong),
    "stream since": lambda wrong: AsyncSeam("seam_key").events.stream(since=wrong),
    "stream poll_interval": lambda wrong: AsyncSeam("seam_key").events.stream(poll_interval=wrong),
    "pages": lambda wrong: AsyncSeam("seam_key").devices.list().pages(max_items=wrong),
}

COROUTINES: dict[str, Callable[[AsyncSeam, Any], Any]] = {
    "action_attempts.wait": lambda seam, wrong: seam.action_attempts.wait([wrong]),  # type: ignore[call-overload]
    "wait timeout": lambda seam, wrong: seam.action_attempts.wait("a", timeout=wrong),
    "wait_until_set": lambda seam, wrong: seam.access_codes.wait_until_set(access_code_id=[wrong]),  # type: ignore[arg-type]
    "wait_until_removed": lambda seam, wrong: seam.access_codes.wait_until_removed(access_code_id=[wrong]),  # type: ignore[arg-type]
    "wait_until_issued": lambda seam, wrong: seam.access_methods.wait_until_issued(access_method_id=[wrong]),  # type: ignore[arg-type]
    "polling_interval": lambda seam, wrong: seam.access_codes.wait_until_set(
        access_code_id="a", polling_interval=wrong
    ),
    "an id": lambda seam, _: seam.devices.get(device_id=CODE),  # type: ignore[arg-type]
    "a list": lambda seam, wrong: seam.devices.list(device_ids=(one for one in [wrong])),  # type: ignore[arg-type]
    "extra_params": lambda seam, wrong: seam.devices.get(device_id="d", extra_params=[wrong]),  # type: ignore[arg-type]
    "the path of a request": lambda seam, wrong: seam.request(f"/devices/get?code={wrong}"),
    "the body of a request": lambda seam, wrong: seam.request("/devices/get", [wrong]),  # type: ignore[arg-type]
    "next_page": lambda seam, wrong: seam.create_paginator(seam.devices.list).next_page([wrong]),  # type: ignore[arg-type]
    "until of a run": lambda seam, wrong: JOB.run(seam, [], until=wrong),
    "concurrency of a run": lambda seam, wrong: JOB.run(seam, [], concurrency=wrong),
    "on_progress of a run": lambda seam, wrong: JOB.run(seam, [], on_progress=[wrong]),
    "items of a run": lambda seam, wrong: JOB.run(seam, [[wrong]]),
    "key of an item": lambda seam, wrong: JOB.run(seam, items([wrong])),
    "ledger.forget": lambda seam, wrong: JOB.ledger.forget(JOB, before=wrong),
}


def assert_not_shown(error: BaseException) -> None:
    text = "".join(traceback.format_exception_only(error)) + repr(error)
    assert not any(private in text for private in PRIVATE), text


@pytest.mark.parametrize("wrong", WRONG, ids=lambda wrong: type(wrong).__name__)
@pytest.mark.parametrize("place", SYNCHRONOUS)
async def test_errors_about_wrong_options_do_not_show_the_value(place: str, wrong: Any) -> None:
    with pytest.raises((SeamError, ValueError, TypeError)) as caught:
        SYNCHRONOUS[place](wrong)
    assert_not_shown(caught.value)


@pytest.mark.parametrize("wrong", WRONG, ids=lambda wrong: type(wrong).__name__)
@pytest.mark.parametrize("place", COROUTINES)
async def test_errors_about_wrong_arguments_of_calls_do_not_show_the_value(
    place: str, wrong: Any, fake_seam: FakeSeam, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with fake_seam.client() as seam:
        with pytest.raises((SeamError, ValueError, TypeError)) as caught:
            await COROUTINES[place](seam, wrong)
    assert_not_shown(caught.value)
    assert not fake_seam.requests
