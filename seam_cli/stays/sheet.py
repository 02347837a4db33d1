"""Reads a sheet that Excel or a booking system has exported: separator, encoding and byte-order mark are recognised.

Every cell stays a text, so that a PIN keeps its leading zeros.
"""

from __future__ import annotations

import csv
import io
from typing import NamedTuple

from seam_cli.exits import UsageError

_SEPARATORS = (",", ";", "\t", "|")
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


class SheetRow(NamedTuple):
    """A row of a sheet."""

    line: int
    """The line of the file in which it ends, from 1."""
    cells: dict[str, str]
    """Column → text, stripped, by the sheet's own names of columns."""
    surplus: int = 0
    """Cells without a column: usually a separator inside a text that is not quoted."""


class Sheet(NamedTuple):
    """A sheet."""

    columns: list[str]
    rows: list[SheetRow]
    separator: str
    encoding: str


def read_sheet(data: bytes, name: str) -> Sheet:
    """Read a sheet.

    Args:
        data: The file.
        name: What it is called, for errors.

    Raises:
        UsageError: It is no sheet of texts: empty, binary, or without a header.
    """
    if data[:2] == b"PK":
        message = f"{name} is a workbook (.xlsx): save it as CSV first"
        raise UsageError(message)
    encoding = _encoding(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        message = f"{name} is no text in {encoding}"
        raise UsageError(message) from None
    if "\0" in text:
        message = f"{name} is no text"
        raise UsageError(message)
    separator, text, skipped = _separator(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=False)
    try:
        rows = [(reader.line_num + skipped, [cell.strip() for cell in row]) for row in reader]
    except csv.Error as error:
        message = f"{name}, line {reader.line_num + skipped}: {error}"
        raise UsageError(message) from None
    rows = [(line, row) for line, row in rows if any(row)]
    if not rows:
        message = f"{name} is empty"
        raise UsageError(message)
    columns = rows[0][1]
    while columns and not columns[-1]:
        columns.pop()
    doubled = sorted({column for column in columns if columns.count(column) > 1})
    if doubled or not all(columns):
        message = f"{name}: the first line must name each column once; {doubled or 'one has no name'}"
        raise UsageError(message)
    return Sheet(columns, [_row(line, cells, columns) for line, cells in rows[1:]], separator, encoding)


def _row(line: int, cells: list[str], columns: list[str]) -> SheetRow:
    padded = cells + [""] * (len(columns) - len(cells))
    surplus = sum(1 for cell in cells[len(columns) :] if cell)
    return SheetRow(line, {column: _plain(cell) for column, cell in zip(columns, padded, strict=False)}, surplus)


def _plain(cell: str) -> str:
    """Return a cell without the marks that keep Excel from turning a PIN into a number: `="0123"` and `'0123`."""
    if cell.startswith('="') and cell.endswith('"'):
        return cell[2:-1]
    return cell[1:] if cell.startswith("'") and cell[1:].isdigit() else cell


def _encoding(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        # The encoding of Excel in Western Europe and America.
        return "cp1252"
    return "utf-8"


def _separator(text: str) -> tuple[str, str, int]:
    """Return the separator, the text without a leading `sep=` line, and the number of lines removed."""
    first, _, rest = text.partition("\n")
    hint = first.strip().strip('"')
    if hint.lower().startswith("sep=") and len(hint) == 5:
        return hint[4], rest, 1
    header = next(csv.reader(io.StringIO(text.lstrip("\r\n"), newline=""), delimiter="\0"), [""])[0]
    return max(_SEPARATORS, key=header.count), text, 0


def write_sheet(columns: list[str], rows: list[dict[str, str]], separator: str) -> str:
    """Return rows as a sheet with a separator, with the byte-order mark by which Excel recognises UTF-8."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, columns, delimiter=separator, lineterminator="\n", extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return "\ufeff" + text.getvalue()
