"""One attempt to send a request: where it goes, how far it got, its timeout, and whether its connection is stale.

A pooled connection is stale if the server has closed it, or sent something on it, and the event loop has not noticed.
"""

from __future__ import annotations

import asyncio
import math
import select
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

import aiohttp

from seam_async.errors import SeamLoopError

if TYPE_CHECKING:
    from types import TracebackType

    from yarl import URL

    from seam_async._http.direct_exchange import Target
    from seam_async._http.proxies import Proxy
    from seam_async._http.timeouts import Deadlines

_EVENTS = (
    select.POLLIN | select.POLLHUP | select.POLLERR | getattr(select, "POLLRDHUP", 0) if hasattr(select, "poll") else 0
)
_polls: dict[int, Any] = {}
"""One poll object for each file descriptor, made once: later connections get the same numbers."""

TLS_ITERATIONS = 10
"""Iterations of the event loop in which a connection with TLS may read what the server sent for TLS alone. One is
enough for what has arrived; more may arrive meanwhile."""


class Reply(NamedTuple):
    """A complete answer."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Route(NamedTuple):
    """Where requests to one path of one endpoint go. Made once per path and session, and shared by all views."""

    url: URL
    proxy: Proxy | None
    target: Target | None
    """For the direct way; None where there is only `session.post`."""


class Attempt:
    """One request on its way. How far it got decides what a failure means, and whether it may be sent again.

    As a context manager it limits the time of the block, as `asyncio.timeout` does: `timeouts.py` says how.

    Args:
        route: Where it goes.
        deadlines: The timer of the event loop.
        timeout: Seconds until the answer must be complete; None for no limit.
        connect_timeout: Seconds of them that connecting may take.
        is_too_late: Called when the request is about to be written; if it returns true, nothing is sent.

    Raises:
        SeamLoopError: On entering, outside of a task of asyncio's.
    """

    __slots__ = (
        "_cancelling",
        "_deadlines",
        "_task",
        "connect_timeout",
        "expires_at",
        "is_expired",
        "is_late",
        "is_stale",
        "is_too_late",
        "is_untracked",
        "is_written",
        "route",
        "timeout",
    )

    def __init__(
        self,
        route: Route,
        deadlines: Deadlines,
        timeout: float | None,
        connect_timeout: float,
        is_too_late: Callable[[], bool] | None,
    ) -> None:
        self.route = route
        self._deadlines = deadlines
        self.timeout = timeout
        self.expires_at = math.inf if timeout is None else deadlines.now() + timeout
        self.connect_timeout = connect_timeout
        self.is_too_late = is_too_late
        self.is_expired = False
        """Its timeout has ended the block."""
        self.is_untracked = False
        """It is with middlewares of the user's, which may send it in ways that we do not see."""
        self.is_written = False
        """Writing it has begun."""
        self.is_stale = False
        """Its connection was stale, and nothing was written to it."""
        self.is_late = False
        """`is_too_late` was true when it was about to be written."""

    @property
    def is_sent(self) -> bool:
        """Whether any of the request may have left this machine."""
        return self.is_written or self.is_untracked

    def refuse_stale(self) -> NoReturn:
        """Record that the connection is stale, and raise instead of writing to it."""
        self.is_stale = True
        raise ConnectionResetError("the server has closed the idle connection, or sent something unasked")

    def begin_writing(self) -> None:
        """Record that the request is being written. The caller writes it right after this, without an `await` between.

        Raises:
            ConnectionResetError: It is too late to send: the event loop or the machine stood still, or a middleware of
                the user's was slow.
        """
        if self.is_too_late is not None and self.is_too_late():
            self.is_late = True
            raise ConnectionResetError("too late to send")
        self.is_written = True

    # -- its timeout -------------------------------------------------------------------------------------------

    def expire(self) -> None:
        """Cancel the task; the block turns that into a `TimeoutError`."""
        self.is_expired = True
        self._task.cancel()

    def __enter__(self) -> None:
        task = asyncio.current_task()
        if task is None:
            raise SeamLoopError("a call can only be awaited in a task of asyncio")
        self._task = task
        self._cancelling = task.cancelling()
        deadlines = self._deadlines
        deadlines.pending.add(self)
        if self.expires_at < deadlines.next_at:
            deadlines.set_timer(self.expires_at)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if not self.is_expired:
            self._deadlines.pending.discard(self)
            if self._deadlines.closed:
                self._deadlines.stop_if_idle()
        elif self._task.uncancel() <= self._cancelling and kind is asyncio.CancelledError:
            raise TimeoutError from error


@lru_cache(maxsize=16)
def connect_limit(seconds: float) -> aiohttp.ClientTimeout:
    """Return a timeout of aiohttp's for connecting alone: the whole attempt is limited by `Attempt`.

    `ceil_threshold` keeps aiohttp from rounding times above 5 s up to whole seconds.
    """
    return aiohttp.ClientTimeout(total=None, connect=seconds, ceil_threshold=math.inf)


# -- stale connections -------------------------------------------------------------------------------------------------


def is_reusable(protocol: Any, transport: asyncio.Transport | None) -> bool:
    """Return whether a connection is open and nothing has arrived on it, not even unread bytes in its socket.

    An event loop that was busy, or a machine that was asleep, has not yet noticed what happened to its sockets. A
    request written to a closed one is lost, and some must never be sent twice. A response that was there before the
    request answers something else: taking it for ours would report a door as open that nobody opened. This check costs
    0.6 µs of about 60 for a request.
    """
    if transport is None or transport.is_closing() or protocol.should_close:
        return False
    sock = transport.get_extra_info("socket")
    return sock is None or _is_quiet(sock.fileno())


async def becomes_reusable(protocol: Any) -> bool:
    """Return whether a connection with TLS is reusable once the event loop has read what is there.

    Unread bytes need not be a response: they may be session tickets, which come right after the handshake, or key
    updates. Nothing is awaited between the last check and the return.
    """
    for _ in range(TLS_ITERATIONS):
        await asyncio.sleep(0)
        transport = protocol.transport
        if transport is None or transport.is_closing() or protocol.should_close:
            return False
        if is_reusable(protocol, transport):
            return True
    return False


def _is_quiet(number: int) -> bool:
    """Return whether a socket, given by its file descriptor, has nothing to read, not even the end of its stream."""
    if number < 0:
        return False
    if not _EVENTS:  # Windows, and gevent, which removes `select.poll`
        try:
            return not select.select([number], [], [], 0)[0]
        except ValueError:
            return True  # outside of Windows, select takes numbers below 1024 only
    poll = _polls.get(number)
    if poll is None:
        poll = _polls[number] = select.poll()
        poll.register(number, _EVENTS)
    return not poll.poll(0)
