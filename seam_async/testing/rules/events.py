"""Events: reading what happened."""

from __future__ import annotations

from .. import facts
from .._types import Obj
from ..call import Call
from ..errors import ApiError, not_found
from . import rule


@rule("/events/get")
def get(call: Call) -> Obj:
    if call.param("event_id"):
        return call.get("event")
    # The latest of its kind on the device.
    for event in reversed(call.all("event")):
        if event["event_type"] == call.params["event_type"] and event.get("device_id") == call.params["device_id"]:
            return event
    raise not_found("event")


@rule("/events/list")
def list_events(call: Call) -> list[Obj]:
    wanted = call.param("event_types", [])
    known = set(facts.enum(call.endpoint.params["event_type"].type))
    if not known.issuperset(wanted):
        raise ApiError(400, "invalid_event_types", "Invalid event types")
    return call.all("event")[int(call.param("unstable_offset", 0)) :]
