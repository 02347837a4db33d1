"""Sends one attempt of a call over HTTP. Knows nothing of endpoints' meaning, retries or rate limits."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Callable, Mapping
from functools import partial
from operator import is_
from typing import TYPE_CHECKING, Any

import aiohttp
from yarl import URL

from seam_async._http.aiohttp_errors import map_error
from seam_async._http.aiohttp_options import check_options, make_session, proxy_option
from seam_async._http.attempt import Attempt, Reply, Route
from seam_async._http.direct_exchange import PLAIN_OPTIONS, Target, ViewHeaders, exchange_directly
from seam_async._http.internals import NO_EXTENSIONS, OWN_FUNCTIONS, extensions_of, functions_of
from seam_async._http.proxies import find_proxy, proxy_variables
from seam_async._http.session import LoopBoundSession
from seam_async._http.session_exchange import exchange_by_session
from seam_async.errors import SeamClosedError, SeamError, SeamInvalidOptionsError, SeamLoopError, SeamTimeoutError

if TYPE_CHECKING:
    from seam_async._http.proxies import Proxy

MAX_CONNECT_TIME = 10.0
"""Seconds that connecting may take at most, however long the timeout of an attempt is."""

__all__ = ["Reply", "Transport"]


class Transport:
    """Sends requests over a pool of connections that is made when the first one is sent.

    Args:
        max_connections: How many connections at most.
        session: A session of the user's, used instead of one of ours.
        aiohttp_options: For the session and the connector that we make.
        endpoint: The server that most requests go to; a proxy that is set wrongly for it is refused at once.

    Raises:
        SeamInvalidOptionsError: They do not go together, or are not for us to pass on.
    """

    def __init__(
        self,
        *,
        max_connections: int,
        session: aiohttp.ClientSession | None = None,
        aiohttp_options: Mapping[str, Any] | None = None,
        endpoint: str | None = None,
    ) -> None:
        _check_session(session, aiohttp_options)
        self._options = check_options(aiohttp_options)
        self._max_connections = max_connections
        self._given = session
        self.bound_session = LoopBoundSession(partial(make_session, self._options, max_connections), session)
        self._may_go_directly = session is None and PLAIN_OPTIONS.isdisjoint(self._options)
        self._proxy = proxy_option(self._options)
        # Read once: per request, it would cost more than all the rest of `send`.
        self._proxy_variables = {} if session is not None or "proxy" in self._options else proxy_variables()
        self.direct_attempts = 0
        """How many requests went the direct way; the others went by `session.post`."""
        if endpoint is not None:
            self._find_proxy(endpoint)

    @property
    def capacity(self) -> int:
        """Requests that can be under way at once: further ones would wait inside the pool, where nobody counts them."""
        limits: list[int] = [self._max_connections, self._options.get("limit_per_host", 0)]
        connector = self._given.connector if self._given is not None else None
        if connector is not None:
            limits += [connector.limit, connector.limit_per_host]
        return min(limit for limit in limits if limit)

    @staticmethod
    def prepared(headers: Mapping[str, str]) -> Mapping[str, str]:
        """Return headers in the forms in which they are sent, made once for a view."""
        return ViewHeaders.of(headers)

    # -- sending -----------------------------------------------------------------------------------------------

    async def send(
        self,
        endpoint: str,
        path: str,
        headers: Mapping[str, str],
        data: bytes,
        *,
        timeout: float | None = None,
        connect_timeout: float = math.inf,
        is_too_late: Callable[[], bool] | None = None,
    ) -> Reply:
        """Send one POST and return the whole answer, whatever its status.

        Args:
            endpoint: The server's URL.
            path: The path below it.
            headers: All headers but those about the body.
            data: The body, JSON.
            timeout: Seconds until the answer must be complete; None for no limit.
            connect_timeout: Seconds that connecting may take at most.
            is_too_late: Called when the request is about to be written; if it returns true, nothing is sent.

        Raises:
            SeamTimeoutError: Time ran out, in phase `connect` or `read`.
            SeamConnectionError: No complete answer came; `request_sent` and `reason` say how far it got.
            SeamLoopError: The client belongs to another event loop that is alive.
            SeamClosedError: The client is closed.
        """
        bound = self.bound_session
        session = bound.session or self._attached()
        route = bound.routes.get((endpoint, path)) or self._route(session, endpoint, path)
        connect = min(MAX_CONNECT_TIME, connect_timeout, math.inf if timeout is None else timeout)
        is_second = False
        while True:
            attempt = Attempt(route, bound.deadlines, timeout, connect, is_too_late)
            try:
                with attempt:
                    is_ready = route.target is not None and getattr(headers, "lines", None) is not None
                    is_plain = is_ready and extensions_of(session) == NO_EXTENSIONS
                    if is_plain and all(map(is_, functions_of(session), OWN_FUNCTIONS)):
                        self.direct_attempts += 1
                        return await exchange_directly(session, attempt, headers, data)
                    return await exchange_by_session(session, attempt, headers, data)
            except SeamError:
                raise
            except Exception as caught:  # noqa: BLE001 - whatever it is, it becomes an error of ours
                error: BaseException = caught  # translated outside, where it does not become the context of ours
            except asyncio.CancelledError as caught:
                # Closing a session cancels who waits for a connection, although nobody cancelled the caller.
                if not session.closed or _is_being_cancelled():
                    raise
                error = caught
            if attempt.is_stale and not attempt.is_sent and not is_second and not session.closed:
                is_second = True
                # The event loop needs one iteration to notice all connections that have ended, and one to remove them.
                await asyncio.sleep(0)
                await asyncio.sleep(0)
                continue
            failure = _failure(error, session, attempt)
            # Crash reporters collect the local variables of a traceback's frames, this one's among them.
            del headers, data, error
            try:
                raise failure
            finally:
                del failure  # break the reference cycle error -> traceback -> frame -> error

    def _route(self, session: aiohttp.ClientSession, endpoint: str, path: str) -> Route:
        """Prepare what all requests to a path have in common."""
        routes = self.bound_session.routes
        if len(routes) >= 1000:
            routes.clear()
        # `encoded` keeps the path as it is; parsing it anew would cost more than the rest of `send`.
        url, proxy = URL(endpoint + path, encoded=True), self._find_proxy(endpoint)
        route = Route(url, proxy, Target.of(session, url, proxy) if self._may_go_directly else None)
        routes[endpoint, path] = route
        return route

    def _find_proxy(self, endpoint: str) -> Proxy | None:
        """Return the proxy that the options or the environment put before a server."""
        return self._proxy or find_proxy(endpoint, self._proxy_variables)

    # -- life --------------------------------------------------------------------------------------------------

    def attach(self) -> bool:
        """Bind to the running event loop. Return whether it is a new one, so that what waited in the old one is gone.

        Raises:
            SeamLoopError: The client is bound to another event loop that is alive, or no asyncio event loop is running.
            SeamClosedError: The client, or the session that was given, is closed.
        """
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            message = "a call needs a running asyncio event loop (under trio, use trio-asyncio); seam_sync needs none"
            raise SeamLoopError(message) from None
        bound = self.bound_session
        session = bound.session
        if bound.loop is loop and session is not None and (self._given is None or not session.closed):
            return False
        bound.attach(loop)
        return True

    def _attached(self) -> aiohttp.ClientSession:
        """Return the session of the running event loop; raises like `attach`."""
        self.attach()
        if self.bound_session.session is None:
            raise SeamClosedError("this client is closed; make a new one", may_have_acted=False)
        return self.bound_session.session

    @property
    def open_connections(self) -> int:
        """Connections open now, idle ones included."""
        return self.bound_session.open_connections

    async def close(self) -> None:
        """Close the pool; a session that was given stays open. Closing twice is fine."""
        await self.bound_session.close()


def _failure(error: BaseException, session: aiohttp.ClientSession, attempt: Attempt) -> SeamError:
    """Return the error for an attempt that failed."""
    if session.closed:
        return SeamClosedError("the client was closed while a call was under way", may_have_acted=attempt.is_sent)
    if attempt.is_late and not attempt.is_sent:
        message = "it could not be sent in time, and was not sent at all"
        return SeamTimeoutError(message, phase="connect", request_sent=False)
    if attempt.is_expired and isinstance(error, TimeoutError):
        error = aiohttp.ServerTimeoutError()  # our own timeout, rather than one that a middleware of the user's raised
    return map_error(error, attempt)


def _check_session(session: Any, aiohttp_options: Any) -> None:
    if session is None:
        return
    if aiohttp_options:
        message = "aiohttp_options has no effect on a session of your own; set it up as you need it"
        raise SeamInvalidOptionsError(message)
    if not isinstance(session, aiohttp.ClientSession):
        message = f"session must be an aiohttp.ClientSession, not {type(session).__name__}"
        raise SeamInvalidOptionsError(message)
    if getattr(session, "auth", None) is not None:
        message = "session must not have an auth of its own: the client's credential is what authenticates a call"
        raise SeamInvalidOptionsError(message)


def _is_being_cancelled() -> bool:
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0
