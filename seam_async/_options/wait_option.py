"""The option `wait_for_action_attempt`: whether to wait for the success of an action, how long and how often."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple, TypedDict, TypeVar, Union

import attrs

from seam_async._fields_only import FieldsOnly
from seam_async._validation import check_number, kind

DEFAULT_TIMEOUT = 5.0
DEFAULT_POLLING_INTERVAL = 0.5


@attrs.frozen
class WaitForActionAttempt(metaclass=FieldsOnly):
    """How to wait for an action attempt.

    Args:
        timeout: Seconds to wait at most.
        polling_interval: Seconds between two lookups.

    Raises:
        ValueError: A time that makes no sense.
    """

    timeout: float = DEFAULT_TIMEOUT
    """Seconds to wait at most."""

    polling_interval: float = DEFAULT_POLLING_INTERVAL
    """Seconds between two lookups."""

    def __attrs_post_init__(self) -> None:
        check_number("timeout", self.timeout, least=0)
        check_number("polling_interval", self.polling_interval, least=0, positive=True)


class WaitForActionAttemptDict(TypedDict, total=False):
    """`WaitForActionAttempt` as a dictionary."""

    timeout: float
    polling_interval: float


_Bool = TypeVar("_Bool", bound=bool)
WaitOption = Union[_Bool, WaitForActionAttempt, WaitForActionAttemptDict]
"""`True`, `False`, or how to wait."""


class ActionWait(NamedTuple):
    """The option as it was read."""

    timeout: float | None = None
    """Seconds; None where none was given."""

    polling_interval: float = DEFAULT_POLLING_INTERVAL
    """Seconds."""

    def limit(self, total_timeout: float | None) -> tuple[float, str]:
        """Return how many seconds to wait at most, and the name of the option that says so.

        A `total_timeout` longer than the default lengthens the wait: it says how long the caller has time.
        """
        if self.timeout is not None:
            return self.timeout, "the timeout of wait_for_action_attempt"
        if total_timeout is not None and total_timeout > DEFAULT_TIMEOUT:
            return total_timeout, "total_timeout"
        return DEFAULT_TIMEOUT, "the default of wait_for_action_attempt"


def parse_wait(option: Any) -> ActionWait | Literal[False]:
    """Return what the option says; an `ActionWait` is returned unchanged.

    Raises:
        ValueError: Anything but a bool, a `WaitForActionAttempt` or a dict with its keys.
    """
    if option is True:
        return ActionWait()
    if option is False or isinstance(option, ActionWait):
        return option
    if isinstance(option, WaitForActionAttempt):
        return ActionWait(option.timeout, option.polling_interval)
    if isinstance(option, Mapping):
        for key in option:
            if key not in ("timeout", "polling_interval"):
                given = repr(key) if isinstance(key, str) else kind(key)
                raise ValueError(f"wait_for_action_attempt has no {given}; it has timeout and polling_interval")
        try:
            checked = WaitForActionAttempt(**option)
        except ValueError as error:
            raise ValueError(f"wait_for_action_attempt: {error}") from None
        return ActionWait(checked.timeout if "timeout" in option else None, checked.polling_interval)
    raise ValueError(f"wait_for_action_attempt must be a bool, a WaitForActionAttempt or a dict, not {kind(option)}")
