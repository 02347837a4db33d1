"""Stand-ins for servers that limit calls, in virtual time. Each takes a call on a device and answers 200 or 429."""

from __future__ import annotations

import math
from collections import Counter, defaultdict, deque
from collections.abc import Callable
from email.utils import formatdate
from typing import Literal, NamedTuple, Protocol

from virtual_time import STARTED_AT

Announce = Literal["seconds", "fraction", "date", "nothing"]


class Answer(NamedTuple):
    """What comes back."""

    status: int
    retry_after: str | None = None
    date: str | None = None


class Limit(Protocol):
    """Whether a call may pass: 0.0, or the seconds until it could."""

    def __call__(self, device: str, now: float) -> float: ...


class TokenBucket:
    """So many calls a second for all devices together, and a burst on top."""

    def __init__(self, rate: float, burst: float = 20) -> None:
        self.rate, self.burst = rate, burst
        self.tokens, self.filled_at = burst, -math.inf

    def __call__(self, device: str, now: float) -> float:
        self.tokens = min(self.burst, self.tokens + min(1e9, now - self.filled_at) * self.rate)
        self.filled_at = now
        if self.tokens >= 1:
            self.tokens -= 1
            return 0.0
        return (1 - self.tokens) / self.rate


class FixedWindow:
    """So many calls in each stretch of so many seconds, counted from the clock."""

    def __init__(self, count: int, seconds: float) -> None:
        self.count, self.seconds = count, seconds
        self.window, self.used = -1, 0

    def __call__(self, device: str, now: float) -> float:
        window = int(now // self.seconds)
        if window != self.window:
            self.window, self.used = window, 0
        if self.used < self.count:
            self.used += 1
            return 0.0
        return (window + 1) * self.seconds - now


class SlidingWindow:
    """So many calls in any stretch of so many seconds."""

    def __init__(self, count: int, seconds: float) -> None:
        self.count, self.seconds = count, seconds
        self.calls: deque[float] = deque()

    def __call__(self, device: str, now: float) -> float:
        while self.calls and self.calls[0] <= now - self.seconds:
            self.calls.popleft()
        if len(self.calls) < self.count:
            self.calls.append(now)
            return 0.0
        return self.calls[0] + self.seconds - now


class PerDevice:
    """The same limit for each device by itself."""

    def __init__(self, make: Callable[[], Limit]) -> None:
        self.limits: defaultdict[str, Limit] = defaultdict(make)

    def __call__(self, device: str, now: float) -> float:
        return self.limits[device](device, now)


class Server:
    """A limit with a way to announce it, and a record of what came."""

    def __init__(self, limit: Limit, announce: Announce = "seconds") -> None:
        self.limit = limit
        self.announce: Announce = announce
        self.statuses: Counter[int] = Counter()
        self.log: list[tuple[float, str, int]] = []

    def take(self, device: str, now: float) -> Answer:
        wait = self.limit(device, now)
        status = 429 if wait else 200
        self.statuses[status] += 1
        self.log.append((now, device, status))
        return self._refusal(wait, now) if wait else Answer(200)

    def _refusal(self, wait: float, now: float) -> Answer:
        wall = STARTED_AT + now
        match self.announce:
            case "seconds":
                return Answer(429, str(max(1, math.ceil(wait))))
            case "fraction":
                return Answer(429, f"{wait:.3f}")
            case "date":
                return Answer(429, formatdate(math.ceil(wall + wait), usegmt=True), formatdate(int(wall), usegmt=True))
            case "nothing":
                return Answer(429)
