"""Recognises what was begun for an item among the things at its door, or says that it is ambiguous.

A thing without a natural key is known by what was sent: its name and times. The server may have rounded the times, or
changed the name, and many guests may share a name. So a thing that merely resembles what was sent is the item's only if
every other key can be excluded; while one cannot, nothing is made beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

from seam_async.jobs._items.candidate import Marks
from seam_async.jobs._items.fingerprint import Fingerprint, Likeness
from seam_async.jobs._ledgers.ledger import Entry

if TYPE_CHECKING:
    from seam_async.client import AsyncSeam
    from seam_async.jobs._items.recipe import Recipe
    from seam_async.jobs._ledgers.group_commit import GroupCommit

T = TypeVar("T")


class AmbiguousError(Exception):
    """A thing is there that may be the item's, and may be somebody else's."""


async def things_at(recipe: Recipe[T], seam: AsyncSeam, place: str, secret: bytes) -> list[Marks]:
    """Return what is in a place.

    Raises:
        SeamError: The server cannot be asked.
    """
    return [] if recipe.search is None else [Marks(one, secret) for one in await recipe.search(seam, place)]


async def recognise(
    begun: Fingerprint, things: Sequence[Marks], key: str, book: GroupCommit, least: Likeness = Likeness.PARTIAL
) -> list[str]:
    """Return the ids of what was begun: none if it is not there, several if they are all alike.

    Args:
        begun: What was sent.
        things: What is there.
        key: The item's key.
        book: The ledger, which knows whose the other things are.
        least: How much a thing must resemble what was sent for it to count at all.

    Raises:
        AmbiguousError: It may be among them.
        SeamJobLedgerError: The ledger is away.
    """
    likeness = {one.thing_id: begun.likeness(one) for one in things}
    full = [thing_id for thing_id, like in likeness.items() if like is Likeness.FULL]
    alike = [one for one in things if likeness[one.thing_id] >= least]
    if full or not alike:
        return full
    others = await _others(key, alike, begun.place, book)
    held = {thing_id for entry in others for thing_id in (entry.thing_id, entry.extra_id)}
    begun_too = [Fingerprint.read(entry.digest) for entry in others if entry.state in {"busy", "unknown"}]
    rivals = [rival for rival in begun_too if rival.traits != begun.traits]  # those that read the same may have it
    open_ = [
        one
        for one in alike
        if one.thing_id not in held and not any(rival.likeness(one) is Likeness.FULL for rival in rivals)
    ]
    rough = [one for one in open_ if likeness[one.thing_id] is Likeness.ROUGH]
    are_alike = len({tuple(map(one.trait, range(len(begun.traits)))) for one in rough}) == 1
    if are_alike and not any(rival.likeness(one) >= Likeness.ROUGH for rival in rivals for one in rough):
        return [one.thing_id for one in rough]
    if open_:
        raise AmbiguousError((rough or open_)[0].thing_id)
    return []


async def _others(key: str, alike: Sequence[Marks], place: str, book: GroupCommit) -> list[Entry]:
    """Return the entries of other keys that have one of these things, or are being made in the same place."""
    ids = {one.thing_id for one in alike}

    def concerns(entry: Entry) -> bool:
        if entry.key == key:
            return False
        if entry.thing_id in ids or entry.extra_id in ids:
            return True
        return entry.state in {"busy", "unknown"} and Fingerprint.read(entry.digest).place == place

    return await book.pick(concerns)
