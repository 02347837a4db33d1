"""A thing that was met where an item's might be, and the digests by which it is compared with what was begun."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

import attrs

from seam_async.jobs._items.digest import digest


@attrs.frozen(kw_only=True)
class Candidate:
    """A thing that was met where an item's might be."""

    thing_id: str
    """Its id."""

    traits: Sequence[Sequence[Any]]
    """For each trait of an item, what may have been sent for this thing to be the item's."""

    rounded: Callable[[], Sequence[Sequence[Any]]] = tuple
    """Returns the same for what was sent with leave to round it; empty where nothing is rounded."""

    natural_key: Any = None
    """Its natural key, in the form that an item's has; None if the thing does not show it."""

    created_at: float | None = None
    """When it was made, in seconds since 1970; None where that is not known."""


@attrs.define(eq=False, slots=False)
class Marks:
    """The digests of a candidate, to be compared with any number of fingerprints.

    They are made when they are asked for: of thousands of things at one door, most differ in the first.
    """

    candidate: Candidate
    secret: bytes = attrs.field(repr=False)
    _made: dict[tuple[bool, int], frozenset[str]] = attrs.field(factory=dict, init=False, repr=False)

    @property
    def thing_id(self) -> str:
        """The thing's id."""
        return self.candidate.thing_id

    @property
    def natural_key(self) -> str:
        """Of its natural key; empty if it does not show it."""
        key = self.candidate.natural_key
        return "" if key is None else digest(key, self.secret)

    @cached_property
    def rounded(self) -> Sequence[Sequence[Any]]:
        """What `Candidate.rounded` returns."""
        return self.candidate.rounded()

    def trait(self, number: int, *, rounded: bool = False) -> frozenset[str]:
        """Return the digests of what may have been sent for one of its traits."""
        made = self._made.get((rounded, number))
        if made is None:
            side = self.rounded if rounded else self.candidate.traits
            made = self._made[rounded, number] = frozenset(digest(value, self.secret) for value in side[number])
        return made
