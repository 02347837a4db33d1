"""What the tests of the testing kit share: a fake Seam and a plain HTTP client on it, no SDK in between."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
import pytest_asyncio

from seam_async.testing import FakeSeam, Options


class Caller:
    """Posts JSON to a fake."""

    def __init__(self, fake: FakeSeam, session: aiohttp.ClientSession) -> None:
        self.fake = fake
        self.session = session

    async def answer(self, path: str, **params: Any) -> tuple[int, Any]:
        """Status and body."""
        return await self.raw(path, params)

    async def raw(self, path: str, params: Any, **headers: str) -> tuple[int, Any]:
        """The same with headers of one's own; they replace the credential."""
        sent = headers or {"authorization": f"Bearer {self.fake.api_key}"}
        sent = {name.replace("_", "-"): value for name, value in sent.items()}
        async with self.session.post(self.fake.endpoint + path, json=params, headers=sent) as response:
            return response.status, await response.json()

    async def __call__(self, path: str, **params: Any) -> Any:
        """The body, of a call that must succeed."""
        status, body = await self.answer(path, **params)
        assert status == 200, f"{path}: {status} {body}"
        return body

    async def events(self, **filters: Any) -> list[str]:
        """The types of all events so far, oldest first."""
        body = await self("/events/list", **{"since": "2000-01-01T00:00:00Z", **filters})
        return [event["event_type"] for event in reversed(body["events"])]


@pytest.fixture
def fake_options() -> Options:
    """The options of `fake`: nothing takes time. Test modules override this."""
    return {"action_delay": 0, "code_delay": 0}


@pytest_asyncio.fixture
async def fake(fake_options: Options) -> AsyncIterator[FakeSeam]:
    """A furnished fake."""
    async with FakeSeam(**fake_options) as running:
        yield running


@pytest_asyncio.fixture
async def call(fake: FakeSeam) -> AsyncIterator[Caller]:
    """A caller of the fake."""
    async with aiohttp.ClientSession() as session:
        yield Caller(fake, session)
