"""Middlewares of the user's stand between us and the wire: whatever they do, it is known what became of a request."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest
from _http import faulty_server as faulty
from _http.conftest import MakeClient
from _http.faulty_server import FaultyServer

from seam_async import AsyncSeam, SeamConnectionError, SeamTimeoutError
from seam_async._calls import deadline

UNLOCK = "/locks/unlock_door"
Handler = Callable[[aiohttp.ClientRequest], Awaitable[aiohttp.ClientResponse]]
SIGNED = b'{"device_id": "door", "signature": "x"}'


async def unlock(seam: AsyncSeam) -> Any:
    return await seam.locks.unlock_door(device_id="door", wait_for_action_attempt=False)


async def nothing(request: aiohttp.ClientRequest, handler: Handler) -> aiohttp.ClientResponse:
    return await handler(request)


async def sign(request: aiohttp.ClientRequest, handler: Handler) -> aiohttp.ClientResponse:
    """Put another body in the place of ours."""
    await request.update_body(SIGNED)
    return await handler(request)


async def send_by_oneself(request: aiohttp.ClientRequest, _: Handler) -> aiohttp.ClientResponse:
    """Send something else by another session, and give its answer."""
    async with aiohttp.ClientSession() as session:
        response = await session.post(request.url, data=SIGNED)
        await response.read()
        return response


MIDDLEWARES = [nothing, sign, send_by_oneself]


@asynccontextmanager
async def client_with(client: MakeClient, middleware: Any, *, own_session: bool = False) -> AsyncIterator[AsyncSeam]:
    if own_session:
        async with aiohttp.ClientSession(middlewares=(middleware,)) as session:
            yield client(session=session)
    else:
        yield client(aiohttp_options={"middlewares": (middleware,)})


@pytest.mark.parametrize("own_session", [False, True])
@pytest.mark.parametrize("middleware", MIDDLEWARES)
async def test_its_answer_counts_and_nothing_is_sent_twice(
    server: FaultyServer, client: MakeClient, middleware: Any, own_session: bool
) -> None:
    async with client_with(client, middleware, own_session=own_session) as seam:
        await unlock(seam)
    assert server.executed[UNLOCK] == len(server.requests) == 1
    assert (server.requests[0].raw_body == SIGNED) is (middleware is not nothing)


@pytest.mark.parametrize("middleware", MIDDLEWARES)
async def test_an_unlock_that_may_have_acted_is_sent_once_with_any_middleware(
    server: FaultyServer, client: MakeClient, middleware: Any
) -> None:
    server.script(UNLOCK, faulty.executed_then(faulty.reset))
    async with client_with(client, middleware) as seam:
        with pytest.raises(SeamConnectionError) as caught:
            await unlock(seam)
    assert caught.value.request_sent
    assert caught.value.may_have_acted
    assert len(server.requests) == 1


@pytest.mark.parametrize("middleware", [nothing, sign])
async def test_an_unlock_on_a_stale_connection_is_retried_with_a_middleware(
    server: FaultyServer, client: MakeClient, middleware: Any
) -> None:
    async with client_with(client, middleware) as seam:
        await seam.devices.list()
        server.cut_all_off()
        await unlock(seam)
        assert server.executed[UNLOCK] == 1


async def test_an_unlock_that_a_middleware_has_sent_before_is_not_retried(
    server: FaultyServer, client: MakeClient
) -> None:
    """It was sent once, and then could not be: that the second time nothing left does not undo the first."""

    async def repeat(request: aiohttp.ClientRequest, handler: Handler) -> aiohttp.ClientResponse:
        try:
            return await handler(request)
        except aiohttp.ClientError:
            server.cut_all_off()
            return await handler(request)

    server.script("/devices/list", *[faulty.after(0.1, faulty.answer())] * 2)
    server.script(UNLOCK, faulty.executed_then(faulty.reset))
    async with client_with(client, repeat) as seam:
        await asyncio.gather(seam.devices.list(), seam.devices.list())
        with pytest.raises(SeamConnectionError) as caught:
            await unlock(seam)
    assert caught.value.may_have_acted
    assert server.executed[UNLOCK] == 1


async def test_a_door_is_not_opened_late_by_a_slow_signature(
    server: FaultyServer, client: MakeClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deadline, "DOOR_TIMEOUT", 0.1)

    async def sign_slowly(request: aiohttp.ClientRequest, handler: Handler) -> aiohttp.ClientResponse:
        await asyncio.sleep(0.3)
        return await sign(request, handler)

    async with client_with(client, sign_slowly) as seam:
        with pytest.raises(SeamTimeoutError) as caught:
            await unlock(seam)
    assert not caught.value.may_have_acted
    assert not server.requests


@pytest.mark.parametrize("what", ["the time", "the connection"])
async def test_a_slow_trace_of_chunks_is_awaited_before_the_last_look_at(
    server: FaultyServer, client: MakeClient, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    """aiohttp awaits `on_request_chunk_sent` right before it writes: a door must not open late by it."""
    chunks: list[bytes] = []
    trace = aiohttp.TraceConfig()

    async def dawdle(_: Any, __: Any, params: aiohttp.TraceRequestChunkSentParams) -> None:
        chunks.append(params.chunk)
        if len(chunks) == 2 and what == "the time":
            await asyncio.sleep(0.3)
        elif len(chunks) == 2:
            server.cut_all_off()

    trace.on_request_chunk_sent.append(dawdle)
    seam = client(retries=0, aiohttp_options={"trace_configs": [trace]})
    await seam.devices.list()
    if what == "the time":
        monkeypatch.setattr(deadline, "DOOR_TIMEOUT", 0.1)
        with pytest.raises(SeamTimeoutError) as caught:
            await unlock(seam)
        assert not caught.value.may_have_acted
        assert not server.executed[UNLOCK]
    else:
        await unlock(seam)
        assert server.executed[UNLOCK] == 1
    assert chunks[:2] == [b"{}", b'{"device_id":"door"}']
