"""`seam.feed`: an event ends the waits that it answers, in this process, in whatever thread they are."""

from __future__ import annotations

import asyncio
import gc
import threading
from typing import Any

import pytest
from _waits.virtual_seam import Answer, attempt, refusal, virtual_seam
from virtual_time import VirtualLoop, run

from seam_async import UnlockDoorErrorActionAttempt, UnlockDoorSuccessActionAttempt
from seam_async._polling.pollers import _registries
from seam_async.errors import SeamActionAttemptFailedError, SeamActionAttemptTimeoutError, SeamInvalidParameterError
from seam_async.resources.events import seam_event_from_dict
from seam_async.testing import FakeSeam

SELDOM = {"timeout": 100, "polling_interval": 90}


def event(event_type: str, **more: Any) -> Any:
    date = "2027-01-01T00:00:00Z"
    return seam_event_from_dict(
        {
            "event_id": "e1",
            "event_type": event_type,
            "created_at": date,
            "occurred_at": date,
            "workspace_id": "w1",
            **more,
        }
    )


def ended(outcome: str, key: str = "a1", action: str = "unlock_door") -> Any:
    status = "success" if outcome == "succeeded" else "error"
    return event(f"action_attempt.{action}.{outcome}", action_attempt_id=key, action_type=action.upper(), status=status)


class Server:
    """Answers about actions with what the test has put in `says`; other paths from `pages`."""

    def __init__(self) -> None:
        self.says: Any = attempt("pending")
        self.pages: dict[str, Answer] = {}
        self.latency = 0.05

    async def __call__(self, path: str, body: dict[str, Any]) -> Answer:
        await asyncio.sleep(self.latency)
        if path in self.pages:
            return self.pages[path]
        return self.says if isinstance(self.says, tuple) else (200, {"action_attempt": self.says})


def with_a_wait(test: Any) -> Any:
    """Run a test in virtual time, with a wait for `a1` that will not look before 90 s are over."""

    def runs() -> None:
        server = Server()
        seam, transport = virtual_seam(server, wait_for_action_attempt=SELDOM)

        async def main() -> None:
            task = asyncio.create_task(seam.locks.unlock_door(device_id="d1"))
            await asyncio.sleep(1.0)
            await test(seam, server, task)
            await asyncio.gather(task, return_exceptions=True)
            assert not seam._shared.pollers._pollers

        run(main())
        del transport

    runs.__name__, runs.__doc__ = test.__name__, test.__doc__
    return runs


def now() -> float:
    return asyncio.get_running_loop().time() - 1000.0


@with_a_wait
async def test_the_event_of_a_success_ends_the_wait_with_what_the_server_says(
    seam: Any, server: Any, task: Any
) -> None:
    server.says = attempt("success")
    seam.feed(ended("succeeded"))
    done = await task
    assert done.result.was_confirmed_by_device is True  # which the event does not tell
    assert now() == pytest.approx(1.05)


@with_a_wait
async def test_the_event_of_a_failure_ends_the_wait_with_the_reason(seam: Any, server: Any, task: Any) -> None:
    server.says = attempt("error")
    seam.feed(ended("failed"))
    with pytest.raises(SeamActionAttemptFailedError, match="The bolt is stuck"):
        await task


@pytest.mark.parametrize("says", [attempt("pending"), refusal(503)], ids=["late", "broken"])
@pytest.mark.parametrize("outcome", ["succeeded", "failed"])
def test_the_event_is_believed_where_the_lookup_does_not_decide(says: Any, outcome: str) -> None:
    @with_a_wait
    async def check(seam: Any, server: Any, task: Any) -> None:
        server.says = says
        seam.feed(ended(outcome))
        if outcome == "succeeded":
            done = await task
            assert type(done) is UnlockDoorSuccessActionAttempt
            assert done.result.was_confirmed_by_device is None
        else:
            with pytest.raises(SeamActionAttemptFailedError) as caught:
                await task
            assert type(caught.value.action_attempt) is UnlockDoorErrorActionAttempt
        assert now() < 2.0

    check()


@with_a_wait
async def test_the_event_is_believed_while_the_server_hangs(seam: Any, server: Any, task: Any) -> None:
    server.latency = 1000.0
    seam.feed(ended("succeeded"))
    assert (await task).status == "success"
    assert now() < 4.0


@pytest.mark.parametrize("outcome", ["succeeded", "failed"])
@pytest.mark.parametrize("waits", [1, 3])
def test_the_event_is_believed_at_once_while_a_rate_limit_holds_lookups(outcome: str, waits: int) -> None:
    """A look was answered with 429 and a long pause: the next would come too late for who waits."""

    @with_a_wait
    async def check(seam: Any, server: Any, task: Any) -> None:
        server.says = (429, {}, {"Retry-After": "60"})
        path = "/action_attempts/get" if waits == 1 else "/action_attempts/list"
        ids = [f"b{number}" for number in range(waits)]
        before = seam._shared.transport.counts
        others = [asyncio.create_task(seam.action_attempts.wait(key)) for key in ids]
        await asyncio.sleep(1.0)  # their first look is refused
        sent = dict(seam._shared.transport.counts)
        assert sent[path] - before[path] == 1
        for key in ids:
            seam.feed(ended(outcome, key))
        began = now()
        ends = await asyncio.gather(*others, return_exceptions=True)
        assert now() == pytest.approx(began)
        kind = UnlockDoorSuccessActionAttempt if outcome == "succeeded" else SeamActionAttemptFailedError
        assert {type(end) for end in ends} == {kind}
        assert seam._shared.transport.counts == sent
        task.cancel()

    check()


@with_a_wait
async def test_an_event_that_names_the_action_has_it_looked_up(seam: Any, server: Any, task: Any) -> None:
    seam.feed(event("lock.unlocked", action_attempt_id="a1", device_id="d1"))
    await asyncio.sleep(1.0)
    assert not task.done()
    server.says = attempt("success")
    seam.feed(event("lock.unlocked", action_attempt_id="a1", device_id="d1"))
    await task
    assert now() == pytest.approx(2.05)


@with_a_wait
async def test_the_event_of_an_unknown_kind_of_action_ends_its_wait(seam: Any, _: Any, task: Any) -> None:
    seam.feed(ended("succeeded", action="open_sesame"))
    assert (await task).status == "success"


@with_a_wait
async def test_an_event_that_contradicts_itself_is_not_believed(seam: Any, _: Any, task: Any) -> None:
    for outcome, status in (("failed", "success"), ("succeeded", "error"), ("succeeded", "pending")):
        told = {"action_attempt_id": "a1", "action_type": "UNLOCK_DOOR", "status": status}
        seam.feed(event(f"action_attempt.unlock_door.{outcome}", **told))
        await asyncio.sleep(2.0)
    assert not task.done()
    task.cancel()


@with_a_wait
async def test_feeding_events_about_other_things_ends_no_wait(seam: Any, _: Any, task: Any) -> None:
    seam.feed(ended("succeeded", key="other"))
    seam.feed(event("device.connected", device_id="d1"))
    seam.feed(event("access_code.set_on_device", access_code_id="a1"))
    seam.feed(event("something.new", action_attempt_id=5))
    await asyncio.sleep(5.0)
    assert not task.done()
    task.cancel()


@with_a_wait
async def test_feed_refuses_what_is_no_event(seam: Any, _: Any, task: Any) -> None:
    for wrong in (None, "event", {"event_id": "e1"}, 5):
        with pytest.raises(SeamInvalidParameterError, match="feed takes an event"):
            seam.feed(wrong)
    task.cancel()


@with_a_wait
async def test_feeding_any_client_of_the_process_ends_the_wait(seam: Any, server: Any, task: Any) -> None:
    other, _ = virtual_seam(server)
    server.says = attempt("success")
    other.feed(ended("succeeded"))
    await task
    assert now() == pytest.approx(1.05)


@with_a_wait
async def test_an_event_fed_to_another_view_ends_the_wait(seam: Any, server: Any, task: Any) -> None:
    server.says = attempt("success")
    seam.with_options(api_key="seam_other_key").feed(ended("succeeded"))
    await task


def test_feeding_where_nobody_waits_needs_no_event_loop() -> None:
    seam, transport = virtual_seam(Server())
    seam.feed(ended("succeeded"))
    assert not transport.sent


def test_clients_that_are_gone_are_not_remembered() -> None:
    virtual_seam(Server())
    gc.collect()
    before = len(_registries)
    kept = [virtual_seam(Server()) for _ in range(3)]
    assert len(_registries) == before + 3
    kept.clear()
    gc.collect()
    assert len(_registries) == before


def test_waits_of_an_event_loop_that_has_ended_are_left_alone() -> None:
    seam, _ = virtual_seam(Server(), wait_for_action_attempt=SELDOM)
    loop = VirtualLoop()
    task = loop.create_task(seam.action_attempts.wait("a1"))
    loop.run_until_complete(asyncio.sleep(1))
    loop.close()
    seam.feed(ended("succeeded"))
    assert not task.done()
    assert len(seam._shared.pollers._pollers) == 1
    task._log_destroy_pending = False  # as it is meant here


@with_a_wait
async def test_an_event_about_a_code_has_it_looked_up_at_once(seam: Any, server: Any, task: Any) -> None:
    code = {"access_code_id": "c1", "device_id": "d1", "status": "setting", "code": "1234"}
    server.pages["/access_codes/get"] = (200, {"access_code": code})
    setting = asyncio.create_task(seam.access_codes.wait_until_set(access_code_id="c1", polling_interval=60))
    removing = asyncio.create_task(seam.access_codes.wait_until_removed(access_code_id="c1", polling_interval=60))
    await asyncio.sleep(1.0)
    seam.feed(event("access_code.delay_in_setting_on_device", access_code_id="c1"))
    await asyncio.sleep(1.0)
    assert not setting.done()
    server.pages["/access_codes/get"] = (200, {"access_code": {**code, "status": "set"}})
    seam.feed(event("access_code.set_on_device", access_code_id="c1", code="1234"))
    assert (await setting).status == "set"
    for path in ("/access_codes/get", "/access_codes/unmanaged/get"):
        server.pages[path] = refusal(404, "access_code_not_found")
    seam.feed(event("access_code.deleted", access_code_id="c1"))
    await removing
    assert now() < 4.0
    task.cancel()


@with_a_wait
async def test_an_old_event_delivered_again_does_not_make_a_code_set(seam: Any, server: Any, task: Any) -> None:
    code = {"access_code_id": "c1", "device_id": "d1", "status": "setting", "code": "5678"}
    server.pages["/access_codes/get"] = (200, {"access_code": code})
    setting = asyncio.create_task(seam.access_codes.wait_until_set(access_code_id="c1", timeout=5))
    await asyncio.sleep(1.0)
    seam.feed(event("access_code.set_on_device", access_code_id="c1", code="1234"))
    with pytest.raises(TimeoutError):
        await setting
    task.cancel()


# -- over real sockets ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("by", ["another thread", "another loop"])
async def test_feed_may_be_called_in_another_thread(by: str) -> None:
    async with FakeSeam(action_delay=3600) as fake, fake.client(wait_for_action_attempt=SELDOM) as seam:
        lock = next(device for device in await seam.devices.list() if device.can_remotely_unlock)
        begun = await seam.locks.unlock_door(device_id=lock.device_id, wait_for_action_attempt=False)
        task = asyncio.create_task(seam.action_attempts.wait(begun))
        while not fake.requests.to("/action_attempts/*"):
            await asyncio.sleep(0.01)
        news = ended("succeeded", begun.action_attempt_id)

        def tell() -> None:
            if by == "another thread":
                seam.feed(news)
            else:
                asyncio.run(tell_in_a_loop())

        async def tell_in_a_loop() -> None:
            seam.feed(news)

        thread = threading.Thread(target=tell)
        thread.start()
        assert (await asyncio.wait_for(task, 10)).status == "success"
        thread.join()


async def test_an_event_ends_its_wait_while_others_time_out() -> None:
    async with FakeSeam(action_delay=3600) as fake:
        async with fake.client(wait_for_action_attempt={"timeout": 0.4, "polling_interval": 0.2}) as seam:
            lock = next(device for device in await seam.devices.list() if device.can_remotely_unlock)
            begun = [
                await seam.locks.unlock_door(device_id=lock.device_id, wait_for_action_attempt=False) for _ in range(5)
            ]
            waits = [asyncio.create_task(seam.action_attempts.wait(one)) for one in begun]
            await asyncio.sleep(0)
            seam.feed(ended("succeeded", begun[2].action_attempt_id))
            ends = await asyncio.gather(*waits, return_exceptions=True)
        assert [isinstance(end, SeamActionAttemptTimeoutError) for end in ends] == [True, True, False, True, True]
