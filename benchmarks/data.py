"""The answers of the benchmark servers: realistic objects, made by `FakeSeam` from the facts of the API."""

from __future__ import annotations

import asyncio
import json
from typing import Any


async def _samples() -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
    from seam_async.testing import FakeSeam

    async with FakeSeam() as fake, fake.client() as seam:
        device = (await seam.request("/devices/list"))["devices"][0]
        times = {"starts_at": "2030-06-01T15:00:00.000Z", "ends_at": "2030-06-03T10:00:00.000Z"}
        body = {"device_id": device["device_id"], "name": "Guest", **times}
        code = (await seam.request("/access_codes/create", body))["access_code"]
        events = (await seam.request("/events/list", {"since": "2000-01-01T00:00:00Z"}))["events"]
    event = next(event for event in events if event["event_type"] == "access_code.created")
    return device, code, event


def samples() -> dict[str, dict[str, Any]]:
    """Return one device, one access code and one event."""
    device, code, event = asyncio.run(_samples())
    return {"device": device, "access_code": code, "event": event}


def written(answer: dict[str, Any]) -> bytes:
    """Return an answer as Seam's server writes it, without spaces."""
    return json.dumps(answer, separators=(",", ":")).encode()


def answers() -> dict[str, bytes]:
    """Return the bodies of the static server, by path."""
    one = samples()
    page = {"has_next_page": False, "next_page_cursor": None, "next_page_url": None}

    def devices(count: int) -> bytes:
        items = [{**one["device"], "device_id": f"{number:08d}-0000-4000-8000-000000000000"} for number in range(count)]
        return written({"devices": items, "pagination": page, "ok": True})

    return {
        "/access_codes/get": written({"access_code": one["access_code"], "ok": True}),
        "/100/devices/list": devices(100),
        "/1000/devices/list": devices(1000),
    }
