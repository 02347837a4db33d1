"""Webhooks: registering addresses that events are sent to."""

from __future__ import annotations

from .._types import Obj
from ..call import Call
from . import rule


@rule("/webhooks/create")
def create(call: Call) -> Obj:
    types = call.param("event_types", ["*"])
    return call.create("webhook", url=call.params["url"], event_types=types, secret=call.world.webhooks.secret())
