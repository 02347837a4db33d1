"""Parses the `Retry-After` header: how long the server asks us to wait."""

from __future__ import annotations

import re
from datetime import UTC
from email.utils import parsedate_to_datetime

_SECONDS = re.compile(r"\d+(?:\.\d*)?|\.\d+", re.ASCII)

LONGEST = 366 * 24 * 3600.0
"""Seconds. Anything longer is a mistake, such as a Unix time in the place of a duration."""


def parse_retry_after(value: str | None, *, date: str | None, wall: float) -> float | None:
    """Return how many seconds to wait from now; `None` if the header is missing, unreadable or absurd.

    Args:
        value: the `Retry-After` header: seconds (a fraction is fine) or an HTTP date.
        date: the `Date` header of the same response. An HTTP date is measured against it, so that it does not matter
            whether our clock or the server's is right. Servers round it down to whole seconds, which makes the wait
            longer, never shorter.
        wall: seconds since 1970 by our own clock, for a response without a readable `Date`.

    Values that are 0, negative, NaN or longer than `LONGEST` count as absurd.
    """
    if value is None:
        return None
    text = value.strip()
    if _SECONDS.fullmatch(text):
        seconds = float(text)
    else:
        ends_at = _timestamp(text)
        if ends_at is None:
            return None
        sent_at = _timestamp(date)
        seconds = ends_at - (wall if sent_at is None else sent_at)
    return seconds if 0 < seconds <= LONGEST else None


def _timestamp(text: str | None) -> float | None:
    """Return the seconds since 1970 of an HTTP date, or `None`."""
    if text is None:
        return None
    try:
        moment = parsedate_to_datetime(text)
        # "-0000" parses as naive although it means UTC.
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
