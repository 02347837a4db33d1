"""Dates and times as people type them. A moment needs a zone, or a door would open at another hour."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from seam_cli.exits import TextError
from seam_cli.values.zones import ZoneError, read_zone, readings

_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400, "w": 604800}
_SPAN = re.compile(r"(\d+(?:\.\d+)?)\s*(s|m|h|d|w)[a-z]*", re.IGNORECASE)
_CLOCK = re.compile(r"(\d{1,2})(?::(\d{2}))?(?::(\d{2})(\.\d{1,6})?\d*)?\s*([ap]m)?(?![\d:])", re.IGNORECASE)
_WORDS = {"yesterday": -1, "today": 0, "tomorrow": 1}

WAY_OUT = "add its zone: 2030-06-01T15:00+02:00, or '2030-06-01 15:00 Europe/Berlin', or --time-zone Europe/Berlin"
_FORMS = "write it as '2030-06-01 15:00 Europe/Berlin', 'tomorrow 15:00 local' or 'in 2h'"


class DateError(TextError):
    """A text that is no date, or an ambiguous one."""


def read_moment(text: str, zone: tzinfo | None = None, now: datetime | None = None) -> datetime:
    """Read a moment: ISO 8601, `2030-06-01 15:00 Europe/Berlin`, `tomorrow 15:00 +01:00`, `now`, `in 2h`, `3 days ago`.

    Args:
        text: What was typed.
        zone: The zone of times that name none; None refuses those.
        now: The present, for tests.

    Returns:
        The moment, with the offset of its zone.

    Raises:
        DateError: It cannot be read, has no zone, or its local time does not exist or is ambiguous.
    """
    words = text.strip()
    now = now or datetime.now(UTC)
    relative = _relative(words, now)
    if relative is not None:
        return relative
    if (aware := _iso(words)) is not None:
        return aware
    clock, day_text, zone_text = _split(words)
    word = day_text.lower()
    if word not in _WORDS and not day_text[:1].isdigit():
        message = f"{text!r} is no date that can be read: {_FORMS}"
        raise DateError(message)
    day = None if word in _WORDS else read_day(day_text)
    try:
        zone = read_zone(zone_text) if zone_text else zone
    except ZoneError as error:
        raise DateError(str(error)) from None
    if zone is None:
        message = f"{text!r} has no time zone; {WAY_OUT}"
        raise DateError(message)
    if day is None:
        day = now.astimezone(zone).date() + timedelta(days=_WORDS[word])
    return the_moment(datetime.combine(day, clock), zone)


def the_moment(local: datetime, zone: tzinfo) -> datetime:
    """Return the moment of a local time.

    Raises:
        DateError: It does not exist, or is ambiguous: clocks are put forward or back.
    """
    found = readings(local, zone)
    if not found:
        message = f"{local:%Y-%m-%d %H:%M} does not exist in {zone}: clocks are put forward over it"
        raise DateError(message)
    if len(found) > 1:
        both = " or ".join(moment.isoformat() for moment in found)
        message = f"{local:%Y-%m-%d %H:%M} comes twice in {zone}, when clocks are put back: write {both}"
        raise DateError(message)
    return found[0]


def read_day(text: str, order: str | None = None) -> date:
    """Read a day: `2030-06-01`, `1.6.2030` (day first), or `6/1/2030` if `order` or the numbers make it unambiguous.

    Args:
        text: What was typed.
        order: `dmy` or `mdy` for dates with slashes.

    Raises:
        DateError: It is no day, or an ambiguous one.
    """
    plain = text.strip()
    if match := re.fullmatch(r"(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})", plain):
        return _day(text, int(match[1]), int(match[2]), int(match[3]))
    if match := re.fullmatch(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})", plain):
        return _day(text, int(match[3]), int(match[2]), int(match[1]))
    if match := re.fullmatch(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})", plain):
        first, second, year = int(match[1]), int(match[2]), int(match[3])
        if order == "dmy" or (order is None and first > 12):
            return _day(text, year, second, first)
        if order == "mdy" or second > 12 or first == second:
            return _day(text, year, first, second)
        message = f"{text!r} is {_spoken(text, year, second, first)} or {_spoken(text, year, first, second)}"
        raise AmbiguousDayError(message)
    message = f"{text!r} is no date that can be read: write it as 2030-06-01"
    raise DateError(message)


class AmbiguousDayError(DateError):
    """A day with slashes that may be day/month or month/day."""


def read_clock(text: str) -> time:
    """Read a time of day: `15:00`, `3 pm`, `15:00:30`.

    Raises:
        DateError: It is no time of day.
    """
    match = _CLOCK.fullmatch(text.strip())
    if match is None or (match[2] is None and match[5] is None):
        message = f"{text!r} is no time of day: write it as 15:00"
        raise DateError(message)
    return _time(match)


def _iso(words: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(words)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else None


def _split(words: str) -> tuple[time, str, str]:
    """Split a text into time of day (midnight if there is none), day and zone."""
    match = re.match(r"(\w+|[\d./-]+?)(?:[T\s]\s*|(?=\s*$|\s*[\[Z]))(.*)$", words, re.IGNORECASE)
    if match is None:
        message = f"{words!r} is no date that can be read: {_FORMS}"
        raise DateError(message)
    day, rest = match[1], match[2].strip()
    clock = _CLOCK.match(rest)
    if clock is None or (clock[2] is None and clock[5] is None):
        return time(), day, rest
    zone = rest[clock.end() :].strip()
    if bracket := re.fullmatch(r"(?:Z|[+-][\d:]+)\s*\[(.+)\]", zone):
        zone = bracket[1]  # `…+02:00[Europe/Berlin]`: the name knows daylight saving time, the offset does not
    return _time(clock), day, zone


def _relative(words: str, now: datetime) -> datetime | None:
    lowered = words.lower()
    if lowered == "now":
        return now
    sign, rest = 0, ""
    if match := re.fullmatch(r"(?:now\s*)?([+-])\s*(.+)", lowered):
        sign, rest = (-1 if match[1] == "-" else 1), match[2]
    elif lowered.startswith("in "):
        sign, rest = 1, lowered[3:]
    elif lowered.endswith(" ago"):
        sign, rest = -1, lowered[:-4]
    parts = _SPAN.findall(rest)
    if not parts or _SPAN.sub("", rest).strip(" ,"):
        return None
    seconds = sum(float(number) * _UNITS[unit.lower()] for number, unit in parts)
    try:
        return now + sign * timedelta(seconds=seconds)
    except OverflowError:
        message = f"{words!r} is too far away"
        raise DateError(message) from None


def _time(match: re.Match[str]) -> time:
    hour, minute, second = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    half = (match[5] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            message = f"{match[0].strip()!r} is no time of day"
            raise DateError(message)
        hour = hour % 12 + (12 if half == "pm" else 0)
    try:
        return time(hour, minute, second, round(float(match[4] or 0) * 1_000_000))
    except ValueError:
        message = f"{match[0].strip()!r} is no time of day"
        raise DateError(message) from None


def _day(text: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        message = f"{text!r} is no day of the calendar"
        raise DateError(message) from None


def _spoken(text: str, year: int, month: int, day: int) -> str:
    return f"{_day(text, year, month, day):%d %B %Y}".lstrip("0")
