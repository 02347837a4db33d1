"""The retry policy: whether a call whose attempt failed is made again, and after how long.

The rules, in one table:

============================================  =====================================  ===============================
what happened                                 repeated                               delay
============================================  =====================================  ===============================
429, on any endpoint                          while the delays fit                   what the server announced, else
                                              `max_rate_limit_wait`                  exponential backoff
failed before the request left                up to `max_retries` times              exponential backoff
lost connection, timeout or 5xx, repeatable   up to `max_retries` times              exponential backoff
the same, not repeatable                      never: it may have been carried out
============================================  =====================================  ===============================

Repeats other than those after a 429 are paid for from the client's `RetryBudget`. Nothing here waits, reads a clock or
raises: the caller reports a `Failure` and gets a `Wait` or a `Stop`.
"""

from __future__ import annotations

import math
from random import Random
from typing import Literal, NamedTuple

import attrs

from seam_async._fields_only import FieldsOnly
from seam_async._retry.budget import RetryBudget
from seam_async._validation import check_number, check_whole, kind

FailureKind = Literal["rate_limited", "server_error", "connection", "timeout"]

StopReason = Literal[
    "rate_limits_off", "max_rate_limit_wait", "total_timeout", "not_repeatable", "max_retries", "budget"
]


@attrs.frozen(kw_only=True)
class Backoff(metaclass=FieldsOnly):
    """Exponential backoff with full jitter: a random delay, from 0 up to a limit that grows with each repeat.

    Args:
        initial: limit of the first delay, in seconds.
        maximum: limit of all delays, in seconds.
        multiplier: how much the limit grows from one delay to the next.

    Raises:
        ValueError: an argument that makes no sense.
    """

    initial: float = 0.5
    maximum: float = 8.0
    multiplier: float = 2.0

    def __attrs_post_init__(self) -> None:
        check_number("Backoff(initial=)", self.initial, least=0)
        check_number("Backoff(maximum=)", self.maximum, least=self.initial)
        check_number("Backoff(multiplier=)", self.multiplier, least=1, unit="times")

    def draw(self, repeats: int, random: Random) -> float:
        """Return the delay in seconds before the next repeat of a call that was repeated `repeats` times."""
        try:
            limit = self.initial * self.multiplier**repeats
        except OverflowError:
            limit = self.maximum
        return random.uniform(0.0, min(self.maximum, limit))


@attrs.frozen(kw_only=True)
class RetryPolicy(metaclass=FieldsOnly):
    """What a client repeats by itself. `retries=3` on a client is short for `RetryPolicy(max_retries=3)`.

    Args:
        max_retries: how often one call is repeated after connection errors, timeouts and 5xx, where a repeat is safe.
        max_rate_limit_wait: seconds that one call may wait after its own 429s; `None` sets no limit.
        backoff: the delays where the server announced none.
        repeat_rate_limited: whether a 429 is waited out. It is safe on every endpoint, since the server did not act.
            `retries=0` turns it off too; `RetryPolicy(max_retries=0)` does not.

    Raises:
        ValueError: an argument that makes no sense.

    Background: https://docs.seam.co/latest (rate limits)
    """

    max_retries: int = 2
    max_rate_limit_wait: float | None = 60.0
    backoff: Backoff = Backoff()
    repeat_rate_limited: bool = True

    def __attrs_post_init__(self) -> None:
        check_whole("RetryPolicy(max_retries=)", self.max_retries, least=0)
        if self.max_rate_limit_wait is not None:
            check_number("RetryPolicy(max_rate_limit_wait=)", self.max_rate_limit_wait, least=0)
        if not isinstance(self.backoff, Backoff):
            raise ValueError(f"RetryPolicy(backoff=) must be a Backoff, not {kind(self.backoff)}")  # noqa: TRY004

    @classmethod
    def from_option(cls, option: RetryPolicy | int) -> RetryPolicy:
        """Return the policy for the client's `retries` argument: a policy, or a number, of which 0 switches all off.

        Raises:
            ValueError: it is neither of the two.
        """
        if isinstance(option, RetryPolicy):
            return option
        check_whole("retries, when not a RetryPolicy,", option, least=0)
        return cls(max_retries=option, repeat_rate_limited=option > 0)


class Failure(NamedTuple):
    """A failed attempt: it brought no usable answer.

    Args:
        kind: `"rate_limited"` is a 429, `"server_error"` any 5xx.
        request_sent: whether the server may have seen the request; for the first two kinds it has.
        announced: seconds that the server asks to wait, from `parse_retry_after`.
    """

    kind: FailureKind
    request_sent: bool = True
    announced: float | None = None


class Wait(NamedTuple):
    """Make the call again after so many seconds."""

    seconds: float


class Stop(NamedTuple):
    """Make no further attempt, for this reason.

    Args:
        seconds: the delay that was due: after a 429, the limiter pauses the scope for it.
        announced: seconds of it that the server announced, if it did.
    """

    reason: StopReason
    seconds: float = 0.0
    announced: float | None = None


class Retry:
    """The repeats of one call. Made when its first attempt fails, asked once after each failed attempt."""

    __slots__ = ("_budget", "_policy", "_random", "_repeatable", "rate_limit_waited", "refusals", "retries")

    def __init__(self, policy: RetryPolicy, *, repeatable: bool, budget: RetryBudget, random: Random) -> None:
        self._policy = policy
        self._repeatable = repeatable
        self._budget = budget
        self._random = random
        self.retries = 0
        """Repeats granted after something other than a 429."""
        self.refusals = 0
        """429s so far."""
        self.rate_limit_waited = 0.0
        """Seconds of delays granted after 429s."""

    def after(self, failure: Failure, remaining: float = math.inf) -> Wait | Stop:
        """Decide what follows a failed attempt.

        Args:
            failure: how the attempt failed.
            remaining: seconds left of the call's `total_timeout`.
        """
        if failure.kind == "rate_limited":
            return self._after_refusal(failure.announced, remaining)
        return self._after_failure(failure, remaining)

    def _after_refusal(self, announced: float | None, remaining: float) -> Wait | Stop:
        policy = self._policy
        delay = policy.backoff.draw(self.refusals, self._random) if announced is None else announced
        self.refusals += 1
        if not policy.repeat_rate_limited:
            return Stop("rate_limits_off", delay, announced)
        if policy.max_rate_limit_wait is not None and self.rate_limit_waited + delay > policy.max_rate_limit_wait:
            return Stop("max_rate_limit_wait", delay, announced)
        if delay >= remaining:
            return Stop("total_timeout", delay, announced)
        self.rate_limit_waited += delay
        return Wait(delay)

    def _after_failure(self, failure: Failure, remaining: float) -> Wait | Stop:
        policy = self._policy
        if failure.request_sent and not self._repeatable:
            return Stop("not_repeatable")
        if self.retries >= policy.max_retries:
            return Stop("max_retries")
        delay = policy.backoff.draw(self.retries, self._random)
        if failure.announced is not None:  # a 503 may say when the server will be back
            delay = max(delay, failure.announced)
            if policy.max_rate_limit_wait is not None and failure.announced > policy.max_rate_limit_wait:
                return Stop("max_rate_limit_wait", delay)
        if delay >= remaining:
            return Stop("total_timeout", delay)
        if not self._budget.spend():
            return Stop("budget", delay)
        self.retries += 1
        return Wait(delay)
