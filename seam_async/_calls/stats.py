"""The snapshot that `stats()` gives. Loaded when it is asked for: most programs never do."""

from __future__ import annotations

import attrs

from seam_async._ratelimit.limiter import LimiterStats


@attrs.frozen(kw_only=True)
class Stats:
    """What a client and its views have done so far, and hold now."""

    calls: int
    """Calls begun."""
    attempts: int
    """Requests sent."""
    direct_attempts: int
    """Those of them that went past aiohttp's `session.post`, at half its cost. None do where there are traces,
    middlewares, a session of your own, or a tool that has put itself in aiohttp's way."""
    retries: int
    """Repeats after connection errors, timeouts and 5xx."""
    rate_limited: int
    """429s received."""
    errors: int
    """Calls that failed."""
    queue_waits: int
    """Attempts that had to wait for a free connection."""
    queue_time: float
    """Seconds they waited, together."""
    rate_limit_waits: int
    """Attempts that had to wait for the server's next turn."""
    rate_limit_time: float
    """Seconds they waited, together."""
    in_flight: int
    """Requests under way now."""
    queued: int
    """Attempts waiting for a connection now."""
    open_connections: int
    """Connections to Seam open now, idle ones included."""
    limiter: LimiterStats
    """What the limiter does: whether limits are shared through Redis, and how that goes."""
