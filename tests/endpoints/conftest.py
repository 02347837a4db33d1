"""One server and three clients, one for each kind of credential, for all tests of a module."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest_asyncio
from recorder import recorder

from seam_async import AsyncSeam

from .endpoint_table import WORKSPACE

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from recorder import Recorder


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def server() -> AsyncIterator[Recorder]:
    async with recorder() as running:
        yield running


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def by_key(server: Recorder) -> AsyncIterator[AsyncSeam]:
    async with AsyncSeam("seam_key_1", endpoint=server.endpoint) as seam:
        yield seam


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def by_token(server: Recorder) -> AsyncIterator[AsyncSeam]:
    seam = AsyncSeam.from_personal_access_token("seam_at_1", WORKSPACE, endpoint=server.endpoint)
    async with seam:
        yield seam
