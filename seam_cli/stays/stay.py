"""What a row can be read as: a stay on a door, a row to skip, or a wrong one; and the options for all rows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time, tzinfo
from typing import NamedTuple

import attrs

from seam_cli.stays.sheet import SheetRow


class SheetOptions(NamedTuple):
    """The options of `seam stays plan` that apply to all rows."""

    columns: Mapping[str, str]
    """Our names, each with the column that holds it."""
    check_in: time | None = None
    check_out: time | None = None
    zone: tzinfo | None = None
    """The zone of doors that have none."""
    order: str | None = None
    """`dmy` or `mdy` for dates with slashes."""
    device: str | None = None
    """The door of rows that name none."""

    def cell(self, row: SheetRow, ours: str) -> str:
        """Return what a row has in the column of one of our names; an empty text if there is no such column."""
        return row.cells.get(self.columns.get(ours, ""), "")


@attrs.frozen
class Stay:
    """A guest on one door."""

    line: int
    key: str
    """The stay's key and the door, since each door of a guest has a code of its own."""
    own_key: str
    device_id: str
    door: str
    name: str = attrs.field(repr=False)
    starts_at: datetime
    ends_at: datetime
    code: str | None = attrs.field(repr=False, default=None)


class Wrong(NamedTuple):
    """A row that cannot be read as a stay."""

    line: int
    key: str
    problem: str


class Skipped(NamedTuple):
    """A row that needs no code: cancelled, or over."""

    line: int
    key: str
    reason: str


RowResult = Stay | Wrong | Skipped
