"""Reading `Retry-After`."""

from __future__ import annotations

import math
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seam_async._retry.retry_after import LONGEST, parse_retry_after

WALL = 1_800_000_000.0
SENT = datetime(2026, 11, 22, 12, 0, 0, tzinfo=UTC)


def parse(value: str | None, date: str | None = None) -> float | None:
    return parse_retry_after(value, date=date, wall=WALL)


@pytest.mark.parametrize(
    ("value", "seconds"), [("1", 1.0), ("120", 120.0), (" 30 ", 30.0), ("1.5", 1.5), (".25", 0.25), ("2.", 2.0)]
)
def test_retry_after_is_read_as_seconds_with_or_without_fraction(value: str, seconds: float) -> None:
    assert parse(value) == seconds


@pytest.mark.parametrize(
    "value",
    [None, "", "soon", "0", "0.0", "-1", "nan", "inf", "-inf", "1e3", "1_000", "٣", "1,5", "99999999999", "1800000000"],
)
def test_an_unusable_retry_after_header_counts_as_none(value: str | None) -> None:
    assert parse(value) is None


def test_a_date_is_measured_against_the_date_of_the_response_whatever_our_clock_says() -> None:
    until = format_datetime(SENT + timedelta(seconds=42), usegmt=True)
    assert parse(until, format_datetime(SENT, usegmt=True)) == 42.0


def test_without_a_readable_date_our_clock_must_do() -> None:
    until = format_datetime(datetime.fromtimestamp(WALL + 7, UTC), usegmt=True)
    assert parse(until) == 7.0
    assert parse(until, "yesterday") == 7.0


def test_retry_after_is_read_with_offsets_and_in_rfc_850_form() -> None:
    date = format_datetime(SENT, usegmt=True)
    assert parse("Sun, 22 Nov 2026 13:00:05 +0100", date) == 5.0
    assert parse("Sun, 22 Nov 2026 12:00:05 -0000", date) == 5.0
    assert parse("Sunday, 22-Nov-26 12:00:05 GMT", date) == 5.0


def test_retry_after_with_a_date_in_the_past_announces_no_wait() -> None:
    date = format_datetime(SENT, usegmt=True)
    assert parse(date, date) is None
    assert parse(format_datetime(SENT - timedelta(hours=1), usegmt=True), date) is None


@given(st.text(), st.none() | st.text())
def test_no_retry_after_header_makes_the_parser_raise(value: str, date: str | None) -> None:
    seconds = parse(value, date)
    assert seconds is None or 0 < seconds <= LONGEST


@given(st.floats(min_value=0, max_value=1e9, exclude_max=True), st.integers(min_value=1, max_value=10**6))
def test_a_date_is_never_read_as_too_early(now: float, wait: int) -> None:
    """Servers cut `Date` to whole seconds; that may lengthen the wait, not shorten it."""
    until = format_datetime(datetime.fromtimestamp(math.ceil(now + wait), UTC), usegmt=True)
    date = format_datetime(datetime.fromtimestamp(int(now), UTC), usegmt=True)
    seconds = parse(until, date)
    assert seconds is not None
    assert now + seconds >= now + wait
