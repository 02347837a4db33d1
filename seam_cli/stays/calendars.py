"""Reads an iCalendar file, as Airbnb, Vrbo and others publish one for each listing (RFC 5545), as a sheet."""

from __future__ import annotations

import re

from seam_cli.exits import UsageError
from seam_cli.stays.sheet import Sheet, SheetRow

COLUMNS = ["key", "name", "starts_at", "ends_at", "status", "listing"]
_RESERVATION = re.compile(r"reservations/details/(\w+)")
_BLOCKED = re.compile(r"not available|blocked|unavailable", re.IGNORECASE)


def read_calendar(data: bytes, name: str) -> Sheet:
    """Read a calendar.

    Args:
        data: The file.
        name: What it is called, for errors.

    Raises:
        UsageError: It is no calendar.
    """
    text = data.decode("utf-8-sig", "replace")
    lines = re.sub(r"\r?\n[ \t]", "", text).splitlines()  # long lines are folded
    if not any(line.strip().upper() == "BEGIN:VCALENDAR" for line in lines):
        message = f"{name} is no calendar: it has no BEGIN:VCALENDAR"
        raise UsageError(message)
    rows: list[SheetRow] = []
    event: dict[str, tuple[str, str]] | None = None
    for number, line in enumerate(lines, 1):
        word = line.strip().upper()
        if word == "BEGIN:VEVENT":
            event = {}
        elif word == "END:VEVENT" and event is not None:
            rows.append(SheetRow(number, _cells(event)))
            event = None
        elif event is not None:
            head, _, value = line.partition(":")
            key, _, parameters = head.partition(";")
            event.setdefault(key.upper(), (parameters, _unescaped(value.strip())))
    return Sheet(COLUMNS, rows, ",", "utf-8")


def _cells(event: dict[str, tuple[str, str]]) -> dict[str, str]:
    summary = event.get("SUMMARY", ("", ""))[1]
    booking = _RESERVATION.search(event.get("DESCRIPTION", ("", ""))[1])
    status = event.get("STATUS", ("", ""))[1].lower()
    return {
        "key": booking[1] if booking else event.get("UID", ("", ""))[1],
        # Airbnb gives no names: every summary is "Reserved".
        "name": "Guest" if summary.lower() in {"reserved", ""} else summary,
        "starts_at": _moment(*event.get("DTSTART", ("", ""))),
        "ends_at": _moment(*event.get("DTEND", ("", ""))),
        "status": "blocked" if _BLOCKED.search(summary) else status,
        "listing": "",
    }


def _moment(parameters: str, value: str) -> str:
    match = re.fullmatch(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z?))?", value)
    if match is None:
        return value
    day = f"{match[1]}-{match[2]}-{match[3]}"
    if match[4] is None:
        return day
    zone = re.search(r'TZID="?([^";]+)', parameters)
    return f"{day} {match[4]}:{match[5]}" + (" UTC" if match[6] else f" {zone[1]}" if zone else "")


def _unescaped(text: str) -> str:
    return re.sub(r"\\([\\;,nN])", lambda match: "\n" if match[1] in "nN" else match[1], text)
