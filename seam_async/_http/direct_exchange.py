"""Sends a request over a connection of aiohttp's pool without `session.post`, at half its cost.

A whole call of ours takes 283,000 instructions this way, and 535,000 by `session.post`, which takes 474,000 alone.
The pool, name resolution, TLS, proxies and the parser are aiohttp's; left out are its request and response objects, its
write task and its timers, of which a JSON API needs nothing. A request is one `transport.write` of bytes that are
ready but for the body.

It is also the safer way. Nothing is awaited between the check of the connection and the write, so a response that was
there before the request can never be taken for its answer.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

import aiohttp
from multidict import CIMultiDict, istr

from seam_async._http import internals
from seam_async._http.attempt import Attempt, Reply, becomes_reusable, connect_limit, is_reusable

if TYPE_CHECKING:
    from yarl import URL

    from seam_async._http.proxies import Proxy

PLAIN_OPTIONS = frozenset(
    {
        "auto_decompress",
        "cookie_jar",
        "force_close",
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
"""`aiohttp_options` that take effect in `session.post` only."""

LARGE_BODY = 64 * 1024
"""Bytes from which on a body may not fit into the socket's buffer, and be sent in parts."""

_NO_TRACES: list[Any] = []
logger = logging.getLogger("seam_async")


class ViewHeaders(CIMultiDict[str]):
    """The headers of a view of a client, as aiohttp takes them, and as bytes.

    `lines` is None if a value holds a character that cannot be printed: `session.post` then decides what to do with it.
    """

    lines: bytes | None

    @classmethod
    def of(cls, headers: Mapping[str, str]) -> ViewHeaders:
        view = cls({istr(name): value for name, value in headers.items()})
        lines = [f"{name}: {value}" for name, value in view.items()]
        view.lines = "".join(f"{line}\r\n" for line in lines).encode() if all(map(str.isprintable, lines)) else None
        return view


class Target(aiohttp.ClientRequest):
    """Where the pool is to connect, and the first lines of each request there.

    It is a request of aiohttp's that is never sent, made once for each path: `connector.connect` takes it as an
    argument, and it tells which headers aiohttp would add. It holds no session.
    """

    connector: aiohttp.BaseConnector
    first_lines: bytes

    @classmethod
    def of(cls, session: aiohttp.ClientSession, url: URL, proxy: Proxy | None) -> Target | None:
        """Prepare a path; None where only `session.post` can send to it."""
        if not internals.DIRECT_IS_POSSIBLE:
            _warn_of_other_aiohttp()
            return None
        connector = session.connector
        if connector is None or not internals.is_aiohttps_own(session):
            return None
        if url.raw_user or url.raw_password or (proxy is not None and url.scheme == "http"):
            return None
        loop, proxy_url = asyncio.get_running_loop(), proxy.url if proxy is not None else None
        try:
            target = cls("POST", url, skip_auto_headers=("User-Agent",), loop=loop, proxy=proxy_url)
        except TypeError:
            _warn_of_other_aiohttp()
            return None
        target.headers.popall("Content-Length", None)
        lines = [f"POST {url.raw_path_qs} HTTP/1.1", *(f"{name}: {value}" for name, value in target.headers.items())]
        target.first_lines = "".join(f"{line}\r\n" for line in lines).encode()
        target.connector = connector
        return target

    @cached_property
    def connection_key(self) -> Any:  # pyright: ignore[reportIncompatibleMethodOverride] - read alike, and never set
        """The key of aiohttp's pool, made once: making it costs as much as finding a connection by it."""
        return super().connection_key


@cache
def _warn_of_other_aiohttp() -> None:
    """Log once that the direct way does not fit this version of aiohttp, which explains a loss of speed."""
    logger.debug("aiohttp %s has other insides than those we know: requests go by session.post", aiohttp.__version__)


async def exchange_directly(
    session: aiohttp.ClientSession,  # noqa: ARG001 - as `exchange_by_session` takes it
    attempt: Attempt,
    headers: Any,
    data: bytes,
) -> Reply:
    """Send one POST and return the whole answer."""
    target: Any = attempt.route.target
    try:
        connection = await target.connector.connect(target, _NO_TRACES, connect_limit(attempt.connect_timeout))
    except TimeoutError as error:
        if error.errno is None:
            raise aiohttp.ConnectionTimeoutError from error
        raise
    try:
        protocol = connection.protocol
        transport = protocol.transport
        if not is_reusable(protocol, transport) and not (target.is_ssl() and await becomes_reusable(protocol)):
            attempt.refuse_stale()
        protocol.set_response_params(read_until_eof=True)
        attempt.begin_writing()
        transport.write(b"%b%bContent-Length: %d\r\n\r\n%b" % (target.first_lines, headers.lines, len(data), data))
        message, payload = await protocol.read()
        while message.code < 200 and message.code != 101:
            message, payload = await protocol.read()  # 1xx: the answer is still to come
        # Most answers have arrived as a whole by now.
        content = payload.read_nowait() if payload.is_eof() else await payload.read()
    except BaseException:
        connection.close()
        raise
    is_early = len(data) > LARGE_BODY and (message.code >= 400 or transport.get_write_buffer_size())
    if protocol.upgraded or is_early:
        # Do not reuse the connection after 101 Switching Protocols, nor if the answer may have come before the whole
        # request was written (with TLS, the transport does not tell): a server that stopped reading would take the rest
        # for the beginning of the next request.
        connection.close()
    else:
        connection.release()
    return Reply(message.code, message.headers, content)
