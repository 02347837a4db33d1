"""Tells a limit of one device from one that all devices of an operation share.

`LimitBreadth` is what a limiter asks. It judges by the calls of late, of each device (`RecentCalls`), and by the pauses
of an operation's devices (`SharedLimitDetector`).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable
from itertools import islice


class Count:
    """The calls of one operation that were sent for one device lately, and not refused."""

    __slots__ = ("earlier", "sent")

    def __init__(self, earlier: int) -> None:
        self.earlier = earlier
        """In the period before this one."""
        self.sent = 0


class RecentCalls:
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

    __slots__ = ("_counts", "_earlier", "_earlier_most", "_most", "_until")

    def __init__(self) -> None:
        self._counts: dict[Hashable, Count] = {}
        self._earlier: dict[Hashable, Count] = {}
        # By operation, the most that one device got through.
        self._most: dict[Hashable, int] = {}
        self._earlier_most: dict[Hashable, int] = {}
        self._until = 0.0

    def of(self, key: Hashable, now: float) -> Count:
        """Return the count of an operation and a device."""
        if now >= self._until or len(self._counts) >= self.CAPACITY:
            recent = now < self._until + self.PERIOD
            self._earlier, self._earlier_most = (self._counts, self._most) if recent else ({}, {})
            self._counts, self._most = {}, {}
            self._until = now + self.PERIOD
        count = self._counts.get(key)
        if count is None:
            earlier = self._earlier.get(key)
            count = self._counts[key] = Count(earlier.sent if earlier is not None else 0)
        return count

    def passed(self, operation: Hashable, before: int) -> None:
        """Record that a call succeeded after `before` earlier ones for the same device."""
        if before >= self._most.get(operation, 0):
            self._most[operation] = before + 1

    def is_fresh(self, operation: Hashable, before: int) -> bool:
        """Return whether a device with `before` earlier calls cannot have used up a limit of its own."""
        return before <= self.FRESH * max(self._most.get(operation, 0), self._earlier_most.get(operation, 0))


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


class LimitBreadth:
    """What is known of how wide the limits of all operations are.

    There is no task that would clean up: of the detectors, two are looked at whenever a call is noted.
    """

    __slots__ = ("_detectors", "recent")

    def __init__(self) -> None:
        self.recent = RecentCalls()
        self._detectors: dict[Hashable, SharedLimitDetector] = {}

    def note_pass(self, operation: Hashable, now: float) -> None:
        """Count a call that got through: a point against the limit being wider than a device."""
        detector = self._detectors.get(operation)
        if detector is not None:
            detector.passes += 1
        self._tidy(now)

    def note_pause(self, operation: Hashable, device: str | None, before: int, now: float) -> bool:
        """Record that a device's pause begins; return whether that speaks of a limit shared by all devices.

        Args:
            operation: Which one was refused.
            device: Which device.
            before: How many calls were sent for the device before.
            now: The time.
        """
        detector = self._detectors.setdefault(operation, SharedLimitDetector())
        is_shared = detector.note(now, device, fresh=self.recent.is_fresh(operation, before))
        if is_shared:
            del self._detectors[operation]
        self._tidy(now)
        return is_shared

    def _tidy(self, now: float) -> None:
        for operation, detector in list(islice(self._detectors.items(), 2)):
            del self._detectors[operation]
            if not detector.idle(now):
                self._detectors[operation] = detector  # at the end now: next time it is the turn of others
