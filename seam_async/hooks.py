"""Seeing what a client does: functions it calls, each with one frozen record. A failing hook never breaks a call."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TypeVar

import attrs

logger = logging.getLogger("seam_async")
logger.addHandler(logging.NullHandler())

_R = TypeVar("_R")


@attrs.frozen(kw_only=True)
class RequestRecord:
    """An attempt is about to be sent."""

    path: str
    """The endpoint."""
    attempt: int
    """1 for the first."""
    scope: str
    """What the call counts against at the server: the operation, and the devices it names."""
    parameters: tuple[str, ...]
    """Names of the parameters; never their values."""
    queue_time: float
    """Seconds spent waiting for a free connection, in this attempt."""
    limiter_time: float
    """Seconds spent waiting for the server's next turn, in this attempt."""


@attrs.frozen(kw_only=True)
class ResponseRecord:
    """An answer came, of whatever status."""

    path: str
    attempt: int
    scope: str
    status: int
    """The HTTP status."""
    request_id: str | None
    """Seam's id of the request."""
    server_time: float
    """Seconds from sending to the whole answer."""


@attrs.frozen(kw_only=True)
class RetryRecord:
    """The call will be tried again."""

    path: str
    attempt: int
    """The attempt that failed."""
    scope: str
    reason: str
    """`rate_limited`, `server_error`, `connection` or `timeout`."""
    delay: float
    """Seconds until the next attempt."""
    status: int | None
    """The HTTP status, if an answer came."""


@attrs.frozen(kw_only=True)
class RateLimitWaitRecord:
    """The call waits for its turn."""

    path: str
    attempt: int
    """The attempt that will be made after the wait."""
    scope: str
    delay: float
    """Seconds it is known to take at least."""


@attrs.frozen(kw_only=True)
class ErrorRecord:
    """The call failed for good."""

    path: str
    attempts: int
    scope: str
    error: Exception
    """What the caller gets."""
    elapsed: float
    """Seconds from the call to the error."""


@attrs.frozen(kw_only=True)
class Hooks:
    """Functions to be called at the events of a call. They run inside the event loop and must be quick.

    Context variables of the caller are visible in them. What they raise is logged (logger `seam_async`) and ignored.
    """

    on_request: Callable[[RequestRecord], object] | None = None
    """Before each attempt."""
    on_response: Callable[[ResponseRecord], object] | None = None
    """After each answer."""
    on_retry: Callable[[RetryRecord], object] | None = None
    """Before waiting for another attempt."""
    on_rate_limit_wait: Callable[[RateLimitWaitRecord], object] | None = None
    """Before waiting for the server's next turn."""
    on_error: Callable[[ErrorRecord], object] | None = None
    """When the call fails for good."""


def notify(hook: Callable[[_R], object] | None, record: _R) -> None:
    """Call a hook; log what it raises."""
    if hook is None:
        return
    try:
        hook(record)
    except Exception:
        logger.exception("a hook of the client failed")
