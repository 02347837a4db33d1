"""Makes one item exactly once, whatever happens on the way.

```
read ─> judge ─> claim (with a lease) ─> [look] ─> make ─> settle (with the id)
```

Before a request leaves, the ledger says `busy`; after its answer, what came of it. Whoever finds an entry in between
whose lease is over looks the thing up before anything else. What is found is adopted only if no other key holds it.
A process that was stopped for longer than its lease, and made something all the same, finds its claim gone when it
settles: then the ledger gets both ids, and the item is in conflict, for a person to see.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import attrs

from seam_async.errors import (
    SeamError,
    SeamHttpError,
    SeamHttpRateLimitError,
)
from seam_async.jobs.errors import SeamJobChangedError, SeamJobConflictError
from seam_async.jobs.fate import Fate, ends_run, fate_of, is_gone, may_pass
from seam_async.jobs.lease import SLOWEST_CLAIM, LeaseTimes
from seam_async.jobs.ledger import Entry, State, Swap, Swapped
from seam_async.jobs.verdict import Verdict, judge
from seam_async.jobs.work import (
    CURRENT,
    GRACE,
    LONGEST_PAUSE,
    LOOK_AT_BUSY,
    RATE_LIMIT_PATIENCE,
    Outcome,
    Work,
    new_token,
    pause,
    settled,
)

if TYPE_CHECKING:
    from seam_async.client import AsyncSeam
    from seam_async.jobs.group_commit import GroupCommit
    from seam_async.jobs.recipe import Recipe

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
        boottime: A clock that goes on while the machine sleeps.
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
        boottime: Callable[[], float],
        may_begin: Callable[[], bool],
        retry_failed: bool = False,
    ) -> None:
        self._recipe = recipe
        self._seam = seam
        self._book = book
        self._times = times
        self._boottime = boottime
        self._may_begin = may_begin
        self._retry_failed = retry_failed

    async def do(self, work: Work[T]) -> Outcome:
        """Do what is to be done about an item.

        Raises:
            SeamJobLedgerError: The ledger is away. What is under way for the item is looked up when it is back.
            SeamError: One after which no other item could fare better; this one's is settled.
        """
        CURRENT.set(work)
        entry = await self._book.read(work.key)
        can_change = self._recipe.can_change(entry, work.digest)
        confirm = self._recipe.confirm is not None
        verdict = judge(entry, work.digest, can_change=can_change, confirm=confirm, retry_failed=self._retry_failed)
        if entry is not None:
            match verdict:
                case Verdict.LEAVE:
                    return Outcome(state=entry.state, thing_id=entry.thing_id)
                case Verdict.BUSY:
                    work.looks += 1
                    soon = min(0.1 * 2**work.looks, LOOK_AT_BUSY)
                    return Outcome(state="busy", again_in=min(entry.lease_left + 0.01, soon))
                case Verdict.CONFIRM:
                    return Outcome(state=entry.state, thing_id=entry.thing_id, entry=entry)
                case Verdict.CHANGED:
                    return await self._refuse_change(work, entry)
                case _:
                    pass
        if not self._may_begin():
            return Outcome(state="pending")
        return await self._begin(work, entry, verdict)

    async def _begin(self, work: Work[T], before: Entry | None, verdict: Verdict) -> Outcome:
        claim = await self._claim(work, before, is_change=verdict is Verdict.CHANGE)
        if claim is None:
            return Outcome(state="busy", again_in=0.05)
        if verdict is Verdict.LOOK and before is not None:
            found = await self._look(work, claim)
            if found is not None:
                return found
            if before.state == "unknown" and not self._recipe.can_look_up(before, work.digest):
                message = "it was being made when its process ended, cannot be found, and has changed since"
                return await self._settle(work, claim, "conflict", error=SeamJobConflictError(message))
            if not self._may_begin():
                return await self._release(work, claim, before)
            # Looking took part of the lease: making must have a whole one.
            renewed = await self._claim(work, claim, is_change=False)
            if renewed is None:
                return Outcome(state="busy", again_in=0.05)
            claim = renewed
        return await self._call(work, claim, before, is_change=verdict is Verdict.CHANGE)

    async def _claim(self, work: Work[T], before: Entry | None, *, is_change: bool) -> Entry | None:
        """Take an item for the time of a lease; None if another process was faster."""
        while True:
            since = self._boottime()
            claim = Entry(
                key=work.key,
                state="busy",
                token=new_token(),
                digest=before.digest if is_change and before is not None else work.digest,
                thing_id=before.thing_id if is_change and before is not None else None,
            )
            expected = None if before is None else before.token
            swap = Swap(key=work.key, expected=expected, entry=claim, lease=self._times.lease)
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
            return await self._settle_made(work, claim, [thing_id]) or await self._settle_held(work, claim)
        outcome = await self._after(failure, work, claim, before, is_change=is_change)
        if ends_run(failure):
            raise failure
        return outcome

    async def _after(
        self, error: Exception, work: Work[T], claim: Entry, before: Entry | None, *, is_change: bool
    ) -> Outcome:
        """Settle an item whose call has failed."""
        own = getattr(error, "attempts", None) or 0
        fate = fate_of(
            error,
            sent_before=not self._recipe.is_ours and work.requests > own,
            sent=work.requests > 0 or not self._recipe.is_ours,
        )
        if is_change:
            if is_gone(error):
                return await self._settle_gone(work, claim)
            fate = {Fate.DOUBT: Fate.AGAIN, Fate.LOOK: Fate.FAILED}.get(fate, fate)
        match fate:
            case Fate.DOUBT:
                found = await self._look(work, claim, after_sending=True)
                return found or await self._doubt(work, claim, error, after_sending=True)
            case Fate.LOOK:
                found = await self._look(work, claim, refusal=error)
                if found is None and _status(error) == 409 and work.tries < TRIES_AT_CONFLICT:
                    return await self._doubt(work, claim, error, last="failed")  # perhaps not to be seen yet
                return found or await self._settle(work, claim, "failed", error=error)
            case Fate.WAIT:
                return await self._hold(work, claim, before, error)
            case Fate.AGAIN:
                if is_change and getattr(error, "may_have_acted", True):
                    return await self._doubt(work, claim, error, after_sending=True)
                if work.count_failure(self._boottime()) or ends_run(error):
                    return await self._release(work, claim, before, again_in=pause(work.tries))
                return await self._settle(work, claim, "failed", error=error)
            case Fate.CONFLICT:
                return await self._settle(work, claim, "conflict", error=error)
            case Fate.FAILED:
                return await self._settle(work, claim, "failed", error=error)

    async def _look(
        self, work: Work[T], claim: Entry, *, after_sending: bool = False, refusal: Exception | None = None
    ) -> Outcome | None:
        """Look an item up and adopt what is there; None if nothing is.

        Args:
            work: The item.
            claim: Its claim.
            after_sending: Whether something was just sent for it that may still be carried out.
            refusal: With what the server has just refused to make it.
        """
        try:
            async with asyncio.timeout(self._times.call + GRACE):
                found = await self._recipe.find(self._seam, work.item)
        except Exception as error:  # noqa: BLE001 - whatever it is, the item must be settled
            failure = error
        else:
            if found is None:
                return None
            is_exact = isinstance(found, str)
            ids = [found] if isinstance(found, str) else list(found)
            made = await self._settle_made(work, claim, ids)
            return made or (await self._settle_held(work, claim) if is_exact else None)
        if isinstance(failure, SeamJobConflictError):
            return await self._settle(work, claim, "conflict", error=failure)
        if refusal is not None and not may_pass(failure):
            return await self._settle(work, claim, "failed", error=refusal)  # it cannot even be asked for
        outcome = await self._doubt(work, claim, failure, after_sending=after_sending)
        if ends_run(failure):
            raise failure
        return outcome

    # -- settling ----------------------------------------------------------------------------------------------

    async def _settle_made(self, work: Work[T], claim: Entry, ids: Sequence[str]) -> Outcome | None:
        """Settle an item whose thing is there: of the ids found, the first that no other key holds.

        None if others hold all of them.
        """
        state: State = "accepted" if self._recipe.confirm is not None else "done"
        own: Entry | None = None
        for thing_id in ids:
            if own is not None:
                error = SeamJobConflictError("there are two of it: remove one")
                double = settled(own, "conflict", thing_id=thing_id, error=error, digest=work.digest)
                double = attrs.evolve(double, extra_id=own.thing_id)
                # Refused if the second is another key's: then the first is this item's only one.
                if await self._book.swap(Swap(key=work.key, expected=own.token, entry=double)) is Swapped.OK:
                    return Outcome(state="conflict", thing_id=thing_id, error=error)
                continue
            entry = settled(claim, state, thing_id=thing_id, digest=work.digest)
            got = await self._book.swap(Swap(key=work.key, expected=claim.token, entry=entry))
            if got is Swapped.OK:
                own = entry
            elif got is Swapped.STALE:
                return await self._settle_late(work, thing_id)
        if own is not None:
            return Outcome(state=state, thing_id=own.thing_id, entry=own if state == "accepted" else None)
        return None

    async def _settle_held(self, work: Work[T], claim: Entry) -> Outcome:
        """Settle an item whose only thing is another's."""
        message = "what is there belongs to another key of this ledger"
        return await self._settle(work, claim, "conflict", error=SeamJobConflictError(message))

    async def _settle(self, work: Work[T], claim: Entry, state: State, *, error: BaseException) -> Outcome:
        """Settle an item that is not as it should be."""
        entry = settled(claim, state, thing_id=claim.thing_id, error=error, digest=work.digest)
        await self._book.swap(Swap(key=work.key, expected=claim.token, entry=entry))
        return Outcome(state=state, thing_id=claim.thing_id, error=error)

    async def _settle_gone(self, work: Work[T], claim: Entry) -> Outcome:
        """Settle an item whose thing was there and is no more: it is looked for, and made anew."""
        may_try = work.count_failure(self._boottime())
        entry = settled(claim, "unknown", thing_id=None, digest=work.digest)
        await self._book.swap(Swap(key=work.key, expected=claim.token, entry=entry))
        return Outcome(state="unknown", again_in=0.0 if may_try else None)

    async def _settle_late(self, work: Work[T], thing_id: str) -> Outcome:
        """Settle a thing that was made although the claim was lost: this process stood still for too long."""
        while True:
            entry = await self._book.read(work.key)
            if entry is not None and thing_id in (entry.thing_id, entry.extra_id):
                return Outcome(state=entry.state, thing_id=entry.thing_id)
            error: SeamJobConflictError | None = None
            base = entry or Entry(key=work.key, state="pending", token="")
            if base.thing_id is None:
                new = settled(base, "done", thing_id=thing_id, digest=work.digest)
            else:
                error = SeamJobConflictError("it was made twice, by a process that had been stopped: remove one")
                new = settled(base, "conflict", thing_id=base.thing_id, error=error, digest=base.digest)
                new = attrs.evolve(new, extra_id=thing_id)
            got = await self._book.swap(Swap(key=work.key, expected=None if entry is None else entry.token, entry=new))
            if got is Swapped.OK:
                return Outcome(state=new.state, thing_id=new.thing_id, error=error)
            if got is Swapped.HELD:
                return Outcome(state="conflict", error=SeamJobConflictError("it belongs to another key"))

    async def _doubt(
        self, work: Work[T], claim: Entry, error: Exception, *, after_sending: bool = False, last: State = "unknown"
    ) -> Outcome:
        """Leave an item in doubt: it is looked up before anything else is done about it."""
        may_try = work.count_failure(self._boottime())
        passes = (last == "failed" or may_pass(error)) and isinstance(error, (SeamError, TimeoutError))
        is_last = not (may_try and passes)
        state: State = last if is_last else "unknown"
        # What was sent may still be carried out: nobody looks before the lease is over. Where a second is refused
        # by the API, or changes nothing, there is no need to wait.
        is_safe = not after_sending or claim.thing_id is not None or self._recipe.is_fenced(work.item)
        left = 0.0 if is_safe else self._times.lease
        entry = settled(claim, state, thing_id=claim.thing_id, error=error, digest=claim.digest)
        await self._book.swap(Swap(key=work.key, expected=claim.token, entry=entry, lease=left))
        again_in = None if is_last else max(left, pause(work.tries))
        return Outcome(state=state, thing_id=claim.thing_id, error=error, again_in=again_in)

    async def _hold(self, work: Work[T], claim: Entry, before: Entry | None, error: Exception) -> Outcome:
        """Put an item back that the server does not take for now."""
        now = self._boottime()
        if work.held_up_since is None:
            work.held_up_since = now
        if now - work.held_up_since > RATE_LIMIT_PATIENCE:
            return await self._settle(work, claim, "failed", error=error)
        seconds = error.retry_after if isinstance(error, SeamHttpRateLimitError) else None
        return await self._release(work, claim, before, again_in=min(seconds or 1.0, LONGEST_PAUSE))

    async def _release(
        self, work: Work[T], claim: Entry, before: Entry | None, again_in: float | None = None
    ) -> Outcome:
        """Put back what the ledger said before: nothing was done."""
        entry = None if before is None else attrs.evolve(before, token=new_token(), lease_left=0.0)
        await self._book.swap(Swap(key=work.key, expected=claim.token, entry=entry))
        state: State = "pending" if entry is None else entry.state
        return Outcome(state=state, thing_id=None if entry is None else entry.thing_id, again_in=again_in)

    async def _refuse_change(self, work: Work[T], before: Entry) -> Outcome:
        what = "cannot be changed in this way" if self._recipe.change is not None else "is not changed by this job"
        error = SeamJobChangedError(f"it has changed since it was made, and {what}: remove it, or use another key")
        entry = settled(before, "failed", thing_id=before.thing_id, error=error, digest=before.digest)
        await self._book.swap(Swap(key=work.key, expected=before.token, entry=entry))
        return Outcome(state="failed", thing_id=before.thing_id, error=error)


def _status(error: BaseException) -> int | None:
    return error.status_code if isinstance(error, SeamHttpError) else None


def _checked(thing_id: Any) -> str:
    if not isinstance(thing_id, str) or not thing_id:
        message = f"make must return the id of what it made, not {type(thing_id).__name__}"
        raise SeamError(message, may_have_acted=True)
    return thing_id
