"""How commands end: exit codes, one line or one object, suggestions, and never a traceback."""

from __future__ import annotations

import json

import pytest

NOBODY = "00000000-0000-4000-8000-000000000000"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("login", "--token", "seam_secret_1"), "no option takes a credential"),
        (("devices", "list", "--json"), "say --output json"),
        (("lock",), "seam has no group or command 'lock'; did you mean locks?"),
        (("unlock",), "did you mean access-methods unlock-door or acs entrances unlock or locks unlock-door?"),
        (("version",), "did you mean --version?"),
        (("trigger",), "`seam trigger` needs EVENT; `seam trigger --help` shows how"),
        (("stays", "apply"), "`seam stays apply` needs PLAN.json"),
        (("--profile", "hotel", "devices", "list"), "there is no profile hotel; `seam login --profile hotel` makes it"),
        (("locks", "unlok-door"), "seam locks has no command 'unlok-door'; did you mean unlock-door"),
        (("locks", "unlock-door", "--devcie-id", "x"), "has no option --devcie-id; did you mean --device-id"),
        (("locks", "unlock-door"), "needs --device-id (or --device NAME)"),
        (("access-codes", "get"), "needs --access-code-id, or --device-id and --code"),
        (("devices", "list", "--device-type", "yale_lok"), "did you mean yale_lock"),
        (
            ("access-codes", "create", "--starts-at", "2030-06-01 15:00", "--ends-at", "2030-06-02 11:00"),
            "--ends-at: '2030-06-02 11:00' has no time zone; --starts-at: '2030-06-01 15:00' has no time zone; "
            "add its zone: 2030-06-01T15:00+02:00, or '2030-06-01 15:00 Europe/Berlin', or --time-zone Europe/Berlin; "
            "`seam access-codes create` needs --device-id (or --device NAME)",
        ),
        (("access-codes", "create", "--code", "12"), "needs --device-id (or --device NAME)"),
        (("devices", "list", "--limit", "5", "--device-ids", "", "--created-before", "soon"), "--device-ids is empty"),
        (("devices", "list", "--device-ids", "", "--created-before", "soon"), "--created-before: 'soon' is no date"),
        (
            ("api", "/devices/get", "device_id", "a:={"),
            "parameters are key=value or key:=JSON; a: the text after := is no JSON",
        ),
        (
            ("trigger", "lock.locked", "device", "b:={"),
            "properties are key=value or key:=JSON; b: the text after := is no JSON",
        ),
        (("devices", "list", "--limit", "0"), "--limit is one whole number, at least 1"),
        (("devices", "list", "--total-timeout", "soon"), "--total-timeout is a number of seconds"),
        (("devices", "list", "--output", "xml"), "'xml' is not one of"),
        (("devices", "list", "extra"), "words that belong to no option"),
        (("locks", "unlock-door", "Front Door"), 'name the option before each value, as in --device "Front Door"'),
        (("devices", "list", "--output"), "requires an argument"),
    ],
)
def test_a_mistake_on_the_line_is_one_line_and_exit_code_2(words, message, seam, fake_seam):
    result = seam(*words)
    assert (result.code, result.out) == (2, "")
    assert message in result.err
    assert result.err.count("\n") == 1
    assert not fake_seam.requests


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ((), "The API:"),
        (("locks",), "unlock-door"),
        (("help",), "The API:"),
        (("help", "locks"), "unlock-door"),
        (("help", "locks", "unlock-door"), "--device NAME"),
    ],
)
def test_a_group_alone_and_help_in_front_show_the_help(words, shown, seam):
    result = seam(*words)
    assert (result.code, result.err) == (0, "")
    assert shown in result.out


def test_a_misspelt_path_that_the_server_does_not_know_is_corrected(seam):
    result = seam("api", "/devices/lst")
    assert result.code == 1
    assert "did you mean /devices/list" in result.err


def test_a_door_code_is_not_repeated_by_an_error(seam):
    assert "9876" not in seam("access-codes", "create", "--device", "Office", "--code", "12", "9876").err


def test_an_api_error_names_its_code_and_request_id(seam, fake_seam):
    result = seam("locks", "unlock-door", "--device-id", NOBODY)
    (request,) = fake_seam.requests
    assert (result.code, result.out) == (1, "")
    assert result.err.startswith("seam: device_not_found: ")
    assert request.request_id in result.err
    assert result.err.count("\n") == 1


@pytest.mark.parametrize("words", [("-o", "json"), ("--output=jsonl",), ("-ojson",)])
def test_an_error_is_an_object_where_json_was_asked_for(words, seam, fake_seam):
    result = seam("locks", "unlock-door", "--device-id", NOBODY, *words)
    error = json.loads(result.err)["error"]
    assert error["code"] == "device_not_found"
    assert error["request_id"] == fake_seam.requests[0].request_id
    assert (error["status_code"], error["exit_code"], result.code) == (404, 1, 1)
    mistake = seam("locks", "unlock-dor", *words)
    assert json.loads(mistake.err)["error"]["exit_code"] == 2


def test_a_wrong_key_is_exit_code_4_and_not_shown(seam, monkeypatch):
    monkeypatch.setenv("SEAM_API_KEY", "seam_wrong_key_1234567890")
    result = seam("devices", "list")
    assert result.code == 4
    assert "wrong_key" not in result.err
    assert "seam auth status" in result.err


def test_no_credential_is_exit_code_4_and_says_what_to_do(cli):
    result = cli("devices", "list")
    assert result.code == 4
    assert "run `seam login`, or set SEAM_API_KEY" in result.err


def test_no_network_is_exit_code_1_and_one_line(seam):
    result = seam("--endpoint", "http://127.0.0.1:9", "devices", "list")
    assert result.code == 1
    assert "refuses connections" in result.err
    assert result.err.count("\n") == 1


def test_an_unknown_outcome_is_exit_code_5(seam, fake_seam, door):
    fake_seam.faults.add("/locks/unlock_door", drop="after")
    result = seam("locks", "unlock-door", "--device-id", door("Office"))
    assert result.code == 5
    assert "it may have been carried out: look before you repeat it" in result.err
    assert len(fake_seam.requests.to("/locks/unlock_door")) == 1


def test_a_failed_action_is_exit_code_1_and_the_attempt_is_printed(seam, fake_seam, door):
    fake_seam.outcomes.add("UNLOCK_DOOR", error="jammed")
    result = seam("locks", "unlock-door", "--device-id", door("Office"))
    assert result.code == 1
    assert result.json["status"] == "error"
    assert "jammed" in result.err


def test_an_action_that_goes_on_is_exit_code_6_and_can_be_waited_for(seam, fake_seam, door):
    fake_seam.outcomes.add("UNLOCK_DOOR", delay=1)
    result = seam("locks", "unlock-door", "--device-id", door("Office"), "--timeout", "0.2")
    assert result.code == 6
    attempt = result.json["action_attempt_id"]
    assert f"seam wait {attempt}" in result.err
    waited = seam("wait", attempt)
    assert (waited.code, waited.json["status"]) == (0, "success")


def test_no_wait_ends_at_once_with_the_pending_attempt(seam, fake_seam, door):
    fake_seam.outcomes.add("UNLOCK_DOOR", stays_pending=True)
    result = seam("locks", "unlock-door", "--device-id", door("Office"), "--no-wait")
    assert (result.code, result.json["status"]) == (0, "pending")


def test_a_command_waits_out_429s_and_succeeds(seam, fake_seam, door):
    fake_seam.faults.add("/locks/unlock_door", retry_after=0.1, times=2)
    assert seam("locks", "unlock-door", "--device-id", door("Office")).code == 0
    assert [request.status for request in fake_seam.requests.to("/locks/unlock_door")] == [429, 429, 200]


def test_wait_tells_codes_from_actions_and_neither(seam, fake_seam, door):
    made = seam("access-codes", "create", "--device", "Front Door", "--name", "Ada", "--code", "-", stdin="4321")
    code = made.json["access_code_id"]
    waited = seam("wait", code)
    assert (waited.code, waited.json["status"]) == (0, "set")
    assert seam("access-codes", "delete", "--access-code-id", code).code == 0
    removed = seam("wait", code, "--removed")
    assert (removed.code, removed.out) == (0, "")
    nothing = seam("wait", NOBODY)
    assert nothing.code == 1
    assert f"no action and no door code has the id {NOBODY}" in nothing.err


def test_a_code_that_never_gets_there_is_exit_code_1_or_6(seam, fake_seam, door):
    fake_seam.outcomes.add("CREATE_ACCESS_CODE", stays_pending=True)
    made = seam("access-codes", "create", "--device", "Front Door", "--code", "-", stdin="4321").json
    assert seam("wait", made["access_code_id"], "--timeout", "0.3").code == 6


def test_a_fault_of_ours_is_one_line_without_values(seam, monkeypatch):
    def broken(*_: object) -> None:
        secret = "seam_secret"
        raise RuntimeError(secret)

    monkeypatch.setattr("seam_cli.endpoint_command.EndpointCommand._request", broken)
    result = seam("devices", "list")
    assert result.code == 1
    assert "a fault in the command line itself" in result.err
    assert "seam_secret" not in result.err
