"""Looks an item up: whether its thing is there, as it reads now or as it was begun. Writes nothing.

What was begun comes first. If its outcome is unknown and the item reads otherwise by now, a look for the item alone
would find nothing, or somebody else's thing, and a second would be made beside the first. Where the API refuses a
second, the natural key finds the thing; elsewhere it is recognised among all things at the door.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, TypeVar

import attrs

from seam_async.errors import SeamError
from seam_async.jobs._items.fingerprint import Fingerprint, Likeness
from seam_async.jobs._items.recognising import AmbiguousError, recognise, things_at
from seam_async.jobs.errors import SeamJobChangedError, SeamJobConflictError

if TYPE_CHECKING:
    from seam_async.client import AsyncSeam
    from seam_async.jobs._items.recipe import Found, Recipe
    from seam_async.jobs._items.work import Work
    from seam_async.jobs._ledgers.group_commit import GroupCommit
    from seam_async.jobs._ledgers.ledger import Entry

T = TypeVar("T")


@attrs.frozen(kw_only=True)
class LookupResult:
    """What a look has shown."""

    ids: Sequence[str] = ()
    """IDs of what is there; several where things cannot be told apart."""

    is_exact: bool = False
    """Whether it is one thing that cannot be mistaken for another."""

    as_begun: bool = False
    """Whether it is there as it was begun, and not as the item reads now."""

    reads_otherwise: bool = False
    """Whether it is not known how it reads: then it is changed, whatever was begun."""

    is_recognised: bool = False
    """Whether it was found among the things at a door: if it is another key's, there may be more."""

    by_now: bool = False
    """Whether it was found by how the item reads now: if it is another key's, nothing is known of what was begun."""

    problem: SeamError | None = None
    """Why nothing may be made, although nothing was found that could be adopted."""

    is_open: bool = False
    """Whether that may pass: another key may yet turn out to have what is there."""


async def look_up(
    recipe: Recipe[T],
    seam: AsyncSeam,
    work: Work[T],
    book: GroupCommit,
    secret: bytes,
    *,
    before: Entry | None,
    apart_from: Collection[str] = (),
) -> LookupResult:
    """Look an item up.

    Args:
        recipe: How to find things.
        seam: The client.
        work: The item.
        book: The ledger.
        secret: What digests are keyed with.
        before: What the ledger said of it; None if it is known that nothing else was begun.
        apart_from: IDs of things that are known to be other keys'.

    Raises:
        SeamJobConflictError: Somebody else's is in the way.
        SeamError: The server, or the ledger, cannot be asked.
    """
    if before is not None and before.extra_id is not None:
        known = await _look_beside_known(recipe, seam, work, book, secret, before=before)
        if known is not None:
            return known
    now = begun = Fingerprint.read(work.digest)
    may_be_there = before is not None and (before.state == "unknown" or before.thing_id is not None)
    if before is not None and may_be_there:
        begun = Fingerprint.read(before.digest)
    if recipe.search is None or len(begun.traits) != len(now.traits):
        if begun.whole != now.whole:
            return await _look_for_either(recipe, seam, work.item, before)
        begun = now
    is_fenced = recipe.is_fenced(work.item)
    # Where the API refuses a second, what only resembles what was begun is met when it is made.
    is_safe = not may_be_there or (is_fenced and begun.natural_key == now.natural_key)
    wanted: list[tuple[Fingerprint, Likeness]] = []
    if not (is_fenced and begun.reads_like(now)):
        wanted.append((begun, Likeness.ROUGH if is_safe else Likeness.PARTIAL))
    if not (is_fenced or begun.reads_like(now)):
        wanted.append((now, Likeness.FULL))
    for sent, least in wanted if recipe.search is not None else ():
        things = [one for one in await things_at(recipe, seam, sent.place, secret) if one.thing_id not in apart_from]
        try:
            ids = await recognise(sent, things, work.key, book, least)
        except AmbiguousError as error:
            return LookupResult(problem=may_be_its_own(str(error)), is_open=True)
        if ids:
            ids += await _left(recipe, seam, before, apart_from=ids)
            return LookupResult(ids=ids, as_begun=not sent.reads_like(now), is_recognised=True)
    found = await recipe.find(seam, work.item) if recipe.search is None or is_fenced else None
    left = await _left(recipe, seam, before, apart_from=ids_of(found))
    if left and not found:
        return LookupResult(problem=SeamJobConflictError("what was made for it is there, and differs: remove it"))
    return LookupResult(ids=[*ids_of(found), *left], is_exact=isinstance(found, str) and not left)


async def _look_beside_known(
    recipe: Recipe[T], seam: AsyncSeam, work: Work[T], book: GroupCommit, secret: bytes, *, before: Entry
) -> LookupResult | None:
    """Look whether there are two of an item of which the ledger knows one; None if that one is gone."""
    known = await _left(recipe, seam, before)
    if len(known) > 1:
        return LookupResult(problem=SeamJobConflictError("there are two of it: remove one"))
    begun, now = Fingerprint.read(before.digest), Fingerprint.read(work.digest)
    is_sure = before.thing_id not in (None, before.extra_id)
    if is_sure or not known or recipe.search is None or len(begun.traits) != len(now.traits):
        return None
    for sent, least in ((begun, Likeness.PARTIAL), (now, Likeness.FULL)):
        things = await things_at(recipe, seam, sent.place, secret)
        others = [one for one in things if one.thing_id not in known]
        try:
            known += await recognise(sent, others, work.key, book, least)
        except AmbiguousError as error:
            return LookupResult(problem=may_be_its_own(str(error)), is_open=True)
    return LookupResult(ids=known, as_begun=True, reads_otherwise=True)


async def _look_for_either(recipe: Recipe[T], seam: AsyncSeam, item: T, before: Entry | None) -> LookupResult:
    """Look for what a job of the user's has begun, by `find`, which may compare what has changed since."""
    try:
        found = await recipe.find(seam, item)
    except SeamJobConflictError:
        return LookupResult(problem=cannot_be_looked_up())  # what is in the way now says nothing of what was begun
    if found:
        left = await _left(recipe, seam, before, apart_from=ids_of(found))
        return LookupResult(ids=[*ids_of(found), *left], as_begun=True, by_now=True)
    return LookupResult(problem=cannot_be_looked_up())


def cannot_be_looked_up() -> SeamJobChangedError:
    """Make the error of an item of which it is not known whether what was begun is there."""
    message = (
        "it was being made when its outcome became unknown, and has changed since, so it cannot be looked up: run it "
        "once as it was, or look yourself and have the ledger forget its key"
    )
    return SeamJobChangedError(message)


def may_be_its_own(thing_id: str) -> SeamJobConflictError:
    """Make the error of an item of which it is not known whether a thing that is there is its own."""
    message = (
        f"{thing_id} may be its own, by another name or with other times, or somebody else's: look yourself, and give "
        "it the name and times that were asked for, remove it, or have the ledger forget this key"
    )
    return SeamJobConflictError(message)


async def _left(
    recipe: Recipe[T], seam: AsyncSeam, before: Entry | None, apart_from: Collection[str] = ()
) -> list[str]:
    """Return which of the things that were made for an item are still there, as far as that can be asked."""
    if before is None:
        return []
    known = [one for one in dict.fromkeys((before.thing_id, before.extra_id)) if one and one not in apart_from]
    if recipe.is_there is None:
        # Not to be asked: while it is in doubt whether there are two, what was made counts as there.
        return known if before.state == "unknown" and before.thing_id and before.extra_id else []
    return [one for one in known if await recipe.is_there(seam, one)]


def ids_of(found: Found) -> list[str]:
    """Return what a look gave as a list."""
    return [found] if isinstance(found, str) else list(found or ())
