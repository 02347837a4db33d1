"""Finding stale connections: pooled ones that the server has closed, or spoken on, before the event loop noticed."""

from __future__ import annotations

import asyncio
import select
from typing import Any

_EVENTS = (
    select.POLLIN | select.POLLHUP | select.POLLERR | getattr(select, "POLLRDHUP", 0) if hasattr(select, "poll") else 0
)
_polls: dict[int, Any] = {}
"""One poll object for each socket number, made once: it is good for whatever connection has that number later."""

TLS_TURNS = 10
"""Loop iterations that a connection with TLS gets to read what the server sent for TLS alone. One is enough for what
has arrived; more may arrive meanwhile."""


def is_reusable(protocol: Any, transport: asyncio.Transport | None) -> bool:
    """Return whether a connection is open and nothing has arrived on it, unread bytes in its socket included.

    After the event loop was busy, or the machine asleep, it has not yet noticed what happened to its sockets. A
    request written to a closed one is lost, and some must never be sent twice. A response that was there before the
    request answers something else: taking it for ours would report a door as open that nobody opened. This look costs
    0.6 µs of about 60 for a request.
    """
    if transport is None or transport.is_closing() or protocol.should_close:
        return False
    sock = transport.get_extra_info("socket")
    return sock is None or _is_quiet(sock.fileno())


async def becomes_reusable(protocol: Any) -> bool:
    """Return whether a connection with TLS is reusable once the event loop has read what is there.

    Session tickets, which come right after the handshake, and key updates are bytes in the socket, too, but no
    response. Nothing is awaited between the last look and the return.
    """
    for _ in range(TLS_TURNS):
        await asyncio.sleep(0)
        transport = protocol.transport
        if transport is None or transport.is_closing() or protocol.should_close:
            return False
        if is_reusable(protocol, transport):
            return True
    return False


def _is_quiet(number: int) -> bool:
    """Return whether there is nothing to read from a socket, not even its end."""
    if number < 0:
        return False
    if not _EVENTS:  # Windows, and gevent, which takes poll away
        try:
            return not select.select([number], [], [], 0)[0]
        except ValueError:
            return True  # elsewhere than on Windows, select knows numbers below 1024 only
    poll = _polls.get(number)
    if poll is None:
        poll = _polls[number] = select.poll()
        poll.register(number, _EVENTS)
    return not poll.poll(0)
