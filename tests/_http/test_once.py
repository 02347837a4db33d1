"""Never twice: what must not be repeated is not, whatever happened; what may be, is."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from random import Random
from typing import Any

import pytest
from _http import faulty_server as faulty
from _http.conftest import MakeClient
from _http.faulty_server import FaultyServer

from seam_async import (
    AsyncSeam,
    Backoff,
    RetryPolicy,
    SeamConnectionError,
    SeamError,
    SeamHttpApiError,
    SeamHttpError,
    SeamHttpNotFoundError,
    SeamHttpRateLimitError,
)

Send = Callable[[AsyncSeam], Awaitable[Any]]

ONCE: dict[str, Send] = {
    "/locks/unlock_door": lambda seam: seam.locks.unlock_door(device_id="door"),
    "/locks/lock_door": lambda seam: seam.locks.lock_door(device_id="door"),
    "/access_codes/create": lambda seam: seam.access_codes.create(device_id="door"),
    "/access_codes/create_multiple": lambda seam: seam.access_codes.create_multiple(device_ids=["door", "gate"]),
    "/connect_webviews/create": lambda seam: seam.connect_webviews.create(),
    "/anything": lambda seam: seam.request("/anything"),
}
OFTEN: dict[str, Send] = {
    "/devices/get": lambda seam: seam.devices.get(device_id="door"),
    "/acs/users/add_to_access_group": lambda seam: seam.acs.users.add_to_access_group(
        acs_access_group_id="group", acs_user_id="user"
    ),
    "/access_codes/delete": lambda seam: seam.access_codes.delete(access_code_id="code"),
    "/anything": lambda seam: seam.request("/anything", repeatable=True),
}
LOST = [faulty.reset, faulty.hang_up, faulty.half_a_head, faulty.half_an_answer, faulty.garbage]
FAILED = [faulty.refusal("internal_server_error", status) for status in (500, 502, 503, 504)]


@pytest.mark.parametrize("path", ONCE)
async def test_an_action_is_sent_once_when_its_answer_is_lost(server: FaultyServer, seam: AsyncSeam, path: str) -> None:
    """The door may be open: a second request could open it once more, for somebody else."""
    for number, drop in enumerate(LOST, start=1):
        server.script(path, faulty.executed_then(drop))
        with pytest.raises(SeamConnectionError) as caught:
            await ONCE[path](seam)
        assert caught.value.request_sent
        assert caught.value.may_have_acted
        assert server.executed[path] == len(server.requests) == number


@pytest.mark.parametrize("path", ONCE)
async def test_an_action_is_sent_once_when_the_server_answers_5xx(
    server: FaultyServer, seam: AsyncSeam, path: str
) -> None:
    """A server may fail after it has acted."""
    for number, fail in enumerate(FAILED, start=1):
        server.script(path, faulty.executed_then(fail))
        with pytest.raises(SeamHttpApiError) as caught:
            await ONCE[path](seam)
        assert caught.value.status_code >= 500
        assert caught.value.may_have_acted
        assert server.executed[path] == len(server.requests) == number


async def test_an_unlock_refused_with_4xx_has_not_acted_and_is_sent_once(server: FaultyServer, seam: AsyncSeam) -> None:
    for status in (400, 401, 403, 404, 409, 422):
        server.script("/locks/unlock_door", faulty.refusal("no", status))
        with pytest.raises(SeamHttpApiError) as caught:
            await ONCE["/locks/unlock_door"](seam)
        assert not caught.value.may_have_acted
    assert len(server.requests) == 6


@pytest.mark.parametrize(
    ("status", "may_have_acted"), [(302, True), (303, True), (304, True), (307, False), (308, False)]
)
async def test_an_unlock_answered_with_a_redirect_to_a_result_may_have_acted(
    server: FaultyServer, seam: AsyncSeam, status: int, may_have_acted: bool
) -> None:
    """A server may answer with a redirect to the result; one to another server says that nothing was done here."""
    server.script("/locks/unlock_door", faulty.answer(b"", status, {"location": "/elsewhere"}))
    with pytest.raises(SeamHttpError) as caught:
        await ONCE["/locks/unlock_door"](seam)
    assert caught.value.may_have_acted is may_have_acted
    assert len(server.requests) == 1


@pytest.mark.parametrize("path", OFTEN)
async def test_an_idempotent_call_is_retried_after_every_transient_failure(
    server: FaultyServer, seam: AsyncSeam, path: str
) -> None:
    for trouble in [*LOST, *FAILED]:
        server.requests.clear()
        server.script(path, trouble, faulty.executed_then(trouble))
        await OFTEN[path](seam)
        assert len(server.requests) == 3


@pytest.mark.parametrize("path", OFTEN)
async def test_a_call_that_is_safe_to_repeat_is_retried_twice_and_no_more(
    server: FaultyServer, seam: AsyncSeam, path: str
) -> None:
    """Retries must not multiply the load of a server in trouble."""
    server.behave = faulty.refusal("internal_server_error", 500)
    with pytest.raises(SeamHttpApiError) as caught:
        await OFTEN[path](seam)
    assert caught.value.attempts == len(server.requests) == 3


@pytest.mark.parametrize("path", ONCE)
async def test_a_429_is_repeated_on_every_endpoint(server: FaultyServer, client: MakeClient, path: str) -> None:
    server.script(path, *[faulty.refusal("too_many_requests", 429)] * 3)
    seam = client(retries=RetryPolicy(max_retries=0, backoff=Backoff(initial=0.001, maximum=0.002)))
    await ONCE[path](seam)
    assert server.executed[path] == 1
    assert len(server.requests) == 4


async def test_retries_0_repeats_not_even_a_429(server: FaultyServer, client: MakeClient) -> None:
    server.behave = faulty.refusal("too_many_requests", 429)
    with pytest.raises(SeamHttpRateLimitError):
        await client(retries=0).devices.list()
    assert len(server.requests) == 1


async def test_a_repeated_deletion_that_finds_nothing_has_succeeded(server: FaultyServer, seam: AsyncSeam) -> None:
    """The first attempt deleted the code, and its answer was lost; that the second finds nothing is success."""
    path = "/access_codes/delete"
    for lost in (faulty.reset, faulty.refusal("internal_server_error", 502)):
        server.script(path, faulty.executed_then(lost), faulty.refusal("access_code_not_found", 404))
        assert await seam.access_codes.delete(access_code_id="code") is None


async def test_a_first_deletion_that_finds_nothing_is_an_error(server: FaultyServer, seam: AsyncSeam) -> None:
    """On its first attempt, or after a refusal, there was nothing: the caller should know."""
    path = "/access_codes/delete"
    missing = faulty.refusal("access_code_not_found", 404)
    server.script(path, missing, faulty.refusal("too_many_requests", 429), missing)
    for _ in range(2):
        with pytest.raises(SeamHttpNotFoundError):
            await seam.access_codes.delete(access_code_id="code")


async def test_the_outcome_of_an_earlier_attempt_is_remembered(server: FaultyServer, seam: AsyncSeam) -> None:
    """What was lost may have been carried out, even if its repeat is refused."""
    server.script("/anything", faulty.reset, faulty.refusal("invalid_input", 400))
    with pytest.raises(SeamHttpApiError) as caught:
        await OFTEN["/anything"](seam)
    assert caught.value.may_have_acted


async def test_a_dead_server_gets_hardly_more_than_the_calls(
    server: FaultyServer, client: MakeClient, caplog: pytest.LogCaptureFixture
) -> None:
    """The retry budget: a hundred repeats, and then none until calls succeed again. One warning says so."""
    server.behave = faulty.refusal("internal_server_error", 503)
    seam = client(max_connections=20)
    outcomes = await asyncio.gather(*(seam.devices.list() for _ in range(1000)), return_exceptions=True)
    assert all(isinstance(outcome, SeamHttpApiError) for outcome in outcomes)
    assert len(server.requests) == 1100
    assert [record.levelname for record in caplog.records if record.name == "seam_async"] == ["WARNING"]
    server.behave = faulty.answer()
    for _ in range(5):
        await seam.devices.list()
    server.requests.clear()
    server.script("/devices/list", faulty.reset)
    await seam.devices.list()
    assert len(server.requests) == 2


async def test_the_outcomes_of_5000_calls_under_random_faults_agree_with_the_server(
    server: FaultyServer, client: MakeClient
) -> None:
    """5,000 calls under random faults: what each call says agrees with what the server did."""
    asyncio.get_running_loop().set_debug(enabled=False)
    random_source = Random(7)
    per_call: dict[str, int] = {}

    async def misbehave(exchange: faulty.Exchange) -> None:
        number = exchange.request.body["number"]
        roll = random_source.random()
        if roll < 0.05:
            await faulty.refusal("too_many_requests", 429, {"retry-after": "0.01"})(exchange)
            return
        if roll < 0.10:
            await random_source.choice([*LOST, *FAILED])(exchange)
            return
        per_call[number] = per_call.get(number, 0) + 1
        if roll < 0.25:
            await random_source.choice([*LOST, *FAILED, faulty.reset_in_the_body])(exchange)
        elif roll < 0.26:
            await faulty.silence(exchange)
        elif roll < 0.36:
            await faulty.after(random_source.random() / 50, faulty.answer())(exchange)
        else:
            await faulty.answer()(exchange)

    server.behave = misbehave
    seam = client(max_connections=50, timeout=0.5, random_source=Random(3))

    async def call(number: int) -> tuple[bool, BaseException | None]:
        repeatable = number % 2 == 0
        doing = seam.request(
            f"/path{number % 5}", {"number": str(number), "device_id": str(number % 97)}, repeatable=repeatable
        )
        task = asyncio.create_task(doing)
        if number % 20 == 19:
            asyncio.get_running_loop().call_later(number % 200 / 400, task.cancel)
        try:
            await task
        except (SeamError, asyncio.CancelledError) as error:
            return repeatable, error
        return repeatable, None

    outcomes = await asyncio.gather(*map(call, range(5000)))
    kinds = {type(error) for _, error in outcomes}
    assert {SeamConnectionError, SeamHttpApiError, asyncio.CancelledError, type(None)} <= kinds
    for number, (repeatable, error) in enumerate(outcomes):
        executions = per_call.get(str(number), 0)
        if not repeatable:
            assert executions <= 1
        if error is None:
            assert executions >= 1
        elif isinstance(error, SeamError) and not error.may_have_acted:
            assert executions == 0
