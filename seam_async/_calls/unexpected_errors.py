"""Translates errors that nobody expects: no memory, threads or files left, a bug in a tool of the user's or in ours.

After a request was sent, they must not hide that it may have been carried out, and no error may contain secrets.
"""

from __future__ import annotations

import logging
import traceback
from typing import TYPE_CHECKING

from seam_async._wire.json_codec import loads
from seam_async.errors import SeamError, SeamHttpInvalidResponseError

if TYPE_CHECKING:
    from collections.abc import Callable

    from seam_async._http.transport import Reply

logger = logging.getLogger("seam_async")


def wrap_unexpected(path: str, error: Exception, reply: Reply | None, redact: Callable[[str], str]) -> SeamError:
    """Return the error of ours for any other exception.

    Args:
        path: The endpoint.
        error: What was raised.
        reply: The last reply that came, if one did.
        redact: Masks the secrets in a text; may fail as well.
    """
    # The caller's error loses this traceback, since its frames hold secrets; the log has lines of code only.
    logger.debug("%s failed: %s", path, "".join(traceback.format_tb(error.__traceback__)))
    try:
        text = f"{type(error).__name__}: {redact(str(error))}"
    except Exception:  # noqa: BLE001 - for lack of memory, say, this fails as the call did
        text = type(error).__name__
    if reply is None or reply.status >= 400:
        return SeamError(f"the call failed on this machine ({text})")
    failure = SeamHttpInvalidResponseError(f"the answer of {path} came, but could not be used ({text})")
    failure.about = _attempt_in(reply.body)
    return failure


def _attempt_in(body: bytes) -> dict[str, str]:
    """Return the id of the action attempt in an answer that could not be used: with it, the action can be followed."""
    try:
        attempt_id = loads(body)["action_attempt"]["action_attempt_id"]
    except Exception:  # noqa: BLE001 - the answer may be anything
        return {}
    return {"action_attempt_id": attempt_id} if isinstance(attempt_id, str) else {}
