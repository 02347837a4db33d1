"""A ledger of jobs in PostgreSQL, beside the bookings and the queue: an example of a ledger of your own.

It passes the tests of `seam_async.jobs.conformance`.
"""

from __future__ import annotations

import secrets
from collections.abc import AsyncGenerator, AsyncIterator, Collection, Generator, Iterable, Sequence
from contextlib import asynccontextmanager, contextmanager
from datetime import datetime
from typing import Any

import psycopg

from seam_async.jobs import Entry, SeamJobLedgerError, Swap, Swapped, Target
from seam_async.jobs._ledgers.ledger import STATES, State, moment_of, name_of, wrong_target

SCHEMA = """
CREATE TABLE IF NOT EXISTS seam_ledger_facts (name text PRIMARY KEY, value text NOT NULL);
CREATE TABLE IF NOT EXISTS seam_ledger (
    job text, key text, state text NOT NULL, token text NOT NULL, digest text NOT NULL, thing_id text, extra_id text,
    error_type text, code text, request_id text, lease_until timestamptz, touched_at timestamptz NOT NULL,
    PRIMARY KEY (job, key)
);
CREATE INDEX IF NOT EXISTS seam_ledger_by_thing ON seam_ledger (thing_id);
"""

FIELDS = "key, state, token, digest, thing_id, extra_id, error_type, code, request_id"
LEFT = "GREATEST(0, EXTRACT(EPOCH FROM lease_until - clock_timestamp()))::float8"
SHOWN = (
    "CASE WHEN state = 'busy' AND NOT COALESCE(lease_until > clock_timestamp(), false) THEN 'unknown' ELSE state END"
)


class PostgresLedger:
    """A ledger in a database that all workers share. Leases go by the clock of the database.

    Args:
        conninfo: The connection string, as psycopg takes it.
    """

    def __init__(self, conninfo: str) -> None:
        self._conninfo = conninfo

    @asynccontextmanager
    async def open(self, job: str, target: Target | None) -> AsyncGenerator[PostgresSession]:
        """Open the ledger for a job."""
        with _our_words():
            connection = await psycopg.AsyncConnection.connect(self._conninfo, autocommit=True)
        try:
            session = PostgresSession(connection, job)
            await session.agree(target)
            yield session
        finally:
            await connection.close()

    async def forget(self, job: Any, keys: Iterable[str] | None = None, before: datetime | None = None) -> int:
        """Delete entries of a job, and return how many."""
        moment_of(before)
        async with self.open(name_of(job), None) as session:
            cursor = await session.execute(
                "DELETE FROM seam_ledger WHERE job = %s AND (%s::text[] IS NULL OR key = ANY(%s))"
                " AND (%s::timestamptz IS NULL OR touched_at < %s)",
                [name_of(job), wanted := None if keys is None else list(keys), wanted, before, before],
            )
            return cursor.rowcount


class PostgresSession:
    """A ledger in PostgreSQL, opened for one job."""

    secret: bytes = b""

    def __init__(self, connection: psycopg.AsyncConnection[Any], job: str) -> None:
        self._connection = connection
        self._job = job

    async def execute(self, sql: str, values: Sequence[Any] = ()) -> psycopg.AsyncCursor[Any]:
        """Run a statement with these values."""
        query: Any = sql  # psycopg takes literals only; this one is made of constants
        with _our_words():
            return await self._connection.execute(query, values)

    async def agree(self, target: Target | None) -> None:
        """Make the tables, store or compare the target, and read the secret of the digests.

        Raises:
            SeamJobLedgerError: The ledger belongs to another server or workspace.
        """
        with _our_words():
            async with self._connection.transaction():
                # CREATE TABLE IF NOT EXISTS fails if two workers run it at once.
                await self._connection.execute("SELECT pg_advisory_xact_lock(hashtext('seam_ledger'))")
                await self._connection.execute(SCHEMA)
        facts = {"secret": secrets.token_hex(32)}
        if target is not None:
            facts |= {"endpoint": target.endpoint}
            facts |= {} if target.workspace_id is None else {"workspace_id": target.workspace_id}
        for name, value in facts.items():
            await self.execute("INSERT INTO seam_ledger_facts VALUES (%s, %s) ON CONFLICT DO NOTHING", [name, value])
        noted = dict(await (await self.execute("SELECT name, value FROM seam_ledger_facts")).fetchall())
        for name, value in facts.items():
            if name != "secret" and noted[name] != value:
                raise wrong_target(name, noted[name], value)
        self.secret = bytes.fromhex(noted["secret"])

    async def read(self, keys: Sequence[str]) -> Sequence[Entry | None]:
        """Return the entries of these keys."""
        cursor = await self.execute(
            f"SELECT {FIELDS}, {SHOWN}, {LEFT} FROM seam_ledger WHERE job = %s AND key = ANY(%s)",
            [self._job, list(keys)],
        )
        found = {row[0]: _entry(row) for row in await cursor.fetchall()}
        return [found.get(key) for key in keys]

    async def swap(self, swaps: Sequence[Swap]) -> Sequence[Swapped]:
        """Carry out swaps, in one transaction."""
        with _our_words():
            async with self._connection.transaction():
                # Locks are taken in the order of the keys: otherwise two processes could deadlock.
                done = {swap.key: await self._swap(swap) for swap in sorted(swaps, key=lambda one: one.key)}
        return [done[swap.key] for swap in swaps]

    async def _swap(self, swap: Swap) -> Swapped:
        place = [self._job, swap.key]
        entry = swap.entry
        if swap.expected is None and entry is not None:
            # FOR UPDATE cannot lock a row that is not there yet: without this lock two processes could claim one key.
            await self._connection.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s || ' ' || %s, 0))", place)
        sql = "SELECT token FROM seam_ledger WHERE job = %s AND key = %s FOR UPDATE"
        row = await (await self._connection.execute(sql, place)).fetchone()
        token = None if row is None else row[0]
        if token == (None if entry is None else entry.token):
            return Swapped.OK
        if token != swap.expected:
            return Swapped.STALE
        if entry is None:
            await self._connection.execute("DELETE FROM seam_ledger WHERE job = %s AND key = %s", place)
            return Swapped.OK
        if entry.thing_id is not None:
            await self._connection.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 1))", [entry.thing_id])
            sql = "SELECT 1 FROM seam_ledger WHERE thing_id = %s AND key <> %s LIMIT 1"
            if await (await self._connection.execute(sql, [entry.thing_id, swap.key])).fetchone() is not None:
                return Swapped.HELD
        values = [entry.state, entry.token, entry.digest, entry.thing_id, entry.extra_id, entry.error_type, entry.code]
        await self._connection.execute(
            f"INSERT INTO seam_ledger (job, {FIELDS}, lease_until, touched_at)"
            " VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s,"
            " clock_timestamp() + NULLIF(%s::float8, 0) * interval '1 second', clock_timestamp())"
            " ON CONFLICT (job, key) DO UPDATE SET state = EXCLUDED.state, token = EXCLUDED.token,"
            " digest = EXCLUDED.digest, thing_id = EXCLUDED.thing_id, extra_id = EXCLUDED.extra_id,"
            " error_type = EXCLUDED.error_type, code = EXCLUDED.code, request_id = EXCLUDED.request_id,"
            " lease_until = EXCLUDED.lease_until, touched_at = EXCLUDED.touched_at",
            [*place, *values, entry.request_id, swap.lease],
        )
        return Swapped.OK

    async def entries(self, states: Collection[State] | None = None) -> AsyncIterator[Entry]:
        """Iterate over the entries in these states, a page at a time."""
        last, wanted = "", None if states is None else list(states)
        while True:
            cursor = await self.execute(
                f"SELECT {FIELDS}, {SHOWN}, {LEFT} FROM seam_ledger WHERE job = %s AND key > %s"
                f" AND (%s::text[] IS NULL OR {SHOWN} = ANY(%s)) ORDER BY key LIMIT 500",
                [self._job, last, wanted, wanted],
            )
            rows = await cursor.fetchall()
            for row in rows:
                yield _entry(row)
            if len(rows) < 500:
                return
            last = rows[-1][0]

    async def counts(self) -> dict[State, int]:
        """Return how many entries are in each state."""
        sql = f"SELECT {SHOWN} AS shown, count(*) FROM seam_ledger WHERE job = %s GROUP BY shown"
        return dict.fromkeys(STATES, 0) | dict(await (await self.execute(sql, [self._job])).fetchall())


@contextmanager
def _our_words() -> Generator[None]:
    """Raise errors of the database as the error that a job handles."""
    try:
        yield
    except (psycopg.OperationalError, psycopg.InterfaceError) as error:
        raise SeamJobLedgerError(f"the database of the ledger: {type(error).__name__}", is_away=True) from None


def _entry(row: Sequence[Any]) -> Entry:
    *fields, shown, left = row
    kept: dict[str, Any] = dict(zip(FIELDS.split(", "), fields, strict=True))
    kept.update(state=shown, lease_left=left or 0.0)
    return Entry(**kept)
