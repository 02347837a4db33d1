"""Submits a CSV of guests and watches: `python submit.py guests.csv`."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

import bookings
from tasks import codes

from seam_async.jobs import JobReport

SETTLED = ("done", "not_due", "failed", "conflict")


def main() -> int:
    """Submit, watch, and return the exit code: 3 if some guests have no code."""
    parser = argparse.ArgumentParser(description="Give each guest of a CSV a door code.")
    parser.add_argument("file", type=Path, help="key,device_id,name,starts_at,ends_at,code; times with a zone")
    parser.add_argument("--chunk", type=int, default=100, help="guests in one task")
    parser.add_argument("--retry-failed", action="store_true", help="try again what has failed")
    parser.add_argument("--no-watch", action="store_true", help="only submit")
    arguments = parser.parse_args()
    keys = bookings.import_csv(arguments.file)
    chunks = codes.submit(bookings.load(keys), arguments.chunk, retry_failed=arguments.retry_failed)
    print(f"{len(keys)} guests in {chunks} chunks", file=sys.stderr)
    if arguments.no_watch:
        return 0
    report = watch(len(keys))
    print(report.to_csv() if report.failures else "every guest has a code")
    return 3 if report.failures else 0


def watch(total: int) -> JobReport:
    """Show progress until every guest's outcome is known: a bar on a terminal, else a line every half minute."""
    if not sys.stderr.isatty():
        while not is_settled(report := codes.report(), total):
            print(report.counts, file=sys.stderr)
            time.sleep(30 if total > 1000 else 0.5)
        return report
    from rich.progress import Progress

    with Progress() as bar:
        row = bar.add_task("codes", total=total)
        while not is_settled(report := codes.report(), total):
            bar.update(row, completed=sum(report.counts[state] for state in SETTLED))
            time.sleep(1)
        bar.update(row, completed=total)
    return report


def is_settled(report: JobReport, total: int) -> bool:
    """Return whether the outcome of all guests is known."""
    return sum(report.counts[state] for state in SETTLED) >= total


if __name__ == "__main__":
    sys.exit(main())
