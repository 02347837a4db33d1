"""An endpoint newer than the rules is served by its facts alone: create, get, list, update, delete, act."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from unittest import mock

import pytest

from seam_async.testing import FakeSeam, facts
from seam_async.testing.sample import Sampler

from .conftest import Caller

RESOURCE = {
    "gadget_id!": "uuid",
    "workspace_id!": "uuid",
    "created_at!": "date-time",
    "display_name!": "string",
    "name!?": "string",
    "size!": {"enum": ["small", "big"]},
    "place!": {"object": {"floor!": "integer", "note?": "string"}},
    "mood!": {"union": "kind", "variants": {"good": {"kind!": {"enum": ["good"]}, "score!": "number"}}},
    "value!": {"any_of": ["string", "number"]},
    "link!": "uri",
    "device_id": "uuid",
}
AUTH = {"methods": ["POST"], "auth": None, "workspace": "required"}
ONE = {"kind": "resource", "key": "gadget", "resource": "gadget"}
ENDPOINTS: dict[str, Any] = {
    "/gadgets/create": {"params": {"name": "string", "device_id": "uuid", "secret_sauce": "string"}, "response": ONE},
    "/gadgets/get": {"params": {"gadget_id": "uuid", "name": "string"}, "response": ONE},
    "/gadgets/list": {
        "params": {"name": "string", "limit": "integer", "page_cursor?": "string"},
        "response": {"kind": "list", "key": "gadgets", "resource": "gadget"},
        "paginated": True,
    },
    "/gadgets/update": {"params": {"gadget_id!": "uuid", "name?": "string"}, "response": {"kind": "none"}},
    "/gadgets/delete": {"params": {"gadget_id!": "uuid"}, "response": {"kind": "none"}},
    "/gadgets/poke": {"params": {"gadget_id!": "uuid"}, "response": {"kind": "none"}},
    "/gadgets/unlock": {
        "params": {"device_id!": "uuid"},
        "response": {"kind": "action_attempt", "key": "action_attempt", "resource": "action_attempt",
                     "action_type": "UNLOCK_DOOR"},
    },
}  # fmt: skip


@pytest.fixture(autouse=True)
def newer_facts() -> Iterator[None]:
    """Facts with a namespace that this version knows no rules for."""
    rows = {path: {**AUTH, **row} for path, row in ENDPOINTS.items()}
    with mock.patch.dict(facts.raw()["endpoints"], rows), mock.patch.dict(facts.raw()["resources"], gadget=RESOURCE):
        yield
    for cached in (facts.endpoint, facts.resource, facts.namespace_resource):
        cached.cache_clear()


async def test_a_namespace_without_handlers_creates_lists_and_deletes(call: Caller, fake: FakeSeam) -> None:
    lock = {"device_id": fake.find("device")["device_id"]}
    made = (await call("/gadgets/create", name="One", secret_sauce="x", **lock))["gadget"]
    assert made["display_name"] == made["name"] == "One"
    assert made["device_id"] == lock["device_id"]
    assert made["workspace_id"] == fake.workspace_id
    assert (made["size"], made["place"], made["mood"]) == ("small", {"floor": 0}, {"kind": "good", "score": 0})
    assert "secret_sauce" not in made
    own = {"gadget_id": made["gadget_id"]}

    await call("/gadgets/update", name="Two", **own)
    assert (await call("/gadgets/get", name="Two"))["gadget"]["gadget_id"] == made["gadget_id"]
    assert (await call("/gadgets/get", **own))["gadget"]["name"] == "Two"
    await call("/gadgets/create")
    assert len((await call("/gadgets/list"))["gadgets"]) == 2
    assert len((await call("/gadgets/list", name="Two", limit=1))["gadgets"]) == 1
    assert await call("/gadgets/poke", **own) == {"ok": True}
    assert (await call("/gadgets/unlock", **lock))["action_attempt"]["status"] == "success"
    await call("/gadgets/delete", **own)

    status, body = await call.answer("/gadgets/get", **own)
    assert (status, body["error"]["type"]) == (404, "gadget_not_found")
    status, body = await call.answer("/gadgets/get", name="Two")
    assert (status, body["error"]["type"]) == (404, "gadget_not_found")
    nobody = "c0ffee00-0000-4000-8000-000000000000"
    status, body = await call.answer("/gadgets/create", device_id=nobody)
    assert (status, body["error"]["type"]) == (404, "device_not_found")


def test_errors_and_warnings_are_built_from_the_facts(fake: FakeSeam) -> None:
    sampler: Sampler = fake.world.sampler

    error = sampler.variant("device", "errors", "hub_disconnected", message="Unplugged")

    assert error == {
        "created_at": error["created_at"],
        "error_code": "hub_disconnected",
        "is_device_error": True,
        "message": "Unplugged",
    }
    with pytest.raises(ValueError, match="no_such_code"):
        sampler.variant("device", "errors", "no_such_code")
