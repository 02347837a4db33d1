"""When an error comes out, no local variable of our frames, which crash reporters send, holds the key or a code."""

from __future__ import annotations

import asyncio
import traceback
from collections.abc import Callable
from typing import Any

import pytest
from endpoints import endpoint_table as table
from recorder import Answer, Request, recorder

from seam_async import AsyncSeam, AsyncSeamWithoutWorkspace, SeamError, SeamWebhook
from seam_async.testing import FakeSeam
from seam_sync import Seam

CODE = "739154"
OWN = ("/seam_async/", "/seam_sync/")
FAILURES: dict[str, dict[str, Any]] = {
    "dropped after it was executed": {"drop": "after"},
    "dropped before": {"drop": "before"},
    "500": {"status": 500},
    "400": {"status": 400},
    "a page instead of JSON": {"body": b"<html>"},
    "an echo of the code": {"body": b'{"access_code": "' + CODE.encode() + b'"}'},
    "cut off": {"cut_off": True},
}
CALLS: dict[str, Callable[[Any, str], Any]] = {
    "create": lambda seam, door: seam.access_codes.create(device_id=door, name="Ada", code=CODE),
    "update": lambda seam, door: seam.access_codes.update(access_code_id=door, code=CODE),
    "request": lambda seam, door: seam.request("/access_codes/create", {"device_id": door, "code": CODE}),
    "grant": lambda seam, door: seam.access_grants.create(
        device_ids=[door],
        user_identity_id=door,
        requested_access_methods=[{"mode": "code", "code": CODE}],
        starts_at="2030-01-01T00:00:00Z",
        ends_at="2030-01-02T00:00:00Z",
    ),
    "extra": lambda seam, door: seam.access_codes.create(device_id=door, extra_params={"code": CODE}),
}


def secrets_in(error: BaseException, *secrets: str) -> list[str]:
    """The locals of our own frames, in the whole chain of an error, that hold one of these."""
    found, seen = [], set[int]()
    todo: list[BaseException | None] = [error]
    while todo:
        if (one := todo.pop()) is None or id(one) in seen:
            continue
        seen.add(id(one))
        todo += [one.__cause__, one.__context__]
        for frame, line in traceback.walk_tb(one.__traceback__):
            place = frame.f_code.co_filename.replace("\\", "/")
            if any(own in place for own in OWN):
                for name, value in frame.f_locals.items():
                    if any(secret in repr(value) for secret in secrets):
                        found.append(f"{place}:{line} {name} = {value!r:.100}")
    return found


def failing(*failures: str) -> list[tuple[str, str]]:
    # `request` returns whatever JSON comes.
    return [(name, failure) for name in CALLS for failure in failures if (name, failure[:7]) != ("request", "an echo")]


@pytest.mark.parametrize(("name", "failure"), failing(*FAILURES))
async def test_a_failed_call_leaves_no_secret_in_our_frames(name: str, failure: str, fake_seam: FakeSeam) -> None:
    door = fake_seam.find("device", display_name="Front Door")["device_id"]
    async with fake_seam.client(retries=0) as seam:
        with fake_seam.faults.add("/access_*", **FAILURES[failure]), pytest.raises(SeamError) as caught:
            await CALLS[name](seam, door)
    assert secrets_in(caught.value, CODE, fake_seam.api_key) == []


@pytest.mark.parametrize("name", CALLS)
async def test_a_call_that_is_cut_short_leaves_no_secret_in_our_frames(name: str, fake_seam: FakeSeam) -> None:
    """The `TimeoutError` of an `asyncio.timeout` has the `CancelledError` that went through our frames as its cause."""
    door = fake_seam.find("device", display_name="Front Door")["device_id"]
    async with fake_seam.client() as seam:
        with fake_seam.faults.add("/access_*", latency=30), pytest.raises(TimeoutError) as caught:
            async with asyncio.timeout(0.05):
                await CALLS[name](seam, door)
    assert isinstance(caught.value.__cause__, asyncio.CancelledError)
    assert secrets_in(caught.value, CODE, fake_seam.api_key) == []


@pytest.mark.parametrize("path", ["/devices/get", "devices/get"], ids=["by the server", "here"])
@pytest.mark.parametrize("cut_short", [False, True])
async def test_an_error_that_the_caller_is_handling_keeps_its_frames(
    path: str, fake_seam: FakeSeam, *, cut_short: bool
) -> None:
    """Whoever makes a call in an `except` must still read where the first error came from."""
    fake_seam.faults.add("/devices/get", status=400, latency=30 if cut_short and path[0] == "/" else 0)
    async with fake_seam.client() as seam:
        with pytest.raises((SeamError, TimeoutError)) as caught:
            try:
                next(iter(()))
            except StopIteration:
                async with asyncio.timeout(0.05 if cut_short else None):
                    await seam.request(path)
    error: BaseException | None = caught.value
    while not isinstance(error, StopIteration):
        assert error is not None
        error = error.__context__
    assert error.__traceback__ is not None


@pytest.mark.parametrize(("name", "failure"), failing("dropped after it was executed", "500", "an echo of the code"))
def test_a_failed_blocking_call_leaves_no_secret_in_our_frames(name: str, failure: str, fake_seam: FakeSeam) -> None:
    door = fake_seam.find("device", display_name="Front Door")["device_id"]
    fault = fake_seam.faults.add("/access_*", **FAILURES[failure])
    with fake_seam.sync_client(retries=0) as seam, fault, pytest.raises(SeamError) as caught:
        CALLS[name](seam, door)
    assert secrets_in(caught.value, CODE, fake_seam.api_key) == []


EVERY_ENDPOINT = pytest.mark.parametrize("endpoint", table.ENDPOINTS, ids=lambda endpoint: endpoint["path"])


def with_a_code(endpoint: dict[str, Any]) -> dict[str, Any]:
    """Arguments that can be sent, and a door code as a parameter that is newer than the package."""
    given = table.arguments(endpoint, table.choices(endpoint)[0], everything=False)
    return {**given, "extra_params": {"another_code": CODE}}


@EVERY_ENDPOINT
async def test_no_method_leaves_its_extra_parameters_in_our_frames(endpoint: Any, fake_seam: FakeSeam) -> None:
    given = with_a_code(endpoint)
    async with fake_seam.client(retries=0) as seam:
        with fake_seam.faults.add(endpoint["path"], drop="after"), pytest.raises(SeamError) as failed:
            await table.method(seam, endpoint)(**given)
        with fake_seam.faults.add(endpoint["path"], latency=30), pytest.raises(TimeoutError) as cut_short:
            async with asyncio.timeout(0.03):
                await table.method(seam, endpoint)(**given)
    assert isinstance(cut_short.value.__cause__, asyncio.CancelledError)
    assert secrets_in(failed.value, CODE) == secrets_in(cut_short.value, CODE) == []


@EVERY_ENDPOINT
def test_no_blocking_method_leaves_its_extra_parameters_in_our_frames(endpoint: Any, fake_seam: FakeSeam) -> None:
    fault = fake_seam.faults.add(endpoint["path"], drop="after")
    with fake_seam.sync_client(retries=0) as seam, fault, pytest.raises(SeamError) as caught:
        table.method(seam, endpoint)(**with_a_code(endpoint))
    assert secrets_in(caught.value, CODE) == []


LISTS = [one for one in table.ENDPOINTS if one["response"]["kind"] == "list" and one["http_method"] == "GET"]


@pytest.mark.parametrize("endpoint", LISTS, ids=lambda endpoint: endpoint["path"])
async def test_no_walk_through_a_list_leaves_its_extra_parameters_in_our_frames(
    endpoint: Any, fake_seam: FakeSeam
) -> None:
    async with fake_seam.client(retries=0) as seam:
        with fake_seam.faults.add(endpoint["path"], drop="after"), pytest.raises(SeamError) as failed:
            async for _ in table.method(seam, endpoint)(**with_a_code(endpoint)):
                pass
        with fake_seam.faults.add(endpoint["path"], latency=30), pytest.raises(TimeoutError) as cut_short:
            async with asyncio.timeout(0.03):
                async for _ in table.method(seam, endpoint)(**with_a_code(endpoint)).pages():
                    pass
    assert secrets_in(failed.value, CODE) == secrets_in(cut_short.value, CODE) == []


ACTIONS = [one for one in table.ENDPOINTS if one["response"]["kind"] == "action_attempt"]


@pytest.mark.parametrize("endpoint", ACTIONS, ids=lambda endpoint: endpoint["path"])
async def test_no_wait_for_an_action_leaves_its_extra_parameters_in_our_frames(endpoint: Any) -> None:
    pending = table.answer(endpoint)

    def answer(request: Request) -> Answer:
        is_poll = request.path.startswith("/action_attempts/l")
        return Answer({"action_attempts": [pending["action_attempt"]]} if is_poll else pending)

    async with recorder() as server, AsyncSeam("seam_key_1", endpoint=server.endpoint) as seam:
        server.answer = answer
        with pytest.raises(SeamError) as failed:
            await table.method(seam, endpoint)(**with_a_code(endpoint), wait_for_action_attempt={"timeout": 0.01})
        with pytest.raises(TimeoutError) as cut_short:
            async with asyncio.timeout(0.1):
                await table.method(seam, endpoint)(**with_a_code(endpoint))
    assert secrets_in(failed.value, CODE) == secrets_in(cut_short.value, CODE) == []


async def test_a_stream_of_events_leaves_its_extra_parameters_not_in_our_frames(fake_seam: FakeSeam) -> None:
    async with fake_seam.client(retries=0) as seam:
        with fake_seam.faults.add("/events/list", status=400), pytest.raises(SeamError) as failed:
            async for _ in seam.events.stream(extra_params={"another_code": CODE}):
                pass
        with fake_seam.faults.add("/events/list", latency=30), pytest.raises(TimeoutError) as cut_short:
            async with asyncio.timeout(0.05):
                async for _ in seam.events.stream(extra_params={"another_code": CODE}):
                    pass
    assert secrets_in(failed.value, CODE) == secrets_in(cut_short.value, CODE) == []


class Odd:
    """A value that cannot be sent."""


REFUSED = pytest.mark.parametrize(
    "refused",
    [
        lambda seam: seam.access_codes.create(device_id=Odd(), code=CODE),
        lambda seam: seam.access_codes.create(device_id=None, code=CODE),
        lambda seam: seam.access_codes.create(device_id="d", code=CODE, extra_params=CODE),
        lambda seam: seam.access_codes.get(code=CODE),
        lambda seam: seam.request("/access_codes//create", {"code": CODE}),
        lambda seam: seam.request("/access_codes/create", [CODE]),
        lambda seam: seam.request("/access_codes/create", {"code": CODE, "device_id": Odd()}),
        lambda seam: seam.access_codes.list(device_id=Odd(), extra_params={"code": CODE}),
        lambda seam: seam.locks.unlock_door(device_id=Odd(), extra_params={"code": CODE}),
        lambda seam: seam.events.stream(poll_interval=-1, extra_params={"code": CODE}),
    ],
)


@REFUSED
async def test_a_call_that_is_refused_leaves_no_secret_in_our_frames(refused: Any, fake_seam: FakeSeam) -> None:
    async with fake_seam.client() as seam:
        with pytest.raises(SeamError) as caught:
            await refused(seam)
    assert secrets_in(caught.value, CODE, fake_seam.api_key) == []


@REFUSED
def test_a_blocking_call_that_is_refused_leaves_no_secret_in_our_frames(refused: Any, fake_seam: FakeSeam) -> None:
    with fake_seam.sync_client() as seam, pytest.raises(SeamError) as caught:
        refused(seam)
    assert secrets_in(caught.value, CODE, fake_seam.api_key) == []


async def test_a_closed_client_leaves_no_secret_in_our_frames(fake_seam: FakeSeam) -> None:
    seam = fake_seam.client()
    await seam.close()
    with pytest.raises(SeamError) as caught:
        await seam.access_codes.create(device_id="d", code=CODE)
    assert secrets_in(caught.value, CODE, fake_seam.api_key) == []


SECRET = "seam_apikey_4f1c2d_9a8b7c6d5e4f"


@pytest.mark.parametrize(
    "make",
    [
        lambda: AsyncSeam(SECRET + "\n"),
        lambda: AsyncSeam(SECRET, timeout=-1),
        lambda: AsyncSeam(personal_access_token=SECRET),
        lambda: AsyncSeam.from_personal_access_token(SECRET, "w"),
        lambda: AsyncSeam.from_client_session_token(SECRET),
        lambda: AsyncSeam.from_api_key("Bearer " + SECRET),
        lambda: AsyncSeamWithoutWorkspace(SECRET),
        lambda: Seam(SECRET + " "),
        lambda: Seam.from_client_session_token(SECRET),
        lambda: AsyncSeam("seam_key_0123456789").with_options(client_session_token=SECRET),
        lambda: AsyncSeam(SECRET).with_options(timeout=-1),
        lambda: AsyncSeam(SECRET, aiohttp_options={"prox": 1}),
    ],
)
def test_a_client_that_cannot_be_made_leaves_no_key_in_our_frames(make: Callable[[], Any]) -> None:
    with pytest.raises(SeamError) as caught:
        make()
    assert secrets_in(caught.value, SECRET) == []
    assert SECRET not in str(caught.value)


WEBHOOK_SECRET = "whsec_" + "c2VhbXNlYW1zZWFtc2VhbXNlYW1zZWFt"


@pytest.mark.parametrize(
    "use",
    [
        lambda: SeamWebhook(WEBHOOK_SECRET + "\u00e4"),
        lambda: SeamWebhook([WEBHOOK_SECRET, 5]),  # type: ignore[list-item]
        lambda: SeamWebhook(WEBHOOK_SECRET).verify(CODE, {}),
        lambda: SeamWebhook(WEBHOOK_SECRET).verify(CODE, SeamWebhook(WEBHOOK_SECRET).sign(CODE + " ")),
        lambda: SeamWebhook(WEBHOOK_SECRET).verify(CODE, SeamWebhook(WEBHOOK_SECRET).sign(CODE)),
    ],
)
def test_a_webhook_that_is_refused_leaves_neither_secret_nor_payload_in_our_frames(use: Callable[[], Any]) -> None:
    with pytest.raises(SeamError) as caught:
        use()
    assert secrets_in(caught.value, WEBHOOK_SECRET, WEBHOOK_SECRET.removeprefix("whsec_"), CODE) == []
