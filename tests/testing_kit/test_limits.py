"""The documented rate limits: per operation and device, in the fake's time."""

from __future__ import annotations

from typing import Any

import pytest

from seam_async.testing import Clock, FakeSeam, Options

from .conftest import Caller
from .schema_check import api


@pytest.fixture
def fake_options() -> Options:
    return {"clock": Clock("2030-06-01T12:00:00Z", frozen=True), "action_delay": 0, "code_delay": 0}


def two_locks(fake: FakeSeam) -> list[str]:
    return [str(fake.find("device", display_name=name)["device_id"]) for name in ("Apartment 1", "Apartment 2")]


async def test_the_fake_enforces_no_rate_limit_by_default(call: Caller, fake: FakeSeam) -> None:
    for _ in range(30):
        await call("/locks/unlock_door", device_id=two_locks(fake)[0])


async def test_a_device_is_limited_and_others_are_not(call: Caller, fake: FakeSeam) -> None:
    fake.enforce_rate_limits()
    hot, cold = two_locks(fake)
    for _ in range(15):
        await call("/locks/unlock_door", device_id=hot)
    fake.clock.advance(20)

    status, body = await call.answer("/locks/unlock_door", device_id=hot)

    assert (status, body["error"]["type"]) == (429, "rate_limit_exceeded")
    await call("/locks/unlock_door", device_id=cold)
    await call("/locks/lock_door", device_id=hot)
    assert len(fake.requests.executed) == 17
    # Refused calls do not count: the window opens forty seconds later.
    fake.clock.advance(39)
    assert (await call.answer("/locks/unlock_door", device_id=hot))[0] == 429
    fake.clock.advance(1)
    await call("/locks/unlock_door", device_id=hot)


async def test_each_entrance_has_a_limit_of_its_own(call: Caller, fake: FakeSeam) -> None:
    fake.enforce_rate_limits({"/acs/entrances/get": (1, 60)})
    hot, cold = (entrance["acs_entrance_id"] for entrance in fake.all("acs_entrance")[:2])
    await call("/acs/entrances/get", acs_entrance_id=hot)
    assert (await call.answer("/acs/entrances/get", acs_entrance_id=hot))[0] == 429
    await call("/acs/entrances/get", acs_entrance_id=cold)


async def test_retry_after_of_the_fake_is_the_rest_of_the_window(call: Caller, fake: FakeSeam) -> None:
    fake.enforce_rate_limits({"/devices/get": (1, 30)})
    device = {"device_id": two_locks(fake)[0]}
    await call("/devices/get", **device)
    fake.clock.advance(9.5)

    headers = {"authorization": f"Bearer {fake.api_key}"}
    async with call.session.post(f"{fake.endpoint}/devices/get", json=device, headers=headers) as response:
        assert (response.status, response.headers["retry-after"]) == (429, "21")


async def test_updates_and_deletes_count_for_the_device_of_their_code(call: Caller, fake: FakeSeam) -> None:
    fake.enforce_rate_limits()
    device = {"device_id": two_locks(fake)[0]}
    codes = [(await call("/access_codes/create", **device))["access_code"]["access_code_id"] for _ in range(10)]
    assert (await call.answer("/access_codes/create", **device))[0] == 429

    answers = [await call.answer("/access_codes/update", access_code_id=code, name="x") for code in [*codes, codes[0]]]

    assert [status for status, _ in answers] == [200] * 10 + [429]


@pytest.mark.parametrize("row", api()["rate_limits"], ids=lambda row: str(row["path"]))
async def test_the_fake_enforces_every_documented_rate_limit(call: Caller, fake: FakeSeam, row: Any) -> None:
    fake.enforce_rate_limits()
    limiter = fake._api.limiter
    assert limiter is not None
    assert limiter.limits[row["path"]] == (row["limit"], row["window_seconds"])
