"""Date-times as the API writes them: ISO 8601, with an offset or `Z`."""

from __future__ import annotations

from datetime import UTC, datetime


def parse_date_time(text: str) -> datetime | str:
    """Parse an ISO 8601 date-time with an offset; return anything else unchanged."""
    try:
        parsed = datetime.fromisoformat(text)
    except ValueError:
        return text
    return text if parsed.tzinfo is None else parsed


def format_date_time(value: datetime) -> str:
    """Write an aware date-time as the API does, with `Z` for UTC."""
    text = value.isoformat()
    return text[:-6] + "Z" if value.tzinfo is UTC and text.endswith("+00:00") else text
