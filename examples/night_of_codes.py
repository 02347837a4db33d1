"""Gives each guest of a CSV a door code, exactly once, however often it is started.

Start it with `python night_of_codes.py guests.csv`. The CSV has the columns key, device_id, name, starts_at, ends_at
and code; times have a zone, and `code` may be empty.
"""

from __future__ import annotations

import asyncio
import csv
import sys
from pathlib import Path

from rich.progress import Progress

from seam_async import AsyncSeam, RateLimits
from seam_async.jobs import GuestCode, JobProgress, SqliteLedger, access_codes_job

SETTLED = ("done", "not_due", "failed", "conflict")


def read(path: Path) -> list[GuestCode]:
    """Read the guests of a CSV."""
    with path.open(newline="", encoding="utf-8") as file:
        return [
            GuestCode(row["key"], row["device_id"], row["name"], row["starts_at"], row["ends_at"], row["code"] or None)
            for row in csv.DictReader(file)
        ]


async def main(path: Path) -> int:
    """Make the codes, and return the exit code: 3 if some are missing."""
    guests = read(path)
    job = access_codes_job(path.stem, SqliteLedger(path.with_suffix(".ledger")), confirm=True)
    with Progress() as bar:
        codes = bar.add_task("codes on their locks", total=len(guests))

        def show(progress: JobProgress) -> None:
            bar.update(codes, completed=sum(progress.counts[state] for state in SETTLED))

        async with AsyncSeam(rate_limits=RateLimits.documented()) as seam:
            report = await job.run(seam, guests, on_progress=show)
    print({state: count for state, count in report.counts.items() if count})
    path.with_suffix(".failures.csv").write_text(report.to_csv(), encoding="utf-8")
    return 0 if report.is_complete else 3


if __name__ == "__main__":
    sys.exit(asyncio.run(main(Path(sys.argv[1]))))
