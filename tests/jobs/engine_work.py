"""What an engine runs in a process of its own: a part of a job."""

from __future__ import annotations

from seam_sync import Seam
from seam_sync.jobs import GuestCode, SqliteLedger, access_codes_job


def work(endpoint: str, key: str, ledger: str, part: list[GuestCode]) -> int:
    with Seam(key, endpoint=endpoint, limiter=False) as seam:
        return access_codes_job("saturday", SqliteLedger(ledger)).run(seam, part).counts["done"]
