"""One aiohttp session, with its pool of connections: made in the event loop that first needs it, discarded with it.

A client may outlive its event loop (a second `asyncio.run`), be copied into another process (`fork`) or be
garbage-collected without having been closed. In each case the sockets are closed without the help of a loop that has
ended.
"""

from __future__ import annotations

import asyncio
import os
import socket
import threading
import warnings
import weakref
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from seam_async._http import internals
from seam_async._http.timeouts import Deadlines
from seam_async.errors import SeamClosedError, SeamLoopError

if TYPE_CHECKING:
    import aiohttp

    from seam_async._http.attempt import Route


class LoopBoundSession:
    """The session of a client, and the event loop that it is bound to.

    It is bound to one loop at a time, and to another only when that one has ended.

    Args:
        make: Makes a session; called inside the event loop.
        given: A session of the user's. It is used instead, and never closed.
    """

    deadlines: Deadlines
    """The deadlines of the attempts under way."""
    routes: dict[tuple[str, str], Route]
    """What was prepared for requests by this session: endpoint and path → where they go."""

    _shutdown_hook: AsyncGenerator[None]

    def __init__(self, make: Callable[[], aiohttp.ClientSession], given: aiohttp.ClientSession | None) -> None:
        self.session: aiohttp.ClientSession | None = None
        self.closed = False
        self.loop: asyncio.AbstractEventLoop | None = None
        """The event loop that the session is bound to."""
        self.ready_in: asyncio.AbstractEventLoop | None = None
        """The event loop in which calls need no `attach`; None with a session of the user's, who may close it."""
        self._make = make
        self._given = given
        self.routes = {}
        self._attaching = threading.Lock()
        _instances.add(self)

    def attach(self, loop: asyncio.AbstractEventLoop) -> None:
        """Bind to the running event loop; what waited in the old one is gone.

        Nothing here awaits, so that any number of first calls make one session. If event loops in several threads come
        at once, one of them gets it, and the calls in the others fail.

        Raises:
            SeamLoopError: It is bound to another event loop that is alive.
            SeamClosedError: It, or the session that was given, is closed.
        """
        with self._attaching:
            self._attach(loop)

    def _attach(self, loop: asyncio.AbstractEventLoop) -> None:
        if self.closed:
            raise SeamClosedError("this client is closed; make a new one", may_have_acted=False)
        if self.loop is not None and self.loop is not loop and not self.loop.is_closed():
            raise SeamLoopError(
                "this client is in use in another event loop that is still alive; "
                "make a client for each loop, or use seam_sync from several threads"
            )
        self.discard()
        self.session = self._checked(self._given, loop) if self._given is not None else self._make()
        self.loop = loop
        self.deadlines = Deadlines(loop)
        self.routes = {}
        if self._given is None:
            self.ready_in = loop
            _open_sessions.add(self.session)
            self._shutdown_hook = _close_at_shutdown(self.session)
            _run_without_waiting(self._shutdown_hook.__anext__())

    @staticmethod
    def _checked(given: aiohttp.ClientSession, loop: asyncio.AbstractEventLoop) -> aiohttp.ClientSession:
        if given.closed:
            raise SeamClosedError("the session given to this client is closed", may_have_acted=False)
        if internals.loop_of(given) not in (loop, None):
            raise SeamLoopError("the session given to this client belongs to another event loop")
        return given

    @property
    def open_connections(self) -> int:
        """Connections open now, idle ones included."""
        connector = self.session.connector if self.session is not None else None
        return len(internals.connections(connector)) if connector is not None else 0

    async def close(self) -> None:
        """Close the connections; a session that was given stays open. Closing twice is fine."""
        self.closed = True
        self.ready_in = None
        session = self.session
        is_here = self.loop is not None and self.loop is asyncio.get_running_loop()
        if is_here:
            self.deadlines.close()
        if session is None or session is self._given or not is_here:
            self.discard()
            return
        self.session = None
        self.routes = {}
        _open_sessions.discard(session)
        await session.close()
        await self._shutdown_hook.aclose()

    def discard(self, *, inherited: bool = False) -> None:
        """Discard the session without the help of its event loop, which may have ended or run in another process.

        Args:
            inherited: Whether this process was forked: the parent goes on using the connections.
        """
        session, loop = self.session, self.loop
        self.session = self.loop = self.ready_in = None
        self.routes = {}
        if session is None or session is self._given or loop is None:
            return
        _open_sessions.discard(session)
        alive = not loop.is_closed() and not inherited
        connector = session.connector
        for connection in internals.connections(connector):
            if alive:
                _shut_down(connection.transport)
            else:
                internals.drop_socket(connection.transport)
        session.detach()
        if connector is not None:
            internals.mark_closed(connector)
        _run_without_waiting(self._shutdown_hook.aclose())
        if inherited:
            # Never deallocated: connections of uvloop would then use the parent's event loop.
            _inherited.append((session, connector))

    def __del__(self) -> None:
        if self.session is None or self.session is self._given or self.loop is None:
            return
        if _run_without_waiting is None:
            return  # the interpreter is shutting down, and has already cleared this module
        alive = not self.loop.is_closed()
        self.discard()
        if alive:
            warnings.warn(
                "a client of seam_async was never closed: use `async with`, or await its close()",
                ResourceWarning,
                source=self,
                stacklevel=2,
            )


async def _close_at_shutdown(session: aiohttp.ClientSession) -> AsyncGenerator[None]:
    """Close a session when its event loop shuts down.

    `asyncio.run` ends by calling `loop.shutdown_asyncgens()`, which closes every async generator that was started in
    that loop: the only hook for a library. So this one is started with the session, waits at `yield`, and runs its
    `finally` at shutdown. `close` and `discard` close it earlier.
    """
    try:
        yield
    finally:
        await session.close()


def _run_without_waiting(awaitable: Awaitable[None]) -> None:
    """Run an awaitable that never waits to its end, without an event loop."""
    with suppress(StopIteration, StopAsyncIteration):
        next(awaitable.__await__())


_instances: weakref.WeakSet[LoopBoundSession] = weakref.WeakSet()
_inherited: list[Any] = []
"""Sessions and connectors of the parent process, in a forked child."""
_open_sessions: set[aiohttp.ClientSession] = set()
"""Strong references: a session finalized before its client would log aiohttp's own "Unclosed client session"."""


def discard_inherited_sessions() -> None:
    """Discard all sessions in a forked child: two processes writing to one connection would garble it."""
    for instance in list(_instances):
        instance._attaching = threading.Lock()  # another thread of the parent may have held it: a deadlock
        instance.discard(inherited=True)


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=discard_inherited_sessions)


def _shut_down(transport: Any) -> None:
    """Shut down the socket of a connection whose event loop is alive: that loop will notice, and clean up."""
    sock = transport.get_extra_info("socket") if transport is not None else None
    if sock is None:
        return
    with suppress(OSError, ValueError), socket.socket(fileno=os.dup(sock.fileno())) as twin:
        twin.shutdown(socket.SHUT_RDWR)
