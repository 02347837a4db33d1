"""The only file that speaks HTTP: one aiohttp session per client, its life, and the translation of its errors.

Knows nothing of endpoints, retries or limits.
"""

from __future__ import annotations

import asyncio
import inspect
import os
import ssl
import warnings
import weakref
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
import attrs
from aiohttp import payload
from aiohttp.http_exceptions import HttpProcessingError
from yarl import URL

from seam_async._config import MAX_CONNECT_TIME
from seam_async.errors import (
    SeamClosedError,
    SeamConnectionError,
    SeamInvalidOptionsError,
    SeamLoopError,
    SeamTimeoutError,
)

KEEPALIVE_SECONDS = 4.0
"""How long an idle connection is kept. Many servers hang up after 5 s; a request that crosses with that hang-up is
lost, and one that must not be sent twice then has an unknown outcome."""

_SESSION_OPTIONS = frozenset(
    {
        "auto_decompress",
        "cookie_jar",
        "headers",
        "max_field_size",
        "max_line_size",
        "middlewares",
        "proxy",
        "proxy_auth",
        "read_bufsize",
        "trace_configs",
    }
)
_CONNECTOR_OPTIONS = frozenset(inspect.signature(aiohttp.TCPConnector).parameters) - {"loop", "limit"}


@attrs.frozen
class Reply:
    """A complete answer."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class NotedBody(payload.BytesPayload):
    """A body that notes when its writing began: until then, the server cannot have acted on it."""

    written = False

    def __init__(self, value: bytes) -> None:
        super().__init__(b"", content_type="application/json")
        # Set here because aiohttp warns of bytes above 1 MiB, which a body of many records may well have.
        self._value = value
        self._size = len(value)

    async def write(self, writer: Any) -> None:
        self.written = True
        await super().write(writer)

    async def write_with_length(self, writer: Any, content_length: int | None) -> None:
        self.written = True
        await super().write_with_length(writer, content_length)


class Transport:
    """Sends requests over a pool of connections that is made when the first one is sent."""

    def __init__(
        self,
        *,
        max_connections: int,
        session: aiohttp.ClientSession | None = None,
        aiohttp_options: Mapping[str, Any] | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        if session is not None and aiohttp_options:
            message = "aiohttp_options has no effect on a session of your own; set it up as you need it"
            raise SeamInvalidOptionsError(message)
        if session is not None and not isinstance(session, aiohttp.ClientSession):
            message = f"session must be an aiohttp.ClientSession, not {type(session).__name__}"
            raise SeamInvalidOptionsError(message)
        self._options = dict(aiohttp_options or {})
        _check_options(self._options)
        self._max_connections = max_connections
        self._given = session
        self._session: aiohttp.ClientSession | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._closed = False
        self._proxies: dict[str, URL | None] = {}
        self._urls: dict[tuple[str, str], URL] = {}
        _every_transport.add(self)

    # -- sending -----------------------------------------------------------------------------------------------

    async def send(
        self, endpoint: str, path: str, headers: Mapping[str, str], data: bytes, timeout: float | None
    ) -> Reply:
        """Send one POST and give the whole answer, whatever its status.

        Args:
            endpoint: The server's URL.
            path: The path below it.
            headers: All headers but those about the body.
            data: The body, JSON.
            timeout: Seconds until the answer must be complete; None for no limit.

        Raises:
            SeamTimeoutError: Time ran out, in phase `connect` or `read`.
            SeamConnectionError: No complete answer came; `request_sent` and `reason` say how far it got.
            SeamLoopError: The client belongs to another event loop that is alive.
            SeamClosedError: The client is closed.
        """
        session = self._session
        if session is None or session.closed:
            self.attach()
            session = self._session
            assert session is not None
        body = NotedBody(data)
        connect = MAX_CONNECT_TIME if timeout is None else min(timeout, MAX_CONNECT_TIME)
        try:
            async with (
                asyncio.timeout(timeout),
                session.post(
                    self._url(endpoint, path),
                    data=body,
                    headers=headers,
                    allow_redirects=False,
                    proxy=self._proxy(endpoint),
                    timeout=aiohttp.ClientTimeout(total=None, connect=connect),
                ) as response,
            ):
                return Reply(response.status, response.headers, await response.read())
        except TimeoutError as error:
            raise _timed_out(error, timeout, connect, request_sent=body.written) from error
        except (aiohttp.ClientError, OSError, HttpProcessingError) as error:
            raise _translated(error, request_sent=body.written) from error
        except RuntimeError as error:
            if session.closed:
                message = "the session was closed while a call was under way"
                raise SeamClosedError(message, may_have_acted=body.written) from error
            raise

    def _url(self, endpoint: str, path: str) -> URL:
        # `encoded` keeps the path as it is; parsing it anew would cost more than the rest of this method.
        url = self._urls.get((endpoint, path))
        if url is None:
            if len(self._urls) > 1000:
                self._urls.clear()
            url = self._urls[endpoint, path] = URL(endpoint + path, encoded=True)
        return url

    def _proxy(self, endpoint: str) -> URL | None:
        """Decide by the environment, once per server, whether a proxy stands between."""
        if self._given is not None or "proxy" in self._options:
            return None
        if endpoint not in self._proxies:
            self._proxies[endpoint] = find_proxy(endpoint)
        return self._proxies[endpoint]

    # -- life --------------------------------------------------------------------------------------------------

    def attach(self) -> bool:
        """Belong to the running event loop from now on. True if that is a new one, and what waited in the old is gone.

        Nothing here awaits, so that any number of first calls make one session.

        Raises:
            SeamLoopError: The client belongs to another event loop that is alive.
            SeamClosedError: The client is closed.
        """
        loop = asyncio.get_running_loop()
        if self._loop is loop and self._session is not None:
            return False
        if self._closed:
            message = "this client is closed; make a new one"
            raise SeamClosedError(message)
        if self._loop is not None and self._loop is not loop and not self._loop.is_closed():
            message = (
                "this client is in use in another event loop that is still alive; "
                "make a client for each loop, or use seam_sync from several threads"
            )
            raise SeamLoopError(message)
        if self._given is not None:
            if self._given.closed:
                message = "the session given to this client is closed"
                raise SeamClosedError(message)
            given_loop = getattr(self._given, "_loop", loop)
            if given_loop is not loop:
                message = "the session given to this client belongs to another event loop"
                raise SeamLoopError(message)
            self._session = self._given
        else:
            self.abandon()
            self._session = self._make_session()
        self._loop = loop
        return True

    def _make_session(self) -> aiohttp.ClientSession:
        connector: dict[str, Any] = {"keepalive_timeout": KEEPALIVE_SECONDS}
        connector |= {name: value for name, value in self._options.items() if name in _CONNECTOR_OPTIONS}
        session: dict[str, Any] = {"cookie_jar": aiohttp.DummyCookieJar()}
        session |= {name: value for name, value in self._options.items() if name in _SESSION_OPTIONS}
        # The environment is not trusted per request: that would cost a thread hop each time, and let a .netrc
        # replace the credential.
        return aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=self._max_connections, **connector), trust_env=False, **session
        )

    @property
    def closed(self) -> bool:
        return self._closed

    @property
    def open_connections(self) -> int:
        """Connections open now, idle ones included."""
        connector = self._session.connector if self._session is not None else None
        return sum(1 for _ in _protocols(connector)) if connector is not None else 0

    async def close(self) -> None:
        """Close the pool; a session that was given stays open. Closing twice is fine."""
        self._closed = True
        session, self._session = self._session, None
        if session is None or session is self._given:
            return
        if self._loop is asyncio.get_running_loop():
            await session.close()
        else:
            self._session = session
            self.abandon()

    def abandon(self) -> None:
        """Leave the pool of an ended event loop, or of a parent process, behind without a word to anybody."""
        session, self._session, self._loop = self._session, None, None
        if session is None or session is self._given:
            return
        connector = session.connector
        for protocol in list(_protocols(connector)):
            _drop_socket(protocol.transport)
        session.detach()
        if connector is not None:
            # The loop that a proper close would need is gone.
            connector._closed = True
            connector._conns.clear()
            connector._acquired.clear()

    def __del__(self) -> None:
        if getattr(self, "_session", None) is None or self._session is self._given:
            return
        if self._loop is None or self._loop.is_closed():
            self.abandon()
            return
        warnings.warn(
            "a client of seam_async was never closed: use `async with`, or await its close()",
            ResourceWarning,
            source=self,
            stacklevel=2,
        )
        self.abandon()


_every_transport: weakref.WeakSet[Transport] = weakref.WeakSet()


def _after_fork() -> None:
    """In a forked child: the parent's connections are the parent's."""
    for transport in list(_every_transport):
        transport.abandon()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)


def find_proxy(endpoint: str) -> URL | None:
    """Read `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` for a server."""
    parts = urlsplit(endpoint)
    host = parts.hostname or ""
    proxy = getproxies().get(parts.scheme)
    if not proxy or proxy_bypass(host) or proxy_bypass(parts.netloc):
        return None
    return URL(proxy if "://" in proxy else f"http://{proxy}")


def _check_options(options: Mapping[str, Any]) -> None:
    for name in options:
        if name not in _SESSION_OPTIONS and name not in _CONNECTOR_OPTIONS:
            known = ", ".join(sorted(_SESSION_OPTIONS | _CONNECTOR_OPTIONS))
            message = f"aiohttp_options has no {name!r}; it takes {known}"
            raise SeamInvalidOptionsError(message)


def _protocols(connector: Any) -> Iterator[Any]:
    """Give the protocols of all connections, idle and busy."""
    for waiting in getattr(connector, "_conns", {}).values():
        for entry in waiting:
            yield entry[0]
    yield from getattr(connector, "_acquired", ())


def _drop_socket(transport: Any) -> None:
    """Close a connection's socket beneath its transport, whose event loop can no longer do it."""
    for _ in range(3):  # TLS wraps the transport that has the socket
        inner = getattr(getattr(transport, "_ssl_protocol", None), "_transport", None)
        if inner is None:
            break
        transport._closed = True
        transport = inner
    sock = getattr(transport, "_sock", None)
    if sock is not None:
        with suppress(OSError):
            sock.close()
        with suppress(AttributeError):
            transport._sock = None  # else its finalizer would warn


def _timed_out(error: TimeoutError, timeout: float | None, connect: float, *, request_sent: bool) -> SeamConnectionError:
    if isinstance(error, aiohttp.ServerTimeoutError) or not request_sent:
        if error.errno:
            return _translated(error, request_sent=request_sent)
        return SeamTimeoutError(
            f"no connection within {connect:g} s; nothing was sent", phase="connect", request_sent=False
        )
    return SeamTimeoutError(
        f"no complete answer within {timeout:g} s" if timeout is not None else "no complete answer in time",
        phase="read",
        request_sent=True,
    )


def _translated(error: BaseException, *, request_sent: bool) -> SeamConnectionError:
    """Turn what aiohttp raised into ours."""
    reason, text = _reason(error)
    sent = request_sent and reason not in ("dns", "refused", "tls", "proxy")
    after = "after the request was sent" if sent else "nothing was sent"
    return SeamConnectionError(f"{text}; {after}", reason=reason, request_sent=sent)


def _reason(error: BaseException) -> tuple[str, str]:
    match error:
        case aiohttp.ClientConnectorDNSError():
            return "dns", "the server's name could not be resolved"
        case aiohttp.ClientConnectorCertificateError():
            return "tls", "the server's certificate is not trusted"
        case aiohttp.ClientSSLError() | ssl.SSLError():
            return "tls", "no secure connection could be made"
        case aiohttp.ClientProxyConnectionError():
            return "proxy", "the proxy could not be reached"
        case aiohttp.ClientHttpProxyError():
            return "proxy", f"the proxy answered {error.status}"
        case aiohttp.ClientConnectorError():
            refused = isinstance(error.os_error, ConnectionRefusedError)
            return "refused", "the connection was refused" if refused else "no connection could be made"
        case aiohttp.ClientPayloadError():
            return "payload", "the answer was cut off or garbled"
        case aiohttp.ClientResponseError() | HttpProcessingError():
            return "protocol", "the answer is not HTTP"
        case aiohttp.ServerDisconnectedError():
            return "closed", "the server hung up without an answer"
        case ConnectionResetError() | BrokenPipeError() | aiohttp.ClientOSError():
            return "reset", "the connection was reset"
        case _:
            return "other", f"the connection failed ({type(error).__name__})"
