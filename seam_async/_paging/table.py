"""Shows a page as an HTML table, for notebooks: the columns that a person wants, and no door codes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from html import escape
from typing import Any

from seam_async.resources.table_columns import TABLE_COLUMNS

ROWS = 100
"""Rows that are shown, at most."""

WIDTH = 60
"""Characters of a cell that are shown, at most."""

_SECRETS = {"code", "pin", "secret", "token", "client_session_token", "publishable_key", "password"}
"""Columns that are never shown, even if `TABLE_COLUMNS` has them."""

_USUAL = (
    "display_name",
    "name",
    "event_type",
    "action_type",
    "device_type",
    "mode",
    "status",
    "display_status",
    "properties.online",
    "properties.locked",
    "is_issued",
    "starts_at",
    "ends_at",
    "occurred_at",
    "created_at",
)
"""Columns of a class without any in `TABLE_COLUMNS`, followed by its id."""


def html_table(items: Sequence[Any], summary: str) -> str:
    """Return the table.

    Args:
        items: The items of the page.
        summary: The line above it: how many there are, and whether there are more.
    """
    columns = list(_columns(items))
    lines = [f"<p>{escape(summary)}</p><table><thead>{_row('th', map(_heading, columns))}</thead><tbody>"]
    lines += [_row("td", (_text(_pick(item, column)) for column in columns)) for item in items[:ROWS]]
    if len(items) > ROWS:
        lines.append(f'<tr><td colspan="{len(columns) or 1}">… {len(items) - ROWS} more</td></tr>')
    return "".join([*lines, "</tbody></table>"])


def _row(tag: str, cells: Iterable[str]) -> str:
    return f"<tr>{''.join(f'<{tag}>{escape(cell)}</{tag}>' for cell in cells)}</tr>"


def _columns(items: Sequence[Any]) -> Iterator[str]:
    """Yield the dotted names of the columns in which any item has a value."""
    if not items:
        return
    names = TABLE_COLUMNS.get(type(items[0]).__name__) or (*_USUAL, _id_of(items[0]))
    for name in names:
        if name.rpartition(".")[2] not in _SECRETS and any(_pick(item, name) is not None for item in items):
            yield name


def _id_of(item: Any) -> str:
    """Return the name of the item's own id, which ends as its class does: `device_id` of an `UnmanagedDevice`."""
    words = re.findall("[A-Z][a-z0-9]*", type(item).__name__)
    names = ["_".join([*words[start:], "id"]).lower() for start in range(len(words))]
    return next((name for name in names if _pick(item, name) is not None), "")


def _pick(item: Any, column: str) -> Any:
    """Return the value of a dotted name; None where there is none."""
    for name in column.split("."):
        if not hasattr(item, "get"):
            return None
        item = item.get(name)
    return item


def _heading(column: str) -> str:
    return column.rpartition(".")[2].replace("_", " ")


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M} {value.tzname() or ''}".rstrip()
    if isinstance(value, list):
        text = ", ".join(map(_text, value))
    else:
        text = str(value) if isinstance(value, (str, int, float)) else "…"  # a nested object may contain a door code
    return text if len(text) <= WIDTH else f"{text[: WIDTH - 1]}…"
