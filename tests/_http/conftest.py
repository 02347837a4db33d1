"""What the transport's tests share: a faulty server, clients on it, and a look for what was left behind."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
import trustme
from _http.faulty_server import FaultyServer
from _http.helpers import KEY, REPLIES, MakeClient, clients_of

from seam_async import AsyncSeam
from seam_async._http import internals

SERVERS = {"client", "far_server", "seam", "server", "tls_server"}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run whatever makes calls both ways: past `session.post`, and by it."""
    if SERVERS & set(metafunc.fixturenames) or hasattr(metafunc.function, "in_message_time"):
        metafunc.fixturenames.append("way")
        metafunc.parametrize("way", ["direct", "plain"], indirect=True)


@pytest.fixture
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """How requests are sent: `direct` or `plain`."""
    if request.param == "plain":
        monkeypatch.setattr(internals, "DIRECT_IS_POSSIBLE", False)
    return str(request.param)


@pytest_asyncio.fixture
async def server() -> AsyncIterator[FaultyServer]:
    """A server that works, until told otherwise."""
    async with FaultyServer(replies=REPLIES) as running:
        yield running


@pytest_asyncio.fixture
async def client(server: FaultyServer) -> AsyncIterator[MakeClient]:
    """Makes clients of the server. In the end they must hold nothing, and are closed."""
    async with clients_of(server) as make:
        yield make


@pytest_asyncio.fixture
async def seam(client: MakeClient) -> AsyncSeam:
    """A client of the server, with short backoffs."""
    return client()


@pytest.fixture(scope="session")
def private_ca() -> trustme.CA:
    """A certificate authority that nobody trusts by default."""
    return trustme.CA()


__all__ = ["KEY", "MakeClient"]
