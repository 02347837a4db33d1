"""Dates as Seam writes them, to and from seconds since 1970."""

from __future__ import annotations

from datetime import UTC, datetime

_EARLIEST = datetime(1, 1, 2, tzinfo=UTC).timestamp()
LATEST = datetime(9999, 12, 30, tzinfo=UTC).timestamp()


def iso(timestamp: float) -> str:
    """Return seconds since 1970 as Seam writes a date: ISO 8601 with milliseconds and ``Z``."""
    moment = min(max(timestamp, _EARLIEST), LATEST)
    # Rounded first: isoformat() would round 0.9999 s down, to an earlier moment.
    return datetime.fromtimestamp(round(moment, 3), UTC).isoformat(timespec="milliseconds")[:-6] + "Z"


def parse(text: str) -> float:
    """Return the seconds since 1970 of an ISO 8601 text; without a time zone it is taken as UTC.

    Raises:
        ValueError: ``text`` is not ISO 8601, or at the ends of what a ``datetime`` can hold.
    """
    moment = datetime.fromisoformat(text)
    try:
        timestamp = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    except OverflowError:
        raise ValueError("out of range") from None
    if not _EARLIEST <= timestamp <= LATEST:
        raise ValueError("out of range")
    return timestamp


def timestamp_of(moment: datetime | str) -> float:
    """Return the seconds since 1970 of an aware ``datetime`` or an ISO 8601 text.

    Raises:
        ValueError: A ``datetime`` without a time zone, or a text that is no date.
    """
    if isinstance(moment, str):
        return parse(moment)
    if moment.tzinfo is None:
        raise ValueError("a moment needs a time zone: use datetime(..., tzinfo=UTC)")
    return moment.timestamp()
