"""Waiting for codes: what counts as on a lock and off it, and what ends a wait otherwise. In virtual time."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from _waits.virtual_seam import Answer, VirtualTransport, refusal, virtual_seam
from virtual_time import STARTED_AT, run

from seam_async import AccessCode
from seam_async._waits.access_codes import is_set
from seam_async.errors import (
    SeamAccessCodeDeferredError,
    SeamAccessCodeError,
    SeamAccessCodeTimeoutError,
    SeamHttpNotFoundError,
    SeamHttpUnauthorizedError,
    SeamInvalidParameterError,
)

GET, LIST, UNMANAGED = "/access_codes/get", "/access_codes/list", "/access_codes/unmanaged/get"
CREATING = {"mutation_code": "creating", "message": "Being put on the lock", "created_at": "2027-01-01T00:00:00Z"}


def now() -> float:
    return asyncio.get_running_loop().time() - 1000.0


def moment(seconds: float) -> str:
    """An ISO date so many seconds from the beginning of virtual time."""
    return datetime.fromtimestamp(STARTED_AT + 1000.0 + seconds, UTC).isoformat()


def code(**more: Any) -> dict[str, Any]:
    """A code that is on its lock."""
    return {
        "access_code_id": "c0",
        "device_id": "d0",
        "code": "1234",
        "type": "ongoing",
        "status": "set",
        "pending_mutations": [],
        "errors": [],
        "warnings": [],
        "is_managed": True,
        "is_offline_access_code": False,
        **more,
    }


def mutation(name: str, **more: Any) -> dict[str, Any]:
    return {**CREATING, "mutation_code": name, **more}


def error(name: str, owner: str | None = "is_access_code_error") -> dict[str, Any]:
    return {
        "error_code": name,
        "message": "The lock says no",
        "created_at": moment(0),
        **({owner: True} if owner else {}),
    }


class Codes:
    """A server of codes; `becomes` are the states of each, by the second from which on it is in them. None is gone."""

    def __init__(self) -> None:
        self.becomes: dict[float, Any] = {}
        self.trouble: dict[float, Answer] = {}
        self.unmanaged: Any = None

    async def __call__(self, path: str, body: dict[str, Any]) -> Answer:
        await asyncio.sleep(0.05)
        passed = now()
        for until, answer in self.trouble.items():
            if passed < until:
                return answer
        state = [state for since, state in sorted(self.becomes.items()) if since <= passed][-1]
        if path == UNMANAGED:
            if (state := self.unmanaged) is None:
                return refusal(404, "access_code_not_found")
            return state if isinstance(state, tuple) else (200, {"access_code": state})
        if path == GET:
            return (200, {"access_code": state}) if state is not None else refusal(404, "access_code_not_found")
        listed = [] if state is None else [{**state, "access_code_id": key} for key in body["access_code_ids"]]
        return 200, {"access_codes": listed}


def with_codes(becomes: dict[float, Any], **options: Any) -> Any:
    """Run a test in virtual time with a client and a server of codes."""

    def decorate(test: Any) -> Any:
        def runs() -> None:
            codes = Codes()
            codes.becomes = becomes
            seam, transport = virtual_seam(codes, **options)

            async def main() -> None:
                await test(seam, codes, transport)
                assert not seam._shared.pollers._pollers

            run(main())

        runs.__name__, runs.__doc__ = test.__name__, test.__doc__
        return runs

    return decorate


# -- what "set" means -------------------------------------------------------------------------------------------------

STATES = {
    "there": (code(), True),
    "there, and the server sends no status any more": (code(status=None), True),
    "being created": (code(status="setting", pending_mutations=[CREATING]), False),
    "being created, though the old status is ahead": (code(pending_mutations=[CREATING]), False),
    "its digits are being changed": (code(pending_mutations=[mutation("updating_code")]), False),
    "its times are being changed": (code(pending_mutations=[mutation("updating_time_frame")]), False),
    "a change that this version does not know": (code(pending_mutations=[mutation("rotating")]), False),
    "being deleted": (code(status="removing", pending_mutations=[mutation("deleting")]), False),
    "nothing is pending, but the old status says it is not there": (code(status="setting"), False),
    "it has no digits yet": (code(code=None, is_waiting_for_code_assignment=True), False),
    "the lock keeps its schedule": (code(status="unset", is_scheduled_on_device=True), True),
    "the lock keeps its schedule, which is being changed": (
        code(status="unset", is_scheduled_on_device=True, pending_mutations=[mutation("updating_time_frame")]),
        False,
    ),
    "an offline code": (code(status="unset", is_offline_access_code=True), True),
    "an offline code without digits": (code(status="unset", is_offline_access_code=True, code=None), False),
    "nobody knows": (code(status="unknown"), False),
    "a status that this version does not know": (code(status="fading"), False),
}
OLD_STATES = {"set": True, "setting": False, "unset": False, "removing": False, "unknown": False}


@pytest.mark.parametrize("name", STATES)
def test_a_code_counts_as_set_when_the_lock_has_it_and_nothing_is_pending(name: str) -> None:
    state, expected = STATES[name]
    assert is_set(AccessCode.from_dict(state)) is expected


@pytest.mark.parametrize("status", OLD_STATES)
def test_codes_of_older_servers_count_as_set_by_their_status(status: str) -> None:
    state = {key: value for key, value in code(status=status).items() if key != "pending_mutations"}
    assert is_set(AccessCode.from_dict(state)) is OLD_STATES[status]


# -- until it is set --------------------------------------------------------------------------------------------------


@with_codes({0: code(status="setting", pending_mutations=[CREATING]), 3.5: code()})
async def test_wait_until_set_ends_when_the_lock_has_the_code(seam: Any, _: Any, transport: VirtualTransport) -> None:
    found = await seam.access_codes.wait_until_set(access_code_id="c0")
    assert type(found) is AccessCode
    assert found.status == "set"
    assert transport.times(GET) == [0.0, 0.1, 0.25, 0.5, 1.55, 2.6, 3.65]


@with_codes({0: code(status="setting", pending_mutations=[CREATING])})
async def test_a_timeout_carries_the_code_as_it_was_last(seam: Any, _: Any, __: Any) -> None:
    with pytest.raises(SeamAccessCodeTimeoutError, match="not set") as caught:
        await seam.access_codes.wait_until_set(access_code_id="c0", timeout=4)
    assert now() == pytest.approx(4.0)
    assert isinstance(caught.value, TimeoutError)
    assert caught.value.access_code.access_code_id == "c0"
    assert caught.value.elapsed == pytest.approx(4.0)


@with_codes({0: code(status="setting")}, total_timeout=2.0)
async def test_total_timeout_ends_a_wait_for_a_code(seam: Any, _: Any, __: Any) -> None:
    with pytest.raises(SeamAccessCodeTimeoutError):
        await seam.access_codes.wait_until_set(access_code_id="c0", timeout=4)
    assert now() == pytest.approx(2.0)


@with_codes({0: code()})
async def test_wait_until_set_with_timeout_zero_looks_the_code_up_once(
    seam: Any, codes: Codes, transport: VirtualTransport
) -> None:
    assert (await seam.access_codes.wait_until_set(access_code_id="c0", timeout=0)).status == "set"
    codes.becomes = {0: code(status="setting")}
    with pytest.raises(SeamAccessCodeTimeoutError) as caught:
        await seam.access_codes.wait_until_set(access_code_id="c0", timeout=0)
    assert caught.value.access_code.status == "setting"
    assert transport.counts == {GET: 2}


@pytest.mark.parametrize(
    "failure",
    [
        error("failed_to_set_on_device"),
        error("duplicate_code_on_device"),
        error("conflicting_external_modification"),
        error("code_constraints_violated"),
        error("something_new"),
        error("failed_to_set_on_device", owner=None),  # a server that leaves the mark out
    ],
    ids=lambda failure: failure["error_code"],
)
def test_an_error_of_the_code_itself_ends_the_wait(failure: dict[str, Any]) -> None:
    @with_codes({0: code(status="setting"), 2.0: code(status="setting", errors=[failure])})
    async def check(seam: Any, _: Any, __: Any) -> None:
        with pytest.raises(SeamAccessCodeError, match=failure["error_code"]) as caught:
            await seam.access_codes.wait_until_set(access_code_id="c0")
        assert not isinstance(caught.value, TimeoutError)
        assert caught.value.access_code.errors[0].error_code == failure["error_code"]
        assert now() < 3.2

    check()


@pytest.mark.parametrize(
    "failure",
    [
        error("device_offline", "is_device_error"),
        error("account_disconnected", "is_connected_account_error"),
        error("bridge_disconnected", "is_bridge_error"),
        error("hub_disconnected", "is_device_error"),
        error("something_new", None),
        "odd",
    ],
    ids=str,
)
def test_an_error_of_the_device_does_not_end_the_wait(failure: Any) -> None:
    @with_codes({0: code(status="setting", pending_mutations=[CREATING], errors=[failure]), 5.0: code()})
    async def check(seam: Any, _: Any, __: Any) -> None:
        assert (await seam.access_codes.wait_until_set(access_code_id="c0")).status == "set"

    check()


def deferred(seconds: float) -> dict[str, Any]:
    return code(status="unset", pending_mutations=[mutation("deferring_creation", scheduled_at=moment(seconds))])


@with_codes({0: deferred(3600)})
async def test_wait_until_set_raises_at_once_for_a_code_deferred_past_its_timeout(
    seam: Any, _: Any, transport: VirtualTransport
) -> None:
    with pytest.raises(SeamAccessCodeDeferredError) as caught:
        await seam.access_codes.wait_until_set(access_code_id="c0", timeout=60)
    assert transport.counts == {GET: 1}
    assert caught.value.access_code.status == "unset"
    assert caught.value.scheduled_at - datetime.fromtimestamp(STARTED_AT + 1000, UTC) == timedelta(hours=1)


@with_codes({0: deferred(30), 30: code(status="setting", pending_mutations=[CREATING]), 32: code()})
async def test_wait_until_set_waits_for_a_code_deferred_within_its_timeout(seam: Any, _: Any, __: Any) -> None:
    assert (await seam.access_codes.wait_until_set(access_code_id="c0", timeout=60)).status == "set"


@with_codes({0: code(status="unset", pending_mutations=[mutation("deferring_creation", scheduled_at="soon")])})
async def test_a_deferral_without_a_readable_time_is_waited_for(seam: Any, _: Any, __: Any) -> None:
    with pytest.raises(SeamAccessCodeTimeoutError):
        await seam.access_codes.wait_until_set(access_code_id="c0", timeout=5)


@with_codes({0: code(status="unset", type="time_bound", starts_at=moment(3600))})
async def test_a_code_that_begins_later_at_an_older_server(seam: Any, codes: Codes, __: Any) -> None:
    with pytest.raises(SeamAccessCodeDeferredError):
        await seam.access_codes.wait_until_set(access_code_id="c0", timeout=60)
    codes.becomes = {0: code(status="setting", type="time_bound", starts_at=moment(3600)), 9: code()}
    await seam.access_codes.wait_until_set(access_code_id="c0", timeout=60)  # it is on its way, so it may well be early


@with_codes({0: code(status="setting"), 2: None})
async def test_wait_until_set_raises_if_the_code_is_deleted_meanwhile(seam: Any, _: Any, __: Any) -> None:
    with pytest.raises(SeamAccessCodeError, match="deleted") as caught:
        await seam.access_codes.wait_until_set(access_code_id="c0")
    assert caught.value.access_code.access_code_id == "c0"


@with_codes({0: None})
async def test_a_code_that_never_was_is_not_found(seam: Any, _: Any, __: Any) -> None:
    with pytest.raises(SeamHttpNotFoundError):
        await seam.access_codes.wait_until_set(access_code_id="c0")


@with_codes({0: code(status="setting"), 8.0: code()})
async def test_transient_errors_do_not_end_the_wait_for_a_code(seam: Any, codes: Codes, __: Any) -> None:
    codes.trouble = {1.0: refusal(500), 2.0: (429, {}, {"Retry-After": "2"}), 6.0: (502, "<html>")}
    assert (await seam.access_codes.wait_until_set(access_code_id="c0")).status == "set"


@with_codes({0: code(status="setting")})
async def test_a_credential_revoked_during_wait_until_set_ends_the_wait(seam: Any, codes: Codes, __: Any) -> None:
    codes.trouble = {99.0: refusal(401)}
    with pytest.raises(SeamHttpUnauthorizedError):
        await seam.access_codes.wait_until_set(access_code_id="c0")


@with_codes({0: code(status="setting", pending_mutations=[CREATING]), 2.0: code()})
async def test_waits_for_500_codes_share_a_few_requests(seam: Any, _: Any, transport: VirtualTransport) -> None:
    """Polling one by one would use up the rate limit."""
    keys = [f"c{number}" for number in range(500)]
    found = await asyncio.gather(
        *(seam.access_codes.wait_until_set(access_code_id=key, polling_interval=0.5) for key in keys)
    )
    assert [one.access_code_id for one in found] == keys
    assert transport.counts[GET] == 0
    assert transport.counts[LIST] <= 30


@pytest.mark.parametrize(
    ("given", "parameter"),
    [
        ({"access_code_id": ""}, "access_code_id"),
        ({"access_code_id": None}, "access_code_id"),
        ({"access_code_id": "c0", "timeout": -1}, "timeout"),
        ({"access_code_id": "c0", "timeout": float("nan")}, "timeout"),
        ({"access_code_id": "c0", "timeout": 10**400}, "timeout"),
        ({"access_code_id": "c0", "polling_interval": 10**400}, "polling_interval"),
        ({"access_code_id": "c0", "timeout": None}, "timeout"),
        ({"access_code_id": "c0", "polling_interval": 0}, "polling_interval"),
        ({"access_code_id": "c0", "polling_interval": "1"}, "polling_interval"),
    ],
)
def test_waits_for_codes_refuse_wrong_arguments_before_anything_is_sent(given: dict[str, Any], parameter: str) -> None:
    @with_codes({0: code()})
    async def check(seam: Any, _: Any, transport: VirtualTransport) -> None:
        for wait in (seam.access_codes.wait_until_set, seam.access_codes.wait_until_removed):
            with pytest.raises(SeamInvalidParameterError) as caught:
                await wait(**given)
            assert caught.value.parameter == parameter
        assert not transport.sent

    check()


# -- until it is removed ----------------------------------------------------------------------------------------------

REMOVING = code(status="removing", pending_mutations=[mutation("deleting")])


@with_codes({0: REMOVING, 3.5: None})
async def test_wait_until_removed_ends_when_the_server_knows_the_code_no_more(
    seam: Any, _: Any, transport: VirtualTransport
) -> None:
    assert await seam.access_codes.wait_until_removed(access_code_id="c0") is None
    assert transport.times(GET) == [0.0, 0.1, 0.25, 0.5, 1.55, 2.6, 3.65]


@with_codes({0: None})
async def test_a_code_that_is_gone_already_needs_one_lookup(seam: Any, _: Any, transport: VirtualTransport) -> None:
    await seam.access_codes.wait_until_removed(access_code_id="c0")
    await seam.access_codes.wait_until_removed(access_code_id="c0", timeout=0)
    assert transport.counts == {GET: 2, UNMANAGED: 2}


@with_codes({0: REMOVING, 2.0: None})
async def test_a_code_that_became_unmanaged_was_not_removed(seam: Any, codes: Codes, _: Any) -> None:
    codes.unmanaged = code(is_managed=False)
    with pytest.raises(SeamAccessCodeError, match="the lock still has it") as caught:
        await seam.access_codes.wait_until_removed(access_code_id="c0")
    assert not isinstance(caught.value, TimeoutError)
    assert caught.value.access_code.status == "removing"
    codes.unmanaged = refusal(503)
    with pytest.raises(SeamAccessCodeTimeoutError):
        await seam.access_codes.wait_until_removed(access_code_id="c0", timeout=3)


@pytest.mark.parametrize("answer", [refusal(403), refusal(404, "not_found"), (404, "Not Found")])
def test_a_code_counts_as_removed_where_unmanaged_codes_cannot_be_read(answer: Answer) -> None:
    @with_codes({0: None})
    async def check(seam: Any, codes: Codes, _: Any) -> None:
        codes.unmanaged = answer
        await seam.access_codes.wait_until_removed(access_code_id="c0")

    check()


@pytest.mark.parametrize("kind", ["workspace_not_found", "device_not_found"])
def test_a_404_about_something_else_is_no_proof_of_a_removal(kind: str) -> None:
    @with_codes({0: REMOVING})
    async def check(seam: Any, codes: Codes, _: Any) -> None:
        codes.trouble = {99.0: refusal(404, kind)}
        with pytest.raises(SeamHttpNotFoundError) as caught:
            await seam.access_codes.wait_until_removed(access_code_id="c0", timeout=3)
        assert caught.value.code == kind

    check()


@with_codes({0: REMOVING, 2.0: None})
async def test_a_code_that_the_list_leaves_out_is_fetched_by_id(seam: Any, _: Any, transport: VirtualTransport) -> None:
    keys = [f"c{number}" for number in range(50)]
    await asyncio.gather(*(seam.access_codes.wait_until_removed(access_code_id=key) for key in keys))
    assert transport.counts[LIST] <= 6
    assert transport.counts[GET] == 50


@pytest.mark.parametrize(
    "name", ["failed_to_remove_from_device", "failed_to_delete", "provider_issue", "something_new"]
)
def test_an_error_about_the_removal_ends_the_wait(name: str) -> None:
    @with_codes({0: REMOVING, 2.0: {**REMOVING, "errors": [error(name)]}})
    async def check(seam: Any, _: Any, __: Any) -> None:
        with pytest.raises(SeamAccessCodeError, match=f"not removed.*{name}"):
            await seam.access_codes.wait_until_removed(access_code_id="c0")

    check()


@pytest.mark.parametrize("failure", [error("failed_to_set_on_device"), error("device_offline", "is_device_error")])
def test_an_error_about_setting_does_not_end_the_wait_for_a_removal(failure: dict[str, Any]) -> None:
    @with_codes({0: {**REMOVING, "errors": [failure]}, 4.0: None})
    async def check(seam: Any, _: Any, __: Any) -> None:
        await seam.access_codes.wait_until_removed(access_code_id="c0")

    check()


@with_codes({0: REMOVING})
async def test_wait_until_removed_times_out_with_the_code_in_the_error(seam: Any, _: Any, __: Any) -> None:
    with pytest.raises(SeamAccessCodeTimeoutError, match="not removed") as caught:
        await seam.access_codes.wait_until_removed(access_code_id="c0", timeout=3)
    assert caught.value.access_code.status == "removing"


@with_codes({0: code(status="setting"), 3.0: code(), 5.0: None})
async def test_waits_for_setting_and_removal_share_their_polling(
    seam: Any, _: Any, transport: VirtualTransport
) -> None:
    await asyncio.gather(
        seam.access_codes.wait_until_set(access_code_id="c0"), seam.access_codes.wait_until_removed(access_code_id="c0")
    )
    assert transport.counts[GET] == 9  # as one of them alone would cost
