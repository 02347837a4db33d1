"""What a command reads from standard input or a file: the body of a call, or a code that stays out of `ps`."""

from __future__ import annotations

import sys
from typing import Any

import click

from seam_cli.exits import UsageError

STDIN = "-"


def read_input(place: str | None) -> dict[str, Any]:
    """Read the body of a call from a file, or from standard input for `-`; an empty one if neither is named.

    Raises:
        UsageError: It cannot be read, or is no JSON object.
    """
    if place is None:
        return {}
    where = "standard input" if place == STDIN else place
    import json
    from pathlib import Path

    try:
        text = sys.stdin.read() if place == STDIN else Path(place).read_text(encoding="utf-8-sig")
        body = json.loads(text)
    except OSError as error:
        message = f"--input: cannot read {where}: {error.strerror}"
        raise UsageError(message) from None
    except ValueError as error:
        message = f"--input: {where} is no JSON: {getattr(error, 'msg', 'it is not UTF-8')}"
        raise UsageError(message) from None
    if not isinstance(body, dict):
        message = f"--input: {where} is no JSON object, {{...}}"
        raise UsageError(message)
    return body


def read_secret(name: str, texts: list[str]) -> list[str]:
    """Return what was given for a parameter; for `--code -` the code from standard input, unseen by `ps` and history.

    Raises:
        UsageError: Standard input is empty.
    """
    if name != "code" or texts != [STDIN]:
        return texts
    if sys.stdin.isatty():
        return [click.prompt("Code", hide_input=True, err=True)]
    code = sys.stdin.readline().strip()
    if not code:
        message = "--code -: standard input is empty"
        raise UsageError(message)
    return [code]
