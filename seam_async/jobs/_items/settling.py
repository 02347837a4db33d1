"""Settles an item: writes into the ledger what became of it, unless the claim was lost meanwhile.

A thing is an item's only if no other key holds it: the ledger refuses an entry whose thing is another key's. Where a
process finds its claim gone, it stood still for longer than its lease; then what it has done is written beside what
another has, for a person to see.

While an earlier request is in flight, its lease stands in whatever is written. A change or a removal that overtook it
would free what the API refuses twice, and it would make a second thing, or undo what is newer. An item for which one is
in flight is in doubt, whatever the server has answered since.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Generic, TypeVar

import attrs

from seam_async.jobs._items.fingerprint import Fingerprint, beside
from seam_async.jobs._items.work import LOOK_AT_BUSY, SOON, Outcome, Work, may_have_more, new_token, settled
from seam_async.jobs._ledgers.ledger import Entry, State, Swap, Swapped
from seam_async.jobs.errors import SeamJobChangedError, SeamJobConflictError

if TYPE_CHECKING:
    from seam_async.jobs._items.recipe import Recipe
    from seam_async.jobs._ledgers.group_commit import GroupCommit

T = TypeVar("T")


class Settling(Generic[T]):
    """How the items of a run are settled.

    Args:
        recipe: What the job knows of its things.
        book: The ledger.
        boottime: A clock that goes on while the machine sleeps.
    """

    def __init__(self, recipe: Recipe[T], book: GroupCommit, boottime: Callable[[], float]) -> None:
        self._recipe = recipe
        self._book = book
        self._boottime = boottime

    async def made(
        self,
        work: Work[T],
        claim: Entry,
        ids: Sequence[str],
        digest: str,
        *,
        is_change: bool = False,
        was_sent: bool = False,
        is_as_digest: bool = True,
    ) -> Outcome | None:
        """Settle an item whose thing is there: of the ids found, the first that no other key holds.

        Args:
            work: The item.
            claim: Its claim.
            ids: What is there.
            digest: Of the item as its thing says it.
            is_as_digest: Whether it is known to say that. If not, it is in doubt, and is changed.
            is_change: Whether it has changed it.
            was_sent: Whether this process has just made or changed it, and not only found it.

        Returns:
            What became of it, `busy` if it was only found and the claim is lost; None if others hold all of the ids.
        """
        state: State = "accepted" if self._recipe.confirm is not None else "done"
        state = state if is_as_digest else "unknown"
        left = work.in_flight(self._boottime())
        own = claim
        is_own = False
        for thing_id in ids:
            error: SeamJobConflictError | None = None
            if is_own:
                error = SeamJobConflictError("there are two of it: remove one")
                entry = settled(own, "conflict", thing_id=thing_id, error=error, digest=digest)
                entry = attrs.evolve(entry, extra_id=own.thing_id)
            elif thing_id != ids[-1]:
                # Who finds this abandoned looks for the others: called done, it would hide them.
                entry = settled(own, "unknown", thing_id=thing_id, digest=digest)
                entry = attrs.evolve(entry, extra_id=thing_id)
            else:
                entry = self._made(claim, state, thing_id, digest)
            got = await self._book.swap(Swap(key=work.key, expected=own.token, entry=entry, lease=left))
            if got is Swapped.STALE:
                if was_sent:
                    return await self._late(work, thing_id, digest, is_change=is_change)
                return Outcome(state="busy", again_in=SOON)  # who has it now finds what is there
            if got is Swapped.OK and error is not None:
                return Outcome(state="conflict", thing_id=thing_id, error=error)
            if got is Swapped.OK:
                own, is_own = entry, True
        if not is_own:
            return None
        if own.extra_id is not None:
            # The others are other keys'.
            alone = self._made(own, state, str(own.thing_id), digest)
            got = await self._book.swap(Swap(key=work.key, expected=own.token, entry=alone, lease=left))
            if got is not Swapped.OK:
                return Outcome(state="busy", again_in=SOON)
            own = alone
        return Outcome(state=state, thing_id=own.thing_id, entry=own if state == "accepted" else None)

    def _made(self, claim: Entry, state: State, thing_id: str, digest: str) -> Entry:
        """Make the entry of an item that has one thing, and no other."""
        return attrs.evolve(settled(claim, state, thing_id=thing_id, digest=digest), extra_id=None)

    async def held(self, work: Work[T], claim: Entry) -> Outcome:
        """Settle an item whose only thing is another's."""
        message = "what is there belongs to another key of this ledger"
        return await self.failed(work, claim, "conflict", error=SeamJobConflictError(message))

    async def failed(
        self, work: Work[T], claim: Entry, state: State, *, error: BaseException, digest: str | None = None
    ) -> Outcome:
        """Settle an item that is not as it should be; in doubt for as long as something is in flight for it."""
        left = work.in_flight(self._boottime())
        if left > 0:
            state = "unknown"
        if digest is None:
            # What is in doubt is looked for as it was sent.
            digest = claim.digest if state == "unknown" else work.digest
        entry = settled(claim, state, thing_id=claim.thing_id, error=error, digest=digest)
        await self._book.swap(Swap(key=work.key, expected=claim.token, entry=entry, lease=left))
        return Outcome(state=state, thing_id=claim.thing_id, error=error, again_in=left or None)

    async def late_doubt(self, work: Work[T], claim: Entry, error: Exception) -> Outcome:
        """Leave an item in doubt although the claim was lost: what was sent may come after what another has done."""
        while True:
            entry = await self._book.read(work.key)
            base = entry or Entry(key=work.key, state="pending", token="")
            if claim.thing_id is not None and claim.thing_id not in (base.thing_id, base.extra_id):
                return Outcome(state=base.state, thing_id=base.thing_id)  # what it changes is gone
            if claim.thing_id is not None:
                new = settled(base, "unknown", thing_id=base.thing_id, error=error, digest=base.digest)
            elif may_have_more(base) and not Fingerprint.read(base.digest).reads_like(Fingerprint.read(claim.digest)):
                # Only one of both can be looked for.
                error = SeamJobConflictError("it may have been made twice, by a process that had been stopped")
                new = settled(base, "conflict", thing_id=base.thing_id, error=error, digest=base.digest)
            else:
                digest = beside(claim.digest, base.digest) if base.thing_id is not None else claim.digest
                new = settled(base, "unknown", thing_id=base.thing_id, error=error, digest=digest)
                new = attrs.evolve(new, extra_id=base.extra_id or base.thing_id)
            left = max(base.lease_left, work.in_flight(self._boottime()))
            expected = None if entry is None else entry.token
            if await self._book.swap(Swap(key=work.key, expected=expected, entry=new, lease=left)) is Swapped.OK:
                return Outcome(state=new.state, thing_id=new.thing_id, error=error, again_in=left + SOON)

    async def _late(self, work: Work[T], thing_id: str, digest: str, *, is_change: bool) -> Outcome:
        """Settle what was done although the claim was lost: this process stood still for too long."""
        while True:
            entry = await self._book.read(work.key)
            if is_change and entry is not None and entry.state == "busy":
                # Who changes it now would take it back if it were taken away, and so on for ever.
                await self._book.pause(min(entry.lease_left, LOOK_AT_BUSY))
                continue
            base = entry or Entry(key=work.key, state="pending", token="")
            is_known = thing_id in (base.thing_id, base.extra_id)
            is_in_doubt = base.state in {"busy", "unknown"}
            again_in = base.lease_left + SOON if is_in_doubt else None
            if is_known and (not is_change or base.state == "conflict"):
                return Outcome(state=base.state, thing_id=base.thing_id, again_in=again_in)
            error: SeamJobConflictError | None = None
            if is_change and (is_known or (base.thing_id is None and not is_in_doubt)):
                # It may have undone what another has changed since, or the thing may be gone: it is changed once more.
                new = settled(base, "unknown", thing_id=base.thing_id or thing_id, digest=base.digest or digest)
                again_in = 0.0
            elif base.thing_id is not None:
                error = SeamJobConflictError("it was made twice, by a process that had been stopped: remove one")
                new = settled(base, "conflict", thing_id=thing_id, error=error, digest=base.digest)
                new = attrs.evolve(new, extra_id=base.thing_id)
                again_in = None
            elif is_in_doubt:
                # What another has begun may be there as well, and that other may never say so.
                error = SeamJobConflictError("it may have been made twice, by a process that had been stopped")
                new = settled(base, "unknown", thing_id=thing_id, error=error, digest=beside(base.digest, digest))
                new = attrs.evolve(new, extra_id=base.extra_id or thing_id)
            else:
                # Another may have taken it away, and said so: whether it is there must be looked up.
                new = attrs.evolve(settled(base, "unknown", thing_id=None, digest=digest), extra_id=thing_id)
                again_in = base.lease_left + SOON
            expected = None if entry is None else entry.token
            left = max(base.lease_left, work.in_flight(self._boottime()))
            got = await self._book.swap(Swap(key=work.key, expected=expected, entry=new, lease=left))
            if got is Swapped.OK:
                return Outcome(state=new.state, thing_id=new.thing_id, error=error, again_in=again_in)
            if got is Swapped.HELD:
                return Outcome(state="conflict", error=SeamJobConflictError("it belongs to another key"))

    async def release(
        self, work: Work[T], claim: Entry, before: Entry | None, again_in: float | None = None
    ) -> Outcome:
        """Put back what the ledger said before: nothing was done."""
        entry = None if before is None else attrs.evolve(before, token=new_token())
        left = work.in_flight(self._boottime())
        await self._book.swap(Swap(key=work.key, expected=claim.token, entry=entry, lease=left))
        state: State = "pending" if entry is None else entry.state
        return Outcome(state=state, thing_id=None if entry is None else entry.thing_id, again_in=again_in)

    async def refuse_change(self, work: Work[T], before: Entry) -> Outcome:
        """Settle an item that has changed, and whose thing cannot be changed."""
        what = "cannot be changed in this way" if self._recipe.change is not None else "is not changed by this job"
        error = SeamJobChangedError(f"it has changed since it was made, and {what}: remove it, or use another key")
        entry = settled(before, "failed", thing_id=before.thing_id, error=error, digest=before.digest)
        await self._book.swap(Swap(key=work.key, expected=before.token, entry=entry))
        return Outcome(state="failed", thing_id=before.thing_id, error=error)
