"""The other options of a client: what they may be, and that a complaint names the option."""

from __future__ import annotations

import copy
import math
import pickle
import pydoc
import sys
import warnings
from pathlib import Path
from typing import Any

import pytest

from seam_async import (
    AsyncSeam,
    AsyncSeamWithoutWorkspace,
    Backoff,
    Hooks,
    RateLimits,
    RetryPolicy,
    SeamInvalidOptionsError,
    WaitForActionAttempt,
)
from seam_async._options.wait_option import ActionWait
from seam_sync import Seam

KEY = "seam_test"


def options(**given: Any) -> Any:
    return AsyncSeam(KEY, **given)._options


def test_the_defaults_of_options_are_those_of_the_contract() -> None:
    default = options()
    assert default.endpoint == "https://connect.getseam.com"
    assert default.wait_for_action_attempt == ActionWait(None, polling_interval=0.5)
    assert (default.timeout, default.total_timeout) == (30.0, None)
    assert default.retries == RetryPolicy(max_retries=2, max_rate_limit_wait=60.0)
    assert (default.rate_limits, default.hooks) == (None, None)


# -- endpoint ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "used"),
    [
        ("https://example.com", "https://example.com"),
        ("https://example.com/", "https://example.com"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("http://[::1]:8080", "http://[::1]:8080"),
        ("https://example.com/seam/", "https://example.com/seam"),
    ],
)
def test_an_endpoint_is_used_without_slashes_at_its_end(given: str, used: str) -> None:
    assert options(endpoint=given).endpoint == used


@pytest.mark.parametrize(
    "endpoint",
    [
        "",
        "example.com",
        "ftp://example.com",
        "https://",
        "https://example.com:port",
        "https://example.com:99999",
        "https://user:password@example.com",
        "https://example.com?a=b",
        "https://example.com#a",
        "https://exa mple.com",
        "https://example.com\n",
        "https://exämple.com",
        b"https://example.com",
        5,
    ],
)
def test_what_is_no_url_of_a_server_is_refused_without_showing_it(endpoint: Any) -> None:
    with pytest.raises(SeamInvalidOptionsError, match="^endpoint must be") as caught:
        options(endpoint=endpoint)
    assert "password" not in str(caught.value).removesuffix("without a user, query or fragment")


def test_an_argument_beats_the_endpoint_of_the_environment(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("SEAM_ENDPOINT", "https://example.com/")
    assert options().endpoint == "https://example.com"
    assert options(endpoint="https://example.org").endpoint == "https://example.org"
    environment.setenv("SEAM_ENDPOINT", "example.com")
    with pytest.raises(SeamInvalidOptionsError, match="^SEAM_ENDPOINT must be"):
        options()


def test_the_deprecated_variable_warns_at_the_line_that_makes_the_client(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("SEAM_API_URL", "https://example.com")
    makers = [
        lambda: AsyncSeam(KEY),
        lambda: AsyncSeam.from_api_key(KEY),
        lambda: AsyncSeam.from_personal_access_token("seam_at_x", "w"),
        lambda: AsyncSeamWithoutWorkspace("seam_at_x"),
    ]
    for make in makers:
        with pytest.warns(DeprecationWarning, match="SEAM_ENDPOINT") as record:
            assert make()._options.endpoint == "https://example.com"
        assert [Path(warning.filename).name for warning in record] == ["test_options.py"]
        assert record[0].lineno == make.__code__.co_firstlineno


def test_the_newer_variable_and_the_argument_beat_the_deprecated_one(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("SEAM_API_URL", "https://old.example.com")
    environment.setenv("SEAM_ENDPOINT", "https://new.example.com")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert options().endpoint == "https://new.example.com"
        assert options(endpoint="https://example.org").endpoint == "https://example.org"
    environment.delenv("SEAM_ENDPOINT")
    environment.setenv("SEAM_API_URL", "nonsense")
    with (
        pytest.warns(DeprecationWarning, match="SEAM_ENDPOINT"),
        pytest.raises(SeamInvalidOptionsError, match="^SEAM_API_URL must be"),
    ):
        options()


# -- waiting for action attempts --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "used"),
    [
        (True, ActionWait()),
        (False, False),
        (WaitForActionAttempt(timeout=1), ActionWait(1)),
        ({"timeout": 9, "polling_interval": 0.1}, ActionWait(9, 0.1)),
        ({"timeout": 9}, ActionWait(9)),
        ({"polling_interval": 2}, ActionWait(None, 2)),
        ({}, ActionWait()),
    ],
)
def test_the_wait_option_is_a_bool_an_object_or_a_dict(given: Any, used: ActionWait | bool) -> None:
    assert options(wait_for_action_attempt=given).wait_for_action_attempt == used


@pytest.mark.parametrize(
    ("given", "total_timeout", "limit"),
    [
        (True, None, 5.0),
        (True, 9, 9.0),
        (True, 3, 5.0),
        ({"polling_interval": 1}, 9, 9.0),
        ({"timeout": 2}, 9, 2.0),
        (WaitForActionAttempt(), 9, 5.0),
    ],
)
def test_a_longer_total_timeout_lengthens_the_wait_unless_it_has_its_own(
    given: Any, total_timeout: float | None, limit: float
) -> None:
    made = options(wait_for_action_attempt=given, total_timeout=total_timeout)
    assert made.wait_for_action_attempt.limit(made.total_timeout)[0] == limit


@pytest.mark.parametrize(
    "given", [None, 5, "yes", 1, {"time": 5}, {"timeout": "5"}, {"timeout": -1}, {"polling_interval": 0}]
)
def test_anything_else_as_a_wait_option_is_refused(given: Any) -> None:
    with pytest.raises(SeamInvalidOptionsError, match="^wait_for_action_attempt"):
        options(wait_for_action_attempt=given)


@pytest.mark.parametrize("name", ["timeout", "polling_interval"])
@pytest.mark.parametrize("value", [math.nan, math.inf, pytest.param(10**5000, id="huge"), -1, "5", None, True])
def test_impossible_times_of_waiting_are_refused_by_name(name: str, value: Any) -> None:
    with pytest.raises(ValueError, match=name):
        WaitForActionAttempt(**{name: value})


# -- times, numbers, objects ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["timeout", "total_timeout"])
def test_options_accept_positive_numbers_or_none_as_timeouts(name: str) -> None:
    assert getattr(options(**{name: 2}), name) == 2.0
    assert getattr(options(**{name: None}), name) is None
    for wrong in (0, -1, math.nan, math.inf, sys.float_info.max, 10**400, "5", True, [5]):
        with pytest.raises(SeamInvalidOptionsError, match=f"^{name} must be"):
            options(**{name: wrong})


def test_the_option_retries_accepts_a_policy_or_a_number() -> None:
    assert options(retries=5).retries == RetryPolicy(max_retries=5)
    assert options(retries=0).retries == RetryPolicy(max_retries=0, repeat_rate_limited=False)
    policy = RetryPolicy(max_retries=1, backoff=Backoff(initial=0.1))
    assert options(retries=policy).retries is policy
    for wrong in (-1, 1.5, "2", None, True, math.nan):
        with pytest.raises(SeamInvalidOptionsError, match="retries"):
            options(retries=wrong)


def test_max_connections_is_a_whole_number_of_at_least_one() -> None:
    for wrong in (0, -1, 1.5, "2", None, True):
        with pytest.raises(SeamInvalidOptionsError, match="^max_connections must be"):
            AsyncSeam(KEY, max_connections=wrong)  # type: ignore[arg-type]


def test_the_option_rate_limits_accepts_its_class_only() -> None:
    for limits in (RateLimits.documented(), RateLimits.custom({"/devices/get": (5, 1.0)})):
        assert options(rate_limits=limits).rate_limits is limits
    for wrong in ("documented", 5, {}, True):
        with pytest.raises(SeamInvalidOptionsError, match="^rate_limits must be"):
            options(rate_limits=wrong)


def test_the_option_hooks_accepts_its_class_only() -> None:
    class Louder(Hooks):
        """A subclass is a `Hooks` too."""

    for hooks in (Hooks(), Hooks(on_request=print), Louder()):
        assert options(hooks=hooks).hooks is hooks
    for wrong in (print, {}, True, {"on_request": print}):
        with pytest.raises(SeamInvalidOptionsError, match="^hooks must be"):
            options(hooks=wrong)


def test_the_option_session_accepts_a_session_of_aiohttp_only() -> None:
    with pytest.raises(SeamInvalidOptionsError, match="^session must be"):
        AsyncSeam(KEY, session="session")  # type: ignore[arg-type]


def test_aiohttp_options_that_aiohttp_does_not_take_are_refused() -> None:
    AsyncSeam(KEY, aiohttp_options={"proxy": "http://127.0.0.1:1", "ssl": True, "trace_configs": []})
    for wrong in ({"prox": 1}, {"connector": None}, {"timeout": 5}, {"limit": 5}, {"trust_env": True}, 5, "proxy"):
        with pytest.raises(SeamInvalidOptionsError, match="^aiohttp_options"):
            AsyncSeam(KEY, aiohttp_options=wrong)  # type: ignore[arg-type]


def test_a_misspelt_option_is_refused_with_what_was_meant() -> None:
    with pytest.raises(TypeError, match="'time_out': did you mean timeout?"):
        AsyncSeam(KEY, time_out=5)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="'nonsense'$"):
        AsyncSeam(KEY, nonsense=5)  # type: ignore[call-arg]


@pytest.mark.parametrize(
    ("option", "instead"),
    [
        ("httpx_options", "aiohttp_options"),
        ("client", "session="),
        ("base_url", "endpoint="),
        ("max_retries", "retries="),
    ],
)
def test_an_option_of_another_client_says_what_to_write(option: str, instead: str) -> None:
    for make in (AsyncSeam, Seam, AsyncSeamWithoutWorkspace):
        with pytest.raises(TypeError, match=f"{option}.*{instead}"):
            make("seam_at_x" if make is AsyncSeamWithoutWorkspace else KEY, **{option: None})  # type: ignore[operator]


def test_a_client_without_workspace_takes_the_same_options() -> None:
    seam = AsyncSeamWithoutWorkspace(
        "seam_at_x",
        endpoint="http://127.0.0.1",
        timeout=1,
        total_timeout=2,
        retries=0,
        max_connections=3,
        hooks=Hooks(),
    )
    assert (seam._options.timeout, seam._options.total_timeout) == (1, 2)
    for name in ("timeout", "total_timeout", "retries", "max_connections", "hooks", "wait_for_action_attempt"):
        with pytest.raises(SeamInvalidOptionsError, match=name):
            AsyncSeamWithoutWorkspace("seam_at_x", **{name: "nonsense"})


@pytest.mark.parametrize(
    ("cls", "fields"),
    [
        (WaitForActionAttempt, {"timeout", "polling_interval"}),
        (RetryPolicy, {"max_retries", "max_rate_limit_wait", "backoff", "repeat_rate_limited", "from_option"}),
        (Backoff, {"initial", "maximum", "multiplier", "draw"}),
        (Hooks, {"on_request", "on_response", "on_retry", "on_rate_limit_wait", "on_error"}),
    ],
)
def test_help_of_an_option_class_lists_its_fields_and_nothing_that_attrs_made(cls: type, fields: set[str]) -> None:
    assert set(dir(cls)) == fields
    text = pydoc.plain(pydoc.render_doc(cls))
    assert "attrs" not in text
    assert "__eq__" not in text
    assert all(field in text for field in fields)
    assert pickle.loads(pickle.dumps(cls())) == cls()
    assert copy.copy(cls()) == cls()
