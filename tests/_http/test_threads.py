"""Several threads at one asynchronous client: a loop has it to itself, whoever looks only disturbs nobody."""

from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any

import pytest
from _http.helpers import KEY, REPLIES, make_client
from _http.processes import server_in_a_thread

from seam_async import SeamLoopError


@pytest.fixture
def hasty_switching() -> Iterator[None]:
    """Threads take turns as often as they can. Without a GIL they run at once anyhow."""
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(interval)


def test_of_two_loops_that_come_at_once_one_gets_the_client() -> None:
    with server_in_a_thread(replies=REPLIES) as server:
        seam = make_client(server.endpoint)
        pool = seam._shared.transport.bound_session
        make, both_make, both_called = pool._make, threading.Barrier(2), threading.Barrier(2)

        def slowly() -> Any:
            with suppress(threading.BrokenBarrierError):
                both_make.wait(0.3)  # for the other thread, should it come here too
            return make()

        async def call() -> str:
            try:
                return str((await seam.devices.list())[0].device_id)
            except SeamLoopError:
                return "refused"
            finally:
                both_called.wait(30)  # both loops are alive until then

        pool._make = slowly
        with ThreadPoolExecutor(2) as threads:
            answers = list(threads.map(asyncio.run, (call(), call())))
        assert sorted(answers) == ["door", "refused"]
        assert both_make.broken


def test_statistics_can_be_read_in_any_thread(hasty_switching: None) -> None:
    looks: list[int] = []
    done = threading.Event()

    def look() -> None:
        while not done.is_set():
            looks.append(seam.stats().open_connections)

    async def calls() -> None:
        try:
            for _ in range(20):
                await asyncio.gather(*(seam.devices.list() for _ in range(50)))
        finally:
            done.set()

    with server_in_a_thread(replies=REPLIES) as server, ThreadPoolExecutor(1) as threads:
        seam = make_client(server.endpoint)
        looking = threads.submit(look)
        asyncio.run(calls())
        looking.result(30)
    assert any(looks)


def test_views_made_at_once_share_one_account(hasty_switching: None) -> None:
    """What counts for a credential, such as its limits, counts for all its views, wherever they were made."""
    seam = make_client("http://127.0.0.1:1")
    for number in range(50):
        keys = [f"{KEY}_{number}", f"{KEY}_{number}_other"]
        together = threading.Barrier(8)

        def make(turn: int, keys: list[str] = keys, together: threading.Barrier = together) -> tuple[str, Any]:
            together.wait(30)
            key = keys[turn % 2]
            return key, seam.with_options(api_key=key)._caller.account

        with ThreadPoolExecutor(8) as threads:
            accounts = set(threads.map(make, range(8)))
        assert len(accounts) == 2
        assert len({account for _, account in accounts}) == 2
