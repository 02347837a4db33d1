"""What a ledger keeps of an item instead of the item: keyed digests of its parts, and the door it is for.

An item whose outcome is unknown may read otherwise in the next run: another time, other digits, another door. By its
fingerprint what was begun for it is still known again when it is met at the door, and nobody else's thing is.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import Any

import attrs

from seam_async.jobs.digest import digest

_NUMBER_OF_DIGESTS = 4


@attrs.frozen(kw_only=True)
class Candidate:
    """A thing that was met where an item's might be."""

    thing_id: str
    """Its id."""

    traits: Sequence[Sequence[Any]]
    """For each trait of an item, what it may have been for this thing to be the item's."""

    natural_key: Any = None
    """Its natural key, in the form that an item's has; None if the thing does not show it."""


@attrs.frozen(kw_only=True)
class Fingerprint:
    """The parts of an entry's `digest`."""

    fixed: str = ""
    """Of the part that cannot be changed."""

    natural_key: str = ""
    """Of the part of which the API refuses a second."""

    whole: str = ""
    """Of the whole item."""

    traits: str = ""
    """Of what its thing is known by."""

    place: str = ""
    """Where its thing is looked for, in plain text."""

    def __str__(self) -> str:
        return f"{self.fixed}:{self.natural_key}:{self.whole}:{self.traits}:{self.place}"

    @classmethod
    def read(cls, text: str) -> Fingerprint:
        """Read what an entry keeps."""
        fixed, natural_key, whole, traits, place = [*text.split(":", _NUMBER_OF_DIGESTS), "", "", "", "", ""][:5]
        return cls(fixed=fixed, natural_key=natural_key, whole=whole, traits=traits, place=place)

    def matches(self, candidate: Candidate, secret: bytes) -> bool:
        """Return whether a thing is what was begun for the item of this fingerprint."""
        key = candidate.natural_key
        if self.natural_key and key is not None and digest(key, secret) != self.natural_key:
            return False
        return any(digest(traits, secret) == self.traits for traits in product(*candidate.traits))
