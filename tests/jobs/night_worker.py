"""A process that works on a night of guests, to be killed: `night_worker.py ENDPOINT KEY LEDGER GUESTS with|without`.

The ledger is a file, or a Redis URL. Leases are short, so that the next process need not wait for long.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from seam_async import AsyncSeam
from seam_async.jobs import GuestCode, Job, Ledger, SqliteLedger, access_codes_job
from seam_async.jobs._ledgers import lease

ARRIVAL = datetime(2030, 6, 1, 15, tzinfo=UTC)
CALL, MARGIN = 1.0, 0.5


def guests(doors: list[str], count: int, *, with_codes: bool) -> Iterator[GuestCode]:
    for number in range(count):
        arrival = ARRIVAL + timedelta(days=number)
        yield GuestCode(
            key=f"booking-{number}",
            device_id=doors[number % len(doors)],
            name=f"Guest {number}",
            starts_at=arrival,
            ends_at=arrival + timedelta(days=1),
            code=f"{100000 + number}" if with_codes else None,
        )


def night(place: str) -> Job[GuestCode]:
    lease.MARGIN = MARGIN
    ledger: Ledger = SqliteLedger(place)
    if "://" in place:
        from seam_async.jobs import RedisLedger

        ledger = RedisLedger(place)
    return access_codes_job("night", ledger)


async def main(endpoint: str, key: str, place: str, count: str, codes: str) -> None:
    async with AsyncSeam(key, endpoint=endpoint, total_timeout=CALL, retries=0) as seam:
        locks = [lock.device_id for lock in await seam.locks.list() if lock.can_program_online_access_codes]
        items = guests(sorted(locks), int(count), with_codes=codes == "with")
        await night(place).run(seam, items, concurrency=8)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
