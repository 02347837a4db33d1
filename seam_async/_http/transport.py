"""Sends requests over HTTP. Knows nothing of endpoints' meaning, retries or limits.

Beside it, only :mod:`._pool` (the life of the connections) and :mod:`._failures` (the words for what goes wrong)
know aiohttp.
"""

from __future__ import annotations

import asyncio
import inspect
import math
import select
import weakref
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, NamedTuple
from urllib.parse import urlsplit
from urllib.request import getproxies_environment

import aiohttp
from aiohttp import payload
from multidict import CIMultiDict, istr
from yarl import URL

from seam_async._http.aiohttp_errors import NETWORK_ERRORS, timed_out, translated
from seam_async._http.session import LoopBoundSession
from seam_async._options.options import MAX_CONNECT_TIME
from seam_async._validation import check_whole
from seam_async.errors import SeamClosedError, SeamInvalidOptionsError, SeamTimeoutError

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
_CONNECTOR_OPTIONS = frozenset(inspect.signature(aiohttp.TCPConnector.__init__).parameters) - {"self", "loop", "limit"}


class Reply(NamedTuple):
    """A complete answer."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class TrackedPayload(payload.BytesPayload):
    """A body that notes when its writing begins: until then, the server cannot have acted on it.

    aiohttp sends the headers together with the body, so before that nothing at all has left.
    """

    arrived = True
    """Whether the request came through the user's middlewares. One that did not may have been sent by one of them."""
    written = False
    stale = False
    late = False

    def __init__(self, value: bytes, is_stale: Callable[[], bool] | None = None) -> None:
        # Not BytesPayload's: it warns of bytes above 1 MiB, which a body of many records may well have.
        payload.Payload.__init__(self, value, content_type="application/json")
        self._size = len(value)
        self._is_stale = is_stale

    async def write_with_length(self, writer: Any, content_length: int | None) -> None:
        if not is_reusable(writer.protocol, writer.transport):
            self.stale = True
            message = "the server has closed the idle connection, or spoken unasked"
            raise ConnectionResetError(message)
        if self._is_stale is not None and self._is_stale():
            self.late = True  # the loop or the machine stood still, or a trace or middleware of the user's was slow
            message = "too late to send"
            raise ConnectionResetError(message)
        self.written = True
        await super().write_with_length(writer, content_length)

    async def pass_on(self, request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType) -> Any:
        """Stand behind the user's middlewares, as one more. What they made of the body is noted as well."""
        self.arrived = True
        if request.body is not self:
            self._value = await request.body.as_bytes() if request.body else b""
            self._size = len(self._value)
            await request.update_body(self)
        return await handler(request)


_HANGUP = select.POLLHUP | select.POLLERR | getattr(select, "POLLRDHUP", 0) if hasattr(select, "poll") else 0
_NEWS = select.POLLIN | _HANGUP if _HANGUP else 0
_used: weakref.WeakSet[Any] = weakref.WeakSet()
"""Connections with TLS that a request was written to."""


def is_reusable(protocol: Any, transport: asyncio.Transport | None) -> bool:
    """Tell whether a connection is open and nothing has come by it, even where the event loop has yet to notice.

    It has not after it was busy or the machine asleep. A request would go into the void, and some must never be sent
    twice; what came before it, an answer to something else, would be taken for its own: a door for open that nobody
    opened. The look costs 1 µs (a request: 90).
    """
    if transport is None or transport.is_closing() or protocol.should_close:
        return False
    sock = transport.get_extra_info("socket")
    if sock is None or not _NEWS:
        return True
    news = _NEWS
    if transport.get_extra_info("sslcontext") is not None and protocol not in _used:
        _used.add(protocol)
        news = _HANGUP  # at the beginning the server has things to send that concern TLS alone
    poll = select.poll()
    poll.register(sock, news)
    return not poll.poll(0)


class Transport:
    """Sends requests over a pool of connections that is made when the first one is sent.

    Args:
        max_connections: How many connections at most.
        session: A session of the user's, used instead of one of ours.
        aiohttp_options: For the session and the connector that we make.

    Raises:
        SeamInvalidOptionsError: They do not go together, or are not for us to pass on.
    """

    def __init__(
        self,
        *,
        max_connections: int,
        session: aiohttp.ClientSession | None = None,
        aiohttp_options: Mapping[str, Any] | None = None,
    ) -> None:
        if session is not None and aiohttp_options:
            message = "aiohttp_options has no effect on a session of your own; set it up as you need it"
            raise SeamInvalidOptionsError(message)
        if session is not None and not isinstance(session, aiohttp.ClientSession):
            message = f"session must be an aiohttp.ClientSession, not {type(session).__name__}"
            raise SeamInvalidOptionsError(message)
        if getattr(session, "auth", None) is not None:
            message = "session must not have an auth of its own: the client's credential is what authenticates a call"
            raise SeamInvalidOptionsError(message)
        self._options = _check_options(aiohttp_options)
        self._max_connections = max_connections
        self._given = session
        self._pool = LoopBoundSession(partial(_make_session, self._options, max_connections), session)
        own_proxy = session is not None or "proxy" in self._options
        self._proxies: dict[str, str] = {} if own_proxy else getproxies_environment()
        self._routes: dict[tuple[str, str], tuple[URL, URL | None]] = {}
        self._timeouts: dict[float, aiohttp.ClientTimeout] = {}

    @property
    def capacity(self) -> int:
        """Requests that can be under way at once: what is more would have to wait inside the pool, unseen."""
        limits: list[int] = [self._max_connections, self._options.get("limit_per_host", 0)]
        connector = self._given.connector if self._given is not None else None
        if connector is not None:
            limits += [connector.limit, connector.limit_per_host]
        return min(limit for limit in limits if limit)

    @staticmethod
    def prepared(headers: Mapping[str, str]) -> Mapping[str, str]:
        """Give headers in the form that aiohttp need not convert for each request."""
        return CIMultiDict({istr(name): value for name, value in headers.items()})

    # -- sending -----------------------------------------------------------------------------------------------

    async def send(
        self,
        endpoint: str,
        path: str,
        headers: Mapping[str, str],
        data: bytes,
        *,
        timeout: float | None = None,
        leave_within: float = math.inf,
        is_stale: Callable[[], bool] | None = None,
    ) -> Reply:
        """Send one POST and give the whole answer, whatever its status.

        Args:
            endpoint: The server's URL.
            path: The path below it.
            headers: All headers but those about the body.
            data: The body, JSON.
            timeout: Seconds until the answer must be complete; None for no limit.
            leave_within: Seconds that connecting may take at most.
            is_stale: Asked when the request is about to be written; where it says so, nothing is sent.

        Raises:
            SeamTimeoutError: Time ran out, in phase `connect` or `read`.
            SeamConnectionError: No complete answer came; `request_sent` and `reason` say how far it got.
            SeamLoopError: The client belongs to another event loop that is alive.
            SeamClosedError: The client is closed.
        """
        session, deadlines = self._pool.session or self._pool.attached(), self._pool.deadlines
        url, proxy = self._routes.get((endpoint, path)) or self._route(endpoint, path)
        connect = min(MAX_CONNECT_TIME, leave_within, math.inf if timeout is None else timeout)
        middlewares = getattr(session, "_middlewares", None)
        again = False
        while True:
            body = TrackedPayload(data, is_stale)
            if middlewares:
                body.arrived = False
            deadline = deadlines.within(timeout)
            try:
                with deadline:
                    response = await session.post(
                        url,
                        data=body,
                        headers=headers,
                        allow_redirects=False,
                        raise_for_status=False,  # a session of the user's may be set to
                        proxy=proxy,
                        timeout=self._timeouts.get(connect) or self._timeout(connect),
                        middlewares=(*middlewares, body.pass_on) if middlewares else None,
                    )
                    if body.arrived and not body.written and getattr(response, "_protocol", None) is not None:
                        # It lay in the connection, and was given out before the request left. (Other answers to what
                        # never left are a middleware's, or made up for a test.)
                        response.close()
                        body.stale = True
                        message = "the server answered before it was asked"
                        raise ConnectionResetError(message)
                    # Whatever comes of it, read() gives the connection back by itself: no need for `async with`.
                    content = await response.read()
                    if response.status == 101:
                        response.close()  # but for a connection that from now on speaks something else
                    return Reply(response.status, response.headers, content)
            except NETWORK_ERRORS as caught:
                error: BaseException = caught  # judged outside, where it does not become the context of ours
            except (asyncio.CancelledError, RuntimeError) as caught:
                # Closing a session cancels who waits for it, though nobody cancelled the caller.
                if not session.closed or _being_cancelled():
                    raise
                error = caught
            sent = body.written or not body.arrived
            if body.stale and not sent and not again and not session.closed:
                again = True
                # The event loop needs a turn to hear of all connections that have ended, and one to deal with them.
                await asyncio.sleep(0)
                await asyncio.sleep(0)
                continue
            if session.closed:
                message = "the client was closed while a call was under way"
                raise SeamClosedError(message, may_have_acted=sent)
            if body.late and not sent:
                message = "it could not be sent in time, and was not sent at all"
                raise SeamTimeoutError(message, phase="connect", request_sent=False)
            if deadline.expired and isinstance(error, TimeoutError):
                error = aiohttp.ServerTimeoutError()  # ours, and none of the user's
            limit = timeout if sent and timeout is not None else connect
            raise map_error(error, url.host or "", limit, request_sent=sent)

    def _route(self, endpoint: str, path: str) -> tuple[URL, URL | None]:
        """Build the URL, and decide by the environment whether a proxy stands before the server."""
        if len(self._routes) >= 1000:
            self._routes.clear()
        # `encoded` keeps the path as it is; parsing it anew would cost more than the rest of `send`.
        route = URL(endpoint + path, encoded=True), find_proxy(endpoint, self._proxies)
        self._routes[endpoint, path] = route
        return route

    def _timeout(self, connect: float) -> aiohttp.ClientTimeout:
        """Give the limits for aiohttp, which makes and checks them at some cost."""
        if len(self._timeouts) >= 10:
            self._timeouts.clear()
        # It would round times above 5 s up to whole seconds.
        limits = aiohttp.ClientTimeout(total=None, connect=connect, ceil_threshold=math.inf)
        self._timeouts[connect] = limits
        return limits

    # -- life --------------------------------------------------------------------------------------------------

    def attach(self) -> bool:
        """Belong to the running event loop from now on. True if that is a new one, and what waited in the old is gone.

        Raises:
            SeamLoopError: The client belongs to another event loop that is alive.
            SeamClosedError: The client is closed.
        """
        return self._pool.attach()

    @property
    def open_connections(self) -> int:
        """Connections open now, idle ones included."""
        return self._pool.open_connections

    async def close(self) -> None:
        """Close the pool; a session that was given stays open. Closing twice is fine."""
        await self._pool.close()


def map_error(error: BaseException, host: str, limit: float, *, request_sent: bool) -> BaseException:
    """Say what an attempt that failed is to raise."""
    if isinstance(error, aiohttp.ServerTimeoutError):
        return timed_out(host, limit, request_sent=request_sent)
    if isinstance(error, TimeoutError) and error.errno is None:
        return error  # of a middleware or trace of the user's
    return translated(error, request_sent=request_sent)


def _make_session(options: Mapping[str, Any], max_connections: int) -> aiohttp.ClientSession:
    connector: dict[str, Any] = {} if options.get("force_close") else {"keepalive_timeout": KEEPALIVE_SECONDS}
    connector |= {name: value for name, value in options.items() if name in _CONNECTOR_OPTIONS}
    session: dict[str, Any] = {"cookie_jar": aiohttp.DummyCookieJar()}
    session |= {name: value for name, value in options.items() if name in _SESSION_OPTIONS}
    try:
        # The environment is not trusted per request: that would cost a thread hop each time, and let a .netrc
        # replace the credential.
        return aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=max_connections, **connector), trust_env=False, **session
        )
    except (TypeError, ValueError) as error:
        message = f"aiohttp_options: {error}"
        raise SeamInvalidOptionsError(message) from None


def find_proxy(endpoint: str, environment: Mapping[str, str]) -> URL | None:
    """Choose the proxy for a server.

    Args:
        endpoint: The server's URL.
        environment: `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`, as `getproxies_environment` gave them.

    Raises:
        SeamInvalidOptionsError: It is no URL of a proxy, or of one of a kind that is not supported. The message does
            not show it: it may hold a password.
    """
    parts = urlsplit(endpoint)
    proxy = environment.get(parts.scheme)
    if not proxy or _goes_direct(parts.hostname or "", parts.port, environment.get("no", "")):
        return None
    return _proxy_url(f"{parts.scheme.upper()}_PROXY", proxy if "://" in proxy else f"http://{proxy}")


def _proxy_url(name: str, proxy: Any) -> URL:
    try:
        url = URL(proxy)
    except (ValueError, TypeError):
        url = URL()
    if url.scheme and url.scheme not in ("http", "https"):
        message = f"{name} names a {url.scheme} proxy, but only http and https ones are supported"
        raise SeamInvalidOptionsError(message)
    if not url.host:
        # aiohttp would take no host for this machine, and send it the credential.
        message = f"{name} must be a URL such as http://proxy.example.com:3128"
        raise SeamInvalidOptionsError(message)
    return url


def _goes_direct(host: str, port: int | None, no_proxy: str) -> bool:
    """Tell whether `NO_PROXY` names a host: itself, a domain that it is in, the host with its port, or `*`."""
    names = [name.strip().lower().removeprefix(".") for name in no_proxy.split(",")]
    forms = {"*", host, f"{host}:{port}"}
    return any(name in forms or (name and host.endswith(f".{name}")) for name in names)


def _check_options(options: Any) -> dict[str, Any]:
    if options is None:
        return {}
    if not isinstance(options, Mapping):
        message = f"aiohttp_options must be a mapping, not {type(options).__name__}"
        raise SeamInvalidOptionsError(message)
    for name in options:
        if name not in _SESSION_OPTIONS and name not in _CONNECTOR_OPTIONS:
            known = ", ".join(sorted(_SESSION_OPTIONS | _CONNECTOR_OPTIONS))
            message = f"aiohttp_options has no {name!r}; it takes {known}"
            raise SeamInvalidOptionsError(message)
    checked = dict(options)
    if checked.get("proxy") is not None:
        checked["proxy"] = _proxy_url("aiohttp_options['proxy']", checked["proxy"])
    if (limit := checked.get("limit_per_host")) is not None:
        try:
            check_whole("aiohttp_options['limit_per_host']", limit, least=0)
        except ValueError as error:
            raise SeamInvalidOptionsError(str(error)) from None
    return checked


def _being_cancelled() -> bool:
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0
