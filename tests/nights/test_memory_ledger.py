"""The ledger of the simulated nights does what every ledger must do."""

from __future__ import annotations

import time

from nights.memory_ledger import MemoryLedger

from seam_async.jobs.conformance import LedgerConformance


class TestMemoryLedger(LedgerConformance):
    lease = 0.3

    def make_ledger(self) -> MemoryLedger:
        return MemoryLedger(time.monotonic, time.time)
