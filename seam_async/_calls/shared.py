"""What a client and all its views share: connections, queue, limiter, retry budget, pollers, counters, clock."""

from __future__ import annotations

import asyncio
import logging
import math
import random
from hashlib import blake2b

import attrs

from seam_async._calls.connection_queue import ConnectionQueue
from seam_async._calls.stats import Stats
from seam_async._clock import Clock, SystemClock
from seam_async._http.transport import Transport
from seam_async._options.credentials import Credentials
from seam_async._polling.pollers import PollerRegistry
from seam_async._ratelimit.limiter import Limiter
from seam_async._ratelimit.local import LocalLimiter
from seam_async._ratelimit.scopes import CodeDevices
from seam_async._retry.budget import RetryBudget

logger = logging.getLogger("seam_async")
logger.addHandler(logging.NullHandler())


def _digest(*parts: str) -> str:
    """Return a digest of 128 bits that is the same in every process, and from which no part can be read."""
    return blake2b("\0".join(parts).encode(), digest_size=16, key=b"seam_async.account").hexdigest()


class SharedState:
    """The shared part of a client, made and closed once, while views come and go."""

    def __init__(
        self,
        transport: Transport,
        *,
        max_connections: int,
        clock: Clock | None = None,
        random_source: random.Random | None = None,
        limiter: Limiter | None = None,
    ) -> None:
        self.transport = transport
        self.clock: Clock = clock or SystemClock()
        self.random = random_source or random.Random()
        self._connections = min(max_connections, transport.capacity)
        self.connection_queue = ConnectionQueue(self._connections, self.clock)
        self.limiter: Limiter = limiter or LocalLimiter(self.clock)
        self.budget = RetryBudget()
        self.codes = CodeDevices()
        self.stats = Stats()
        self.pollers = PollerRegistry(self.clock)
        self.decode_lock = asyncio.Lock()
        self._warns_again_at = -math.inf

    def account(self, endpoint: str, credentials: Credentials) -> str:
        """Return the account whose calls count against one limit: a workspace, or a credential if that is unknown.

        It is a digest: the same in every process, and safe to be part of keys in Redis.
        """
        if credentials.workspace_id is not None:
            identity = f"workspace {credentials.workspace_id}"
        else:
            identity = f"credential {credentials.token}"
        return _digest(endpoint, self.limiter.budget(identity))

    def login(self, endpoint: str, credentials: Credentials) -> str:
        """Return a digest of a credential and its workspace at a server.

        Only waits of one login share their requests, since one credential may not see what another does.
        """
        return _digest(endpoint, credentials.kind, credentials.token, credentials.workspace_id or "")

    def attach(self) -> None:
        """Bind the client to the running event loop, unless it is bound to it already.

        Raises:
            SeamLoopError: It is bound to another event loop that is alive, or no asyncio event loop is running.
            SeamClosedError: The client is closed.
        """
        if self.transport.attach():
            # A new queue: calls that an ended loop left suspended may still release their slots, and do so in the old.
            self.connection_queue = ConnectionQueue(self._connections, self.clock)
            self.decode_lock = asyncio.Lock()
            self.pollers.discard()
            self.limiter.attach(self)

    async def close(self) -> None:
        """End all waits and close the connections. Closing twice is fine."""
        self.pollers.close()
        await self.limiter.detach(self)
        await self.transport.close()

    def warn_of_empty_budget(self) -> None:
        """Log, once a minute at most, that repeats are suspended."""
        now = self.clock.monotonic()
        if now >= self._warns_again_at:
            self._warns_again_at = now + 60.0
            logger.warning("most calls fail: none is repeated until some succeed again")

    def snapshot(self) -> Stats:
        """Return a copy of the counters, with what is under way now."""
        return attrs.evolve(
            self.stats,
            direct_attempts=self.transport.direct_attempts,
            in_flight=self.connection_queue.taken,
            queued=self.connection_queue.waiting,
            open_connections=self.transport.open_connections,
            limiter=self.limiter.stats(),
        )
