"""What a limiter of one process holds at one moment, for tests that count it."""

from __future__ import annotations

from typing import Any, NamedTuple


class State(NamedTuple):
    scopes: int
    """Scopes about which something is known."""
    waiting: int
    """Calls standing in line."""
    paused: int
    """Scopes closed after a 429."""
    paced: int
    """Operations whose calls are paced, because their limit is wider than a device."""


def state(limiter: Any) -> State:
    now = limiter.clock.monotonic()
    return State(
        scopes=len(limiter.lanes),
        waiting=sum(lane.waiting for _, lane in limiter.lanes),
        paused=sum(lane.closed_until > now for _, lane in limiter.lanes),
        paced=sum(device is None for (_, device), _ in limiter.lanes),
    )
