"""Events followed, listed to the last, handed to a receiver as webhooks, and made to happen where no door is real."""

from __future__ import annotations

import asyncio
import json
import re
import signal
import subprocess
import sys
import time

import pytest
from cli.processes import SEAM

from seam_async import SeamWebhook, SeamWebhookVerificationError
from seam_cli.live.forwarding import Forwarder
from seam_cli.live.trigger import RECIPES

SINCE = ("--since", "1s ago", "--poll-interval", "0.1")


@pytest.fixture
def event(fake_seam, door):
    """An event that has happened."""
    fake_seam.emit("lock.unlocked", device_id=door("Office"), method="keycode")
    return fake_seam.all("event")[-1]


def test_tail_prints_only_events_of_the_chosen_types_and_devices(seam, fake_seam, door):
    fake_seam.emit("lock.locked", device_id=door("Office"), method="manual")
    for name in ("Office", "Boat House"):
        fake_seam.emit("lock.unlocked", device_id=door(name), method="keycode")
    words = (
        "events",
        "tail",
        "--since",
        "1m ago",
        "--limit",
        "1",
        "--event-types",
        "lock.unlocked",
        "--device",
        "Office",
    )
    result = seam(*words)
    assert (result.code, result.err) == (0, "")
    assert json.loads(result.out)["device_id"] == door("Office")
    assert json.loads(result.out)["event_type"] == "lock.unlocked"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--event-types", "lock.unlokced"), "did you mean lock.unlocked"),
        (("--since", "yesterday"), "has no time zone"),
        (("--poll-interval", "0"), "--poll-interval is a number of seconds"),
        (("--device", "Offce"), "did you mean 'Office'"),
    ],
)
def test_tail_refuses_wrong_options_before_it_prints_anything(words, message, seam):
    result = seam("events", "tail", *words)
    assert (result.code, result.out) == (2, "")
    assert message in result.err


def test_a_list_of_events_is_complete_and_each_comes_once(seam, fake_seam, door):
    for number in range(1300):
        fake_seam.emit("lock.unlocked", device_id=door("Office"), method="keycode", code=str(number))
    result = seam("events", "list", "--since", "1h ago", "--event-type", "lock.unlocked", "--fields", "event_id,code")
    assert result.code == 0
    assert len({event["event_id"] for event in result.json}) == len(result.json) == 1300
    assert [int(event["code"]) for event in result.json] == sorted(int(event["code"]) for event in result.json)
    assert len(seam("events", "list", "--since", "1h ago", "--limit", "7").json) == 7


# -- listen -----------------------------------------------------------------------------------------------------------


def test_an_event_is_delivered_as_a_signed_webhook_and_can_be_replayed(seam, receiver, event):
    secret = seam("listen", "--secret").out.strip()
    taker = receiver(204)
    result = seam("listen", "--forward-to", taker.url, "--replay", event["event_id"])
    assert result.code == 0
    assert f"{event['event_id']}  -> 204" in result.out
    headers, body = taker.messages[0]
    delivered = SeamWebhook(secret).verify(body, headers)
    assert (delivered.event_id, delivered.event_type) == (event["event_id"], "lock.unlocked")
    assert seam("listen", "--secret").out.strip() == secret  # it stays, so that it can be configured
    with pytest.raises(SeamWebhookVerificationError):
        SeamWebhook(secret).verify(body.replace(b"keycode", b"manual"), headers)


@pytest.mark.parametrize("status", [302, 404, 500])
def test_a_replay_that_is_refused_is_exit_code_1(status, seam, receiver, event):
    result = seam("listen", "--forward-to", receiver(status).url, "--replay", event["event_id"])
    assert result.code == 1
    assert f"-> {status}" in result.out


def test_listen_replaying_an_unknown_event_is_a_one_line_error(seam, receiver):
    result = seam("listen", "--forward-to", receiver().url, "--replay", "00000000-0000-4000-8000-000000000000")
    assert result.code == 1
    assert result.err.count("\n") == 1


@pytest.mark.parametrize("words", [(), ("--forward-to", "localhost:8000"), ("--forward-to", "ftp://x/")])
def test_listen_without_a_url_to_forward_to_is_a_usage_error(words, seam):
    result = seam("listen", *words)
    assert result.code == 2
    assert "--forward-to" in result.err


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_listen_forwards_events_as_they_happen_until_ctrl_c(environment, fake_seam, receiver, door):
    taker = receiver()
    process = subprocess.Popen(
        [*SEAM, "listen", "--forward-to", taker.url, *SINCE],
        env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        secret = re.search(r"whsec_\S+", process.stderr.readline())[0]
        fake_seam.emit("lock.unlocked", device_id=door("Office"), method="keycode")
        deadline = time.monotonic() + 20
        while not taker.messages and time.monotonic() < deadline:
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=20)
    finally:
        process.kill()
        process.communicate()
    assert process.returncode == 130
    assert "Traceback" not in err
    headers, body = taker.messages[0]
    assert SeamWebhook(secret).verify(body, headers).event_type == "lock.unlocked"


async def test_listen_retries_a_refused_message_with_its_id_and_a_new_signature(receiver):
    import aiohttp

    taker = receiver(500, 503, 200)
    lines: list[str] = []
    async with aiohttp.ClientSession() as session:
        forwarder = Forwarder(session, taker.url, SeamWebhook("whsec_c2VjcmV0"), lines.append, schedule=(0, 0, 0))
        assert not await forwarder.deliver({"event_id": "e-1", "event_type": "x"})
        while "(attempt 3)" not in "".join(lines):  # the line comes after the message
            await asyncio.sleep(0.01)
        await forwarder.close()
    assert [headers["svix-id"] for headers, _ in taker.messages] == ["msg_e1"] * 3
    assert lines[-1].endswith("-> 200 (attempt 3)")


async def test_listen_gives_a_message_up_after_its_schedule(receiver):
    import aiohttp

    taker = receiver(500)
    lines: list[str] = []
    async with aiohttp.ClientSession() as session:
        forwarder = Forwarder(session, taker.url, SeamWebhook("whsec_c2VjcmV0"), lines.append, schedule=(0, 0))
        await forwarder.deliver({"event_id": "e-1", "event_type": "x"})
        while not lines[-1].endswith("given up"):
            await asyncio.sleep(0.01)
        await forwarder.close()
    assert len(taker.messages) == 3


# -- trigger ----------------------------------------------------------------------------------------------------------


def test_any_event_can_be_made_to_happen_on_the_fake(seam, fake_seam, door):
    result = seam("trigger", "device.low_battery", "--device", "Office", "battery_level:=0.1")
    assert (result.code, result.err) == (0, "")
    assert result.json == fake_seam.all("event")[-1]
    assert (result.json["device_id"], result.json["battery_level"]) == (door("Office"), 0.1)
    assert seam("trigger", "device.low_battery", "--device-id", "nowhere").code in {0, 1}


def test_a_message_that_the_fake_has_delivered_can_be_replayed(seam, fake_seam, receiver, door):
    with fake_seam.sync_client() as client:
        client.webhooks.create(url=receiver(500).url)
    fake_seam.emit("lock.unlocked", device_id=door("Office"), method="keycode")
    deadline = time.monotonic() + 20
    while not fake_seam.deliveries or not fake_seam.deliveries[0].attempts:
        assert time.monotonic() < deadline
        time.sleep(0.02)
    message_id = fake_seam.deliveries[0].message_id
    taker = receiver()
    assert seam("listen", "--forward-to", taker.url, "--replay", message_id).code == 0
    headers, _ = taker.messages[0]
    assert headers["svix-id"] == message_id
    assert seam("listen", "--forward-to", taker.url, "--replay", "msg_nothing").code == 1


@pytest.mark.parametrize("event", sorted(RECIPES))
def test_a_sandbox_is_made_to_send_what_it_can(event, seam, fake_seam, door, monkeypatch):
    from seam_cli.live.control import Control

    async def is_there(_: Control) -> bool:
        return False

    monkeypatch.setattr(Control, "is_there", is_there)
    recipe = RECIPES[event]
    account = fake_seam.all("connected_account")[0]["connected_account_id"]
    where = {"thermostat": "Living Room", "noise_sensor": "Hallway"}.get(event.partition(".")[0], "Front Door")
    subject = (f"connected_account_id={account}",) if recipe.subject != "device_id" else ("--device", where)
    if event == "device.connected":
        assert seam("trigger", "device.disconnected", "--device", where).code == 0
    assert seam("trigger", event, *subject).code == 0
    deadline = time.monotonic() + 20
    while event not in {one["event_type"] for one in fake_seam.all("event")}:
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_trigger_causes_the_event_on_the_fake(seam, fake_seam, door):
    assert seam("trigger", "lock.unlocked", "--device", "Office").code == 0
    time.sleep(0.2)
    kinds = [one["event_type"] for one in fake_seam.all("event") if one.get("device_id") == door("Office")]
    assert "lock.unlocked" in kinds


def test_trigger_never_touches_real_doors(seam, fake_seam, monkeypatch):
    from seam_cli.live.control import Control

    async def is_there(_: Control) -> bool:
        return False

    monkeypatch.setattr(Control, "is_there", is_there)
    fake_seam.change("workspace", fake_seam.workspace_id, is_sandbox=False)
    result = seam("trigger", "lock.unlocked", "--device", "Office")
    assert result.code == 1
    assert "is no sandbox" in result.err
    assert [request.path for request in fake_seam.requests] == ["/workspaces/get"]


def test_trigger_says_what_a_sandbox_can_do(seam, fake_seam, monkeypatch):
    from seam_cli.live.control import Control

    async def is_there(_: Control) -> bool:
        return False

    monkeypatch.setattr(Control, "is_there", is_there)
    result = seam("trigger", "device.low_battery", "--device", "Office")
    assert result.code == 1
    assert "it can access_code.created" in result.err
    assert "did you mean lock.unlocked" in seam("trigger", "lock.unlokced").err
    assert "lock.unlocked needs --device NAME" in seam("trigger", "lock.unlocked").err
