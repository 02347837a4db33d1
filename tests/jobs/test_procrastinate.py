"""The example on Procrastinate, with a real PostgreSQL: its ledger, and workers that are killed."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requires
from postgres_server import postgres_server

from seam_async.jobs.conformance import LedgerConformance
from seam_async.testing import FakeSeam

psycopg = pytest.importorskip("psycopg", reason="psycopg is not installed")
pytest.importorskip("procrastinate", reason="procrastinate is not installed")

EXAMPLE = Path(__file__).parents[2] / "examples" / "procrastinate_guest_codes"
GUESTS = 40


@pytest.fixture(scope="module")
def database() -> Iterator[str]:
    with postgres_server(requires.part("postgres")) as conninfo:
        yield conninfo


class TestPostgresLedger(LedgerConformance):
    @pytest.fixture(autouse=True)
    def _database(self, database: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.syspath_prepend(str(EXAMPLE))
        self.conninfo = database

    def make_ledger(self) -> Any:
        from postgres_ledger import PostgresLedger

        with psycopg.connect(self.conninfo) as connection:
            connection.execute("DROP TABLE IF EXISTS seam_ledger, seam_ledger_facts")
        return PostgresLedger(self.conninfo)


@pytest.mark.slow
@pytest.mark.timeout(240)
def test_each_guest_has_one_code_though_a_worker_is_killed(database: str, tmp_path: Path) -> None:
    with psycopg.connect(database) as connection:
        connection.execute("DROP TABLE IF EXISTS seam_ledger, seam_ledger_facts")
    with FakeSeam.running() as fake:
        fake.faults.add("/access_codes/create", latency=0.1)
        fake.faults.add("/access_codes/create", drop="after", probability=0.05)
        doors = [fake.add("device", device_type="august_lock", name=f"Door {one}")["device_id"] for one in range(4)]
        guests = tmp_path / "guests.csv"
        with guests.open("w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(["key", "device_id", "name", "starts_at", "ends_at", "code"])
            for number in range(GUESTS):
                stay = ("2030-06-01T15:00:00Z", f"2030-07-{1 + number % 28:02}T11:00:00Z")
                writer.writerow([f"b-{number}", doors[number % 4], f"Guest {number}", *stay, f"{310000 + number}"])
        environment = {
            **os.environ, "DATABASE_URL": database, "SEAM_ENDPOINT": fake.endpoint, "SEAM_API_KEY": fake.api_key,
        }  # fmt: skip
        cli = [sys.executable, "-m", "procrastinate", "--app", "codes_app.app"]

        def run(*command: str) -> None:
            subprocess.run(command, cwd=EXAMPLE, env=environment, check=True, timeout=60, stdout=subprocess.DEVNULL)

        def made() -> Counter[str]:
            names = [str(code["name"]) for code in fake.all("access_code")]
            return Counter(name for name in names if name.startswith("Guest "))

        def wait_for(count: int) -> None:
            until = time.monotonic() + 90
            while sum(made().values()) < count:
                assert time.monotonic() < until, made()
                time.sleep(0.05)

        run(*cli, "schema", "--apply")
        run(sys.executable, "codes_app.py", str(guests))
        workers = [subprocess.Popen([*cli, "worker"], cwd=EXAMPLE, env=environment, stderr=subprocess.DEVNULL)]
        try:
            wait_for(10)
            workers[0].kill()
            run(sys.executable, "codes_app.py", str(guests))  # submitted again, as nobody has told the queue
            workers.append(subprocess.Popen([*cli, "worker"], cwd=EXAMPLE, env=environment, stderr=subprocess.DEVNULL))
            wait_for(GUESTS)
        finally:
            for worker in workers:
                worker.kill()
                worker.wait()
        assert made() == Counter({f"Guest {number}": 1 for number in range(GUESTS)})
