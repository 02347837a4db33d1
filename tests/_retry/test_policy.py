"""The retry policy: its options, its rules and the budget."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seam_async._retry.budget import RetryBudget
from seam_async._retry.policy import Backoff, Failure, FailureKind, Retry, RetryPolicy, Stop, Wait


def make(policy: RetryPolicy | None = None, *, repeatable: bool = True, budget: RetryBudget | None = None) -> Retry:
    return Retry(policy or RetryPolicy(), repeatable=repeatable, budget=budget or RetryBudget(), random=Random(1))


REFUSED = Failure("rate_limited", announced=10.0)
REFUSED_SILENTLY = Failure("rate_limited")
LOST = Failure("connection")
NEVER_SENT = Failure("connection", request_sent=False)
ANSWERED_503 = Failure("server_error")
TOO_SLOW = Failure("timeout")


# -- options -----------------------------------------------------------------------------------------------------------


def test_a_number_of_retries_is_short_for_a_policy() -> None:
    assert RetryPolicy.from_option(3) == RetryPolicy(max_retries=3)
    policy = RetryPolicy(max_retries=7)
    assert RetryPolicy.from_option(policy) is policy


def test_zero_as_a_number_switches_everything_off_and_in_a_policy_only_the_retries() -> None:
    assert not RetryPolicy.from_option(0).repeat_rate_limited
    assert RetryPolicy(max_retries=0).repeat_rate_limited


@pytest.mark.parametrize("option", [-1, True, 1.5, "2", None])
def test_retry_options_that_make_no_sense_are_refused(option: Any) -> None:
    with pytest.raises(ValueError, match="retries"):
        RetryPolicy.from_option(option)


@pytest.mark.parametrize(
    "arguments",
    [
        {"max_retries": -1},
        {"max_retries": 2.0},
        {"max_retries": True},
        {"max_rate_limit_wait": -0.1},
        {"max_rate_limit_wait": float("nan")},
        {"max_rate_limit_wait": float("inf")},
        {"max_rate_limit_wait": "60"},
        {"backoff": 0.5},
    ],
)
def test_a_bad_policy_names_the_argument(arguments: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=next(iter(arguments))):
        RetryPolicy(**arguments)


@pytest.mark.parametrize(
    "arguments",
    [{"initial": -1}, {"initial": 10**400}, {"maximum": 0.1}, {"multiplier": 0.5}, {"multiplier": float("inf")}],
)
def test_a_bad_backoff_names_the_argument(arguments: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=next(iter(arguments))):
        Backoff(**arguments)


@given(st.integers(min_value=0, max_value=5000), st.integers())
def test_backoff_grows_up_to_its_maximum(repeats: int, seed: int) -> None:
    backoff = Backoff(initial=0.5, maximum=8.0, multiplier=2.0)
    assert 0 <= backoff.draw(repeats, Random(seed)) <= min(8.0, 0.5 * 2.0 ** min(repeats, 10))


def test_backoff_is_drawn_from_zero_up_to_its_limit() -> None:
    random = Random(1)
    drawn = [Backoff().draw(9, random) for _ in range(1000)]
    assert min(drawn) < 0.1
    assert max(drawn) > 7.9


# -- 429 ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("repeatable", [True, False])
def test_a_429_is_repeated_on_every_endpoint_after_what_was_announced(repeatable: bool) -> None:
    retry = make(repeatable=repeatable)
    assert [retry.after(REFUSED) for _ in range(6)] == [Wait(10.0)] * 6
    assert (retry.refusals, retry.retries, retry.rate_limit_waited) == (6, 0, 60.0)


def test_the_rate_limit_waits_of_one_call_are_bounded() -> None:
    retry = make(RetryPolicy(max_rate_limit_wait=25))
    assert [retry.after(REFUSED) for _ in range(3)] == [
        Wait(10.0),
        Wait(10.0),
        Stop("max_rate_limit_wait", 10.0, announced=10.0),
    ]


def test_rate_limit_pauses_go_on_where_there_is_no_bound() -> None:
    assert make(RetryPolicy(max_rate_limit_wait=None)).after(Failure("rate_limited", announced=1e6)) == Wait(1e6)


def test_a_429_without_retry_after_is_retried_with_backoff() -> None:
    retry = make(RetryPolicy(backoff=Backoff(initial=1, maximum=4)))
    waits = [retry.after(REFUSED_SILENTLY) for _ in range(8)]
    assert all(isinstance(wait, Wait) for wait in waits)
    assert all(wait.seconds <= limit for wait, limit in zip(waits, [1, 2, 4, 4, 4, 4, 4, 4], strict=True))


def test_a_pause_that_does_not_fit_the_total_timeout_is_known_at_once() -> None:
    assert make().after(REFUSED, remaining=9.9) == Stop("total_timeout", 10.0, announced=10.0)
    assert make().after(REFUSED, remaining=10.1) == Wait(10.0)


def test_retries_of_zero_repeat_nothing_not_even_a_429() -> None:
    assert make(RetryPolicy.from_option(0)).after(REFUSED) == Stop("rate_limits_off", 10.0, announced=10.0)


# -- everything else ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("failure", [LOST, ANSWERED_503, TOO_SLOW, NEVER_SENT])
def test_a_transient_failure_is_retried_max_retries_times(failure: Failure) -> None:
    retry = make(RetryPolicy(max_retries=2))
    decisions = [retry.after(failure) for _ in range(3)]
    assert [isinstance(decision, Wait) for decision in decisions] == [True, True, False]
    assert decisions[2] == Stop("max_retries")


@pytest.mark.parametrize("failure", [LOST, ANSWERED_503, TOO_SLOW])
def test_a_call_that_may_have_acted_is_never_retried(failure: Failure) -> None:
    assert make(repeatable=False).after(failure) == Stop("not_repeatable")


def test_a_call_that_was_never_sent_is_retried_on_every_endpoint() -> None:
    assert isinstance(make(repeatable=False).after(NEVER_SENT), Wait)


def test_429s_use_up_no_retries_and_the_other_way_round() -> None:
    retry = make(RetryPolicy(max_retries=1))
    kinds = [type(retry.after(failure)) for failure in (REFUSED, LOST, REFUSED, LOST)]
    assert kinds == [Wait, Wait, Wait, Stop]


def test_a_503_with_retry_after_is_retried_at_that_time() -> None:
    assert make().after(Failure("server_error", announced=20.0)) == Wait(20.0)
    assert make().after(Failure("server_error", announced=61.0)) == Stop("max_rate_limit_wait", 61.0)
    assert make().after(Failure("server_error", announced=20.0), remaining=5) == Stop("total_timeout", 20.0)


KINDS: list[FailureKind] = ["rate_limited", "server_error", "connection", "timeout"]


@given(
    st.lists(st.builds(Failure, st.sampled_from(KINDS), st.booleans(), st.none() | st.floats(0.01, 100))),
    st.floats(0, 100),
    st.booleans(),
)
def test_no_wait_is_shorter_than_announced_or_longer_than_what_remains(
    failures: list[Failure], remaining: float, repeatable: bool
) -> None:
    retry = make(repeatable=repeatable)
    for failure in failures:
        decision = retry.after(failure, remaining)
        if isinstance(decision, Wait):
            assert (failure.announced or 0.0) <= decision.seconds < remaining
            assert repeatable or failure.kind == "rate_limited" or not failure.request_sent
    assert retry.retries <= 2
    assert retry.rate_limit_waited <= 60.0


# -- the budget --------------------------------------------------------------------------------------------------------


def outage(budget: RetryBudget, calls: int) -> int:
    """How many requests so many calls make while every answer is a 503."""
    requests = 0
    for _ in range(calls):
        retry = make(budget=budget)
        requests += 1
        while isinstance(retry.after(ANSWERED_503), Wait):
            requests += 1
    return requests


def test_a_dead_server_gets_hardly_more_requests_than_there_are_calls() -> None:
    assert outage(RetryBudget(), 30_000) <= 1.2 * 30_000
    assert outage(RetryBudget(), 1_000) <= 1.2 * 1_000


def test_the_retry_budget_refills_as_calls_succeed() -> None:
    budget = RetryBudget(capacity=10, earned_by_success=0.2)
    outage(budget, 100)
    decision = make(budget=budget).after(LOST)
    assert isinstance(decision, Stop)
    assert decision.reason == "budget"
    for _ in range(6):
        budget.earn()
    assert isinstance(make(budget=budget).after(LOST), Wait)


def test_waits_after_a_429_do_not_use_the_budget() -> None:
    budget = RetryBudget(capacity=1)
    retry = make(budget=budget)
    for _ in range(5):
        retry.after(REFUSED)
    assert budget.spent == 0


def test_a_call_that_is_not_retried_spends_no_retry_budget() -> None:
    budget = RetryBudget(capacity=1)
    make(budget=budget, repeatable=False).after(LOST)
    make(budget=budget).after(LOST, remaining=0.0)
    assert budget.spent == 0


def test_the_budget_has_a_bottom_and_a_top() -> None:
    budget = RetryBudget(capacity=2)
    budget.earn()
    assert budget.spent == 0
    assert [budget.spend() for _ in range(3)] == [True, True, False]
