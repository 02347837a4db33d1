"""What the transport's tests share: a faulty server, clients on it, and a look for what was left behind."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
import pytest_asyncio
import trustme
from transport.faulty_server import FaultyServer
from transport.helpers import KEY, REPLIES, held, make_client

from seam_async import AsyncSeam, Backoff, RetryPolicy

MakeClient = Callable[..., AsyncSeam]


@pytest_asyncio.fixture
async def server() -> AsyncIterator[FaultyServer]:
    """A server that works, until told otherwise."""
    async with FaultyServer(replies=REPLIES) as running:
        yield running


@pytest_asyncio.fixture
async def client(server: FaultyServer) -> AsyncIterator[MakeClient]:
    """Makes clients of the server. In the end they must hold nothing, and are closed."""
    made: list[AsyncSeam] = []

    def make(endpoint: str = server.endpoint, **options: Any) -> AsyncSeam:
        options.setdefault("retries", RetryPolicy(backoff=Backoff(initial=0.001, maximum=0.002)))
        made.append(make_client(endpoint, **options))
        return made[-1]

    yield make
    await asyncio.sleep(0)
    left = {client: held(client) for client in made}
    for seam in made:
        await seam.close()
    assert not any(left.values()), f"held at the end: {left}"
    await asyncio.sleep(0)
    tasks = [repr(task) for task in asyncio.all_tasks()]
    own = [task for task in tasks if "/seam_async/" in task or "/aiohttp/" in task]
    assert not own, f"tasks left: {own}"


@pytest_asyncio.fixture
async def seam(client: MakeClient) -> AsyncSeam:
    """A client of the server, with short backoffs."""
    return client()


@pytest.fixture(scope="session")
def private_ca() -> trustme.CA:
    """A certificate authority that nobody trusts by default."""
    return trustme.CA()


__all__ = ["KEY"]
