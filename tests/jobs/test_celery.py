"""Jobs on Celery: what is sent, what is warned of, and real workers whose broker dies."""

from __future__ import annotations

import importlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
import warnings
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import requires
from redis_server import RedisServer, redis_server

from seam_async.errors import SeamInvalidParameterError
from seam_async.jobs import GuestCode, GuestGrant, SqliteLedger, access_codes_job
from seam_async.testing import FakeSeam

pytest.importorskip("celery", reason="the extra celery is not installed")

from celery import Celery

from seam_async.contrib import celery as module
from seam_async.contrib.celery import CeleryJob, celery_job

ARRIVAL = datetime(2030, 6, 1, 15, tzinfo=UTC)
ROOT = Path(__file__).parents[2]


@pytest.fixture
def fake() -> Iterator[FakeSeam]:
    with FakeSeam.running() as fake:
        yield fake


@pytest.fixture
def app() -> Celery:
    app = Celery("test", broker="memory://")
    app.conf.task_always_eager = True
    return app


def guests(fake: FakeSeam, count: int) -> list[GuestCode]:
    doors = [fake.add("device", device_type="august_lock", name=f"Door {one}")["device_id"] for one in range(3)]
    return [
        GuestCode(
            f"booking-{number}", doors[number % 3], f"Guest {number}", ARRIVAL, ARRIVAL + timedelta(days=2),
            code=f"{400000 + number}",
        )
        for number in range(count)
    ]  # fmt: skip


def made(fake: FakeSeam) -> Counter[str]:
    names = [str(code["name"]) for code in fake.all("access_code")]
    return Counter(name for name in names if name.startswith("Guest "))


@pytest.fixture
def job(app: Celery, fake: FakeSeam, tmp_path: Path) -> Iterator[CeleryJob[GuestCode]]:
    job = celery_job(
        app,
        lambda: access_codes_job("night", SqliteLedger(tmp_path / "ledger")),
        client=lambda: fake.client(total_timeout=5),
    )
    yield job
    job._worker._close()


def test_chunks_are_worked_off_once_however_often_they_are_delivered(fake: FakeSeam, job: CeleryJob[GuestCode]) -> None:
    assert job.report().counts["done"] == 0
    items = guests(fake, 25)
    assert job.submit(iter(items), chunk=10) == 3
    assert job.submit(items, chunk=25) == 1
    assert job.report().counts["done"] == 25
    assert made(fake) == Counter({f"Guest {number}": 1 for number in range(25)})
    assert len(fake.requests.to("/access_codes/create")) == 25


def test_what_is_submitted_counts_as_pending_until_it_is_begun(
    fake: FakeSeam, job: CeleryJob[GuestCode], monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[dict[str, Any]] = []
    monkeypatch.setattr(job.task, "apply_async", lambda **message: sent.append(message))
    job.submit(guests(fake, 5), chunk=2, until=ARRIVAL, retry_failed=True)
    assert job.report().counts["pending"] == 5
    assert [len(message["args"][0]) for message in sent] == [2, 2, 1]
    assert sent[0]["kwargs"] == {"concurrency": 100, "retry_failed": True, "until": ARRIVAL.isoformat()}
    json.dumps(sent)


def test_with_load_only_keys_travel(app: Celery, fake: FakeSeam, tmp_path: Path) -> None:
    items = {one.key: one for one in guests(fake, 5)}
    loaded: list[list[str]] = []

    def load(keys: list[str]) -> list[GuestCode]:
        loaded.append(keys)
        return [items[key] for key in keys if key != "booking-3"]  # cancelled since

    job = celery_job(
        app, lambda: access_codes_job("night", SqliteLedger(tmp_path / "ledger")), client=fake.client, load=load
    )
    job.submit(items.values(), chunk=3)
    job._worker._close()
    assert loaded == [["booking-0", "booking-1", "booking-2"], ["booking-3", "booking-4"]]
    assert (job.report().counts["done"], job.report().counts["pending"]) == (4, 1)


def test_items_survive_the_journey() -> None:
    code = GuestCode("a", "door", "Ada", ARRIVAL, None, code="0047")
    grant = GuestGrant("a", ARRIVAL, None, [{"mode": "code"}], device_ids=["door"], user_identity={"full_name": "Ada"})
    for item in (code, grant, {"id": 1, "text": "any JSON"}, "text"):
        sent = json.dumps(module._encode(item))
        assert json.dumps(module._encode(module._decode(json.loads(sent)))) == sent
    with pytest.raises(SeamInvalidParameterError, match="load"):
        module._encode(object())


@pytest.mark.parametrize(
    ("broker", "visibility", "chunk", "warned"),
    [
        ("redis://localhost", None, 100, False),
        ("redis://localhost", 1800, 100, True),
        ("redis://localhost", None, 200, True),
        ("rediss://localhost", 60, 10, True),
        ("amqp://localhost", 60, 1000, False),
    ],
)
def test_chunks_too_large_for_the_visibility_timeout_are_warned_of(
    fake: FakeSeam, job: CeleryJob[GuestCode], broker: str, visibility: int | None, chunk: int, *, warned: bool
) -> None:
    job._app.conf.broker_url = broker
    job._app.conf.broker_transport_options = {} if visibility is None else {"visibility_timeout": visibility}
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        job.submit([], chunk=chunk)
    told = [str(one.message) for one in caught if one.category is RuntimeWarning]
    assert bool(told) is warned
    if told:
        assert f"{chunk * 6} s" in told[0]
        assert f"{visibility or 3600} s" in told[0]


def test_wrong_arguments_are_named(app: Celery, job: CeleryJob[GuestCode]) -> None:
    for argument, value in (("chunk", 0), ("concurrency", "5"), ("until", datetime(2030, 1, 1))):
        with pytest.raises(SeamInvalidParameterError, match=argument):
            job.submit([], **{argument: value})
    with pytest.raises(SeamInvalidParameterError, match="job_factory"):
        celery_job(app, None)  # type: ignore[arg-type]
    with pytest.raises(SeamInvalidParameterError, match="job_factory"):
        celery_job(app, lambda: None)  # type: ignore[arg-type, return-value]


# -- real workers -----------------------------------------------------------------------------------------------------


@pytest.fixture
def redis() -> Iterator[RedisServer]:
    with redis_server(program=requires.part("redis")) as server:
        yield server


@pytest.mark.slow
@pytest.mark.timeout(240)
@pytest.mark.parametrize("pool", ["prefork", "threads"])
def test_each_guest_has_one_code_though_workers_and_broker_are_killed(
    fake: FakeSeam, redis: RedisServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pool: str
) -> None:
    fake.faults.add("/access_codes/create", latency=0.1)
    for drop in ("before", "after"):
        fake.faults.add("/access_codes/create", drop=drop, probability=0.03)
    variables = {
        "REDIS": redis.url, "LEDGER": str(tmp_path / "ledger"), "FAKE": fake.endpoint, "KEY": fake.api_key,
        "VISIBILITY": "1", "PYTHONPATH": str(Path(__file__).parent),
    }  # fmt: skip
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    codes: CeleryJob[GuestCode] = importlib.reload(importlib.import_module("celery_app")).codes
    items = guests(fake, 60)
    command = [sys.executable, "-m", "celery", "--app", "celery_app", "worker", "--pool", pool, "--concurrency", "2"]
    workers: list[subprocess.Popen[bytes]] = []

    def start() -> None:
        quiet = [*command, "--loglevel", "ERROR", "--without-gossip", "--without-mingle"]
        workers.append(subprocess.Popen(quiet, start_new_session=True, cwd=tmp_path))

    def wait_for(count: int) -> None:
        until = time.monotonic() + 60
        while sum(made(fake).values()) < count:
            assert time.monotonic() < until, codes.report().counts
            time.sleep(0.02)

    def submit() -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            codes.submit(items, chunk=10, concurrency=4)

    try:
        start()
        submit()
        wait_for(15)
        os.killpg(workers[0].pid, signal.SIGKILL)
        start()
        submit()
        wait_for(35)
        redis.kill()  # and with it all that is queued
        time.sleep(0.5)
        redis.start()
        submit()
        until = time.monotonic() + 90
        while codes.report().counts["done"] < 60:
            assert time.monotonic() < until, codes.report().counts
            time.sleep(0.2)
    finally:
        for worker in workers:
            if worker.poll() is None:
                os.killpg(worker.pid, signal.SIGKILL)
            worker.wait()
    assert made(fake) == Counter({f"Guest {number}": 1 for number in range(60)})


@pytest.mark.slow
@pytest.mark.timeout(240)
def test_the_example_project_passes_its_own_tests(tmp_path: Path) -> None:
    requires.part("redis")
    project = tmp_path / "project"
    shutil.copytree(ROOT / "examples" / "celery_guest_codes", project)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:randomly", "-p", "no:cacheprovider"],
        cwd=project, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-1000:]
    assert "1 passed" in done.stdout
