"""A place in lanes that Redis grants: the right to start one call."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from seam_async._ratelimit.redis.lane_names import LaneNames


class Place(NamedTuple):
    """The right to start one call. Moments are of this process's monotonic clock."""

    id: str
    lanes: LaneNames
    window: int
    """Microseconds; 0 where there is no limit, but a pace or a pause."""
    hold: int
    """Microseconds."""
    asked_at: float
    opens_at: float
    ends_at: float
    """When it is too late to start: behind the place stand others who count on its end. By the clock that goes on
    while the machine is suspended, unlike the others."""


class Denied(Enum):
    """Why there is no place."""

    TOO_LATE = "it cannot come in time"
    UNAVAILABLE = "Redis does not answer"
