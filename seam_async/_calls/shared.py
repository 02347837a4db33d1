"""What a client and all its views share: connections, queue, limiter, budget, counters, time and chance."""

from __future__ import annotations

import asyncio
import logging
import math
import random
from typing import TYPE_CHECKING
from weakref import WeakValueDictionary

from seam_async._calls.connection_queue import ConnectionQueue
from seam_async._calls.counters import Counters
from seam_async._clock import Clock, SystemClock
from seam_async._http.transport import Transport
from seam_async._options.credentials import Credentials
from seam_async._polling.pollers import PollerRegistry
from seam_async._ratelimit.limiter import Limiter
from seam_async._ratelimit.local import LocalLimiter
from seam_async._ratelimit.scopes import CodeDevices
from seam_async._retry.budget import RetryBudget

if TYPE_CHECKING:
    from seam_async._calls.stats import Stats

logger = logging.getLogger("seam_async")
logger.addHandler(logging.NullHandler())


class Account:
    """Stands for a credential at a server, without showing it. Equal to nothing but itself."""

    __slots__ = ("__weakref__",)


class SharedState:
    """The shared part of a client. Views come and go; this is made and closed once."""

    def __init__(
        self,
        transport: Transport,
        *,
        max_connections: int,
        clock: Clock | None = None,
        chance: random.Random | None = None,
        limiter: Limiter | None = None,
    ) -> None:
        self.transport = transport
        self.clock: Clock = clock or SystemClock()
        self.random = chance or random.Random()
        self._slots_count = min(max_connections, transport.capacity)
        self.slots = ConnectionQueue(self._slots_count, self.clock)
        self.limiter: Limiter = limiter or LocalLimiter(self.clock)
        self.budget = RetryBudget()
        self.codes = CodeDevices()
        self.counters = Counters()
        self.pollers = PollerRegistry(self.clock)
        self.reading = asyncio.Lock()
        self._quiet_until = -math.inf
        # Weak, or the tokens of all the visitors that a server ever had a view for would stay.
        self._accounts: WeakValueDictionary[tuple[str, Credentials], Account] = WeakValueDictionary()

    def account(self, endpoint: str, credentials: Credentials) -> Account:
        """Give what stands for a credential at a server: the same for all views that use it, as long as one does."""
        return self._accounts.setdefault((endpoint, credentials), Account())

    def attach(self) -> None:
        """Belong to the running event loop."""
        if self.transport.attach():
            # New slots rather than emptied ones: what an ended loop left suspended may give its own back any time.
            self.slots = ConnectionQueue(self._slots_count, self.clock)
            self.reading = asyncio.Lock()
            self.pollers.forget()

    async def close(self) -> None:
        """End all waits and close the connections. Closing twice is fine."""
        self.pollers.close()
        await self.transport.close()

    def warn_of_empty_budget(self) -> None:
        """Say in the log, once a minute at most, that repeats are suspended."""
        now = self.clock.monotonic()
        if now >= self._quiet_until:
            self._quiet_until = now + 60.0
            logger.warning("most calls fail: none is repeated until some succeed again")

    def stats(self) -> Stats:
        """Give a snapshot of what there was to count."""
        from seam_async._calls.stats import Stats

        counters, slots = self.counters, self.slots
        return Stats(
            **vars(counters),
            in_flight=slots.taken,
            queued=slots.waiting,
            open_connections=self.transport.open_connections,
        )
