"""Events reach registered webhooks by real HTTP: signed, in order, and again when the receiver fails."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import web
from standardwebhooks import Webhook

from seam_async import SeamWebhook
from seam_async.testing import FakeSeam

from .conftest import Caller


class Receiver:
    """A web server that takes messages, and answers with what it is told."""

    def __init__(self) -> None:
        self.messages: list[tuple[bytes, dict[str, str]]] = []
        self.statuses: list[int] = []
        self.url = ""
        self.arrived = asyncio.Event()

    async def handle(self, request: web.BaseRequest) -> web.Response:
        self.messages.append((await request.read(), {name.lower(): text for name, text in request.headers.items()}))
        self.arrived.set()
        return web.Response(status=self.statuses.pop(0) if self.statuses else 204)


@pytest_asyncio.fixture
async def receiver() -> AsyncIterator[Receiver]:
    made = Receiver()
    runner = web.ServerRunner(web.Server(made.handle))
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    made.url = f"http://127.0.0.1:{runner.addresses[0][1]}/seam"
    yield made
    await runner.cleanup()


async def register(call: Caller, url: str, **given: Any) -> Any:
    return (await call("/webhooks/create", url=url, **given))["webhook"]


async def unlock(call: Caller, times: int = 1) -> None:
    for _ in range(times):
        await call("/locks/unlock_door", device_id=call.fake.find("device")["device_id"])


async def test_a_message_is_signed_so_that_others_accept_it(call: Caller, fake: FakeSeam, receiver: Receiver) -> None:
    webhook = await register(call, receiver.url, event_types=["lock.unlocked"])
    # Far in the future for the fake: the signature must be of this minute all the same.
    fake.clock.advance(10**6)
    await unlock(call)

    await fake.settle()

    ((body, headers),) = receiver.messages
    event = SeamWebhook(webhook["secret"]).verify(body, headers)
    assert event.event_type == "lock.unlocked"
    renamed = {name.replace("svix-", "webhook-"): text for name, text in headers.items()}
    assert Webhook(webhook["secret"]).verify(body, renamed)["event_id"] == event.event_id
    listed = (await call("/events/list", since="2000-01-01T00:00:00Z", event_type="lock.unlocked"))["events"]
    assert listed == [json.loads(body)]


async def test_events_arrive_in_the_order_they_happened(call: Caller, fake: FakeSeam, receiver: Receiver) -> None:
    await register(call, receiver.url)
    await unlock(call, 10)

    await fake.settle()

    assert len(receiver.messages) == 20
    assert [one.event["event_id"] for one in fake.deliveries] == [one["event_id"] for one in fake.all("event")]
    assert all(one.delivered for one in fake.deliveries)


async def test_a_webhook_gets_only_what_it_wants(call: Caller, fake: FakeSeam, receiver: Receiver) -> None:
    webhook = await register(call, receiver.url, event_types=["device.low_battery"])
    await unlock(call)
    fake.emit("device.low_battery", device_id=fake.find("device")["device_id"], battery_level=0.1)
    await fake.settle()
    assert len(receiver.messages) == 1

    await call("/webhooks/update", webhook_id=webhook["webhook_id"], event_types=["lock.unlocked"])
    await unlock(call)
    await fake.settle()

    assert len(receiver.messages) == 2


async def test_refused_webhooks_are_retried_on_the_documented_schedule(
    call: Caller, fake: FakeSeam, receiver: Receiver
) -> None:
    fake.clock.freeze()
    await register(call, receiver.url, event_types=["lock.unlocked"])
    receiver.statuses = [500, 404, 302, 200]
    await unlock(call)
    await fake.settle()
    assert len(receiver.messages) == 1

    await fake.clock.advance(4.9)
    assert len(receiver.messages) == 1
    await fake.clock.advance(0.1)
    assert len(receiver.messages) == 2
    # Past two retries at once: both happen, each at its own time.
    await fake.clock.advance(86400)

    (delivery,) = fake.deliveries
    assert [attempt.status for attempt in delivery.attempts] == [500, 404, 302, 200]
    start = fake.clock.timestamp() - 86405
    moments = [round(_seconds(attempt.at) - start) for attempt in delivery.attempts]
    assert moments == [0, 5, 305, 2105]
    assert delivery.delivered
    assert len({headers["svix-id"] for _, headers in receiver.messages}) == 1


def _seconds(text: str) -> float:
    from datetime import datetime

    return datetime.fromisoformat(text).timestamp()


async def test_a_receiver_that_is_not_there_is_given_up_on_in_the_end(call: Caller, fake: FakeSeam) -> None:
    await register(call, "http://127.0.0.1:9/nobody", event_types=["lock.unlocked"])
    await unlock(call)

    await fake.clock.advance(3 * 86400)

    (delivery,) = fake.deliveries
    assert len(delivery.attempts) == 8
    assert all(attempt.status is None and attempt.error for attempt in delivery.attempts)
    assert delivery.given_up


async def test_a_deleted_webhook_gets_nothing_more(call: Caller, fake: FakeSeam, receiver: Receiver) -> None:
    webhook = await register(call, receiver.url, event_types=["lock.unlocked"])
    receiver.statuses = [500]
    await unlock(call)
    await fake.settle()

    await call("/webhooks/delete", webhook_id=webhook["webhook_id"])
    await unlock(call)
    await fake.clock.advance(3600)

    assert len(receiver.messages) == 1
    assert "whsec_" not in repr(fake.deliveries)


async def test_in_real_time_a_delivery_needs_no_help(call: Caller, receiver: Receiver) -> None:
    await register(call, receiver.url, event_types=["lock.unlocked"])
    await unlock(call)

    await asyncio.wait_for(receiver.arrived.wait(), 10)


def test_events_that_do_not_exist_are_refused(fake: FakeSeam) -> None:
    with pytest.raises(ValueError, match=r"door\.opened"):
        fake.emit("door.opened")
