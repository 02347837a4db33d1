"""The program of the guide: a CSV, one machine, killed and started again."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from seam_async.testing import FakeSeam

pytest.importorskip("rich")

ROOT = Path(__file__).parents[2]
PROGRAM = ROOT / "examples" / "night_of_codes.py"
GUESTS = 40
"""No more for a door than the documented limit takes in a minute."""


def write_guests(path: Path, fake: FakeSeam) -> None:
    doors = [fake.add("device", device_type="august_lock", name=f"Door {number}")["device_id"] for number in range(5)]
    rows = [
        f"booking-{number},{doors[number % 5]},Guest {number},2030-06-01T15:00:00+02:00,2030-06-0{2 + number % 7}"
        f"T11:00:00+02:00,{4700 + number if number % 2 else ''}"
        for number in range(GUESTS)
    ]
    path.write_text("\n".join(["key,device_id,name,starts_at,ends_at,code", *rows]), encoding="utf-8")


async def start(path: Path, fake: FakeSeam) -> asyncio.subprocess.Process:
    environment = {**os.environ, "SEAM_ENDPOINT": fake.endpoint, "SEAM_API_KEY": fake.api_key, "PYTHONPATH": str(ROOT)}
    return await asyncio.create_subprocess_exec(
        sys.executable, str(PROGRAM), path.name, cwd=path.parent, env=environment,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip


def test_the_guide_shows_the_program_as_it_is() -> None:
    guide = ROOT / "docs" / "guides" / "a-night-of-20000-doors.md"
    assert PROGRAM.read_text(encoding="utf-8") in guide.read_text(encoding="utf-8")


@pytest.mark.parametrize("is_killed", [False, pytest.param(True, marks=pytest.mark.slow)], ids=["once", "killed"])
async def test_each_guest_has_one_code(tmp_path: Path, *, is_killed: bool) -> None:
    async with FakeSeam() as fake:
        path = tmp_path / "guests.csv"
        write_guests(path, fake)
        if is_killed:
            await start_and_kill(path, fake)
        program = await start(path, fake)
        output, _ = await program.communicate()
        names = Counter(code["name"] for code in fake.all("access_code") if str(code["name"]).startswith("Guest "))
        assert names == Counter({f"Guest {number}": 1 for number in range(GUESTS)})
        assert f"'not_due': {GUESTS}" in output.decode()
        assert program.returncode == 0
        assert (tmp_path / "guests.failures.csv").read_text(encoding="utf-8").count("\n") == 1


async def start_and_kill(path: Path, fake: FakeSeam) -> None:
    """Kill it while calls are under way. They are still carried out; their leases end after forty seconds."""
    with fake.faults.add("/access_codes/create", latency=0.2):
        program = await start(path, fake)
        while len(fake.requests.to("/access_codes/create")) < 5:
            await asyncio.sleep(0.01)
        program.send_signal(signal.SIGKILL)
        await program.wait()
        async with asyncio.timeout(5):
            while len(fake.all("access_code")) < len(fake.requests.to("/access_codes/create")):
                await asyncio.sleep(0.01)
