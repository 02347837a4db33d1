"""The webhook receivers, each on its real framework, fed by real deliveries."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from recipes.conftest import a_lock, eventually, uvicorn_runs

from seam_async import SeamWebhook
from seam_async.testing import FakeSeam
from seam_sync import Seam

FRAMEWORKS = ("fastapi", "flask", "aiohttp")


@asynccontextmanager
async def serving(framework: str, app: Any) -> AsyncIterator[str]:
    """Serve an application the way its framework does; gives its address."""
    if framework == "fastapi":
        async with uvicorn_runs(app) as url:
            yield url
    elif framework == "aiohttp":
        runner = web.AppRunner(app)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        try:
            yield f"http://127.0.0.1:{runner.addresses[0][1]}"
        finally:
            await runner.cleanup()
    else:
        from werkzeug.serving import make_server

        server = make_server("127.0.0.1", 0, app, threaded=True)
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            await asyncio.to_thread(thread.join)
            server.server_close()


class Running:
    """A receiver that runs: the application's view of the codes, and what it was alerted of."""

    def __init__(self, url: str, seam: Any, webhook: SeamWebhook, codes: Any, alerts: list[str]) -> None:
        self.url, self.seam, self.webhook, self.codes, self.alerts = url, seam, webhook, codes, alerts


@pytest.fixture(params=FRAMEWORKS)
async def receiver(
    request: pytest.FixtureRequest, fake: FakeSeam, example: Callable[[str], Any]
) -> AsyncIterator[Running]:
    alerts: list[str] = []
    codes = example("guest_codes").GuestCodes(alert=alerts.append)
    webhook = SeamWebhook("whsec_" + "c2VjcmV0" * 4)
    # The first secret is that of the test's own messages, the second that of the fake's.
    secrets = ["whsec_" + "c2VjcmV0" * 4]
    late = LateWebhook(secrets)
    async with fake.client() as seam:
        client = Seam(fake.api_key, endpoint=fake.endpoint) if request.param == "flask" else seam
        app = example(f"{request.param}_webhooks").create_app(late, client, codes)
        async with serving(request.param, app) as url:
            hook = await seam.webhooks.create(url=f"{url}/seam/webhooks")
            secrets.append(hook.secret or "")
            yield Running(f"{url}/seam/webhooks", seam, webhook, codes, alerts)
        if request.param == "flask":
            client.close()


class LateWebhook:
    """A verifier whose secrets may come later: the address must be known before Seam gives its secret."""

    def __init__(self, secrets: list[str]) -> None:
        self.secrets = secrets

    def verify(self, payload: Any, headers: Any) -> Any:
        return SeamWebhook(self.secrets).verify(payload, headers)


async def test_a_code_works_when_the_lock_has_it_and_not_before(fake: FakeSeam, receiver: Running) -> None:
    fake.outcomes.add("CREATE_ACCESS_CODE", delay=0.5)
    code = await receiver.seam.access_codes.create(device_id=await a_lock(receiver.seam))
    assert not receiver.codes.works(code.access_code_id)
    # The next look would come in five minutes: it is the webhook that ends this wait.
    await receiver.seam.access_codes.wait_until_set(
        access_code_id=code.access_code_id, timeout=600, polling_interval=300
    )
    await eventually(lambda: receiver.codes.works(code.access_code_id))
    await receiver.seam.access_codes.delete(access_code_id=code.access_code_id)
    await eventually(lambda: not receiver.codes.works(code.access_code_id))
    assert receiver.alerts == []


async def test_somebody_is_told_of_a_code_that_did_not_get_there(fake: FakeSeam, receiver: Running) -> None:
    fake.outcomes.add("CREATE_ACCESS_CODE", error="failed_to_set_on_device", message="The keypad is full")
    code = await receiver.seam.access_codes.create(device_id=await a_lock(receiver.seam))
    await eventually(lambda: bool(receiver.alerts))
    assert receiver.alerts == [f"Code {code.access_code_id} is not on its lock: The keypad is full"]
    assert not receiver.codes.works(code.access_code_id)


async def post(http: aiohttp.ClientSession, url: str, body: bytes, headers: dict[str, str]) -> int:
    async with http.post(url, data=body, headers=headers) as response:
        return response.status


async def test_webhook_receivers_accept_genuine_events_and_answer_400_to_forged_ones(
    receiver: Running, http: aiohttp.ClientSession, caplog: pytest.LogCaptureFixture
) -> None:
    event = b'{"event_id":"e1","event_type":"device.connected","created_at":"2027-01-01T00:00:00Z"}'
    sign = receiver.webhook.sign
    assert await post(http, receiver.url, event, sign(event)) == 204
    assert await post(http, receiver.url, event, sign(event)) == 204
    assert await post(http, receiver.url, event + b" ", sign(event)) == 400
    assert await post(http, receiver.url, event, {}) == 400
    assert await post(http, receiver.url, event, {**sign(event), "svix-signature": "garbage"}) == 400
    assert await post(http, receiver.url, event, sign(event, timestamp=1)) == 400
    assert await post(http, receiver.url, b"\xff\xfe", {}) == 400
    unreadable = b'{"no": "event"}'
    assert await post(http, receiver.url, unreadable, sign(unreadable)) == 204
    assert "no event" in caplog.text


def test_deliveries_that_overtake_each_other_or_come_twice(example: Callable[[str], Any]) -> None:
    from seam_async.resources.events import seam_event_from_dict

    def event(number: int, kind: str, at: int, **more: Any) -> Any:
        date = f"2027-01-01T00:00:{at:02}Z"
        return seam_event_from_dict({
            "event_id": f"e{number}", "event_type": f"access_code.{kind}", "created_at": date, "occurred_at": date,
            "access_code_id": "c1", **more,
        })  # fmt: skip

    alerts: list[str] = []
    codes = example("guest_codes").GuestCodes(alert=alerts.append)
    codes.take(event(1, "set_on_device", 5))
    codes.take(event(2, "removed_from_device", 9))
    codes.take(event(3, "set_on_device", 5))  # late
    assert not codes.works("c1")
    codes.take(event(4, "scheduled_on_device", 20))
    assert codes.works("c1")
    for _ in range(2):
        codes.take(event(5, "failed_to_remove_from_device", 30))
        codes.take(event(6, "delay_in_setting_on_device", 31))
        codes.take(event(7, "failed_to_set_on_device", 32))
        codes.take(event(8, "name_changed", 33))
    assert [alert.split(" ", 2)[2] for alert in alerts] == [
        "may still open the door, though it should not",
        "takes longer than usual to get onto its lock",
        "is not on its lock: no reason given",
    ]
    assert not codes.works("c1")


def test_the_receivers_are_made_from_the_environment(
    example: Callable[[str], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    for framework in FRAMEWORKS:
        create_app = example(f"{framework}_webhooks").create_app
        with pytest.raises(KeyError, match="SEAM_WEBHOOK_SECRET"):
            create_app()
    monkeypatch.setenv("SEAM_WEBHOOK_SECRET", "whsec_" + "c2VjcmV0" * 4)
    monkeypatch.setenv("SEAM_API_KEY", "seam_test_key")
    for framework in FRAMEWORKS:
        assert example(f"{framework}_webhooks").create_app()
