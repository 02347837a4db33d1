"""The end of a failed command: one line on standard error, or one JSON object, and an exit code. Never a traceback."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Sequence
from typing import Any

import click

from seam_cli.exits import (
    DONE,
    FAILED,
    INTERRUPTED,
    NO_CREDENTIAL,
    STILL_PENDING,
    UNKNOWN_OUTCOME,
    USAGE,
    CommandError,
)
from seam_cli.output.stdout import ReaderGoneError, give_up_stdout
from seam_cli.settings import Settings


def report(error: BaseException, settings: Settings, arguments: Sequence[str] = ()) -> int:
    """Write an error to standard error, and return the exit code.

    Args:
        error: What ended the command.
        settings: Its `output` chooses between a line and JSON.
        arguments: The command line, which may name `--output` although it could not be parsed.
    """
    if isinstance(error, click.exceptions.Exit):
        return error.exit_code
    if isinstance(error, (BrokenPipeError, ReaderGoneError)):
        give_up_stdout()
        return DONE
    if isinstance(error, SystemExit):
        # Raised by click when its own output goes to a closed pipe.
        return error.code if isinstance(error.code, int) else FAILED
    if isinstance(error, click.exceptions.Abort):
        click.echo("seam: interrupted", err=True)
        return INTERRUPTED
    if type(error).__name__ == "NoArgsIsHelpError" and isinstance(error, click.UsageError) and error.ctx is not None:
        # A group without a command: help is the answer, as in click 8.1, which raises nothing here.
        click.echo(error.ctx.get_help())
        return DONE
    failure = as_command_error(error)
    if failure.exit_code == NO_CREDENTIAL and failure.facts and not {"login", "auth"} & set(arguments):
        failure.message += "; `seam auth status` says which credential was used"
    if settings.wants_json_errors or _asks_for_json(arguments):
        facts = {"message": failure.message, "exit_code": failure.exit_code, **failure.facts}
        click.echo(json.dumps({"error": facts}, ensure_ascii=False, default=str), err=True)
    else:
        click.echo(f"seam: {_one_line(failure.message)}", err=True)
    return failure.exit_code


def as_command_error(error: BaseException) -> CommandError:
    """Return any error as one with a message and an exit code."""
    if isinstance(error, CommandError):
        return error
    if isinstance(error, click.exceptions.NoSuchOption):
        return CommandError(_no_such_option(error), USAGE)
    if isinstance(error, click.ClickException):
        return CommandError(_click_message(error), USAGE)
    if "seam_async.errors" in sys.modules:
        from seam_async.errors import SeamError

        if isinstance(error, SeamError):
            return _from_seam(error)
    if isinstance(error, OSError):
        where = f" {error.filename}" if error.filename else ""
        return CommandError(f"{error.strerror or error}{where}", FAILED)
    # A bug of this program: name only its place, since a traceback may show door codes.
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f" at {trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace is not None else ""
    return CommandError(f"a fault in the command line itself, please report it: {type(error).__name__}{place}", FAILED)


def _from_seam(error: Any) -> CommandError:
    facts: dict[str, Any] = {
        "type": type(error).__name__,
        "code": getattr(error, "code", None),
        "request_id": getattr(error, "request_id", None),
        "status_code": getattr(error, "status_code", None) or None,
        "path": error.path,
        "may_have_acted": error.may_have_acted or None,
    }
    attempt = getattr(error, "action_attempt", None)
    hint = ""
    if attempt is not None:
        facts["action_attempt_id"] = attempt.action_attempt_id
    code = exit_code(error)
    if code == STILL_PENDING and attempt is not None:
        hint = f"; it goes on: `seam wait {attempt.action_attempt_id}`"
    elif code == UNKNOWN_OUTCOME:
        hint = "; it may have been carried out: look before you repeat it"
    message = str(error)
    if error.__class__.__name__ == "SeamInvalidParameterError":
        message = in_options(message)
    elif facts["code"] and str(facts["code"]) not in message:
        message = f"{facts['code']}: {message}"
    return CommandError(f"{message.rstrip('.')}{hint}", code, **facts)


def exit_code(error: Any) -> int:
    """Return the exit code for an error of the client."""
    from seam_async import errors

    match error:
        case errors.SeamActionAttemptTimeoutError() | errors.SeamAccessCodeTimeoutError():
            return STILL_PENDING
        case errors.SeamAccessCodeDeferredError():
            return STILL_PENDING
        case errors.SeamActionAttemptUnknownStatusError():
            return UNKNOWN_OUTCOME
        case errors.SeamActionAttemptFailedError():
            return FAILED
        case errors.SeamInvalidParameterError() | errors.SeamInvalidOptionsError():
            # A missing credential never gets here: `find_credential` reports it first.
            return USAGE
        case errors.SeamInvalidTokenError() | errors.SeamHttpUnauthorizedError():
            return NO_CREDENTIAL
        case _:
            return UNKNOWN_OUTCOME if error.may_have_acted else FAILED


def in_options(message: str) -> str:
    """Return a message in which names of parameters are options: `device_id` → `--device-id`."""
    words = re.sub(r"^/[\w/]+ ", "the command ", message)
    return re.sub(r"\b[a-z]+(?:_[a-z]+)+\b|\b(?:code|name|search)\b", lambda word: _option(word[0]), words)


def _option(word: str) -> str:
    return f"--{word.replace('_', '-')}"


_INSTEAD_OF = {
    "--json": "say --output json",
    "--all": "lists are complete unless --limit ends them",
    "--columns": "say --fields a,b.c",
    "--query": "say --fields a,b.c",
    "--yes": "no command asks",
    "--interactive": "`--help` shows what a command takes",
    "--raw": "say --input FILE, or --input -",
}
"""Options of other command lines → what to do here instead."""

_CREDENTIALS = frozenset({"--token", "--api-key", "--key", "--personal-access-token", "--password"})


def _no_such_option(error: click.exceptions.NoSuchOption) -> str:
    """Return the message for an unknown option, with what to say instead."""
    from seam_cli.suggest import did_you_mean

    command = error.ctx.command_path if error.ctx else "seam"
    name = error.option_name.replace("_", "-")
    if name in _CREDENTIALS:
        return (
            "no option takes a credential, which everybody could see in `ps`: `seam login` asks for it, or reads a pipe"
        )
    if name in _INSTEAD_OF:
        return f"{command} has no option {error.option_name}: {_INSTEAD_OF[name]}"
    known: list[str] = []
    if error.ctx is not None:
        known = [name for param in error.ctx.command.params for name in param.opts if name.startswith("--")]
    hint = did_you_mean(error.option_name, known) or f"; `{command} --help` lists them"
    return f"{command} has no option {error.option_name}{hint}"


def _click_message(error: click.ClickException) -> str:
    if isinstance(error, click.MissingParameter) and isinstance(error.param, click.Argument) and error.ctx is not None:
        command = error.ctx.command_path
        wanted = error.param.metavar or (error.param.name or "").upper()
        return f"`{command}` needs {wanted}; `{command} --help` shows how"
    message = error.format_message().rstrip(".")
    message = message[:1].lower() + message[1:]
    if message.startswith("got unexpected extra argument"):
        # The words are not repeated: a door code may be among them, as in `--code 12 34`.
        return (
            'there are words that belong to no option: name the option before each value, as in --device "Front Door", '
            "and quote values that have spaces in them"
        )
    return message


def _asks_for_json(arguments: Sequence[str]) -> bool:
    for before, word in zip(("", *arguments), arguments, strict=False):
        value = word.partition("=")[2] if word.startswith("--output=") else word.removeprefix("-o")
        if value in {"json", "jsonl"} and (before in {"-o", "--output"} or word.startswith(("--output=", "-o"))):
            return True
    return False


def _one_line(text: str) -> str:
    return re.sub(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", "\N{REPLACEMENT CHARACTER}", text)
