"""Memory stays flat however many items there are."""

from __future__ import annotations

import tracemalloc
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from seam_async import AsyncSeam
from seam_async.jobs import Job, SqliteLedger
from seam_async.testing import FakeSeam


def items(count: int) -> Iterator[dict[str, str]]:
    for number in range(count):
        yield {"key": f"item-{number}", "text": "x" * 3000}


async def items_one_by_one(count: int) -> AsyncIterator[dict[str, str]]:
    for item in items(count):
        yield item


async def make(_: AsyncSeam, item: dict[str, str]) -> str:
    return f"id of {item['key']}"


async def find(_: AsyncSeam, item: dict[str, str]) -> None:
    raise AssertionError("nothing is in doubt")


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.parametrize("source", [items, items_one_by_one])
async def test_a_run_holds_no_more_of_many_items_than_of_few(tmp_path: Path, source: object) -> None:
    peaks = {}
    async with FakeSeam(seed=False) as fake, fake.client() as seam:
        for count in (100, 300, 2000):  # the first loads what is loaded once
            job = Job(
                f"{count} items",
                SqliteLedger(tmp_path / str(count)),
                key=lambda item: item["key"],
                make=make,
                find=find,
            )
            tracemalloc.start()
            report = await job.run(seam, source(count))  # type: ignore[operator]
            peaks[count] = tracemalloc.get_traced_memory()[1]
            tracemalloc.stop()
            assert report.counts["done"] == count
    # Of seventeen hundred items more, 5 MB of text.
    assert peaks[2000] - peaks[300] < 1_000_000, peaks
