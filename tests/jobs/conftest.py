"""Doors and guests for the tests of jobs."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from seam_async import AsyncSeam
from seam_async.jobs import GuestCode, SqliteLedger
from seam_async.testing import FakeSeam

ARRIVAL = datetime(2030, 6, 1, 15, tzinfo=UTC)


@pytest.fixture
async def fake() -> AsyncIterator[FakeSeam]:
    async with FakeSeam() as fake:
        yield fake


@pytest.fixture
async def seam(fake: FakeSeam) -> AsyncIterator[AsyncSeam]:
    async with fake.client(retries=0) as seam:
        yield seam


@pytest.fixture
def ledger(tmp_path: Path) -> SqliteLedger:
    return SqliteLedger(tmp_path / "jobs.ledger")


@pytest.fixture
def door(fake: FakeSeam) -> str:
    return str(fake.find("device", display_name="Front Door")["device_id"])


@pytest.fixture
def guest(door: str) -> Callable[..., GuestCode]:
    """Makes the code of a guest by number; what is given replaces what it would be."""

    def make(number: int = 1, **changes: Any) -> GuestCode:
        arrival = ARRIVAL + timedelta(days=number)
        stay = {
            "key": f"booking-{number}",
            "device_id": door,
            "name": f"Guest {number}",
            "starts_at": arrival,
            "ends_at": arrival + timedelta(days=2),
            "code": f"{4000 + number}",
        }
        return GuestCode(**{**stay, **changes})

    return make


def codes(fake: FakeSeam) -> list[dict[str, Any]]:
    """The codes of guests that the fake has."""
    found = [code for code in fake.all("access_code") if str(code.get("name")).startswith("Guest ")]
    return sorted(found, key=lambda code: str(code["name"]))
