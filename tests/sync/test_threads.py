"""The loop thread: one for all, started when needed, gone when not, and deaf to nobody."""

from __future__ import annotations

import asyncio
import gc
import sys
import threading
import time
import warnings
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from seam_async import seam_event_from_dict
from seam_async._calls import deadline
from seam_sync import Hooks, Seam, SeamClosedError, SeamLoopError, SeamTimeoutError, _loop_calls, _loop_thread

from .conftest import AGES, PATIENCE, loop_threads, until

if TYPE_CHECKING:
    from seam_async.testing import FakeSeam


def test_all_clients_share_one_thread(fake_seam: FakeSeam) -> None:
    with fake_seam.sync_client() as one, fake_seam.sync_client() as other, fake_seam.sync_client() as third:
        assert loop_threads() == []
        for seam in (one, other, third):
            seam.devices.list()
        assert len(loop_threads()) == 1
        third.close()
        one.close()
        assert other.devices.list()
    assert loop_threads() == []


def test_the_thread_comes_back_for_a_new_client(fake_seam: FakeSeam) -> None:
    for _ in range(3):
        with fake_seam.sync_client() as seam:
            seam.devices.list()
            assert len(loop_threads()) == 1
        assert loop_threads() == []


def test_the_loop_is_uvloops_where_there_is_one(sync_seam_client: Seam) -> None:
    uvloop = pytest.importorskip("uvloop")
    sync_seam_client.devices.list()
    assert sync_seam_client._calls._thread is not None
    assert isinstance(sync_seam_client._calls._thread.loop, uvloop.Loop)


def test_64_threads_make_64_requests_at_once(gate: Any) -> None:
    with gate(64) as server, Seam("seam_key_1234", endpoint=server.endpoint, retries=0) as seam:
        with ThreadPoolExecutor(64) as pool:
            calls = [pool.submit(seam.devices.get, device_id="d") for _ in range(64)]
            assert [call.result(PATIENCE).device_id for call in calls] == ["d"] * 64
        assert seam.stats().open_connections == 64
        assert len(loop_threads()) == 1


def test_many_threads_and_many_clients_at_once(fake_seam: FakeSeam) -> None:
    """Opening, using and closing in every thread: the thread is started and stopped under everybody's feet."""

    def work(_: int) -> int:
        with fake_seam.sync_client() as seam:
            return len(seam.devices.list())

    with ThreadPoolExecutor(16) as pool:
        assert set(pool.map(work, range(200))) == {9}
    assert loop_threads() == []


def test_threads_that_use_everything_at_once_open_each_door_as_often_as_asked(fake_seam: FakeSeam) -> None:
    """Threads that take turns as often as they can, at one client: each door is opened as often as it was asked for."""
    doors = [fake_seam.find("device", display_name=name)["device_id"] for name in ("Front Door", "Office")]
    together = threading.Barrier(16)
    interval = sys.getswitchinterval()

    def work(number: int) -> int:
        together.wait(PATIENCE)
        door = doors[number % len(doors)]
        for _ in range(5):
            assert seam.locks.unlock_door(device_id=door).status == "success"
            assert [device.device_id for device in seam.devices.list(limit=4).auto_paging_iter()] == every
            assert seam.with_options(timeout=20, retries=number).devices.get(device_id=door).properties.online
            seam.feed(event)
            assert seam.stats().in_flight <= 16
            with fake_seam.sync_client() as other:
                assert other.workspaces.get().workspace_id == fake_seam.workspace_id
        return number

    event = seam_event_from_dict({"event_id": "e", "event_type": "lock.unlocked", "action_attempt_id": "a"})
    sys.setswitchinterval(1e-6)
    try:
        with fake_seam.sync_client() as seam, ThreadPoolExecutor(16) as pool:
            every = [device.device_id for device in seam.devices.list()]
            assert sorted(pool.map(work, range(16))) == list(range(16))
            assert (seam.stats().in_flight, seam.stats().errors, seam.stats().retries) == (0, 0, 0)
    finally:
        sys.setswitchinterval(interval)
    for door in doors:
        opened = [record for record in fake_seam.requests.to("/locks/unlock_door") if record.body["device_id"] == door]
        assert len(opened) == 16 * 5 / len(doors)
    assert loop_threads() == []


def test_closing_ends_the_calls_of_other_threads(fake_seam: FakeSeam) -> None:
    seam = fake_seam.sync_client()
    with fake_seam.faults.add("/devices/get", latency=AGES), ThreadPoolExecutor(1) as pool:
        call = pool.submit(seam.devices.get, device_id="00000000-0000-4000-8000-000000000000")
        until(lambda: fake_seam.requests.to("/devices/get"))
        seam.close()
        with pytest.raises(SeamClosedError, match="under way"):
            call.result(PATIENCE)
    assert loop_threads() == []


# -- places where it must not be called -------------------------------------------------------------------------------


def test_a_blocking_call_inside_a_hook_is_refused(fake_seam: FakeSeam) -> None:
    caught: list[BaseException] = []

    def hook(_: Any) -> None:
        for method in (seam.devices.list, seam.close, fake_seam.sync_client().devices.list):
            try:
                method()
            except SeamLoopError as error:
                caught.append(error)
        assert seam.stats().calls == 1  # looking is allowed

    with fake_seam.sync_client(hooks=Hooks(on_request=hook)) as seam:
        seam.devices.list()
    assert len(caught) == 3
    assert all("event loop thread" in str(error) for error in caught)


def test_a_blocking_call_in_a_running_loop_works_and_warns_once(
    sync_seam_client: Seam, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_loop_calls, "_foreign_loop_seen", False)

    async def notebook() -> None:
        for _ in range(3):
            assert sync_seam_client.devices.list()

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        asyncio.run(notebook())
    (warning,) = caught
    assert warning.category is RuntimeWarning
    assert "seam_async" in str(warning.message)
    assert warning.filename == __file__


# -- exceptions of every kind -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [SystemExit, KeyboardInterrupt, GeneratorExit, asyncio.CancelledError])
def test_nothing_raised_in_a_call_ends_the_loop(fake_seam: FakeSeam, kind: type[BaseException]) -> None:
    def hook(record: Any) -> None:
        if record.path == "/devices/get":
            raise kind

    with fake_seam.sync_client(hooks=Hooks(on_request=hook)) as seam, ThreadPoolExecutor(1) as pool:
        with fake_seam.faults.add("/devices/list", latency=0.2):
            other = pool.submit(seam.devices.list)
            until(lambda: fake_seam.requests.to("/devices/list"))
            with pytest.raises(SeamClosedError if kind is asyncio.CancelledError else kind):
                seam.devices.get(device_id="00000000-0000-4000-8000-000000000000")
            assert other.result(PATIENCE)
        assert seam.devices.list()
        assert len(loop_threads()) == 1


def test_nothing_raised_in_the_background_ends_the_loop(fake_seam: FakeSeam) -> None:
    """The page ahead is fetched by a task of its own; what ends that is told when the page is asked for."""
    calls = 0

    def hook(_: Any) -> None:
        nonlocal calls
        calls += 1
        if calls == 2:
            raise SystemExit(3)

    with fake_seam.sync_client(hooks=Hooks(on_request=hook)) as seam:
        walk = seam.devices.list(limit=4).pages()
        next(walk)
        until(lambda: calls == 2)
        assert seam.workspaces.get()
        with pytest.raises(SystemExit):
            next(walk)
        assert len(next(walk)) == 4
        assert len(loop_threads()) == 1


# -- interruptions ----------------------------------------------------------------------------------------------------


def test_a_call_that_was_interrupted_before_it_began_never_begins(
    fake_seam: FakeSeam, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The loop thread is busy, somebody presses Ctrl-C: no door opens once it has time again."""
    door = fake_seam.find("device", display_name="Front Door")["device_id"]
    with fake_seam.sync_client() as seam:
        seam.devices.list()
        thread = seam._calls._thread
        assert thread is not None
        post, released = thread.post, threading.Event()

        def post_and_be_interrupted(*args: Any) -> bool:
            monkeypatch.setattr(thread, "post", post)
            post(*args)
            raise KeyboardInterrupt

        thread.post(released.wait, PATIENCE)
        monkeypatch.setattr(thread, "post", post_and_be_interrupted)
        with pytest.raises(KeyboardInterrupt):
            seam.locks.unlock_door(device_id=door)
        released.set()
        assert seam.devices.list()
        assert not fake_seam.requests.to("/locks/unlock_door")


def test_an_interruption_while_the_loop_is_woken_stops_nobody_else(
    sync_seam_client: Seam, monkeypatch: pytest.MonkeyPatch
) -> None:
    sync_seam_client.devices.list()
    thread = sync_seam_client._calls._thread
    assert thread is not None

    def interrupt(*_: Any) -> None:
        monkeypatch.undo()
        raise KeyboardInterrupt

    monkeypatch.setattr(thread.loop, "call_soon_threadsafe", interrupt)
    with pytest.raises(KeyboardInterrupt):
        sync_seam_client.devices.list()
    assert not thread._is_woken
    assert sync_seam_client.devices.list()


def test_a_signals_handler_can_make_calls(sync_seam_client: Seam, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even if the signal came when another call of its thread was about to wake the loop."""
    sync_seam_client.devices.list()
    thread = sync_seam_client._calls._thread
    assert thread is not None
    wake = thread.loop.call_soon_threadsafe
    found: list[int] = []

    def handle_signal_first(*args: Any) -> Any:
        monkeypatch.undo()
        found.append(len(sync_seam_client.devices.list()))
        return wake(*args)

    monkeypatch.setattr(thread.loop, "call_soon_threadsafe", handle_signal_first)
    assert len(sync_seam_client.devices.list()) == 9
    assert found == [9]


# -- clients that nobody closes ---------------------------------------------------------------------------------------


def test_a_forgotten_client_warns_once_and_leaves_nothing(fake_seam: FakeSeam) -> None:
    seam = fake_seam.sync_client()
    view = seam.with_options(timeout=3)
    view.devices.list()
    del seam
    gc.collect()
    assert view.devices.list()  # the view keeps it alive
    with pytest.warns(ResourceWarning, match="seam_sync was never closed") as caught:
        del view
        gc.collect()
        until(lambda: not loop_threads())
        gc.collect()
    assert len(caught) == 1


def test_a_client_that_was_never_used_may_be_forgotten(fake_seam: FakeSeam) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        seam = fake_seam.sync_client()
        del seam
        gc.collect()


def test_a_forgotten_client_does_not_end_the_others(fake_seam: FakeSeam) -> None:
    with fake_seam.sync_client() as seam:
        seam.devices.list()
        with pytest.warns(ResourceWarning):
            fake_seam.sync_client().devices.list()
            gc.collect()
        time.sleep(0.05)
        assert seam.devices.list()
        assert len(loop_threads()) == 1
    assert loop_threads() == []


def test_a_blocking_client_outlives_the_thread_that_made_it(sync_seam_client: Seam) -> None:
    """Should the loop thread end for whatever reason, the next call starts another."""
    sync_seam_client.devices.list()
    thread = sync_seam_client._calls._thread
    assert thread is not None
    thread._clients.clear()  # whom it would close, for that is what happens at exit
    thread.stop()
    assert loop_threads() == []
    assert sync_seam_client.devices.list()
    assert len(loop_threads()) == 1


def test_at_exit_clients_may_go_while_the_others_are_closed(sync_seam_client: Seam) -> None:
    sync_seam_client.devices.list()
    thread = sync_seam_client._calls._thread
    assert thread is not None
    closed: list[object] = []

    class Leaving:
        async def close(self) -> None:
            closed.append(self)
            thread._clients.discard(self)  # as a daemon thread does that closes its client just now

    both = {Leaving(), Leaving()}
    thread._clients |= both
    thread.stop()
    assert set(closed) == both
    assert loop_threads() == []


def test_a_call_does_not_wait_for_a_thread_that_is_gone(sync_seam_client: Seam, fake_seam: FakeSeam) -> None:
    sync_seam_client.workspaces.get()
    thread = sync_seam_client._calls._thread
    assert thread is not None
    with fake_seam.faults.add("/devices/list", latency=AGES), ThreadPoolExecutor(1) as pool:
        call = pool.submit(sync_seam_client.devices.list)
        until(lambda: fake_seam.requests.to("/devices/list"))
        thread.stop()
        with pytest.raises(SeamClosedError):
            call.result(PATIENCE)


def test_the_loop_thread_is_a_daemon() -> None:
    assert [thread for thread in threading.enumerate() if not thread.daemon] == [threading.main_thread()]


@pytest.mark.parametrize("total_timeout", [None, 0.2])
def test_a_door_is_not_opened_late_by_a_busy_loop_thread(
    total_timeout: float | None, fake_seam: FakeSeam, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The time for a door counts from the call in the user's thread, not from when the loop thread comes to it."""
    monkeypatch.setattr(deadline, "DOOR_TIMEOUT", 0.2 if total_timeout is None else 60.0)
    door = fake_seam.find("device", display_name="Front Door")["device_id"]
    busy, asked = threading.Event(), threading.Event()

    def hold_up(record: Any) -> None:
        if record.path == "/devices/get":
            busy.set()
            assert asked.wait(PATIENCE)
            time.sleep(0.5)

    with fake_seam.sync_client(hooks=Hooks(on_request=hold_up)) as seam, ThreadPoolExecutor(1) as pool:
        unlock = seam.with_options(total_timeout=total_timeout).locks.unlock_door  # loaded before the time counts
        other = pool.submit(seam.devices.get, device_id=door)
        assert busy.wait(PATIENCE)
        asked.set()
        with pytest.raises(SeamTimeoutError) as caught:
            unlock(device_id=door, wait_for_action_attempt=False)
        assert other.result(PATIENCE)

    assert not caught.value.request_sent
    assert (caught.value.elapsed or 0.0) >= 0.2
    assert not [record for record in fake_seam.requests if record.path == "/locks/unlock_door"]


def test_a_door_is_not_opened_late_because_the_thread_was_long_in_starting(
    fake_seam: FakeSeam, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deadline, "DOOR_TIMEOUT", 0.2)
    door = fake_seam.find("device", display_name="Front Door")["device_id"]
    asked = threading.Event()

    def unlock(seam: Seam) -> object:
        asked.set()
        return seam.locks.unlock_door(device_id=door)

    with fake_seam.sync_client(wait_for_action_attempt=False) as seam, ThreadPoolExecutor(1) as pool:
        with _loop_thread.process.lock:  # as while another client starts or ends the thread
            opening = pool.submit(unlock, seam)
            assert asked.wait(PATIENCE)
            time.sleep(0.5)
        with pytest.raises(SeamTimeoutError):
            opening.result(PATIENCE)
    assert not fake_seam.requests.to("/locks/unlock_door")


@pytest.mark.parametrize(
    ("library", "module", "asks"),
    [("gevent", "gevent.monkey", "is_module_patched"), ("eventlet", "eventlet.patcher", "is_monkey_patched")],
)
def test_patched_threads_are_refused_with_a_clear_error(
    fake_seam: FakeSeam, monkeypatch: pytest.MonkeyPatch, library: str, module: str, asks: str
) -> None:
    """Under gevent and eventlet the event loop would stop the whole process, or take its callers for itself."""
    patched: dict[str, bool] = {}
    monkeypatch.setitem(sys.modules, module, SimpleNamespace(**{asks: lambda name: patched.get(name, False)}))

    with Seam(fake_seam.api_key, endpoint=fake_seam.endpoint) as seam:
        patched.update({"socket": True, "thread": True, "threading": True})
        with pytest.raises(SeamLoopError, match=f"{library} has replaced threads"):
            seam.devices.list()
        assert loop_threads() == []

        patched.update({"thread": False, "threading": False})
        assert len(seam.devices.list()) == 9
