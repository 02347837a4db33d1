"""Tells a limit of one device from one that all devices of an operation share."""

from __future__ import annotations

from collections import deque


class SharedLimitDetector:
    """The last few pauses of an operation's devices, and how many calls got through between them.

    A limit per device shows as pauses of a few devices amid many successes: two hot doors among thousands. A limit
    for all devices together refuses whoever comes, fresh devices too, so pauses follow each other closely on one device
    after another. Many devices that have used up their shares at about the same time look like that at first glance,
    but none of them is fresh.
    Only the refusal that begins a device's pause counts; those of calls already on their way repeat what it said.
    """

    PAUSES = 5
    """How many pauses are looked at."""
    DEVICES = 3
    """From how many devices they must come: two can be hot by themselves."""
    FRESH = 3
    """How many of them must be of devices that were hardly called. Not all: calls overtake each other on their way."""
    SHARE = 0.5
    """Part of the answers since the first of those pauses that they must make up."""
    RECENT = 10.0
    """Seconds within which all of them must lie."""

    __slots__ = ("_pauses", "passes")

    def __init__(self) -> None:
        self.passes = 0
        """Calls of the operation that got through so far."""
        self._pauses: deque[tuple[float, str | None, bool, int]] = deque(maxlen=self.PAUSES)

    def note(self, now: float, device: str | None, *, fresh: bool) -> bool:
        """Record that a device's pause begins; return whether the latest pauses speak of a limit shared by all devices.

        Args:
            now: The time.
            device: Which one.
            fresh: Whether it cannot have used up a limit of its own.
        """
        self._pauses.append((now, device, fresh, self.passes))
        since, _, _, passes_then = self._pauses[0]
        return (
            len(self._pauses) == self.PAUSES
            and now - since <= self.RECENT
            and len({device for _, device, _, _ in self._pauses}) >= self.DEVICES
            and sum(fresh for _, _, fresh, _ in self._pauses) >= self.FRESH
            and self.SHARE * (self.PAUSES + self.passes - passes_then) <= self.PAUSES
        )

    def idle(self, now: float) -> bool:
        """Return whether the latest pause is too long ago to matter."""
        return not self._pauses or self._pauses[-1][0] + self.RECENT < now
