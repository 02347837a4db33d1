"""Whole programs: Ctrl-C, fork, notebooks, and the end of the interpreter."""

from __future__ import annotations

import os
import signal
import sys
import textwrap
from typing import TYPE_CHECKING, Any

import pytest

from .conftest import AGES, PATIENCE, Program, until

if TYPE_CHECKING:
    from collections.abc import Callable

    from seam_async.testing import FakeSeam

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and fork are Unix's")

DEVICE = "00000000-0000-4000-8000-000000000000"


# -- Ctrl-C -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("call", ["seam.devices.get(device_id=DEVICE)", "next(seam.devices.list(limit=4).pages())"])
def test_ctrl_c_ends_the_call_and_nothing_else(program: Program, fake_seam: FakeSeam, call: str) -> None:
    path = "/devices/get" if "get" in call else "/devices/list"
    fake_seam.faults.add(path, latency=AGES, times=1)
    text = f"""
        DEVICE = {DEVICE!r}
        with client() as seam:
            seam.workspaces.get()
            say("calling")
            try:
                {call}
            except KeyboardInterrupt:
                say("interrupted", seam.stats().in_flight, seam.stats().open_connections)
            say(seam.workspaces.get().workspace_id, len(seam.devices.list()))
    """
    process = program.start(text)
    until(lambda: fake_seam.requests.to(path))
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=PATIENCE)
    assert (process.returncode, err) == (0, "")
    assert out.splitlines() == ["calling", "interrupted 0 0", f"{fake_seam.workspace_id} 9"]


def test_ctrl_c_during_a_blocking_call_ends_the_program(program: Program, fake_seam: FakeSeam) -> None:
    fake_seam.faults.add("/devices/get", latency=AGES)
    process = program.start(f"""client().devices.get(device_id="{DEVICE}")""")
    until(lambda: fake_seam.requests.to("/devices/get"))
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == -signal.SIGINT
    assert err.splitlines()[-1] == "KeyboardInterrupt"
    assert "never" not in err  # neither retrieved nor awaited nor closed
    assert out == ""


def test_a_signal_with_a_handler_does_not_end_a_call(program: Program, gate: Callable[[int], Any]) -> None:
    """The answer comes when the signal has been dealt with."""
    with gate(2) as server:
        process = program.start(f"""
            signal.signal(signal.SIGUSR1, lambda *_: say("signal"))
            with Seam(api_key, endpoint={server.endpoint!r}) as seam:
                say(seam.devices.get(device_id="d").device_id)
        """)
        until(lambda: server.gate.n_waiting)
        process.send_signal(signal.SIGUSR1)
        assert process.stdout is not None
        assert process.stdout.readline() == "signal\n"
        server.gate.wait()
        out, err = process.communicate(timeout=PATIENCE)
    assert (out.splitlines(), err) == (["d"], "")


# -- fork -------------------------------------------------------------------------------------------------------------


def test_parent_and_child_both_work_after_fork(program: Program) -> None:
    lines, err = program.run(
        """
        import os
        seam = client()
        say("before", len(seam.devices.list()))
        child = os.fork()
        if child == 0:
            for _ in range(3):
                assert len(seam.devices.list()) == 9
            seam.close()
            say("child", len(client().devices.list()))
            sys.exit(7)
        for _ in range(3):
            assert len(seam.devices.list()) == 9
        say("status", os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
        say("parent", len(seam.devices.list()), seam.stats().open_connections)
        seam.close()
    """,
        "-W",
        "ignore::DeprecationWarning",
    )
    assert lines == ["before 9", "child 9", "status 7", "parent 9 1"]
    assert err == ""


def test_a_fork_in_the_middle_of_other_threads_calls(program: Program) -> None:
    """Whatever the loop thread was doing, holding and waiting for, the child begins anew.

    A first call has loaded what there is to load: Python itself does not survive a fork in the middle of an import.
    """
    lines, err = program.run(
        """
        import os, threading
        seam = client(max_connections=2)
        seam.devices.list()
        stop = threading.Event()
        def work():
            while not stop.is_set():
                seam.devices.list()
        threads = [threading.Thread(target=work) for _ in range(8)]
        for thread in threads: thread.start()
        for _ in range(10):
            child = os.fork()
            if child == 0:
                ok = len(seam.devices.list()) == 9 and seam.stats().in_flight == 0
                os._exit(0 if ok else 1)
            assert os.waitpid(child, 0)[1] == 0
        stop.set()
        for thread in threads: thread.join()
        seam.close()
        say("done")
    """,
        "-W",
        "ignore::DeprecationWarning",
    )
    assert (lines, err) == (["done"], "")


def test_worker_processes_of_a_pool_call_with_the_clients_they_inherited(program: Program) -> None:
    lines, err = program.run(
        """
        import multiprocessing
        from concurrent.futures import ProcessPoolExecutor
        seam = client()
        def work(_): return len(seam.devices.list())
        if __name__ == "__main__":
            seam.devices.list()
            with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("fork")) as pool:
                say(*pool.map(work, range(6)))
            say(work(0))
            seam.close()
    """,
        "-W",
        "ignore::DeprecationWarning",
    )
    assert (lines, err) == (["9 9 9 9 9 9", "9"], "")


def test_a_client_made_before_a_fork_and_used_only_after(program: Program) -> None:
    lines, err = program.run("""
        import os
        seam = client()
        children = []
        for _ in range(2):
            child = os.fork()
            if child == 0:
                with seam:
                    say("child", len(seam.devices.list()))
                os._exit(0)
            children.append(child)
        assert [os.waitpid(child, 0)[1] for child in children] == [0, 0]
    """)
    assert (lines, err) == (["child 9"] * 2, "")


@pytest.mark.skipif(sys.platform != "linux", reason="calls the C library's fork")
def test_a_fork_that_python_is_not_told_of(program: Program) -> None:
    """As uWSGI forks its workers: none of the functions that want to know of a fork is called."""
    lines, err = program.run("""
        import ctypes, os
        fork = ctypes.PyDLL(None).fork
        seam, other = client(), client()
        say("before", len(seam.devices.list()), len(other.devices.list()))
        child = fork()
        if child == 0:
            for _ in range(3):
                assert len(seam.devices.list()) == 9
            other.close()
            say("child", len(seam.devices.list()), seam.stats().open_connections)
            os._exit(7)
        say("status", os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
        say("parent", len(seam.devices.list()), len(other.devices.list()))
        seam.close()
        other.close()
    """)
    assert lines == ["before 9 9", "child 9 1", "status 7", "parent 9 9"]
    assert err == ""


# -- running loops ----------------------------------------------------------------------------------------------------


CELLS = """
    import asyncio
    seam = client()
    async def cell(): return len(seam.devices.list())
    loop = asyncio.new_event_loop()
    for _ in range(3): say(loop.run_until_complete(cell()))
    loop.close()
    seam.close()
"""


def test_a_call_in_a_coroutine_warns_once(program: Program) -> None:
    lines, err = program.run(CELLS)
    assert lines == ["9"] * 3
    assert err.count("RuntimeWarning") == 1
    assert "seam_async" in err


def test_a_call_in_a_notebook_does_not_warn(program: Program) -> None:
    lines, err = program.run(CELLS, before="import sys; sys.modules['ipykernel'] = sys\n")
    assert (lines, err) == (["9"] * 3, "")


# -- the end ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("rest", ["", "import threading; threading.Thread(target=seam.devices.list).start()"])
def test_a_program_may_end_without_closing_its_client(program: Program, rest: str) -> None:
    text = f"""
        seam = client()
        say(len(seam.devices.list()))
        {rest}
    """
    assert program.run(text) == (["9"], "")


def test_calls_of_daemon_threads_do_not_hold_up_the_end(program: Program, fake_seam: FakeSeam) -> None:
    fake_seam.faults.add("/devices/get", latency=AGES)
    lines, err = program.run(f"""
        import atexit, threading, time
        from seam_sync import _loop_thread
        seam = client()
        def work():
            try: seam.devices.get(device_id={DEVICE!r})
            except Exception: pass
        for _ in range(5): threading.Thread(target=work, daemon=True).start()
        while seam.stats().in_flight < 5: time.sleep(0.01)
        thread = _loop_thread.process.thread
        atexit.unregister(_loop_thread.process.end)
        @atexit.register
        def end():
            _loop_thread.process.end()
            say("ended", thread.alive, seam.stats().in_flight)
    """)
    assert (lines, err) == (["ended False 0"], "")


def test_a_deaf_loop_does_not_hold_up_the_end(program: Program) -> None:
    _, err = program.run("""
        import threading, time
        from seam_sync import Hooks
        blocked = threading.Event()
        def hook(_):
            blocked.set()
            time.sleep(3600)
        seam = client(hooks=Hooks(on_request=hook))
        threading.Thread(target=seam.devices.list, daemon=True).start()
        blocked.wait()
    """)
    assert err == ""


def test_a_client_still_open_when_the_program_ends_is_closed_in_silence(program: Program) -> None:
    """It is how Seam's documentation uses one, and how scripts and notebooks do."""
    text = """
        seam, other = client(), client()
        say(len(seam.devices.list()), len(other.devices.list()))
    """
    assert program.run(text, "-X", "dev") == (["9 9"], "")


def test_a_client_forgotten_while_the_program_runs_warns_at_the_line_that_made_it(program: Program) -> None:
    text = """
        import gc, warnings
        def work():
            seam = client()
            seam.devices.list()
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            work()
            gc.collect()
        (warning,) = caught
        say(warning.category.__name__, warning.filename, warning.lineno)
    """
    lines, err = program.run(text)
    source = "".join(map(textwrap.dedent, (Program.HEAD, text))).splitlines()
    at = source.index("def client(**options): return Seam(api_key, endpoint=endpoint, **options)") + 1
    assert lines == [f"ResourceWarning <string> {at}"]
    assert err == ""


def test_closed_clients_warn_of_nothing_in_development_mode(program: Program) -> None:
    text = """
        with client() as seam:
            for device in seam.devices.list(limit=2).auto_paging_iter(): break
            try: seam.devices.get(device_id="00000000-0000-4000-8000-000000000000")
            except Exception as error: say(type(error).__name__)
        client().close()
    """
    assert program.run(text, "-X", "dev") == (["SeamHttpNotFoundError"], "")


def test_threads_may_go_on_after_the_main_one(program: Program) -> None:
    lines, err = program.run("""
        import threading
        seam = client()
        seam.devices.list()
        def work():
            threading.main_thread().join()
            say("late", len(seam.devices.list()))
            seam.close()
        threading.Thread(target=work).start()
    """)
    assert (lines, err) == (["late 9"], "")


def test_blocking_calls_work_in_exit_handlers(program: Program) -> None:
    """One registered after the import runs while calls can still be made; one from before gets a clear error."""
    process = program.run("""
        import atexit
        seam = client()
        seam.devices.list()
        atexit.register(lambda: say("still", len(seam.devices.list())))
    """)
    assert process == (["still 9"], "")


def test_after_the_end_has_begun_the_error_is_clear(program: Program) -> None:
    before = """
        import atexit
        def late():
            for seam in clients:
                try: say(len(seam.devices.list()))
                except RuntimeError as error: say(type(error).__name__, error)
        atexit.register(late)
    """
    text = """
        clients = [client(), client()]
        say(len(clients[0].devices.list()))
    """
    clear = "SeamLoopError the interpreter is shutting down: seam_sync can make no more calls"
    assert program.run(text, before=before) == (["9", clear, clear], "")


def test_a_host_name_that_cannot_be_resolved_at_exit_is_a_clear_error(program: Program) -> None:
    """The resolver needs a thread, and none can be started then: not a bare RuntimeError about futures."""
    lines, err = program.run("""
        import atexit
        endpoint = endpoint.replace("127.0.0.1", "localhost")
        seam, other = client(), client()
        say(len(seam.devices.list()))
        def late():
            try: say(len(other.devices.list()))
            except RuntimeError as error: say(type(error).__name__)
        atexit.register(late)
    """)
    assert lines[0] == "9"
    assert lines[1] in ("9", "SeamLoopError")
    assert err == ""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_program_that_imports_but_does_not_call_starts_no_thread(program: Program) -> None:
    lines, _ = program.run("""
        import threading
        seam = client()
        say(threading.active_count(), "anyio" in sys.modules)
    """)
    assert lines == ["1 False"]
