"""The forms of a result. A list is written while its pages arrive, and is a valid document wherever it ends."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from typing import Any, Protocol

from seam_cli.output.fields import flatten, has, mask_codes, pick, project
from seam_cli.output.pretty import pretty
from seam_cli.output.stdout import Stdout

FORMATS = ("table", "json", "jsonl", "csv")


class Writer(Protocol):
    """Writes one result: either `one`, or any number of `items` and then `end`."""

    def one(self, item: Any) -> None:
        """Write a result that is no list."""

    def items(self, items: Sequence[Any]) -> None:
        """Write further items of a list."""

    def end(self) -> None:
        """Complete the list; also called after an error."""


class JsonWriter:
    """A JSON document, indented by two."""

    def __init__(self, stdout: Stdout, fields: Sequence[str]) -> None:
        self._stdout = stdout
        self._fields = fields
        self._begun = False

    def one(self, item: Any) -> None:
        """Write a result that is no list."""
        self._stdout.write(pretty(self._shown(item)) + "\n")

    def items(self, items: Sequence[Any]) -> None:
        """Write further items of a list."""
        parts = []
        for item in items:
            parts.append((",\n  " if self._begun else "[\n  ") + pretty(self._shown(item), indent=2))
            self._begun = True
        if parts:
            self._stdout.write("".join(parts))

    def end(self) -> None:
        """Close the list."""
        self._stdout.write("\n]\n" if self._begun else "[]\n")

    def _shown(self, item: Any) -> Any:
        return project(item, self._fields) if self._fields and isinstance(item, dict) else item


class JsonLinesWriter:
    """One JSON value a line."""

    def __init__(self, stdout: Stdout, fields: Sequence[str]) -> None:
        self._stdout = stdout
        self._fields = fields

    def one(self, item: Any) -> None:
        """Write a result that is no list."""
        self.items([item])

    def items(self, items: Sequence[Any]) -> None:
        """Write further items of a list."""
        shown = (project(item, self._fields) if self._fields and isinstance(item, dict) else item for item in items)
        text = "".join(json.dumps(item, ensure_ascii=False, separators=(",", ":")) + "\n" for item in shown)
        if text:
            self._stdout.write(text)

    def end(self) -> None:
        """Lines need no end."""


class CsvWriter:
    """CSV with a header; objects within objects get dotted columns, lists stand as JSON."""

    def __init__(self, stdout: Stdout, fields: Sequence[str]) -> None:
        self._stdout = stdout
        self._fields = list(fields)
        self._has_header = False

    def one(self, item: Any) -> None:
        """Write a result that is no list."""
        self.items([item])

    def items(self, items: Sequence[Any]) -> None:
        """Write further items of a list; the first ones determine the columns."""
        if not items:
            return
        rows = [item if isinstance(item, dict) else {"value": item} for item in items]
        buffer = io.StringIO()
        writer = csv.writer(buffer, lineterminator="\n")
        if not self._has_header:
            self._fields = self._fields or list(dict.fromkeys(name for row in rows for name in flatten(row)))
            writer.writerow(self._fields)
            self._has_header = True
        writer.writerows([_cell(pick(row, name)) for name in self._fields] for row in rows)
        self._stdout.write(buffer.getvalue())

    def end(self) -> None:
        """Write the header of an empty list, if its columns are known."""
        if not self._has_header and self._fields:
            self._stdout.write(",".join(self._fields) + "\n")


def make_writer(
    form: str, stdout: Stdout, *, fields: Sequence[str], columns: Sequence[str], show_codes: bool
) -> Writer:
    """Return the writer of a form.

    Args:
        form: One of `FORMATS`.
        stdout: Where to write.
        fields: The value of `--fields`; empty for all.
        columns: The default columns of a table.
        show_codes: Whether a table shows door codes.
    """
    if form == "table":
        from seam_cli.output.table import TableWriter

        return TableWriter(
            stdout, fields or columns, is_chosen=bool(fields), prepare=_same if show_codes else mask_codes
        )
    if form == "csv":
        return CsvWriter(stdout, fields)
    return JsonWriter(stdout, fields) if form == "json" else JsonLinesWriter(stdout, fields)


def unknown_fields(items: Sequence[Any], fields: Sequence[str]) -> str | None:
    """Return a note on fields that no item has; None if there are none, or no items."""
    missing = [name for name in fields if items and not any(has(item, name) for item in items)]
    if not missing:
        return None
    from seam_cli.suggest import did_you_mean

    known = flatten(items[0]) if isinstance(items[0], dict) else {}
    return "; ".join(f"no item has {name}{did_you_mean(name, known)}" for name in missing)


def _same(value: Any) -> Any:
    return value


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
