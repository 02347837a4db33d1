"""The documented rate limits: so many calls of an operation on one device within a window."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Mapping

from seam_async.testing import facts
from seam_async.testing.clock import Clock
from seam_async.testing.errors import ApiError
from seam_async.testing.hints import unknown


class RateLimiter:
    """Counts calls in a sliding window of the fake's time. Refused calls do not count.

    Args:
        clock: The fake's time.
        limits: Path to (count, seconds); default: Seam's documented limits.
    """

    def __init__(self, clock: Clock, limits: Mapping[str, tuple[int, float]] | None = None) -> None:
        self.clock = clock
        documented = {
            path: (row["limit"], float(row["window_seconds"])) for path, row in facts.raw()["rate_limits"].items()
        }
        self.limits = dict(documented if limits is None else limits)
        for path, (count, window) in self.limits.items():
            if facts.endpoint(path) is None:
                raise ValueError(unknown("endpoint", path, facts.paths()))
            if not (count >= 1 and 0 < window < 1e9):
                raise ValueError(f"a limit is a count of at least 1 and a number of seconds, not {(count, window)!r}")
        self._calls: dict[tuple[str, str, str], deque[float]] = {}

    def check(self, workspace_id: str, path: str, device_id: str) -> None:
        """Count a call.

        Raises:
            ApiError: 429 with ``Retry-After`` in whole seconds, rounded up, if the window is full.
        """
        if path not in self.limits:
            return
        limit, window = self.limits[path]
        now = self.clock.timestamp()
        calls = self._calls.setdefault((workspace_id, path, device_id), deque())
        while calls and calls[0] <= now - window:
            calls.popleft()
        if len(calls) >= limit:
            wait = max(1, math.ceil(calls[0] + window - now))
            raise ApiError(
                429,
                "rate_limit_exceeded",
                f"Too many requests for this device: at most {limit} in {window:g} seconds",
                headers={"retry-after": str(wait)},
            )
        calls.append(now)
