"""Standard output: UTF-8 for programs in any locale, and no error message when the reader has gone."""

from __future__ import annotations

import os
import sys
from contextlib import suppress


class ReaderGoneError(Exception):
    """The reader of standard output has ended, as `head` does. No `OSError`, for which click would exit with 1."""


class Stdout:
    """Writes to standard output."""

    def __init__(self) -> None:
        self.is_terminal = sys.stdout.isatty()

    def write(self, text: str) -> None:
        """Write and flush, so that a reader gets each part at once.

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
            # JSON allows lone surrogates, which UTF-8 cannot encode.
            rest = memoryview(text.encode("utf-8", "backslashreplace"))
            while rest:
                # With PYTHONUNBUFFERED, a signal may cut a write short.
                rest = rest[buffer.write(rest) or 0 :]
        sys.stdout.flush()


def _encodable(text: str) -> str:
    encoding = sys.stdout.encoding or "utf-8"
    return text.encode(encoding, "replace").decode(encoding, "replace")


def give_up_stdout() -> None:
    """Redirect standard output to the null device: Python would report the broken pipe once more at exit."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
