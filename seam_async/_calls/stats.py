"""The counters of a client, and the snapshot of them that `stats()` returns."""

from __future__ import annotations

import attrs

from seam_async._ratelimit.limiter import LimiterStats


@attrs.define(kw_only=True)
class Stats:
    """What a client and its views have done so far, and what is under way now."""

    calls: int = 0
    """Calls begun."""
    attempts: int = 0
    """Requests sent."""
    direct_attempts: int = 0
    """Requests among them that bypassed aiohttp's `session.post`, at half its cost. None do with traces, middlewares, a
    session of your own, or a tool that has replaced functions of aiohttp."""
    retries: int = 0
    """Repeats after connection errors, timeouts and 5xx."""
    rate_limited: int = 0
    """429s received."""
    errors: int = 0
    """Calls that failed."""
    queue_waits: int = 0
    """Attempts that had to wait for a free connection."""
    queue_time: float = 0.0
    """Seconds they waited, together."""
    rate_limit_waits: int = 0
    """Attempts that had to wait until a rate limit let them go."""
    rate_limit_time: float = 0.0
    """Seconds they waited, together."""
    in_flight: int = 0
    """Requests under way now."""
    queued: int = 0
    """Attempts waiting for a connection now."""
    open_connections: int = 0
    """Connections to Seam open now, idle ones included."""
    limiter: LimiterStats = attrs.field(factory=lambda: LimiterStats("local"))
    """Numbers of the limiter: whether limits are shared through Redis, and how that goes."""
