"""Hands a webhook event to the waits of this process that it concerns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from seam_async._polling.pollers import recheck_all
from seam_async._waits import access_codes, access_methods, action_attempts
from seam_async.errors import SeamInvalidParameterError

_STATUSES = {"succeeded": "success", "failed": "error"}
"""The end of an event's type → the status of its attempt."""


def feed(event: Any) -> None:
    """Look up at once the things that an event names, for all waits of this process.

    The event itself decides only about the outcome of an action, which is final, and only if the lookup does not decide
    in time. The state of an access code or access method is always looked up: an event may be delivered again long
    afterwards.

    Args:
        event: An event, as an object or as the dictionary that the server sent.

    Raises:
        SeamInvalidParameterError: That is no event.
    """
    if not isinstance(_read(event, "event_type"), str):
        message = f"feed takes an event, as SeamWebhook.verify returns it, not {type(event).__name__}"
        raise SeamInvalidParameterError(message, parameter="event")
    if attempt_id := _read(event, "action_attempt_id"):
        recheck_all(action_attempts.KIND, attempt_id, _outcome(event))
    if code_id := _read(event, "access_code_id"):
        recheck_all(access_codes.KIND, code_id)
    if method_id := _read(event, "access_method_id"):
        recheck_all(access_methods.KIND, method_id)


def _outcome(event: Any) -> Any:
    """Return the attempt that an event describes; None if the event does not say how the action ended."""
    from seam_async.resources.action_attempt import read_action_attempt

    kind, _, outcome = str(_read(event, "event_type")).rpartition(".")
    status = _STATUSES.get(outcome)
    if not kind.startswith("action_attempt.") or status is None or event.get("status") not in (status, None):
        return None
    return read_action_attempt(
        {
            "action_attempt_id": _read(event, "action_attempt_id"),
            "action_type": _read(event, "action_type"),
            "status": status,
            "result": {} if status == "success" else None,
            "error": None,
        }
    )


def _read(event: Any, name: str) -> str | None:
    """Return a text of an event, which is an object of ours or a plain dictionary; None if it has none."""
    value = event.get(name) if isinstance(event, Mapping) or hasattr(event, "event_type") else None
    return value if isinstance(value, str) else None
