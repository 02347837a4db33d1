"""The option `endpoint`: which server to call, by argument or environment."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from seam_async._callsite import users_stacklevel
from seam_async._validation import is_plain
from seam_async.errors import SeamInvalidOptionsError

DEFAULT_ENDPOINT = "https://connect.getseam.com"


def find_endpoint(endpoint: str | None, environment: Mapping[str, str]) -> str:
    """Choose the server: the argument, else the environment, else Seam's.

    Raises:
        SeamInvalidOptionsError: It is no URL of a server.
    """
    if endpoint is not None:
        return check_endpoint(endpoint)
    if environment.get("SEAM_ENDPOINT"):
        return check_endpoint(environment["SEAM_ENDPOINT"], "SEAM_ENDPOINT")
    if environment.get("SEAM_API_URL"):
        message = "SEAM_API_URL is deprecated; set SEAM_ENDPOINT instead"
        warnings.warn(message, DeprecationWarning, stacklevel=users_stacklevel())
        return check_endpoint(environment["SEAM_API_URL"], "SEAM_API_URL")
    return DEFAULT_ENDPOINT


def check_endpoint(url: Any, name: str = "endpoint") -> str:
    """Return the URL of a server without slashes at its end.

    Raises:
        SeamInvalidOptionsError: It is no such URL. The message does not show it: it may hold a password.
    """
    if not isinstance(url, str):
        raise SeamInvalidOptionsError(f"{name} must be a string, not {type(url).__name__}")
    message = f"{name} must be a URL such as {DEFAULT_ENDPOINT}"
    try:
        parts = urlsplit(url)
        valid = is_plain(url) and parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        raise SeamInvalidOptionsError(message) from None
    if not valid:
        raise SeamInvalidOptionsError(message)
    if parts.username or parts.password or parts.query or parts.fragment:
        raise SeamInvalidOptionsError(f"{name} must be a plain URL, without a user, query or fragment")
    return url.rstrip("/")
