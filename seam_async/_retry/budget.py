"""The retry budget: keeps the repeats of many calls from multiplying the load of a server that is down."""

from __future__ import annotations


class RetryBudget:
    """A token bucket that successful calls fill and repeats empty.

    Each success earns a fifth of a repeat, up to `capacity`. With a healthy server the bucket is full and a lost
    connection is simply repeated, a hundred at once if a restart cuts the whole pool. While everything fails nothing
    is earned, so the requests of an outage stay near the number of calls; repeats come back as calls succeed. There is
    no refill by time: it would let a slow caller double the load of a server that is down.

    One budget serves a client and all its views. Repeats after a 429 cost nothing: there the server itself says when to
    come back.
    """

    __slots__ = ("_capacity", "_earned_by_success", "spent")

    def __init__(self, *, capacity: float = 100.0, earned_by_success: float = 0.2) -> None:
        self._capacity = capacity
        self._earned_by_success = earned_by_success
        self.spent = 0.0
        """Tokens missing from a full bucket. While it is 0, `earn` would change nothing."""

    def earn(self) -> None:
        """Record that a call succeeded."""
        self.spent = max(0.0, self.spent - self._earned_by_success)

    def spend(self) -> bool:
        """Take a token for one repeat. Return whether there was one."""
        if self._capacity - self.spent < 1.0 - 1e-9:  # fifths do not add up to one exactly
            return False
        self.spent += 1.0
        return True
