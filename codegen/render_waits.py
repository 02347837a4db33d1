"""Writes `action_attempts.wait`, with an overload for each action: the type of the result follows from the argument."""

from __future__ import annotations

from codegen.ir import Api

NAMESPACE = ("action_attempts",)
PARAMETERS = ["*", "timeout: float | None = None", "polling_interval: float | None = None"]

DOC = """Wait until an action has succeeded: to begin later, or to go on after a timeout.

All waits of a credential and workspace share their requests.

Args:
    action_attempt: The attempt, or its id.
    timeout: Seconds to wait at most; None takes the client's setting.
    polling_interval: Seconds between two lookups; None takes the client's setting.

Returns:
    The attempt that has succeeded, of the class for its action.

Raises:
    SeamActionAttemptFailedError: The action failed.
    SeamActionAttemptTimeoutError: It was still going on when the waiting time was over.
    SeamActionAttemptUnknownStatusError: Its status is newer than this package.
    SeamInvalidParameterError: The argument is no action attempt, or a time is out of range.
    SeamHttpNotFoundError: There is no such attempt.

See https://docs.seam.co/core-concepts/action-attempts"""


def wait_method(api: Api) -> tuple[list[str], set[str]]:
    """Return the lines of the method, and the names of action attempts that they need."""
    names = {"ActionAttempt", "SuccessActionAttempt", "UnknownActionAttempt"}
    overloads: list[tuple[str, str]] = []
    for members in api.attempts.values():
        names.update(members.values())
        overloads.append((" | ".join(members.values()), members["success"]))
    # `Never` drops out of a union: an attempt that may be unknown gets the type of the known ones.
    overloads += [("UnknownActionAttempt", "Never"), ("str", "SuccessActionAttempt")]
    lines: list[str] = []
    for given, returns in overloads:
        lines += ["", "    @overload", *_signature(given, returns)]
        lines[-1] += " ..."
    first, *rest = DOC.split("\n")
    lines += ["", *_signature("str | ActionAttempt", "SuccessActionAttempt"), f'        """{first}']
    lines += [*(f"        {line}".rstrip() for line in rest), '        """']
    # `result` is annotated: what `_wait` returns is Any, which mypy refuses as the result of a typed method.
    lines += ["        result: SuccessActionAttempt = await self._wait(action_attempt, timeout, polling_interval)"]
    return [*lines, "        return result"], names


def _signature(given: str, returns: str) -> list[str]:
    inner = [f"        {parameter}," for parameter in ("self", f"action_attempt: {given}", *PARAMETERS)]
    return ["    async def wait(", *inner, f"    ) -> {returns}:"]
