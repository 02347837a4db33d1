"""The client's option `aiohttp_options`: what it may hold, and the session made of it."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from typing import Any

import aiohttp

from seam_async._http.proxies import Proxy, parse_proxy
from seam_async._validation import check_whole
from seam_async.errors import SeamInvalidOptionsError

KEEPALIVE_SECONDS = 4.0
"""Seconds that an idle connection is kept. Many servers close theirs after 5 s; a request that is under way at that
moment is lost, and one that must not be sent twice then has an unknown outcome."""

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


def check_options(options: Any) -> dict[str, Any]:
    """Check the option, as far as that can be done without an event loop.

    Raises:
        SeamInvalidOptionsError: It is no mapping, or holds something that is unknown, wrong, or not for us to pass on.
    """
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
        checked["proxy"] = parse_proxy("aiohttp_options['proxy']", checked["proxy"])
    if (limit := checked.get("limit_per_host")) is not None:
        check_whole("aiohttp_options['limit_per_host']", limit, least=0, error=SeamInvalidOptionsError)
    return checked


def proxy_option(options: Mapping[str, Any]) -> Proxy | None:
    """Return the proxy that checked options name, if they do."""
    url = options.get("proxy")
    return Proxy("aiohttp_options['proxy']", url) if url is not None else None


def make_session(options: Mapping[str, Any], max_connections: int) -> aiohttp.ClientSession:
    """Make a session in the running event loop.

    Raises:
        SeamInvalidOptionsError: aiohttp does not take the options.
    """
    connector: dict[str, Any] = {} if options.get("force_close") else {"keepalive_timeout": KEEPALIVE_SECONDS}
    connector |= {name: value for name, value in options.items() if name in _CONNECTOR_OPTIONS}
    session: dict[str, Any] = {"cookie_jar": aiohttp.DummyCookieJar()}
    session |= {name: value for name, value in options.items() if name in _SESSION_OPTIONS}
    try:
        # `trust_env` would read .netrc, in another thread, for each request, and put a password from there in the place
        # of the credential.
        return aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=max_connections, **connector), trust_env=False, **session
        )
    except (TypeError, ValueError) as error:
        message = f"aiohttp_options: {error}"
        raise SeamInvalidOptionsError(message) from None
