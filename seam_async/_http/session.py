"""The pool of connections: one aiohttp session, made in the event loop that first needs it and left behind with it.

A client may outlive its event loop (a second `asyncio.run`), be copied into another process (`fork`) or be forgotten
without having been closed. In each case the sockets go, and nothing is asked of a loop that cannot do it any more.
"""

from __future__ import annotations

import asyncio
import os
import socket
import threading
import warnings
import weakref
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from seam_async._http.timeouts import Deadlines
from seam_async.errors import SeamClosedError, SeamLoopError

if TYPE_CHECKING:
    import aiohttp


class LoopBoundSession:
    """Holds the session of the running event loop.

    Args:
        make: Makes a session; called inside the event loop.
        given: A session of the user's. It is used instead, and never closed.
    """

    deadlines: Deadlines
    """The time limits of what is under way."""

    _shutdown_hook: AsyncGenerator[None]

    def __init__(self, make: Callable[[], aiohttp.ClientSession], given: aiohttp.ClientSession | None) -> None:
        self.session: aiohttp.ClientSession | None = None
        self.closed = False
        self._loop: asyncio.AbstractEventLoop | None = None
        self._make = make
        self._given = given
        self._attaching = threading.Lock()
        _every_pool.add(self)

    def attach(self) -> bool:
        """Belong to the running event loop from now on. True if that is a new one, and what waited in the old is gone.

        Nothing here awaits, so that any number of first calls make one session. Of event loops in several threads that
        come at once, one gets it.

        Raises:
            SeamLoopError: The pool belongs to another event loop that is alive.
            SeamClosedError: The pool, or the session that was given, is closed.
        """
        loop = asyncio.get_running_loop()
        if self._loop is loop and self.session is not None and (self._given is None or not self.session.closed):
            return False
        with self._attaching:
            self._attach(loop)
        return True

    def _attach(self, loop: asyncio.AbstractEventLoop) -> None:
        if self.closed:
            raise SeamClosedError("this client is closed; make a new one")
        if self._loop is not None and self._loop is not loop and not self._loop.is_closed():
            raise SeamLoopError(
                "this client is in use in another event loop that is still alive; "
                "make a client for each loop, or use seam_sync from several threads"
            )
        self.discard()
        self.session = self._checked(self._given, loop) if self._given is not None else self._make()
        self._loop = loop
        self.deadlines = Deadlines(loop)
        if self._given is None:
            _open_sessions.add(self.session)
            self._shutdown_hook = _close_with_the_loop(self.session)
            _step(self._shutdown_hook.__anext__())

    def attached(self) -> aiohttp.ClientSession:
        """Give the session of the running event loop; raises like `attach`."""
        self.attach()
        if self.session is None:
            raise SeamClosedError("this client is closed; make a new one")
        return self.session

    @staticmethod
    def _checked(given: aiohttp.ClientSession, loop: asyncio.AbstractEventLoop) -> aiohttp.ClientSession:
        if given.closed:
            raise SeamClosedError("the session given to this client is closed")
        if getattr(given, "_loop", loop) is not loop:
            raise SeamLoopError("the session given to this client belongs to another event loop")
        return given

    @property
    def open_connections(self) -> int:
        """Connections open now, idle ones included."""
        # Whoever asks may be in another thread: what changes meanwhile is counted or copied, not walked through.
        session = self.session
        connector = session.connector if session is not None else None
        idle = list(getattr(connector, "_conns", {}).values())
        return sum(map(len, idle)) + sum(map(_is_connection, list(getattr(connector, "_acquired", ()))))

    async def close(self) -> None:
        """Close the connections; a session that was given stays open. Closing twice is fine."""
        self.closed = True
        session = self.session
        if session is None or session is self._given or self._loop is not asyncio.get_running_loop():
            self.discard()
            return
        self.session = None
        _open_sessions.discard(session)
        await session.close()
        await self._shutdown_hook.aclose()

    def discard(self, *, inherited: bool = False) -> None:
        """Let go of the session without the help of its event loop, which may have ended or run in another process."""
        session, loop = self.session, self._loop
        self.session = self._loop = None
        if session is None or session is self._given or loop is None:
            return
        _open_sessions.discard(session)
        alive = not loop.is_closed() and not inherited
        for connection in list(_connections(session)):
            if alive:
                _hang_up(connection.transport)
            else:
                _drop_socket(connection.transport)
        connector: Any = session.connector
        session.detach()
        if connector is not None:
            connector._closed = True
            connector._conns.clear()
            connector._acquired.clear()
        _step(self._shutdown_hook.aclose())
        if inherited:
            # uvloop's connections would reach into the parent's event loop when they are taken apart.
            _left_to_the_parent.append((session, connector))

    def __del__(self) -> None:
        if self.session is None or self.session is self._given or self._loop is None:
            return
        if _step is None:
            return  # the interpreter is ending, and has already taken this module apart
        alive = not self._loop.is_closed()
        self.discard()
        if alive:
            warnings.warn(
                "a client of seam_async was never closed: use `async with`, or await its close()",
                ResourceWarning,
                source=self,
                stacklevel=2,
            )


async def _close_with_the_loop(session: aiohttp.ClientSession) -> AsyncGenerator[None]:
    """Close a session at the end of `asyncio.run`, which closes all generators that were begun in its event loop."""
    try:
        yield
    finally:
        await session.close()


def _step(awaitable: Awaitable[None]) -> None:
    """Do what is awaited here and now. It does not wait for anything: it would be an error if it did."""
    with suppress(StopIteration, StopAsyncIteration):
        next(awaitable.__await__())


_every_pool: weakref.WeakSet[LoopBoundSession] = weakref.WeakSet()
_left_to_the_parent: list[Any] = []
_open_sessions: set[aiohttp.ClientSession] = set()
"""Keeps sessions from being collected together with their pool, in which case Python may finalize them first: they
would complain in words of their own that they were not closed."""


def leave_pools_to_the_parent() -> None:
    """In a forked child: the parent's connections are the parent's."""
    for pool in list(_every_pool):
        pool._attaching = threading.Lock()  # another thread of the parent may have held it
        pool.discard(inherited=True)


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=leave_pools_to_the_parent)


def _connections(session: aiohttp.ClientSession) -> Iterator[Any]:
    """Give the protocols of all connections, idle and busy."""
    connector = session.connector
    for idle in getattr(connector, "_conns", {}).values():
        for entry in idle:
            yield entry[0]
    yield from filter(_is_connection, getattr(connector, "_acquired", ()))


def _is_connection(busy: Any) -> bool:
    """Tell a busy connection from what stands for one that is being made."""
    return hasattr(busy, "connection_lost")


def _hang_up(transport: Any) -> None:
    """End a connection of an event loop that is alive, from outside: it will notice, and clean up by itself."""
    sock = transport.get_extra_info("socket") if transport is not None else None
    if sock is None:
        return
    with suppress(OSError, ValueError), socket.socket(fileno=os.dup(sock.fileno())) as twin:
        twin.shutdown(socket.SHUT_RDWR)


def _drop_socket(transport: Any) -> None:
    """Close this process's hold on a connection beneath its transport, whose event loop can no longer do it."""
    for _ in range(3):  # TLS wraps the transport that has the socket; a TLS proxy, twice
        inner = getattr(getattr(transport, "_ssl_protocol", None), "_transport", None)
        if inner is None:
            break
        transport._closed = True
        transport = inner
    sock = getattr(transport, "_sock", None)
    if sock is not None:
        with suppress(OSError):
            sock.close()
        transport._sock = None  # else its finalizer would warn
