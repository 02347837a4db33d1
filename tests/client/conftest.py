"""A recording server for each test, and a client of it that repeats nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import pytest_asyncio
from recorder import recorder

from seam_async import AsyncSeam

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from recorder import Recorder

KEY = "seam_test_0123456789abcdef"


@pytest_asyncio.fixture
async def server() -> AsyncIterator[Recorder]:
    async with recorder() as running:
        yield running


@pytest_asyncio.fixture
async def seam(server: Recorder) -> AsyncIterator[AsyncSeam]:
    async with AsyncSeam(KEY, endpoint=server.endpoint, retries=0) as client:
        yield client


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Sets environment variables for one test."""
    return monkeypatch
