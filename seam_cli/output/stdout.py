"""Standard output as bytes: UTF-8 for programs whatever the locale, quiet when nobody reads any more."""

from __future__ import annotations

import os
import sys
from contextlib import suppress


class ReaderGoneError(Exception):
    """Whatever read standard output has ended, as `head` does. No `OSError`: click would exit with 1 for that."""


class Stdout:
    """Writes to standard output."""

    def __init__(self) -> None:
        self.is_terminal = sys.stdout.isatty()

    def write(self, text: str) -> None:
        """Write and flush, so that a reader gets each part when it is there.

        Raises:
            ReaderGoneError: The reader has ended.
        """
        try:
            self._write(text)
        except BrokenPipeError:
            raise ReaderGoneError from None

    def _write(self, text: str) -> None:
        buffer = getattr(sys.stdout, "buffer", None)
        if self.is_terminal or buffer is None:
            sys.stdout.write(text if buffer is None else _encodable(text))
        else:
            # A lone surrogate, which JSON allows, has no UTF-8.
            rest = memoryview(text.encode("utf-8", "backslashreplace"))
            while rest:
                # Without a buffer (PYTHONUNBUFFERED) a signal cuts a write short.
                rest = rest[buffer.write(rest) or 0 :]
        sys.stdout.flush()


def _encodable(text: str) -> str:
    encoding = sys.stdout.encoding or "utf-8"
    return text.encode(encoding, "replace").decode(encoding, "replace")


def give_up_stdout() -> None:
    """Point standard output at nothing: Python would complain about the broken pipe once more when it exits."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
