"""At a real terminal: tables, colours, prompts, the spinner, Ctrl-C at every stage."""

from __future__ import annotations

import sys
import time

import pytest

if sys.platform == "win32":
    pytest.skip("terminals of POSIX", allow_module_level=True)

from cli.processes import Terminal


@pytest.fixture
def at_terminal(environment):
    """Start commands at terminals; none outlives the test."""
    started: list[Terminal] = []

    def start(*words: str, **options) -> Terminal:
        more = options.pop("more", {})
        terminal = Terminal({**environment, **more}, *words, **options)
        started.append(terminal)
        return terminal

    yield start
    for terminal in started:
        terminal.kill()


def test_people_get_a_table_with_a_bold_header(at_terminal):
    terminal = at_terminal("devices", "list")
    assert terminal.finish() == 0
    lines = terminal.text.splitlines()
    assert lines[0].split()[:2] == ["display_name", "device_type"]
    assert any(line.startswith("Front Door") for line in lines)
    assert "\x1b[1mdisplay_name" in terminal.screen


@pytest.mark.parametrize("more", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_there_is_no_colour_where_nobody_wants_it(more, at_terminal):
    terminal = at_terminal("devices", "list", more=more)
    assert terminal.finish() == 0
    assert "\x1b" not in terminal.screen


@pytest.mark.parametrize("columns", [40, 80, 160])
def test_a_table_fits_the_terminal(columns, at_terminal, fake_seam):
    fake_seam.add("device", device_type="schlage_lock", name="東京の玄関" * 12)
    terminal = at_terminal("devices", "list", columns=columns)
    assert terminal.finish() == 0
    from seam_cli.output.table import cells

    assert all(cells(line) <= columns for line in terminal.text.splitlines())


def test_door_codes_are_hidden_from_who_looks_over_the_shoulder(at_terminal, fake_seam, door):
    with fake_seam.sync_client() as client:
        client.access_codes.create(device_id=door("Front Door"), name="Ada", code="4711")
    hidden = at_terminal("access-codes", "list", "--device", "Front Door")
    assert hidden.finish() == 0
    assert "4711" not in hidden.screen
    shown = at_terminal("access-codes", "list", "--device", "Front Door", "--show-codes")
    assert shown.finish() == 0
    assert "4711" in shown.screen


def test_a_spinner_turns_while_an_action_goes_on_and_is_gone_after_it(at_terminal, fake_seam):
    fake_seam.outcomes.add("UNLOCK_DOOR", delay=1.5)
    terminal = at_terminal("locks", "unlock-door", "--device", "Office")
    terminal.wait_for("⠋ Unlock a door (0 s)")
    assert terminal.finish() == 0
    after = terminal.screen.rpartition("\r\x1b[K")[2]
    assert "Unlock a door" not in after
    assert "success" in after


def test_ctrl_c_while_an_action_goes_on_says_that_it_may_happen(at_terminal, fake_seam):
    fake_seam.outcomes.add("UNLOCK_DOOR", stays_pending=True)
    terminal = at_terminal("locks", "unlock-door", "--device", "Office")
    terminal.wait_for("Unlock a door")
    terminal.press_ctrl_c()
    assert terminal.finish() == 130
    assert "it may have been carried out: look before you repeat it" in terminal.text
    assert "Traceback" not in terminal.text


@pytest.mark.parametrize(("path", "acts"), [("/locks/unlock_door", True), ("/devices/get", False)])
def test_ctrl_c_in_a_call_of_any_path_says_whether_it_may_have_happened(at_terminal, fake_seam, path, acts):
    fake_seam.faults.add(path, latency=30)
    with fake_seam.sync_client() as client:
        device_id = client.devices.list()[0].device_id
    terminal = at_terminal("api", path, f"device_id={device_id}")
    for _ in range(400):
        if fake_seam.requests.to(path):
            break
        time.sleep(0.05)
    terminal.press_ctrl_c()
    assert terminal.finish() == 130
    assert ("it may have been carried out: look before you repeat it" in terminal.text) is acts
    assert len(fake_seam.requests.to(path)) == 1
    assert "Traceback" not in terminal.text


def test_ctrl_c_while_names_are_looked_up_sends_nothing(at_terminal, fake_seam):
    fake_seam.faults.add("/devices/list", latency=30)
    terminal = at_terminal("locks", "unlock-door", "--device", "Office")
    terminal.wait_for("Looking up names")
    terminal.press_ctrl_c()
    assert terminal.finish() == 130
    assert "may have been carried out" not in terminal.text
    assert not fake_seam.requests.to("/locks/unlock_door")


@pytest.mark.parametrize("delay", [0.1, 0.15, 0.2, 0.3, 0.5])
def test_ctrl_c_while_a_command_starts_shows_no_traceback(delay, at_terminal):
    terminal = at_terminal("events", "tail")
    time.sleep(delay)
    terminal.press_ctrl_c()
    # While Python itself starts, the signal ends the process (-2) or its start (1): that is not ours.
    assert terminal.finish() in {130, -2, 1}
    assert "seam_cli" not in terminal.text


def test_ctrl_c_at_a_prompt_is_quiet(at_terminal, fake_seam):
    terminal = at_terminal("login", more={"SEAM_API_KEY": ""})
    terminal.wait_for("API key or personal access token:")
    terminal.press_ctrl_c()
    assert terminal.finish() == 130
    assert "Traceback" not in terminal.text


def test_login_does_not_show_what_is_typed(at_terminal, fake_seam):
    terminal = at_terminal("login", more={"SEAM_API_KEY": ""})
    terminal.wait_for("API key or personal access token:")
    terminal.type(f"{fake_seam.api_key}\n")
    assert terminal.finish() == 0
    assert "logged in for the workspace Seaside Stays" in terminal.text
    assert fake_seam.api_key not in terminal.screen


def test_login_lets_a_workspace_be_picked_and_ctrl_c_leaves_there_too(at_terminal, fake_seam):
    with fake_seam.sync_client() as client:
        view = client.with_options(
            personal_access_token=fake_seam.personal_access_token, workspace_id=fake_seam.workspace_id
        )
        view.workspaces.create(name="Another", company_name="Another", is_sandbox=True)
    for answer, code in ((None, 130), ("2\n", 0)):
        terminal = at_terminal("login", more={"SEAM_API_KEY": ""})
        terminal.wait_for("personal access token:")
        terminal.type(f"{fake_seam.personal_access_token}\n")
        terminal.wait_for("Which workspace")
        if answer is None:
            terminal.press_ctrl_c()
        else:
            terminal.type(answer)
        assert terminal.finish() == code
        assert "Traceback" not in terminal.text
    assert "logged in for the workspace" in terminal.text


def test_a_code_is_asked_for_without_being_shown(at_terminal, fake_seam):
    terminal = at_terminal("access-codes", "create", "--device", "Front Door", "--name", "Ada", "--code", "-")
    terminal.wait_for("Code:")
    terminal.type("4711\n")
    assert terminal.finish() == 0
    assert "4711" not in terminal.screen
    assert fake_seam.requests.to("/access_codes/create")[0].body["code"] == "4711"


def test_tail_writes_a_line_for_people_until_ctrl_c(at_terminal, fake_seam, door):
    terminal = at_terminal("events", "tail", "--since", "1s ago", "--poll-interval", "0.1")
    deadline = time.monotonic() + 20
    while not fake_seam.requests.to("/events/list") and time.monotonic() < deadline:
        time.sleep(0.05)
    fake_seam.emit("lock.unlocked", device_id=door("Office"), method="keycode", code="4711")
    terminal.wait_for("Office")
    terminal.press_ctrl_c()
    assert terminal.finish() == 130
    (line,) = [line for line in terminal.text.splitlines() if "lock.unlocked" in line]
    assert "method=keycode" in line
    assert "4711" not in line


def test_an_empty_list_is_shown_as_none_at_a_terminal(at_terminal):
    terminal = at_terminal("access-codes", "list", "--device", "Boat House")
    assert terminal.finish() == 0
    assert terminal.text.strip() == "(none)"


def test_a_limit_that_ends_a_list_is_noted(at_terminal):
    terminal = at_terminal("devices", "list", "--limit", "2")
    assert terminal.finish() == 0
    assert "there are more than these 2" in terminal.text


def test_a_call_without_a_result_says_that_it_is_done(at_terminal):
    terminal = at_terminal("devices", "update", "--device", "Office", "--name", "Bureau")
    assert terminal.finish() == 0
    assert terminal.text.strip().endswith("Done.")


def test_the_fake_runs_until_ctrl_c(at_terminal):
    terminal = at_terminal("fake", "--port", "0")
    terminal.wait_for("export SEAM_ENDPOINT=")
    terminal.press_ctrl_c()
    assert terminal.finish() == 0
    assert "Traceback" not in terminal.text
