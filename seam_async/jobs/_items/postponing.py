"""Leaves an item for later: in doubt until it has been looked up, or put back because the server does not take it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

import attrs

from seam_async.errors import SeamError, SeamHttpRateLimitError
from seam_async.jobs._items.failure_rules import may_pass
from seam_async.jobs._items.work import LONGEST_PAUSE, RATE_LIMIT_PATIENCE, Outcome, Work, pause, settled
from seam_async.jobs._ledgers.lease import LeaseTimes
from seam_async.jobs._ledgers.ledger import Entry, State, Swap, Swapped

if TYPE_CHECKING:
    from seam_async.jobs._items.recipe import Recipe
    from seam_async.jobs._items.settling import Settling
    from seam_async.jobs._ledgers.group_commit import GroupCommit

T = TypeVar("T")


class Postponing(Generic[T]):
    """How the items of a run are left for later.

    Args:
        recipe: What the job knows of its things.
        book: The ledger.
        settling: How items are settled that are tried no more.
        times: The lengths of calls and leases.
        boottime: A clock that goes on while the machine sleeps.
    """

    def __init__(
        self,
        recipe: Recipe[T],
        book: GroupCommit,
        settling: Settling[T],
        times: LeaseTimes,
        boottime: Callable[[], float],
    ) -> None:
        self._recipe = recipe
        self._book = book
        self._settling = settling
        self._times = times
        self._boottime = boottime

    async def doubt(
        self,
        work: Work[T],
        claim: Entry,
        error: Exception,
        *,
        after_sending: bool = False,
        may_try: bool | None = None,
        last: State = "unknown",
    ) -> Outcome:
        """Leave an item in doubt: it is looked up before anything else is done about it.

        Args:
            work: The item.
            claim: Its claim.
            error: Why it is in doubt.
            after_sending: Whether something was just sent for it that may still be carried out.
            may_try: Whether it may be tried again in this run, if its error does not say so.
            last: What it is settled as if it may not, and nothing can have been made.
        """
        if may_try is None:
            may_try = may_pass(error) and isinstance(error, (SeamError, TimeoutError))
        is_last = not (work.count_failure(self._boottime()) and may_try)
        if after_sending:
            work.may_be_there = True
            work.note_in_flight(self._times.lease, self._boottime())
        state: State = last if is_last and not work.may_be_there else "unknown"
        # What was sent may still be carried out. Anything else that was sent within its lease could come before it.
        left = work.in_flight(self._boottime())
        entry = settled(claim, state, thing_id=claim.thing_id, error=error, digest=claim.digest)
        got = await self._book.swap(Swap(key=work.key, expected=claim.token, entry=entry, lease=left))
        if got is Swapped.STALE and after_sending:
            late = await self._settling.late_doubt(work, claim, error)
            return attrs.evolve(late, again_in=None) if is_last else late
        work.doubt = entry.token
        wait = 0.0 if claim.thing_id is not None or self._recipe.is_fenced(work.item) else left
        again_in = None if is_last else max(wait, pause(work.tries))
        return Outcome(state=state, thing_id=claim.thing_id, error=error, again_in=again_in)

    async def hold(self, work: Work[T], claim: Entry, before: Entry | None, error: Exception) -> Outcome:
        """Put an item back that the server does not take for now."""
        now = self._boottime()
        if work.held_up_since is None:
            work.held_up_since = now
        if now - work.held_up_since > RATE_LIMIT_PATIENCE:
            return await self._settling.failed(work, claim, "failed", error=error)
        seconds = error.retry_after if isinstance(error, SeamHttpRateLimitError) else None
        return await self._settling.release(work, claim, before, again_in=min(seconds or 1.0, LONGEST_PAUSE))

    async def gone(self, work: Work[T], claim: Entry) -> Outcome:
        """Settle an item whose thing was there and is no more: it is looked for, and made anew.

        Its id stays known: if the server has erred, it is there, and is changed after all.
        """
        may_try = work.count_failure(self._boottime())
        entry = settled(claim, "unknown", thing_id=None, digest=claim.digest)
        entry = attrs.evolve(entry, extra_id=claim.thing_id)
        left = work.in_flight(self._boottime())
        await self._book.swap(Swap(key=work.key, expected=claim.token, entry=entry, lease=left))
        again_in = 0.0 if work.tries == 1 else pause(work.tries)
        return Outcome(state="unknown", again_in=again_in if may_try else None)
