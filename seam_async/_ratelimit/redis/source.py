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
from typing import Any, TypeAlias
from urllib.parse import unquote, urlsplit

from seam_async._ratelimit.redis.client import (
    Redis,
    close_with_its_pool,
    drop_sockets,
    is_client,
    is_installed,
    make_client,
)
from seam_async.errors import SeamInvalidOptionsError

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
        elif is_client(source):
            self.is_client = True
        elif not callable(source) or inspect.isclass(source) or hasattr(source, "execute_command"):
            raise SeamInvalidOptionsError(
                f"{name} must be a Redis URL, a client of redis.asyncio or a function that makes one, "
                f"not {type(source).__name__}"
            )
        if not is_installed():
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

    def reason(self, error: Exception) -> str:
        """Return what to log of an error: not the password that it may repeat."""
        if isinstance(error, TimeoutError):
            return "no answer in time"
        reason = f"{type(error).__name__}: {error}"[:200]
        password = urlsplit(self.url or "").password
        for secret in (password, unquote(password or "")):
            if secret:
                reason = reason.replace(secret, "…")
        return reason

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
            if not is_client(client):
                raise SeamInvalidOptionsError(
                    f"{self.name}: the function must return a client of redis.asyncio, not {type(client).__name__}"
                )
            return client
        return make_client(self._source, self._options)

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
        _inherited.append(self)
        drop_sockets(self.client)


async def _close_with_the_loop(client: Redis) -> AsyncGenerator[None]:
    try:
        yield
    finally:
        await close_with_its_pool(client)


def _step(awaitable: Awaitable[None]) -> None:
    """Run a coroutine that does not wait up to its end."""
    with suppress(StopIteration, StopAsyncIteration):
        next(awaitable.__await__())


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
_inherited: list[Any] = []


def _after_fork() -> None:
    for source in list(_every_source):
        source.leave_to_the_parent()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
