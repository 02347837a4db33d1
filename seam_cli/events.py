"""Complete lists of events: the API returns only the first few hundred, so the client's stream fetches them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from seam_cli.request import Request

if TYPE_CHECKING:
    from seam_async import AsyncSeam

EVENTS_AT_ONCE = 100
"""How many events are written together."""

_OF_STREAM = frozenset(
    {
        "access_code_id", "access_code_ids", "access_grant_ids", "access_method_ids", "acs_system_id", "acs_system_ids",
        "acs_user_id", "connected_account_id", "customer_key", "device_id", "device_ids", "event_types", "space_ids",
        "user_identity_id",
    }
)  # fmt: skip
"""Filters that the client's stream takes by name; others are sent as further parameters."""


def is_bounded(request: Request) -> bool:
    """Return whether a list of events has a beginning and no `--limit`, so that all of them can be fetched."""
    is_since = "since" in request.body or len(request.body.get("between") or ()) == 2
    return request.path == "/events/list" and request.limit is None and is_since


def all_events(seam: AsyncSeam, body: dict[str, Any]) -> AsyncIterator[Any]:
    """Iterate over all events until now, or in the range that the body names, the oldest first.

    Args:
        seam: The client.
        body: The parameters of the list.
    """
    body = dict(body)
    since, until = body.pop("between", None) or (body.pop("since"), datetime.now(UTC))
    if "event_type" in body:
        body["event_types"] = [*(body.get("event_types") or ()), body.pop("event_type")]
    filters = {name: body.pop(name) for name in list(body) if name in _OF_STREAM}
    return seam.events.stream(since=since, until=until, extra_params=body or None, **filters)
