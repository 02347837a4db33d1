"""The file of an `SqliteLedger`: opened in a thread of its own, made or brought up to date where that is needed."""

from __future__ import annotations

import asyncio
import os
import secrets
import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import TypeVar

import attrs

from seam_async._clock import SystemClock
from seam_async.jobs.errors import SeamJobLedgerError

T = TypeVar("T")

APPLICATION_ID = 0x5EA31ED6
"""Marks the file as ours."""

BUSY_SECONDS = 30.0
"""How long a transaction waits for those of other processes."""

MIGRATIONS = (
    """
    CREATE TABLE facts (name TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID;
    CREATE TABLE items (
        job TEXT NOT NULL, key TEXT NOT NULL, state TEXT NOT NULL, token TEXT NOT NULL, digest TEXT NOT NULL,
        thing_id TEXT, extra_id TEXT, error_type TEXT, code TEXT, request_id TEXT,
        lease_boot TEXT, lease_until REAL, touched_at REAL NOT NULL,
        PRIMARY KEY (job, key)
    ) WITHOUT ROWID;
    CREATE INDEX items_by_thing ON items (thing_id) WHERE thing_id IS NOT NULL;
    """,
)
"""What leads from each version of the schema to the next. Never change one: add another."""


@attrs.define
class FileThread:
    """A thread of its own for the file, so that waiting for the disk holds up nothing else."""

    path: Path
    _executor: ThreadPoolExecutor = attrs.field(factory=lambda: ThreadPoolExecutor(1, "seam-ledger"))
    _connection: sqlite3.Connection | None = None

    async def call(self, function: Callable[[sqlite3.Connection], T]) -> T:
        """Call a function with the connection, in the thread."""
        return await asyncio.get_running_loop().run_in_executor(self._executor, self._run, function)

    def _run(self, function: Callable[[sqlite3.Connection], T]) -> T:
        if self._connection is None:
            self._connection = _connect(self.path)
        return function(self._connection)

    async def close(self) -> None:
        """Close the connection and end the thread, after what is under way."""
        try:
            await asyncio.get_running_loop().run_in_executor(self._executor, self._close)
        finally:
            self._executor.shutdown(wait=False)

    def _close(self) -> None:
        if self._connection is not None:
            self._connection.close()


def _connect(path: Path) -> sqlite3.Connection:
    """Open the file, making it or bringing it up to date where that is needed."""
    # SQLite gives the files that it makes beside this one the same mode.
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        _migrate(connection, path)
        _use_wal(connection)
        connection.execute("PRAGMA synchronous = FULL").close()
    except BaseException:
        connection.close()
        raise
    return connection


def _use_wal(connection: sqlite3.Connection) -> None:
    """Switch to the write-ahead log. For this SQLite does not wait while others open the same new file."""
    give_up_at = SystemClock.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL").close()
        except sqlite3.OperationalError:
            if SystemClock.monotonic() > give_up_at:
                raise
            threading.Event().wait(0.01)  # this thread has nothing else to do
        else:
            return


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    with closing(connection.execute("PRAGMA user_version")) as cursor:
        version = cursor.fetchone()[0]
    if version == len(MIGRATIONS) and _is_ours(connection):
        return
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        is_empty = not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if not is_empty and not _is_ours(connection):
            message = f"{path.name} is no ledger of jobs: give it a file of its own"
            raise SeamJobLedgerError(message)
        if version > len(MIGRATIONS):
            message = (
                f"the ledger {path.name} has version {version}, and this version of seam-async reads up to "
                f"{len(MIGRATIONS)}: update it"
            )
            raise SeamJobLedgerError(message)
        for migration in MIGRATIONS[version:]:
            for statement in filter(str.strip, migration.split(";")):
                connection.execute(statement)
        connection.execute("INSERT OR IGNORE INTO facts VALUES ('secret', ?)", (secrets.token_bytes(32),))
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")


def _is_ours(connection: sqlite3.Connection) -> bool:
    with closing(connection.execute("PRAGMA application_id")) as cursor:
        return bool(cursor.fetchone()[0] == APPLICATION_ID)
