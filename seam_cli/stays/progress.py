"""Progress of a run: a bar on a terminal, a line every half minute in a log."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from seam_cli.stays.ledgers import read_entries

if TYPE_CHECKING:
    from seam_async.jobs import Ledger

SETTLED = frozenset({"done", "not_due", "failed", "conflict"})
LINE_EVERY = 30.0
"""Seconds between two lines where standard error is no terminal."""


class Progress:
    """Watches the rows of a run in its ledger.

    Args:
        ledger: The ledger.
        kind: `codes` or `grants`.
        rows: The rows that are to be made or changed, each with the digest that it had before.
        now: Returns the present, in seconds.
        is_terminal: Whether to draw a bar; None looks at standard error.
        write: Is called with the text.
    """

    def __init__(
        self,
        ledger: Ledger,
        kind: str,
        rows: dict[str, str | None],
        now: Callable[[], float],
        *,
        is_terminal: bool | None = None,
        write: Callable[[str], Any] = sys.stderr.write,
    ) -> None:
        self._ledger = ledger
        self._kind = kind
        self._open = dict(rows)
        self._total = len(rows)
        self._now = now
        self._began = self._told = now()
        self._is_terminal = sys.stderr.isatty() if is_terminal is None else is_terminal
        self._write = write
        self._failed = 0
        self._waiting = 0

    async def __call__(self, _: object) -> None:
        """Read the open rows from the ledger, and draw the bar, or write a line if one is due."""
        entries = await read_entries(self._ledger, self._kind, list(self._open))
        self._waiting = 0
        for key, entry in entries.items():
            is_changed = self._open[key] is None or entry.digest != self._open[key]
            if entry.state in SETTLED and is_changed:
                del self._open[key]
                self._failed += entry.state in {"failed", "conflict"}
            elif entry.state == "accepted":
                self._waiting += 1
        if self._is_terminal:
            self._write(f"\r\x1b[K{self._line(bar=True)}")
            sys.stderr.flush()
        elif self._now() - self._told >= LINE_EVERY:
            self._told = self._now()
            self._write(f"seam: {self._line(bar=False)}\n")
            sys.stderr.flush()

    def close(self) -> None:
        """Erase the bar."""
        if self._is_terminal:
            self._write("\r\x1b[K")
            sys.stderr.flush()

    def _line(self, *, bar: bool) -> str:
        done = self._total - len(self._open)
        elapsed = max(self._now() - self._began, 0.001)
        rate = done / elapsed
        parts = [f"{done:,} of {self._total:,}", f"{rate:.1f}/s"]
        if self._waiting:
            parts.append(f"{self._waiting:,} on their way to the lock")
        if self._failed:
            parts.append(f"{self._failed:,} failed")
        if rate and self._open:
            end = datetime.now(UTC).astimezone() + timedelta(seconds=len(self._open) / rate)
            parts.append(f"until {end:%H:%M}")
        text = ", ".join(parts)
        width = shutil.get_terminal_size((80, 24)).columns
        room = min(30, width - len(text) - 4)
        if not bar or room < 5:
            return text[: width - 1] if bar else text
        filled = room * done // max(self._total, 1)
        return f"[{'#' * filled}{'.' * (room - filled)}] {text}"
