"""Times of stays: read strictly, and compared as exactly as the API keeps them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from seam_async._validation import shown
from seam_async.errors import SeamInvalidParameterError

MINUTE = timedelta(minutes=1)
"""How exactly times are kept that are not to be rounded."""

_ROUNDING = {"1hour": timedelta(hours=1), "1h": timedelta(hours=1), "1day": timedelta(days=1), "1d": timedelta(days=1)}

ROUNDINGS = (timedelta(hours=1), timedelta(days=1))
"""How much the API rounds times that are to be rounded, at most."""


def read_time(name: str, value: Any) -> datetime | None:
    """Return an aware date-time, given as such or as ISO 8601 text; None stays None.

    Raises:
        SeamInvalidParameterError: It has no time zone, or is no date-time.
    """
    if value is None:
        return None
    moment = value
    if isinstance(value, str):
        try:
            moment = datetime.fromisoformat(value)
        except ValueError:
            moment = None
    if not isinstance(moment, datetime) or moment.tzinfo is None:
        message = f"{name} must be a date-time with a time zone, not {shown(value)}"
        raise SeamInvalidParameterError(message, parameter=name)
    return moment.astimezone(UTC)


def read_start(value: datetime | str | None) -> datetime | None:
    """Read `starts_at`; see `read_time`."""
    return read_time("starts_at", value)


def read_end(value: datetime | str | None) -> datetime | None:
    """Read `ends_at`; see `read_time`."""
    return read_time("ends_at", value)


def check_order(starts_at: datetime | None, ends_at: datetime | None) -> None:
    """Check that a stay begins before it ends.

    Raises:
        SeamInvalidParameterError: It does not.
    """
    if starts_at is not None and ends_at is not None and ends_at <= starts_at:
        message = "ends_at must be after starts_at"
        raise SeamInvalidParameterError(message, parameter="ends_at")


def rounding_of(name: str | None) -> timedelta:
    """Return by how much a time may differ that was sent with this `max_time_rounding`."""
    return _ROUNDING.get(name or "", MINUTE)


def coarse(moment: datetime | None, unit: timedelta = MINUTE) -> list[int] | None:
    """Return a time as the number of the minute, hour or day that it is in, and which of these it is."""
    if moment is None:
        return None
    seconds = int(unit.total_seconds())
    return [seconds, int(moment.timestamp() // seconds)]


def askable(there: Any, unit: timedelta = MINUTE) -> list[list[int] | None]:
    """Return the `coarse` times that may have been asked for, for this one to be there."""
    number = coarse(there, unit) if isinstance(there, datetime) else None
    return [None] if number is None else [[number[0], number[1] + step] for step in (0, -1, 1)]


def same_time(asked: datetime | None, there: Any, unit: timedelta = MINUTE) -> bool:
    """Return whether a time is the one asked for: to the minute, or as far as it may have been rounded."""
    if asked is None:
        return there is None
    if not isinstance(there, datetime):
        return False
    return abs(there - asked) < unit
