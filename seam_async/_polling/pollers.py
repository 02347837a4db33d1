"""All pollers of a client and its views: one for each credential and kind of thing, while somebody waits."""

from __future__ import annotations

import asyncio
import weakref
from collections.abc import Callable, Hashable
from contextlib import suppress
from typing import Any, NamedTuple

from seam_async._clock import Clock
from seam_async._polling.poller import Lookup, OutOfTime, Poller, Predicate
from seam_async.errors import SeamClosedError


class PollKey(NamedTuple):
    """Whose waits share their polling."""

    kind: str
    """What they wait for."""
    account: Hashable
    """The credential, workspace and server. Hooks do not count: those of whoever began to poll see the polls."""


class PollerRegistry:
    """The pollers of one client. Belongs to no event loop: waits of one that has ended are dropped by `forget`."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._pollers: dict[PollKey, Poller[Any]] = {}
        self._loop: asyncio.AbstractEventLoop | None = None
        _registries[id(self)] = self

    async def wait(
        self,
        group: PollKey,
        look: Callable[[], Lookup],
        key: str,
        judge: Predicate[Any],
        *,
        until: float,
        interval: float,
        delay: float = 0.0,
    ) -> Any:
        """Wait for one thing; as `Poller.wait`, with the poller of a group.

        Args:
            group: Whose poller.
            look: Makes what the poller looks with, where there is none yet.
            key: The thing's id.
            judge: Says when the wait is over.
            until: The moment at which it ends in any case; where that is over there is one look.
            interval: Seconds between two looks.
            delay: Seconds until the first.
        """
        self._loop = asyncio.get_running_loop()
        if until <= self._clock.monotonic():
            return await _look_once(look(), key, judge)
        poller = self._pollers.get(group)
        if poller is None:
            poller = self._pollers[group] = Poller(self._clock, look())
        try:
            return await poller.wait(key, judge, until=until, interval=interval, delay=delay)
        finally:
            if poller.is_idle and self._pollers.get(group) is poller:
                del self._pollers[group]

    def recheck(self, kind: str, key: str, event_value: Any = None) -> None:
        """Have all who wait for a thing look at it at once. May be called from any thread."""
        self._in_loop(lambda: self._recheck(kind, key, event_value))

    def _recheck(self, kind: str, key: str, event_value: Any) -> None:
        for group, poller in self._pollers.items():
            if group.kind == kind:
                poller.recheck(key, event_value)

    def close(self) -> None:
        """End all waits, since the client is being closed."""
        self._in_loop(self._close)

    def _close(self) -> None:
        for poller in self._pollers.values():
            poller.end(SeamClosedError("the client was closed while this waited"))

    def forget(self) -> None:
        """Start afresh: the event loop of all waiters is gone."""
        self._pollers = {}

    def _in_loop(self, act: Callable[[], None]) -> None:
        """Do something where the waiters are, now or soon; where none can be, there is nothing to do."""
        loop = self._loop
        if loop is None or not self._pollers:
            return
        if asyncio._get_running_loop() is loop:
            act()
        else:
            with suppress(RuntimeError):  # it has been closed
                loop.call_soon_threadsafe(act)


async def _look_once(look: Lookup, key: str, judge: Predicate[Any]) -> Any:
    """Look at one thing for somebody who has no time to wait."""
    seen: list[Any] = []
    if look.held_for([key]) > 0:
        raise OutOfTime(None)
    await look([key], lambda _, value: seen.append(value))
    if seen and judge(seen[0]):
        return seen[0]
    raise OutOfTime(seen[0] if seen else None)


_registries: weakref.WeakValueDictionary[int, PollerRegistry] = weakref.WeakValueDictionary()
"""All pollers of this process."""


def recheck_all(kind: str, key: str, event_value: Any = None) -> None:
    """Tell all clients of this process that something has happened to a thing. May be called from any thread."""
    for reference in _registries.valuerefs():  # a copy, safe from clients that other threads make meanwhile
        pollers = reference()
        if pollers is not None:
            pollers.recheck(kind, key, event_value)
