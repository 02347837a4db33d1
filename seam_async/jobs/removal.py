"""Removes what a job has made: only what it is asked to, and only what the ledger knows."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterable, Callable, Iterable
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from seam_async.errors import SeamInvalidParameterError
from seam_async.jobs.client_view import check_client, clock_of, leased, target_of, times_of
from seam_async.jobs.fate import ends_run, may_pass
from seam_async.jobs.group_commit import GroupCommit
from seam_async.jobs.inbox import Inbox
from seam_async.jobs.ledger import Entry, State, Swap, Swapped
from seam_async.jobs.report import JobFailure, JobReport
from seam_async.jobs.run import check_count, read_report
from seam_async.jobs.seen_keys import SeenKeys
from seam_async.jobs.work import GRACE, Outcome, Work, new_token, pause, settled

if TYPE_CHECKING:
    from seam_async.client import AsyncSeam
    from seam_async.jobs.lease import LeaseTimes
    from seam_async.jobs.ledger import Ledger
    from seam_async.jobs.recipe import Recipe

T = TypeVar("T")


async def remove(
    name: str,
    ledger: Ledger,
    recipe: Recipe[T],
    seam: AsyncSeam,
    items: Iterable[T | str] | AsyncIterable[T | str],
    *,
    concurrency: int,
) -> JobReport:
    """Remove what was made for items; see `Job.remove`."""
    check_client(seam)
    check_count("concurrency", concurrency)
    if recipe.remove is None:
        message = "this job has no function to remove things: give it `remove`"
        raise SeamInvalidParameterError(message, parameter="remove")
    times = times_of(seam)
    kept: dict[str, JobFailure] = {}
    async with ledger.open(name, await target_of(seam)) as session:
        book = GroupCommit(session, clock_of(seam))
        inbox = Inbox(items, clock_of(seam))
        removal = _Removal(recipe, leased(seam, times), book, times, clock_of(seam).boottime)

        async def work_off(seen: SeenKeys) -> None:
            while (taken := await inbox.get()) is not None:
                try:
                    work = taken if isinstance(taken, Work) else _open(recipe, taken, seen)
                    outcome = await removal.do(work)
                    if outcome is None:
                        continue
                    if outcome.again_in is not None:
                        inbox.put_back(work, outcome.again_in)
                    elif outcome.error is not None:
                        kept[work.key] = JobFailure(
                            key=work.key,
                            state=outcome.state,
                            error_type=type(outcome.error).__name__,
                            item=work.item,
                            error=outcome.error,
                        )
                finally:
                    inbox.done()

        try:
            with SeenKeys() as seen:
                async with asyncio.TaskGroup() as group:
                    for _ in range(concurrency):
                        group.create_task(work_off(seen), name="seam job removal")
        except BaseExceptionGroup as errors:
            raise errors.exceptions[0] from None
        finally:
            await book.close()
        return await read_report(name, session, kept)


def _open(recipe: Recipe[Any], item: Any, seen: SeenKeys) -> Work[Any]:
    return Work(item, seen.add(item if isinstance(item, str) else recipe.key(item)), "")


class _Removal(Generic[T]):
    """Removes one thing after the other."""

    def __init__(
        self, recipe: Recipe[T], seam: AsyncSeam, book: GroupCommit, times: LeaseTimes, boottime: Callable[[], float]
    ) -> None:
        self._recipe = recipe
        self._seam = seam
        self._book = book
        self._times = times
        self._boottime = boottime

    async def do(self, work: Work[Any]) -> Outcome | None:
        """Remove what an item stands for; None if there is nothing more to do."""
        entry = await self._book.read(work.key)
        if entry is None:
            return None
        if entry.lease_left > 0:
            return Outcome(state="busy", again_in=min(entry.lease_left + 0.01, 5.0))
        claim = Entry(
            key=work.key, state="busy", token=new_token(), digest=entry.digest, thing_id=entry.thing_id,
            extra_id=entry.extra_id,
        )  # fmt: skip
        swap = Swap(key=work.key, expected=entry.token, entry=claim, lease=self._times.lease)
        if await self._book.swap(swap) is not Swapped.OK:
            return Outcome(state="busy", again_in=0.05)
        try:
            async with asyncio.timeout(self._times.call + GRACE):
                for thing_id in await self._ids(work, entry):
                    await self._call(work.item, thing_id)
        except Exception as error:  # noqa: BLE001 - whatever it is, the item must be settled
            failure = error
        else:
            await self._book.swap(Swap(key=work.key, expected=claim.token, entry=None))
            return None
        return await self._failed(work, entry, claim, failure)

    async def _ids(self, work: Work[Any], entry: Entry) -> list[str]:
        """Return what is to be removed; what was in doubt is looked up."""
        ids = [one for one in (entry.thing_id, entry.extra_id) if one is not None]
        if ids or entry.state == "pending" or isinstance(work.item, str):
            if not ids and entry.state == "unknown":
                message = "it may have been made, and can only be looked up with its item: give that, not its key"
                raise SeamInvalidParameterError(message, parameter="items")
            return ids
        found = await self._recipe.find(self._seam, work.item)
        return [found] if isinstance(found, str) else list(found or ())

    async def _call(self, item: Any, thing_id: str) -> None:
        function: Callable[..., Any] | None = self._recipe.remove
        if function is not None:
            await function(self._seam, item, thing_id)

    async def _failed(self, work: Work[Any], before: Entry, claim: Entry, error: Exception) -> Outcome:
        may_try = work.count_failure(self._boottime())
        # Removing again does no harm: what is in doubt is tried again like what failed.
        passes = may_pass(error) and not isinstance(error, SeamInvalidParameterError)
        # What was in doubt stays so: of what has failed and has no id, nothing would be looked for the next time.
        state: State = "unknown" if passes or before.state == "unknown" else "failed"
        entry = settled(claim, state, thing_id=claim.thing_id, error=error, digest=claim.digest)
        await self._book.swap(Swap(key=work.key, expected=claim.token, entry=entry))
        if ends_run(error):
            raise error
        again_in = pause(work.tries) if passes and may_try else None
        return Outcome(state=entry.state, error=error, again_in=again_in)
