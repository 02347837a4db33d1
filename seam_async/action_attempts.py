"""Waiting for action attempts: what the contract calls a success, a failure, and neither."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from seam_async.errors import (
    SeamActionAttemptFailedError,
    SeamActionAttemptTimeoutError,
    SeamActionAttemptUnknownStatusError,
)

if TYPE_CHECKING:
    from seam_async._caller import Caller
    from seam_async._config import WaitForActionAttempt


def judge(attempt: Any) -> bool:
    """Tell whether an attempt has succeeded; False while it is pending.

    Raises:
        SeamActionAttemptFailedError: It has failed.
        SeamActionAttemptUnknownStatusError: Its status is none that this package knows.
    """
    status = attempt.status
    if status == "success":
        return True
    if status == "pending":
        return False
    if status == "error":
        error = attempt.error
        code = error.get("type") if error is not None and hasattr(error, "get") else None
        text = error.get("message") if error is not None and hasattr(error, "get") else None
        message = text if isinstance(text, str) and text else "the action failed"
        raise SeamActionAttemptFailedError(
            message, action_attempt=attempt, code=code if isinstance(code, str) else "unknown_error"
        )
    message = f"the action attempt has the unknown status {status!r}; read it, or install a newer package"
    raise SeamActionAttemptUnknownStatusError(message, action_attempt=attempt, status=str(status))


def timed_out(attempt: Any, wait: WaitForActionAttempt) -> SeamActionAttemptTimeoutError:
    """Make the error for an attempt that is still pending."""
    message = (
        f"{attempt.action_type} was still pending after {wait.timeout:g} s; it may still succeed: "
        "wait on with action_attempts.wait(error.action_attempt)"
    )
    return SeamActionAttemptTimeoutError(message, action_attempt=attempt)


async def wait_until_success(caller: Caller, attempt: Any, wait: WaitForActionAttempt, began: float) -> Any:
    """Look at an attempt again and again until it has succeeded.

    Args:
        caller: The view of the client that the attempt belongs to.
        attempt: The attempt as it was last seen.
        wait: How long, and how often.
        began: When the call began, by the client's clock: `total_timeout` counts from there.

    Raises:
        SeamActionAttemptFailedError: It has failed.
        SeamActionAttemptTimeoutError: It was still pending when the time was over.
        SeamActionAttemptUnknownStatusError: Its status is none that this package knows.
    """
    from seam_async.api.action_attempts import GET

    clock = caller.core.clock
    until = clock.monotonic() + wait.timeout
    if caller.options.total_timeout is not None:
        until = min(until, began + caller.options.total_timeout)
    while not judge(attempt):
        left = until - clock.monotonic()
        if left <= 0:
            raise timed_out(attempt, wait)
        await clock.sleep(min(wait.polling_interval, left))
        attempt = await caller.call(GET, {"action_attempt_id": attempt.action_attempt_id})
    return attempt
