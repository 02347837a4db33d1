"""When a stay begins and ends: days and times of day from columns, in the zone of its door."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, tzinfo

from seam_cli.stays.doors import Door
from seam_cli.stays.problems import Problems
from seam_cli.stays.sheet import Sheet, SheetRow
from seam_cli.stays.stay import SheetOptions
from seam_cli.values.dates import AmbiguousDayError, DateError, read_clock, read_day, read_moment
from seam_cli.values.zones import readings


class TimeReader:
    """Reads the times of rows.

    Args:
        options: The options that apply to all rows.
        now: The present.
    """

    def __init__(self, options: SheetOptions, now: datetime) -> None:
        self._options = options
        self._now = now

    def moment(self, row: SheetRow, door: Door, *, is_start: bool) -> datetime:
        """Return when a stay begins or ends, in the zone of its door.

        Raises:
            DateError: There is no day, or the local time does not exist.
            RowError: Day, time of day or zone cannot be read.
        """
        side = "start" if is_start else "end"
        text = self._options.cell(row, f"{side}s_at")
        zone = door.zone or self._options.zone
        if text and not re.fullmatch(r"[\d./ -]{6,12}", text):
            moment = self._with_zone(text)
            if moment is not None:
                return moment.astimezone(zone or UTC)
        day_text, clock_text = _day_and_clock(text) if text else (self._options.cell(row, f"{side}_date"), "")
        if not day_text:
            message = f"{side}s_at is empty"
            raise DateError(message)
        problems = Problems()
        day = problems.of(lambda: self._day(day_text, f"{side}s_at" if text else f"{side}_date"), self._now.date())
        clock_text = clock_text or self._options.cell(row, f"{side}_time")
        clock = problems.of(lambda: self._clock(clock_text, is_start=is_start), time())
        if zone is None:
            problems.found.append(f"{door.name!r} has no time zone: say --time-zone")
        problems.check()
        return _local(datetime.combine(day, clock), zone or UTC, is_start=is_start)

    def _with_zone(self, text: str) -> datetime | None:
        """Return the moment of a text that names its zone; None for any other text, which `moment` cuts up itself."""
        try:
            return read_moment(text, None, self._now)
        except DateError:
            return None

    def _day(self, text: str, column: str) -> date:
        try:
            return read_day(text, self._options.order)
        except AmbiguousDayError as error:
            message = f"{column}: {error}; say --dates dmy or --dates mdy"
            raise DateError(message) from None
        except DateError as error:
            message = f"{column}: {error}"
            raise DateError(message) from None

    def _clock(self, text: str, *, is_start: bool) -> time:
        if text:
            return read_clock(text)
        clock = self._options.check_in if is_start else self._options.check_out
        if clock is None:
            message = (
                "it begins at no time of day: say --check-in 15:00"
                if is_start
                else "it ends at no time of day: say --check-out 11:00"
            )
            raise DateError(message)
        return clock


def day_order(sheet: Sheet, columns: Mapping[str, str]) -> str | None:
    """Return the order of days and months in the sheet's dates with slashes, if some dates allow only one."""
    found = set()
    for row in sheet.rows:
        for ours in ("starts_at", "ends_at", "start_date", "end_date"):
            match = re.match(r"(\d{1,2})[/-](\d{1,2})[/-]\d{4}", row.cells.get(columns.get(ours, ""), ""))
            if match and (int(match[1]) > 12) != (int(match[2]) > 12):
                found.add("dmy" if int(match[1]) > 12 else "mdy")
    return found.pop() if len(found) == 1 else None


def _day_and_clock(text: str) -> tuple[str, str]:
    """Split `2030-06-01 15:00`, `1.6.2030, 15:00` or `2030-06-01T15:00:00` into day and time of day."""
    match = re.fullmatch(r"([\d./-]+(?:\.\s?\d+)*)(?:[T,\s]+(\d.*))?", text)
    return (match[1], (match[2] or "").strip()) if match else (text, "")


def _local(local: datetime, zone: tzinfo, *, is_start: bool) -> datetime:
    """Return the moment of a local time. When clocks are put back there are two: the guest gets the longer stay."""
    found = readings(local, zone)
    if not found:
        message = f"{local:%Y-%m-%d %H:%M} does not exist in {zone}: clocks are put forward over it"
        raise DateError(message)
    return found[0] if is_start else found[-1]
