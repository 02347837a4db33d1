"""`RedisLimiter`, the limiter that processes share through Redis."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import Any

from seam_async._clock import Clock, SystemClock
from seam_async._ratelimit.limiter import LimiterStats
from seam_async._ratelimit.rate_limits import RateLimit
from seam_async._ratelimit.redis.account import Account
from seam_async._ratelimit.redis.lane_names import digest
from seam_async._ratelimit.redis.link import Link
from seam_async._ratelimit.redis.link_registry import link_to
from seam_async._ratelimit.redis.source import RedisSource, Source
from seam_async._ratelimit.redis.turn import RedisTurn
from seam_async._ratelimit.scopes import Scope
from seam_async._validation import check_number
from seam_async.errors import SeamInvalidOptionsError


class RedisLimiter:
    """Shares rate limits between all processes that name the same Redis and namespace.

    ```python
    limiter = RedisLimiter("redis://localhost:6379/0", account="hotel")
    seam = AsyncSeam(limiter=limiter, rate_limits=RateLimits.documented())
    ```

    What is shared: the limits that `rate_limits` keeps ahead of time, pauses after a 429, and the pace of operations
    whose limit is wider than a device. Give all processes the same `rate_limits`. While Redis does not answer, each
    process keeps limits by itself: no call fails for it, none waits longer than half a second for it.

    Making one does no I/O. It may be given to many clients, in many event loops and processes, and can be pickled if
    it was made of a URL.

    Args:
        source: A Redis URL (`redis://`, `rediss://`, `unix://`), a function that makes a client of `redis.asyncio`, or
            such a client. A client serves the event loop and process of its first use only, and is never closed.
        namespace: What all keys begin with. Programs that shall not share limits use different ones.
        hold: Seconds for which a granted call may start; at most a twenty-fifth of the limit's window. A longer one
            forgives busier event loops, and costs its part of the limit.
        account: A name for the budget of a workspace, for credentials that do not tell their workspace (API keys and
            client sessions). Without one, each API key has a budget of its own.

    Raises:
        SeamInvalidOptionsError: An argument makes no sense, or the package redis is missing.

    See https://docs.seam.co/latest (rate limits)
    """

    def __init__(self, source: Source, namespace: str = "seam", hold: float = 0.25, account: str | None = None) -> None:
        _check_word("namespace", namespace)
        if account is not None:
            _check_word("account", account)
        try:
            check_number("hold", hold, least=0.001)
        except ValueError as error:
            raise SeamInvalidOptionsError(str(error)) from None
        options = {"socket_timeout": None} if isinstance(source, str) else None
        self._source = RedisSource(source, name="limiter", options=options)
        self._namespace = namespace
        self._hold = float(hold)
        self._account = account
        self._clock: Clock = SystemClock()
        self._link: Link | None = None
        self._links: list[Link] = []
        self._past = [0, 0, 0, 0]
        # Nearly always the next call's, too. One value, since threads may come at once.
        self._last: tuple[str, Account | None] = ("", None)

    # -- what a client needs: the protocol `Limiter` -------------------------------------------------------------------

    def turn(self, scope: Scope, limit: RateLimit | None = None) -> RedisTurn:
        """Return the turn of one call; `limit` is kept ahead of time."""
        name, account = self._last
        if account is None or name != scope.account or not self._is_here(account.link):
            account = self._attached().account(self._base(scope.account))
            self._last = (scope.account, account)
        return RedisTurn(account, scope, limit, self._hold)

    def budget(self, identity: str) -> str:
        """Return the name of the budget."""
        return identity if self._account is None else f"account {self._account}"

    def learn(self, account: str, codes: Iterable[tuple[str, str]]) -> None:
        """Tell the other processes which devices these access codes are on."""
        shared = self._attached().account(self._base(account))
        pairs = [digest(account, name) for pair in codes for name in pair]
        for start in range(0, len(pairs), 1000):
            part = pairs[start : start + 1000]
            shared.send(f"codes {len(part) // 2} {' '.join(part)}")

    def attach(self, client: object) -> None:
        """Connect for this client, in the background."""
        self._attached().attach(client)

    async def detach(self, client: object) -> None:
        """Close the connections of the running event loop if this was the last client that used them."""
        link = self._link
        if link is not None and link.loop is asyncio.get_running_loop():
            await link.detach(client)

    def stats(self) -> LimiterStats:
        """Return a snapshot of what was done in this process, for all clients that share its connections."""
        links = list(self._links)
        available = not any(link.is_down and not link.is_closed for link in links)
        numbers = zip(self._past, *(link.counters for link in links), strict=True)
        return LimiterStats("redis", available, *(sum(column) for column in numbers))

    def _attached(self) -> Link:
        link = self._link
        if link is None or not self._is_here(link):
            link = self._link = link_to(self._source, self._clock)
            self._remember(link)
        return link

    def _remember(self, link: Link) -> None:
        """Keep a link for its figures; of those that have ended, the figures alone."""
        for ended in [other for other in self._links if other.is_closed or other.loop.is_closed()]:
            self._links.remove(ended)
            self._past = [sum(pair) for pair in zip(self._past, ended.counters, strict=True)]
        if link not in self._links:
            self._links.append(link)

    @staticmethod
    def _is_here(link: Link) -> bool:
        return not link.is_closed and link.loop is asyncio.get_running_loop()

    def _base(self, account: str) -> str:
        return f"{self._namespace}:v1:{{{account}}}"  # in braces, so that a cluster keeps all of it on one node

    def __reduce__(self) -> tuple[Any, ...]:
        if self._source.url is None:
            raise TypeError("a RedisLimiter can be pickled only if it was made of a URL")
        return RedisLimiter, (self._source.url, self._namespace, self._hold, self._account)

    def __repr__(self) -> str:
        return f"RedisLimiter({self._source!r}, namespace={self._namespace!r})"


def _check_word(name: str, value: Any) -> None:
    if not isinstance(value, str) or not value or not value.isprintable() or set(value) & set("{} "):
        message = f"{name} must be a word without spaces and braces"
        raise SeamInvalidOptionsError(message)
