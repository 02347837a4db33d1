"""What a ledger keeps of an item instead of the item: keyed digests of what was sent, the door it is for, and when.

An item whose outcome is unknown may read otherwise in the next run: another time, other digits, another door, or other
options of the job. By its fingerprint what was begun for it is still recognised at the door, and told from what merely
resembles it.
"""

from __future__ import annotations

import re
from enum import IntEnum

import attrs

from seam_async.jobs._items.candidate import Candidate, Marks

DAY = 86_400.0
"""Seconds by which the clocks of a process and of the server may differ."""

_PARTS = 7
_ARE_DIGESTS = re.compile("(?:[0-9a-f]{24}(?:,[0-9a-f]{24})*)?")


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
        # An earlier form had the place fifth, whose own colons must not make it look like this one.
        if len(parts) < _PARTS or not parts[5].isdecimal() or _ARE_DIGESTS.fullmatch(parts[4]) is None:
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
        there = marks.candidate
        has_key = bool(self.natural_key and marks.natural_key)
        if len(self.traits) != len(there.traits) or (has_key and self.natural_key != marks.natural_key):
            return Likeness.NONE
        if all(trait in marks.trait(number) for number, trait in enumerate(self.traits)):
            return Likeness.FULL
        if not has_key and not self._may_have_made(there):
            return Likeness.NONE
        is_rounded = bool(self.rounded) and len(self.rounded) == len(marks.rounded)
        sent = self.rounded if is_rounded else self.traits
        agree = [trait in marks.trait(number, rounded=is_rounded) for number, trait in enumerate(sent)]
        if all(agree):
            return Likeness.FULL if has_key else Likeness.ROUGH
        return Likeness.PARTIAL if has_key or any(agree) else Likeness.NONE

    def _may_have_made(self, there: Candidate) -> bool:
        """Return whether a thing was made when this was sent, as far as clocks can be trusted."""
        return there.created_at is None or not self.begun_at or abs(there.created_at - self.begun_at) < DAY


def _digests(text: str) -> tuple[str, ...]:
    return tuple(text.split(",")) if text else ()


def beside(text: str, other: str) -> str:
    """Return a fingerprint of what is looked for beside a thing that was made by another.

    Where what cannot be changed differs, it says so: else the thing would be changed at a wrong door, and called right.
    """
    sought = Fingerprint.read(text)
    is_same = sought.fixed == Fingerprint.read(other).fixed
    return text if is_same else str(attrs.evolve(sought, fixed=""))


def stamped(text: str, seconds: float) -> str:
    """Return a fingerprint, as an entry keeps it, that says when its item was begun."""
    return str(attrs.evolve(Fingerprint.read(text), begun_at=int(seconds)))
