"""Redis's clock, as seen from a process: the one clock that all processes go by."""

from __future__ import annotations

import math


class ServerClock:
    """Translates moments of Redis's clock into those of this process's monotonic one."""

    def __init__(self) -> None:
        self._redis_now = 0.0  # seconds of Redis's clock ...
        self._offset = 0.0  # ... less ours, by the exchange that was fastest of late
        self._uncertain = math.inf
        self._measured_at = -math.inf
        self._trip = 0.0

    def learn(self, redis_now: float, sent_at: float, received_at: float) -> None:
        """Compare clocks. The script ran between sending and receiving, so the shorter that was, the better we know."""
        trip = received_at - sent_at
        self._trip = max(trip, 0.7 * self._trip)
        self._redis_now = redis_now
        offset = redis_now - (sent_at + received_at) / 2
        jumped = abs(offset - self._offset) > (trip + self._uncertain) / 2 + 0.005  # set anew, or another server's
        if trip <= self._uncertain or jumped or received_at - self._measured_at > 30.0:
            self._offset, self._uncertain, self._measured_at = offset, trip, received_at

    def to_local(self, ahead: float) -> float:
        """Return the moment that lies so many seconds after Redis's time at the last exchange."""
        return self._redis_now + ahead - self._offset

    def lead(self, hold: float) -> float:
        """Return how far ahead places must lie so that they are not over when the answer comes."""
        return max(0.0, (self._trip - hold) / 2)
