"""The pollers of a client and its views: one for each credential and kind of thing, as long as somebody waits."""

from __future__ import annotations

import asyncio
import weakref
from collections.abc import Callable, Hashable
from contextlib import suppress
from typing import Any, NamedTuple

from seam_async._clock import Clock
from seam_async._event_loop import running_loop
from seam_async._polling.poller import Lookup, Poller
from seam_async._polling.schedule import EarlyLookups
from seam_async._polling.waiter import IsDone, WaitTimeout
from seam_async.errors import SeamClosedError


class PollKey(NamedTuple):
    """Which waits share their polling: those for the same kind of thing with the same credential."""

    kind: str
    """The kind of thing that they wait for."""
    login: Hashable
    """The credential, workspace and server. Views with other hooks share: the hooks of the first waiter see the polls.
    """


class PollerRegistry:
    """The pollers of one client. It outlives event loops: `discard` drops the waits of one that has ended."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._early = EarlyLookups()
        self._pollers: dict[PollKey, Poller[Any]] = {}
        self._loop: asyncio.AbstractEventLoop | None = None
        _registries[id(self)] = self

    async def wait(
        self,
        poll_key: PollKey,
        make_lookup: Callable[[], Lookup],
        key: str,
        is_done: IsDone[Any],
        *,
        deadline: float,
        interval: float,
        starts_now: bool = True,
    ) -> Any:
        """Wait for one thing, as `Poller.wait` does.

        Args:
            poll_key: Which poller.
            make_lookup: Makes the lookup of that poller, if there is none yet.
            key: The thing's id.
            is_done: Returns whether the wait is over.
            deadline: The moment at which it ends in any case; if it has passed already, there is one lookup.
            interval: Seconds between two regular lookups.
            starts_now: Whether to look it up at once. False if it was seen just now: the first lookup is then an early
                one.
        """
        self._loop = asyncio.get_running_loop()
        if deadline <= self._clock.monotonic():
            return await _look_up_once(make_lookup(), key, is_done)
        poller = self._pollers.get(poll_key)
        if poller is None:
            poller = self._pollers[poll_key] = Poller(self._clock, make_lookup(), self._early)
        try:
            return await poller.wait(key, is_done, deadline=deadline, interval=interval, starts_now=starts_now)
        finally:
            if poller.is_idle and self._pollers.get(poll_key) is poller:
                del self._pollers[poll_key]

    def recheck(self, kind: str, key: str, event_value: Any = None) -> None:
        """Look a thing up at once for all who wait for it. May be called from any thread."""
        self._in_loop(lambda: self._recheck(kind, key, event_value))

    def _recheck(self, kind: str, key: str, event_value: Any) -> None:
        for poll_key, poller in self._pollers.items():
            if poll_key.kind == kind:
                poller.recheck(key, event_value)

    def close(self) -> None:
        """End all waits, since the client is being closed."""
        self._in_loop(self._close)

    def _close(self) -> None:
        for poller in self._pollers.values():
            poller.end(SeamClosedError("the client was closed while this waited", may_have_acted=False))

    def discard(self) -> None:
        """Discard all pollers, since the event loop of their waits has ended."""
        self._pollers = {}

    def _in_loop(self, function: Callable[[], None]) -> None:
        """Run a function in the event loop of the waits, now or soon; a no-op if nobody waits."""
        loop = self._loop
        if loop is None or not self._pollers:
            return
        if running_loop() is loop:
            function()
        else:
            with suppress(RuntimeError):  # the loop has been closed
                loop.call_soon_threadsafe(function)


async def _look_up_once(lookup: Lookup, key: str, is_done: IsDone[Any]) -> Any:
    """Look one thing up for a wait that has no time left."""
    seen: list[Any] = []
    if lookup.rate_limit_delay([key]) > 0:
        raise WaitTimeout(None)
    await lookup([key], lambda _, value: seen.append(value))
    if seen and is_done(seen[0]):
        return seen[0]
    raise WaitTimeout(seen[0] if seen else None)


_registries: weakref.WeakValueDictionary[int, PollerRegistry] = weakref.WeakValueDictionary()
"""The registries of all clients of this process."""


def recheck_all(kind: str, key: str, event_value: Any = None) -> None:
    """Look a thing up at once for all waits of this process, whatever their client. May be called from any thread."""
    for reference in _registries.valuerefs():  # a copy: other threads may make clients meanwhile
        registry = reference()
        if registry is not None:
            registry.recheck(kind, key, event_value)
