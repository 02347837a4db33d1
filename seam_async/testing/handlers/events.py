"""Events: reading what happened."""

# A handler needs no docstring: its decorator names the endpoint, and Seam documents that.
# ruff: noqa: D103

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import islice

from seam_async.testing import facts
from seam_async.testing._types import Obj
from seam_async.testing.call import Call
from seam_async.testing.dates import parse
from seam_async.testing.errors import ApiError, invalid_input, not_found
from seam_async.testing.handlers.registry import handles
from seam_async.testing.paging import LARGEST_PAGE


@handles("/events/get")
def get(call: Call) -> Obj:
    if call.param("event_id"):
        return call.get("event")
    # The latest of its kind on the device.
    wanted = {name: call.params[name] for name in ("event_type", "device_id")}
    found = [event for event in call.workspace.where("event", **wanted) if call.sees("event", event)]
    if not found:
        raise not_found("event")
    return max(found, key=lambda event: (event["_at"], event["_order"]))


@handles("/events/list")
def list_events(call: Call) -> Iterator[Obj]:
    wanted = call.param("event_types", [])
    known = set(facts.enum(call.endpoint.params["event_type"].type))
    if not known.issuperset(wanted):
        raise ApiError(400, "invalid_event_types", "Invalid event types")
    since, until = _moments("since", [call.param("since")])[0], math.inf
    between = call.param("between")
    if between:
        start, until = _moments("between", between)
        since = max(since, start)
    skipped = int(min(max(0, call.param("unstable_offset", 0)), LARGEST_PAGE))
    return islice((event for event in _of(call, since, until) if call.sees("event", event)), skipped, None)


def _of(call: Call, since: float, until: float) -> Iterator[Obj]:
    """Return the events of a span of time, newest first; those of one device are found by its index."""
    for name in ("device_id", "connected_account_id", "acs_system_id"):
        if call.param(name) is not None:
            found = call.workspace.where("event", **{name: call.params[name]})
            timed = ((event["_at"], event["_order"], event) for event in found)
            ordered = sorted((one for one in timed if since <= one[0] < until), key=lambda one: one[:2], reverse=True)
            return iter([event for _, _, event in ordered])
    return call.workspace.events(since, until)


def _moments(name: str, texts: list[str | None]) -> list[float]:
    try:
        return [-math.inf if text is None else parse(text) for text in texts]
    except ValueError:
        raise invalid_input({name: ["Invalid date"]}) from None
