"""For every test: the event loop to run on, an environment without credentials or proxies, and the npm fake."""

from __future__ import annotations

import importlib
import os
from typing import TYPE_CHECKING

import npm_fake
import pytest
import pytest_asyncio
from recorder import recorder

from seam_async import AsyncSeam

if TYPE_CHECKING:
    import asyncio
    from collections.abc import AsyncIterator, Callable, Iterator, Mapping

    from recorder import Recorder

PROXY_VARIABLES = ("http_proxy", "https_proxy", "ws_proxy", "wss_proxy", "all_proxy", "no_proxy")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--loop", choices=("asyncio", "uvloop"), default="asyncio", help="the event loop of asynchronous tests"
    )


def pytest_asyncio_loop_factories(config: pytest.Config) -> Mapping[str, Callable[[], asyncio.AbstractEventLoop]]:
    name = config.getoption("--loop")
    return {name: importlib.import_module(name).new_event_loop}


@pytest.fixture(scope="session", autouse=True)
def clean_environment() -> Iterator[None]:
    """Keeps the developer's own Seam credentials and proxies out of the tests, and out of processes they start."""
    with pytest.MonkeyPatch.context() as patch:
        for name in list(os.environ):
            if name.startswith("SEAM_") or name.lower() in PROXY_VARIABLES:
                patch.delenv(name)
        yield


@pytest.fixture(scope="session")
def npm_seam() -> Iterator[npm_fake.NpmSeam]:
    """The npm fake, one for the whole run: make what you change yourself, and never reset its workspace."""
    if reason := npm_fake.missing():
        pytest.skip(f"no independent fake: {reason}")
    with npm_fake.npm_fake() as seam:
        yield seam


@pytest_asyncio.fixture
async def server() -> AsyncIterator[Recorder]:
    """A server that records what it is sent. Folders that need another one have a fixture of the same name."""
    async with recorder() as running:
        yield running


@pytest_asyncio.fixture
async def seam(server: Recorder) -> AsyncIterator[AsyncSeam]:
    """A client of the recording server that repeats nothing."""
    async with AsyncSeam("seam_test_0123456789abcdef", endpoint=server.endpoint, retries=0) as client:
        yield client


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Sets environment variables for one test."""
    return monkeypatch
