"""Makes one item exactly once, whatever happens on the way.

```
read ─> decide ─> claim (with a lease) ─> [look ─> claim anew] ─> make or change ─> settle (with the id)
```

Before a request leaves, the ledger says `busy`; after its answer, what came of it. Whoever finds an entry in between
whose lease is over looks the thing up before anything else. What is found is adopted only if no other key holds it.
A process that was stopped for longer than its lease, and made something all the same, finds its claim gone when it
settles: then the ledger gets both ids, and the item is in conflict, for a person to see.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from seam_async.errors import SeamError, SeamHttpError
from seam_async.jobs._items.adopting import Adopting
from seam_async.jobs._items.failure_rules import AfterFailure, after_failure, ends_run, is_gone
from seam_async.jobs._items.fingerprint import stamped
from seam_async.jobs._items.next_step import NextStep, next_step
from seam_async.jobs._items.postponing import Postponing
from seam_async.jobs._items.recipe import has_changed
from seam_async.jobs._items.settling import Settling
from seam_async.jobs._items.work import CURRENT, GRACE, LOOK_AT_BUSY, SOON, Outcome, Work, claimed, new_token, pause
from seam_async.jobs._ledgers.lease import SLOWEST_CLAIM, LeaseTimes
from seam_async.jobs._ledgers.ledger import Entry, State, Swap, Swapped

if TYPE_CHECKING:
    from seam_async._clock import Clock
    from seam_async.client import AsyncSeam
    from seam_async.jobs._items.recipe import Recipe
    from seam_async.jobs._ledgers.group_commit import GroupCommit

TRIES_AT_CONFLICT = 3
"""How often an item is tried that the server says is there, and does not show."""

T = TypeVar("T")


class ExactlyOnce(Generic[T]):
    """The protocol of one run, used by all its workers.

    Args:
        recipe: How to make and find things.
        seam: The client, limited to the time of one call.
        book: The ledger.
        times: The lengths of calls and leases.
        clock: Says when leases end, and when items were begun.
        secret: What digests are keyed with.
        may_begin: Whether anything may still be begun.
        retry_failed: Whether to try again what has failed earlier.
    """

    def __init__(
        self,
        recipe: Recipe[T],
        seam: AsyncSeam,
        book: GroupCommit,
        *,
        times: LeaseTimes,
        clock: Clock,
        secret: bytes,
        may_begin: Callable[[], bool],
        retry_failed: bool = False,
    ) -> None:
        self._recipe = recipe
        self._seam = seam
        self._book = book
        self._times = times
        self._boottime = clock.boottime
        self._wall = clock.wall
        self._may_begin = may_begin
        self._retry_failed = retry_failed
        self._settling = Settling(recipe, book, clock.boottime)
        self._postponing = Postponing(recipe, book, self._settling, times, clock.boottime)
        self._adopting = Adopting(recipe, seam, self._settling, self._postponing, book, times=times, secret=secret)

    async def do(self, work: Work[T]) -> Outcome:
        """Do what is to be done about an item.

        Raises:
            SeamJobLedgerError: The ledger is away. What is under way for the item is looked up when it is back.
            SeamError: One after which no other item could fare better; this one's is settled.
        """
        CURRENT.set(work)
        entry = await self._book.read(work.key)
        changed = entry is not None and has_changed(entry, work.digest)
        if entry is not None and entry.state == "unknown" and not work.doubt:
            work.may_be_there = True
        if entry is not None and entry.state != "busy":
            work.note_in_flight(entry.lease_left, self._boottime())
        step = next_step(
            entry,
            changed=changed,
            can_change=self._recipe.can_change(entry, work.digest),
            may_repeat=entry is not None and self._may_repeat(work, entry, changed=changed),
            confirm=self._recipe.confirm is not None,
            retry_failed=self._retry_failed,
        )
        if entry is not None:
            match step:
                case NextStep.LEAVE:
                    return Outcome(state=entry.state, thing_id=entry.thing_id)
                case NextStep.BUSY:
                    work.looks += 1
                    soon = min(0.1 * 2**work.looks, LOOK_AT_BUSY)
                    return Outcome(state="busy", again_in=min(entry.lease_left + 0.01, soon))
                case NextStep.CONFIRM:
                    return Outcome(state=entry.state, thing_id=entry.thing_id, entry=entry)
                case NextStep.CHANGED:
                    return await self._settling.refuse_change(work, entry)
                case _:
                    pass
        if not self._may_begin():
            return Outcome(state="pending")
        return await self._begin(work, entry, step)

    def _may_repeat(self, work: Work[T], entry: Entry, *, changed: bool) -> bool:
        """Return whether the same would be sent again, with no harm even if what was sent before comes after it."""
        if entry.thing_id is not None:
            return entry.token == work.doubt
        return not changed and self._recipe.is_fenced(work.item)

    async def _begin(self, work: Work[T], before: Entry | None, step: NextStep) -> Outcome:
        claim = await self._claim(work, before, keep=step is not NextStep.MAKE)
        if claim is None:
            return Outcome(state="busy", again_in=SOON)
        if step is NextStep.LOOK and before is not None:
            found = await self._adopting.look_up(work, claim, before)
            if found is not None:
                return found
            if not self._may_begin():
                return await self._settling.release(work, claim, before)
            # Looking took part of the lease: making must have a whole one.
            renewed = await self._claim(work, claim, keep=False)
            if renewed is None:
                return Outcome(state="busy", again_in=SOON)
            claim = renewed
        return await self._call(work, claim, before, is_change=step is NextStep.CHANGE)

    async def _claim(self, work: Work[T], before: Entry | None, *, keep: bool) -> Entry | None:
        """Take an item for the time of a lease; None if another process was faster.

        Until something new is begun, the claim keeps what is known: who finds it abandoned needs that as much.
        """
        while True:
            since = self._boottime()
            if keep and before is not None:
                claim = claimed(before)
            else:
                digest = stamped(work.digest, self._wall())
                claim = Entry(key=work.key, state="busy", token=new_token(), digest=digest)
            expected = None if before is None else before.token
            # Another process, whose calls take longer, may have left more in flight than this one's lease would cover.
            lease = max(self._times.lease, work.in_flight(since))
            swap = Swap(key=work.key, expected=expected, entry=claim, lease=lease)
            if await self._book.swap(swap) is not Swapped.OK:
                return None
            if self._boottime() - since <= SLOWEST_CLAIM:
                return claim
            before = claim

    # -- calls -------------------------------------------------------------------------------------------------

    async def _call(self, work: Work[T], claim: Entry, before: Entry | None, *, is_change: bool) -> Outcome:
        """Make or change the thing, and settle."""
        work.requests = 0
        thing_id = ""
        failure: Exception | None
        try:
            async with asyncio.timeout(self._times.call + GRACE) as work.limit:
                if is_change and self._recipe.change is not None and claim.thing_id is not None:
                    thing_id = claim.thing_id
                    await self._recipe.change(self._seam, work.item, thing_id)
                else:
                    thing_id = _checked(await self._recipe.make(self._seam, work.item))
        except Exception as error:  # noqa: BLE001 - whatever it is, the item must be settled
            failure = error
        else:
            failure = None
        finally:
            work.limit = None
        if failure is None:
            made = await self._settling.made(work, claim, [thing_id], work.digest, is_change=is_change, was_sent=True)
            return made or await self._settling.held(work, claim)
        outcome = await self._after(failure, work, claim, before, is_change=is_change)
        if ends_run(failure):
            raise failure
        return outcome

    async def _after(
        self, error: Exception, work: Work[T], claim: Entry, before: Entry | None, *, is_change: bool
    ) -> Outcome:
        """Settle an item whose call has failed."""
        own = getattr(error, "attempts", None) or 0
        what_next = after_failure(
            error,
            sent_before=not self._recipe.is_ours and work.requests > own,
            sent=work.requests > 0 or not self._recipe.is_ours,
        )
        if is_change:
            if is_gone(error):
                return await self._postponing.gone(work, claim)
            what_next = {AfterFailure.DOUBT: AfterFailure.AGAIN, AfterFailure.LOOK: AfterFailure.FAILED}.get(
                what_next, what_next
            )
        match what_next:
            case AfterFailure.DOUBT:
                work.note_sent(self._times.lease, self._boottime())
                found = await self._adopting.look_up(work, claim, after_sending=True)
                return found or await self._postponing.doubt(work, claim, error, after_sending=True)
            case AfterFailure.LOOK:
                found = await self._adopting.look_up(work, claim, refusal=error)
                if found is None and _status(error) == 409 and work.tries < TRIES_AT_CONFLICT:
                    # Perhaps not to be seen yet.
                    return await self._postponing.doubt(work, claim, error, may_try=True, last="failed")
                # What refuses it may be its own, which the server does not show yet: then a look must come first again.
                state: State = "unknown" if _status(error) == 409 and work.may_be_there else "failed"
                return found or await self._settling.failed(work, claim, state, error=error)
            case AfterFailure.WAIT:
                return await self._postponing.hold(work, claim, before, error)
            case AfterFailure.AGAIN:
                if is_change and getattr(error, "may_have_acted", True):
                    return await self._postponing.doubt(work, claim, error, after_sending=True)
                if work.count_failure(self._boottime()) or ends_run(error):
                    return await self._settling.release(work, claim, before, again_in=pause(work.tries))
                return await self._settling.failed(work, claim, "failed", error=error)
            case AfterFailure.CONFLICT:
                return await self._settling.failed(work, claim, "conflict", error=error)
            case AfterFailure.FAILED:
                return await self._settling.failed(work, claim, "failed", error=error)


def _status(error: BaseException) -> int | None:
    return error.status_code if isinstance(error, SeamHttpError) else None


def _checked(thing_id: Any) -> str:
    if not isinstance(thing_id, str) or not thing_id:
        message = f"make must return the id of what it made, not {type(thing_id).__name__}"
        raise SeamError(message, may_have_acted=True)
    return thing_id
