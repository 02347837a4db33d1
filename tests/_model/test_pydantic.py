"""Resource classes as annotations of pydantic models and of FastAPI's routes."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from fastapi import FastAPI
from pydantic import BaseModel, TypeAdapter, ValidationError

from seam_async import (
    AccessCode,
    ActionAttempt,
    Device,
    DeviceError,
    LockUnlockedEvent,
    SeamEvent,
    UnknownActionAttempt,
    UnknownEvent,
    UnlockDoorSuccessActionAttempt,
)

SENT: dict[str, Any] = {
    "device_id": "1",
    "properties": {"locked": True, "name": None},
    "created_at": "2026-01-01T00:00:00Z",
    "errors": [],
    "new": 1,
}


class Stay(BaseModel):
    device: Device
    codes: list[AccessCode] = []
    event: SeamEvent | None = None


def test_a_model_reads_and_writes_what_was_sent() -> None:
    stay = Stay.model_validate({"device": SENT, "codes": [{"code": "1"}], "event": {"event_type": "lock.unlocked"}})
    assert stay.device.properties.locked is True
    assert stay.codes[0].to_dict() == {"code": "1"}
    assert type(stay.event) is LockUnlockedEvent
    written = json.loads(stay.model_dump_json())
    assert written == {"device": SENT, "codes": [{"code": "1"}], "event": {"event_type": "lock.unlocked"}}
    assert Stay.model_validate_json(json.dumps(written)) == stay


def test_pydantic_keeps_a_resource_as_the_same_object() -> None:
    device = Device.from_dict(SENT)
    assert Stay(device=device).device is device


@pytest.mark.parametrize("wrong", [5, "1", None, [], AccessCode.from_dict({})])
def test_pydantic_refuses_values_that_are_no_resource(wrong: Any) -> None:
    with pytest.raises(ValidationError, match="Input should be an object"):
        Stay(device=wrong)


@pytest.mark.parametrize(
    ("union", "sent", "cls"),
    [
        (SeamEvent, {"event_type": "lock.unlocked"}, LockUnlockedEvent),
        (SeamEvent, {"event_type": "kettle.boiled"}, UnknownEvent),
        (SeamEvent, {}, UnknownEvent),
        (ActionAttempt, {"action_type": "UNLOCK_DOOR", "status": "success"}, UnlockDoorSuccessActionAttempt),
        (ActionAttempt, {"action_type": "UNLOCK_DOOR", "status": "new"}, UnknownActionAttempt),
    ],
)
def test_the_tag_decides_between_the_classes_of_a_union(union: Any, sent: dict[str, Any], cls: type) -> None:
    assert type(TypeAdapter(union).validate_python(sent)) is cls


def test_a_class_takes_no_other_tag_than_its_own() -> None:
    with pytest.raises(ValidationError, match="tag"):
        TypeAdapter(LockUnlockedEvent).validate_python({"event_type": "lock.locked"})


def test_nested_unions_are_read_by_the_class_itself() -> None:
    code = TypeAdapter(AccessCode).validate_python({"errors": [{"error_code": "device_offline"}]})
    assert type(code.errors[0]) is DeviceError


async def answer(app: Any, path: str) -> Any:
    """Ask an ASGI application for a page."""
    sent = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    scope: dict[str, Any] = {"type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "GET"}
    scope |= {"path": path, "raw_path": path.encode(), "query_string": b"", "headers": [], "scheme": "http"}
    await asyncio.wait_for(app(scope, receive, send), 10)
    assert sent[0]["status"] == 200
    return json.loads(b"".join(message.get("body", b"") for message in sent))


async def test_fastapi_answers_with_what_was_sent_and_documents_the_fields() -> None:
    app = FastAPI()

    @app.get("/devices")
    async def devices() -> list[Device]:
        return [Device.from_dict(SENT)]

    assert await answer(app, "/devices") == [SENT]
    schema = (await answer(app, "/openapi.json"))["components"]["schemas"]["Device"]
    assert schema["properties"].keys() >= Device._names.keys()
    assert schema["properties"]["created_at"]["format"] == "date-time"
    assert {"device_id", "properties"} <= set(schema["required"])
    assert "nickname" not in schema["required"]
