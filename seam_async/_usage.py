"""Counts the calls sent for each device lately: had one that is refused had its share, or does it come fresh?"""

from __future__ import annotations

from collections.abc import Hashable


class Usage:
    """A limit per device lets each device have the same number of calls; one for all devices refuses fresh ones too.

    Counting begins before the first refusal, which may find all devices used up at about the same time. It costs each
    call next to nothing, so it is rough: what is older than one to two minutes, or than so many devices, is forgotten
    in one go.
    """

    PERIOD = 60.0
    """Seconds after which the counts are put aside, and those put aside before are dropped."""
    CAPACITY = 10_000
    """Devices at which the same happens."""
    FRESH = 1 / 3
    """A device is fresh that was sent at most this part of what another device got through. Less than a half: the other
    may have been counted over two windows of the server, and calls overtake each other on their way."""

    __slots__ = ("_counts", "_earlier", "_until")

    def __init__(self) -> None:
        # By device, the calls sent and not refused; by operation, with `None`, the most that one device got through.
        self._counts: dict[tuple[Hashable, str | None], int] = {}
        self._earlier: dict[tuple[Hashable, str | None], int] = {}
        self._until = 0.0

    def __len__(self) -> int:
        return len(self._counts) + len(self._earlier)

    def sent(self, key: tuple[Hashable, str], now: float) -> int:
        """A call leaves. Gives how many were sent for this device before it."""
        if now >= self._until or len(self._counts) >= self.CAPACITY:
            self._earlier = self._counts if now < self._until + self.PERIOD else {}
            self._counts, self._until = {}, now + self.PERIOD
        count = self._counts.get(key, 0)
        self._counts[key] = count + 1
        return count + self._earlier.get(key, 0)

    def take_back(self, key: tuple[Hashable, str]) -> None:
        """A call did not arrive, or was refused: it does not count."""
        self._counts[key] = self._counts.get(key, 0) - 1

    def passed(self, operation: Hashable, before: int) -> None:
        """A call got through that so many others were sent before for its device."""
        key = (operation, None)
        if before >= self._counts.get(key, 0):
            self._counts[key] = before + 1

    def is_fresh(self, operation: Hashable, before: int) -> bool:
        """Whether a call that so many others were sent before for its device cannot have used up the device's share."""
        key = (operation, None)
        return before <= self.FRESH * max(self._counts.get(key, 0), self._earlier.get(key, 0))
