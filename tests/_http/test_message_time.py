"""The time in which other tests run: what is slow takes none, and what waits takes exactly that."""

from __future__ import annotations

import asyncio
import time

import pytest
from _http import faulty_server as faulty
from _http.faulty_server import FaultyServer
from _http.helpers import MakeClient
from _http.message_time import elapsed, in_message_time

from seam_async import SeamTimeoutError


@in_message_time
async def test_the_clock_of_messages_stands_still_while_an_answer_is_on_its_way(
    server: FaultyServer, client: MakeClient
) -> None:
    """The answer needs longer than the timeout, in real time: it is on its way."""

    async def slow(exchange: faulty.Exchange) -> None:
        await asyncio.to_thread(time.sleep, 0.2)
        await faulty.answer()(exchange)

    server.behave = slow
    seam = client(timeout=0.01, retries=0)
    await asyncio.gather(seam.devices.list(), asyncio.sleep(0.005))
    assert elapsed() <= 0.01


@in_message_time
async def test_the_clock_of_messages_jumps_over_the_delay_of_a_server(server: FaultyServer, client: MakeClient) -> None:
    server.behave = faulty.after(3600, faulty.answer())
    await client(timeout=3601).devices.list()
    assert elapsed() == pytest.approx(3600)
    with pytest.raises(SeamTimeoutError):
        await client(timeout=3599, retries=0).devices.list()
    assert elapsed() == pytest.approx(3600 + 3599)
