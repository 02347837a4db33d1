"""Looks an item up and adopts what is there; where that cannot be said, the item stays in doubt."""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from typing import TYPE_CHECKING, Generic, TypeVar

import attrs

from seam_async.errors import SeamError
from seam_async.jobs._items.failure_rules import ends_run, may_pass
from seam_async.jobs._items.lookup import LookupResult, cannot_be_looked_up, look_up
from seam_async.jobs._items.work import GRACE, Outcome, Work
from seam_async.jobs._ledgers.lease import LeaseTimes
from seam_async.jobs._ledgers.ledger import Entry, State
from seam_async.jobs.errors import SeamJobChangedError, SeamJobConflictError, SeamJobLedgerError

if TYPE_CHECKING:
    from seam_async.client import AsyncSeam
    from seam_async.jobs._items.postponing import Postponing
    from seam_async.jobs._items.recipe import Recipe
    from seam_async.jobs._items.settling import Settling
    from seam_async.jobs._ledgers.group_commit import GroupCommit

TRIES_AT_LIKENESS = 2
"""How many failures of an item a run takes before it no longer looks again at a thing that may be its own."""

LOOK_AT_LIKENESS = 20.0
"""Seconds before another look: an item that may have the thing instead is settled within its lease, two looks later."""

T = TypeVar("T")


class Adopting(Generic[T]):
    """How the items of a run are looked up.

    Args:
        recipe: How to find things.
        seam: The client, limited to the time of one call.
        settling: How items are settled of which it is known how they stand.
        postponing: How those are left of which it is not.
        book: The ledger.
        times: The lengths of calls and leases.
        secret: What digests are keyed with.
    """

    def __init__(
        self,
        recipe: Recipe[T],
        seam: AsyncSeam,
        settling: Settling[T],
        postponing: Postponing[T],
        book: GroupCommit,
        *,
        times: LeaseTimes,
        secret: bytes,
    ) -> None:
        self._recipe = recipe
        self._seam = seam
        self._settling = settling
        self._postponing = postponing
        self._book = book
        self._times = times
        self._secret = secret

    async def look_up(
        self,
        work: Work[T],
        claim: Entry,
        before: Entry | None = None,
        *,
        after_sending: bool = False,
        refusal: Exception | None = None,
        apart_from: Collection[str] = (),
    ) -> Outcome | None:
        """Look an item up and adopt what is there; None if nothing is.

        Args:
            work: The item.
            claim: Its claim.
            before: What the ledger said before the claim, if more may be there than what the claim is for.
            after_sending: Whether something was just sent for it that may still be carried out.
            refusal: With what the server has just refused to make it.
            apart_from: IDs of things that are other keys'.
        """
        try:
            async with asyncio.timeout(self._times.call + GRACE):
                result = await look_up(
                    self._recipe, self._seam, work, self._book, self._secret, before=before, apart_from=apart_from
                )
        except SeamJobLedgerError:
            raise  # without its ledger no item can be settled
        except Exception as error:  # noqa: BLE001 - whatever it is, the item must be settled
            failure = error
        else:
            if result.is_open:
                return None if after_sending else await self._wait(work, claim, result)
            made = await self._adopt(work, claim, result)
            if made is not None and made.state == "busy" and after_sending:
                return None  # another has it by now, and what is there may be that one's
            if made is None and result.is_recognised:
                ids = {*apart_from, *result.ids}
                return await self.look_up(
                    work, claim, before, after_sending=after_sending, refusal=refusal, apart_from=ids
                )
            return made
        if isinstance(failure, SeamJobConflictError):
            if after_sending:
                return None  # what is in the way now may be gone before what was sent is carried out
            return await self._settling.failed(work, claim, "conflict", error=failure)
        if refusal is not None and not may_pass(failure):
            return await self._settling.failed(work, claim, "failed", error=refusal)  # it cannot even be asked for
        outcome = await self._postponing.doubt(work, claim, failure, after_sending=after_sending)
        if ends_run(failure):
            raise failure
        return outcome

    async def _adopt(self, work: Work[T], claim: Entry, result: LookupResult) -> Outcome | None:
        """Settle an item by what a look has shown; None if its thing is not there."""
        if result.problem is not None:
            return await self._stay(work, claim, result.problem)
        digest = claim.digest if result.as_begun else work.digest
        made = await self._settling.made(work, claim, result.ids, digest, is_as_digest=not result.reads_otherwise)
        if made is None and result.by_now:
            return await self._stay(work, claim, cannot_be_looked_up())
        if made is None:
            return await self._settling.held(work, claim) if result.is_exact else None
        if result.as_begun and made.error is None and made.state != "busy":
            return Outcome(state=made.state, thing_id=made.thing_id, again_in=0.0)  # now it can be changed
        return made

    async def _wait(self, work: Work[T], claim: Entry, result: LookupResult) -> Outcome:
        """Leave an item in doubt, since what is there may be its own: nothing may be made beside it."""
        problem = result.problem or cannot_be_looked_up()
        outcome = await self._postponing.doubt(work, claim, problem, may_try=work.tries < TRIES_AT_LIKENESS)
        if outcome.again_in is None:
            return outcome
        return attrs.evolve(outcome, again_in=max(outcome.again_in, LOOK_AT_LIKENESS))

    async def _stay(self, work: Work[T], claim: Entry, problem: SeamError) -> Outcome:
        """Settle an item whose thing is in the way of a new one, and keep what is known of what was begun."""
        state: State = "unknown" if isinstance(problem, SeamJobChangedError) else "conflict"
        return await self._settling.failed(work, claim, state, error=problem, digest=claim.digest)
