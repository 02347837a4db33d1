"""What an event says to those who wait in this process."""

from __future__ import annotations

from typing import Any

from seam_async._polling.pollers import recheck_all
from seam_async._waits import access_codes, action_attempts
from seam_async.errors import SeamInvalidParameterError

_OUTCOMES = {"succeeded": "success", "failed": "error"}


def feed(event: Any) -> None:
    """Have everybody who waits for what an event names look at it at once.

    The event's own word is taken only for the outcome of an action, which never changes any more, and only where the
    look brings no decision in time. What became of an access code must be seen: an event may be delivered again long
    after.

    Raises:
        SeamInvalidParameterError: That is no event.
    """
    if not isinstance(_text(event, "event_type"), str):
        message = f"feed takes an event, as SeamWebhook.verify gives it, not {type(event).__name__}"
        raise SeamInvalidParameterError(message, parameter="event")
    if attempt_id := _text(event, "action_attempt_id"):
        recheck_all(action_attempts.KIND, attempt_id, _outcome(event))
    if code_id := _text(event, "access_code_id"):
        recheck_all(access_codes.KIND, code_id)


def _outcome(event: Any) -> Any:
    """The attempt as the event tells of it; None where it does not tell how it ended."""
    from seam_async.resources.action_attempt import read_action_attempt

    kind, _, outcome = str(event.event_type).rpartition(".")
    status = _OUTCOMES.get(outcome)
    if not kind.startswith("action_attempt.") or status is None or event.get("status") not in (status, None):
        return None
    return read_action_attempt(
        {
            "action_attempt_id": event.get("action_attempt_id"),
            "action_type": event.get("action_type"),
            "status": status,
            "result": {} if status == "success" else None,
            "error": None,
        }
    )


def _text(event: Any, name: str) -> str | None:
    value = event.get(name) if hasattr(event, "get") else None
    return value if isinstance(value, str) else None
