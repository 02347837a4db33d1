"""Exit codes, and the error that ends a command with one of them."""

from __future__ import annotations

DONE = 0
FAILED = 1
USAGE = 2
SOME_FAILED = 3
NO_CREDENTIAL = 4
UNKNOWN_OUTCOME = 5
STILL_PENDING = 6
INTERRUPTED = 130
TERMINATED = 143


class CommandError(Exception):
    """Ends a command: one line for a person, an exit code, and facts for a program.

    Args:
        message: The line, without a full stop where it ends in a value.
        exit_code: One of the codes above.
        facts: Further members of the JSON form; None is left out.
    """

    def __init__(self, message: str, exit_code: int = FAILED, **facts: object) -> None:
        super().__init__(message)
        self.message = message
        self.exit_code = exit_code
        self.facts = {name: value for name, value in facts.items() if value is not None}


class UsageError(CommandError):
    """The command line cannot be right; nothing was sent."""

    def __init__(self, message: str, **facts: object) -> None:
        super().__init__(message, USAGE, **facts)
