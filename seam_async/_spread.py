"""Judges whether refusals mean that a limit is wider than one device."""

from __future__ import annotations

from collections import deque


class Spread:
    """The last few pauses of an operation's devices, and how many calls got through between them.

    A limit per device shows as pauses of a few devices amid many successes: two hot doors among thousands. A limit
    for all devices together refuses whoever comes, so pauses follow each other closely on one device after another.
    Only the refusal that begins a device's pause counts; those of calls already on their way repeat what it said.
    """

    PAUSES = 5
    """How many pauses are looked at."""
    DEVICES = 3
    """From how many devices they must come: two can be hot by themselves."""
    SHARE = 0.5
    """Part of the answers since the first of those pauses that they must make up."""
    RECENT = 10.0
    """Seconds within which all of them must lie."""

    __slots__ = ("_pauses",)

    def __init__(self) -> None:
        self._pauses: deque[tuple[float, str, int]] = deque(maxlen=self.PAUSES)

    def note(self, now: float, device: str, passes: int) -> None:
        """A device's pause begins, at a moment when ``passes`` calls of the operation have got through so far."""
        self._pauses.append((now, device, passes))

    def wide(self) -> bool:
        """Whether the pauses noted last speak of a limit shared by all devices."""
        if len(self._pauses) < self.PAUSES:
            return False
        (first, _, passes_then), (last, _, passes) = self._pauses[0], self._pauses[-1]
        return (
            last - first <= self.RECENT
            and len({device for _, device, _ in self._pauses}) >= self.DEVICES
            and self.PAUSES >= self.SHARE * (self.PAUSES + passes - passes_then)
        )

    def idle(self, now: float) -> bool:
        """Whether nothing noted is recent."""
        return not self._pauses or self._pauses[-1][0] + self.RECENT < now
