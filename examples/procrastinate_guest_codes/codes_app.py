"""Guest codes on Procrastinate: bookings, queue and ledger in one PostgreSQL.

procrastinate --app codes_app.app schema --apply      # once
procrastinate --app codes_app.app worker              # as many as you like
python codes_app.py guests.csv                        # submits and prints how far they are
"""

from __future__ import annotations

import asyncio
import csv
import os
import sys
from pathlib import Path
from typing import Any

from postgres_ledger import PostgresLedger
from procrastinate import App, PsycopgConnector, RetryStrategy

from seam_async import AsyncSeam, RateLimits
from seam_async.jobs import GuestCode, SeamJobLedgerError, access_codes_job

DATABASE = os.environ.get("DATABASE_URL", "postgresql://localhost/bookings")

app = App(connector=PsycopgConnector(conninfo=DATABASE))
job = access_codes_job("guest codes", PostgresLedger(DATABASE))


@app.task(name="make_codes", retry=RetryStrategy(max_attempts=100, wait=10, retry_exceptions={SeamJobLedgerError}))
async def make_codes(guests: list[dict[str, Any]]) -> None:
    """Make the codes of one chunk. It is idempotent, also if two workers run it at once: the ledger sees to that."""
    async with AsyncSeam(rate_limits=RateLimits.documented(), total_timeout=20) as seam:
        await job.run(seam, [GuestCode(**guest) for guest in guests])


async def submit(path: Path, chunk: int = 100) -> int:
    """Send the guests of a CSV to the workers, and return the number of chunks."""
    with path.open(newline="", encoding="utf-8") as file:
        rows = [{**row, "code": row["code"] or None} for row in csv.DictReader(file)]
    chunks = [rows[begin : begin + chunk] for begin in range(0, len(rows), chunk)]
    for some in chunks:
        await make_codes.defer_async(guests=some)
    return len(chunks)


async def main() -> None:
    """Submit the CSV that the command line names, and print the state of the job."""
    async with app.open_async():
        print(await submit(Path(sys.argv[1])), "chunks")
    print((await job.report()).counts)


if __name__ == "__main__":
    asyncio.run(main())
