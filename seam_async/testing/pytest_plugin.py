"""Fixtures for pytest, available as soon as the package is installed.

``fake_seam``
    A `FakeSeam` in a thread of its own, new and furnished for each test.
``seam_client``
    A `seam_async.AsyncSeam` on it.
``sync_seam_client``
    A `seam_sync.Seam` on it.

They are plain fixtures: they need no async plugin, and work with pytest-asyncio's tests, anyio's and synchronous ones.
To have a fake with other options, override ``fake_seam_options`` in a ``conftest.py``.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from seam_async import AsyncSeam
    from seam_async.testing.fake import FakeSeam, Options
    from seam_sync import Seam


@pytest.fixture
def fake_seam_options() -> Options:
    """Return the options of ``fake_seam``: none. Override it to change them."""
    return {}


@pytest.fixture
def fake_seam(fake_seam_options: Options) -> Iterator[FakeSeam]:
    """Yield a furnished `FakeSeam`, new for each test."""
    from seam_async.testing.fake import FakeSeam

    with FakeSeam.running(**fake_seam_options) as fake:
        yield fake


@pytest.fixture
def seam_client(fake_seam: FakeSeam) -> Iterator[AsyncSeam]:
    """Yield an asynchronous client of ``fake_seam``."""
    client = fake_seam.client()
    yield client
    # A plain fixture has no event loop to await close() in, and the test's own may have ended: any loop will do.
    loop = asyncio.new_event_loop()
    try:
        loop.run_until_complete(client.close())
    finally:
        loop.close()


@pytest.fixture
def sync_seam_client(fake_seam: FakeSeam) -> Iterator[Seam]:
    """Yield a synchronous client of ``fake_seam``."""
    with fake_seam.sync_client() as client:
        yield client
