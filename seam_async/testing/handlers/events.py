"""Events: reading what happened."""

# A handler needs no docstring: its decorator names the endpoint, and Seam documents that.
# ruff: noqa: D103

from __future__ import annotations

from seam_async.testing import facts
from seam_async.testing._types import Obj
from seam_async.testing.call import Call
from seam_async.testing.errors import ApiError, not_found
from seam_async.testing.handlers.registry import handles


@handles("/events/get")
def get(call: Call) -> Obj:
    if call.param("event_id"):
        return call.get("event")
    # The latest of its kind on the device.
    for event in reversed(call.all("event")):
        if event["event_type"] == call.params["event_type"] and event.get("device_id") == call.params["device_id"]:
            return event
    raise not_found("event")


@handles("/events/list")
def list_events(call: Call) -> list[Obj]:
    wanted = call.param("event_types", [])
    known = set(facts.enum(call.endpoint.params["event_type"].type))
    if not known.issuperset(wanted):
        raise ApiError(400, "invalid_event_types", "Invalid event types")
    return call.all("event")[int(call.param("unstable_offset", 0)) :]
