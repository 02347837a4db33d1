"""Handing a webhook's event to the waits of this process that it answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from seam_async._polling.pollers import recheck_all
from seam_async._waits import access_codes, access_methods, action_attempts
from seam_async.errors import SeamInvalidParameterError

_STATUSES = {"succeeded": "success", "failed": "error"}
"""The status of an attempt, by the end of the event's type."""


def feed(event: Any) -> None:
    """Look up at once, for everybody who waits for them, the things that an event names.

    The event itself is believed only about the outcome of an action, which never changes any more, and only where the
    lookup brings no decision in time. What became of an access code or an access method is always looked up: an event
    may be delivered again long after.

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
    """Return the attempt as the event tells of it; None where it does not tell how the action ended."""
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
    """Read a text of an event, which is an object of ours or a plain dictionary."""
    value = event.get(name) if isinstance(event, Mapping) or hasattr(event, "event_type") else None
    return value if isinstance(value, str) else None
