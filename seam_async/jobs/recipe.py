"""What a job knows of its things: how to name, make, find, change, remove and confirm one."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar, Union

import attrs

from seam_async.jobs.digest import digest
from seam_async.jobs.ledger import Entry, State

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


def _none(_: Any) -> None:
    return None


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

    is_ours: bool = False
    """Whether its functions use the client that they are given, and one call each: then it is known what was sent."""

    def digest(self, item: T, secret: bytes) -> str:
        """Return an item's digest: those of its fixed part, of its natural key, and of the whole."""
        fixed = digest(self.fixed(item), secret) if self.fixed is not None else ""
        natural_key = self.natural_key(item)
        fence = digest(natural_key, secret) if natural_key is not None else ""
        return f"{fixed}:{fence}:{digest(item, secret)}"

    def is_fenced(self, item: T) -> bool:
        """Return whether the API itself refuses to make an item twice."""
        return self.natural_key(item) is not None

    def can_look_up(self, entry: Entry, new: str) -> bool:
        """Return whether looking an item up finds what was begun for an entry: it, or its natural key, is the same."""
        old_fence, new_fence = entry.digest.split(":")[1:2], new.split(":")[1:2]
        return entry.digest == new or (old_fence == new_fence and new_fence != [""])

    def can_change(self, entry: Entry | None, new: str) -> bool:
        """Return whether what an entry stands for can be changed into an item with a new digest."""
        if self.change is None or entry is None:
            return False
        return entry.digest.partition(":")[0] == new.partition(":")[0]
