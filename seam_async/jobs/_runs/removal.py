"""Removes what a job has made: only what it is asked to, and only what the ledger knows."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterable, Callable, Iterable
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import attrs

from seam_async.errors import SeamInvalidParameterError
from seam_async.jobs._items.failure_rules import ends_run, may_pass
from seam_async.jobs._items.fingerprint import Fingerprint
from seam_async.jobs._items.lookup import ids_of, may_be_its_own
from seam_async.jobs._items.recipe import has_changed
from seam_async.jobs._items.recognising import AmbiguousError, recognise, things_at
from seam_async.jobs._items.work import GRACE, SOON, Outcome, Work, claimed, may_have_more, new_token, pause, settled
from seam_async.jobs._ledgers.group_commit import GroupCommit
from seam_async.jobs._ledgers.ledger import Entry, State, Swap, Swapped
from seam_async.jobs._runs.client_view import check_client, clock_of, leased, target_of, times_of
from seam_async.jobs._runs.inbox import Inbox
from seam_async.jobs._runs.run import read_report
from seam_async.jobs._runs.run_arguments import check_count
from seam_async.jobs._runs.workers import work_through
from seam_async.jobs.report import JobFailure, JobReport

if TYPE_CHECKING:
    from seam_async.client import AsyncSeam
    from seam_async.jobs._items.recipe import Recipe
    from seam_async.jobs._ledgers.lease import LeaseTimes
    from seam_async.jobs._ledgers.ledger import Ledger
    from seam_async.jobs._runs.seen_keys import SeenKeys

T = TypeVar("T")

logger = logging.getLogger("seam_async")


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
    strangers: list[str] = []
    async with ledger.open(name, await target_of(seam)) as session:
        book = GroupCommit(session, clock_of(seam))
        inbox = Inbox(items, clock_of(seam))
        removal = _Removal(recipe, leased(seam, times), book, times, clock_of(seam).boottime, secret=session.secret)

        async def do(item: T | str | Work[T | str], seen: SeenKeys) -> None:
            work = item if isinstance(item, Work) else _open(recipe, item, seen)
            outcome = await removal.do(work)
            if outcome is None:
                return
            if outcome.state == "pending":
                strangers.append(work.key)
            elif outcome.again_in is not None:
                inbox.put_back(work, outcome.again_in)
            elif outcome.error is not None:
                kept[work.key] = JobFailure(
                    key=work.key,
                    state=outcome.state,
                    error_type=type(outcome.error).__name__,
                    item=work.item,
                    error=outcome.error,
                )

        try:
            await work_through(inbox, do, concurrency, name="seam job removal")
        finally:
            await book.close()
        if strangers:
            count = f"{len(strangers)} of the {inbox.taken} keys that job {name!r} was to remove"
            message = "the ledger knows nothing of %s, such as %r: they are misspelt, or gone already"
            logger.warning(message, count, strangers[0])
        return await read_report(name, session, kept)


def _open(recipe: Recipe[Any], item: Any, seen: SeenKeys) -> Work[Any]:
    return Work(item, seen.add(item if isinstance(item, str) else recipe.key(item)), "")


class _Removal(Generic[T]):
    """How the things of a run are removed: claim, look up where that is needed, remove, delete the entry."""

    def __init__(
        self,
        recipe: Recipe[T],
        seam: AsyncSeam,
        book: GroupCommit,
        times: LeaseTimes,
        boottime: Callable[[], float],
        *,
        secret: bytes,
    ) -> None:
        self._recipe = recipe
        self._seam = seam
        self._book = book
        self._times = times
        self._boottime = boottime
        self._secret = secret

    async def do(self, work: Work[Any]) -> Outcome | None:
        """Remove what an item stands for; None if there is nothing more to do, `pending` if there never was."""
        work.looks += 1
        entry = await self._book.read(work.key)
        if entry is None:
            return Outcome(state="pending") if work.looks == 1 else None
        if entry.lease_left > 0 and entry.token != work.doubt:
            return Outcome(state="busy", again_in=min(entry.lease_left + 0.01, 5.0))
        claim = claimed(entry)
        swap = Swap(key=work.key, expected=entry.token, entry=claim, lease=self._times.lease)
        if await self._book.swap(swap) is not Swapped.OK:
            return Outcome(state="busy", again_in=SOON)
        try:
            async with asyncio.timeout(self._times.call + GRACE):
                ids = await self._ids(work, entry)
                for thing_id in ids:
                    held = await self._hold(claim, thing_id, are_more=len(ids) > 1)
                    if held is not None:
                        claim = held
                        await self._call(work.item, thing_id)
        except Exception as error:  # noqa: BLE001 - whatever it is, the item must be settled
            failure = error
        else:
            gone = await self._book.swap(Swap(key=work.key, expected=claim.token, entry=None))
            return None if gone is Swapped.OK else Outcome(state="busy", again_in=SOON)
        return await self._failed(work, entry, claim, failure)

    async def _ids(self, work: Work[Any], before: Entry) -> list[str]:
        """Return what is to be removed; what was in doubt is looked up."""
        known = [one for one in dict.fromkeys((before.thing_id, before.extra_id)) if one is not None]
        if may_have_more(before):
            return list(dict.fromkeys([*known, *await self._look(work, before)]))
        if known or before.state == "pending":
            return known
        return await self._find(work.item, before)

    async def _look(self, work: Work[Any], before: Entry) -> list[str]:
        """Look for what was in doubt."""
        begun = Fingerprint.read(before.digest)
        if self._recipe.search is not None and begun.traits:
            there = await things_at(self._recipe, self._seam, begun.place, self._secret)
            things = [one for one in there if one.thing_id not in (before.thing_id, before.extra_id)]
            try:
                return await recognise(begun, things, work.key, self._book)
            except AmbiguousError as error:
                raise may_be_its_own(str(error)) from None
        return await self._find(work.item, before)

    async def _find(self, item: Any, before: Entry) -> list[str]:
        """Look for what the ledger has no id of, by the item: the ledger says too little of it."""
        is_in_doubt = may_have_more(before)
        if isinstance(item, str):
            if is_in_doubt:
                message = "it may have been made, and can only be looked up with its item: give that, not its key"
                raise SeamInvalidParameterError(message, parameter="items")
            return []
        if self._recipe.search is not None and not is_in_doubt and not self._recipe.is_fenced(item):
            return []  # nothing was made for it: what is there and reads the same is another's
        found = ids_of(await self._recipe.find(self._seam, item))
        if is_in_doubt and not found and has_changed(before, self._recipe.digest(item, self._secret)):
            message = "it may have been made, and has changed since, so it cannot be looked up: give it as it was"
            raise SeamInvalidParameterError(message, parameter="items")
        return found

    async def _hold(self, claim: Entry, thing_id: str, *, are_more: bool) -> Entry | None:
        """Make sure that a thing is this key's, and return the claim that says so; None if it is another key's.

        Where there are more, the claim says that too: who is killed between two of them leaves the rest to be found.
        """
        if thing_id == claim.thing_id:
            return claim
        held = attrs.evolve(claim, token=new_token(), thing_id=thing_id, extra_id=thing_id if are_more else None)
        swap = Swap(key=claim.key, expected=claim.token, entry=held, lease=self._times.lease)
        return held if await self._book.swap(swap) is Swapped.OK else None

    async def _call(self, item: Any, thing_id: str) -> None:
        function: Callable[..., Any] | None = self._recipe.remove
        if function is not None:
            await function(self._seam, item, thing_id)

    async def _failed(self, work: Work[Any], before: Entry, claim: Entry, error: Exception) -> Outcome:
        may_try = work.count_failure(self._boottime())
        # Removing twice is harmless: what is in doubt is tried again like what has failed.
        passes = may_pass(error) and not isinstance(error, SeamInvalidParameterError)
        # What was in doubt stays so: of what has failed and has no id, nothing would be looked for the next time.
        state: State = "unknown" if passes or before.state == "unknown" else "failed"
        entry = settled(claim, state, thing_id=claim.thing_id, error=error, digest=claim.digest)
        # What was sent may still be carried out, and take away what a run would find there, and call done.
        left = self._times.lease if getattr(error, "may_have_acted", True) else before.lease_left
        got = await self._book.swap(Swap(key=work.key, expected=claim.token, entry=entry, lease=left))
        work.doubt = entry.token
        if ends_run(error):
            raise error
        if got is Swapped.STALE:
            return Outcome(state="busy", again_in=SOON)  # another may call done what this has taken away
        again_in = pause(work.tries) if passes and may_try else None
        return Outcome(state=entry.state, error=error, again_in=again_in)
