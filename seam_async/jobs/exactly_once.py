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
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from seam_async.errors import (
    SeamError,
    SeamHttpError,
    SeamHttpRateLimitError,
)
from seam_async.jobs.errors import SeamJobChangedError, SeamJobConflictError
from seam_async.jobs.fate import Fate, ends_run, fate_of, is_gone, may_pass
from seam_async.jobs.lease import SLOWEST_CLAIM, LeaseTimes
from seam_async.jobs.ledger import Entry, State, Swap, Swapped
from seam_async.jobs.looking import Sight, cannot_be_looked_up, look
from seam_async.jobs.recipe import has_changed
from seam_async.jobs.settling import Settling
from seam_async.jobs.verdict import Verdict, judge
from seam_async.jobs.work import (
    CURRENT,
    GRACE,
    LONGEST_PAUSE,
    LOOK_AT_BUSY,
    RATE_LIMIT_PATIENCE,
    Outcome,
    Work,
    claimed,
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
        boottime: Callable[[], float],
        secret: bytes,
        may_begin: Callable[[], bool],
        retry_failed: bool = False,
    ) -> None:
        self._recipe = recipe
        self._seam = seam
        self._book = book
        self._times = times
        self._boottime = boottime
        self._secret = secret
        self._may_begin = may_begin
        self._retry_failed = retry_failed
        self._settling = Settling(recipe, book)

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
        verdict = judge(
            entry,
            changed=changed,
            can_change=self._recipe.can_change(entry, work.digest),
            may_repeat=entry is not None and self._may_repeat(work, entry, changed=changed),
            confirm=self._recipe.confirm is not None,
            retry_failed=self._retry_failed,
        )
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
                    return await self._settling.refuse_change(work, entry)
                case _:
                    pass
        if not self._may_begin():
            return Outcome(state="pending")
        return await self._begin(work, entry, verdict)

    def _may_repeat(self, work: Work[T], entry: Entry, *, changed: bool) -> bool:
        """Return whether the same would be sent again, with no harm even if what was sent before comes after it."""
        if entry.thing_id is not None:
            return entry.token == work.doubt
        return not changed and self._recipe.is_fenced(work.item)

    async def _begin(self, work: Work[T], before: Entry | None, verdict: Verdict) -> Outcome:
        claim = await self._claim(work, before, keep=verdict is not Verdict.MAKE)
        if claim is None:
            return Outcome(state="busy", again_in=0.05)
        if verdict is Verdict.LOOK and before is not None:
            found = await self._look(work, claim, before)
            if found is not None:
                return found
            if not self._may_begin():
                return await self._settling.release(work, claim, before)
            # Looking took part of the lease: making must have a whole one.
            renewed = await self._claim(work, claim, keep=False)
            if renewed is None:
                return Outcome(state="busy", again_in=0.05)
            claim = renewed
        return await self._call(work, claim, before, is_change=verdict is Verdict.CHANGE)

    async def _claim(self, work: Work[T], before: Entry | None, *, keep: bool) -> Entry | None:
        """Take an item for the time of a lease; None if another process was faster.

        Until something new is begun, the claim keeps what is known: who finds it abandoned needs that as much.
        """
        while True:
            since = self._boottime()
            claim = Entry(key=work.key, state="busy", token=new_token(), digest=work.digest)
            if keep and before is not None:
                claim = claimed(before)
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
            made = await self._settling.made(work, claim, [thing_id], work.digest, is_change=is_change)
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
                # What refuses it may be its own, which the server does not show yet: then a look must come first again.
                state: State = "unknown" if _status(error) == 409 and work.may_be_there else "failed"
                return found or await self._settling.failed(work, claim, state, error=error)
            case Fate.WAIT:
                return await self._hold(work, claim, before, error)
            case Fate.AGAIN:
                if is_change and getattr(error, "may_have_acted", True):
                    return await self._doubt(work, claim, error, after_sending=True)
                if work.count_failure(self._boottime()) or ends_run(error):
                    return await self._settling.release(work, claim, before, again_in=pause(work.tries))
                return await self._settling.failed(work, claim, "failed", error=error)
            case Fate.CONFLICT:
                return await self._settling.failed(work, claim, "conflict", error=error)
            case Fate.FAILED:
                return await self._settling.failed(work, claim, "failed", error=error)

    async def _look(
        self,
        work: Work[T],
        claim: Entry,
        before: Entry | None = None,
        *,
        after_sending: bool = False,
        refusal: Exception | None = None,
    ) -> Outcome | None:
        """Look an item up and adopt what is there; None if nothing is.

        Args:
            work: The item.
            claim: Its claim.
            before: What the ledger said before the claim, if more may be there than what the claim is for.
            after_sending: Whether something was just sent for it that may still be carried out.
            refusal: With what the server has just refused to make it.
        """
        try:
            async with asyncio.timeout(self._times.call + GRACE):
                sight = await look(self._recipe, self._seam, work.item, work.digest, before=before, secret=self._secret)
        except Exception as error:  # noqa: BLE001 - whatever it is, the item must be settled
            failure = error
        else:
            return await self._adopt(work, claim, sight)
        if isinstance(failure, SeamJobConflictError):
            return await self._settling.failed(work, claim, "conflict", error=failure)
        if refusal is not None and not may_pass(failure):
            return await self._settling.failed(work, claim, "failed", error=refusal)  # it cannot even be asked for
        outcome = await self._doubt(work, claim, failure, after_sending=after_sending)
        if ends_run(failure):
            raise failure
        return outcome

    async def _adopt(self, work: Work[T], claim: Entry, sight: Sight) -> Outcome | None:
        """Settle an item by what a look has shown; None if its thing is not there."""
        if sight.problem is not None:
            return await self._stay(work, claim, sight.problem)
        made = await self._settling.made(work, claim, sight.ids, claim.digest if sight.as_begun else work.digest)
        if made is None and sight.by_now:
            return await self._stay(work, claim, cannot_be_looked_up())
        if made is None and sight.as_begun:
            return await self._look(work, claim)  # others hold it: nothing was begun
        if made is None:
            return await self._settling.held(work, claim) if sight.is_exact else None
        if sight.as_begun and made.error is None:
            return Outcome(state=made.state, thing_id=made.thing_id, again_in=0.0)  # now it can be changed
        return made

    async def _stay(self, work: Work[T], claim: Entry, problem: SeamError) -> Outcome:
        """Settle an item for which nothing may be made, and keep what is known of what was begun."""
        state: State = "unknown" if isinstance(problem, SeamJobChangedError) else "conflict"
        return await self._settling.failed(work, claim, state, error=problem, digest=claim.digest)

    # -- leaving an item for later ---------------------------------------------------------------------------------

    async def _doubt(
        self, work: Work[T], claim: Entry, error: Exception, *, after_sending: bool = False, last: State = "unknown"
    ) -> Outcome:
        """Leave an item in doubt: it is looked up before anything else is done about it."""
        may_try = work.count_failure(self._boottime())
        passes = (last == "failed" or may_pass(error)) and isinstance(error, (SeamError, TimeoutError))
        is_last = not (may_try and passes)
        work.may_be_there = work.may_be_there or after_sending
        state: State = last if is_last and not work.may_be_there else "unknown"
        # What was sent may still be carried out: until the lease is over only the same may be sent again, and that only
        # where the API refuses a second, or a second changes nothing.
        left = self._times.lease if after_sending else claim.lease_left
        entry = settled(claim, state, thing_id=claim.thing_id, error=error, digest=claim.digest)
        await self._book.swap(Swap(key=work.key, expected=claim.token, entry=entry, lease=left))
        work.doubt = entry.token
        wait = 0.0 if claim.thing_id is not None or self._recipe.is_fenced(work.item) else left
        again_in = None if is_last else max(wait, pause(work.tries))
        return Outcome(state=state, thing_id=claim.thing_id, error=error, again_in=again_in)

    async def _hold(self, work: Work[T], claim: Entry, before: Entry | None, error: Exception) -> Outcome:
        """Put an item back that the server does not take for now."""
        now = self._boottime()
        if work.held_up_since is None:
            work.held_up_since = now
        if now - work.held_up_since > RATE_LIMIT_PATIENCE:
            return await self._settling.failed(work, claim, "failed", error=error)
        seconds = error.retry_after if isinstance(error, SeamHttpRateLimitError) else None
        return await self._settling.release(work, claim, before, again_in=min(seconds or 1.0, LONGEST_PAUSE))

    async def _settle_gone(self, work: Work[T], claim: Entry) -> Outcome:
        """Settle an item whose thing was there and is no more: it is looked for, and made anew."""
        may_try = work.count_failure(self._boottime())
        entry = settled(claim, "unknown", thing_id=None, digest=work.digest)
        await self._book.swap(Swap(key=work.key, expected=claim.token, entry=entry))
        return Outcome(state="unknown", again_in=0.0 if may_try else None)


def _status(error: BaseException) -> int | None:
    return error.status_code if isinstance(error, SeamHttpError) else None


def _checked(thing_id: Any) -> str:
    if not isinstance(thing_id, str) or not thing_id:
        message = f"make must return the id of what it made, not {type(thing_id).__name__}"
        raise SeamError(message, may_have_acted=True)
    return thing_id
