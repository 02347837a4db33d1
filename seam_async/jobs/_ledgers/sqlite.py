"""A ledger in an SQLite file, for all processes of one machine. It needs nothing to be installed.

Every transaction is on the disk before a call goes out that relies on it (`synchronous=FULL`), so that a power failure
loses no claim; transactions are few, since `GroupCommit` puts into each what many items want at the same time.
"""

from __future__ import annotations

import asyncio
import os
import sqlite3
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Collection, Iterable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import attrs

from seam_async._clock import MonotonicPlusSuspensions, SystemClock, boottime
from seam_async._validation import kind
from seam_async.errors import SeamInvalidParameterError
from seam_async.jobs._ledgers.lease import boot_id
from seam_async.jobs._ledgers.ledger import (
    STATES,
    Entry,
    State,
    Swap,
    Swapped,
    Target,
    moment_of,
    name_of,
    wrong_target,
)
from seam_async.jobs._ledgers.sqlite_file import FileThread
from seam_async.jobs.errors import SeamJobLedgerError

T = TypeVar("T")

_PAGE = 500

_COLUMNS = "key, state, token, digest, thing_id, extra_id, error_type, code, request_id"
_SELECT = f"SELECT {_COLUMNS}, lease_boot, lease_until FROM items WHERE job = ?"  # noqa: S608 - constants


class SqliteLedger:
    """A ledger in a file that all processes of one machine share.

    ```python
    job = access_codes_job("saturday", SqliteLedger("saturday.ledger"))
    ```

    The file is made with mode 0600 when it is first needed. It must be on a local disk: SQLite does not work reliably
    on network file systems.

    Args:
        path: The file. `:memory:` is none: what is known must outlive the process.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        given: Any = path  # checked, whatever the annotation says
        if not isinstance(given, (str, os.PathLike)) or not str(given):
            message = f"path must be the name of a file, not {kind(path)}"
            raise SeamInvalidParameterError(message, parameter="path")
        if str(given) == ":memory:" or str(given).startswith("file:"):
            message = (
                f"path must be the name of a file, not {str(given)!r}: each run and process opens its ledger anew, so "
                "what it knows must be on disk. In tests, use a temporary folder"
            )
            raise SeamInvalidParameterError(message, parameter="path")
        self.path = Path(path)
        self._boot = boot_id()
        # Time since the boot means nothing after the next one, nor to others where each process makes up its own: where
        # either cannot be excluded, the calendar must do.
        is_shared = bool(self._boot) and not isinstance(boottime, MonotonicPlusSuspensions)
        self._now: Callable[[], float] = boottime if is_shared else SystemClock.wall

    def __repr__(self) -> str:
        return f"SqliteLedger({str(self.path)!r})"

    @asynccontextmanager
    async def open(self, job: str, target: Target | None) -> AsyncGenerator[SqliteSession]:
        """Open the ledger for a job; see `Ledger.open`."""
        thread = self._thread()
        session = SqliteSession(self, job, thread)
        try:
            session.secret = await session._call(lambda connection: _agree(connection, target))
            yield session
        finally:
            # The file is closed when this returns, even to a task that is cancelled again meanwhile.
            await asyncio.shield(thread.close())

    async def forget(self, job: Any, keys: Iterable[str] | None = None, before: datetime | None = None) -> int:
        """Delete entries of a job, and return how many.

        Args:
            job: The job, or its name.
            keys: Only these.
            before: Only those that were not touched since this moment, which needs a time zone.
        """
        conditions, values = "job = ?", [name_of(job)]
        moment = moment_of(before)
        wanted: list[str | None] = [None] if keys is None else list(dict.fromkeys(keys))
        extra = (" AND touched_at < ?", [moment]) if moment is not None else ("", [])

        def delete(connection: sqlite3.Connection) -> int:
            count = 0
            with connection:
                connection.execute("BEGIN IMMEDIATE")
                for key in wanted:
                    only = ("", []) if key is None else (" AND key = ?", [key])
                    sql = f"DELETE FROM items WHERE {conditions}{only[0]}{extra[0]}"  # noqa: S608 - no value is in it
                    count += connection.execute(sql, [*values, *only[1], *extra[1]]).rowcount
            return count

        async with self.open(values[0], None) as session:
            return await session._call(delete)

    def _thread(self) -> FileThread:
        return FileThread(self.path)


class SqliteSession:
    """A ledger's file, opened for one job."""

    secret: bytes = b""

    def __init__(self, ledger: SqliteLedger, job: str, thread: FileThread) -> None:
        self._ledger = ledger
        self._job = job
        self._thread = thread

    async def _call(self, function: Callable[[sqlite3.Connection], T]) -> T:
        try:
            return await self._thread.call(function)
        except sqlite3.OperationalError as error:
            hint = "; is a process that uses it stopped?" if "locked" in str(error) else ""
            message = f"the ledger {self._ledger.path.name} cannot be used now: {error}{hint}"
            raise SeamJobLedgerError(message, is_away=True) from error
        except (sqlite3.DatabaseError, OSError) as error:
            message = f"the ledger {self._ledger.path.name} cannot be used: {error}"
            raise SeamJobLedgerError(message) from error

    async def read(self, keys: Sequence[str]) -> Sequence[Entry | None]:
        """Return the entries of these keys; see `LedgerSession.read`."""
        job, sql = self._job, f"{_SELECT} AND key = ?"

        def read(connection: sqlite3.Connection) -> list[Any]:
            return [connection.execute(sql, (job, key)).fetchone() for key in keys]

        rows = await self._call(read)
        return [None if row is None else self._entry(row) for row in rows]

    async def swap(self, swaps: Sequence[Swap]) -> Sequence[Swapped]:
        """Carry out swaps; see `LedgerSession.swap`."""
        job, boot, now = self._job, self._ledger._boot, self._ledger._now

        def swap(connection: sqlite3.Connection) -> list[Swapped]:
            with connection:
                connection.execute("BEGIN IMMEDIATE")
                return [_swap(connection, job, one, boot, now()) for one in swaps]

        return await self._call(swap)

    async def entries(self, states: Collection[State] | None = None) -> AsyncIterator[Entry]:
        """Iterate over the entries in these states; see `LedgerSession.entries`."""
        job, sql = self._job, f"{_SELECT} AND key > ? ORDER BY key LIMIT {_PAGE}"
        last = ""
        while True:
            after = last
            rows = await self._call(lambda connection: connection.execute(sql, (job, after)).fetchall())  # noqa: B023
            for entry in map(self._entry, rows):
                if states is None or entry.state in states:
                    yield entry
            if len(rows) < _PAGE:
                return
            last = rows[-1][0]

    async def counts(self) -> dict[State, int]:
        """Return how many entries are in each state; see `LedgerSession.counts`."""
        job, boot, now = self._job, self._ledger._boot, self._ledger._now()
        sql = (
            "SELECT CASE WHEN state = 'busy' AND NOT (lease_boot = ? AND lease_until > ?) THEN 'unknown' ELSE state END"
            " AS shown, count(*) FROM items WHERE job = ? GROUP BY shown"
        )
        rows = await self._call(lambda connection: connection.execute(sql, (boot, now, job)).fetchall())
        return dict.fromkeys(STATES, 0) | dict(rows)

    def _entry(self, row: Sequence[Any]) -> Entry:
        key, state, token, digest, thing_id, extra_id, error_type, code, request_id, boot, until = row
        left = 0.0
        # The leases of an earlier boot are over: whoever had them is gone.
        if until is not None and boot == self._ledger._boot:
            left = max(0.0, until - self._ledger._now())
        return Entry(
            key=key,
            state="unknown" if state == "busy" and left <= 0 else state,
            token=token,
            digest=digest,
            thing_id=thing_id,
            extra_id=extra_id,
            error_type=error_type,
            code=code,
            request_id=request_id,
            lease_left=left,
        )


def _agree(connection: sqlite3.Connection, target: Target | None) -> bytes:
    """Compare where the ledger's things live, note it if it is new, and return the secret of its digests."""
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        facts = dict(connection.execute("SELECT name, value FROM facts").fetchall())
        for name, value in attrs.asdict(target).items() if target is not None else ():
            if value is None:
                continue
            if facts.setdefault(name, value) != value:
                raise wrong_target(name, facts[name], value)
            connection.execute("INSERT OR IGNORE INTO facts VALUES (?, ?)", (name, value))
    return bytes(facts["secret"])


def _swap(connection: sqlite3.Connection, job: str, swap: Swap, boot: str, now: float) -> Swapped:
    found = connection.execute("SELECT token FROM items WHERE job = ? AND key = ?", (job, swap.key)).fetchone()
    token = None if found is None else found[0]
    entry = swap.entry
    if entry is None:
        if token is None:
            return Swapped.OK
        if token != swap.expected:
            return Swapped.STALE
        connection.execute("DELETE FROM items WHERE job = ? AND key = ?", (job, swap.key))
        return Swapped.OK
    if token == entry.token:
        return Swapped.OK
    if token != swap.expected:
        return Swapped.STALE
    if entry.thing_id is not None:
        held = "SELECT 1 FROM items WHERE thing_id = ? AND key <> ? LIMIT 1"
        if connection.execute(held, (entry.thing_id, swap.key)).fetchone() is not None:
            return Swapped.HELD
    connection.execute(
        f"INSERT OR REPLACE INTO items (job, {_COLUMNS}, lease_boot, lease_until, touched_at)"  # noqa: S608 - constants
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            job, swap.key, entry.state, entry.token, entry.digest, entry.thing_id, entry.extra_id, entry.error_type,
            entry.code, entry.request_id, boot if swap.lease else None, now + swap.lease if swap.lease else None,
            SystemClock.wall(),
        ),
    )  # fmt: skip
    return Swapped.OK
