"""Waiting for action attempts: what ends a wait, how it is polled, and what the polls cost. In virtual time."""

from __future__ import annotations

import asyncio
import copy
import logging
import pickle
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from _waits.virtual_seam import Answer, VirtualTransport, attempt, refusal, virtual_seam
from virtual_time import run

from seam_async import Hooks, UnlockDoorSuccessActionAttempt, WaitForActionAttempt
from seam_async._waits.lookup import UNREADABLE_ANSWERS
from seam_async.errors import (
    SeamActionAttemptFailedError,
    SeamActionAttemptTimeoutError,
    SeamActionAttemptUnknownStatusError,
    SeamClosedError,
    SeamConnectionError,
    SeamError,
    SeamHttpApiError,
    SeamHttpNotFoundError,
    SeamHttpUnauthorizedError,
    SeamInvalidParameterError,
    SeamTimeoutError,
)

GET, LIST, UNLOCK = "/action_attempts/get", "/action_attempts/list", "/locks/unlock_door"
DAY = 86_400.0


class Doors:
    """A server whose actions succeed after `takes` seconds, unless `says` has something else about one.

    `goes_wrong` may answer, or raise, in place of it; it gets the path and the seconds since the beginning.
    """

    def __init__(self, takes: float = 2.0) -> None:
        self.takes = takes
        self.latency = 0.05
        self.began: dict[str, float] = {}
        self.says: dict[str, Any] = {}
        self.goes_wrong: Callable[[str, float], Answer | None] = lambda path, at: None
        self.left_out: set[str] = set()

    async def __call__(self, path: str, body: dict[str, Any]) -> Answer:
        now = asyncio.get_running_loop().time()
        await asyncio.sleep(self.latency)
        if (answer := self.goes_wrong(path, now - 1000.0)) is not None:
            return answer
        match path:
            case "/locks/unlock_door":
                key = f"a{len(self.began)}"
                self.began[key] = now
                return 200, {"action_attempt": attempt(key=key)}
            case "/action_attempts/get":
                if (key := body["action_attempt_id"]) not in self.began:
                    return refusal(404)
                return 200, {"action_attempt": self.show(key)}
            case _:
                assert len(body["action_attempt_ids"]) == len(set(body["action_attempt_ids"])) <= 100
                known = [key for key in body["action_attempt_ids"] if key in self.began and key not in self.left_out]
                return 200, {"action_attempts": [self.show(key) for key in known]}

    def show(self, key: str) -> dict[str, Any]:
        if key in self.says:
            return self.says[key]
        done = asyncio.get_running_loop().time() >= self.began[key] + self.takes
        return attempt("success" if done else "pending", key)


def now() -> float:
    return asyncio.get_running_loop().time() - 1000.0


def with_doors(test: Any = None, *, takes: float = 2.0, **options: Any) -> Any:
    """Run a test in virtual time with a client and a server; afterwards nothing may be left over."""
    if test is None:
        return lambda test: with_doors(test, takes=takes, **options)

    def runs() -> None:
        doors = Doors(takes)
        seam, transport = virtual_seam(doors, **options)

        async def main() -> None:
            await test(seam, doors, transport)
            assert not seam._shared.pollers._pollers
            for _ in range(5):
                await asyncio.sleep(0)
            assert asyncio.all_tasks() == {asyncio.current_task()}

        run(main())

    runs.__name__, runs.__doc__ = test.__name__, test.__doc__
    return runs


@contextmanager
def caplog_of(name: str) -> Iterator[list[logging.LogRecord]]:
    """Collect what a logger says: here and not by pytest, as the tests run in an event loop of their own."""
    records: list[logging.LogRecord] = []
    handler = logging.Handler()
    handler.emit = records.append  # type: ignore[method-assign]
    logger = logging.getLogger(name)
    logger.addHandler(handler)
    try:
        yield records
    finally:
        logger.removeHandler(handler)


async def started(seam: Any) -> Any:
    return await seam.locks.unlock_door(device_id="d1", wait_for_action_attempt=False)


# -- what ends a wait -------------------------------------------------------------------------------------------------


@with_doors
async def test_waiting_returns_the_success_after_early_and_regular_lookups(
    seam: Any, doors: Any, transport: VirtualTransport
) -> None:
    done = await seam.locks.unlock_door(device_id="d1")
    assert type(done) is UnlockDoorSuccessActionAttempt
    assert done.result.was_confirmed_by_device is True
    assert transport.times(GET) == [0.1, 0.25, 0.5, 1.05, 1.6, 2.15]
    assert transport.counts[LIST] == 0  # one who waits alone asks for one thing


@with_doors(takes=0.0)
async def test_an_attempt_that_has_ended_needs_no_lookup(seam: Any, doors: Any, transport: VirtualTransport) -> None:
    doors.goes_wrong = lambda path, _: (200, {"action_attempt": attempt("success")})
    done = await seam.locks.unlock_door(device_id="d1")
    assert await seam.action_attempts.wait(done) is done
    assert sum(transport.counts.values()) == 1


@with_doors
async def test_a_failure_carries_the_reason_and_the_attempt(seam: Any, doors: Any, _: Any) -> None:
    doors.says["a0"] = attempt("error", "a0")
    with pytest.raises(SeamActionAttemptFailedError, match="The bolt is stuck") as caught:
        await seam.locks.unlock_door(device_id="d1")
    error = caught.value
    assert (error.code, error.path, error.may_have_acted) == ("jammed", UNLOCK, True)
    assert error.action_attempt.status == "error"
    for same in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert same.action_attempt == error.action_attempt
        assert str(same) == str(error)


@pytest.mark.parametrize("broken", [None, "jammed", {}, {"type": 5, "message": None}])
def test_a_failure_without_a_readable_reason_is_an_unknown_error(broken: Any) -> None:
    @with_doors
    async def check(seam: Any, doors: Any, _: Any) -> None:
        doors.says["a0"] = attempt("error", "a0") | {"error": broken}
        with pytest.raises(SeamActionAttemptFailedError, match="the action failed") as caught:
            await seam.locks.unlock_door(device_id="d1")
        assert caught.value.code == "unknown_error"

    check()


@with_doors
async def test_an_unknown_status_is_an_error_of_its_own(seam: Any, doors: Any, _: Any) -> None:
    doors.says["a0"] = attempt("paused", "a0")
    with pytest.raises(SeamActionAttemptUnknownStatusError, match="paused") as caught:
        await seam.locks.unlock_door(device_id="d1")
    assert caught.value.status == "paused"


@with_doors(takes=DAY)
async def test_a_timeout_is_exact_carries_the_attempt_and_can_be_gone_on_from(seam: Any, doors: Any, _: Any) -> None:
    with pytest.raises(SeamActionAttemptTimeoutError, match="UNLOCK_DOOR was still pending") as caught:
        await seam.locks.unlock_door(device_id="d1")
    assert now() == pytest.approx(5.05)
    assert caught.value.elapsed == pytest.approx(5.05)
    doors.takes = 7.0
    done = await seam.action_attempts.wait(caught.value.action_attempt, timeout=60)
    assert done.status == "success"
    assert now() < 7.7


@pytest.mark.parametrize("way", ["failed", "timeout", "unknown", "refused"])
def test_an_error_tells_the_requests_of_the_call_that_began_the_action(way: str) -> None:
    @with_doors(takes=DAY)
    async def check(seam: Any, doors: Any, transport: VirtualTransport) -> None:
        def goes_wrong(path: str, at: float) -> Answer | None:
            if path == UNLOCK and transport.counts[UNLOCK] < 3:
                return (429, {}, {"Retry-After": "1"})
            return refusal(403) if way == "refused" and path == GET and transport.counts[GET] == 3 else None

        doors.goes_wrong = goes_wrong
        if way in ("failed", "unknown"):
            doors.says["a0"] = attempt("error" if way == "failed" else "paused", "a0")
        with pytest.raises(SeamError) as caught:
            await seam.locks.unlock_door(device_id="d1")
        error = pickle.loads(pickle.dumps(caught.value))
        assert (error.path, error.attempts) == (UNLOCK, 3)
        assert error.elapsed == pytest.approx(now())
        assert "3 attempts" in str(error)

    check()


@with_doors(takes=DAY)
async def test_an_error_of_a_wait_alone_tells_no_requests_but_the_time(seam: Any, doors: Any, _: Any) -> None:
    begun = await started(seam)
    began = now()
    with pytest.raises(SeamActionAttemptTimeoutError) as caught:
        await seam.action_attempts.wait(begun)
    assert (caught.value.path, caught.value.attempts) == (None, None)
    assert caught.value.elapsed == pytest.approx(now() - began)
    began = now()
    doors.goes_wrong = lambda path, at: refusal(403) if at > began + 2 else None
    with pytest.raises(SeamHttpApiError) as refused:
        await seam.action_attempts.wait(begun)
    assert refused.value.path == GET
    assert refused.value.elapsed == pytest.approx(now() - began)


@with_doors(takes=DAY)
async def test_after_failed_lookups_the_timeout_carries_the_attempt_in_hand(seam: Any, doors: Any, _: Any) -> None:
    doors.goes_wrong = lambda path, _: refusal(500) if path == GET else None
    with pytest.raises(SeamActionAttemptTimeoutError) as caught:
        await seam.locks.unlock_door(device_id="d1")
    assert caught.value.action_attempt.action_attempt_id == "a0"


@with_doors(takes=DAY, total_timeout=2.0)
async def test_total_timeout_ends_the_wait_with_the_attempt(seam: Any, doors: Any, _: Any) -> None:
    for call in (
        lambda: seam.locks.unlock_door(device_id="d1"),
        lambda: seam.action_attempts.wait("a0", timeout=50),
        lambda: seam.action_attempts.get(action_attempt_id="a0"),
    ):
        began = now()
        with pytest.raises(SeamActionAttemptTimeoutError) as caught:
            await call()
        assert now() - began == pytest.approx(2.0)
        assert caught.value.action_attempt.status == "pending"


@with_doors(takes=8.0, total_timeout=9.0)
async def test_a_longer_total_timeout_waits_for_a_slow_lock(seam: Any, doors: Any, _: Any) -> None:
    """The caller has said how long there is time: five seconds of waiting would give up too early."""
    assert (await seam.locks.unlock_door(device_id="d1")).status == "success"
    with pytest.raises(SeamActionAttemptTimeoutError, match="after 3 s, the timeout of wait_for_action_attempt"):
        await seam.locks.unlock_door(device_id="d1", wait_for_action_attempt={"timeout": 3})
    with pytest.raises(SeamActionAttemptTimeoutError, match="the timeout of wait_for_action_attempt"):
        await seam.locks.unlock_door(device_id="d1", wait_for_action_attempt=WaitForActionAttempt())


@with_doors(wait_for_action_attempt=WaitForActionAttempt(timeout=0, polling_interval=1))
async def test_a_timeout_of_zero_after_a_call_makes_no_lookup(
    seam: Any, doors: Any, transport: VirtualTransport
) -> None:
    with pytest.raises(SeamActionAttemptTimeoutError):
        await seam.locks.unlock_door(device_id="d1")
    assert transport.counts == {UNLOCK: 1}
    with pytest.raises(SeamActionAttemptTimeoutError) as caught:
        await seam.action_attempts.wait("a0")  # one look, since nothing is known
    assert caught.value.action_attempt.action_type == "UNLOCK_DOOR"
    doors.goes_wrong = lambda *_: refusal(503)
    with pytest.raises(SeamActionAttemptTimeoutError):
        await seam.action_attempts.wait("a0")
    doors.goes_wrong = lambda *_: None
    await asyncio.sleep(3.0)
    assert (await seam.action_attempts.wait("a0")).status == "success"


@with_doors
async def test_a_timeout_of_zero_does_not_wait_for_a_rate_limit(
    seam: Any, doors: Any, transport: VirtualTransport
) -> None:
    doors.goes_wrong = lambda *_: (429, {}, {"Retry-After": "60"})
    for _ in range(3):
        with pytest.raises(SeamActionAttemptTimeoutError):
            await seam.action_attempts.wait("a0", timeout=0)
    assert now() < 1.0
    assert transport.counts == {GET: 1}


# -- action_attempts.wait and .get ------------------------------------------------------------------------------------


@with_doors
async def test_a_wait_for_an_attempt_by_id_looks_the_attempt_up_at_once(
    seam: Any, doors: Any, transport: VirtualTransport
) -> None:
    begun = await started(seam)
    done = await seam.action_attempts.wait(begun.action_attempt_id)
    assert type(done) is UnlockDoorSuccessActionAttempt
    assert transport.times(GET)[0] == 0.05


@with_doors
async def test_action_attempts_get_waits_by_default(seam: Any, doors: Any, _: Any) -> None:
    begun = await started(seam)
    key = begun.action_attempt_id
    assert (await seam.action_attempts.get(action_attempt_id=key, wait_for_action_attempt=False)).status == "pending"
    assert (await seam.action_attempts.get(action_attempt_id=key)).status == "success"


@with_doors
async def test_waiting_for_an_unknown_id_is_not_found(seam: Any, doors: Any, _: Any) -> None:
    with pytest.raises(SeamHttpNotFoundError):
        await seam.action_attempts.wait("nothing")


@pytest.mark.parametrize(
    ("given", "match"),
    [
        ({"action_attempt": ""}, "takes an action attempt or its id"),
        ({"action_attempt": 5}, "takes an action attempt or its id"),
        ({"action_attempt": "a0", "timeout": float("nan")}, "timeout"),
        ({"action_attempt": "a0", "timeout": -1}, "timeout"),
        ({"action_attempt": "a0", "timeout": True}, "timeout"),
        ({"action_attempt": "a0", "polling_interval": 0}, "polling_interval"),
    ],
)
def test_waits_for_attempts_refuse_wrong_arguments_before_anything_is_sent(given: Any, match: str) -> None:
    @with_doors
    async def check(seam: Any, doors: Any, transport: VirtualTransport) -> None:
        with pytest.raises(SeamInvalidParameterError, match=match):
            await seam.action_attempts.wait(**given)
        assert not transport.sent

    check()


@pytest.mark.parametrize(
    "option",
    [{"timeout": float("nan")}, {"timeout": -1}, {"polling_interval": 0}, {"interval": 1}, "yes", 1, {"timeout": "5"}],
)
def test_a_wrong_wait_option_is_refused_before_the_door_opens(option: Any) -> None:
    @with_doors
    async def check(seam: Any, doors: Any, transport: VirtualTransport) -> None:
        with pytest.raises(SeamInvalidParameterError, match="wait_for_action_attempt") as caught:
            await seam.locks.unlock_door(device_id="d1", wait_for_action_attempt=option)
        assert caught.value.parameter == "wait_for_action_attempt"
        assert not transport.sent

    check()


@with_doors(wait_for_action_attempt={"timeout": 9, "polling_interval": 3})
async def test_a_wait_for_an_attempt_takes_its_interval_from_the_client(
    seam: Any, doors: Any, transport: VirtualTransport
) -> None:
    begun = await started(seam)
    await seam.action_attempts.wait(begun)
    assert transport.times(GET) == [0.05, 0.15, 0.3, 0.55, 3.6]
    later, before = await started(seam), len(transport.times(GET))
    await seam.action_attempts.wait(later, polling_interval=1)
    assert len(transport.times(GET)) - before == 6


# -- what waiting survives --------------------------------------------------------------------------------------------


def lost() -> Exception:
    return SeamConnectionError("reset", reason="reset", request_sent=True)


def slow() -> Exception:
    return SeamTimeoutError("slow", phase="read", request_sent=True)


@pytest.mark.parametrize(
    "trouble",
    [
        lambda: refusal(500),
        lambda: refusal(503),
        lambda: (429, {}, {"Retry-After": "1"}),
        lambda: (429, {}),
        lambda: (408, "slow"),
        lambda: (200, "not what was promised"),
        lambda: (502, "<html>"),
        lost,
        slow,
    ],
)
@pytest.mark.parametrize("count", [1, 3])
def test_transient_errors_end_no_wait_for_an_attempt(trouble: Callable[[], Any], count: int) -> None:
    @with_doors(wait_for_action_attempt={"timeout": 12})
    async def check(seam: Any, doors: Any, _: Any) -> None:
        def goes_wrong(path: str, at: float) -> Answer | None:
            if path == UNLOCK or at > 3.5:
                return None
            if isinstance(outcome := trouble(), Exception):
                raise outcome
            return outcome

        doors.goes_wrong = goes_wrong
        done = await asyncio.gather(*(seam.locks.unlock_door(device_id="d1") for _ in range(count)))
        assert {one.status for one in done} == {"success"}
        assert now() < 9.0

    check()


@with_doors(takes=DAY)
async def test_transient_errors_to_the_end_raise_the_timeout_of_the_wait(seam: Any, doors: Any, _: Any) -> None:
    doors.goes_wrong = lambda path, _: refusal(500) if path != UNLOCK else None
    with pytest.raises(SeamActionAttemptTimeoutError):
        await seam.locks.unlock_door(device_id="d1")
    assert now() == pytest.approx(5.05)


@with_doors(retries=0)
async def test_a_wait_survives_transient_errors_with_retries_switched_off(seam: Any, doors: Any, _: Any) -> None:
    doors.goes_wrong = lambda path, at: refusal(503) if path != UNLOCK and at < 2 else None
    assert (await seam.locks.unlock_door(device_id="d1")).status == "success"


@pytest.mark.parametrize(
    ("status", "kind"), [(401, SeamHttpUnauthorizedError), (403, SeamHttpApiError), (400, SeamHttpApiError)]
)
def test_a_poll_refused_with_4xx_ends_every_wait_for_its_attempt(status: int, kind: type[SeamError]) -> None:
    @with_doors
    async def check(seam: Any, doors: Any, _: Any) -> None:
        doors.goes_wrong = lambda path, at: refusal(status) if path != UNLOCK and at > 1 else None
        ends = await asyncio.gather(*(seam.locks.unlock_door(device_id="d1") for _ in range(3)), return_exceptions=True)
        assert [type(end) for end in ends] == [kind] * 3

    check()


@with_doors(timeout=20.0, wait_for_action_attempt={"timeout": 60})
async def test_the_timeout_of_polls_doubles_after_a_slow_one(
    seam: Any, doors: Any, transport: VirtualTransport
) -> None:
    def goes_wrong(path: str, at: float) -> Answer | None:
        if path == GET and at < 20:
            raise slow()
        return None

    doors.goes_wrong = goes_wrong
    await seam.locks.unlock_door(device_id="d1")
    allowed = [timeout for _, path, _, timeout in transport.sent if path == GET]
    assert allowed[:4] == [5.0, 10.0, 20.0, 20.0]


@with_doors(timeout=None, takes=DAY, wait_for_action_attempt={"timeout": 300})
async def test_polls_have_a_timeout_where_the_client_has_none(
    seam: Any, doors: Any, transport: VirtualTransport
) -> None:
    def goes_wrong(path: str, at: float) -> Answer | None:
        if path == GET:
            raise slow()
        return None

    doors.goes_wrong = goes_wrong
    with pytest.raises(SeamActionAttemptTimeoutError):
        await seam.locks.unlock_door(device_id="d1")
    assert max(timeout or 1e9 for _, path, _, timeout in transport.sent if path == GET) <= 40.0


# -- how it is polled -------------------------------------------------------------------------------------------------


@with_doors(wait_for_action_attempt={"timeout": 10})
async def test_waits_for_500_attempts_share_a_few_requests(seam: Any, doors: Any, transport: VirtualTransport) -> None:
    """Polling one by one would use up the rate limit."""
    done = await asyncio.gather(*(seam.locks.unlock_door(device_id=f"d{number}") for number in range(500)))
    assert {type(one) for one in done} == {UnlockDoorSuccessActionAttempt}
    assert len({one.action_attempt_id for one in done}) == 500
    assert transport.counts[GET] == 0
    assert transport.counts[LIST] <= 30


@with_doors
async def test_waits_by_id_share_their_first_lookup(seam: Any, doors: Any, transport: VirtualTransport) -> None:
    begun = await asyncio.gather(*(started(seam) for _ in range(250)))
    await asyncio.gather(*(seam.action_attempts.wait(one.action_attempt_id) for one in begun))
    assert transport.counts[GET] == 0
    assert transport.counts[LIST] <= 3 * 6


@pytest.mark.parametrize("status", [401, 403, 404])
def test_where_listing_is_refused_each_attempt_is_fetched_by_id(status: int) -> None:
    @with_doors
    async def check(seam: Any, doors: Any, transport: VirtualTransport) -> None:
        doors.goes_wrong = lambda path, _: refusal(status) if path == LIST else None
        done = await asyncio.gather(*(seam.locks.unlock_door(device_id="d1") for _ in range(25)))
        assert {one.status for one in done} == {"success"}
        assert transport.counts[LIST] == 1  # it is not tried again
        assert transport.counts[GET] >= 25

    check()


@pytest.mark.parametrize("answer", [refusal(400), refusal(404, "action_attempts_not_found")])
def test_a_list_spoilt_by_one_bad_id_is_tried_again(answer: Answer) -> None:
    @with_doors
    async def check(seam: Any, doors: Any, transport: VirtualTransport) -> None:
        doors.goes_wrong = lambda path, at: answer if path == LIST and at < 1 else None
        done = await asyncio.gather(*(seam.locks.unlock_door(device_id="d1") for _ in range(25)))
        assert {one.status for one in done} == {"success"}
        assert transport.counts[LIST] >= 3
        assert max(transport.times(GET)) < 1.5  # once the list answers again, nothing else is asked

    check()


@with_doors
async def test_an_attempt_that_the_list_leaves_out_is_fetched_by_id(
    seam: Any, doors: Any, transport: VirtualTransport
) -> None:
    doors.left_out = {"a3"}
    done = await asyncio.gather(*(seam.locks.unlock_door(device_id="d1") for _ in range(10)))
    assert {one.status for one in done} == {"success"}
    asked = [body["action_attempt_id"] for _, path, body, _ in transport.sent if path == GET]
    assert set(asked) == {"a3"}


@with_doors
async def test_of_several_waits_only_the_unknown_id_is_not_found(
    seam: Any, doors: Any, transport: VirtualTransport
) -> None:
    begun = await asyncio.gather(*(started(seam) for _ in range(3)))
    waits = [seam.action_attempts.wait(key) for key in [*(one.action_attempt_id for one in begun), "nothing"]]
    *done, missing = await asyncio.gather(*waits, return_exceptions=True)
    assert {one.status for one in done} == {"success"}
    assert isinstance(missing, SeamHttpNotFoundError)


@with_doors
async def test_a_list_of_attempts_in_pages_is_followed(seam: Any, doors: Any, transport: VirtualTransport) -> None:
    plain = doors.__class__.__call__

    async def paged(path: str, body: dict[str, Any]) -> Answer:
        status, payload = await plain(doors, path, body)
        if path != LIST:
            return status, payload
        assert body["limit"] >= len(body["action_attempt_ids"])
        start = int(body.get("page_cursor") or 0)
        page = payload["action_attempts"][start : start + 4]
        more = str(start + 4) if start + 4 < len(payload["action_attempts"]) else None
        pagination = {"has_next_page": more is not None, "next_page_cursor": more, "next_page_url": None}
        return status, {"action_attempts": page, "pagination": pagination}

    transport.server = paged
    done = await asyncio.gather(*(seam.locks.unlock_door(device_id="d1") for _ in range(10)))
    assert {one.status for one in done} == {"success"}
    assert transport.counts[GET] == 0


@with_doors
async def test_a_list_about_other_things_does_no_harm(seam: Any, doors: Any, transport: VirtualTransport) -> None:
    strange = {"has_next_page": True, "next_page_cursor": "again", "next_page_url": None}
    answer = {"action_attempts": [attempt("success", "other"), "odd", None], "pagination": strange}
    doors.goes_wrong = lambda path, _: (200, answer) if path == LIST else None
    done = await asyncio.gather(*(seam.locks.unlock_door(device_id="d1") for _ in range(3)))
    assert {one.status for one in done} == {"success"}
    assert transport.counts[LIST] <= 5


@with_doors
async def test_views_share_their_polling_but_credentials_do_not(
    seam: Any, doors: Any, transport: VirtualTransport
) -> None:
    other = seam.with_options(api_key="seam_other_key")
    views = [seam, seam.with_options(timeout=5.0), other, other.with_options(total_timeout=30.0)]
    done = await asyncio.gather(*(view.locks.unlock_door(device_id="d1") for view in views))
    keys = [one.action_attempt_id for one in done]
    asked = {frozenset(body["action_attempt_ids"]) for _, path, body, _ in transport.sent if path == LIST}
    assert asked == {frozenset(keys[:2]), frozenset(keys[2:])}


@with_doors
async def test_views_with_other_hooks_share_their_polling(seam: Any, doors: Any, transport: VirtualTransport) -> None:
    seen: list[str] = []
    watched = seam.with_options(hooks=Hooks(on_request=lambda record: seen.append(record.path)))
    await asyncio.gather(watched.locks.unlock_door(device_id="d1"), seam.locks.unlock_door(device_id="d2"))
    assert seen == [UNLOCK, *[LIST] * (len(seen) - 1)]  # the first to wait is the one whose hooks see the polls
    assert len(seen) > 1
    assert transport.counts[LIST] == len(seen) - 1
    assert transport.counts[GET] == 0


@with_doors
async def test_polls_go_to_the_head_of_the_queue_for_connections(
    seam: Any, doors: Any, transport: VirtualTransport
) -> None:
    first = asyncio.create_task(seam.locks.unlock_door(device_id="d1"))
    await asyncio.sleep(0.1)
    doors.latency = 1.0
    crowd = [asyncio.create_task(started(seam)) for _ in range(1000)]  # 10 s for a hundred connections
    await first
    assert now() < 4.5
    await asyncio.gather(*crowd)


# -- the life of it all -----------------------------------------------------------------------------------------------


@with_doors(takes=DAY)
async def test_closing_the_client_ends_its_waits(seam: Any, doors: Any, _: Any) -> None:
    tasks = [asyncio.create_task(seam.locks.unlock_door(device_id="d1")) for _ in range(3)]
    await asyncio.sleep(2.0)
    await seam.with_options(timeout=1.0).close()  # a view closes nothing
    assert not any(task.done() for task in tasks)
    await seam.close()
    ends = await asyncio.gather(*tasks, return_exceptions=True)
    assert [type(end) for end in ends] == [SeamClosedError] * 3
    with pytest.raises(SeamClosedError):
        await seam.action_attempts.wait("a0")


@with_doors(takes=DAY)
async def test_a_pool_closed_behind_our_back_ends_the_waits(seam: Any, doors: Any, transport: VirtualTransport) -> None:
    task = asyncio.create_task(seam.locks.unlock_door(device_id="d1"))
    await asyncio.sleep(0.2)
    transport.is_closed = True

    def closed(path: str, at: float) -> Answer | None:
        raise SeamClosedError("closed")

    doors.goes_wrong = closed
    with pytest.raises(SeamClosedError):
        await task


@with_doors
async def test_cancelling_one_unlock_lets_other_unlocks_of_the_door_succeed(seam: Any, doors: Any, _: Any) -> None:
    tasks = [asyncio.create_task(seam.locks.unlock_door(device_id="d1")) for _ in range(5)]
    await asyncio.sleep(0.575)  # a poll is under way
    tasks[0].cancel()
    ends = await asyncio.gather(*tasks, return_exceptions=True)
    assert isinstance(ends[0], asyncio.CancelledError)
    assert {one.status for one in ends[1:]} == {"success"}  # type: ignore[union-attr]


def test_a_client_waits_in_one_event_loop_after_another() -> None:
    doors = Doors()
    seam, _ = virtual_seam(doors)

    async def left_behind() -> None:
        task = asyncio.create_task(seam.locks.unlock_door(device_id="d1"))
        await asyncio.sleep(0.6)
        task.cancel()  # as asyncio.run does at the end

    async def main() -> str:
        return str((await seam.locks.unlock_door(device_id="d1")).status)

    run(left_behind())
    assert [run(main()) for _ in range(3)] == ["success"] * 3
    assert not seam._shared.pollers._pollers


# -- what must not come out of a wait ---------------------------------------------------------------------------------


@with_doors
async def test_a_wait_that_fails_here_says_that_the_action_may_be_carried_out(seam: Any, doors: Any, _: Any) -> None:
    """Whatever goes wrong on this machine after the door was asked for: no thread, no file, a bug."""
    doors.goes_wrong = lambda path, _: None
    for failure in (RuntimeError("can't start new thread"), OSError(24, "Too many open files"), KeyError("bug")):

        def fail(path: str, _: float, failure: Exception = failure) -> None:
            if path != UNLOCK:
                raise failure

        doors.goes_wrong = fail
        with pytest.raises(SeamError, match="may be carried out") as caught:
            await seam.locks.unlock_door(device_id="d1")
        assert caught.value.may_have_acted
        assert caught.value.action_attempt.action_attempt_id in str(caught.value)
        assert "device_id d1" in str(caught.value)


@with_doors
async def test_one_error_of_several_lookups_comes_out_and_no_group(seam: Any, doors: Any, _: Any) -> None:
    """Where things are fetched one by one, several requests may fail together."""

    def closed(path: str, _: float) -> Answer | None:
        if path == LIST:
            return refusal(403)
        if path == GET:
            raise SeamClosedError("closed")
        return None

    doors.goes_wrong = closed
    ends = await asyncio.gather(*(seam.locks.unlock_door(device_id="d1") for _ in range(5)), return_exceptions=True)
    assert {type(end) for end in ends} == {SeamClosedError}
    assert all(end.may_have_acted for end in ends if isinstance(end, SeamClosedError))


@with_doors
async def test_a_list_that_cannot_be_read_again_and_again_is_done_without(
    seam: Any, doors: Any, transport: VirtualTransport
) -> None:
    """So that the wait for one door does not end without a result because of another door's text."""
    doors.goes_wrong = lambda path, _: (200, {"something": "else"}) if path == LIST else None
    with caplog_of("seam_async") as records:
        done = await asyncio.gather(*(seam.locks.unlock_door(device_id="d1") for _ in range(3)))
    assert {one.status for one in done} == {"success"}
    assert transport.counts[LIST] == UNREADABLE_ANSWERS
    (record,) = records
    assert (record.levelname, LIST in record.getMessage()) == ("WARNING", True)


@with_doors(takes=70.0)
async def test_a_list_that_could_not_be_read_is_tried_again_later(
    seam: Any, doors: Any, transport: VirtualTransport
) -> None:
    doors.goes_wrong = lambda path, at: (200, {"something": "else"}) if path == LIST and at < 5 else None
    wait = {"timeout": 100.0, "polling_interval": 1.0}
    unlocks = (seam.locks.unlock_door(device_id="d1", wait_for_action_attempt=wait) for _ in range(3))
    await asyncio.gather(*unlocks)
    lists = [at for at in transport.times(LIST) if at > 5]
    assert 60 < lists[0] < 64
    assert len(lists) >= 5
    assert not [at for at in transport.times(GET) if at > 64]
