"""What `--show-python` prints runs, and does what the command does."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest


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
def test_the_program_makes_the_same_calls(words, seam, fake_seam, environment):
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


def test_commands_written_by_hand_have_programs_too(seam, fake_seam, environment, door):
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
    tail = seam("events", "tail", "--event-types", "lock.locked", "--since", "1h ago", "--show-python").out
    compile(tail, "tail", "exec")
    assert "seam.events.stream(since=" in tail
