"""Reads the `Retry-After` header: how long the server asks us to stay away."""

from __future__ import annotations

import re
from datetime import UTC
from email.utils import parsedate_to_datetime

_SECONDS = re.compile(r"\d+(?:\.\d*)?|\.\d+", re.ASCII)

LONGEST = 366 * 24 * 3600.0
"""Seconds. Anything longer is no pause but a mistake, such as a Unix time where a duration belongs."""


def parse_retry_after(value: str | None, *, date: str | None, wall: float) -> float | None:
    """Return how many seconds to wait from now, or `None` where the header announces nothing that can be used.

    Args:
        value: the `Retry-After` header: seconds (a fraction is fine) or an HTTP date.
        date: the `Date` header of the same response. A date is measured against it, so that neither our clock nor
            the server's has to be right. Servers cut it to whole seconds, which makes the wait longer, never shorter.
        wall: seconds since 1970 by our own clock, for a response without a readable `Date`.

    Zero, negative and absurd values, NaN and plain rubbish count as no announcement.
    """
    if value is None:
        return None
    text = value.strip()
    if _SECONDS.fullmatch(text):
        seconds = float(text)
    else:
        until = _timestamp(text)
        if until is None:
            return None
        sent = _timestamp(date)
        seconds = until - (wall if sent is None else sent)
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
