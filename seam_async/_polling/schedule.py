"""When the lookups of a wait are due: a few early ones, then one per interval, with backoff while they bring nothing.

Most actions end within seconds, and in tests within milliseconds, so the first lookups come early. Early lookups are
optional: `EarlyLookups` bounds how many a client makes, and the regular lookups of a wait do not depend on them.
"""

from __future__ import annotations

import math

FIRST_DELAYS = (0.05, 0.1, 0.2)
"""Seconds before each of a wait's early lookups; the regular ones follow."""

EARLY_GAP = 0.05
"""Seconds between two requests for early lookups of one client, at least."""

EARLY_WAITERS = 10
"""Waits up to which that gap holds. With more it grows in proportion, so that early lookups stay few."""

SHARING_WINDOW = 0.25
"""Seconds by which a lookup may be brought forward to share the request of others that are due."""

LAST_LOOKUP = 0.25
"""Seconds before a wait's deadline at which there is one more lookup."""

MAX_BACKOFF = 4.0
"""Seconds to which the interval grows while lookups bring nothing; an interval that is longer stays as it is."""


class EarlyLookups:
    """Spaces out the early lookups of one client, for all kinds of things."""

    __slots__ = ("_last_at",)

    def __init__(self) -> None:
        self._last_at = -math.inf

    def next_at(self, waiting: int) -> float:
        """Return the moment from which on an early lookup is allowed while so many wait."""
        return self._last_at + EARLY_GAP * max(1.0, waiting / EARLY_WAITERS)

    def started(self, now: float) -> None:
        """Record that a lookup has just begun."""
        self._last_at = now


class Schedule:
    """The moments at which one wait's lookups are due.

    Args:
        now: The moment at which the wait begins.
        deadline: The moment at which it ends in any case.
        interval: Seconds between two regular lookups.
        starts_now: Whether the first lookup comes at once. False if the thing was seen just now: the first lookup is
            then an early one.
    """

    __slots__ = ("_deadline", "_early", "_interval", "_misses", "due_at", "early_at", "is_unseen")

    def __init__(self, now: float, deadline: float, interval: float, *, starts_now: bool) -> None:
        self._deadline = deadline
        self._interval = interval
        self._early = iter((0.0, *FIRST_DELAYS) if starts_now else FIRST_DELAYS)
        self._misses = 0
        self.is_unseen = starts_now
        """Whether nothing was seen yet. The first lookup of such a wait is early, however many others wait."""
        self.due_at = math.inf
        """When the next lookup must be made."""
        self.early_at = math.inf
        """When an early lookup is wanted before that; equal to `due_at` if none is."""
        self._plan(now, min(interval, SHARING_WINDOW) if starts_now else interval)
        if self.due_at == math.inf:
            self.due_at = self.early_at = now  # a wait that is shorter than `LAST_LOOKUP` has one lookup, too

    @property
    def shareable_at(self) -> float:
        """The moment from which on the lookup may be shared with others that are due."""
        return min(self.early_at, self.due_at - min(SHARING_WINDOW, self._interval / 2))

    def after_lookup(self, now: float) -> None:
        """Plan the next lookup after one that has fetched the thing, whose wait goes on."""
        self._misses = 0
        self.is_unseen = False
        self._plan(now, self._interval)

    def after_miss(self, now: float, rate_limit_delay: float) -> None:
        """Plan the next lookup after one that has fetched nothing.

        Args:
            now: The present moment.
            rate_limit_delay: Seconds for which a rate limit holds lookups back; the next is due when they are over.
        """
        if next(self._early, None) is None:  # an early lookup that missed is no reason for backoff
            self._misses += 1
        self._early = iter(())
        self.is_unseen = False
        backoff = min(self._interval * 2 ** min(self._misses, 10), max(self._interval, MAX_BACKOFF))
        self._plan(now, rate_limit_delay or backoff)

    def plan_recheck(self, moment: float) -> None:
        """Plan the next lookup for a moment, since something has happened to the thing."""
        self.due_at = self.early_at = moment

    def _plan(self, now: float, delay: float) -> None:
        self.due_at = now + delay
        last_at = self._deadline - LAST_LOOKUP
        if last_at < self.due_at:
            self.due_at = last_at if now < last_at else math.inf
        self.early_at = min(self.due_at, now + next(self._early, math.inf))
