"""What a ledger keeps of an item instead of the item: keyed digests of what was sent, the door it is for, and when.

An item whose outcome is unknown may read otherwise in the next run: another time, other digits, another door, or other
options of the job. By its fingerprint what was begun for it is still known again when it is met at the door, and a
thing that only resembles it is told from one that is surely not it.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

import attrs

from seam_async.jobs.digest import digest

DAY = 86_400.0
"""Seconds by which the clocks of a process and of the server may differ."""

_PARTS = 7


class Likeness(IntEnum):
    """How much a thing resembles what was begun."""

    NONE = 0
    """It is another: it has other digits, nothing in common, or was made at another time."""

    PARTIAL = 1
    """It may be it, under another name or with other times, as the server may have made of them."""

    ROUGH = 2
    """It is it if the server has rounded its times, as it was allowed to."""

    FULL = 3
    """It is what was sent: to the minute, or rounded and with its natural key."""


@attrs.frozen(kw_only=True)
class Candidate:
    """A thing that was met where an item's might be."""

    thing_id: str
    """Its id."""

    traits: Sequence[Sequence[Any]]
    """For each trait of an item, what may have been sent for this thing to be the item's."""

    rounded: Sequence[Sequence[Any]] = ()
    """The same, for what was sent with leave to round it; empty where nothing is rounded."""

    natural_key: Any = None
    """Its natural key, in the form that an item's has; None if the thing does not show it."""

    created_at: float | None = None
    """When it was made, in seconds since 1970; None where that is not known."""


@attrs.frozen
class Marks:
    """The digests of a candidate, to be compared with any number of fingerprints."""

    thing_id: str
    natural_key: str
    traits: Sequence[frozenset[str]]
    rounded: Sequence[frozenset[str]]
    created_at: float | None

    @classmethod
    def of(cls, candidate: Candidate, secret: bytes) -> Marks:
        """Make the digests."""
        key = candidate.natural_key
        traits, rounded = (
            [frozenset(digest(value, secret) for value in values) for values in side]
            for side in (candidate.traits, candidate.rounded)
        )
        natural_key = "" if key is None else digest(key, secret)
        return cls(candidate.thing_id, natural_key, traits, rounded, candidate.created_at)


@attrs.frozen(kw_only=True)
class Fingerprint:
    """The parts of an entry's `digest`."""

    fixed: str = ""
    """Of the part that cannot be changed."""

    natural_key: str = ""
    """Of the part of which the API refuses a second."""

    whole: str = ""
    """Of the whole item."""

    traits: tuple[str, ...] = ()
    """Of each trait that its thing is known by, as it was sent."""

    rounded: tuple[str, ...] = ()
    """The same, as coarsely as the server was allowed to round it; empty if it was not."""

    begun_at: int = 0
    """When it was begun, in seconds since 1970 by the process's calendar; 0 if it was not."""

    place: str = ""
    """Where its thing is looked for, in plain text."""

    def __str__(self) -> str:
        known_by = (",".join(self.traits), ",".join(self.rounded))
        return ":".join((self.fixed, self.natural_key, self.whole, *known_by, str(self.begun_at), self.place))

    @classmethod
    def read(cls, text: str) -> Fingerprint:
        """Read what an entry keeps. Of what was written in another form only the first parts are known."""
        parts = text.split(":", _PARTS - 1)
        if len(parts) < _PARTS or not parts[5].isdecimal():
            fixed, natural_key, whole = [*parts, "", ""][:3]
            return cls(fixed=fixed, natural_key=natural_key, whole=whole)
        fixed, natural_key, whole, traits, rounded, begun_at, place = parts
        return cls(
            fixed=fixed,
            natural_key=natural_key,
            whole=whole,
            traits=_digests(traits),
            rounded=_digests(rounded),
            begun_at=int(begun_at),
            place=place,
        )

    def reads_like(self, other: Fingerprint) -> bool:
        """Return whether the same item was, or would be, sent in the same way."""
        return (self.whole, self.traits, self.rounded) == (other.whole, other.traits, other.rounded)

    def likeness(self, marks: Marks) -> Likeness:
        """Return how much a thing resembles what was begun for the item of this fingerprint."""
        has_key = bool(self.natural_key and marks.natural_key)
        if len(self.traits) != len(marks.traits) or (has_key and self.natural_key != marks.natural_key):
            return Likeness.NONE
        agree = exact = [trait in may_be for trait, may_be in zip(self.traits, marks.traits, strict=True)]
        if self.rounded and marks.rounded:
            agree = [trait in may_be for trait, may_be in zip(self.rounded, marks.rounded, strict=True)]
        if all(exact) or (has_key and all(agree)):
            return Likeness.FULL
        if not self._may_have_made(marks):
            return Likeness.NONE
        if all(agree):
            return Likeness.ROUGH
        return Likeness.PARTIAL if any(agree) or has_key else Likeness.NONE

    def _may_have_made(self, marks: Marks) -> bool:
        """Return whether a thing was made when this was sent, as far as clocks can be trusted."""
        return marks.created_at is None or not self.begun_at or abs(marks.created_at - self.begun_at) < DAY


def _digests(text: str) -> tuple[str, ...]:
    return tuple(text.split(",")) if text else ()


def stamped(text: str, seconds: float) -> str:
    """Return a fingerprint, as an entry keeps it, that says when its item was begun."""
    return str(attrs.evolve(Fingerprint.read(text), begun_at=int(seconds)))
