"""Waiting for action attempts: what is a success, a failure, and neither."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from seam_async._calls.namespace import Namespace
from seam_async._options.options import WaitForActionAttempt, parse_wait
from seam_async._polling.poller import OutOfTime
from seam_async._polling.pollers import PollKey
from seam_async.errors import (
    SeamActionAttemptError,
    SeamActionAttemptFailedError,
    SeamActionAttemptTimeoutError,
    SeamActionAttemptUnknownStatusError,
    SeamError,
    SeamHttpInvalidResponseError,
    SeamInvalidParameterError,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from seam_async._calls.caller import Caller
    from seam_async._wire.endpoint import Endpoint
    from seam_async.resources.action_attempt import ActionAttempt

KIND = "action_attempt"
"""What these waits are for, to the pollers."""

_GET_PATH = "/action_attempts/get"


class StartedBy(NamedTuple):
    """The call that has just given an attempt."""

    path: str
    """What was called."""
    at: float
    """When, by the client's clock: `total_timeout` counts from there."""
    attempts: int
    """Requests it took. Those with which the attempt is watched are shared with others, and not counted."""


class ActionNamespace(Namespace):
    """A namespace with endpoints that start an action."""

    async def _act(
        self, endpoint: Endpoint[Any], params: Mapping[str, Any], wait: Any, extra: Mapping[str, Any] | None
    ) -> Any:
        """Call an endpoint that starts an action and, if so wanted, wait for its success."""
        caller = self._caller
        try:
            how = caller.options.wait if wait is None else parse_wait(wait)
        except ValueError as error:
            raise SeamInvalidParameterError(
                str(error), path=endpoint.path, parameter="wait_for_action_attempt"
            ) from None
        call = caller.prepare(endpoint, params, extra)
        attempt = await call.run(endpoint.result.decode)
        if how is None:
            return attempt
        return await wait_until_success(caller, attempt, how, StartedBy(endpoint.path, call.began, call.attempts))


class ActionAttemptWaits(ActionNamespace):
    """What `seam.action_attempts` can do besides calling its endpoints."""

    async def _wait(
        self, action_attempt: str | ActionAttempt, timeout: float | None, polling_interval: float | None
    ) -> Any:
        """Do what `wait` promises, which is generated: its type follows from what it is given."""
        how = self._caller.options.wait or WaitForActionAttempt()
        given = {"timeout": timeout, "polling_interval": polling_interval}
        try:
            how = attrs.evolve(how, **{name: value for name, value in given.items() if value is not None})
        except ValueError as error:
            raise SeamInvalidParameterError(str(error)) from None
        return await _wait(self._caller, _known(action_attempt), how, None)


async def wait_until_success(caller: Caller, attempt: Any, wait: WaitForActionAttempt, begun: StartedBy) -> Any:
    """Wait until the attempt that a call has just given has succeeded.

    Args:
        caller: The view of the client that the attempt belongs to.
        attempt: The attempt.
        wait: How long, and how often.
        begun: The call.

    Raises:
        SeamActionAttemptFailedError: It has failed.
        SeamActionAttemptTimeoutError: It was still pending when the time was over.
        SeamActionAttemptUnknownStatusError: Its status is none that this package knows.
    """
    return await _wait(caller, attempt, wait, begun)


async def _wait(caller: Caller, attempt: Any, wait: WaitForActionAttempt, begun: StartedBy | None) -> Any:
    """Wait for an attempt; `begun` tells what has just given it, None that it may have been seen long ago."""
    clock, total = caller.shared.clock, caller.options.total_timeout
    now = clock.monotonic()
    began = now if begun is None else begun.at
    until = now + wait.timeout
    if total is not None:
        until = min(until, began + total)
    try:
        if judge(attempt):
            return attempt
        if not isinstance(attempt.action_attempt_id, str):
            message = "the action attempt has no id by which it could be watched"
            raise SeamHttpInvalidResponseError(message, response_key="action_attempt")
        return await _poll(caller, attempt.action_attempt_id, wait, until, is_fresh=begun is not None)
    except OutOfTime as over:
        error: SeamActionAttemptError = _still_pending(over.last or attempt)
    except SeamActionAttemptError as failure:
        error = failure
    except SeamError as failure:
        failure.elapsed = clock.monotonic() - began
        if begun is None or begun.path == _GET_PATH:
            raise
        raise _untracked(failure, attempt, begun) from failure
    error.elapsed = clock.monotonic() - began
    if begun is not None:
        error.path, error.attempts = begun.path, begun.attempts
    try:
        raise error
    finally:
        del error  # else the error would hold, by its traceback, the frame that holds it


def _untracked(failure: SeamError, attempt: Any, begun: StartedBy) -> SeamError:
    """Make the error for an action that was begun and cannot be watched: it may well be carried out."""
    error = copy.copy(failure)
    advice = "the action itself was accepted and may be carried out: look before you repeat it"
    error.args = (f"{failure.message}; {advice}",)
    error.path, error.attempts, error.may_have_acted = begun.path, begun.attempts, True
    vars(error)["action_attempt"] = attempt  # so that its id is not lost
    return error


async def _poll(caller: Caller, key: str, wait: WaitForActionAttempt, until: float, *, is_fresh: bool) -> Any:
    from seam_async._waits.lookup import BatchLookup
    from seam_async.endpoints.action_attempts import GET, LIST

    shared = caller.shared
    if is_fresh and until <= shared.clock.monotonic():
        raise OutOfTime(None)
    shared.attach()
    return await shared.pollers.wait(
        PollKey(KIND, caller.account),
        lambda: BatchLookup(caller, LIST, GET, "action_attempt_id"),
        key,
        judge,
        until=until,
        interval=wait.polling_interval,
        delay=wait.polling_interval if is_fresh else 0.0,
    )


def judge(attempt: Any) -> bool:
    """Tell whether an attempt has succeeded; False while it is pending.

    Raises:
        SeamActionAttemptFailedError: It has failed.
        SeamActionAttemptUnknownStatusError: Its status is none that this package knows.
        SeamError: It is no attempt but the reason for which the server did not show it.
    """
    if isinstance(attempt, SeamError):
        raise copy.copy(attempt)
    status = attempt.status
    if status == "success":
        return True
    if status == "pending":
        return False
    if status == "error":
        error = attempt.error if hasattr(attempt.error, "get") else {}
        code, text = error.get("type"), error.get("message")
        raise SeamActionAttemptFailedError(
            text if isinstance(text, str) and text else "the action failed",
            action_attempt=attempt,
            code=code if isinstance(code, str) else "unknown_error",
        )
    message = f"the action attempt has the unknown status {status!r}; read it, or install a newer package"
    raise SeamActionAttemptUnknownStatusError(message, action_attempt=attempt, status=str(status))


def _still_pending(attempt: Any) -> SeamActionAttemptTimeoutError:
    message = (
        f"{attempt.action_type or 'the action'} was still pending when the waiting time was over; it may still "
        "succeed: wait on with action_attempts.wait(error.action_attempt)"
    )
    return SeamActionAttemptTimeoutError(message, action_attempt=attempt)


def _known(action_attempt: Any) -> Any:
    """What is known of an attempt to begin with: no more than its id where only that was given."""
    if isinstance(action_attempt, str) and action_attempt:
        return _unseen(action_attempt)
    if isinstance(getattr(action_attempt, "action_attempt_id", None), str):
        return action_attempt
    message = f"wait takes an action attempt or its id, not {action_attempt!r}"
    raise SeamInvalidParameterError(message, parameter="action_attempt")


def _unseen(action_attempt_id: str) -> Any:
    from seam_async.resources.action_attempt import UnknownActionAttempt

    return UnknownActionAttempt.from_dict({"action_attempt_id": action_attempt_id, "status": "pending"})
