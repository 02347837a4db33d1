"""The options of a client, validated when it is built, not when it is used."""

from __future__ import annotations

import math
import sys
import warnings
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypedDict, TypeVar, Union
from urllib.parse import urlsplit

import attrs

from seam_async._options.credentials import Credentials
from seam_async._ratelimit.rate_limits import RateLimits
from seam_async._retry.policy import RetryPolicy
from seam_async.errors import SeamInvalidOptionsError

if TYPE_CHECKING:
    from seam_async._options.limiter_option import LimiterOption
    from seam_async.hooks import Hooks  # noqa: TC004 - attrs has no use for the annotation

DEFAULT_ENDPOINT = "https://connect.getseam.com"


def _check_seconds(owner: str, value: Any, *, positive: bool) -> None:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
        message = f"{owner} must be a number of seconds, not {value!r}"
        raise ValueError(message)
    if value < 0 or (positive and value == 0):
        message = f"{owner} must be {'more than' if positive else 'at least'} 0 seconds, not {value!r}"
        raise ValueError(message)


@attrs.frozen
class WaitForActionAttempt:
    """How to wait for an action attempt.

    Raises:
        ValueError: A time that makes no sense.
    """

    timeout: float = 5.0
    """Seconds to wait at most."""

    polling_interval: float = 0.5
    """Seconds between two looks."""

    def __attrs_post_init__(self) -> None:
        _check_seconds("timeout", self.timeout, positive=False)
        _check_seconds("polling_interval", self.polling_interval, positive=True)


class WaitForActionAttemptDict(TypedDict, total=False):
    """`WaitForActionAttempt` as a dictionary."""

    timeout: float
    polling_interval: float


_Bool = TypeVar("_Bool", bound=bool)
WaitOption = Union[_Bool, WaitForActionAttempt, WaitForActionAttemptDict]
"""`True`, `False`, or how to wait."""


class ClientOptions(TypedDict, total=False):
    """What a client takes besides its credential."""

    endpoint: str | None
    wait_for_action_attempt: WaitOption[bool]
    timeout: float | None
    total_timeout: float | None
    retries: RetryPolicy | int
    rate_limits: RateLimits | None
    limiter: LimiterOption
    max_connections: int
    hooks: Hooks | None
    aiohttp_options: Mapping[str, Any] | None


def parse_wait(option: Any) -> WaitForActionAttempt | None:
    """Read the option `wait_for_action_attempt`; None means "do not wait".

    Raises:
        ValueError: Anything but a bool, a `WaitForActionAttempt` or a dict with its keys.
    """
    if option is True:
        return WaitForActionAttempt()
    if option is False:
        return None
    if isinstance(option, WaitForActionAttempt):
        return option
    if isinstance(option, Mapping):
        unknown = [key for key in option if key not in ("timeout", "polling_interval")]
        if unknown:
            message = f"wait_for_action_attempt has no {unknown[0]!r}; it has timeout and polling_interval"
            raise ValueError(message)
        try:
            return WaitForActionAttempt(**option)
        except ValueError as error:
            message = f"wait_for_action_attempt: {error}"
            raise ValueError(message) from None
    message = f"wait_for_action_attempt must be a bool, a WaitForActionAttempt or a dict, not {option!r}"
    raise ValueError(message)


@attrs.frozen(kw_only=True)
class Options:
    """What one view of a client goes by. Views share everything else."""

    endpoint: str
    credentials: Credentials
    wait: WaitForActionAttempt | None
    timeout: float | None
    total_timeout: float | None
    retries: RetryPolicy
    rate_limits: RateLimits | None
    hooks: Hooks | None


def check_timeout(name: Literal["timeout", "total_timeout"], value: Any) -> float | None:
    """Check a time limit; None means there is none."""
    if value is None:
        return None
    try:
        _check_seconds(name, value, positive=True)
    except ValueError as error:
        raise SeamInvalidOptionsError(str(error)) from None
    return float(value)


def check_max_connections(value: Any) -> int:
    """Check how many connections there may be."""
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        message = f"max_connections must be a whole number, at least 1, not {value!r}"
        raise SeamInvalidOptionsError(message)
    return value


def find_endpoint(endpoint: str | None, environment: Mapping[str, str]) -> str:
    """Decide which server to call: the argument, else the environment, else Seam's.

    Raises:
        SeamInvalidOptionsError: It is no URL of a server.
    """
    if endpoint is not None:
        return check_endpoint("endpoint", endpoint)
    if environment.get("SEAM_ENDPOINT"):
        return check_endpoint("SEAM_ENDPOINT", environment["SEAM_ENDPOINT"])
    if environment.get("SEAM_API_URL"):
        warnings.warn(
            "SEAM_API_URL is deprecated; set SEAM_ENDPOINT instead", DeprecationWarning, stacklevel=_users_level()
        )
        return check_endpoint("SEAM_API_URL", environment["SEAM_API_URL"])
    return DEFAULT_ENDPOINT


def check_endpoint(name: str, url: Any) -> str:
    """Check the URL of a server, and give it without slashes at its end.

    Raises:
        SeamInvalidOptionsError: It is no such URL. The message does not show it: it may hold a password.
    """
    if not isinstance(url, str):
        message = f"{name} must be a string, not {type(url).__name__}"
        raise SeamInvalidOptionsError(message)
    message = f"{name} must be a URL such as {DEFAULT_ENDPOINT}"
    try:
        parts = urlsplit(url)
        is_plain = url.isascii() and url.isprintable() and " " not in url
        valid = is_plain and parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        raise SeamInvalidOptionsError(message) from None
    if not valid:
        raise SeamInvalidOptionsError(message)
    if parts.username or parts.password or parts.query or parts.fragment:
        message = f"{name} must be a plain URL, without a user, query or fragment"
        raise SeamInvalidOptionsError(message)
    return url.rstrip("/")


def _users_level() -> int:
    """Count the frames up to the first outside of this package, for a warning that points at the user's line."""
    level = 1
    frame = sys._getframe(1)
    while frame.f_back is not None and frame.f_globals.get("__name__", "").startswith(("seam_async.", "seam_sync.")):
        frame = frame.f_back
        level += 1
    return level
