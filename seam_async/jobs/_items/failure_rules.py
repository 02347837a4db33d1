"""What the failure of a call means for its item. Pure rules.

The order matters: what may have acted is in doubt, whatever else the error says.
"""

from __future__ import annotations

from enum import Enum, auto

from seam_async.errors import (
    SeamClosedError,
    SeamConnectionError,
    SeamError,
    SeamHttpError,
    SeamHttpNotFoundError,
    SeamHttpRateLimitError,
    SeamHttpUnauthorizedError,
    SeamLoopError,
    SeamTimeoutError,
)
from seam_async.jobs.errors import SeamJobConflictError


class AfterFailure(Enum):
    """What is to become of an item whose call has failed."""

    DOUBT = auto()
    """It may have been done: look."""

    LOOK = auto()
    """Refused, perhaps because it is there already: look; if it is not there, it has failed."""

    AGAIN = auto()
    """Not done, for a reason that may pass."""

    WAIT = auto()
    """Not done, since the server takes no more for now: no failure at all."""

    CONFLICT = auto()
    """Somebody else's is in the way."""

    FAILED = auto()
    """Refused."""


def after_failure(error: BaseException, *, sent_before: bool = False, sent: bool = True) -> AfterFailure:
    """Decide what an error means.

    Args:
        error: What the call raised.
        sent_before: Whether requests went out before the one that failed.
        sent: Whether any request may have gone out; matters for errors that do not say so themselves.
    """
    if isinstance(error, SeamJobConflictError):
        return AfterFailure.CONFLICT
    if not isinstance(error, SeamError):
        return AfterFailure.DOUBT if sent or not isinstance(error, TimeoutError) else AfterFailure.AGAIN
    if error.may_have_acted or sent_before:
        return AfterFailure.DOUBT
    if isinstance(error, SeamHttpRateLimitError):
        return AfterFailure.WAIT
    if isinstance(error, SeamTimeoutError) and error.phase in {"queue", "rate_limit"}:
        return AfterFailure.WAIT
    if ends_run(error) or isinstance(error, SeamConnectionError):
        return AfterFailure.AGAIN
    if isinstance(error, SeamHttpError):
        if error.status_code in {400, 409, 422}:
            return AfterFailure.LOOK
        return AfterFailure.AGAIN if error.status_code >= 500 or error.status_code == 408 else AfterFailure.FAILED
    return AfterFailure.FAILED


def ends_run(error: BaseException) -> bool:
    """Return whether no other item could fare better: the credential is refused, or the client is gone."""
    return isinstance(error, (SeamHttpUnauthorizedError, SeamClosedError, SeamLoopError))


def is_gone(error: BaseException) -> bool:
    """Return whether the server says that there is no such thing.

    A 404 of a gateway's, which has no code, proves nothing, and neither does one about the whole workspace. Whoever
    forgot a thing for one of these would make a second.
    """
    return isinstance(error, SeamHttpNotFoundError) and error.code not in (None, "", "workspace_not_found")


def may_pass(error: BaseException) -> bool:
    """Return whether a failed look says nothing of the thing itself."""
    is_foreign = isinstance(error, SeamHttpNotFoundError) and not is_gone(error)
    return (
        ends_run(error)
        or is_foreign
        or after_failure(error) in {AfterFailure.DOUBT, AfterFailure.AGAIN, AfterFailure.WAIT}
    )
