"""The undocumented names of aiohttp and asyncio that this room uses, each with its reason.

No other file of this room touches an attribute of theirs that begins with an underscore, and tests find every name
below in the installed versions: one that a new release renames fails there, rather than in somebody's program.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from inspect import iscoroutinefunction, signature
from operator import attrgetter
from types import FunctionType
from typing import Any

from aiohttp import BaseConnector, ClientRequest, ClientResponse, ClientSession, TCPConnector
from aiohttp.client_proto import ResponseHandler
from aiohttp.connector import Connection

# -- aiohttp: sessions ------------------------------------------------------------------------------------------------


def loop_of(session: ClientSession) -> asyncio.AbstractEventLoop | None:
    """Return the event loop of a user's session, to refuse it in another; `session.loop` is deprecated and warns."""
    return getattr(session, "_loop", None)


def middlewares(session: ClientSession) -> tuple[Any, ...]:
    """Return a session's middlewares: ours must stand behind them, and `post` takes a whole list or none."""
    return tuple(getattr(session, "_middlewares", None) or ())


# -- aiohttp: the direct way ------------------------------------------------------------------------------------------
# `direct_exchange.py` uses names that have no underscore and are not documented, either.


def direct_is_possible() -> bool:
    """Return whether the names that the direct way uses are there, with the arguments that it gives them."""
    try:
        signature(BaseConnector.connect).bind(None, None, [], None)
        signature(ResponseHandler.set_response_params).bind(None, read_until_eof=True)
        signature(ResponseHandler.read).bind(None)
        signature(Connection.release).bind(None)
        signature(Connection.close).bind(None)
        signature(ClientRequest.__init__).bind(None, "POST", None, skip_auto_headers=(), loop=None, proxy=None)
    except (TypeError, ValueError):
        return False
    has_names = all(hasattr(ResponseHandler, name) for name in ("transport", "should_close", "upgraded"))
    has_names = has_names and hasattr(Connection, "protocol") and hasattr(ClientRequest, "connection_key")
    return has_names and iscoroutinefunction(BaseConnector.connect) and iscoroutinefunction(ResponseHandler.read)


def _own(owner: type, name: str) -> Any:
    """Return a method if it is aiohttp's own plain function; otherwise an object to which no attribute is identical."""
    function = getattr(owner, name, None)
    if type(function) is FunctionType and function.__globals__.get("__name__", "").partition(".")[0] == "aiohttp":
        return function
    return object()


DIRECT_IS_POSSIBLE = direct_is_possible()

extensions_of = attrgetter("_trace_configs", "_middlewares")
"""Return the traces and middlewares of a session. An `attrgetter`, as below, since it runs in C for each request."""

NO_EXTENSIONS: tuple[Any, ...] = ([], ())
"""What it returns for a session without any."""

functions_of = attrgetter(
    "__class__._request",
    "__class__.post",
    "_request_class.send",
    "_response_class.start",
    "_connector.__class__.connect",
)
"""Return the functions that take part in a session's `post`.

Tools that record, mock or measure requests replace one of these at any time (aioresponses, vcrpy, OpenTelemetry,
Sentry, ddtrace, New Relic): a request that went past them would be missing.
"""

OWN_FUNCTIONS: tuple[Any, ...] = (
    _own(ClientSession, "_request"),
    _own(ClientSession, "post"),
    _own(ClientRequest, "send"),
    _own(ClientResponse, "start"),
    _own(TCPConnector, "connect"),
)
"""aiohttp's own ones, in the same order. Compare them by `is`: a wrapper of `wrapt` equals what it wraps."""


def is_aiohttps_own(session: Any) -> bool:
    """Return whether a session and its connector are of aiohttp's classes, which a test or a tool may replace."""
    try:
        extensions_of(session)
        connect = functions_of(session)[-1]
    except AttributeError:
        return False
    return type(session) is ClientSession and connect is OWN_FUNCTIONS[-1]


# -- aiohttp: responses and requests ----------------------------------------------------------------------------------


def came_by_connection(response: Any) -> bool:
    """Return whether a response was read from a connection; one made up by a test or a tool has none.

    Once a short answer is complete, `response.connection` is None, though it came by one.
    """
    return getattr(response, "_protocol", None) is not None


def take_chunk_hook(writer: Any) -> Callable[[bytes], Awaitable[None]] | None:
    """Take over the user's `on_request_chunk_sent` from a writer.

    aiohttp would await it between our check of the connection and the write. We await it before that check: a slow hook
    would otherwise let a door open late, or an answer arrive before its request.
    """
    hook: Callable[[bytes], Awaitable[None]] | None = getattr(writer, "_on_chunk_sent", None)
    if hook is not None:
        writer._on_chunk_sent = None
    return hook


# -- aiohttp: the pool ------------------------------------------------------------------------------------------------


def connections(connector: Any) -> list[Any]:
    """Return the protocols of all connections, idle and busy; there is no public way to count or end them.

    May be called from another thread: dictionaries are copied before they are iterated over.
    """
    idle = [entry[0] for entries in list(getattr(connector, "_conns", {}).values()) for entry in list(entries)]
    # A placeholder stands in `_acquired` for each connection that is being made.
    busy = [each for each in list(getattr(connector, "_acquired", ())) if hasattr(each, "connection_lost")]
    return idle + busy


def mark_closed(connector: Any) -> None:
    """Mark a connector closed and empty. Its own `close` would need its event loop, which has ended or is elsewhere."""
    connector._closed = True
    connector._conns.clear()
    connector._acquired.clear()


# -- asyncio: transports ----------------------------------------------------------------------------------------------


def drop_socket(transport: Any) -> None:
    """Close this process's file descriptor of a connection whose event loop has ended or is the parent's.

    `transport.close()` would schedule its work in that loop, and TLS would write its `close_notify` into the connection
    that the parent goes on using.
    """
    for _ in range(3):  # TLS wraps the transport that has the socket; TLS through a TLS proxy, twice
        inner = getattr(getattr(transport, "_ssl_protocol", None), "_transport", None)
        if inner is None:
            break
        transport._closed = True
        transport = inner
    sock = getattr(transport, "_sock", None)
    if sock is not None:
        with suppress(OSError):
            sock.close()
        transport._sock = None  # otherwise its finalizer would warn
