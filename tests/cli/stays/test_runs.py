"""Runs of `seam stays` as processes: killed, interrupted, two at once, at a terminal and in a log."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta

import pytest

if sys.platform == "win32":
    pytest.skip("signals and terminals of POSIX", allow_module_level=True)

from cli.processes import SEAM, Terminal, seam

COUNT = 30


@pytest.fixture
def plan(environment, fake_seam, tmp_path) -> str:
    """A plan of thirty stays, one for each of as many doors."""
    starts_at, ends_at = (datetime.now(UTC) + timedelta(days=days) for days in (20, 25))
    rows = ["key,device,name,starts_at,ends_at,code"]
    for number in range(COUNT):
        fake_seam.add("device", device_type="schlage_lock", name=f"Flat {number}")
        rows.append(f"s-{number},Flat {number},Ada,{starts_at.isoformat()},{ends_at.isoformat()},{5000 + number}")
    (tmp_path / "stays.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    path = str(tmp_path / "plan.json")
    assert seam(environment, "stays", "plan", str(tmp_path / "stays.csv"), "-o", path).returncode == 0
    return path


def made(fake_seam) -> list[str]:
    return sorted(code["code"] for code in fake_seam.all("access_code"))


EXPECTED = sorted(str(5000 + number) for number in range(COUNT))


def begin(environment, *words: str) -> subprocess.Popen[str]:
    return subprocess.Popen([*SEAM, *words], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def wait_for_creates(fake_seam, count: int) -> None:
    deadline = time.monotonic() + 20
    while len(fake_seam.requests.to("/access_codes/create")) < count:
        assert time.monotonic() < deadline
        time.sleep(0.01)


@pytest.mark.parametrize(
    "after", [pytest.param(1, marks=pytest.mark.slow), 10, pytest.param(25, marks=pytest.mark.slow)]
)
def test_a_run_that_is_killed_is_resumed_and_each_code_is_made_once(after, plan, environment, fake_seam):
    fake_seam.faults.add("/access_codes/create", latency=0.3)
    process = begin(environment, "stays", "apply", plan, "--no-confirm", "--total-timeout", "2")
    try:
        wait_for_creates(fake_seam, after)
    finally:
        process.kill()
        process.communicate()
    fake_seam.faults.clear()
    resumed = subprocess.run(
        [*SEAM, "stays", "resume", plan, "--no-confirm", "--total-timeout", "2"],
        env=environment, capture_output=True, text=True, timeout=90, check=False,
    )  # fmt: skip
    assert json.loads(resumed.stdout) in ({"done": COUNT}, {"not_due": COUNT})
    assert resumed.returncode == 0
    assert "Traceback" not in resumed.stderr
    assert re.search(r"holds \d+ rows?: waiting for up to \d+ s", resumed.stderr)
    assert made(fake_seam) == EXPECTED


def test_ctrl_c_settles_what_is_under_way_and_says_how_to_go_on(plan, environment, fake_seam):
    fake_seam.faults.add("/access_codes/create", latency=0.3)
    process = begin(environment, "stays", "apply", plan, "--no-confirm", "--total-timeout", "2")
    try:
        wait_for_creates(fake_seam, 5)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=30)
    finally:
        process.kill()
        process.wait()
    assert process.returncode == 130
    assert f"seam stays resume {plan}" in err
    assert "Traceback" not in err
    assert seam(environment, "stays", "status", plan).returncode in {3, 6}
    fake_seam.faults.clear()
    resumed = subprocess.run(
        [*SEAM, "stays", "resume", plan, "--no-confirm"],
        env=environment, capture_output=True, text=True, timeout=90, check=False,
    )  # fmt: skip
    assert resumed.returncode == 0
    assert made(fake_seam) == EXPECTED


def test_two_runs_at_once_make_each_code_once(plan, environment, fake_seam):
    processes = [begin(environment, "stays", "apply", plan, "--no-confirm") for _ in range(2)]
    results = [process.communicate(timeout=60) for process in processes]
    assert [process.returncode for process in processes] == [0, 0], results
    assert made(fake_seam) == EXPECTED
    assert len(fake_seam.requests.to("/access_codes/create")) == COUNT


def test_a_terminal_shows_a_bar_that_goes_away(plan, environment, fake_seam):
    fake_seam.faults.add("/access_codes/create", latency=2.5)
    terminal = Terminal(environment, "stays", "apply", plan, "--no-confirm", columns=90)
    try:
        terminal.wait_for(f"of {COUNT}")
        assert terminal.finish() == 0
    finally:
        terminal.kill()
    assert "[..." in terminal.screen or "[###" in terminal.screen
    lines = [part for part in terminal.screen.replace("\x1b[K", "").split("\r") if f"of {COUNT}" in part]
    assert all(len(line) <= 90 for line in lines)
    assert f"of {COUNT}" not in terminal.screen.rpartition("\r\x1b[K")[2]


def test_the_bar_follows_the_width_of_the_terminal(plan, environment, fake_seam):
    fake_seam.faults.add("/access_codes/create", latency=5)
    terminal = Terminal(environment, "stays", "apply", plan, "--no-confirm", columns=100)
    try:
        terminal.wait_for(f"of {COUNT}")
        before = len(terminal.screen)
        terminal.resize(40)
        deadline = time.monotonic() + 20
        while terminal.screen.count(f"of {COUNT}", before) < 2 and time.monotonic() < deadline:
            terminal._read(deadline)
        assert terminal.finish() == 0
    finally:
        terminal.kill()
    drawn = [part for part in terminal.screen[before:].replace("\x1b[K", "").split("\r") if f"of {COUNT}" in part]
    assert drawn
    assert all(len(line) < 40 for line in drawn[1:])


def test_a_log_gets_a_line_each_30_seconds_and_no_bar(tmp_path):
    from seam_async.jobs import SqliteLedger
    from seam_cli.stays.progress import LINE_EVERY, Progress

    written: list[str] = []
    now = [0.0]
    progress = Progress(
        SqliteLedger(tmp_path / "x.ledger"),
        "codes",
        {"a": None, "b": None},
        lambda: now[0],
        is_terminal=False,
        write=written.append,
    )

    async def go() -> None:
        for second in range(100):
            now[0] = float(second)
            await progress(None)

    asyncio.run(go())
    progress.close()
    assert len(written) == 100 // LINE_EVERY
    assert all(line.startswith("seam: 0 of 2") and line.endswith("\n") for line in written)


def test_the_time_zone_of_the_machine_does_not_move_a_stay(environment, fake_seam, tmp_path):
    (tmp_path / "s.csv").write_text("key,device,starts_at,ends_at\n1,Front Door,2030-06-15 15:00,2030-06-20 11:00\n")
    for zone in ("Asia/Tokyo", "Pacific/Auckland", "America/New_York"):
        done = seam({**environment, "TZ": zone}, "stays", "plan", str(tmp_path / "s.csv"))
        assert json.loads(done.stdout)[0]["starts_at"] == "2030-06-15T15:00:00-07:00"


def test_a_ledger_of_another_is_never_taken_by_force(plan, environment, fake_seam, folders):
    if os.geteuid() == 0:
        pytest.skip("root reads every file")
    state = folders / "state"
    state.mkdir(exist_ok=True)
    state.chmod(0o500)
    try:
        done = seam(environment, "stays", "apply", plan)
    finally:
        state.chmod(0o700)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert not made(fake_seam)
