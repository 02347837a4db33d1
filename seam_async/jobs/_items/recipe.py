"""What a job knows of its things: how to name, make, find, change, remove and confirm one."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar, Union

import attrs

from seam_async.jobs._items.candidate import Candidate
from seam_async.jobs._items.digest import digest
from seam_async.jobs._items.fingerprint import Fingerprint
from seam_async.jobs._ledgers.ledger import Entry, State

if TYPE_CHECKING:
    from seam_async.client import AsyncSeam

T = TypeVar("T")

Found = Union[str, Sequence[str], None]
"""What looking an item up gives: its id, ids of things that cannot be told apart, or None."""

Make = Callable[["AsyncSeam", T], Awaitable[str]]
Find = Callable[["AsyncSeam", T], Awaitable[Found]]
Change = Callable[["AsyncSeam", T, str], Awaitable[object]]
Remove = Callable[["AsyncSeam", Any, str], Awaitable[object]]
Confirm = Callable[["AsyncSeam", str], Awaitable[State]]
IsThere = Callable[["AsyncSeam", str], Awaitable[bool]]
Search = Callable[["AsyncSeam", str], Awaitable[Sequence[Candidate]]]


def _none(_: Any) -> None:
    return None


def _nothing(_: Any) -> Sequence[Any]:
    return ()


def _nowhere(_: Any) -> str:
    return ""


@attrs.frozen(kw_only=True)
class Recipe(Generic[T]):
    """The functions of a job."""

    key: Callable[[T], str]
    make: Make[T]
    find: Find[T]
    change: Change[T] | None = None
    remove: Remove | None = None

    confirm: Confirm | None = None
    """Waits until a thing is on its lock, and returns the state that it has reached."""

    events: tuple[str, ...] = ()
    """Types of the events that end such waits."""

    fixed: Callable[[T], Any] | None = None
    """The part of an item that `change` cannot change."""

    natural_key: Callable[[T], Any] = _none
    """The part of an item of which the API itself refuses a second; None where there is no such part."""

    traits: Callable[[T], Sequence[Any]] | None = None
    """What an item's thing is known by, as it is sent; see `Candidate.traits`."""

    rounded: Callable[[T], Sequence[Any]] = _nothing
    """The same, as coarsely as the server may round it; empty if it may not."""

    place: Callable[[T], str] = _nowhere
    """Where an item's thing is looked for."""

    search: Search | None = None
    """Returns the things in a place, among which what was begun is recognised however its item reads now."""

    is_there: IsThere | None = None
    """Returns whether a thing is there, by its id."""

    is_ours: bool = False
    """Whether its functions use the client that they are given, and one call each: then it is known what was sent."""

    def digest(self, item: T, secret: bytes) -> str:
        """Return an item's fingerprint, as an entry keeps it."""
        natural_key = self.natural_key(item)
        fingerprint = Fingerprint(
            fixed=digest(self.fixed(item), secret) if self.fixed is not None else "",
            natural_key=digest(natural_key, secret) if natural_key is not None else "",
            whole=digest(item, secret),
            traits=tuple(digest(trait, secret) for trait in self.traits(item)) if self.traits is not None else (),
            rounded=tuple(digest(trait, secret) for trait in self.rounded(item)),
            place=self.place(item),
        )
        return str(fingerprint)

    def is_fenced(self, item: T) -> bool:
        """Return whether the API itself refuses to make an item twice."""
        return self.natural_key(item) is not None

    def can_change(self, entry: Entry | None, new: str) -> bool:
        """Return whether what an entry stands for can be changed into an item with a new digest."""
        if self.change is None or entry is None:
            return False
        return Fingerprint.read(entry.digest).fixed == Fingerprint.read(new).fixed


def has_changed(entry: Entry, new: str) -> bool:
    """Return whether an item reads otherwise than when its entry was written."""
    return Fingerprint.read(entry.digest).whole != Fingerprint.read(new).whole
