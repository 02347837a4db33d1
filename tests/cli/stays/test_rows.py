"""Rows become stays in the door's own time, or say what is wrong with them."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta, timezone

import pytest

from seam_cli.stays.doors import DoorError, Doors, read_listings
from seam_cli.stays.rows import RowReader
from seam_cli.stays.sheet import read_sheet
from seam_cli.stays.stay import SheetOptions, Skipped, Stay, Wrong
from seam_cli.stays.times import day_order

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def device(name: str, zone: str | None = "Europe/Berlin", **more):
    return {
        "device_id": f"id-{name}", "display_name": name, "location": {"time_zone": zone} if zone else None,
        "properties": {"supported_code_lengths": [4, 6]}, **more,
    }  # fmt: skip


DEVICES = [
    device("Front"),
    device("Beach", "America/New_York"),
    device("Twin"),
    {**device("Twin"), "device_id": "id-other-twin"},
    device("Nowhere", None),
    device("Old", can_program_online_access_codes=False),
    device("東京", "Asia/Tokyo"),
]


def read(text: str, listings=None, **options):
    sheet = read_sheet(text.encode(), "x.csv")
    columns = {column: column for column in sheet.columns}
    given = {"check_in": time(15), "check_out": time(11), **options}
    reader = RowReader(Doors(DEVICES, listings), SheetOptions(columns, **given), NOW)
    return [one for row in sheet.rows for one in reader.read(row)]


def row(starts_at: str, ends_at: str = "2030-12-31", device: str = "Front", code: str = "", **options):
    (one,) = read(f"key;device;name;starts_at;ends_at;code\nb;{device};Ada;{starts_at};{ends_at};{code}\n", **options)
    return one


@pytest.mark.parametrize(
    ("door", "starts_at", "moment"),
    [
        ("Front", "2030-06-15", "2030-06-15T15:00:00+02:00"),
        ("Front", "2030-01-15", "2030-01-15T15:00:00+01:00"),
        ("Beach", "2030-06-15 16:30", "2030-06-15T16:30:00-04:00"),
        ("東京", "15.6.2030", "2030-06-15T15:00:00+09:00"),
        ("Front", "15.06.2030 16:00", "2030-06-15T16:00:00+02:00"),
        ("Front", "15.06.2030, 4 pm", "2030-06-15T16:00:00+02:00"),
        ("Front", "2030-06-15T16:00:00", "2030-06-15T16:00:00+02:00"),
        ("Front", "2030-06-15T16:00:00Z", "2030-06-15T18:00:00+02:00"),
        ("Beach", "2030-06-15 16:00 Europe/Berlin", "2030-06-15T10:00:00-04:00"),
        ("front", "6/15/2030", "2030-06-15T15:00:00+02:00"),
        ("id-Front", "2030/06/15", "2030-06-15T15:00:00+02:00"),
    ],
)
def test_times_of_a_stay_are_in_the_zone_of_its_door(door, starts_at, moment):
    stay = row(starts_at, device=door)
    assert isinstance(stay, Stay), stay
    assert stay.starts_at.isoformat() == moment


@pytest.mark.parametrize(
    ("starts_at", "ends_at", "more", "message"),
    [
        ("03/04/2030", "2030-12-31", {}, "3 April 2030 or 4 March 2030; say --dates dmy or --dates mdy"),
        ("soon", "2030-12-31", {}, "is no date"),
        ("", "2030-12-31", {}, "starts_at is empty"),
        ("2030-06-20", "2030-06-15", {}, "it ends (2030-06-15 11:00) before it begins (2030-06-20 15:00)"),
        ("2030-06-15", "2030-06-20", {"check_in": None}, "say --check-in 15:00"),
        ("2030-06-15", "2030-06-20", {"device": "Nowhere"}, "has no time zone: say --time-zone"),
        ("2030-06-15", "2030-06-20", {"device": "Twin"}, "2 devices are called 'Twin': id-Twin, id-other-twin"),
        ("2030-06-15", "2030-06-20", {"device": "Frnt"}, "did you mean Front"),
        ("2030-06-15", "2030-06-20", {"device": "Old"}, "takes no codes"),
        ("2030-06-15", "2030-06-20", {"device": ""}, "it names no door"),
        ("2030-06-15", "2030-06-20", {"code": "12345"}, "takes codes of 4 or 6 digits, and this one has 5"),
        ("2030-06-15", "2030-06-20", {"code": "12a4"}, "the code must be of digits only"),
        ("2030-06-15", "2030-06-20", {"code": "1234.0"}, "format that column as text"),
        ("2030-06-15", "2030-06-20", {"code": "1,2E+05"}, "format that column as text"),
        ("2030-06-15 25:00", "2030-06-20", {}, "is no time of day"),
        ("2030-02-30", "2030-06-20", {}, "is no day of the calendar"),
        # Clocks go forward in Berlin on 31 March 2030 at 02:00.
        ("2030-03-31 02:30", "2030-06-20", {}, "2030-03-31 02:30 does not exist in Europe/Berlin"),
    ],
)  # fmt: skip
def test_a_row_that_cannot_be_read_names_its_problem_and_line(starts_at, ends_at, more, message):
    wrong = row(starts_at, ends_at, **more)
    assert isinstance(wrong, Wrong), wrong
    assert message in wrong.problem
    assert wrong.line == 2


def test_a_time_that_comes_twice_gives_the_guest_more_time():
    # Clocks go back in Berlin on 27 October 2030 at 03:00.
    check_in = row("2030-10-27 02:30")
    check_out = row("2030-10-20", "2030-10-27 02:30")
    assert check_in.starts_at.isoformat() == "2030-10-27T02:30:00+02:00"
    assert check_out.ends_at.isoformat() == "2030-10-27T02:30:00+01:00"


def test_the_zone_of_doors_without_one_can_be_said():
    stay = row("2030-06-15", device="Nowhere", zone=timezone(timedelta(hours=3)))
    assert stay.starts_at.isoformat() == "2030-06-15T15:00:00+03:00"


def test_the_order_of_slashes_is_that_of_the_whole_sheet_if_one_date_tells():
    text = "starts_at,ends_at\n{}\n"
    columns = {"starts_at": "starts_at", "ends_at": "ends_at"}

    def order(*rows: str):
        return day_order(read_sheet(text.format("\n".join(rows)).encode(), "x.csv"), columns)

    assert order("03/04/2030,13/04/2030") == "dmy"
    assert order("03/04/2030,04/13/2030") == "mdy"
    assert order("03/04/2030,05/04/2030") is None
    assert order("13/04/2030,04/13/2030") is None
    assert row("03/04/2030", order="dmy").starts_at.month == 4
    assert row("03/04/2030", order="mdy").starts_at.month == 3


def test_cancelled_and_past_stays_are_skipped():
    rows = read(
        "key;device;starts_at;ends_at;status\n"
        "1;Front;2030-06-15;2030-06-20;Cancelled\n2;Front;2030-06-15;2030-06-20;ownerStay\n"
        "3;Front;2020-06-15;2020-06-20;new\n4;Front;2030-06-15;2030-06-20;declined\n"
    )
    assert [type(one) for one in rows] == [Skipped, Stay, Skipped, Skipped]
    assert [one.reason for one in rows if isinstance(one, Skipped)] == ["cancelled", "over", "declined"]


def test_a_key_may_stand_once_for_each_door():
    rows = read(
        "key;device;starts_at;ends_at\n1;Front;2030-06-15;2030-06-20\n1;Beach;2030-06-15;2030-06-20\n"
        "1;Front;2030-07-15;2030-07-20\n"
    )
    assert [type(one) for one in rows] == [Stay, Stay, Wrong]
    assert "stands in line 2, too" in rows[2].problem


def test_a_stay_without_a_key_gets_one_that_stays_the_same_and_tells_no_name():
    text = "device;name;starts_at;ends_at\nFront;Ada Lovelace;2030-06-15 {};2030-06-20\n"
    first, later = (read(text.format(clock))[0] for clock in ("15:00", "16:00"))
    assert first.key == later.key
    assert "Ada" not in first.key
    assert read(text.replace("Ada", "Bea").format("15:00"))[0].key != first.key


def test_a_row_with_a_listing_is_a_stay_on_each_of_its_doors():
    listings = read_listings(read_sheet(b"listing,device\nSea View,Front\nSea View,Beach\nAttic,Front\n", "l.csv"))
    rows = read(
        "key;listing;starts_at;ends_at\n1;sea view;2030-06-15;2030-06-20\n2;Cellar;2030-06-15;2030-06-20\n", listings
    )
    assert [one.door for one in rows if isinstance(one, Stay)] == ["Front", "Beach"]
    assert "the listing 'Cellar' is not in the file of listings" in rows[2].problem
    assert Doors(DEVICES, listings).named_by_listings() == {"id-Front", "id-Beach"}


def test_without_a_file_of_listings_a_listing_is_a_door_of_that_name():
    (stay,) = read("key;listing;starts_at;ends_at\n1;Beach;2030-06-15;2030-06-20\n")
    assert stay.door == "Beach"


def test_the_option_device_names_the_door_of_all_rows():
    (stay,) = read("key;starts_at;ends_at\n1;2030-06-15;2030-06-20\n", device="Beach")
    assert stay.door == "Beach"


def test_a_file_of_listings_without_its_columns_is_refused():
    from seam_cli.exits import UsageError

    with pytest.raises(UsageError, match="the columns are listing and device"):
        read_listings(read_sheet(b"a,b\n1,2\n", "l.csv"))
    with pytest.raises(DoorError):
        Doors(DEVICES, {"x": ["Cellar"]}).named_by_listings()


def test_a_row_says_all_that_is_wrong_with_it_at_once():
    one = row("2030-06-15", "2030-06-20", check_in=None, check_out=None)
    assert one.problem == (
        "it begins at no time of day: say --check-in 15:00; it ends at no time of day: say --check-out 11:00"
    )
    one = row("03/04/2030", "", device="Nowhere", code="12a", check_in=None)
    for part in ("say --dates", "--check-in", "'Nowhere' has no time zone", "ends_at is empty", "digits only"):
        assert one.problem.count(part) == 1
    one = row("soon", "2030-06-20", device="Frnt", check_out=None)
    assert [part in one.problem for part in ("did you mean Front", "is no date", "--check-out")] == [True] * 3
    (first, second) = read("key,name,starts_at,ends_at\nb,Ada,2030-06-15,2030-06-20\nb,Bob,2030-06-15,2030-06-20\n")
    assert first.problem == second.problem  # without a door, no key can come twice on it
