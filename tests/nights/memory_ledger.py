"""A ledger in memory, as small as one can be: for simulated nights, and an example of one's own."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Collection, Iterable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any

import attrs

from seam_async.jobs import Entry, Swap, Swapped, Target
from seam_async.jobs._ledgers.ledger import STATES, State, moment_of, name_of
from seam_async.jobs.errors import SeamJobLedgerError

Interrupt = Callable[[], Any]


@attrs.define
class MemoryLedger:
    """Entries in a dictionary.

    Args:
        now: The ledger's clock.
        wall: The calendar.
    """

    now: Callable[[], float]
    wall: Callable[[], float]
    target: Target | None = None
    items: dict[tuple[str, str], tuple[Entry, float, float]] = attrs.field(factory=dict)

    @asynccontextmanager
    async def open(self, job: str, target: Target | None) -> AsyncGenerator[MemorySession]:
        if target is not None:
            self.target = self.target or target
            if target.endpoint != self.target.endpoint or target.workspace_id not in (None, self.target.workspace_id):
                raise SeamJobLedgerError("this ledger belongs elsewhere")
        yield MemorySession(self, job)

    async def forget(self, job: Any, keys: Iterable[str] | None = None, before: datetime | None = None) -> int:
        name, wanted, moment = name_of(job), None if keys is None else set(keys), moment_of(before)
        gone = [
            place
            for place, (_, _, touched_at) in self.items.items()
            if place[0] == name and (wanted is None or place[1] in wanted) and (moment is None or touched_at < moment)
        ]
        for place in gone:
            del self.items[place]
        return len(gone)


@attrs.define
class MemorySession:
    ledger: MemoryLedger
    job: str
    secret: bytes = b"not so secret in a test"

    def _show(self, entry: Entry, until: float) -> Entry:
        left = max(0.0, until - self.ledger.now())
        over = entry.state == "busy" and left <= 0
        return attrs.evolve(entry, state="unknown" if over else entry.state, lease_left=left)

    async def read(self, keys: Sequence[str]) -> Sequence[Entry | None]:
        found = [self.ledger.items.get((self.job, key)) for key in keys]
        return [None if one is None else self._show(one[0], one[1]) for one in found]

    async def swap(self, swaps: Sequence[Swap]) -> Sequence[Swapped]:
        return [self._swap(swap) for swap in swaps]

    def _swap(self, swap: Swap) -> Swapped:
        items, place, new = self.ledger.items, (self.job, swap.key), swap.entry
        old = items[place][0].token if place in items else None
        if old == (None if new is None else new.token):
            return Swapped.OK
        if old != swap.expected:
            return Swapped.STALE
        if new is None:
            del items[place]
            return Swapped.OK
        if new.thing_id is not None and any(
            entry.thing_id == new.thing_id and entry.key != swap.key for entry, _, _ in items.values()
        ):
            return Swapped.HELD
        until = self.ledger.now() + swap.lease if swap.lease else 0.0
        items[place] = (new, until, self.ledger.wall())
        return Swapped.OK

    async def entries(self, states: Collection[State] | None = None) -> AsyncIterator[Entry]:
        for (job, _), (entry, until, _) in list(self.ledger.items.items()):
            shown = self._show(entry, until)
            if job == self.job and (states is None or shown.state in states):
                yield shown

    async def counts(self) -> dict[State, int]:
        counts = dict.fromkeys(STATES, 0)
        async for entry in self.entries():
            counts[entry.state] += 1
        return counts
