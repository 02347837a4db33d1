"""One run of a job: workers that take items and make each exactly once, until all is settled or the run must end."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterable, Callable, Iterable
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING, Generic, TypeVar

import attrs

from seam_async.jobs._items.confirmations import Confirmations
from seam_async.jobs._items.exactly_once import ExactlyOnce
from seam_async.jobs._items.failure_rules import ends_run
from seam_async.jobs._items.work import Outcome, Work
from seam_async.jobs._ledgers.group_commit import MOST, GroupCommit
from seam_async.jobs._runs.client_view import check_client, clock_of, leased, target_of, times_of
from seam_async.jobs._runs.inbox import Inbox
from seam_async.jobs._runs.progress import Progress
from seam_async.jobs._runs.run_arguments import check_count, check_keys, check_on_progress, check_until
from seam_async.jobs._runs.seen_keys import SeenKeys
from seam_async.jobs.report import SHOWN_AS_FAILURES, JobFailure, JobProgress, JobReport, failure_of

if TYPE_CHECKING:
    from seam_async.client import AsyncSeam
    from seam_async.jobs._items.recipe import Recipe
    from seam_async.jobs._ledgers.ledger import Ledger, LedgerSession

T = TypeVar("T")

MOST_KEPT = 10_000
"""Failures whose item and error a run keeps for its report."""


async def run(
    name: str,
    ledger: Ledger,
    recipe: Recipe[T],
    seam: AsyncSeam,
    items: Iterable[T] | AsyncIterable[T],
    *,
    concurrency: int,
    until: datetime | None,
    max_failures: int | None,
    retry_failed: bool,
    on_progress: Callable[[JobProgress], object] | None,
) -> JobReport:
    """Run a job; see `Job.run`."""
    check_client(seam)
    check_count("concurrency", concurrency)
    if max_failures is not None:
        check_count("max_failures", max_failures)
    check_until(until)
    check_on_progress(on_progress)
    total = check_keys(items, recipe.key)
    async with ledger.open(name, await target_of(seam)) as session:
        work = Run(recipe, seam, session, items, total=total, until=until, max_failures=max_failures)
        await work.go(concurrency, retry_failed=retry_failed, on_progress=on_progress)
        report = await read_report(name, session, work.kept)
        report.counts["pending"] += await work.count_pending()
        return report


async def read_report(name: str, session: LedgerSession, kept: dict[str, JobFailure] | None = None) -> JobReport:
    """Read how a job stands; `kept` are the failures that this process knows more of."""
    failures = []
    async for entry in session.entries(SHOWN_AS_FAILURES):
        failure = failure_of(entry)
        ours = (kept or {}).get(entry.key)
        failures.append(failure if ours is None else attrs.evolve(failure, item=ours.item, error=ours.error))
    return JobReport(
        name=name, counts={str(state): count for state, count in (await session.counts()).items()}, failures=failures
    )


def open_item(recipe: Recipe[T], item: T, seen: SeenKeys, secret: bytes) -> Work[T]:
    """Return an item as the ledger will know it.

    Raises:
        SeamInvalidParameterError: Its key came before, or is none.
    """
    return Work(item, seen.add(recipe.key(item)), recipe.digest(item, secret))


class Run(Generic[T]):
    """The workers of a run, and what they have in common."""

    def __init__(
        self,
        recipe: Recipe[T],
        seam: AsyncSeam,
        session: LedgerSession,
        items: Iterable[T] | AsyncIterable[T],
        *,
        total: int | None,
        until: datetime | None,
        max_failures: int | None,
    ) -> None:
        self._recipe = recipe
        self._seam = seam
        self._session = session
        self._clock = clock_of(seam)
        self._book = GroupCommit(session, self._clock)
        self._inbox = Inbox(items, self._clock)
        self._total = total
        self._until = until
        self._max_failures = max_failures
        self._failed = 0
        self._put_off: list[str] = []
        self._under_way: set[Work[T]] = set()
        self._error: BaseException | None = None
        self._confirmations = Confirmations(recipe, seam, self._book, self._clock)
        self.kept: dict[str, JobFailure] = {}

    async def count_pending(self) -> int:
        """Return how many of the items the ledger knows nothing of, as far as their number is known."""
        keys = [*self._put_off, *(work.key for work in self._inbox.left())]
        pending = (await self._session.read(keys)).count(None) if keys else 0
        if self._total is not None:
            rest = map(self._recipe.key, self._inbox.rest())
            while keys := list(islice(rest, MOST)):
                pending += (await self._session.read(keys)).count(None)
        return pending

    def may_begin(self) -> bool:
        """Return whether anything may still be begun."""
        if self._until is not None and self._clock.wall() >= self._until.timestamp():
            self._inbox.close()
        return not self._inbox.is_closed

    async def go(
        self, concurrency: int, *, retry_failed: bool, on_progress: Callable[[JobProgress], object] | None
    ) -> None:
        """Work until all is settled, or the run must end.

        Raises:
            SeamError: What ended the run, after what was under way has been settled.
        """
        times = times_of(self._seam)
        protocol = ExactlyOnce(
            self._recipe,
            leased(self._seam, times),
            self._book,
            times=times,
            clock=self._clock,
            secret=self._session.secret,
            may_begin=self.may_begin,
            retry_failed=retry_failed,
        )
        workers = concurrency if self._total is None else min(concurrency, max(1, self._total))
        timer = None
        if self._until is not None:
            timer = self._clock.call_later(max(0.0, self._until.timestamp() - self._clock.wall()), self._end)
        progress = Progress(self._book, self._clock, self._total, on_progress)
        try:
            with SeenKeys() as seen:
                async with progress, self._confirmations:
                    async with asyncio.TaskGroup() as group:
                        for number in range(workers):
                            group.create_task(self._work(protocol, seen), name=f"seam job worker {number}")
                    if self._inbox.is_closed:
                        self._confirmations.give_up()
                    await self._confirmations.finish()
        finally:
            if timer is not None:
                timer.cancel()
            await self._book.close()
        if self._error is not None:
            try:
                raise self._error
            finally:
                self._error = None  # break the reference cycle error, traceback, frame, run

    async def _work(self, protocol: ExactlyOnce[T], seen: SeenKeys) -> None:
        """Work on one item after the other."""
        while not self._inbox.is_closed:
            try:
                taken = await self._inbox.get()
                if taken is None:
                    return
                try:
                    work = (
                        taken if isinstance(taken, Work) else open_item(self._recipe, taken, seen, self._session.secret)
                    )
                    await self._do(protocol, work)
                finally:
                    self._inbox.done()
            except Exception as error:  # noqa: BLE001 - it ends the run, after what the others have under way
                self._end(error)

    async def _do(self, protocol: ExactlyOnce[T], work: Work[T]) -> None:
        """Work on an item, and take note of what became of it."""
        self._under_way.add(work)
        try:
            outcome = await protocol.do(work)
        finally:
            self._under_way.discard(work)
        if outcome.entry is not None and self._recipe.confirm is not None:
            await self._confirmations.add(work, outcome.entry, self._note)
        elif outcome.again_in is not None and not self._inbox.is_closed:
            self._inbox.put_back(work, outcome.again_in)
        else:
            if outcome.again_in is not None or outcome.state == "pending":
                self._put_off.append(work.key)
            self._note(work, outcome)

    def _note(self, work: Work[T], outcome: Outcome) -> None:
        """Take note of how an item ended."""
        if outcome.state not in SHOWN_AS_FAILURES or outcome.error is None:
            return
        if len(self.kept) < MOST_KEPT:
            self.kept[work.key] = JobFailure(
                key=work.key,
                state=outcome.state,
                error_type=type(outcome.error).__name__,
                item=work.item,
                error=outcome.error,
            )
        self._failed += 1
        if ends_run(outcome.error):
            self._end(outcome.error)
        elif self._max_failures is not None and self._failed >= self._max_failures:
            self._end()

    def _end(self, error: BaseException | None = None) -> None:
        """Begin nothing more; what was sent is settled, what waits to be sent is put back."""
        if self._error is None and error is not None:
            self._error = error
        self._inbox.close()
        self._confirmations.give_up()
        for work in self._under_way:
            if self._recipe.is_ours and work.limit is not None and not work.requests:
                work.limit.reschedule(asyncio.get_running_loop().time())
