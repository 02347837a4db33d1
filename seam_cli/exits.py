"""Exit codes, and the error that ends a command with one of them."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from typing import TypeVar

T = TypeVar("T")

DONE = 0
FAILED = 1
"""The server, or this machine, said no."""
USAGE = 2
"""The command line or the configuration is wrong; nothing was sent."""
SOME_FAILED = 3
"""Of many things."""
NO_CREDENTIAL = 4
"""None was found, or the server refused it."""
UNKNOWN_OUTCOME = 5
"""It may have been carried out: look before it is repeated."""
STILL_PENDING = 6
"""A wait ended before what it waited for had happened."""
INTERRUPTED = 130
"""By Ctrl-C, as shells expect."""
TERMINATED = 143
"""By SIGTERM, as shells expect."""


class CommandError(Exception):
    """Ends a command: one line for a person, an exit code, and facts for a program.

    Args:
        message: The line; without a full stop, since it may end in a value.
        exit_code: One of the codes above.
        facts: Further members of the JSON form; those that are None are left out.
    """

    def __init__(self, message: str, exit_code: int = FAILED, **facts: object) -> None:
        super().__init__(message)
        self.message = message
        self.exit_code = exit_code
        self.facts = {name: value for name, value in facts.items() if value is not None}


class UsageError(CommandError):
    """A command line that cannot be carried out; nothing was sent."""

    def __init__(self, message: str, **facts: object) -> None:
        super().__init__(message, USAGE, **facts)


class TextError(ValueError):
    """A text that cannot be read; the message says what to type instead."""


@contextmanager
def naming(option: str) -> Generator[None]:
    """Name the option whose text cannot be read inside the block.

    Raises:
        UsageError: A text cannot be read.
    """
    try:
        yield
    except TextError as error:
        message = f"{option}: {error}"
        raise UsageError(message) from None


def all_of(*steps: Callable[[], T]) -> list[T]:
    """Run all steps, and return their results, or report the errors of all of them at once.

    Raises:
        UsageError: At least one of them raised it.
    """
    found: list[T] = []
    errors: list[UsageError] = []
    for step in steps:
        try:
            found.append(step())
        except UsageError as error:
            errors.append(error)
    if len(errors) == 1:
        raise errors[0]
    if errors:
        raise UsageError(together([error.message for error in errors]), **errors[0].facts)
    return found


def together(messages: Sequence[str]) -> str:
    """Return several messages as one line; advice that several share stands once, after the last of them."""
    once = list(dict.fromkeys(messages))
    parts = []
    for place, message in enumerate(once):
        problem, _, advice = message.partition("; ")
        is_repeated = advice and any(other.endswith(f"; {advice}") for other in once[place + 1 :])
        parts.append(problem if is_repeated else message)
    return "; ".join(parts)
