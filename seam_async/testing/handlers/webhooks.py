"""Webhooks: registering addresses that events are sent to."""

# A handler needs no docstring: its decorator names the endpoint, and Seam documents that.
# ruff: noqa: D103

from __future__ import annotations

from seam_async.testing._types import Obj
from seam_async.testing.call import Call
from seam_async.testing.handlers.registry import handles


@handles("/webhooks/create")
def create(call: Call) -> Obj:
    types = call.param("event_types", ["*"])
    return call.create("webhook", url=call.params["url"], event_types=types, secret=call.world.webhooks.secret())
