"""Redis clients for whoever needs one: made of a source, one for each event loop and process.

A source is a URL, a function that makes a client, or a client. Neither a client nor its connections survive the event
loop they were first used in, and after `fork()` both processes would read from one socket. So a client of the user's
serves one loop of one process, while of a URL or a function there is a new client for each.
"""

from __future__ import annotations

import asyncio
import inspect
import os
import weakref
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from contextlib import suppress
from importlib.util import find_spec
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from seam_async.errors import SeamInvalidOptionsError

Redis: TypeAlias = Any
"""A client of `redis.asyncio`: `Redis`, `RedisCluster`, or what has their methods."""

Source: TypeAlias = "str | Redis | Callable[[], Redis]"

SCHEMES = ("redis", "rediss", "unix")


class RedisSource:
    """Hands out the client of the running event loop.

    Args:
        source: A URL (`redis://`, `rediss://`, `unix://`), a function that makes a client of `redis.asyncio`, or a
            client.
        name: What the user calls it, for error messages: `limiter`.
        options: Keyword arguments for clients made of a URL.

    Raises:
        SeamInvalidOptionsError: It is none of these, or the package redis is missing. The message does not show a
            URL, which may hold a password.
    """

    def __init__(self, source: Source, *, name: str, options: Mapping[str, Any] | None = None) -> None:
        self.name = name
        self._source = source
        self._options = dict(options or {})
        self.is_client = False
        """Whether it is a client of the user's, which is never closed."""
        if isinstance(source, str):
            _check_url(source, name)
        elif _is_client(source):
            self.is_client = True
        elif not callable(source) or inspect.isclass(source) or hasattr(source, "execute_command"):
            raise SeamInvalidOptionsError(
                f"{name} must be a Redis URL, a client of redis.asyncio or a function that makes one, "
                f"not {type(source).__name__}"
            )
        if find_spec("redis") is None:
            raise SeamInvalidOptionsError(f'{name} needs the package redis: pip install "seam-async[redis]"')
        self._clients: dict[asyncio.AbstractEventLoop, _Client] = {}
        self._bound_to: tuple[int, weakref.ref[asyncio.AbstractEventLoop]] | None = None
        _every_source.add(self)

    @property
    def url(self) -> str | None:
        """The URL it was made of. A credential: never log or print it."""
        return self._source if isinstance(self._source, str) else None

    @property
    def key(self) -> object:
        """What two sources of the same Redis have in common: the URL, or the client or function itself."""
        return self._source

    def client(self) -> Redis:
        """Return the client of the running event loop, made on first use. Does no I/O.

        Raises:
            SeamInvalidOptionsError: The client that was given belongs to another event loop or process, or the
                function gave none.
        """
        loop = asyncio.get_running_loop()
        if self.is_client:
            return self._given(loop)
        entry = self._clients.get(loop)
        if entry is None:
            for ended in [other for other in self._clients if other.is_closed()]:
                del self._clients[ended]
            entry = self._clients[loop] = _Client(self._make())
        return entry.client

    async def close(self) -> None:
        """Close the client of the running event loop, unless it is the user's. The next use makes another."""
        entry = self._clients.pop(asyncio.get_running_loop(), None)
        if entry is not None:
            await entry.close()

    def leave_to_the_parent(self) -> None:
        """Forget the parent process's clients, without a word to Redis on its connections."""
        for entry in list(self._clients.values()):
            entry.leave_to_the_parent()
        self._clients = {}

    def _given(self, loop: asyncio.AbstractEventLoop) -> Redis:
        if self._bound_to is None:
            self._bound_to = (os.getpid(), weakref.ref(loop))
        process, bound = self._bound_to
        if process != os.getpid() or bound() is not loop:
            raise SeamInvalidOptionsError(
                f"{self.name}: this Redis client is in use in another event loop or process; "
                "give a URL, or a function that makes a client"
            )
        return self._source

    def _make(self) -> Redis:
        if not isinstance(self._source, str):
            client = self._source()
            if not _is_client(client):
                raise SeamInvalidOptionsError(
                    f"{self.name}: the function must return a client of redis.asyncio, not {type(client).__name__}"
                )
            return client
        from redis.asyncio import Redis as Client
        from redis.asyncio.retry import Retry
        from redis.backoff import NoBackoff

        # Once more for a connection that was closed while idle; all else is for the callers to decide.
        options: dict[str, Any] = {"retry": Retry(NoBackoff(), 1), **self._options}
        return Client.from_url(self._source, **options)

    def __reduce__(self) -> tuple[Any, ...]:
        if self.url is None:
            raise TypeError(f"{self.name}: only what is made of a URL can be pickled")
        return _of_url, (self.url, self.name, self._options)

    def __repr__(self) -> str:
        kind = "URL" if self.url is not None else "client" if self.is_client else "function"
        return f"{type(self).__name__}({kind})"


class _Client:
    """One client that was made here, closed at the latest when its event loop ends."""

    def __init__(self, client: Redis) -> None:
        self.client = client
        # `asyncio.run` closes the generators that were begun in its loop; nothing else would close the connections.
        self._shutdown_hook = _close_with_the_loop(client)
        _step(self._shutdown_hook.__anext__())

    async def close(self) -> None:
        await self._shutdown_hook.aclose()

    def leave_to_the_parent(self) -> None:
        # Kept for good: a finalizer would reach into the parent's event loop, or warn about what the parent still uses.
        _left_to_the_parent.append(self)
        pool = getattr(self.client, "connection_pool", None)
        for name in ("_available_connections", "_in_use_connections"):
            for connection in list(getattr(pool, name, ())):
                _drop_socket(connection)


async def _close_with_the_loop(client: Redis) -> AsyncGenerator[None]:
    try:
        yield
    finally:
        await close_quietly(client)
        with suppress(Exception):  # redis 5.0.0 leaves the pool of a client that was made of a URL open
            await client.connection_pool.disconnect()


async def close_quietly(thing: Any) -> None:
    """Close a client or subscription, whether or not its connection still works."""
    with suppress(Exception):
        await (thing.aclose() if hasattr(thing, "aclose") else thing.close())  # `aclose` came with redis 5.0.1


def _step(awaitable: Awaitable[None]) -> None:
    """Run a coroutine that does not wait up to its end."""
    with suppress(StopIteration, StopAsyncIteration):
        next(awaitable.__await__())


def _drop_socket(connection: Any) -> None:
    """Close this process's copy of a socket, so that Redis sees when the parent closes its own."""
    writer = getattr(connection, "_writer", None)
    sock = writer.get_extra_info("socket") if writer is not None else None
    if sock is not None and sock.fileno() >= 0:
        # Something harmless takes its number, since the transport, which is not told, may still close that.
        nothing = os.open(os.devnull, os.O_RDWR)
        os.dup2(nothing, sock.fileno())
        os.close(nothing)


def _is_client(source: Any) -> bool:
    return not inspect.isclass(source) and inspect.iscoroutinefunction(getattr(source, "execute_command", None))


def _check_url(url: str, name: str) -> None:
    message = f"{name} must be a Redis URL such as redis://localhost:6379/0"
    try:
        parts = urlsplit(url)
        valid = parts.scheme in SCHEMES and (bool(parts.path) if parts.scheme == "unix" else parts.port != 0)
    except ValueError:
        raise SeamInvalidOptionsError(message) from None
    if not valid:
        raise SeamInvalidOptionsError(message)


def _of_url(url: str, name: str, options: Mapping[str, Any]) -> RedisSource:
    return RedisSource(url, name=name, options=options)


_every_source: weakref.WeakSet[RedisSource] = weakref.WeakSet()
_left_to_the_parent: list[Any] = []


def _after_fork() -> None:
    for source in list(_every_source):
        source.leave_to_the_parent()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
