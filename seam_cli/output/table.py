"""Tables for people: as wide as the terminal, measured in cells, written while pages arrive."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Callable, Sequence
from typing import Any

from seam_cli.output.fields import flatten, pick
from seam_cli.output.stdout import Stdout

_GAP = "  "
_READABLE = 24
"""Width up to which columns are not cut: enough for a date and time, most types and names."""

_NARROW = 12
"""Width to which columns are cut when no further column can be left out."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]+")
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)")


class TableWriter:
    """Writes a table of items, or the properties of one.

    Args:
        stdout: Where to write.
        columns: Dotted paths of the columns.
        is_chosen: Whether the user chose them; otherwise empty ones are left out.
        prepare: Returns an item as it may be shown, such as with codes redacted.
    """

    def __init__(
        self, stdout: Stdout, columns: Sequence[str], *, is_chosen: bool, prepare: Callable[[Any], Any]
    ) -> None:
        self._stdout = stdout
        self._columns = list(columns)
        self._is_chosen = is_chosen
        self._prepare = prepare
        self._widths: list[int] = []

    def one(self, item: Any) -> None:
        """Write the properties of one thing, a line each."""
        item = self._prepare(item)
        if not isinstance(item, dict):
            self._stdout.write(shown(item) + "\n")
            return
        names = self._columns if self._is_chosen else list(flatten(item))
        rows = [(name, shown(pick(item, name))) for name in names]
        rows = [row for row in rows if row[1] or self._is_chosen]
        width = max((cells(name) for name, _ in rows), default=0)
        self._stdout.write("".join(f"{_styled(fit(name, width))}{_GAP}{value}\n" for name, value in rows))

    def items(self, items: Sequence[Any]) -> None:
        """Write rows; the first ones set the widths."""
        rows = [self._prepare(item if isinstance(item, dict) else {"value": item}) for item in items]
        if not rows:
            return
        text = ""
        if not self._widths:
            self._lay_out(rows)
            text = _styled(self._line([_heading(column) for column in self._columns])) + "\n"
        for row in rows:
            text += self._line([shown(pick(row, column)) for column in self._columns]) + "\n"
        self._stdout.write(text)

    def end(self) -> None:
        """Say so if the list is empty."""
        if not self._widths and self._stdout.is_terminal:
            self._stdout.write("(none)\n")

    def _lay_out(self, rows: list[Any]) -> None:
        columns = self._columns or list(flatten(rows[0]))[:6]
        table = {column: [shown(pick(row, column)) for row in rows] for column in columns}
        if not self._is_chosen:
            table = {column: values for column, values in table.items() if any(values)} or table
        natural = {column: max(cells(_heading(column)), *map(cells, values)) for column, values in table.items()}
        room = shutil.get_terminal_size((100, 24)).columns if self._stdout.is_terminal else 10_000
        self._columns, self._widths = _squeeze(natural, room)

    def _line(self, values: Sequence[str]) -> str:
        parts = [fit(value, width) for value, width in zip(values, self._widths, strict=True)]
        return _GAP.join(parts).rstrip()


def _squeeze(natural: dict[str, int], room: int) -> tuple[list[str], list[int]]:
    """Leave out last columns until the others are readable, then cut those that are too long; ids are never cut."""
    kept = dict(natural)
    while len(kept) > 2 and _total({name: _least(name, width) for name, width in kept.items()}) > room:
        # Keep the first id: the next command needs it.
        ids = [name for name in kept if name.endswith("_id")][:1]
        del kept[[name for name in list(kept)[1:] if name not in ids][-1]]
    widths = {name: natural[name] for name in kept}

    def excess() -> int:
        return _total(widths) - room

    def cut(least: int) -> None:
        while excess() > 0:
            long = [name for name in widths if not name.endswith("_id") and widths[name] > least]
            if not long:
                break
            widest = max(long, key=lambda name: widths[name])
            widths[widest] = max(least, widths[widest] - excess())

    cut(_READABLE)
    cut(_NARROW)
    if excess() > 0 and len(widths) > 1:
        del widths[list(widths)[-1]]
    if excess() > 0:
        (name,) = widths
        widths[name] = max(1, room)
    return list(widths), list(widths.values())


def _total(widths: dict[str, int]) -> int:
    return sum(widths.values()) + len(_GAP) * (len(widths) - 1)


def _least(name: str, width: int) -> int:
    return width if name.endswith("_id") else min(width, _READABLE)


def _heading(column: str) -> str:
    return column.removeprefix("properties.")


def shown(value: Any) -> str:
    """Return a value as a cell: one line, without control characters, which could inject escape sequences."""
    if value is None or value in ([], {}):
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list) and all(isinstance(one, (str, int, float)) for one in value):
        return ", ".join(map(shown, value))
    if isinstance(value, list) and all(isinstance(one, dict) and isinstance(one.get("message"), str) for one in value):
        return "; ".join(_problem(one) for one in value)
    if isinstance(value, (dict, list)):
        return shown(json.dumps(value, ensure_ascii=False))
    if isinstance(value, str):
        if moment := _MOMENT.fullmatch(value):
            return f"{moment[1]} {moment[2]}{moment[3]}"
        return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", value)
    return str(value)


def _problem(value: dict[str, Any]) -> str:
    """Return an error, warning or pending change: its code and its message."""
    code = next((text for name, text in value.items() if name.endswith("_code") and isinstance(text, str)), "")
    return shown(f"{code}: {value['message']}" if code else value["message"])


def cells(text: str) -> int:
    """Return the width of a text on a terminal: two cells for a Chinese character, none for a combining accent."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def fit(text: str, width: int) -> str:
    """Return a text with exactly this width: padded with spaces, or cut with an ellipsis."""
    length = cells(text)
    if length <= width:
        return text + " " * (width - length)
    from rich.cells import set_cell_size

    return set_cell_size(text, width - 1) + "…"


def _styled(text: str) -> str:
    return f"\x1b[1m{text}\x1b[0m" if has_colour() else text


def has_colour() -> bool:
    """Return whether standard output is a terminal that wants colours: https://no-color.org."""
    import sys

    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb" and sys.stdout.isatty()
