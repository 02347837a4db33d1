"""How long an item belongs to the process that has claimed it.

A claim is made with a lease that is longer than the call: when the lease is over, nobody sends for it any more, and
another process may look whether it was done. The process itself measures from before its claim, the ledger from when
the claim arrives, so the process always gives up first.
"""

from __future__ import annotations

import attrs

MARGIN = 10.0
"""Seconds by which a lease is longer than the call."""

LONGEST_CALL = 45.0
"""Seconds that making one item may take."""

DEFAULT_CALL = 30.0
"""Seconds that making one item may take if the client sets no limit."""

SLOWEST_CLAIM = 5.0
"""Seconds that claiming may take. A claim that took longer is made anew: its lease would end too soon."""


@attrs.frozen
class LeaseTimes:
    """The lengths of a run, in seconds."""

    call: float
    """What making one item may take."""

    @classmethod
    def of(cls, total_timeout: float | None) -> LeaseTimes:
        """Work them out from the client's `total_timeout`."""
        return cls(min(DEFAULT_CALL if total_timeout is None else total_timeout, LONGEST_CALL))

    @property
    def lease(self) -> float:
        """How long a claim keeps others away."""
        return self.call + MARGIN


def boot_id() -> str:
    """Return what names this run of the machine: it changes when the machine starts anew. Empty where there is none."""
    try:
        with open("/proc/sys/kernel/random/boot_id", encoding="ascii") as file:  # noqa: PTH123 - no path to build
            return file.read().strip()
    except OSError:
        return ""
