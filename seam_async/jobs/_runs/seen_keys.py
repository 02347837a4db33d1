"""Finds duplicate keys among the items of a run, in flat memory: SQLite keeps the keys in a temporary file."""

from __future__ import annotations

import sqlite3
from types import TracebackType
from typing import Self

from seam_async._validation import kind
from seam_async.errors import SeamInvalidParameterError


class SeenKeys:
    """The keys that a run has met. A context manager."""

    def __init__(self) -> None:
        # No name: a temporary database, in memory until it gets large, and gone when it is closed.
        self._connection = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        self._connection.execute("PRAGMA journal_mode = OFF").close()
        self._connection.execute("CREATE TABLE keys (key TEXT PRIMARY KEY) WITHOUT ROWID").close()
        self._connection.execute("BEGIN").close()  # one transaction: nothing has to last

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    def add(self, key: object) -> str:
        """Return a key that is new.

        Raises:
            SeamInvalidParameterError: It was there already, or is no text.
        """
        if not isinstance(key, str) or not key or len(key) > 500 or not _is_unicode(key):
            given = f"one of {len(key)}" if isinstance(key, str) else kind(key)
            message = f"key must be a text of 1 to 500 characters for each item, not {given}"
            raise SeamInvalidParameterError(message, parameter="items")
        cursor = self._connection.execute("INSERT OR IGNORE INTO keys VALUES (?)", (key,))
        is_new = cursor.rowcount == 1
        cursor.close()
        if not is_new:
            message = f"the key {key!r} comes twice among the items of this run: which of them is meant?"
            raise SeamInvalidParameterError(message, parameter="items")
        return key


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
