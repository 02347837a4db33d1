"""Reads the options that a client or a view was given: each is checked here, by name, before anything is built."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from seam_async._options.credentials import check_token, check_workspace, find_credentials
from seam_async._options.options import Options, check_endpoint, check_timeout, find_endpoint, parse_wait
from seam_async._ratelimit.rate_limits import RateLimits
from seam_async._retry.policy import RetryPolicy
from seam_async.errors import SeamInvalidOptionsError

if TYPE_CHECKING:
    from seam_async.hooks import Hooks

T = TypeVar("T")


def read_options(*, needs_workspace: bool = True, **given: Any) -> Options:
    """Read the options of a client."""
    return Options(
        endpoint=find_endpoint(given["endpoint"], os.environ),
        credentials=find_credentials(
            api_key=given.get("api_key"),
            personal_access_token=given["personal_access_token"],
            client_session_token=given.get("client_session_token"),
            workspace_id=given.get("workspace_id"),
            environment=os.environ,
            needs_workspace=needs_workspace,
        ),
        **{name: _READERS[name](given[option]) for option, name in _FIELDS.items()},
    )


def change_options(options: Options, given: Mapping[str, Any]) -> Options:
    """Change some options of a view."""
    changes = {name: _READERS[name](given[option]) for option, name in _FIELDS.items() if option in given}
    if "endpoint" in given:
        changes["endpoint"] = check_endpoint("endpoint", given["endpoint"])
    kinds = ("api_key", "personal_access_token", "client_session_token")
    # What is given as None is a mistake here, and not to be filled in from elsewhere.
    tokens: dict[str, Any] = {kind: check_token(given[kind], kind) for kind in kinds if kind in given}
    workspace = check_workspace(given["workspace_id"]) if "workspace_id" in given else None
    if tokens or workspace is not None:
        if not tokens:
            tokens[options.credentials.kind] = options.credentials.token
        elif workspace is None and "personal_access_token" in tokens:
            workspace = options.credentials.workspace_id
        changes["credentials"] = find_credentials(
            api_key=tokens.get("api_key"),
            personal_access_token=tokens.get("personal_access_token"),
            client_session_token=tokens.get("client_session_token"),
            workspace_id=workspace,
            environment={},
        )
    return attrs.evolve(options, **changes)


def _strictly(read: Callable[[Any], T]) -> Callable[[Any], T]:
    """Turn a ValueError into the error for wrong options."""

    def checked(value: Any) -> T:
        try:
            return read(value)
        except ValueError as error:
            raise SeamInvalidOptionsError(str(error)) from None

    return checked


def _optional(name: str, cls: type) -> Callable[[Any], Any]:
    def checked(value: Any) -> Any:
        if value is not None and not isinstance(value, cls):
            message = f"{name} must be {cls.__name__}, not {value!r}"
            raise ValueError(message)
        return value

    return checked


def _hooks(value: Any) -> Hooks | None:
    if value is None:
        return None
    from seam_async.hooks import Hooks

    checked: Hooks | None = _optional("hooks", Hooks)(value)
    return checked


_FIELDS = {
    "wait_for_action_attempt": "wait",
    "timeout": "timeout",
    "total_timeout": "total_timeout",
    "retries": "retries",
    "rate_limits": "rate_limits",
    "hooks": "hooks",
}

_READERS: dict[str, Callable[[Any], Any]] = {
    "wait": _strictly(parse_wait),
    "timeout": lambda value: check_timeout("timeout", value),
    "total_timeout": lambda value: check_timeout("total_timeout", value),
    "retries": _strictly(RetryPolicy.from_option),
    "rate_limits": _strictly(_optional("rate_limits", RateLimits)),
    "hooks": _strictly(_hooks),
}
