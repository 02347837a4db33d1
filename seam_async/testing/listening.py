"""The listening sockets of a fake: addresses of both IP versions, one port, TLS if wanted."""

from __future__ import annotations

import errno
import os
import socket
import ssl

from aiohttp import web

_SHUTDOWN = 0.01
"""Seconds until requests under way are cut off at the end. 0 would mean no limit to aiohttp."""

_ANY = {"": "127.0.0.1", "0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - the address that stands for all
"""Where to reach a server on this machine that listens on every address."""


class Listener:
    """Listens on one port of every address that a host name stands for.

    Args:
        host: A name or an address; ``0.0.0.0`` and ``::`` are every address.
        port: The port; 0 picks a free one.
        context: For TLS; None for plain HTTP.
    """

    def __init__(self, host: str, port: int, context: ssl.SSLContext | None) -> None:
        self.host = host
        self.port = port
        self._context = context
        self._runner: web.ServerRunner | None = None

    @property
    def is_open(self) -> bool:
        """Whether it listens."""
        return self._runner is not None

    @property
    def endpoint(self) -> str:
        """The address at which clients on this machine reach it."""
        host = _ANY.get(self.host, self.host)
        scheme = "http" if self._context is None else "https"
        return f"{scheme}://{f'[{host}]' if ':' in host else host}:{self.port}"

    async def open(self, server: web.Server) -> None:
        """Begin to listen.

        Raises:
            OSError: The address or the port cannot be had.
        """
        sockets = _bind(self.host, self.port)
        runner = web.ServerRunner(server, shutdown_timeout=_SHUTDOWN)
        try:
            await runner.setup()
            for one in sockets:
                await web.SockSite(runner, one, ssl_context=self._context).start()
        except BaseException:
            await runner.cleanup()
            for one in sockets:
                one.close()
            raise
        self._runner, self.port = runner, sockets[0].getsockname()[1]

    async def close(self) -> None:
        """Stop listening."""
        runner, self._runner = self._runner, None
        if runner is not None:
            await runner.cleanup()


def _bind(host: str, port: int) -> list[socket.socket]:
    """Bind the same port on every address of a host."""
    found = socket.getaddrinfo(host or None, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    addresses = list(dict.fromkeys((family, address[:2]) for family, _, _, _, address in found))
    for attempt in range(20):
        sockets: list[socket.socket] = []
        try:
            for family, (name, _) in addresses:
                try:
                    sockets.append(_bound(family, str(name), sockets[0].getsockname()[1] if sockets else port))
                except _UnavailableError:
                    # A machine may resolve a name to an address of an IP version that it lacks. One address must work.
                    if not sockets and (family, name) == (addresses[-1][0], addresses[-1][1][0]):
                        raise
        except OSError as error:
            for one in sockets:
                one.close()
            # The free port of the first address may be taken on the second.
            if port != 0 or error.errno != errno.EADDRINUSE or attempt == 19:
                raise
        else:
            return sockets
    raise AssertionError("unreachable")


class _UnavailableError(OSError):
    """This machine does not have such an address."""


def _bound(family: int, name: str, port: int) -> socket.socket:
    made = socket.socket(family, socket.SOCK_STREAM)
    try:
        if os.name == "posix":
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            made.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        made.bind((name, port))
        made.setblocking(False)
    except OSError as error:
        made.close()
        if error.errno in (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT):
            raise _UnavailableError(error.errno, error.strerror) from None
        raise
    return made
