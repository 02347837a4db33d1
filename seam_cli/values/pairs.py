"""Arguments of the form `key=text` or `key:=JSON`."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from seam_cli.exits import UsageError, all_of


def read_pairs(
    texts: Sequence[str], *, called: str, read_text: Callable[[str, str], Any] = lambda _, text: text
) -> dict[str, Any]:
    """Return what arguments say, by key.

    Args:
        texts: The arguments.
        called: What the arguments are, for errors, such as `parameters`.
        read_text: Returns the value of a key and the text after `=`.

    Raises:
        UsageError: An argument is no pair, or its JSON cannot be read.
    """

    def read(argument: str) -> tuple[str, Any]:
        key, equals, value = argument.partition("=")
        if not equals or not key.strip(":"):
            message = f"{called} are key=value or key:=JSON"
            raise UsageError(message)
        if not key.endswith(":"):
            return key, read_text(key, value)
        try:
            return key[:-1], json.loads(value)
        except ValueError:
            message = f"{key[:-1]}: the text after := is no JSON"
            raise UsageError(message) from None

    return dict(all_of(*(partial(read, argument) for argument in texts)))
