"""What people type becomes what the API takes, or an error that names the option; nothing is sent before."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from seam_cli import index
from seam_cli.exits import UsageError
from seam_cli.values.dates import AmbiguousDayError, DateError, read_day, read_moment
from seam_cli.values.read import Reader

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)


def read(path: str, name: str, *texts: str):
    return Reader().value(f"--{name.replace('_', '-')}", index.command_at(path)[2]["params"][name], list(texts))


@pytest.mark.parametrize(
    ("path", "name", "texts", "value"),
    [
        ("/devices/list", "device_ids", ["a,b", "c"], ["a", "b", "c"]),
        ("/devices/list", "device_ids", ['["a", "b"]'], ["a", "b"]),
        ("/devices/list", "device_types", ["yale_lock,august_lock"], ["yale_lock", "august_lock"]),
        ("/devices/list", "limit", ["1e2"], 100),
        ("/access_codes/create", "code", ["0123"], "0123"),
        ("/access_codes/create", "is_one_time_use", ["Yes"], True),
        ("/devices/update", "name", ["NULL"], None),
        (
            "/devices/update",
            "custom_metadata",
            ["a=1", "b=true,c=NULL", "d=x,y"],
            {"a": "1", "b": True, "c": None, "d": "x,y"},
        ),
        ("/devices/update", "custom_metadata", ['{"a": "1"}'], {"a": "1"}),
        ("/devices/update", "properties", ["name=Attic"], {"name": "Attic"}),
        (
            "/access_grants/create",
            "requested_access_methods",
            ["mode=code,code=0123", "mode=card"],
            [{"mode": "code", "code": "0123"}, {"mode": "card"}],
        ),
        ("/customers/push_data", "customer_key", ["a,b"], "a,b"),
    ],
)  # fmt: skip
def test_a_value_is_read_as_its_parameter_wants_it(path, name, texts, value):
    assert read(path, name, *texts) == value


@pytest.mark.parametrize(
    ("path", "name", "texts", "message"),
    [
        ("/locks/unlock_door", "device_id", [""], "--device-id is empty; was a shell variable not set?"),
        ("/locks/unlock_door", "device_id", ["NULL"], "--device-id cannot be unset"),
        ("/locks/unlock_door", "device_id", ["a", "b"], "--device-id was given 2 times"),
        ("/devices/list", "device_types", ["yale_lok"], "did you mean yale_lock"),
        ("/devices/list", "limit", ["ten"], "--limit is a number"),
        ("/access_codes/create", "is_one_time_use", ["maybe"], "--is-one-time-use is true or false"),
        ("/access_codes/create", "starts_at", ["2030-06-01 15:00"], "has no time zone; add its zone"),
        ("/access_codes/create", "starts_at", ["soon"], "--starts-at: 'soon' is no date"),
        ("/access_grants/create", "requested_access_methods", ["mod=code"], "has no mod; did you mean mode"),
        ("/access_grants/create", "requested_access_methods", ['[{"mod": 1}]'], "has no mod; did you mean mode"),
        ("/devices/update", "custom_metadata", ["{oops"], "--custom-metadata is no JSON"),
        ("/devices/update", "custom_metadata", ["floor"], "--custom-metadata takes key=value"),
        ("/devices/update", "custom_metadata", ["@/nowhere"], "--custom-metadata: cannot read /nowhere"),
    ],
)
def test_wrong_values_of_options_are_refused_by_name(path, name, texts, message):
    with pytest.raises(UsageError) as caught:
        read(path, name, *texts)
    assert message in caught.value.message


def test_lists_and_objects_come_from_files(tmp_path):
    (tmp_path / "ids").write_text("a\nb\n", encoding="utf-8")
    (tmp_path / "metadata").write_text('\ufeff{"floor": "2"}', encoding="utf-8")
    assert read("/devices/list", "device_ids", f"@{tmp_path / 'ids'}") == ["a", "b"]
    assert read("/devices/update", "custom_metadata", f"@{tmp_path / 'metadata'}") == {"floor": "2"}


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2030-06-01T15:00:00Z", "2030-06-01T15:00:00+00:00"),
        ("2030-06-01T15:00:00.123456Z", "2030-06-01T15:00:00.123456+00:00"),
        ("2030-06-01T15:00+02:00[Europe/Berlin]", "2030-06-01T15:00:00+02:00"),
        ("2030-06-01 15:00 Europe/Berlin", "2030-06-01T15:00:00+02:00"),
        ("2030-06-01 3pm America/New_York", "2030-06-01T15:00:00-04:00"),
        ("1.6.2030 15:00 UTC+2", "2030-06-01T15:00:00+02:00"),
        ("2030-06-01 Europe/Berlin", "2030-06-01T00:00:00+02:00"),
        ("tomorrow 15:00 Europe/Berlin", "2026-11-30T15:00:00+01:00"),
        ("now", "2026-11-29T12:00:00+00:00"),
        ("in 2h 30m", "2026-11-29T14:30:00+00:00"),
        ("3 days ago", "2026-11-26T12:00:00+00:00"),
        ("-24h", "2026-11-28T12:00:00+00:00"),
    ],
)
def test_dates_are_read_as_people_type_them(text, moment):
    assert read_moment(text, now=NOW).isoformat() == moment


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2030-06-01 15:00", "has no time zone; add its zone: 2030-06-01T15:00+02:00"),
        ("2030-06-01", "has no time zone"),
        ("tomorrow", "has no time zone"),
        ("2030-06-01 15:00 Europe/Berln", "did you mean Europe/Berlin"),
        ("2030-06-01 15:00 CET", "'CET' is no time zone"),
        ("2030-02-30 15:00 UTC", "is no day of the calendar"),
        ("2030-06-01 25:00 UTC", "is no time of day"),
        ("2026-03-29 02:30 Europe/Berlin", "does not exist in Europe/Berlin"),
        ("2026-10-25 02:30 Europe/Berlin", "2026-10-25T02:30:00+02:00 or 2026-10-25T02:30:00+01:00"),
        ("03/04/2030 15:00 UTC", "3 April 2030 or 4 March 2030"),
        ("garbage", "is no date that can be read: write it as '2030-06-01 15:00 Europe/Berlin'"),
        ("whenever 15:00 UTC", "'tomorrow 15:00 local' or 'in 2h'"),
        ("", "is no date that can be read"),
    ],
)
def test_a_doubtful_date_is_refused_with_the_way_out(text, message):
    with pytest.raises(DateError, match=message.replace("+", r"\+")):
        read_moment(text, now=NOW)


def test_a_date_with_slashes_has_one_reading_once_the_order_is_known():
    with pytest.raises(AmbiguousDayError):
        read_day("03/04/2030")
    assert (read_day("03/04/2030", "dmy").month, read_day("03/04/2030", "mdy").month) == (4, 3)
    assert (read_day("13/04/2030").month, read_day("04/13/2030").month) == (4, 4)


def test_the_zone_of_dates_that_name_none_can_be_said_once(seam, monkeypatch):
    words = ("access-codes", "create", "--device", "Front Door", "--starts-at", "2030-06-01 15:00", "--dry-run")
    assert seam(*words).code == 2
    assert seam(*words, "--time-zone", "Europe/Berlin").json["body"]["starts_at"] == "2030-06-01T15:00:00+02:00"
    monkeypatch.setenv("SEAM_TIME_ZONE", "America/New_York")
    assert seam(*words).json["body"]["starts_at"] == "2030-06-01T15:00:00-04:00"
    assert "--time-zone" in seam(*words, "--time-zone", "Mars/Olympus").err


def test_options_are_also_written_as_in_the_documentation_of_the_api(seam, door):
    hyphens = seam("access-codes", "list", "--device-id", door("Front Door"), "--dry-run")
    assert hyphens.code == 0
    assert seam("access_codes", "list", "--device_id", door("Front Door"), "--dry-run").out == hyphens.out


def test_a_value_that_looks_like_an_option_is_kept_as_it_is(seam):
    body = seam("devices", "update", "--device", "Office", "--name", "--my_door", "--dry-run").json["body"]
    assert body["name"] == "--my_door"


def test_a_boolean_option_alone_means_true(seam):
    words = ("locks", "configure-auto-lock", "--device", "Office", "--dry-run", "--auto-lock-enabled")
    assert seam(*words).json["body"]["auto_lock_enabled"] is True
    assert seam(*words, "false").json["body"]["auto_lock_enabled"] is False


def test_the_body_can_come_from_a_file_or_standard_input(seam, tmp_path):
    body = {"device_id": "x", "name": "from the file"}
    (tmp_path / "body.json").write_text(json.dumps(body), encoding="utf-8")
    words = ("access-codes", "create", "--name", "from the option", "--dry-run", "--input")
    assert seam(*words, str(tmp_path / "body.json")).json["body"] == {**body, "name": "from the option"}
    assert seam(*words, "-", stdin=json.dumps(body)).json["body"]["device_id"] == "x"
    assert "--input: standard input is no JSON object, {...}" in seam(*words, "-", stdin="[]").err
    assert "--input: standard input is no JSON: " in seam(*words, "-", stdin="{").err
    assert "--input: cannot read" in seam(*words, str(tmp_path / "none")).err


def test_a_code_can_come_from_standard_input(seam, fake_seam, door):
    result = seam("access-codes", "create", "--device", "Front Door", "--name", "Ada", "--code", "-", stdin="0421\n")
    assert result.code == 0
    assert fake_seam.requests.to("/access_codes/create")[0].body["code"] == "0421"
    assert "standard input is empty" in seam("access-codes", "create", "--device", "Office", "--code", "-").err
