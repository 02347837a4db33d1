"""A fake with many doors and events does no more for a call than a small one: what Python does is counted."""

from __future__ import annotations

import sys
from typing import Any

import pytest

from seam_async.testing import FakeSeam
from seam_async.testing.recording import RequestRecord


def build(doors: int, events: int) -> FakeSeam:
    fake = FakeSeam(seed=False, doors=doors, action_delay=0, code_delay=0)
    fake.world.endpoint = "http://127.0.0.1"
    for number, device in enumerate(fake.all("device")):
        fake.add("access_code", device_id=device["device_id"], code=str(1000 + number))
        call(fake, "/user_identities/create", user_identity_key=f"guest_{number}")
    device_id = fake.all("device")[0]["device_id"]
    for _ in range(events):
        fake.emit("lock.locked", device_id=device_id)
    return fake


def call(fake: FakeSeam, path: str, **params: Any) -> int:
    """Make a call; give the number of Python functions and generators entered for it."""
    record = RequestRecord(path, "POST", params, {}, at=fake.clock.iso(), request_id="r")
    entered = 0

    def note(_: Any, what: str, __: Any) -> None:
        nonlocal entered
        entered += what == "call"

    sys.setprofile(note)
    try:
        reply = fake._api.reply(record, {"authorization": f"Bearer {fake.api_key}"})
    finally:
        sys.setprofile(None)
    assert reply.status == 200, reply.body
    return entered


@pytest.fixture(scope="module")
def fakes() -> tuple[FakeSeam, FakeSeam]:
    return build(5, 20), build(300, 3000)


@pytest.mark.parametrize(
    ("path", "params"),
    [
        ("/devices/get", {}),
        ("/locks/unlock_door", {}),
        ("/access_codes/create", {}),
        ("/access_codes/list", {}),
        ("/events/list", {"limit": 5}),
        ("/events/list", {"limit": 5, "since": "2000-01-01T00:00:00Z", "device_id": None}),
        ("/user_identities/get", {"user_identity_key": "guest_3", "device_id": None}),
        ("/user_identities/create", {"user_identity_key": "another", "device_id": None}),
    ],
)
def test_a_call_costs_the_same_with_many_doors_and_events(
    fakes: tuple[FakeSeam, FakeSeam], path: str, params: dict[str, Any]
) -> None:
    counts = []
    for fake in fakes:
        # A door that nothing has happened to.
        given = {"device_id": fake.all("device")[4]["device_id"], **params}
        given = {name: value for name, value in given.items() if value is not None}
        if path == "/user_identities/create":
            given["user_identity_key"] += str(id(fake))
        call(fake, path, **given) if path != "/user_identities/create" else None
        counts.append(call(fake, path, **given))

    small, large = counts
    assert large <= small * 1.1 + 15, counts


def test_the_option_kept_bounds_the_memory_of_a_fake() -> None:
    fake = FakeSeam(doors=1, seed=False, kept=50, action_delay=0)
    fake.world.endpoint = "http://127.0.0.1"
    device_id = fake.find("device")["device_id"]
    for number in range(200):
        record = RequestRecord("/locks/unlock_door", "POST", {}, {}, at=str(number), request_id="r")
        fake.requests.append(record)
        call(fake, "/locks/unlock_door", device_id=device_id)

    assert [record.at for record in fake.requests] == [str(number) for number in range(150, 200)]
    assert len(fake.all("event")) == 50
    assert len(fake.all("action_attempt")) <= 51
    assert len(fake._workspace._timeline) <= 101
