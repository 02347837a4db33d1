"""What a command reads from standard input or a file: the body of a call, or a code that stays out of `ps`."""

from __future__ import annotations

import sys
from typing import Any

import click

from seam_cli.exits import UsageError

STDIN = "-"


def read_input(place: str | None) -> dict[str, Any]:
    """Read the body from a file or standard input."""
    if place is None:
        return {}
    import json
    from pathlib import Path

    try:
        text = sys.stdin.read() if place == STDIN else Path(place).read_text(encoding="utf-8-sig")
        body = json.loads(text)
    except OSError as error:
        message = f"--input: cannot read {place}: {error.strerror}"
        raise UsageError(message) from None
    except ValueError as error:
        message = f"--input: that is no JSON: {getattr(error, 'msg', 'it is not UTF-8')}"
        raise UsageError(message) from None
    if not isinstance(body, dict):
        message = "--input: the body is an object, {...}"
        raise UsageError(message)
    return body


def read_secret(name: str, texts: list[str]) -> list[str]:
    """Replace `--code -` by what standard input holds, so that a code stays out of `ps` and the history."""
    if name != "code" or texts != [STDIN]:
        return texts
    if sys.stdin.isatty():
        return [click.prompt("Code", hide_input=True, err=True)]
    code = sys.stdin.readline().strip()
    if not code:
        message = "--code -: standard input is empty"
        raise UsageError(message)
    return [code]
