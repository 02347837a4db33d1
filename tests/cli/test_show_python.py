"""What `--show-python` prints runs, and does what the command does."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from seam_async import SeamWebhook


@pytest.mark.parametrize(
    "words",
    [
        ("devices", "list", "--limit", "2"),
        ("devices", "list", "--device", "Office", "--device", "Boat House"),
        ("locks", "list", "--limit", "2"),
        ("devices", "get", "--device", "Office"),
        ("locks", "unlock-door", "--device", "Office"),
        ("devices", "update", "--device", "Office", "--name", "NULL", "--custom-metadata", "floor=2"),
    ],
)
def test_the_program_of_show_python_makes_the_calls_of_the_command(words, seam, fake_seam, environment):
    """It is run, on the fake, beside the command."""
    program = seam(*words, "--show-python").out
    assert not fake_seam.requests
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    by_program = [
        (request.path, request.body) for request in fake_seam.requests if request.path != "/action_attempts/get"
    ]
    fake_seam.requests.clear()
    result = seam(*words, "-o", "jsonl")
    by_command = [
        (request.path, request.body) for request in fake_seam.requests if request.path != "/action_attempts/get"
    ]
    assert by_program == by_command
    if words[1] in {"list", "get"}:
        shown = (
            [json.loads(line) for line in done.stdout.splitlines()] if words[1] == "list" else [json.loads(done.stdout)]
        )
        assert shown == [json.loads(line) for line in result.out.splitlines()]


def test_show_python_prints_programs_for_commands_written_by_hand(seam, fake_seam, environment, door):
    made = seam("access-codes", "create", "--device", "Front Door", "--name", "Ada", "--code", "-", stdin="4711").json
    for words, shown in (
        (("api", "/devices/get", f"device_id={door('Office')}"), "Office"),
        (("wait", made["access_code_id"]), '"status": "set"'),
    ):
        program = seam(*words, "--show-python").out
        done = subprocess.run(
            [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stderr) == (0, "")
        assert shown in done.stdout


def run(program: str, environment) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, timeout=60, check=False
    )


@pytest.fixture
def events(fake_seam, door):
    """Events that have happened on two doors."""
    for name in ("Office", "Boat House", "Office"):
        fake_seam.emit("lock.unlocked", device_id=door(name), method="keycode")
    return [event["event_id"] for event in fake_seam.all("event")[-3:]]


@pytest.mark.parametrize("by", ["name", "id", "both"])
def test_the_program_of_tail_gives_the_events_that_tail_gives(by, seam, environment, events, door):
    which = {
        "name": ("--device", "Office"),
        "id": ("--device-id", door("Office")),
        "both": ("--device", "Office", "--device-id", door("Office")),
    }[by]
    words = ("events", "tail", "--event-types", "lock.unlocked", *which, "--since", "1h ago", "--limit", "2")
    done = run(seam(*words, "--show-python").out, environment)
    assert (done.returncode, done.stderr) == (0, "")
    shown = [json.loads(line)["event_id"] for line in done.stdout.splitlines()]
    assert shown == [json.loads(line)["event_id"] for line in seam(*words, "-o", "jsonl").out.splitlines()]
    assert shown == [events[0], events[2]]


def test_the_program_of_listen_delivers_and_repeats_as_listen_does(seam, environment, events, receiver):
    secret = seam("listen", "--secret").out.strip()
    environment = {**environment, "SEAM_WEBHOOK_SECRET": secret}
    words = ("listen", "--device", "Office", "--event-types", "lock.unlocked", "--since", "1h ago", "--limit", "2")
    first, second = receiver(), receiver()
    program = seam(*words, "--forward-to", first.url, "--show-python").out
    assert secret not in program
    done = run(program, environment)
    assert (done.returncode, done.stderr) == (0, "")
    assert seam(*words, "--forward-to", second.url).code == 0
    assert [body for _, body in first.messages] == [body for _, body in second.messages]
    assert [sent["svix-id"] for sent, _ in first.messages] == [sent["svix-id"] for sent, _ in second.messages]
    sent, body = first.messages[0]
    assert SeamWebhook(secret).verify(body, sent).event_id == events[0]

    taker = receiver(500, 200)
    program = seam(*words[:-1], "1", "--forward-to", taker.url, "--show-python").out
    assert "DELAYS = (5.0, 300.0" in program
    patient = program.replace("DELAYS = (5.0,", "DELAYS = (0.0,")
    patient = patient.replace(
        "                break", "                await asyncio.wait(again)\n                break"
    )
    assert run(patient, environment).returncode == 0
    assert [sent["svix-id"] for sent, _ in taker.messages] == ["msg_" + events[0].replace("-", "")] * 2


@pytest.mark.parametrize(("status", "code"), [(200, 0), (302, 1), (500, 1)])
def test_the_program_of_a_replay_ends_as_the_replay_does(status, code, seam, environment, events, receiver):
    environment = {**environment, "SEAM_WEBHOOK_SECRET": seam("listen", "--secret").out.strip()}
    taker = receiver(status)
    words = ("listen", "--forward-to", taker.url, "--replay", events[1])
    assert run(seam(*words, "--show-python").out, environment).returncode == code == seam(*words).code
    assert taker.messages[0][1] == taker.messages[1][1]
    refused = seam("listen", "--forward-to", taker.url, "--replay", "msg_1", "--show-python")
    assert (refused.code, refused.out) == (2, "")


def test_the_program_of_trigger_lets_the_event_happen(seam, environment, fake_seam, door, monkeypatch):
    words = ("trigger", "device.low_battery", "--device", "Office", "battery_level:=0.1")
    done = run(seam(*words, "--show-python").out, environment)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == fake_seam.all("event")[-1]
    by_command = seam(*words).json
    differing = {"event_id", "created_at", "occurred_at"}
    assert {name for name, value in by_command.items() if json.loads(done.stdout)[name] != value} <= differing

    monkeypatch.setattr("seam_cli.live.trigger.is_on_this_machine", lambda _: False)
    monkeypatch.setattr("seam_cli.live.programs.is_on_this_machine", lambda _: False)
    fake_seam.requests.clear()
    program = seam("trigger", "lock.locked", "--device", "Office", "--show-python").out
    assert run(program, environment).returncode == 0
    assert fake_seam.requests[-1].path == "/locks/lock_door"
    assert fake_seam.requests[-1].body == {"device_id": door("Office")}
    fake_seam.change("workspace", fake_seam.workspace_id, is_sandbox=False)
    fake_seam.requests.clear()
    assert run(program, environment).returncode == 1
    assert [request.path for request in fake_seam.requests] == ["/workspaces/get"]
    assert seam("trigger", "lock.locked", "--show-python").code == 2
    assert seam("trigger", "device.low_battery", "--device", "Office", "--show-python").code == 1


SHEET = "key,device,name,starts_at,ends_at,code\n"
STAY = "b-{0},Front Door,Ada,2030-06-15 15:00,2030-06-20 11:00,47{0}\n"


@pytest.mark.parametrize("kind", ["codes", "grants"])
def test_the_program_of_a_plan_does_what_apply_does_by_the_same_ledger(kind, seam, environment, fake_seam, tmp_path):
    (tmp_path / "stays.csv").write_text(SHEET + STAY.format(11) + STAY.format(12), encoding="utf-8")
    plan = str(tmp_path / "plan.json")
    seam("stays", "plan", str(tmp_path / "stays.csv"), "-o", plan, "--as", kind)
    program = seam("stays", "apply", plan, "--no-confirm", "--show-python").out
    assert "Ada" not in program
    assert "4711" not in program
    for _ in range(2):  # the second finds all done
        done = run(program, environment)
        assert (done.returncode, done.stderr) == (0, "")
    create = f"/access_{kind}/create"
    assert len(fake_seam.requests.to(create)) == 2
    assert seam("stays", "apply", plan, "--no-confirm").code in {0, 6}
    assert len(fake_seam.requests.to(create)) == 2

    # One is removed, one changed; a plan that is older than that leaves alone what is newer.
    older = program
    (tmp_path / "stays.csv").write_text(SHEET + STAY.format(11).replace("2030-06-20", "2030-06-22"), encoding="utf-8")
    newer = str(tmp_path / "newer.json")
    made = seam("stays", "plan", str(tmp_path / "stays.csv"), "-o", newer, "--prune", "--yes", "--as", kind)
    assert {row["action"] for row in made.json} == {"change", "remove"}
    assert run(seam("stays", "resume", newer, "--no-confirm", "--show-python").out, environment).returncode == 0
    assert seam("stays", "status", newer).json.get("removed") == 1
    (left,) = fake_seam.all("access_code" if kind == "codes" else "access_grant")
    assert left["ends_at"].startswith("2030-06-22")
    done = run(older, environment)
    assert json.loads(done.stdout.splitlines()[-1])["changed since"] == 1
    assert any(one["ends_at"].startswith("2030-06-22") for one in fake_seam.all("access_code"))
