"""From a row of a sheet to stays on doors, or to what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, tzinfo
from functools import partial
from hashlib import blake2b
from typing import NamedTuple, TypeVar

import attrs

from seam_cli.stays.doors import Door, DoorError, Doors
from seam_cli.stays.sheet import Sheet, SheetRow
from seam_cli.values.dates import AmbiguousDayError, DateError, read_clock, read_day, read_moment
from seam_cli.values.zones import readings

T = TypeVar("T")

CANCELLED = re.compile(r"cancel|declin|denied|expired|inquiry|not.?possible|withdrawn|no.?show|block", re.IGNORECASE)
"""States of a booking for which nobody comes."""


class Rules(NamedTuple):
    """The options that are about all rows."""

    columns: Mapping[str, str]
    """Our names, each with the column that holds it."""
    check_in: time | None = None
    check_out: time | None = None
    zone: tzinfo | None = None
    """Of doors that have none."""
    order: str | None = None
    """`dmy` or `mdy` for dates with slashes."""
    device: str | None = None
    """The door of rows that name none."""


@attrs.frozen
class Stay:
    """A guest on one door."""

    line: int
    key: str
    """The stay's key and the door: a guest who is moved to another door gets a code there, too."""
    own_key: str
    device_id: str
    door: str
    name: str = attrs.field(repr=False)
    starts_at: datetime
    ends_at: datetime
    code: str | None = attrs.field(repr=False, default=None)


class Wrong(NamedTuple):
    """A row of which no stay can be made."""

    line: int
    key: str
    problem: str


class Skipped(NamedTuple):
    """A row that is not to be there: cancelled, or over."""

    line: int
    key: str
    reason: str


Read = Stay | Wrong | Skipped


def day_order(sheet: Sheet, columns: Mapping[str, str]) -> str | None:
    """Return the order of the sheet's dates with slashes, if some of them can be read in one way only."""
    found = set()
    for row in sheet.rows:
        for ours in ("starts_at", "ends_at", "start_date", "end_date"):
            match = re.match(r"(\d{1,2})[/-](\d{1,2})[/-]\d{4}", row.cells.get(columns.get(ours, ""), ""))
            if match and (int(match[1]) > 12) != (int(match[2]) > 12):
                found.add("dmy" if int(match[1]) > 12 else "mdy")
    return found.pop() if len(found) == 1 else None


class RowError(ValueError):
    """A row of which no stay can be made; `problems` are all the reasons."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("; ".join(problems))
        self.problems = problems


class Problems:
    """Gathers what is wrong with a row, so that all of it is said at once."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def of(self, step: Callable[[], T], otherwise: T) -> T:
        """Return what a step gives, or something else where it finds something wrong."""
        try:
            return step()
        except RowError as error:
            self.found += error.problems
        except (DateError, DoorError) as error:
            self.found.append(str(error))
        return otherwise

    def check(self) -> None:
        """Raise if anything was wrong.

        Raises:
            RowError: It was.
        """
        if self.found:
            raise RowError(self.found)

    def __str__(self) -> str:
        return "; ".join(dict.fromkeys(self.found))


_NOWHERE = Door("", "", "UTC", (), takes_codes=True)
"""Stands for the door of a row that names none, to see what else is wrong with it."""


class RowReader:
    """Reads the rows of a sheet.

    Args:
        doors: The doors there are.
        rules: What was said about all rows.
        now: The present.
    """

    def __init__(self, doors: Doors, rules: Rules, now: datetime) -> None:
        self._doors = doors
        self._rules = rules
        self._now = now
        self._keys: dict[str, int] = {}

    def read(self, row: SheetRow) -> list[Read]:
        """Return the stays of a row: one for each door of its listing; or one thing that is wrong with it."""
        key = self._cell(row, "key")
        shown = key or f"line {row.line}"
        if row.surplus:
            problem = "there are more cells than columns: is a separator inside a text that is not quoted?"
            return [Wrong(row.line, shown, problem)]
        if CANCELLED.search(self._cell(row, "status")):
            return [Skipped(row.line, shown, self._cell(row, "status").lower())]
        problems = Problems()
        doors = problems.of(lambda: self._doors_of(row), [_NOWHERE])
        stays = [problems.of(partial(self._read, row, door, key), None) for door in doors]
        return [Wrong(row.line, shown, str(problems))] if problems.found else [stay for stay in stays if stay]

    def _read(self, row: SheetRow, door: Door, key: str) -> Read | None:
        stay = self._stay(row, door, key)
        return self._once(stay) if door is not _NOWHERE else None

    def _once(self, read: Stay | Skipped) -> Read:
        """Refuse a key that was there already."""
        if isinstance(read, Skipped):
            return read
        first = self._keys.setdefault(read.key, read.line)
        if first == read.line:
            return read
        return Wrong(read.line, read.own_key, f"the key {read.own_key!r} stands in line {first}, too, for {read.door}")

    def _stay(self, row: SheetRow, door: Door, key: str) -> Stay | Skipped:
        problems = Problems()
        if not door.takes_codes:
            problems.found.append(f"{door.name!r} takes no codes")
        name = self._cell(row, "name") or f"{self._cell(row, 'first_name')} {self._cell(row, 'last_name')}".strip()
        starts_at = problems.of(lambda: self._moment(row, door, is_start=True), self._now)
        ends_at = problems.of(lambda: self._moment(row, door, is_start=False), self._now)
        code = problems.of(lambda: _code(self._cell(row, "code"), door), None)
        problems.check()
        if starts_at.timestamp() >= ends_at.timestamp():  # of one zone, times compare by their clocks
            message = f"it ends ({ends_at:%Y-%m-%d %H:%M}) before it begins ({starts_at:%Y-%m-%d %H:%M})"
            raise DateError(message)
        if ends_at <= self._now:
            return Skipped(row.line, key or f"line {row.line}", "over")
        own_key = key or _made_up(door.device_id, name, starts_at.date())
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

    def _cell(self, row: SheetRow, ours: str) -> str:
        return row.cells.get(self._rules.columns.get(ours, ""), "")

    def _doors_of(self, row: SheetRow) -> list[Door]:
        if device := self._cell(row, "device_id") or self._cell(row, "device"):
            return [self._doors.find(device)]
        if listing := self._cell(row, "listing"):
            return self._doors.of_listing(listing)
        if self._rules.device:
            return [self._doors.find(self._rules.device)]
        message = "it names no door: a column device, device_id or listing, or --device NAME for all"
        raise DoorError(message)

    # -- times -------------------------------------------------------------------------------------------------

    def _moment(self, row: SheetRow, door: Door, *, is_start: bool) -> datetime:
        """Return when a stay begins or ends, in the door's own time."""
        side = "start" if is_start else "end"
        text = self._cell(row, f"{side}s_at")
        zone = door.zone or self._rules.zone
        if text and not re.fullmatch(r"[\d./ -]{6,12}", text):
            moment = self._with_zone(text)
            if moment is not None:
                return moment.astimezone(zone or UTC)
        day_text, clock_text = _day_and_clock(text) if text else (self._cell(row, f"{side}_date"), "")
        if not day_text:
            message = f"{side}s_at is empty"
            raise DateError(message)
        problems = Problems()
        day = problems.of(lambda: self._day(day_text, f"{side}s_at" if text else f"{side}_date"), self._now.date())
        clock_text = clock_text or self._cell(row, f"{side}_time")
        clock = problems.of(lambda: self._clock(clock_text, is_start=is_start), time())
        if zone is None:
            problems.found.append(f"{door.name!r} has no time zone: say --time-zone")
        problems.check()
        return _local(datetime.combine(day, clock), zone or UTC, is_start=is_start)

    def _with_zone(self, text: str) -> datetime | None:
        """Return the moment that a text says by itself; None where it names no zone."""
        try:
            return read_moment(text, None, self._now)
        except DateError as error:
            if "has no time zone" in str(error) or isinstance(error, AmbiguousDayError):
                return None
            # `15.6.2030, 15:00` and the like are cut up below.
            return None

    def _day(self, text: str, column: str) -> date:
        try:
            return read_day(text, self._rules.order)
        except AmbiguousDayError as error:
            message = f"{column}: {error}; say --dates dmy or --dates mdy"
            raise DateError(message) from None
        except DateError as error:
            message = f"{column}: {error}"
            raise DateError(message) from None

    def _clock(self, text: str, *, is_start: bool) -> time:
        if text:
            return read_clock(text)
        clock = self._rules.check_in if is_start else self._rules.check_out
        if clock is None:
            message = (
                "it begins at no time of day: say --check-in 15:00"
                if is_start
                else "it ends at no time of day: say --check-out 11:00"
            )
            raise DateError(message)
        return clock


def _day_and_clock(text: str) -> tuple[str, str]:
    """Cut `2030-06-01 15:00`, `1.6.2030, 15:00` or `2030-06-01T15:00:00` into day and time of day."""
    match = re.fullmatch(r"([\d./-]+(?:\.\s?\d+)*)(?:[T,\s]+(\d.*))?", text)
    return (match[1], (match[2] or "").strip()) if match else (text, "")


def _local(local: datetime, zone: tzinfo, *, is_start: bool) -> datetime:
    """Return the moment of a local time: of two, the one that gives the guest more time."""
    found = readings(local, zone)
    if not found:
        message = f"{local:%Y-%m-%d %H:%M} does not exist in {zone}: clocks are put forward over it"
        raise DateError(message)
    return found[0] if is_start else found[-1]


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


def _made_up(device_id: str, name: str, day: date) -> str:
    """Return a key for a stay without one: the same for the same guest, door and day, and telling nobody's name."""
    text = f"{device_id}\0{name.casefold()}\0{day.isoformat()}"
    return "row-" + blake2b(text.encode(), digest_size=8).hexdigest()
