"""The project against a Seam in memory: `pytest`, with redis-server installed. Nothing leaves this machine."""

from __future__ import annotations

import csv
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from seam_async.testing import FakeSeam

HERE = Path(__file__).parent
GUESTS = 60

pytestmark = pytest.mark.skipif(shutil.which("redis-server") is None, reason="redis-server is not installed")


@pytest.fixture
def redis(tmp_path: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = ["redis-server", "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", str(tmp_path)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    yield f"redis://127.0.0.1:{port}"
    server.kill()
    server.wait()


@pytest.fixture
def fake() -> Iterator[FakeSeam]:
    with FakeSeam.running() as fake:
        yield fake


@pytest.fixture
def environment(redis: str, fake: FakeSeam, tmp_path: Path) -> dict[str, str]:
    return {
        **os.environ,
        "REDIS_URL": redis,
        "BOOKINGS": str(tmp_path / "bookings.db"),
        "CALL_SECONDS": "3",
        "SEAM_ENDPOINT": fake.endpoint,
        "SEAM_API_KEY": fake.api_key,
    }


def guests(fake: FakeSeam, path: Path) -> Path:
    doors = [fake.add("device", device_type="august_lock", name=f"Door {number}")["device_id"] for number in range(5)]
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["key", "device_id", "name", "starts_at", "ends_at", "code"])
        for number in range(GUESTS):
            stay = (f"2030-06-{1 + number % 28:02}T15:00:00Z", f"2030-07-{1 + number % 28:02}T11:00:00Z")
            writer.writerow([f"booking-{number}", doors[number % len(doors)], f"Guest {number}", *stay, ""])
    return path


def codes(fake: FakeSeam) -> Counter[str]:
    names = [str(code["name"]) for code in fake.all("access_code")]
    return Counter(name for name in names if name.startswith("Guest "))


def test_each_guest_gets_one_code_though_a_worker_is_killed(
    fake: FakeSeam, environment: dict[str, str], tmp_path: Path
) -> None:
    fake.faults.add("/access_codes/create", latency=0.05)
    worker = [sys.executable, "-m", "celery", "--app", "tasks", "worker", "--concurrency", "2", "--loglevel", "ERROR"]
    submit = [sys.executable, "submit.py", str(guests(fake, tmp_path / "guests.csv")), "--chunk", "10"]
    first = subprocess.Popen(worker, cwd=HERE, env=environment, start_new_session=True)
    watching = subprocess.Popen(submit, cwd=HERE, env=environment, stdout=subprocess.PIPE, text=True)
    second = None
    try:
        deadline = time.monotonic() + 60
        while sum(codes(fake).values()) < GUESTS // 3 and time.monotonic() < deadline:
            time.sleep(0.02)
        os.killpg(first.pid, signal.SIGKILL)
        # The broker would deliver the dead worker's chunk again after an hour. Submitting again is idempotent.
        subprocess.run([*submit, "--no-watch"], cwd=HERE, env=environment, check=True, timeout=60)
        second = subprocess.Popen(worker, cwd=HERE, env=environment, start_new_session=True)
        output, _ = watching.communicate(timeout=100)
    finally:
        for process in (first, second):
            if process is not None:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
        watching.kill()
    assert watching.returncode == 0
    assert output.strip() == "every guest has a code"
    assert codes(fake) == Counter({f"Guest {number}": 1 for number in range(GUESTS)})
