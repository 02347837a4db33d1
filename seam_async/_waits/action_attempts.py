"""Waiting for action attempts: which status is a success, which a failure, and which neither."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any, NamedTuple

from seam_async._calls.namespace import Namespace
from seam_async._options.wait_option import ActionWait, WaitForActionAttempt, parse_wait
from seam_async._polling.pollers import PollKey
from seam_async._polling.waiter import WaitTimeout
from seam_async._validation import kind
from seam_async._waits.lookup import BatchLookup
from seam_async.endpoints.action_attempts import GET, LIST
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
"""The kind of thing that these waits poll for."""


class StartedBy(NamedTuple):
    """The call that has just returned a pending attempt."""

    path: str
    """Its path."""
    about: Mapping[str, str]
    """The ids that it was given, for the error."""
    began_at: float
    """When it was made, by the client's clock: `total_timeout` counts from there."""
    attempts: int
    """Requests that it took. The polls of the wait are not counted: waits share them."""


class ActionNamespace(Namespace):
    """A namespace with endpoints that start an action."""

    async def _act(
        self, endpoint: Endpoint[Any], params: Mapping[str, Any], wait: Any, extra: Mapping[str, Any] | None
    ) -> Any:
        """Call an endpoint that starts an action and, unless told otherwise, wait for its success."""
        caller = self._caller
        try:
            how = caller.options.wait_for_action_attempt if wait is None else parse_wait(wait)
            call = caller.prepare(endpoint, params, extra)
        except SeamError:
            raise
        except ValueError as error:
            raise SeamInvalidParameterError(
                str(error), path=endpoint.path, parameter="wait_for_action_attempt"
            ) from None
        finally:
            del params, extra  # crash reporters collect the locals of this frame when the call fails
        attempt = await call.run(endpoint.result.decode)
        if not how:
            return attempt
        started_by = StartedBy(endpoint.path, call.about, call.began, call.attempts)
        return await wait_until_success(caller, attempt, how, started_by)


class ActionAttemptWaits(ActionNamespace):
    """The methods of `seam.action_attempts` that wait."""

    async def _wait(
        self, action_attempt: str | ActionAttempt, timeout: float | None, polling_interval: float | None
    ) -> Any:
        """Wait for an attempt. The generated method `wait` calls it: its overloads depend on the types of attempts."""
        times = {"timeout": timeout, "polling_interval": polling_interval}
        given = {name: value for name, value in times.items() if value is not None}
        try:
            WaitForActionAttempt(**given)
        except ValueError as error:
            raise SeamInvalidParameterError(str(error)) from None
        how = (self._caller.options.wait_for_action_attempt or ActionWait())._replace(**given)
        return await wait_until_success(self._caller, _as_attempt(action_attempt), how)


async def wait_until_success(
    caller: Caller, attempt: Any, wait: ActionWait, started_by: StartedBy | None = None
) -> Any:
    """Wait until an attempt has succeeded.

    Args:
        caller: The view of the client that the attempt belongs to.
        attempt: The attempt as it was seen last.
        wait: How long, and how often.
        started_by: The call that has just returned the attempt; None if the attempt may have been seen long ago.

    Raises:
        SeamActionAttemptFailedError: It has failed.
        SeamActionAttemptTimeoutError: It was still pending when the time was over.
        SeamActionAttemptUnknownStatusError: This package does not know its status.
        SeamError: It cannot be watched. If the call acted, the error has `may_have_acted` and the attempt.
    """
    clock, total = caller.shared.clock, caller.options.total_timeout
    now = clock.monotonic()
    began_at = now if started_by is None else started_by.began_at
    seconds, option = wait.limit(total)
    deadline, limit = now + seconds, f"{seconds:g} s, {option}"
    if total is not None and began_at + total < deadline:
        deadline, limit = began_at + total, f"{total:g} s, the total_timeout of the call"
    try:
        if has_succeeded(attempt):
            return attempt
        return await _poll(caller, attempt, wait, deadline, is_fresh=started_by is not None)
    except WaitTimeout as timeout:
        error: SeamActionAttemptError = _still_pending(timeout.last or attempt, limit)
    except SeamActionAttemptError as failure:
        error = failure
    except Exception as failure:  # whatever it is, the caller must learn that the action may be carried out
        untracked = _untracked(failure, attempt, started_by)
        untracked.elapsed = clock.monotonic() - began_at
        if untracked is failure:
            raise
        raise untracked from failure
    error.elapsed = clock.monotonic() - began_at
    if started_by is not None:
        error.path, error.attempts = started_by.path, started_by.attempts
    error.about = _about(error.action_attempt, started_by)
    try:
        raise error
    finally:
        del error  # break the reference cycle error → traceback → frame → error


async def _poll(caller: Caller, attempt: Any, wait: ActionWait, deadline: float, *, is_fresh: bool) -> Any:
    """Wait for a pending attempt by the shared poller. If it is fresh, seen just now, its first lookup can wait."""
    if not isinstance(attempt.action_attempt_id, str):
        message = "the action attempt has no id by which it could be watched"
        raise SeamHttpInvalidResponseError(message, response_key="action_attempt")
    shared = caller.shared
    if is_fresh and deadline <= shared.clock.monotonic():
        raise WaitTimeout(None)
    shared.attach()
    return await shared.pollers.wait(
        PollKey(KIND, caller.login),
        lambda: BatchLookup(caller, LIST, GET, "action_attempt_id"),
        attempt.action_attempt_id,
        has_succeeded,
        deadline=deadline,
        interval=wait.polling_interval,
        starts_now=not is_fresh,
    )


def _untracked(failure: Exception, attempt: Any, started_by: StartedBy | None) -> SeamError:
    """Return the error for an attempt that cannot be watched, whose action may be carried out.

    If the call only read the attempt, a `SeamError` is returned unchanged.
    """
    acted = started_by is not None and started_by.path != GET.path
    if isinstance(failure, SeamError):
        if not acted:
            return failure
        error = copy.copy(failure)
    else:
        error = SeamError(f"the action attempt cannot be watched, because of {type(failure).__name__}")
    if started_by is not None:
        error.path, error.attempts = started_by.path, started_by.attempts
    if acted:
        advice = "the action itself was accepted and may be carried out: look before you repeat it"
        error.args = (f"{error.message}; {advice}",)
        error.may_have_acted = True
    error.about = _about(attempt, started_by)
    vars(error)["action_attempt"] = attempt  # so that its id is not lost
    return error


def has_succeeded(attempt: Any) -> bool:
    """Return whether an attempt has succeeded; False while it is pending.

    Raises:
        SeamActionAttemptFailedError: It has failed.
        SeamActionAttemptUnknownStatusError: This package does not know its status.
        SeamError: It is the error with which the server refused the attempt.
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


def _still_pending(attempt: Any, limit: str) -> SeamActionAttemptTimeoutError:
    message = (
        f"{attempt.action_type or 'the action'} was still pending after {limit}; it may still succeed: "
        "wait on with action_attempts.wait(error.action_attempt)"
    )
    return SeamActionAttemptTimeoutError(message, action_attempt=attempt)


def _about(attempt: Any, started_by: StartedBy | None) -> dict[str, str]:
    """Return `about` of an error: the ids that the call was given, and the attempt's."""
    ids = dict(started_by.about) if started_by is not None else {}
    attempt_id = getattr(attempt, "action_attempt_id", None)
    return {**ids, "action_attempt_id": attempt_id} if isinstance(attempt_id, str) else ids


def _as_attempt(action_attempt: Any) -> Any:
    """Return the attempt that a wait was called with; for an id, a pending attempt of which nothing else is known."""
    if isinstance(action_attempt, str) and action_attempt:
        return _unseen(action_attempt)
    if isinstance(getattr(action_attempt, "action_attempt_id", None), str):
        return action_attempt
    message = f"wait takes an action attempt or its id, not {kind(action_attempt)}"
    raise SeamInvalidParameterError(message, parameter="action_attempt")


def _unseen(action_attempt_id: str) -> Any:
    from seam_async.resources.action_attempt import UnknownActionAttempt

    return UnknownActionAttempt.from_dict({"action_attempt_id": action_attempt_id, "status": "pending"})
