"""The `rate_limits` option, and the windows that keep to it."""

from __future__ import annotations

import math
from itertools import combinations, pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seam_async._ratelimit.rate_limits import RateLimits, _differ_by_one
from seam_async._ratelimit.sliding_window import MARGIN, SlidingWindow
from seam_async.resources.endpoint_paths import ENDPOINT_PATHS


def test_documented_limits() -> None:
    limits = RateLimits.documented()
    assert limits.get("/access_codes/create") == (10, 60.0)
    assert limits.get("/locks/unlock_door") == (15, 60.0)
    assert limits.get("/devices/list") is None


def test_custom_limits() -> None:
    limits = RateLimits.custom({"/locks/unlock_door": (5, 30)})
    assert limits.get("/locks/unlock_door") == (5, 30.0)
    assert limits.get("/access_codes/create") is None


@pytest.mark.parametrize(
    "rules",
    [
        {"locks": (1, 1)},
        {1: (1, 1)},
        {"/a": 5},
        {"/a": (1, 2, 3)},
        {"/a": (0, 60)},
        {"/a": (1.5, 60)},
        {"/a": (True, 60)},
        {"/a": (1, 0)},
        {"/a": (1, -1)},
        {"/a": (1, math.inf)},
        {"/a": (1, "60")},
    ],
)
def test_limits_that_make_no_sense(rules: Any) -> None:
    with pytest.raises(ValueError, match="rate_limits"):
        RateLimits.custom(rules)


@pytest.mark.parametrize(
    ("path", "meant"),
    [
        ("/devices/lst", "/devices/list"),
        ("/devices/lists", "/devices/list"),
        ("/device/list", "/devices/list"),
        ("/devices/lsit", "/devices/list"),
        ("/devices/list/", "/devices/list"),
        ("/Devices/List", "/devices/list"),
        ("/access-codes/create", "/access_codes/create"),
        ("/locks/unlok_door", "/locks/unlock_door"),
    ],
)
def test_a_misspelt_path_is_refused_and_corrected(path: str, meant: str) -> None:
    with pytest.raises(ValueError, match=f"there is no endpoint {path}: did you mean {meant}\\?"):
        RateLimits.custom({"/devices/get": (1, 1), path: (1, 1)})


def test_a_path_that_is_newer_than_the_package_is_taken() -> None:
    assert RateLimits.custom({"/locks/relock_door": (5, 30)}).get("/locks/relock_door") == (5, 30.0)


def test_no_endpoint_would_be_taken_for_another_misspelt() -> None:
    for one, other in combinations(sorted(ENDPOINT_PATHS), 2):
        assert not _differ_by_one(one, other)


def test_a_window_lets_the_count_go_at_once_and_the_next_when_the_first_answer_is_a_window_old() -> None:
    window = SlidingWindow(2, 60)
    window.take()
    window.take()
    assert window.opens_at(0.0) == math.inf  # until one of them ends nobody can tell
    window.spend(5.0)
    assert window.opens_at(5.0) == 65.0 + MARGIN
    assert window.opens_at(65.0 + MARGIN) == -math.inf


def test_what_the_server_has_not_counted_is_free_again() -> None:
    window = SlidingWindow(1, 60)
    window.take()
    window.release()
    assert window.opens_at(0.0) == -math.inf
    assert window.idle(0.0)


def test_calls_of_a_dead_event_loop_count_as_made() -> None:
    window = SlidingWindow(1, 60)
    window.take()
    window.settle_all(1.0)
    assert window.opens_at(1.0) == 61.0 + MARGIN
    assert not window.idle(1.0)
    window.release()  # a straggler, when its coroutine is collected at last
    assert window.opens_at(1.0) == 61.0 + MARGIN


@given(
    st.integers(1, 5),
    st.lists(st.tuples(st.floats(0, 3), st.floats(0, 2), st.floats(0, 1)), max_size=60),
)
def test_however_calls_and_answers_fall_no_window_of_the_server_sees_more_than_the_count(
    count: int, steps: list[tuple[float, float, float]]
) -> None:
    """Each step: a while passes, a call is tried, takes so long, and is counted somewhere on its way."""
    window, now = SlidingWindow(count, 10.0), 0.0
    under_way: list[float] = []
    arrivals: list[float] = []
    for after, latency, share in steps:
        now += after
        for end in sorted(end for end in under_way if end <= now):
            window.spend(end)
            under_way.remove(end)
        if window.opens_at(now) <= now:
            window.take()
            under_way.append(now + latency)
            arrivals.append(now + latency * share)
    arrivals.sort()
    for first, over in zip(arrivals, arrivals[count:], strict=False):
        assert over - first > 10.0
    assert all(later >= earlier for earlier, later in pairwise(arrivals))
