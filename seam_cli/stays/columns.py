"""Which column of a sheet holds what: our names, other spellings of them, and the columns of booking systems."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import partial

from seam_cli.exits import UsageError, all_of
from seam_cli.suggest import did_you_mean

OURS = (
    "key", "device_id", "device", "listing", "name", "first_name", "last_name", "starts_at", "ends_at",
    "start_date", "start_time", "end_date", "end_time", "code", "status",
)  # fmt: skip
"""The meanings that a column can have."""

PRESETS: dict[str, dict[str, str]] = {
    "remotelock": {
        "Name": "name",
        "Start date": "start_date",
        "Start time": "start_time",
        "End date": "end_date",
        "End time": "end_time",
        "Pin": "code",
        "Door": "device",
        "Lock": "device",
    },
    "hostaway": {
        "Reservation ID": "key",
        "reservationId": "key",
        "Guest": "name",
        "guestName": "name",
        "guestFirstName": "first_name",
        "guestLastName": "last_name",
        "Check-in date": "start_date",
        "arrivalDate": "start_date",
        "Check-out date": "end_date",
        "departureDate": "end_date",
        "checkInTime": "start_time",
        "checkOutTime": "end_time",
        "Listing": "listing",
        "listingName": "listing",
        "Reservation status": "status",
        "doorCode": "code",
    },
    "guesty": {
        "Confirmation code": "key",
        "confirmationCode": "key",
        "reservationId": "key",
        "Guest": "name",
        "guestName": "name",
        "firstName": "first_name",
        "lastName": "last_name",
        "checkIn": "start_date",
        "Check in": "start_date",
        "checkOut": "end_date",
        "Check out": "end_date",
        "listingId": "listing",
        "Listing": "listing",
        "nickname": "listing",
        "status": "status",
        "Status": "status",
    },
    "airbnb": {
        "Confirmation Code": "key",
        "Guest": "name",
        "Guest name": "name",
        "Start Date": "start_date",
        "Start date": "start_date",
        "End Date": "end_date",
        "End date": "end_date",
        "Listing": "listing",
        "Status": "status",
    },
}
"""By booking system: their columns, and what they mean."""


def choose_columns(
    columns: Iterable[str], preset: str | None, maps: Iterable[str], *, needs_door: bool = False
) -> dict[str, str]:
    """Return which column of a sheet holds what.

    Args:
        columns: The columns of the sheet.
        preset: A booking system of `PRESETS`, or None.
        maps: `THEIRS=OURS`, which count before anything else.
        needs_door: Whether a column must say which door it is.

    Returns:
        Our names, each with the column that holds it.

    Raises:
        UsageError: A map names a column that the sheet lacks, or a needed column is missing.
    """
    theirs = list(columns)
    chosen: dict[str, str] = {}

    def put(text: str) -> None:
        column, equals, ours = text.rpartition("=")
        if not equals or ours not in OURS:
            message = f"--map is THEIRS=OURS, where OURS is one of {', '.join(OURS)}; not {text!r}"
            raise UsageError(message)
        found = _find(column, theirs)
        if found is None:
            message = f"--map: the sheet has no column {column!r}{did_you_mean(column, theirs)}"
            raise UsageError(message)
        chosen[ours] = found

    all_of(*(partial(put, text) for text in maps))
    known = {_plain(name): ours for name, ours in (PRESETS[preset] if preset else {}).items()}
    known = {**{_plain(name): name for name in OURS}, **known}
    for column in theirs:
        ours = known.get(_plain(column), "")
        if ours and ours not in chosen and column not in chosen.values():
            chosen[ours] = column
    _check(chosen, theirs, preset, needs_door=needs_door)
    return chosen


def _check(chosen: Mapping[str, str], columns: list[str], preset: str | None, *, needs_door: bool) -> None:
    missing = []
    if needs_door and not {"device", "device_id", "listing"} & chosen.keys():
        missing.append("device (or device_id, listing; --device NAME says it for all)")
    if not {"starts_at", "start_date"} & chosen.keys():
        missing.append("starts_at (or start_date)")
    if not {"ends_at", "end_date"} & chosen.keys():
        missing.append("ends_at (or end_date)")
    if missing:
        hint = "" if preset else f", or --preset {'|'.join(PRESETS)}"
        message = (
            f"no column holds {' and '.join(missing)}; the sheet has {', '.join(columns)}: say --map THEIRS=OURS{hint}"
        )
        raise UsageError(message)


def _find(column: str, columns: list[str]) -> str | None:
    if column in columns:
        return column
    return next((name for name in columns if _plain(name) == _plain(column)), None)


def _plain(name: str) -> str:
    """Return a name for comparing: equal for `Check-in date`, `check_in_date` and `CheckInDate`."""
    return re.sub(r"[^a-z0-9]", "", name.lower())
