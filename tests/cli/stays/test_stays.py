"""`seam stays` on a fake: a plan changes nothing, applying does just what was shown, and each row exactly once."""

from __future__ import annotations

import json
import os
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import requires
from redis_server import redis_server

WRITES = ("/access_codes/create", "/access_codes/update", "/access_codes/delete")
HEADER = "key;device;name;starts_at;ends_at;code"


def at(days: float) -> str:
    return (datetime.now(UTC) + timedelta(days=days)).isoformat(timespec="minutes")


def stay(key: str, door: str, code: str = "", name: str = "Ada", begins: float = -0.1, ends: float = 3) -> str:
    return f"{key};{door};{name};{at(begins)};{at(ends)};{code}"


@pytest.fixture
def sheet(tmp_path):
    """Write a sheet of these rows."""

    def write(*rows: str, header: str = HEADER) -> str:
        path = tmp_path / "stays.csv"
        path.write_text("\n".join((header, *rows)) + "\n", encoding="utf-8")
        return str(path)

    return write


@pytest.fixture
def plan(tmp_path) -> str:
    return str(tmp_path / "plan.json")


@pytest.fixture
def writes(fake_seam):
    """Return paths and bodies of what has changed anything so far."""
    return lambda: [(one.path, one.body) for one in fake_seam.requests if one.path in WRITES]


def actions(path: str) -> list[str]:
    return [row["action"] for row in json.loads(Path(path).read_text(encoding="utf-8"))["rows"]]


def test_planning_stays_changes_nothing_and_shows_no_door_code(seam, sheet, plan, writes):
    made = seam("stays", "plan", sheet(stay("1", "Front Door", "4711"), stay("2", "Apartment 1")), "-o", plan)
    assert made.code == 0
    assert not writes()
    assert [row["action"] for row in made.json] == ["create", "create"]
    assert "4711" not in made.out  # the file has it, the screen not
    assert "4711" in Path(plan).read_text(encoding="utf-8")


def test_a_form_of_output_is_not_taken_for_the_file_of_a_plan(seam, sheet, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = seam("stays", "plan", sheet(stay("1", "Front Door")), "-o", "table")
    assert (result.code, "say -o plan.json --output table" in result.err) == (2, True)
    assert not (tmp_path / "table").exists()


def test_applying_makes_each_code_once_however_often_it_is_called(seam, sheet, plan, writes, door):
    seam("stays", "plan", sheet(stay("1", "Front Door", "0711"), stay("2", "Apartment 1", "4712")), "-o", plan)
    first = seam("stays", "apply", plan)
    assert (first.code, first.json) == (0, {"done": 2})
    made = writes()
    assert [(path, body["device_id"], body["code"]) for path, body in sorted(made, key=lambda one: one[1]["code"])] == [
        ("/access_codes/create", door("Front Door"), "0711"),
        ("/access_codes/create", door("Apartment 1"), "4712"),
    ]
    for command in ("apply", "resume", "apply"):
        assert seam("stays", command, plan).code == 0
    assert writes() == made
    assert seam("stays", "status", plan).json == {"done": 2}
    assert actions(plan) == ["create", "create"]
    again = seam("stays", "plan", sheet(stay("1", "Front Door", "0711")), "--all")
    assert [row["action"] for row in again.json] in (["unchanged"], ["change"])  # a minute may have passed


def test_a_changed_row_is_changed_and_an_unchanged_one_left_alone(seam, sheet, plan, writes):
    begins, ends = at(-0.1), at(3)
    rows = [f"{key};{door};Ada;{begins};{ends};" for key, door in (("1", "Front Door"), ("2", "Apartment 1"))]
    seam("stays", "plan", sheet(*rows), "-o", plan)
    assert seam("stays", "apply", plan).code == 0
    seam("stays", "plan", sheet(rows[0], rows[1].replace(ends, at(5))), "-o", plan)
    assert actions(plan) == ["unchanged", "change"]
    before = len(writes())
    assert seam("stays", "apply", plan).code == 0
    ((path, _),) = writes()[before:]
    assert path == "/access_codes/update"
    assert seam("stays", "status", plan).json == {"done": 2}


def test_wrong_rows_come_back_with_their_own_columns_and_can_be_read_again(seam, sheet, plan, tmp_path):
    rows = [stay("1", "Front Door", "4711"), stay("2", "Frnt Door", "0712"), stay("3", "Apartment 1", "12.0")]
    planned = seam("stays", "plan", sheet(*rows), "-o", plan)
    assert planned.code == 3
    assert [row["action"] for row in planned.json] == ["create", "wrong", "wrong"]
    applied = seam("stays", "apply", plan)
    assert (applied.code, applied.json) == (3, {"done": 1, "wrong": 2})
    failures = tmp_path / "plan.failures.csv"
    assert str(failures) in applied.err
    lines = failures.read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == f"{HEADER};seam_error"
    assert lines[1].startswith(rows[1])
    assert "did you mean Front Door" in lines[1]
    mended = failures.read_text(encoding="utf-8-sig").replace("Frnt", "Front").replace("12.0", "1200")
    (tmp_path / "mended.csv").write_text(mended, encoding="utf-8")
    assert seam("stays", "plan", str(tmp_path / "mended.csv"), "-o", plan).code == 0
    assert seam("stays", "apply", plan).code == 0
    assert not failures.exists()


def test_a_row_that_fails_is_tried_again_by_resume_only(seam, sheet, plan, writes, fake_seam):
    seam("stays", "plan", sheet(stay("1", "Front Door", "4711"), stay("2", "Apartment 1", "4712")), "-o", plan)
    fault = fake_seam.faults.add("/access_codes/create", status=400, error_type="odd", match={"code": "4712"})
    applied = seam("stays", "apply", plan)
    assert (applied.code, applied.json) == (3, {"done": 1, "failed": 1})
    fake_seam.faults.remove(fault) if hasattr(fake_seam.faults, "remove") else fake_seam.faults.clear()
    before = len(writes())
    assert seam("stays", "apply", plan).code == 3
    assert len(writes()) == before
    assert seam("stays", "status", plan).code == 3
    assert seam("stays", "resume", plan).json == {"done": 2}


def test_two_stays_with_one_pin_on_one_door_are_named(seam, sheet, plan, writes):
    rows = [
        stay("1", "Front Door", "4711", begins=1, ends=3),
        stay("2", "Front Door", "4711", begins=2, ends=4),
        stay("3", "Front Door", "4711", begins=3.5, ends=5),
        stay("4", "Apartment 1", "4711", begins=1, ends=3),
    ]
    planned = seam("stays", "plan", sheet(*rows), "-o", plan)
    assert [row["action"] for row in planned.json] == ["create", "wrong", "later", "create"]
    assert "the same code for line 2 while that stay is on" in planned.json[1]["note"]
    assert "it is made when that stay is over" in planned.json[2]["note"]
    applied = seam("stays", "apply", plan)
    assert applied.code == 3
    assert applied.json["pending"] == 1
    assert len(writes()) == 2


def test_a_pin_that_is_there_already_is_refused_or_waited_for(seam, sheet, plan, writes, fake_seam, door):
    with fake_seam.sync_client() as client:
        for code, ends in (("4711", 1), ("4712", None)):
            times = {"starts_at": at(-0.1), "ends_at": at(ends)} if ends else {}
            client.access_codes.create(device_id=door("Front Door"), name="Somebody", code=code, **times)
    rows = [stay("1", "Front Door", "4711", begins=2), stay("2", "Front Door", "4712", begins=2)]
    planned = seam("stays", "plan", sheet(*rows), "-o", plan)
    assert [row["action"] for row in planned.json] == ["later", "wrong"]
    assert "another code with these digits is there until" in planned.json[0]["note"]
    assert "another code with these digits" in planned.json[1]["note"]
    before = len(writes())
    assert seam("stays", "apply", plan).code == 3
    assert len(writes()) == before


def test_a_plan_names_the_command_that_applies_it(seam, sheet, plan):
    good, bad = stay("1", "Front Door", "4711"), stay("2", "Nowhere", "4712")
    assert f"`seam stays apply {plan}` does it" in seam("stays", "plan", sheet(good), "-o", plan).err
    assert f"`seam stays apply {plan}` does the others" in seam("stays", "plan", sheet(good, bad), "-o", plan).err
    hopeless = seam("stays", "plan", sheet(bad), "-o", plan).err
    assert "1 wrong; nothing can be done yet: correct the sheet" in hopeless
    assert "stays apply" not in hopeless


def test_a_code_that_is_put_on_the_lock_later_is_not_due_and_a_success(seam, sheet, plan):
    seam("stays", "plan", sheet(stay("1", "Front Door", "4711", begins=30, ends=33)), "-o", plan)
    applied = seam("stays", "apply", plan)
    assert (applied.code, applied.json) == (0, {"not_due": 1})


@pytest.mark.parametrize(("option", "code", "state"), [("--confirm", 6, "accepted"), ("--no-confirm", 0, "done")])
def test_apply_and_status_exit_with_6_while_a_code_to_be_confirmed_is_not_on_its_lock(
    option, code, state, seam, sheet, plan, fake_seam, monkeypatch
):
    monkeypatch.setattr("seam_cli.stays.jobs.CONFIRM_TIMEOUT", 0.2)
    fake_seam.outcomes.add("CREATE_ACCESS_CODE", stays_pending=True)
    seam("stays", "plan", sheet(stay("1", "Front Door", "4711")), "-o", plan)
    applied = seam("stays", "apply", plan, option)
    assert (applied.code, applied.json) == (code, {state: 1})
    assert seam("stays", "status", plan).code == code


def test_apply_makes_no_code_after_the_moment_of_until(seam, sheet, plan, writes):
    seam("stays", "plan", sheet(stay("1", "Front Door", "4711")), "-o", plan)
    applied = seam("stays", "apply", plan, "--until", "1h ago")
    assert (applied.code, applied.json) == (6, {"pending": 1})
    assert not writes()
    assert "--until" in seam("stays", "apply", plan, "--until", "soon").err


# -- removing ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def five(seam, sheet, plan):
    """Five stays that an earlier plan has made, one of them under way."""
    rows = [stay(str(number), "Front Door", f"471{number}", begins=1 + number, ends=20) for number in range(1, 6)]
    seam("stays", "plan", sheet(*rows), "-o", plan)
    assert seam("stays", "apply", plan).code == 0
    return rows


def test_apply_removes_no_code_without_prune(seam, sheet, plan, five, writes):
    """A row that a sheet lacks by mistake must not lock a guest out."""
    seam("stays", "plan", sheet(*five[1:]), "-o", plan)
    assert actions(plan) == ["unchanged"] * 4
    before = len(writes())
    seam("stays", "apply", plan)
    assert len(writes()) == before


def test_prune_removes_what_no_row_has_any_more(seam, sheet, plan, five, writes):
    assert seam("stays", "plan", sheet(*five[1:]), "-o", plan, "--prune").code == 0
    assert actions(plan) == ["unchanged"] * 4 + ["remove"]
    applied = seam("stays", "apply", plan)
    assert applied.json["removed"] == 1
    assert writes()[-1][0] == "/access_codes/delete"
    before = len(writes())
    seam("stays", "apply", plan)
    assert len(writes()) == before


def test_more_than_a_fifth_is_removed_with_yes_only(seam, sheet, plan, five):
    refused = seam("stays", "plan", sheet(*five[2:]), "--prune")
    assert refused.code == 1
    assert "2 of the 5 codes" in refused.err
    assert seam("stays", "plan", sheet(*five[2:]), "-o", plan, "--prune", "--yes").code == 0
    assert actions(plan).count("remove") == 2


def test_a_stay_under_way_is_removed_with_yes_only(seam, sheet, plan, five):
    seam("stays", "plan", sheet(*five, stay("6", "Front Door", "4716", begins=-1)), "-o", plan)
    seam("stays", "apply", plan)
    refused = seam("stays", "plan", sheet(*five), "--prune")
    assert refused.code == 1
    assert "1 of the stays are under way" in refused.err


def test_prune_leaves_other_doors_and_the_codes_of_others_alone(seam, sheet, plan, fake_seam, door, writes):
    with fake_seam.sync_client() as client:
        client.access_codes.create(device_id=door("Front Door"), name="Somebody", code="9999")
    seam("stays", "plan", sheet(stay("1", "Front Door"), stay("2", "Apartment 1")), "-o", plan)
    seam("stays", "apply", plan)
    assert seam("stays", "plan", sheet(stay("1", "Front Door")), "-o", plan, "--prune", "--yes").code == 0
    assert "remove" not in actions(plan)


def test_a_row_that_cannot_be_read_keeps_its_code(seam, sheet, plan, five):
    key, door, name, starts_at, _, code = five[0].split(";")
    broken = f"{key};{door};{name};{starts_at};03/04/2030;{code}"
    assert seam("stays", "plan", sheet(broken, *five[1:]), "-o", plan, "--prune", "--yes").code == 3
    assert "remove" not in actions(plan)


# -- plans that must not be applied -----------------------------------------------------------------------------------


def test_an_older_plan_does_not_undo_a_newer_one(seam, sheet, plan, tmp_path, writes):
    begins = at(-0.1)
    row = f"1;Front Door;Ada;{begins};{{}};4711"
    older = str(tmp_path / "older.json")
    seam("stays", "plan", sheet(row.format(at(3))), "-o", plan)
    seam("stays", "apply", plan)
    seam("stays", "plan", sheet(row.format(at(4))), "-o", older)
    seam("stays", "plan", sheet(row.format(at(5))), "-o", plan)
    assert seam("stays", "apply", plan).code == 0
    before = len(writes())
    stale = seam("stays", "apply", older)
    assert stale.code == 3
    assert "another plan has changed it" in (tmp_path / "older.failures.csv").read_text(encoding="utf-8-sig")
    assert len(writes()) == before


def test_a_sheet_that_has_changed_is_noted_and_the_plan_counts(seam, sheet, plan, writes):
    seam("stays", "plan", sheet(stay("1", "Front Door", "4711")), "-o", plan)
    sheet(stay("1", "Front Door", "4799"))
    applied = seam("stays", "apply", plan)
    assert applied.code == 0
    assert "has changed since the plan was made" in applied.err
    assert [body["code"] for _, body in writes()] == ["4711"]


def test_a_plan_for_another_workspace_is_refused(seam, sheet, plan, fake_seam, writes, monkeypatch):
    seam("stays", "plan", sheet(stay("1", "Front Door", "4711")), "-o", plan)
    with fake_seam.sync_client() as client:
        other = client.with_options(
            personal_access_token=fake_seam.personal_access_token, workspace_id=fake_seam.workspace_id
        ).workspaces.create(name="Another", company_name="Another", is_sandbox=True)
    monkeypatch.delenv("SEAM_API_KEY")
    monkeypatch.setenv("SEAM_PERSONAL_ACCESS_TOKEN", fake_seam.personal_access_token)
    refused = seam("stays", "apply", plan, "--workspace-id", other.workspace_id)
    assert refused.code == 1
    assert "the plan is for the workspace" in refused.err
    assert not writes()


def test_a_plan_that_was_edited_is_refused(seam, sheet, plan, writes):
    seam("stays", "plan", sheet(stay("1", "Front Door", "4711")), "-o", plan)
    path = Path(plan)
    path.write_text(path.read_text(encoding="utf-8").replace("4711", "4712"), encoding="utf-8")
    refused = seam("stays", "apply", plan)
    assert refused.code == 2
    assert "was changed after it was made" in refused.err
    assert not writes()


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"what": "seam stays plan", "schema": 99}'])
def test_stays_commands_refuse_files_that_are_no_plan(text, seam, plan):
    Path(plan).write_text(text, encoding="utf-8")
    for command in ("apply", "resume", "status", "forget"):
        assert seam("stays", command, plan).code == 2
    assert seam("stays", "apply", f"{plan}.none").code == 2


def test_a_refused_key_ends_the_run_with_exit_code_4(seam, sheet, plan, fake_seam):
    seam("stays", "plan", sheet(stay("1", "Front Door", "4711")), "-o", plan)
    fake_seam.faults.add("/access_codes/create", status=401)
    assert seam("stays", "apply", plan).code == 4


# -- files ------------------------------------------------------------------------------------------------------------


@pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX")
def test_every_file_is_for_its_owner_alone_and_the_ledger_holds_no_pin_and_no_name(
    seam, sheet, plan, folders, tmp_path
):
    seam("stays", "plan", sheet(stay("1", "Front Door", "4711", name="Grace Hopper"), stay("2", "Nowhere")), "-o", plan)
    seam("stays", "apply", plan)
    files = [Path(plan), tmp_path / "plan.failures.csv", *(folders / "state").iterdir()]
    assert len(files) >= 3
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    for path in (folders / "state").iterdir():
        data = path.read_bytes()
        assert b"4711" not in data
        assert b"Grace" not in data


def test_another_ledger_can_be_named_and_the_plan_remembers_it(seam, sheet, plan, tmp_path):
    ledger = tmp_path / "own" / "my.ledger"
    seam("stays", "plan", sheet(stay("1", "Front Door", "4711")), "-o", plan, "--ledger", str(ledger))
    assert seam("stays", "apply", plan).code == 0
    assert ledger.exists()
    assert seam("stays", "status", plan).json == {"done": 1}


def test_forget_takes_rows_out_of_the_ledger_and_leaves_the_codes(seam, sheet, plan, writes):
    seam("stays", "plan", sheet(stay("1", "Front Door", "4711")), "-o", plan)
    seam("stays", "apply", plan)
    before = len(writes())
    assert "1 row taken out of the ledger" in seam("stays", "forget", plan).err
    assert len(writes()) == before
    assert seam("stays", "status", plan).json == {"pending": 1}
    # What is there is found again, by its digits, name and times: nothing is made twice.
    assert seam("stays", "apply", plan).json == {"done": 1}
    assert len(seam("access-codes", "list", "--device", "Front Door").json) == 1
    assert seam("stays", "forget", "--before", "90 days ago").code == 0
    assert seam("stays", "forget").code == 2


def test_a_calendar_and_a_listing_work_as_sheets_do(seam, plan, tmp_path, writes):
    (tmp_path / "c.ics").write_text(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:u1\nDTSTART;VALUE=DATE:20300615\nDTEND;VALUE=DATE:20300620\n"
        "SUMMARY:Reserved\nEND:VEVENT\nEND:VCALENDAR\n", encoding="utf-8",
    )  # fmt: skip
    words = ("--check-in", "15:00", "--check-out", "11:00")
    planned = seam("stays", "plan", "--ics", str(tmp_path / "c.ics"), "--device", "Front Door", *words, "-o", plan)
    assert planned.json[0]["starts_at"] == "2030-06-15T15:00:00-07:00"
    assert seam("stays", "apply", plan).json == {"not_due": 1}
    (tmp_path / "doors.csv").write_text("listing,device\nSea View,Front Door\nSea View,Apartment 1\n", encoding="utf-8")
    (tmp_path / "h.csv").write_text(
        "Reservation ID,Guest,Check-in date,Check-out date,Listing,Reservation status\n"
        "77,Ada,2030-07-15,2030-07-20,Sea View,new\n78,Bea,2030-08-15,2030-08-20,Sea View,cancelled\n",
        encoding="utf-8",
    )  # fmt: skip
    more = ("--preset", "hostaway", "--listings", str(tmp_path / "doors.csv"), *words)
    planned = seam("stays", "plan", str(tmp_path / "h.csv"), *more, "-o", plan)
    assert [(row["action"], row["door"]) for row in planned.json] == [
        ("create", "Front Door"),
        ("create", "Apartment 1"),
    ]
    assert seam("stays", "apply", plan).json == {"not_due": 2}
    assert len(writes()) == 3


def test_a_sheet_that_cannot_be_read_is_one_line(seam, tmp_path):
    (tmp_path / "x.csv").write_bytes(b"PK\x03\x04")
    for words in ((str(tmp_path / "x.csv"),), (str(tmp_path / "none.csv"),), ()):
        result = seam("stays", "plan", *words)
        assert (result.code, result.err.count("\n")) == (2, 1)


def test_guests_can_get_grants_instead_of_codes(seam, sheet, plan, fake_seam, door):
    rows = [stay("1", "Front Door", "4711", name="Ada Lovelace"), stay("2", "Apartment 1", name="Grace Hopper")]
    assert seam("stays", "plan", sheet(*rows), "--as", "grants", "-o", plan).code == 0
    applied = seam("stays", "apply", plan)
    assert (applied.code, applied.json) == (0, {"done": 2})
    grants = {grant["access_grant_key"]: grant for grant in fake_seam.all("access_grant")}
    assert set(grants) == {f"1@{door('Front Door')}", f"2@{door('Apartment 1')}"}
    made = len(fake_seam.requests.to("/access_grants/create"))
    assert seam("stays", "apply", plan).code == 0
    assert len(fake_seam.requests.to("/access_grants/create")) == made == 2
    assert seam("stays", "plan", sheet(rows[0]), "--as", "grants", "-o", plan, "--prune").code == 0
    assert "remove" not in actions(plan)  # that door is named by nothing any more
    words = ("--listings", str(Path(plan).parent / "doors.csv"))
    Path(words[1]).write_text("listing,device\nx,Apartment 1\n", encoding="utf-8")
    assert seam("stays", "plan", sheet(rows[0]), "--as", "grants", "-o", plan, "--prune", "--yes", *words).code == 0
    assert actions(plan)[-1] == "remove"
    assert seam("stays", "apply", plan).json["removed"] == 1
    assert seam("access-grants", "list", "--fields", "access_grant_key").json == [
        {"access_grant_key": f"1@{door('Front Door')}"}
    ]


def test_a_ledger_can_be_in_redis_and_its_password_is_not_written_down(seam, sheet, plan, writes):
    requires.part("redis")
    with redis_server() as server:
        server.command("CONFIG", "SET", "requirepass", "hush")
        url = f"redis://:hush@127.0.0.1:{server.port}/0"
        assert seam("stays", "plan", sheet(stay("1", "Front Door", "4711")), "-o", plan, "--ledger", url).code == 0
        assert "hush" not in Path(plan).read_text(encoding="utf-8")
        applied = seam("stays", "apply", plan, "--ledger", url)
        assert (applied.code, applied.json) == (0, {"done": 1})
        assert seam("stays", "status", plan, "--ledger", url).json == {"done": 1}
        forgotten = seam("stays", "forget", plan, "--ledger", url)
        assert forgotten.code == 0
        assert "hush" not in forgotten.err
    away = seam("stays", "apply", plan, "--ledger", url)
    assert away.code == 1
    assert "hush" not in away.err
    assert len(writes()) == 1
