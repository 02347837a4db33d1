"""What a limiter of one process holds at one moment, for tests that count it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from seam_async._ratelimit.limit_breadth import RecentCalls


class State(NamedTuple):
    scopes: int
    """Scopes about which something is known."""
    waiting: int
    """Calls in queues."""
    paused: int
    """Scopes closed after a 429."""
    paced: int
    """Operations whose calls are paced, because their limit is wider than a device."""
    suspects: set[Any]
    """Operations whose devices were paused of late."""


def state(limiter: Any) -> State:
    now = limiter.clock.monotonic()
    return State(
        scopes=len(limiter.lanes),
        waiting=sum(lane.waiting for _, lane in limiter.lanes),
        paused=sum(lane.pause_ends_at > now for _, lane in limiter.lanes),
        paced=sum(device is None for (_, device), _ in limiter.lanes),
        suspects=set(limiter.breadth._detectors),
    )


def counted(recent: RecentCalls) -> int:
    """Return of how many operations and devices the calls of late are counted."""
    return len(recent._counts) + len(recent._earlier)
