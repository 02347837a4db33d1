"""The retry budget: what keeps a dead server from getting several times the usual traffic."""

from __future__ import annotations


class RetryBudget:
    """Repeats are paid for by calls that went well.

    Each success earns a fifth of a repeat, up to `capacity`. With a healthy server the purse is full and a lost
    connection is simply repeated, a hundred at once if a restart cuts the whole pool. While everything fails nothing
    is earned, so the requests of an outage stay near the number of calls; repeats come back as calls succeed. There is
    no refill by time: it would let a slow caller double the load of a server that is down.

    One budget serves a client and all its views. Waits after a 429 do not touch it: there the server itself says when
    to come back.
    """

    __slots__ = ("_available", "_capacity", "_earned_by_success")

    def __init__(self, *, capacity: float = 100.0, earned_by_success: float = 0.2) -> None:
        self._capacity = capacity
        self._earned_by_success = earned_by_success
        self._available = capacity

    @property
    def available(self) -> float:
        """Repeats that could be made right now."""
        return self._available

    def earn(self) -> None:
        """Note that a call succeeded."""
        if self._available < self._capacity:
            self._available = min(self._capacity, self._available + self._earned_by_success)

    def spend(self) -> bool:
        """Pay for one repeat; false when there is nothing left."""
        if self._available < 1.0:
            return False
        self._available -= 1.0
        return True
