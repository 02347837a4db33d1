"""The running numbers of a client and its views; `_stats` says what each means."""

from __future__ import annotations


class Counters:
    """Counts up, and nothing else."""

    def __init__(self) -> None:
        self.calls = 0
        self.attempts = 0
        self.retries = 0
        self.rate_limited = 0
        self.errors = 0
        self.queue_waits = 0
        self.queue_time = 0.0
        self.rate_limit_waits = 0
        self.rate_limit_time = 0.0
