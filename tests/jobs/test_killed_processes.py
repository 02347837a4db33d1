"""Real processes that work on one job, killed and stopped at random moments. Doors are counted where the codes are."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from random import Random
from typing import Any

import pytest
import requires
from jobs import night_worker
from redis_server import redis_server

from seam_async.testing import FakeSeam

pytestmark = pytest.mark.slow

GUESTS = 90
TESTS = Path(__file__).parents[1]
SEED = int(os.environ.get("SEED", "0")) or int.from_bytes(os.urandom(3))
"""Printed with each failure; `SEED=…` draws the same moments again."""


@pytest.fixture(params=["sqlite", "redis"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where the ledger is: a file, or a Redis URL."""
    if request.param == "sqlite":
        yield str(tmp_path / "ledger")
        return
    with redis_server(program=requires.part("redis")) as server:
        yield server.url


class Night:
    """A fake whose answers get lost, and processes that work against it."""

    def __init__(self, fake: FakeSeam, ledger: str, *, codes: str = "with") -> None:
        self.fake = fake
        self.arguments = [fake.endpoint, fake.api_key, ledger, str(GUESTS), codes]
        self.processes: list[subprocess.Popen[bytes]] = []
        fake.faults.add("/access_codes/create", latency=0.05)

    def lose_answers(self, share: float) -> None:
        self.fake.faults.add("/access_codes/create", drop="after", probability=share)
        self.fake.faults.add("/access_codes/create", drop="before", probability=share)

    def start(self) -> subprocess.Popen[bytes]:
        environment = {**os.environ, "PYTHONPATH": f"{TESTS}{os.pathsep}{TESTS.parent}"}
        command = [sys.executable, night_worker.__file__, *self.arguments]
        process = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE)
        self.processes.append(process)
        return process

    def finish(self) -> None:
        """Let one more process do what is left."""
        process = self.start()
        _, errors = process.communicate(timeout=90)
        assert process.returncode == 0, errors.decode()

    def made(self) -> Counter[str]:
        """How many codes each guest has, as the fake counts them."""
        names = [str(code["name"]) for code in self.fake.all("access_code")]
        return Counter(name for name in names if name.startswith("Guest "))

    def wait_for(self, count: int) -> None:
        until = time.monotonic() + 60
        while sum(self.made().values()) < count:
            assert time.monotonic() < until, self.made()
            time.sleep(0.01)

    def freeze(self, process: subprocess.Popen[bytes]) -> None:
        """Stop a process, though not while it holds the lock of the file: then nobody could go on, and none does."""
        while True:
            process.send_signal(signal.SIGSTOP)
            if "://" in self.arguments[2]:
                return
            with (
                closing(sqlite3.connect(self.arguments[2], timeout=0.2, isolation_level=None)) as connection,
                suppress(sqlite3.OperationalError),
            ):
                connection.execute("BEGIN IMMEDIATE")
                connection.execute("ROLLBACK")
                return
            process.send_signal(signal.SIGCONT)
            time.sleep(0.005)

    def stop(self) -> None:
        for process in self.processes:
            if process.poll() is None:
                process.kill()
            process.communicate()


@pytest.fixture
def fake() -> Iterator[FakeSeam]:
    with FakeSeam.running() as fake:
        yield fake


def work(night: Night, play: Any) -> None:
    try:
        play(night, Random(SEED))
        night.finish()
    finally:
        night.stop()
        print(f"SEED={SEED}")


@pytest.mark.parametrize("codes", ["with", "without"])
def test_each_guest_has_one_code_however_often_processes_are_killed(fake: FakeSeam, place: str, codes: str) -> None:
    night = Night(fake, place, codes=codes)
    night.lose_answers(0.02)

    def play(night: Night, random: Random) -> None:
        running = [night.start(), night.start()]
        for kill in range(4):
            night.wait_for(min(GUESTS - 10, 10 + 15 * kill))
            time.sleep(random.uniform(0, 0.1))
            running[kill % 2].kill()
            running[kill % 2] = night.start()

    work(night, play)
    made = night.made()
    assert len(made) == GUESTS
    assert set(made.values()) == {1}, f"{made.most_common(3)}, SEED={SEED}"


def test_a_process_stopped_for_longer_than_its_lease_makes_no_second_code(fake: FakeSeam, place: str) -> None:
    night = Night(fake, place)

    def play(night: Night, random: Random) -> None:
        stopped = night.start()
        night.wait_for(10)
        time.sleep(random.uniform(0, 0.1))
        night.freeze(stopped)
        night.finish()
        stopped.send_signal(signal.SIGCONT)
        stopped.communicate(timeout=60)
        assert stopped.returncode == 0

    work(night, play)
    made = night.made()
    assert len(made) == GUESTS
    assert set(made.values()) == {1}, f"{made.most_common(3)}, SEED={SEED}"


async def test_without_pins_a_stopped_process_makes_at_most_one_double_for_each_call_and_reports_it(
    tmp_path: Path,
) -> None:
    """The window that no client can close: frozen between the last look at the clock and the write."""
    with FakeSeam.running() as fake:
        night = Night(fake, str(tmp_path / "ledger"), codes="without")

        def play(night: Night, random: Random) -> None:
            stopped = night.start()
            night.wait_for(10)
            time.sleep(random.uniform(0, 0.1))
            night.freeze(stopped)
            night.finish()
            stopped.send_signal(signal.SIGCONT)
            stopped.communicate(timeout=60)

        work(night, play)
        made = night.made()
        report = await night_worker.night(str(tmp_path / "ledger")).report()
    assert len(made) == GUESTS
    doubles = {name for name, count in made.items() if count > 1}
    reported = {failure.key.replace("booking-", "Guest ") for failure in report.failures}
    assert doubles == reported, f"SEED={SEED}"
