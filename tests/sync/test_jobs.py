"""Jobs of synchronous programs: the same, with plain functions in threads."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

import seam_async.jobs
import seam_sync.jobs
from seam_async.jobs._ledgers import lease as lease_module
from seam_async.testing import FakeSeam
from seam_sync import Seam, SeamHttpUnauthorizedError, SeamInvalidParameterError
from seam_sync.jobs import GuestCode, Job, JobProgress, SeamJobConflictError, SqliteLedger, access_codes_job

ARRIVAL = datetime(2030, 6, 1, 15, tzinfo=UTC)


@pytest.fixture
def fake() -> Iterator[FakeSeam]:
    with FakeSeam.running() as fake:
        yield fake


@pytest.fixture
def seam(fake: FakeSeam) -> Iterator[Seam]:
    with fake.sync_client(retries=0) as seam:
        yield seam


@pytest.fixture
def ledger(tmp_path: Path) -> SqliteLedger:
    return SqliteLedger(str(tmp_path / "ledger"))


def guests(fake: FakeSeam, count: int) -> Iterator[GuestCode]:
    door = fake.find("device", display_name="Front Door")["device_id"]
    for number in range(count):
        yield GuestCode(
            f"booking-{number}", door, f"Guest {number}", ARRIVAL, ARRIVAL + timedelta(days=1), code=f"{5000 + number}"
        )


def codes(fake: FakeSeam) -> list[str]:
    return [code["name"] for code in fake.all("access_code") if str(code["name"]).startswith("Guest ")]


def test_the_blocking_jobs_export_every_name_but_those_for_ledgers() -> None:
    protocol = {"Entry", "Ledger", "LedgerSession", "Swap", "Swapped", "Target"}  # for ledgers, which are asynchronous
    assert set(seam_async.jobs.__all__) - protocol == set(seam_sync.jobs.__all__)


def test_a_blocking_job_makes_every_code_once_though_answers_are_lost(
    fake: FakeSeam, seam: Seam, ledger: SqliteLedger
) -> None:
    fake.faults.add("/access_codes/create", drop="after", times=2)
    job = access_codes_job("night", ledger)
    assert job.plan(seam, list(guests(fake, 20))).counts == {"make": 20}
    told: list[tuple[str, int]] = []

    def tell(now: JobProgress) -> None:
        told.append((threading.current_thread().name, now.counts["done"]))

    report = job.run(seam, guests(fake, 20), on_progress=tell)
    assert report.counts["done"] == 20
    assert told[-1][1] == 20
    assert len(codes(fake)) == 20
    assert job.report().counts["done"] == 20
    assert job.remove(seam, ["booking-3"]).counts["done"] == 19
    assert ledger.forget(job, ["booking-4"]) == 1
    assert ledger.forget("night") == 18


def plain_job(ledger: SqliteLedger, seen: list[str] | None = None) -> Job[GuestCode]:
    def make(seam: Seam, item: GuestCode) -> str:
        if seen is not None:
            seen.append(threading.current_thread().name)
        assert item.code is not None
        return seam.access_codes.create(
            device_id=item.device_id, name=item.name, code=item.code, starts_at=item.starts_at, ends_at=item.ends_at
        ).access_code_id

    def find(seam: Seam, item: GuestCode) -> str | None:
        for code in seam.access_codes.list(device_id=item.device_id).auto_paging_iter():
            if code.code == item.code:
                if code.name != item.name:
                    raise SeamJobConflictError("somebody else's")
                return code.access_code_id
        return None

    def remove(seam: Seam, _: Any, thing_id: str) -> None:
        seam.access_codes.delete(access_code_id=thing_id)

    return Job("own", ledger, key=lambda item: item.key, make=make, find=find, remove=remove)


def test_plain_functions_run_in_threads_and_may_make_calls(fake: FakeSeam, seam: Seam, ledger: SqliteLedger) -> None:
    fake.faults.add("/access_codes/create", drop="after", times=2)
    seen: list[str] = []

    def items() -> Iterator[GuestCode]:
        assert seam.devices.list(limit=1)  # a generator may call, too
        yield from guests(fake, 12)

    job = plain_job(ledger, seen)
    assert job.run(seam, items(), concurrency=4).counts["done"] == 12
    assert len(codes(fake)) == 12
    assert all(name.startswith("seam_sync job") for name in seen)
    assert job.remove(seam, ["booking-0"]).counts["done"] == 11
    assert not [one for one in threading.enumerate() if one.name.startswith("seam_sync job")]


def test_a_function_that_takes_too_long_can_send_nothing_more(
    fake: FakeSeam, seam: Seam, ledger: SqliteLedger, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its thread cannot be stopped, but after the item's time its calls are refused: its lease may be over by then."""
    monkeypatch.setattr(lease_module, "DEFAULT_CALL", 0.3)
    monkeypatch.setattr(lease_module, "MARGIN", 0.2)
    late: list[BaseException] = []

    def make(seam: Seam, item: GuestCode) -> str:
        time.sleep(0.9)
        try:
            return seam.access_codes.create(device_id=item.device_id, name=item.name).access_code_id
        except BaseException as error:
            late.append(error)
            raise

    job: Job[GuestCode] = Job("slow", ledger, key=lambda item: item.key, make=make, find=lambda *_: None)
    report = job.run(seam, guests(fake, 1), until=datetime.now(UTC) + timedelta(seconds=2))
    assert not fake.requests.to("/access_codes/create")
    assert late
    assert report.counts["done"] == 0


def test_a_refused_credential_stops_the_job(fake: FakeSeam, seam: Seam, ledger: SqliteLedger) -> None:
    fake.faults.add("/access_codes/create", status=401)
    with pytest.raises(SeamHttpUnauthorizedError):
        plain_job(ledger).run(seam, guests(fake, 50), concurrency=5)
    assert len(fake.requests.to("/access_codes/create")) <= 5


def test_blocking_jobs_name_wrong_arguments(fake: FakeSeam, seam: Seam, ledger: SqliteLedger) -> None:
    job = access_codes_job("night", ledger)
    for argument, value in (("concurrency", 0), ("items", 5), ("seam", None), ("max_failures", 0)):
        given: dict[str, Any] = {"seam": seam, "items": [], argument: value}
        with pytest.raises(SeamInvalidParameterError, match=argument):
            job.run(**given)
    with pytest.raises(SeamInvalidParameterError, match="make"):
        Job("own", ledger, key=str, make=None, find=lambda *_: None)  # type: ignore[arg-type]
