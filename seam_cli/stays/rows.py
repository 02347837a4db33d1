"""Reads rows of a sheet as stays on doors, or says what is wrong with them."""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import partial
from hashlib import blake2b

from seam_cli.stays.doors import Door, DoorError, Doors
from seam_cli.stays.problems import Problems
from seam_cli.stays.sheet import SheetRow
from seam_cli.stays.stay import RowResult, SheetOptions, Skipped, Stay, Wrong
from seam_cli.stays.times import TimeReader
from seam_cli.values.dates import DateError

CANCELLED = re.compile(r"cancel|declin|denied|expired|inquiry|not.?possible|withdrawn|no.?show|block", re.IGNORECASE)
"""States of a booking whose guest does not come."""


_NOWHERE = Door("", "", "UTC", (), takes_codes=True)
"""Stands for the door of a row that names none, so that its other problems are found as well."""


class RowReader:
    """Reads the rows of a sheet.

    Args:
        doors: The doors there are.
        options: The options that apply to all rows.
        now: The present.
    """

    def __init__(self, doors: Doors, options: SheetOptions, now: datetime) -> None:
        self._doors = doors
        self._options = options
        self._times = TimeReader(options, now)
        self._now = now
        self._keys: dict[str, int] = {}

    def read(self, row: SheetRow) -> list[RowResult]:
        """Return the stays of a row, one for each door of its listing; or one result that says why there are none."""
        key = self._options.cell(row, "key")
        shown = key or f"line {row.line}"
        if row.surplus:
            problem = "there are more cells than columns: is a separator inside a text that is not quoted?"
            return [Wrong(row.line, shown, problem)]
        if CANCELLED.search(self._options.cell(row, "status")):
            return [Skipped(row.line, shown, self._options.cell(row, "status").lower())]
        problems = Problems()
        doors = problems.of(lambda: self._doors_of(row), [_NOWHERE])
        stays = [problems.of(partial(self._read, row, door, key), None) for door in doors]
        return [Wrong(row.line, shown, str(problems))] if problems.found else [stay for stay in stays if stay]

    def _read(self, row: SheetRow, door: Door, key: str) -> RowResult | None:
        stay = self._stay(row, door, key)
        return self._once(stay) if door is not _NOWHERE else None

    def _once(self, stay: Stay | Skipped) -> RowResult:
        """Return a stay, unless an earlier line has its key."""
        if isinstance(stay, Skipped):
            return stay
        first = self._keys.setdefault(stay.key, stay.line)
        if first == stay.line:
            return stay
        return Wrong(stay.line, stay.own_key, f"the key {stay.own_key!r} stands in line {first}, too, for {stay.door}")

    def _stay(self, row: SheetRow, door: Door, key: str) -> Stay | Skipped:
        problems = Problems()
        if not door.takes_codes:
            problems.found.append(f"{door.name!r} takes no codes")
        parts = (self._options.cell(row, "first_name"), self._options.cell(row, "last_name"))
        name = self._options.cell(row, "name") or " ".join(filter(None, parts))
        starts_at = problems.of(lambda: self._times.moment(row, door, is_start=True), self._now)
        ends_at = problems.of(lambda: self._times.moment(row, door, is_start=False), self._now)
        code = problems.of(lambda: _code(self._options.cell(row, "code"), door), None)
        problems.check()
        # By timestamp: two moments in one zone compare by wall clock, which is wrong when clocks are put back.
        if starts_at.timestamp() >= ends_at.timestamp():
            message = f"it ends ({ends_at:%Y-%m-%d %H:%M}) before it begins ({starts_at:%Y-%m-%d %H:%M})"
            raise DateError(message)
        if ends_at <= self._now:
            return Skipped(row.line, key or f"line {row.line}", "over")
        own_key = key or _derived_key(door.device_id, name, starts_at.date())
        return Stay(
            line=row.line,
            key=f"{own_key}@{door.device_id}",
            own_key=own_key,
            device_id=door.device_id,
            door=door.name,
            name=name or "Guest",
            starts_at=starts_at,
            ends_at=ends_at,
            code=code,
        )

    def _doors_of(self, row: SheetRow) -> list[Door]:
        if device := self._options.cell(row, "device_id") or self._options.cell(row, "device"):
            return [self._doors.find(device)]
        if listing := self._options.cell(row, "listing"):
            return self._doors.of_listing(listing)
        if self._options.device:
            return [self._doors.find(self._options.device)]
        message = "it names no door: a column device, device_id or listing, or --device NAME for all"
        raise DoorError(message)


def _code(text: str, door: Door) -> str | None:
    if not text:
        return None
    if not (text.isascii() and text.isdigit()):
        message = "the code must be of digits only"
        if re.fullmatch(r"\d+[.,]0*|\d[.,]\d+E\+?\d+", text, re.IGNORECASE):
            message += ": a spreadsheet has made a number of it; format that column as text"
        raise DateError(message)
    lengths = door.code_lengths
    if lengths and len(text) not in lengths:
        message = f"{door.name!r} takes codes of {' or '.join(map(str, lengths))} digits, and this one has {len(text)}"
        raise DateError(message)
    return text


def _derived_key(device_id: str, name: str, day: date) -> str:
    """Return a key for a stay without one: equal for equal guest, door and day; a digest, since keys are no secret."""
    text = f"{device_id}\0{name.casefold()}\0{day.isoformat()}"
    return "row-" + blake2b(text.encode(), digest_size=8).hexdigest()
