"""Sheets and calendars as they come: separators, encodings, marks, presets; every cell stays text."""

from __future__ import annotations

import pytest

from seam_cli.exits import UsageError
from seam_cli.stays.calendars import read_calendar
from seam_cli.stays.columns import PRESETS, choose_columns
from seam_cli.stays.sheet import read_sheet, write_sheet

ROWS = "key,name,code\nb-1,Zoë,0123\nb-2,日本,0007\n"


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("line", ["\n", "\r\n"])
def test_a_sheet_is_read_whatever_its_separator_encoding_and_line_ends(separator, encoding, line):
    text = ROWS.replace(",", separator).replace("\n", line)
    sheet = read_sheet(text.encode(encoding), "x.csv")
    assert sheet.columns == ["key", "name", "code"]
    assert [row.cells for row in sheet.rows] == [
        {"key": "b-1", "name": "Zoë", "code": "0123"},
        {"key": "b-2", "name": "日本", "code": "0007"},
    ]
    assert [row.line for row in sheet.rows] == [2, 3]


def test_what_excel_writes_in_western_europe_is_read():
    assert read_sheet("name;code\nZoë;0123\n".encode("cp1252"), "x.csv").rows[0].cells["name"] == "Zoë"


def test_a_line_that_names_the_separator_is_no_header():
    sheet = read_sheet(b"sep=;\nkey;name\n1;a,b\n", "x.csv")
    assert sheet.rows[0].cells == {"key": "1", "name": "a,b"}
    assert sheet.rows[0].line == 3


def test_tricks_that_keep_zeros_in_excel_are_undone():
    sheet = read_sheet(b'key,code\n1,"=""0123"""\n2,\'0456\n', "x.csv")
    assert [row.cells["code"] for row in sheet.rows] == ["0123", "0456"]


def test_empty_lines_and_columns_are_left_out_and_surplus_cells_counted():
    sheet = read_sheet(b"key,name,,\n\n1,a\n,,,\n2,b,,c\n", "x.csv")
    assert sheet.columns == ["key", "name"]
    assert [(row.cells, row.surplus) for row in sheet.rows] == [
        ({"key": "1", "name": "a"}, 0),
        ({"key": "2", "name": "b"}, 1),
    ]


def test_a_cell_may_have_separators_quotes_and_lines_in_it():
    sheet = read_sheet(b'key,name\n1,"a ""b"", c\nd"\n2,e\n', "x.csv")
    assert sheet.rows[0].cells["name"] == 'a "b", c\nd'
    assert sheet.rows[1].line == 4


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is empty"),
        (b"\n\n", "is empty"),
        (b"PK\x03\x04", "save it as CSV"),
        (b"a\0b,c\n", "is no text"),
        (b"key,key\n1,2\n", "name each column once"),
        (b"key,,name\n1,2,3\n", "one has no name"),
    ],
)
def test_files_that_are_no_sheet_are_refused_with_the_reason(data, message):
    with pytest.raises(UsageError) as caught:
        read_sheet(data, "x.csv")
    assert message in caught.value.message


def test_a_sheet_that_is_written_is_read_again():
    rows = [{"key": "1", "name": 'a;"b"\nc'}]
    sheet = read_sheet(write_sheet(["key", "name"], rows, ";").encode(), "x.csv")
    assert [row.cells for row in sheet.rows] == rows


@pytest.mark.parametrize(
    ("preset", "header", "chosen"),
    [
        (
            "remotelock",
            "Name,Email,Start date,Start time,End date,End time,Pin",
            {"name": "Name", "start_date": "Start date", "start_time": "Start time", "end_date": "End date",
             "end_time": "End time", "code": "Pin"},
        ),
        (
            "hostaway",
            "Reservation ID,Guest,Reservation status,Check-in date,Check-out date,Listing",
            {"key": "Reservation ID", "name": "Guest", "status": "Reservation status", "start_date": "Check-in date",
             "end_date": "Check-out date", "listing": "Listing"},
        ),
        (
            "hostaway",
            "guestEmail,guestFirstName,guestLastName,numberOfGuests,arrivalDate,departureDate",
            {"first_name": "guestFirstName", "last_name": "guestLastName", "start_date": "arrivalDate",
             "end_date": "departureDate"},
        ),
        (
            "guesty",
            "accountId,listingId,firstName,lastName,numberOfGuests,checkIn,checkOut,status,currency,source",
            {"listing": "listingId", "first_name": "firstName", "last_name": "lastName", "start_date": "checkIn",
             "end_date": "checkOut", "status": "status"},
        ),
        (
            "airbnb",
            "Date,Type,Confirmation Code,Start Date,End Date,Nights,Guest,Listing",
            {"key": "Confirmation Code", "start_date": "Start Date", "end_date": "End Date", "name": "Guest",
             "listing": "Listing"},
        ),
        (
            None,
            "Key,Device ID,Starts At,ends-at,CODE",
            {"key": "Key", "device_id": "Device ID", "starts_at": "Starts At", "ends_at": "ends-at", "code": "CODE"},
        ),
    ],
)  # fmt: skip
def test_columns_of_booking_systems_are_known(preset, header, chosen):
    assert choose_columns(header.split(","), preset, []) == chosen


def test_a_map_counts_before_a_preset_and_names_what_is_there():
    columns = ["Door", "From", "To", "Guest"]
    chosen = choose_columns(columns, None, ["Door=device", "From=starts_at", "to=ends_at", "Guest=name"])
    assert chosen == {"device": "Door", "starts_at": "From", "ends_at": "To", "name": "Guest"}
    for text, message in (
        ("Dor=device", "did you mean Door"),
        ("Door=lock", "where OURS is one of"),
        ("Door", "THEIRS=OURS"),
    ):
        with pytest.raises(UsageError) as caught:
            choose_columns(columns, None, [text])
        assert message in caught.value.message


def test_a_sheet_without_times_says_which_columns_it_has():
    with pytest.raises(UsageError) as caught:
        choose_columns(["a", "b"], None, [])
    assert "the sheet has a, b" in caught.value.message
    assert all(preset in caught.value.message for preset in PRESETS)


def test_everything_that_a_sheet_lacks_is_named_at_once():
    with pytest.raises(UsageError) as caught:
        choose_columns(["key"], None, [], needs_door=True)
    assert all(word in caught.value.message for word in ("device (or device_id", "starts_at", "ends_at"))
    with pytest.raises(UsageError) as caught:
        choose_columns(["key"], None, ["Dor=device", "key=kye"], needs_door=True)
    assert "no column 'Dor'" in caught.value.message
    assert "not 'key=kye'" in caught.value.message
    assert choose_columns(["listing", "starts_at", "ends_at"], None, [], needs_door=True)


AIRBNB = """\
BEGIN:VCALENDAR\r
BEGIN:VEVENT\r
DTSTART;VALUE=DATE:20300615\r
DTEND;VALUE=DATE:20300620\r
UID:1418fb94e984-abc@airbnb.com\r
SUMMARY:Reserved\r
DESCRIPTION:Reservation URL: https://www.airbnb.com/hosting/reservations/de\r
 tails/HMABC123\\nPhone Number (Last 4 Digits): 4242\r
END:VEVENT\r
BEGIN:VEVENT\r
DTSTART;VALUE=DATE:20300701\r
DTEND;VALUE=DATE:20300702\r
UID:other@airbnb.com\r
SUMMARY:Airbnb (Not available)\r
END:VEVENT\r
BEGIN:VEVENT\r
DTSTART;TZID=Europe/Berlin:20300801T150000\r
DTEND:20300803T090000Z\r
UID:third\r
SUMMARY:Ada\\, Countess\r
STATUS:CANCELLED\r
END:VEVENT\r
END:VCALENDAR\r
"""


def test_a_calendar_is_read_as_a_sheet():
    rows = [row.cells for row in read_calendar(AIRBNB.encode(), "x.ics").rows]
    assert [(row["key"], row["name"], row["status"]) for row in rows] == [
        ("HMABC123", "Guest", ""),
        ("other@airbnb.com", "Airbnb (Not available)", "blocked"),
        ("third", "Ada, Countess", "cancelled"),
    ]
    assert [(row["starts_at"], row["ends_at"]) for row in rows] == [
        ("2030-06-15", "2030-06-20"),
        ("2030-07-01", "2030-07-02"),
        ("2030-08-01 15:00 Europe/Berlin", "2030-08-03 09:00 UTC"),
    ]


def test_files_that_are_no_calendar_are_refused():
    with pytest.raises(UsageError):
        read_calendar(b"key,name\n", "x.ics")
