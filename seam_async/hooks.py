"""Hooks: functions that a client calls at the events of a call, with a frozen record; what they raise is logged."""

from __future__ import annotations

import inspect
import logging
from collections.abc import Callable
from typing import Literal

import attrs

from seam_async._fields_only import FieldsOnly
from seam_async._validation import kind
from seam_async.errors import SeamInvalidOptionsError

logger = logging.getLogger("seam_async")


@attrs.frozen(kw_only=True)
class RequestRecord:
    """An attempt is about to be sent."""

    path: str
    """The endpoint."""
    attempt: int
    """1 for the first."""
    scope: str
    """Which rate limits the call counts against: the operation, and the devices that it names."""
    parameters: tuple[str, ...]
    """Names of the parameters; never their values."""
    queue_time: float
    """Seconds spent waiting for a free connection, in this attempt."""
    limiter_time: float
    """Seconds spent waiting until a rate limit let it go, in this attempt."""


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
    """The call waits until a rate limit lets it go."""

    path: str
    attempt: int
    """The attempt that will be made after the wait."""
    scope: str
    delay: float
    """Seconds that the wait takes at least."""
    source: Literal["local", "shared"] = "local"
    """What holds it back: what this process knows by itself, or the limiter that it shares through Redis."""


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
class Hooks(metaclass=FieldsOnly):
    """Functions to be called at the events of a call.

    They are plain functions that run inside the event loop, between two steps of the call: they must be quick, and
    cannot await anything (but may use `asyncio.create_task` or a queue). Context variables of the caller are visible
    in them. What they raise breaks no call; it is logged (logger `seam_async`), the first time as an error.

    Raises:
        SeamInvalidOptionsError: One is a coroutine function, or no function at all.
    """

    on_request: Callable[[RequestRecord], object] | None = None
    """Before each attempt."""
    on_response: Callable[[ResponseRecord], object] | None = None
    """After each answer."""
    on_retry: Callable[[RetryRecord], object] | None = None
    """Before waiting for another attempt."""
    on_rate_limit_wait: Callable[[RateLimitWaitRecord], object] | None = None
    """Before waiting until a rate limit lets the call go."""
    on_error: Callable[[ErrorRecord], object] | None = None
    """When the call fails for good. A call that is cancelled does not fail."""

    _failed: set[str] = attrs.field(init=False, factory=set, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        for name in RECORDS:
            hook = getattr(self, name)
            if hook is not None and (not callable(hook) or inspect.iscoroutinefunction(hook)):
                what = "a coroutine function" if callable(hook) else kind(hook)
                raise SeamInvalidOptionsError(f"{name} must be a plain function, not {what}")


RECORDS = {
    "on_request": RequestRecord,
    "on_response": ResponseRecord,
    "on_retry": RetryRecord,
    "on_rate_limit_wait": RateLimitWaitRecord,
    "on_error": ErrorRecord,
}
"""What each hook gets."""


def notify(hooks: Hooks, event: str, record: object) -> None:
    """Call the hook for an event; log what it raises."""
    try:
        getattr(hooks, event)(record)
    except Exception:
        # An error the first time only: a hook that fails at every call would flood the log.
        level = logging.DEBUG if event in hooks._failed else logging.ERROR
        hooks._failed.add(event)
        logger.log(level, "the hook %s failed; the call goes on", event, exc_info=True)
