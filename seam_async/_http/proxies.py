"""Chooses the proxy for a server, and remembers which option or environment variable named it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any, NamedTuple
from urllib.parse import urlsplit
from urllib.request import getproxies_environment

from yarl import URL

from seam_async.errors import SeamInvalidOptionsError


class Variable(NamedTuple):
    """An environment variable as it was found."""

    name: str
    value: str


class Proxy:
    """A proxy, and the option or environment variable that named it. No repr: its URL may hold a password."""

    __slots__ = ("source", "url")

    def __init__(self, source: str, url: URL) -> None:
        self.source = source
        self.url = url


def proxy_variables() -> dict[str, Variable]:
    """Read `https_proxy`, `http_proxy` and `no_proxy` (keys: `https`, `http`, `no`) as the standard library does."""
    found = {}
    for kind, value in getproxies_environment().items():
        lower, upper = f"{kind}_proxy", f"{kind.upper()}_PROXY"
        found[kind] = Variable(lower if os.environ.get(lower) == value else upper, value)
    return found


def find_proxy(endpoint: str, variables: Mapping[str, Variable]) -> Proxy | None:
    """Choose the proxy for a server.

    Args:
        endpoint: The server's URL.
        variables: What `proxy_variables` found.

    Raises:
        SeamInvalidOptionsError: The variable holds no URL of a proxy, or one of a kind that is not supported.
    """
    parts = urlsplit(endpoint)
    variable = variables.get(parts.scheme)
    if variable is None or not variable.value:
        return None
    no_proxy = variables.get("no")
    if no_proxy is not None and _is_excluded(parts.hostname or "", parts.port, no_proxy.value):
        return None
    return Proxy(variable.name, parse_proxy(variable.name, variable.value))


def parse_proxy(source: str, value: Any) -> URL:
    """Read the URL of a proxy.

    Raises:
        SeamInvalidOptionsError: It is none. The message names the source, never the value: that may hold a password.
    """
    try:
        url = URL(value)
    except (ValueError, TypeError):
        url = URL()
    has_scheme = "://" in str(value)
    if has_scheme and url.scheme and url.scheme not in ("http", "https"):
        message = f"{source} names a {url.scheme} proxy, but only http and https ones are supported"
        raise SeamInvalidOptionsError(message)
    if not has_scheme or not url.scheme or not url.host:
        # aiohttp would take a missing host for this machine, and send it the credential.
        message = f"{source} must be a URL such as http://proxy.example.com:3128, with scheme and host"
        raise SeamInvalidOptionsError(message)
    return url


def _is_excluded(host: str, port: int | None, no_proxy: str) -> bool:
    """Return whether `NO_PROXY` names a host: itself, a domain that it is in, the host with its port, or `*`."""
    names = [name.strip().lower().removeprefix(".") for name in no_proxy.split(",")]
    forms = {"*", host, f"{host}:{port}"}
    return any(name in forms or (name and host.endswith(f".{name}")) for name in names)
