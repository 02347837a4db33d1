"""What depends on the event loop's own ways, with asyncio's and with uvloop."""

from __future__ import annotations

import asyncio
import gc
import os
import ssl
import warnings
from collections.abc import Callable, Coroutine
from typing import Any

import pytest
import trustme
from _http import faulty_server as faulty
from _http.faulty_server import FaultyServer
from _http.helpers import REPLIES, held, make_client, until
from _http.processes import run_python, server_in_a_thread

from seam_async import SeamConnectionError, SeamTimeoutError

UNLOCK = "/locks/unlock_door"
LOOPS = ["asyncio", "uvloop"]


def loop_factory(name: str) -> Callable[[], asyncio.AbstractEventLoop]:
    if name == "uvloop":
        factory: Callable[[], asyncio.AbstractEventLoop] = pytest.importorskip("uvloop").new_event_loop
        return factory
    return asyncio.new_event_loop


@pytest.fixture(params=LOOPS)
def run(request: pytest.FixtureRequest) -> Callable[[Coroutine[Any, Any, None]], None]:
    """Run a coroutine in a loop of this kind."""
    factory = loop_factory(request.param)

    def run(main: Coroutine[Any, Any, None]) -> None:
        with asyncio.Runner(loop_factory=factory) as runner:
            runner.run(main)

    return run


def test_lost_answers_may_have_acted_on_every_loop(run: Callable[[Coroutine[Any, Any, None]], None]) -> None:
    async def main() -> None:
        async with FaultyServer(replies=REPLIES) as server, make_client(server.endpoint) as seam:
            troubles = [faulty.reset, faulty.hang_up, faulty.half_an_answer, faulty.garbage]
            for number, trouble in enumerate(troubles, start=1):
                server.script(UNLOCK, faulty.executed_then(trouble))
                with pytest.raises(SeamConnectionError) as caught:
                    await seam.locks.unlock_door(device_id="door")
                assert caught.value.request_sent
                assert server.executed[UNLOCK] == number
            await seam.devices.list()  # makes a connection, so that the next request leaves at once
            server.script(UNLOCK, faulty.executed_then(faulty.silence))
            with pytest.raises(SeamTimeoutError) as timed_out:
                await seam.with_options(timeout=0.3).locks.unlock_door(device_id="door")
            assert timed_out.value.request_sent
            await until(lambda: server.executed[UNLOCK] == len(troubles) + 1)
            await seam.devices.list()
            server.cut_all_off()
            await seam.locks.unlock_door(device_id="door")
            assert seam.stats().retries == 0
            with pytest.raises(SeamConnectionError) as refused:
                await seam.with_options(endpoint="http://127.0.0.1:1", retries=0).locks.unlock_door(device_id="door")
            assert (refused.value.reason, refused.value.request_sent) == ("refused", False)

    run(main())


def test_cancelled_calls_leave_no_connection_on_any_event_loop(
    run: Callable[[Coroutine[Any, Any, None]], None],
) -> None:
    async def main() -> None:
        async with FaultyServer(replies=REPLIES) as server, make_client(server.endpoint, max_connections=3) as seam:
            server.behave = faulty.after(0.02, faulty.answer())
            for step in range(30):
                tasks = [asyncio.create_task(seam.devices.list()) for _ in range(10)]
                await asyncio.sleep(step / 1000)
                for task in tasks:
                    task.cancel()
                await asyncio.wait(tasks)
            await asyncio.sleep(0)
            assert not held(seam)
            await asyncio.gather(*(seam.devices.list() for _ in range(10)))

    run(main())


def test_a_client_with_tls_outlives_its_loops(
    run: Callable[[Coroutine[Any, Any, None]], None], private_ca: trustme.CA
) -> None:
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    private_ca.issue_cert("127.0.0.1").configure_cert(tls)
    trusting = ssl.create_default_context()
    private_ca.configure_trust(trusting)
    with server_in_a_thread(tls=tls, replies=REPLIES) as server:
        seam = make_client(server.endpoint, aiohttp_options={"ssl": trusting})

        async def calls() -> None:
            await asyncio.gather(*(seam.devices.list() for _ in range(5)))

        for _ in range(3):
            run(calls())
        assert seam.stats().calls == 15


def test_a_forgotten_client_closes_its_sockets_on_every_loop(run: Callable[[Coroutine[Any, Any, None]], None]) -> None:
    async def main() -> None:
        async with FaultyServer(replies=REPLIES) as server:
            forgotten = make_client(server.endpoint)
            await asyncio.gather(*(forgotten.devices.list() for _ in range(5)))
            await asyncio.sleep(0)
            with warnings.catch_warnings(record=True) as complaints:
                warnings.simplefilter("always")
                del forgotten
                gc.collect()
            assert len(complaints) == 1
            await until(lambda: not server.open_connections)
            async with make_client(server.endpoint) as seam:
                await asyncio.gather(*(seam.devices.list() for _ in range(10)))

    run(main())


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
@pytest.mark.parametrize("name", LOOPS)
def test_parent_and_child_both_work_after_fork_on_every_loop(name: str) -> None:
    loop_factory(name)
    program = f"""
import asyncio, os, sys, {name}, warnings
warnings.filterwarnings("ignore", "This process .* is multi-threaded")
from seam_async import AsyncSeam
seam = AsyncSeam("seam_key_of_a_test", endpoint=sys.argv[1])

async def calls(who):
    answers = await asyncio.gather(*(seam.request("/echo", {{"who": who, "number": n}}) for n in range(100)))
    assert answers == [{{"who": who, "number": n}} for n in range(100)]

def run(main):
    with asyncio.Runner(loop_factory={name}.new_event_loop) as runner:
        runner.run(main)

run(calls("before"))
child = os.fork()
run(calls("child" if child == 0 else "parent"))
if child == 0:
    os._exit(0)
assert os.waitpid(child, 0)[1] == 0
run(calls("after"))
"""

    async def echo(exchange: faulty.Exchange) -> None:
        await faulty.answer(exchange.request.body)(exchange)

    with server_in_a_thread(behave=echo) as server:
        assert run_python(program, server.endpoint) == ("", "")
        assert len(server.requests) == 400
