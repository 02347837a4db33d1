"""In scripts: loops over lines, pipes that close, signals, other locales and zones. Real processes."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from cli.processes import SEAM, seam, shell

posix = pytest.mark.skipif(os.name != "posix" or not shutil.which("bash"), reason="a shell of POSIX")


@posix
def test_a_loop_over_lines_goes_through_all_of_them(environment, fake_seam, tmp_path):
    script = """
        seam devices list --limit 3 --output jsonl --fields device_id,display_name > devices
        while read -r line; do
            id=$(printf '%s' "$line" | sed 's/.*"device_id":"\\([^"]*\\)".*/\\1/')
            seam access-codes list --device-id "$id" || exit 9
        done < devices
    """
    done = shell(environment, script, str(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    assert len(fake_seam.requests.to("/access_codes/list")) == 3


@posix
def test_a_reader_that_ends_early_is_no_error(environment, fake_seam):
    for number in range(1100):
        fake_seam.add("device", device_type="schlage_lock", name=f"Door {number}")
    for form in ("json", "jsonl", "csv", "table"):
        done = shell(environment, f"seam devices list --output {form} | head -2; echo ${{PIPESTATUS[0]}}")
        assert done.stderr == ""
        assert done.stdout.splitlines()[-1] == "0"


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full")  # noqa: PTH110
def test_a_result_that_cannot_be_written_is_no_failed_action(environment, fake_seam, door):
    with open("/dev/full", "w", encoding="utf-8") as full:  # noqa: PTH123
        words = [*SEAM, "locks", "unlock-door", "--device-id", door("Office")]
        done = subprocess.run(words, env=environment, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 5
    assert "it was carried out, but the result could not be written" in done.stderr
    assert "Traceback" not in done.stderr
    assert len(fake_seam.requests.to("/locks/unlock_door")) == 1


@posix
def test_events_go_down_a_pipe_one_by_one(environment, fake_seam, door):
    process = subprocess.Popen(
        [*SEAM, "events", "tail", "--since", "1s ago", "--poll-interval", "0.1"],
        env=environment, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        deadline = time.monotonic() + 20
        while not fake_seam.requests.to("/events/list") and time.monotonic() < deadline:
            time.sleep(0.05)
        for method in ("keycode", "manual"):
            fake_seam.emit("lock.unlocked", device_id=door("Office"), method=method)
            assert json.loads(process.stdout.readline())["method"] == method
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 143
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


@posix
def test_a_list_that_is_interrupted_is_still_a_document(environment, fake_seam):
    for number in range(1100):
        fake_seam.add("device", device_type="schlage_lock", name=f"Door {number}")
    fake_seam.faults.add("/devices/list", latency=60, skip=1)
    process = subprocess.Popen(
        [*SEAM, "devices", "list"], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        first = os.read(process.stdout.fileno(), 1)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)
    finally:
        process.kill()
        process.wait()
    assert process.returncode == 130
    assert json.loads(first.decode() + out)
    assert err == "seam: interrupted\n"


def test_output_is_utf8_whatever_the_locale(environment, fake_seam):
    fake_seam.add("device", device_type="schlage_lock", name="Zoë 東京")
    other = {**environment, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "latin-1"}
    done = subprocess.run([*SEAM, "devices", "list"], env=other, capture_output=True, check=True)
    assert "Zoë 東京" in done.stdout.decode("utf-8")


@pytest.mark.parametrize("zone", ["UTC", "Asia/Tokyo", "America/New_York"])
def test_the_zone_of_the_machine_changes_nothing_but_local(zone, environment):
    words = ("access-codes", "create", "--device-id", "x", "--dry-run", "--starts-at")
    other = {**environment, "TZ": zone}
    done = seam(other, *words, "2030-06-01 15:00 Europe/Berlin")
    assert json.loads(done.stdout)["body"]["starts_at"] == "2030-06-01T15:00:00+02:00"
    assert seam(other, *words, "2030-06-01 15:00").returncode == 2
    if os.name == "posix":
        local = json.loads(seam(other, *words, "2030-06-01 15:00 local").stdout)["body"]["starts_at"]
        assert local[-6:] == {"UTC": "+00:00", "Asia/Tokyo": "+09:00", "America/New_York": "-04:00"}[zone]


def test_nothing_is_read_from_standard_input_unless_asked(environment):
    process = subprocess.Popen(
        [*SEAM, "devices", "list", "--limit", "1"],
        env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        # The pipe stays open: a command that read it would wait for ever.
        assert process.wait(20) == 0
        assert len(json.loads(process.stdout.read())) == 1
    finally:
        process.kill()
        process.wait()
        process.stdin.close()
        process.stdout.close()


def test_a_credential_and_a_code_are_not_in_the_list_of_processes(environment, fake_seam):
    if not os.path.isdir("/proc/self"):  # noqa: PTH112
        pytest.skip("no /proc")
    fake_seam.faults.add("/access_codes/create", latency=2)
    process = subprocess.Popen(
        [*SEAM, "access-codes", "create", "--device", "Front Door", "--code", "-"],
        env=environment, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    try:
        process.stdin.write("4711\n")
        process.stdin.flush()
        deadline = time.monotonic() + 20
        while not fake_seam.requests.to("/access_codes/create") and time.monotonic() < deadline:
            time.sleep(0.05)
        with open(f"/proc/{process.pid}/cmdline", encoding="utf-8") as file:  # noqa: PTH123
            line = file.read()
        assert "4711" not in line
        assert fake_seam.api_key not in line
    finally:
        process.kill()
        process.wait()
        process.stdin.close()


@pytest.fixture
def named(environment, tmp_path):
    """The environment of shells in which `seam` is a command, with the names of doors in the cache."""
    (tmp_path / "seam").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m seam_cli "$@"\n')
    (tmp_path / "seam").chmod(0o755)
    assert seam(environment, "devices", "list").returncode == 0
    return {**environment, "PATH": f"{tmp_path}:{environment['PATH']}"}


@posix
def test_tab_in_bash_completes_commands_options_values_and_names_with_spaces(named, fake_seam):
    asked = len(fake_seam.requests)
    script = """
        eval "$(seam completion bash)"
        ask() {
            COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
            _seam_completion seam "${COMP_WORDS[COMP_CWORD]}"
            printf '%s|' "${COMPREPLY[@]}"; echo
        }
        ask seam lo
        ask seam locks unl
        ask seam locks unlock-door --dev
        ask seam devices list --device-types yale_lock,aug
        ask seam locks unlock-door --device "Front"
        ask seam events tail --event-types lock.un
        ask seam nonsense more
    """
    done = subprocess.run(["bash", "-c", script], env=named, capture_output=True, text=True, timeout=60, check=False)
    assert done.stderr == ""
    assert done.stdout.replace("yale_lock\\,", "yale_lock,").splitlines() == [
        "login|logout|locks|",
        "unlock-door|",
        "--device-id|--device|",
        "yale_lock,august_lock|",
        "Front\\ Door|",
        "lock.unlocked|",
        "|",
    ]
    assert len(fake_seam.requests) == asked  # nothing waits for the network


@pytest.mark.skipif(not shutil.which("fish"), reason="no fish on this machine")
def test_tab_completes_commands_and_doors_in_fish(named):
    script = "seam completion fish | source; " + "; echo ==; ".join(
        f"complete -C {line!r}"
        for line in ("seam locks unl", "seam locks unlock-door --device Fr", 'seam locks unlock-door --device "Apart')
    )
    done = subprocess.run(["fish", "-c", script], env=named, capture_output=True, text=True, timeout=60, check=False)
    parts = [part.split("\n")[:-1] for part in done.stdout.replace("==\n", "\0").split("\0")]
    assert parts == [["unlock-door\tUnlock a door."], ["Front Door"], ["Apartment 1", "Apartment 2"]]


@posix
@pytest.mark.skipif(not shutil.which("zsh"), reason="no zsh on this machine")
@pytest.mark.parametrize(
    ("line", "whole"),
    [("seam locks unl", "seam locks unlock-door"), ("seam locks unlock-door --device Fr", r"--device Front\ Door")],
)
def test_tab_completes_commands_and_doors_in_zsh(line, whole, named, tmp_path):
    from cli.processes import Terminal

    (tmp_path / "_seam").write_text(seam(named, "completion", "zsh").stdout)
    begin = "PS1='> '; fpath=($PWD $fpath); autoload -Uz compinit && compinit -u -D; echo ready\n"
    terminal = Terminal({**named, "TERM": "dumb"}, program=["zsh", "-f", "-i"], folder=str(tmp_path))
    try:
        terminal.type(begin)
        terminal.wait_for("\nready")
        terminal.type(f"{line}\t")
        terminal.wait_for(whole)
    finally:
        terminal.type("\x03exit\n")
        terminal.kill()


@pytest.mark.parametrize("name", ["bash", "zsh", "fish"])
def test_a_completion_script_is_one_of_its_shell(name, environment):
    script = seam(environment, "completion", name).stdout
    if not shutil.which(name):
        pytest.skip(f"no {name} on this machine")
    done = subprocess.run([name, "-n"], input=script, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@posix
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("devices list", 1),
        ("locks unlock-door --device-id {door}", 5),
        ("api /locks/unlock_door device_id={door}", 5),
        ("api /devices/get device_id={door}", 1),
        ("trigger lock.unlocked --device-id {door}", 5),
    ],
)
def test_a_full_disk_does_not_make_a_failure_of_what_was_carried_out(command, code, environment, fake_seam, door):
    done = shell(environment, f"seam {command.format(door=door('Office'))} > /dev/full")
    assert done.returncode == code
    assert ("it was carried out" in done.stderr) == (code == 5)


@posix
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_a_failed_action_is_a_failure_whoever_reads_its_attempt(environment, fake_seam, door):
    fake_seam.outcomes.add("UNLOCK_DOOR", error="jammed")
    for target in ("| true; exit ${PIPESTATUS[0]}", "> /dev/full"):
        done = shell(environment, f"seam locks unlock-door --device-id {door('Office')} {target}")
        assert (done.returncode, "jammed" in done.stderr) == (1, True)


@posix
@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", ">&- 2>&- <&-"])
def test_a_command_succeeds_with_standard_streams_closed(closed, environment, fake_seam, door):
    """Services and cron start programs without them."""
    done = shell(environment, f"seam trigger lock.unlocked --device Office {closed}")
    assert (done.returncode, done.stderr) == (0, "")
    assert fake_seam.all("event")[-1]["event_type"] == "lock.unlocked"
