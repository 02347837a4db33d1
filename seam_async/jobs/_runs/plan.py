"""What a run would do about each item: looks, and writes nothing."""

from __future__ import annotations

from collections.abc import AsyncIterable, Iterable
from typing import TYPE_CHECKING, TypeVar

from seam_async.errors import SeamError, SeamHttpUnauthorizedError
from seam_async.jobs._items.lookup import look_up
from seam_async.jobs._items.next_step import NextStep, next_step
from seam_async.jobs._items.recipe import has_changed
from seam_async.jobs._items.work import Work
from seam_async.jobs._ledgers.group_commit import GroupCommit
from seam_async.jobs._runs.client_view import check_client, clock_of, leased, target_of, times_of
from seam_async.jobs._runs.inbox import Inbox
from seam_async.jobs._runs.run import open_item
from seam_async.jobs._runs.run_arguments import check_count, check_keys
from seam_async.jobs._runs.workers import work_through
from seam_async.jobs.errors import SeamJobChangedError, SeamJobConflictError
from seam_async.jobs.report import JobPlan, PlannedStep

if TYPE_CHECKING:
    from seam_async.client import AsyncSeam
    from seam_async.jobs._items.recipe import Recipe
    from seam_async.jobs._ledgers.ledger import Ledger
    from seam_async.jobs._runs.seen_keys import SeenKeys

T = TypeVar("T")


async def plan(
    name: str,
    ledger: Ledger,
    recipe: Recipe[T],
    seam: AsyncSeam,
    items: Iterable[T] | AsyncIterable[T],
    *,
    concurrency: int,
) -> JobPlan:
    """Plan a run; see `Job.plan`."""
    check_client(seam)
    check_count("concurrency", concurrency)
    check_keys(items, recipe.key)
    clock = clock_of(seam)
    view = leased(seam, times_of(seam))
    steps: list[PlannedStep | None] = []
    async with ledger.open(name, await target_of(seam)) as session:
        book = GroupCommit(session, clock)
        inbox = Inbox(items, clock)

        async def do(item: T | Work[T], seen: SeenKeys) -> None:
            place = len(steps)
            steps.append(None)
            work = item if isinstance(item, Work) else open_item(recipe, item, seen, session.secret)
            steps[place] = await _step(recipe, view, book, work, session.secret)

        try:
            await work_through(inbox, do, concurrency, name="seam job plan")
        finally:
            await book.close()
    return JobPlan(name=name, steps=[step for step in steps if step is not None])


async def _step(recipe: Recipe[T], seam: AsyncSeam, book: GroupCommit, work: Work[T], secret: bytes) -> PlannedStep:
    """Say what would be done about one item."""
    key = work.key
    entry = await book.read(key)
    can_change = recipe.can_change(entry, work.digest)
    changed = entry is not None and has_changed(entry, work.digest)
    step = next_step(
        entry,
        changed=changed,
        can_change=can_change,
        may_repeat=not changed and entry is not None and entry.thing_id is None and recipe.is_fenced(work.item),
        retry_failed=True,
    )
    known = None if entry is None else entry.thing_id
    match step:
        case NextStep.LEAVE | NextStep.CONFIRM:
            return PlannedStep(key=key, action="unchanged", thing_id=known)
        case NextStep.BUSY:
            return PlannedStep(key=key, action="busy", thing_id=known)
        case NextStep.CHANGE | NextStep.CHANGED:
            return _changed(key, known, can_change=can_change)
        case NextStep.MAKE if recipe.search is not None and not recipe.is_fenced(work.item):
            # The API takes it, whatever is there: a run would not look first, and adopt nothing.
            return PlannedStep(key=key, action="make")
        case _:
            pass
    try:
        result = await look_up(recipe, seam, work, book, secret, before=entry)
    except SeamHttpUnauthorizedError:
        raise
    except SeamJobConflictError as error:
        return PlannedStep(key=key, action="conflict", error=error)
    except SeamError as error:
        return PlannedStep(key=key, action="failed", error=error)
    if result.problem is not None:
        return PlannedStep(key=key, action="conflict", thing_id=known, error=result.problem)
    if result.as_begun:
        return _changed(key, result.ids[0], can_change=can_change)
    return PlannedStep(
        key=key, action="adopt" if result.ids else "make", thing_id=result.ids[0] if result.ids else None
    )


def _changed(key: str, thing_id: str | None, *, can_change: bool) -> PlannedStep:
    if can_change:
        return PlannedStep(key=key, action="change", thing_id=thing_id)
    error = SeamJobChangedError("it has changed since it was made, and cannot be changed in this way")
    return PlannedStep(key=key, action="conflict", thing_id=thing_id, error=error)
