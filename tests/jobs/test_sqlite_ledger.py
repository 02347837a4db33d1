"""`SqliteLedger`: what every ledger must do, and what a file brings with it."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import stat
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path

import attrs
import pytest

from seam_async.errors import SeamInvalidParameterError
from seam_async.jobs import SqliteLedger, Swap
from seam_async.jobs._ledgers import sqlite_file as module
from seam_async.jobs.conformance import HERE, LedgerConformance, entry, put
from seam_async.jobs.errors import SeamJobLedgerError

_numbers = count()


class TestSqliteLedger(LedgerConformance):
    @pytest.fixture(autouse=True)
    def _folder(self, tmp_path: Path) -> None:
        self.folder = tmp_path

    def make_ledger(self) -> SqliteLedger:
        return SqliteLedger(self.folder / f"{next(_numbers)}.ledger")

    def reopen_ledger(self, ledger: SqliteLedger) -> SqliteLedger:
        return SqliteLedger(ledger.path)


async def test_its_files_are_for_their_owner_only(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        async with SqliteLedger(tmp_path / "jobs").open("job", HERE) as session:
            await put(session, entry())
            modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    finally:
        os.umask(old)
    assert len(modes) >= 2
    assert set(modes.values()) == {0o600}


async def test_a_claim_is_on_the_disk_before_it_is_granted(tmp_path: Path) -> None:
    async with SqliteLedger(tmp_path / "jobs").open("job", HERE) as session:
        synchronous = await session._call(lambda connection: connection.execute("PRAGMA synchronous").fetchone()[0])
    assert synchronous == 2, "FULL: a power failure must lose no claim"


async def test_an_older_schema_is_migrated_and_a_newer_one_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger = SqliteLedger(tmp_path / "jobs")
    async with ledger.open("job", HERE) as session:
        await put(session, entry("a", "done"))
        secret = session.secret
    monkeypatch.setattr(module, "MIGRATIONS", (*module.MIGRATIONS, "ALTER TABLE items ADD COLUMN colour TEXT;"))
    async with ledger.open("job", HERE) as session:
        assert (await session.read(["a"]))[0] is not None
        assert session.secret == secret
        columns = await session._call(lambda one: [row[1] for row in one.execute("PRAGMA table_info(items)")])
        assert "colour" in columns
    monkeypatch.undo()
    with pytest.raises(SeamJobLedgerError, match="version 2") as caught:
        async with ledger.open("job", HERE):
            pass
    assert not caught.value.is_away


async def test_a_file_of_another_kind_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    database, text = tmp_path / "app.db", tmp_path / "notes.txt"
    with sqlite3.connect(database) as connection:
        connection.execute("CREATE TABLE bookings (id)")
    connection.close()
    text.write_text("These are notes, and no database at all. " * 50)
    for path in (database, text):
        before = path.read_bytes()
        with pytest.raises(SeamJobLedgerError) as caught:
            async with SqliteLedger(path).open("job", HERE):
                pass
        assert not caught.value.is_away
        assert path.read_bytes() == before


async def test_a_folder_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(SeamJobLedgerError, match="No such file"):
        async with SqliteLedger(tmp_path / "missing" / "jobs").open("job", HERE):
            pass
    for path in ("", None, 3, ":memory:", "file:jobs?mode=memory"):
        with pytest.raises(SeamInvalidParameterError, match="path"):
            SqliteLedger(path)


async def test_the_leases_of_an_earlier_boot_are_over(tmp_path: Path) -> None:
    """Whoever had them is gone, and the clock that they were measured by began anew."""
    ledger = SqliteLedger(tmp_path / "jobs")
    async with ledger.open("job", HERE) as session:
        await put(session, entry(), lease=1e6)
    again = SqliteLedger(ledger.path)
    again._boot = "the machine was started again"
    async with again.open("job", HERE) as session:
        (found,) = await session.read(["a"])
        assert found.state == "unknown"
        assert found.lease_left == 0
        assert (await session.counts())["unknown"] == 1


async def work_off(ledger: SqliteLedger, items: int) -> None:
    """Read, claim and settle items in groups of a hundred, as a run does."""
    async with ledger.open("job", HERE) as session:
        for begin in range(0, items, 100):
            keys = [f"booking-{number}" for number in range(begin, begin + 100)]
            await session.read(keys)
            claims = [entry(key, digest="0" * 24) for key in keys]
            await session.swap([Swap(key=one.key, expected=None, entry=one, lease=40.0) for one in claims])
            done = [attrs.evolve(one, state="done", token=one.token[::-1] + "x", thing_id=one.key) for one in claims]
            await session.swap(
                [Swap(key=new.key, expected=old.token, entry=new) for old, new in zip(claims, done, strict=True)]
            )
        assert (await session.counts())["done"] == items


async def test_an_item_costs_six_statements_and_a_group_two_commits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One to read it, two to claim it and three to settle it, since its thing must be no other key's."""
    statements: Counter[str] = Counter()
    connect = module._connect

    def traced(path: Path) -> sqlite3.Connection:
        connection = connect(path)
        connection.set_trace_callback(lambda statement: statements.update([statement.split()[0]]))
        return connection

    monkeypatch.setattr(module, "_connect", traced)
    counted = []
    for items in (200, 1200):
        statements.clear()
        await work_off(SqliteLedger(tmp_path / f"jobs-{items}"), items)
        counted.append(statements.copy())
    few, many = counted
    assert {kind: many[kind] - few[kind] for kind in many if many[kind] != few[kind]} == {
        "SELECT": 1000 * 4, "INSERT": 1000 * 2, "BEGIN": 10 * 2, "COMMIT": 10 * 2
    }  # fmt: skip


def bare_statements(path: Path, items: int) -> float:
    """Return the seconds of CPU that as many statements on a file like it take, in as many transactions."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("CREATE TABLE items (key TEXT PRIMARY KEY, token TEXT, digest TEXT) WITHOUT ROWID")
    began = time.process_time()
    for begin in range(0, items, 100):
        for reads, writes in ((1, 0), (1, 1), (2, 1)):
            connection.execute("BEGIN IMMEDIATE")
            for number in range(begin, begin + 100):
                for _ in range(reads):
                    connection.execute("SELECT * FROM items WHERE key = ?", (f"booking-{number}",)).fetchone()
                for _ in range(writes):
                    row = (f"booking-{number}", f"{number:032}", "0" * 24)
                    connection.execute("INSERT OR REPLACE INTO items VALUES (?, ?, ?)", row)
            connection.execute("COMMIT")
    taken = time.process_time() - began
    connection.close()
    return taken


async def test_twenty_thousand_items_cost_little_more_than_their_statements(tmp_path: Path) -> None:
    """Some 1.6 s of CPU, 2.7 times the bare statements, where this was written. The best of five counts."""
    ratios = []
    for number in range(5):
        bare = bare_statements(tmp_path / f"bare-{number}", 20_000)
        began = time.process_time()
        await work_off(SqliteLedger(tmp_path / f"jobs-{number}"), 20_000)
        ratios.append((time.process_time() - began) / bare)
        if ratios[-1] < 4.0:
            return
    raise AssertionError(ratios)


async def test_no_thread_is_left(tmp_path: Path) -> None:
    import threading

    async with SqliteLedger(tmp_path / "jobs").open("job", HERE) as session:
        await put(session, entry())
        assert any(thread.name.startswith("seam-ledger") for thread in threading.enumerate())
    for _ in range(500):
        if not any(thread.name.startswith("seam-ledger") for thread in threading.enumerate()):
            return
        await asyncio.sleep(0.01)
    raise AssertionError([thread.name for thread in threading.enumerate()])


def test_processes_that_open_a_new_file_at_once_all_get_it(tmp_path: Path) -> None:
    """SQLite does not wait for others while it switches to the write-ahead log."""
    for number in range(40):
        with ThreadPoolExecutor(8) as pool:
            opened = list(pool.map(module._connect, [tmp_path / f"{number}.ledger"] * 8))
        for connection in opened:
            connection.close()
