"""`/_fake/`: what Python can do with a fake, any language can do over HTTP, with the same names."""

from __future__ import annotations

import asyncio
import inspect
import json
import random
from typing import Any

import aiohttp
import pytest

from seam_async.testing import FakeSeam
from seam_async.testing.clock import Clock
from seam_async.testing.faults import Faults
from seam_async.testing.operations import operations
from seam_async.testing.outcomes import Outcomes

from .conftest import Caller


class Control:
    """Calls the control API of a fake."""

    def __init__(self, call: Caller) -> None:
        self.call = call

    async def send(self, method: str, path: str, headers: Any = None, **options: Any) -> tuple[int, Any]:
        url = f"{self.call.fake.endpoint}/_fake{path}"
        async with self.call.session.request(method, url, headers=headers, **options) as response:
            return response.status, await response.json()

    async def get(self, path: str) -> Any:
        status, body = await self.send("GET", path)
        assert status == 200, body
        return body

    async def post(self, path: str, /, **arguments: Any) -> Any:
        status, body = await self.send("POST", path, json=arguments)
        assert status == 200, body
        return body

    async def refused(self, path: str, /, **arguments: Any) -> tuple[int, str]:
        status, body = await self.send("POST", path, json=arguments)
        assert body["ok"] is False
        return status, body["error"]["message"]


@pytest.fixture
def control(call: Caller) -> Control:
    return Control(call)


async def test_the_control_api_returns_endpoint_key_and_workspace(control: Control, fake: FakeSeam) -> None:
    about = (await control.get("/"))["fake"]

    assert (about["endpoint"], about["api_key"]) == (fake.endpoint, fake.api_key)
    assert about["workspace_id"] == fake.workspace_id


async def test_objects_are_found_added_changed_and_removed(control: Control, fake: FakeSeam) -> None:
    made = (await control.post("/add", resource="device", device_type="yale_lock", name="Attic"))["object"]
    own = {"resource": "device", "object_id": made["device_id"]}
    changed = await control.post("/change", **own, properties={"online": False})
    found = await control.get("/find?resource=device&display_name=Attic")
    managed = await control.get("/all?resource=device&is_managed=false")
    await control.post("/remove", **own)

    assert found["object"] == changed["object"]
    assert [one["display_name"] for one in managed["objects"]] == ["Back Door"]
    assert (await control.refused("/find", resource="device", display_name="Attic"))[0] == 404
    assert made["device_id"] not in [one["device_id"] for one in (await control.get("/state"))["state"]["device"]]


async def test_the_control_api_causes_events_at_devices(control: Control, fake: FakeSeam) -> None:
    lock = fake.find("device", display_name="Front Door")["device_id"]

    assert (await control.post("/emit", event_type="lock.unlocked", device_id=lock))["event"]["device_id"] == lock
    low = await control.post("/set_battery", device_id=lock, level=0.05)
    gone = await control.post("/set_online", device_id=lock, online=False)
    await control.post("/set_online", device_id=lock, online=True)

    assert low["object"]["properties"]["battery"] == {"level": 0.05, "status": "critical"}
    assert gone["object"]["errors"][0]["error_code"] == "device_disconnected"
    assert await control.call.events() == [
        "lock.unlocked",
        "device.battery_status_changed",
        "device.low_battery",
        "device.disconnected",
        "device.connected",
    ]


async def test_the_clock_is_advanced_set_frozen_and_speeded(control: Control, fake: FakeSeam) -> None:
    frozen = (await control.post("/clock", frozen=True, set="2040-01-01T00:00:00Z"))["clock"]
    later = (await control.post("/clock", advance=3600.5))["clock"]
    fast = (await control.post("/clock", frozen=False, speed=60))["clock"]

    assert frozen == {"now": "2040-01-01T00:00:00.000Z", "frozen": True, "speed": 1.0}
    assert later["now"] == "2040-01-01T01:00:00.500Z"
    assert (fast["frozen"], fast["speed"]) == (False, 60.0)
    for wrong in ({"advance": -1}, {"set": "2039-01-01T00:00:00Z"}, {"speed": 0}, {"advance": 1, "set": "2050-01-01"}):
        assert (await control.refused("/clock", **wrong))[0] == 400
    assert fake.clock.speed == 60


async def test_faults_and_outcomes_are_scripted_counted_and_taken_back(control: Control, fake: FakeSeam) -> None:
    lock = fake.find("device", display_name="Front Door")["device_id"]
    fault = (await control.post("/faults", path="/locks/*", retry_after=3, times=2))["fault"]
    outcome = (await control.post("/outcomes", action_type="UNLOCK_DOOR", device_id=lock, error="jammed"))["outcome"]

    assert (await control.call.answer("/locks/unlock_door", device_id=lock))[0] == 429
    assert (await control.get("/faults"))["faults"][0]["hits"] == 1
    await control.post("/faults/remove", fault=fault["id"])
    attempt = (await control.call("/locks/unlock_door", device_id=lock))["action_attempt"]
    assert attempt["error"]["type"] == "jammed"
    assert (await control.get("/outcomes"))["outcomes"][0]["hits"] == 1
    await control.post("/outcomes/remove", outcome=outcome["id"])
    assert (len(fake.faults), len(fake.outcomes)) == (0, 0)
    assert (await control.refused("/faults/remove", fault="fault_9"))[0] == 404


async def test_rate_limits_are_enforced_and_lifted(control: Control, fake: FakeSeam) -> None:
    lock = fake.find("device", display_name="Front Door")["device_id"]
    await control.post("/rate_limits", limits={"/locks/unlock_door": [1, 60]})

    statuses = [(await control.call.answer("/locks/unlock_door", device_id=lock))[0] for _ in range(2)]

    assert statuses == [200, 429]
    assert (await control.get("/rate_limits"))["rate_limits"] == {"/locks/unlock_door": [1, 60]}
    await control.post("/rate_limits/lift")
    assert (await control.call.answer("/locks/unlock_door", device_id=lock))[0] == 200
    assert (await control.refused("/rate_limits", limits={"/locks/unlok_door": [1, 60]}))[0] == 400


async def test_requests_are_looked_through_and_waited_for(control: Control, fake: FakeSeam) -> None:
    waiting = asyncio.create_task(control.post("/requests/wait", path="/devices/*", count=2, timeout=10))
    await asyncio.sleep(0)
    await control.call("/devices/list", limit=3)
    await control.call("/devices/list")

    found = (await waiting)["requests"]

    assert [(one["path"], one["status"], one["executed"]) for one in found] == [("/devices/list", 200, True)] * 2
    assert found[0]["body"] == {"limit": 3}
    assert len((await control.get("/requests?path=/devices/*&status=200"))["requests"]) == 2
    assert len((await control.post("/requests", match={"limit": 3}))["requests"]) == 1
    status, text = await control.refused("/requests/wait", path="/locks/*", timeout=0.01)
    assert (status, "0 came" in text) == (408, True)
    await control.post("/requests/clear")
    assert fake.requests == []


async def test_deliveries_are_shown_and_sent_again(control: Control, fake: FakeSeam) -> None:
    async def receive(request: Any) -> Any:
        got.append(request.headers["svix-id"])
        return aiohttp.web.Response()

    got: list[str] = []
    runner = aiohttp.web.ServerRunner(aiohttp.web.Server(receive))
    await runner.setup()
    await aiohttp.web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        await control.call("/webhooks/create", url=f"http://127.0.0.1:{runner.addresses[0][1]}/hook")
        await control.post("/emit", event_type="device.tampered", device_id=fake.find("device")["device_id"])
        await control.post("/settle")
        (delivery,) = (await control.get("/deliveries"))["deliveries"]
        assert delivery["attempts"][0]["headers"]["svix-id"] == delivery["message_id"]
        assert "secret" not in delivery
        await control.post("/deliveries/send_again", message_id=delivery["message_id"])
        await control.post("/settle")
    finally:
        await runner.cleanup()

    assert got == [delivery["message_id"]] * 2
    assert (await control.refused("/deliveries/send_again", message_id="msg_0"))[0] == 404


async def test_a_reset_begins_anew_with_the_same_keys_and_ids(control: Control, fake: FakeSeam) -> None:
    async def work() -> Any:
        lock = fake.find("device", display_name="Apartment 1")["device_id"]
        return (await control.call("/access_codes/create", device_id=lock))["access_code"]

    before = {name: [one.get(f"{name}_id") for one in rows] for name, rows in fake.everything().items()}
    key, first = fake.api_key, await work()
    extra = fake.new_api_key()
    fake.faults.add(status=500)
    fake.clock.freeze()

    await control.post("/reset")

    assert {name: [one.get(f"{name}_id") for one in rows] for name, rows in fake.everything().items()} == before
    assert (fake.api_key, len(fake.requests), len(fake.faults), fake.clock.frozen) == (key, 0, 0, False)
    assert (await control.call.raw("/devices/list", {}, authorization=f"Bearer {extra}"))[0] == 200
    fake.requests.clear()
    fake.reset()
    assert (await work())["code"] == first["code"]


async def test_a_snapshot_of_a_fake_can_be_restored_in_another(control: Control, fake: FakeSeam) -> None:
    lock = fake.find("device", display_name="Apartment 1")["device_id"]
    frame = {"starts_at": "2040-01-01T12:00:00Z", "ends_at": "2040-01-02T12:00:00Z"}
    made = await control.call("/access_codes/create", device_id=lock, code="4711", **frame)
    fake.clock.advance_to("2040-01-01T00:00:00Z")
    await control.call("/webhooks/create", url="http://127.0.0.1:9/")
    snapshot = json.loads(json.dumps((await control.get("/snapshot"))["snapshot"]))

    with FakeSeam.running(seed=False, code_delay=0) as other:
        other.load(snapshot)
        assert other.api_key == fake.api_key
        assert other.everything() == fake.everything()
        other.clock.advance_to("2040-01-01T12:00:01Z")
        code = other.find("access_code", access_code_id=made["access_code"]["access_code_id"])
        assert code["status"] == "set"
        other.clock.advance_to("2040-01-02T12:00:01Z")
        assert other.all("access_code") == []
        ids = {one["device_id"] for one in other.all("device")}
        assert other.add("device", name="New")["device_id"] not in ids
        with pytest.raises(ValueError, match="no snapshot"):
            other.load({"devices": []})


async def test_a_seed_of_objects_or_of_a_file(control: Control, fake: FakeSeam, tmp_path: Any) -> None:
    objects = {"device": [{"device_type": "yale_lock", "name": "Hut"}, {"device_type": "nuki_lock", "name": "Barn"}]}
    await control.post("/seed", objects=objects)
    file = tmp_path / "seed.json"
    file.write_text(json.dumps(objects))
    from_file = FakeSeam(seed=file, doors=3)

    assert fake.find("device", display_name="Hut")["device_type"] == "yale_lock"
    names = [one["display_name"] for one in from_file.all("device")]
    assert names == ["Hut", "Barn", "Door 1", "Door 2", "Door 3"]
    from_file.remove("device", from_file.find("device")["device_id"])
    from_file.reset()
    assert [one["display_name"] for one in from_file.all("device")] == names
    assert (await control.refused("/seed", objects={"device": [{"nmae": "x"}]}))[0] == 400


@pytest.mark.parametrize(
    ("path", "arguments", "said"),
    [
        ("/clokc", {}, "'/_fake/clock'"),
        ("/clock", {"advence": 3}, "did you mean 'advance'"),
        ("/clock", {"advance": "soon"}, "advance must be a number"),
        ("/faults", {"path": "/locks/unlok_door", "status": 500}, "'/locks/unlock_door'"),
        ("/faults", {"path": "/locks/*", "drop": "middle"}, "drop must be 'before' or 'after'"),
        ("/faults", {"path": "/locks/unlock_door", "status": 500, "match": {"devise_id": "x"}}, "'device_id'"),
        ("/faults", {"path": "/locks/*"}, "say what goes wrong"),
        ("/outcomes", {"action_type": "UNLOCK_DOR"}, "'UNLOCK_DOOR'"),
        ("/outcomes", {"action_type": "UNLOCK_DOOR", "device_id": "x"}, "Front Door"),
        ("/add", {"resource": "lock"}, "a lock is a 'device'"),
        ("/add", {"resource": "device", "device_type": "agust_lock"}, "'august_lock'"),
        ("/add", {"resource": "device", "colour": "red"}, "no property of device 'colour'"),
        ("/change", {"resource": "device", "object_id": "x"}, "Front Door"),
        ("/change", {"resource": "device"}, "object_id is missing"),
        ("/emit", {"event_type": "lock.unlokced"}, "'lock.unlocked'"),
        ("/emit", {"event_type": "lock.unlocked", "device_id": "x"}, "Front Door"),
        ("/emit", {"event_type": "lock.unlocked", "doer": "x"}, "no property of lock.unlocked"),
        ("/set_battery", {"device_id": "x", "level": 2}, "share from 0 to 1"),
        ("/keys", {"workspace_id": "x"}, "workspace"),
        ("/keys/revoke", {"token": "x"}, "no API key"),
    ],
)
async def test_the_control_api_refuses_unknown_names_with_those_that_exist(
    control: Control, path: str, arguments: Any, said: str
) -> None:
    status, text = await control.refused(path, **arguments)

    assert status in (400, 404)
    assert said in text


def test_misspelt_names_are_refused_in_python_as_in_the_control_api(fake: FakeSeam) -> None:
    with pytest.raises(ValueError, match="did you mean '/locks/unlock_door'"):
        fake.faults.add("/locks/unlok_door", status=503)
    with pytest.raises(ValueError, match='drop is "before" or "after"'):
        fake.faults.add("/locks/unlock_door", drop="middle")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="Front Door"):
        fake.outcomes.add("UNLOCK_DOOR", device_id="x")
    with pytest.raises(ValueError, match="a lock is a 'device'"):
        fake.add("lock")


async def test_only_callers_of_this_machine_and_address_may(control: Control, fake: FakeSeam) -> None:
    port = fake.endpoint.rpartition(":")[2]
    for headers in (
        {"host": "evil.example"},
        {"host": f"evil.example:{port}"},
        {"host": f"user@127.0.0.1:{port}"},
        {"host": ""},
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": f"http://localhost:{port}"},
    ):
        status, body = await control.send("POST", "/reset", headers, json={})
        assert (status, body["error"]["type"]) == (403, "forbidden"), headers
    assert (await control.send("POST", "/reset", {"origin": fake.endpoint}, json={}))[0] == 200
    assert (await control.send("GET", "/", {"host": f"localhost:{port}"}))[0] == 200
    # What a form on a foreign page could send without asking is no JSON.
    assert (await control.send("POST", "/clock", data={"advance": "3"}))[0] == 400


async def test_only_hosts_in_allow_control_may_control_the_fake(call: Caller) -> None:
    async with FakeSeam(seed=False, allow_control=["seam"]) as fake:
        other = Control(Caller(fake, call.session))
        assert (await other.send("GET", "/", {"host": "seam:8765"}))[0] == 200
        assert (await other.send("GET", "/", {"host": "other:8765"}))[0] == 403


async def test_a_document_describes_every_operation_with_the_arguments_of_python(
    control: Control, fake: FakeSeam
) -> None:
    async with control.call.session.get(f"{fake.endpoint}/_fake/openapi.json") as response:
        document = await response.json()

    described = {(method.upper(), path) for path, item in document["paths"].items() for method in item}
    assert described == {(method, f"/_fake{path}") for method, path in operations(fake)}
    for path, function in (("faults", Faults.add), ("clock", Clock.change), ("outcomes", Outcomes.add)):
        operation = document["paths"][f"/_fake/{path}"]["post"]
        schema = operation["requestBody"]["content"]["application/json"]["schema"]
        assert list(schema["properties"]) == list(inspect.signature(function).parameters)[1:]
        assert all(one.get("description") for one in schema["properties"].values())
        assert operation["summary"]


async def test_the_live_stream_sends_events_changes_and_requests(control: Control, fake: FakeSeam) -> None:
    url = f"{fake.endpoint}/_fake/live"
    async with control.call.session.get(url) as response:
        assert response.content_type == "text/event-stream"
        lock = fake.find("device")["device_id"]
        fake.emit("lock.locked", device_id=lock)
        fake.change("device", lock, display_name="Gate")
        await control.call("/devices/list")
        seen: dict[str, Any] = {}
        kind = ""
        while not {"event", "request", "changed"} <= set(seen):
            name, _, value = (await response.content.readline()).decode().strip().partition(": ")
            if name == "event":
                kind = value
            elif name == "data":
                seen[kind] = json.loads(value)

    assert seen["event"]["event_type"] == "lock.locked"
    assert (seen["request"]["path"], seen["request"]["status"]) == ("/devices/list", 200)


async def test_control_and_page_are_no_requests_of_the_api(control: Control, fake: FakeSeam) -> None:
    fake.faults.add(status=500)

    await control.get("/")
    async with control.call.session.get(fake.endpoint, headers={"accept": "text/html"}) as response:
        assert (response.status, response.content_type) == (200, "text/html")
    async with control.call.session.get(fake.endpoint) as response:
        assert response.status == 500

    assert [one.path for one in fake.requests] == ["/"]


@pytest.mark.parametrize("seed", range(2))
async def test_nothing_that_is_sent_to_the_control_api_breaks_it(control: Control, fake: FakeSeam, seed: int) -> None:
    """Every operation with all sorts of arguments: done or refused, and the API answers as before."""
    chance = random.Random(seed)
    lock = fake.find("device")["device_id"]
    values = [
        *(None, True, 0, -1, 1.5, 1e300, 10**30, "", "x", "\x00", "*", "/locks/unlock_door", lock, "device", "event"),
        *([], [[]], {}, {"a": 1}, {"device": 5}, {"device": [{"properties": 5}]}, {"fake_seam_snapshot": 1}),
        *("UNLOCK_DOOR", "lock.unlocked", "2031-01-01T00:00:00Z", "9999-12-31T23:59:59-12:00"),
        {"fake_seam_snapshot": 1, "workspaces": {"a": {"device": [{}]}}, "random": [], "clock": {}},
    ]
    for (method, path), operation in operations(fake).items():
        for _ in range(4):
            given = {name: chance.choice(values) for name in operation.takes.arguments if chance.random() < 0.6}
            given |= {"timeout": 0.01} if "timeout" in given else {}
            given |= {"properties": chance.choice(values)} if operation.takes.open and chance.random() < 0.5 else {}
            if method == "GET":
                query = {name: value if isinstance(value, str) else json.dumps(value) for name, value in given.items()}
                status, body = await control.send(method, path, params=query)
            else:
                status, body = await control.send(method, path, json=given)
            assert status in (200, 400, 404, 408), (method, path, given, body)
    await control.post("/reset")
    assert len((await control.call("/devices/list"))["devices"]) == 9
