"""The options of a client or view, checked when they are set rather than when they are used."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal, TypedDict

import attrs

from seam_async._options.credentials import Credentials, change_credentials, find_credentials
from seam_async._options.endpoint_url import check_endpoint, find_endpoint
from seam_async._options.wait_option import ActionWait, WaitOption, parse_wait
from seam_async._ratelimit.rate_limits import RateLimits
from seam_async._retry.policy import RetryPolicy
from seam_async._validation import check_number, check_whole, kind
from seam_async.errors import SeamInvalidOptionsError

if TYPE_CHECKING:
    from seam_async._options.limiter_option import LimiterOption
    from seam_async.hooks import Hooks  # noqa: TC004 - attrs has no use for the annotation


class CallOptions(TypedDict, total=False):
    """Options that each view may set for itself, besides the server and the credential."""

    wait_for_action_attempt: WaitOption[bool]
    timeout: float | None
    total_timeout: float | None
    retries: RetryPolicy | int
    rate_limits: RateLimits | None
    hooks: Hooks | None


class ViewOptions(CallOptions, total=False):
    """The arguments of `with_options`."""

    api_key: str
    personal_access_token: str
    workspace_id: str
    client_session_token: str
    endpoint: str


class ClientOptions(CallOptions, total=False):
    """The arguments of a client's constructor besides its credential."""

    endpoint: str | None
    limiter: LimiterOption
    max_connections: int
    aiohttp_options: Mapping[str, Any] | None


def _check_time_limit(_: Any, attribute: attrs.Attribute[Any], value: Any) -> None:
    if value is not None:
        check_number(attribute.name, value, least=0, positive=True)


def _read_retries(value: RetryPolicy | int) -> RetryPolicy:
    return RetryPolicy.from_option(value)


def _check_rate_limits(_: Any, __: Any, value: Any) -> None:
    if value is not None and not isinstance(value, RateLimits):
        raise ValueError(f"rate_limits must be RateLimits, not {kind(value)}")


def _check_hooks(_: Any, __: Any, value: Any) -> None:
    if value is None:
        return
    from seam_async.hooks import Hooks

    if not isinstance(value, Hooks):
        raise ValueError(f"hooks must be Hooks, not {kind(value)}")  # noqa: TRY004 - as for all options


@attrs.frozen(kw_only=True)
class Options:
    """The options of one view of a client. Views share everything else.

    A converter must take its own result as well, since `attrs.evolve` runs it again.
    """

    endpoint: str = attrs.field(converter=check_endpoint)
    credentials: Credentials
    wait_for_action_attempt: ActionWait | Literal[False] = attrs.field(default=ActionWait(), converter=parse_wait)
    timeout: float | None = attrs.field(default=30.0, validator=_check_time_limit)
    total_timeout: float | None = attrs.field(default=None, validator=_check_time_limit)
    retries: RetryPolicy = attrs.field(default=RetryPolicy(), converter=_read_retries)
    rate_limits: RateLimits | None = attrs.field(default=None, validator=_check_rate_limits)
    hooks: Hooks | None = attrs.field(default=None, validator=_check_hooks)


CREDENTIAL_OPTIONS = ("api_key", "personal_access_token", "client_session_token", "workspace_id")
POOL_OPTIONS = ("limiter", "max_connections", "session", "aiohttp_options")
"""Options of a client that all its views share."""
_CALL_OPTIONS = tuple(field.name for field in attrs.fields(Options) if field.name != "credentials")
OPTION_NAMES = frozenset((*CREDENTIAL_OPTIONS, *_CALL_OPTIONS, *POOL_OPTIONS))
"""The names of all arguments of a client's constructor."""


def read_options(*, needs_workspace: bool = True, endpoint: str | None = None, **given: Any) -> Options:
    """Make the options of a client from its arguments and the environment.

    Raises:
        SeamInvalidOptionsError: Something is missing, does not go together or has an impossible value.
        SeamInvalidTokenError: The credential is of another kind.
    """
    credential = {name: given.pop(name, None) for name in CREDENTIAL_OPTIONS}
    credentials = find_credentials(**credential, environment=os.environ, needs_workspace=needs_workspace)
    try:
        return Options(endpoint=find_endpoint(endpoint, os.environ), credentials=credentials, **given)
    except ValueError as error:
        raise SeamInvalidOptionsError(str(error)) from None


def change_options(options: Options, changes: Mapping[str, Any]) -> Options:
    """Make the options of a view from those of another and what is to be changed.

    Raises:
        TypeError: A name that a view cannot change.
        SeamInvalidOptionsError: Something does not go together or has an impossible value.
        SeamInvalidTokenError: The credential is of another kind.
    """
    for name in changes:
        if name in POOL_OPTIONS:
            raise TypeError(f"with_options() takes no {name}: all views of a client share it; make another client")
        if name not in OPTION_NAMES:
            raise unexpected_option("with_options", name, OPTION_NAMES.difference(POOL_OPTIONS))
    given = {name: changes[name] for name in CREDENTIAL_OPTIONS if name in changes}
    changed = {name: changes[name] for name in _CALL_OPTIONS if name in changes}
    if given:
        changed["credentials"] = change_credentials(options.credentials, given)
    try:
        return attrs.evolve(options, **changed)
    except ValueError as error:
        raise SeamInvalidOptionsError(str(error)) from None


def unexpected_option(call: str, name: str, known: Iterable[str]) -> TypeError:
    """Return Python's own error for an unknown argument, with the one that was probably meant."""
    from difflib import get_close_matches  # importing it takes 1 ms, so only a mistake pays for it

    close = get_close_matches(name.replace("_", ""), known, n=1)
    hint = f": did you mean {close[0]}?" if close else ""
    return TypeError(f"{call}() got an unexpected keyword argument {name!r}{hint}")


def check_max_connections(value: Any) -> int:
    """Return how many connections there may be.

    Raises:
        SeamInvalidOptionsError: It is no whole number of at least 1.
    """
    check_whole("max_connections", value, least=1, error=SeamInvalidOptionsError)
    return int(value)
