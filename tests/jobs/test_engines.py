"""Dask and Ray, as the guide shows them: whatever runs a function somewhere will do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from jobs.engine_work import work

from seam_async.jobs import GuestCode
from seam_async.testing import FakeSeam

ARRIVAL = datetime(2030, 6, 1, 15, tzinfo=UTC)


@pytest.fixture
def fake() -> Iterator[FakeSeam]:
    with FakeSeam.running() as fake:
        yield fake


def parts(fake: FakeSeam) -> list[list[GuestCode]]:
    door = fake.find("device", display_name="Front Door")["device_id"]
    stays = [(ARRIVAL + timedelta(days=number), ARRIVAL + timedelta(days=number + 1)) for number in range(30)]
    guests = [
        GuestCode(f"b-{number}", door, f"Guest {number}", *stay, code=f"{6000 + number}")
        for number, stay in enumerate(stays)
    ]
    return [guests[begin : begin + 10] for begin in range(0, 30, 10)]


def check(fake: FakeSeam) -> None:
    names = Counter(str(code["name"]) for code in fake.all("access_code"))
    assert {name: count for name, count in names.items() if name.startswith("Guest ")} == {
        f"Guest {number}": 1 for number in range(30)
    }


def test_parts_that_run_twice_in_processes_make_nothing_twice(fake: FakeSeam, tmp_path: Path) -> None:
    """What every engine may do: the standard library's, here."""
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    place = (fake.endpoint, fake.api_key, str(tmp_path / "ledger"))
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn")) as pool:
        done = [pool.submit(work, *place, part) for part in [*parts(fake), *parts(fake)]]
        assert max(one.result(timeout=100) for one in done) == 30
    check(fake)


def test_dask(fake: FakeSeam, tmp_path: Path) -> None:
    distributed: Any = pytest.importorskip("dask.distributed", reason="dask is not installed")
    place = (fake.endpoint, fake.api_key, str(tmp_path / "ledger"))
    with distributed.Client(n_workers=2, threads_per_worker=1, dashboard_address=None) as client:
        futures = client.map(lambda part: work(*place, part), parts(fake))
        assert max(client.gather(futures)) == 30
    check(fake)


def test_ray(fake: FakeSeam, tmp_path: Path) -> None:
    ray: Any = pytest.importorskip("ray", reason="ray is not installed")
    place = (fake.endpoint, fake.api_key, str(tmp_path / "ledger"))
    ray.init(num_cpus=2, include_dashboard=False)
    try:
        remote = ray.remote(max_retries=3)(work)
        assert max(ray.get([remote.remote(*place, part) for part in parts(fake)])) == 30
    finally:
        ray.shutdown()
    check(fake)
