"""The adaptive rate."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seam_async._ratelimit.pace import Pace


def test_calls_leave_at_the_rate() -> None:
    pace = Pace(0.0, rate=10.0)
    leaves = []
    now = 0.0
    for _ in range(5):
        now = max(now, pace.due_at)
        pace.take(now)
        leaves.append(now)
    assert leaves == pytest.approx([0.0, 0.1, 0.2, 0.3, 0.4])


def test_a_timer_that_is_late_costs_nothing_but_an_idle_time_is_no_credit() -> None:
    pace = Pace(0.0, rate=10.0)
    pace.take(0.02)
    assert pace.due_at == pytest.approx(0.1)
    pace.take(5.0)
    assert pace.due_at == pytest.approx(5.1)


def test_what_was_given_back_can_be_taken_again() -> None:
    pace = Pace(0.0, rate=10.0)
    pace.take(0.0)
    pace.release()
    assert pace.due_at == pytest.approx(0.0)


def test_it_doubles_in_a_round_trip_until_the_first_refusal() -> None:
    pace = Pace(0.0, rate=100.0)
    for answer in range(10):  # a round trip of 0.1 s holds ten calls
        pace.passed(answer / 100, answer / 100 + 0.1, contended=True)
    assert pace.rate == pytest.approx(200.0)


def test_a_refusal_brings_it_down_to_what_got_through() -> None:
    pace = Pace(0.0, rate=100.0)
    for call in range(60):
        pace.passed(call / 60, call / 60, contended=False)
    pace.refused(1.0, 1.0)
    assert pace.rate == pytest.approx(60.0, rel=0.05)


def test_but_not_to_less_than_half_at_a_time_nor_below_the_floor() -> None:
    pace = Pace(0.0, rate=8.0)
    rates = []
    for second in range(1, 6):
        pace.refused(float(second), float(second))
        rates.append(pace.rate)
    assert rates == [4.0, 2.0, 1.0, 1.0, 1.0]


def test_of_refusals_on_their_way_together_only_one_counts() -> None:
    pace = Pace(0.0, rate=80.0)
    pace.refused(1.0, 1.1)
    pace.refused(1.05, 1.12)
    assert pace.rate == 40.0


def test_it_rises_the_bolder_the_longer_nothing_is_refused() -> None:
    pace = Pace(0.0, rate=100.0)
    for call in range(100):
        pace.passed(call / 100, call / 100, contended=False)
    pace.refused(1.0, 1.0)
    gains = []
    for now in (2.0, 3.0, 4.0):
        before = pace.rate
        pace.passed(now - 0.05, now, contended=True)
        gains.append(pace.rate - before)
    assert gains == sorted(gains)
    assert 0 < gains[0] < gains[-1] < 1


def test_it_does_not_rise_while_nobody_waits() -> None:
    pace = Pace(0.0, rate=100.0)
    pace.passed(0.0, 0.1, contended=False)
    assert pace.rate == 100.0


def test_answers_from_before_its_time_are_ignored() -> None:
    pace = Pace(10.0, rate=100.0)
    pace.passed(9.9, 10.1, contended=True)
    pace.refused(9.9, 10.1)
    assert pace.rate == 100.0


def test_held_it_starts_again_at_that_moment() -> None:
    pace = Pace(0.0, rate=10.0)
    pace.take(0.0)
    pace.hold(60.0)
    assert pace.due_at == pytest.approx(60.0)
    pace.refused(0.01, 0.06)  # on its way before the pause
    assert pace.rate == 10.0


@given(st.lists(st.tuples(st.floats(0, 2), st.floats(0, 2), st.sampled_from(["take", "pass", "refuse", "hold"]))))
def test_the_rate_stays_sane_whatever_happens(events: list[tuple[float, float, str]]) -> None:
    pace, now = Pace(0.0), 0.0
    for after, latency, event in events:
        now += after
        match event:
            case "take":
                pace.take(now)
                assert pace.due_at <= max(now, pace.due_at)
            case "pass":
                pace.passed(now - latency, now, contended=True)
            case "refuse":
                before = pace.rate
                pace.refused(now - latency, now)
                assert pace.rate <= max(before, Pace.FLOOR)
            case _:
                pace.hold(now + latency)
                assert pace.due_at >= now + latency - 1e-6
        assert Pace.FLOOR <= pace.rate < 1e9
