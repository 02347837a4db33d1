"""A plan as a file: what will be done about each row, for which workspace, and nothing that was not shown."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import attrs

from seam_cli.exits import CommandError, UsageError
from seam_cli.files import write_private

WHAT = "seam stays plan"
SCHEMA = 1

TO_DO = ("create", "change", "adopt", "unchanged", "busy", "later")
"""Actions of rows that a job works on."""


@attrs.define(kw_only=True)
class PlannedRow:
    """A row of the sheet, on one door, and the action it needs."""

    action: str
    """`create`, `change`, `unchanged`, `adopt`, `later`, `remove`, `skip`, `busy` or `wrong`."""
    line: int | None
    own_key: str
    key: str | None = None
    device_id: str | None = None
    door: str | None = None
    name: str | None = attrs.field(default=None, repr=False)
    code: str | None = attrs.field(default=None, repr=False)
    starts_at: str | None = None
    ends_at: str | None = None
    note: str | None = None
    """Why: what is wrong, what it waits for, what is there already."""
    not_before: str | None = None
    """When the code that is in the way is gone."""
    was: str | None = None
    """Digest of what the ledger knew when the plan was made."""

    def shown(self) -> dict[str, Any]:
        """Return the row for people and programs."""
        return {key: value for key, value in attrs.asdict(self).items() if key not in {"was", "key"}}


@attrs.define(kw_only=True)
class Plan:
    """A plan."""

    endpoint: str
    workspace_id: str
    workspace: str
    kind: str
    """`codes` or `grants`."""
    sheet: str
    """Path of the sheet."""
    sheet_digest: str
    columns: list[str]
    separator: str
    rows: list[PlannedRow]
    cells: dict[str, dict[str, str]] = attrs.field(repr=False)
    """The sheet's own rows, by line: what cannot be done comes back as it was."""
    ledger: str | None = None
    """Path of the ledger, if it is not the workspace's own."""
    made_at: str = attrs.field(factory=lambda: datetime.now(UTC).isoformat(timespec="seconds"))
    notes: list[str] = attrs.field(factory=list)

    def counts(self) -> dict[str, int]:
        """Return how many rows there are of each action."""
        found: dict[str, int] = {}
        for row in self.rows:
            found[row.action] = found.get(row.action, 0) + 1
        return found

    def sheet_has_changed(self) -> bool:
        """Return whether the sheet is another than the plan was made of; false where it is not there any more."""
        try:
            return sha256(Path(self.sheet).read_bytes()).hexdigest() != self.sheet_digest
        except OSError:
            return False

    def save(self, path: Path) -> None:
        """Write the plan, for its owner alone; a plan holds door codes and names.

        Raises:
            CommandError: It cannot be written.
        """
        body = attrs.asdict(self)
        text = json.dumps(
            {"what": WHAT, "schema": SCHEMA, "digest": _digest(body), **body}, ensure_ascii=False, indent=1
        )
        write_private(path, text + "\n")


def load_plan(path: Path) -> Plan:
    """Read a plan.

    Raises:
        UsageError: It is none, was changed by hand, or is of another version.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        message = f"cannot read {path}: {error.strerror}"
        raise UsageError(message) from None
    except ValueError:
        data = None
    if not isinstance(data, dict) or data.pop("what", None) != WHAT:
        message = f"{path} is no plan of `seam stays plan`"
        raise UsageError(message)
    schema, digest = data.pop("schema", None), data.pop("digest", None)
    if schema != SCHEMA:
        message = f"{path} was written by another version of seam-async: make a new plan"
        raise UsageError(message)
    if digest != _digest(data):
        message = f"{path} was changed after it was made: change the sheet, and make a new plan"
        raise UsageError(message)
    rows = [PlannedRow(**row) for row in data.pop("rows")]
    return Plan(rows=rows, **data)


def check_target(plan: Plan, endpoint: str, workspace_id: str) -> None:
    """Refuse a plan that was made for other doors.

    Raises:
        CommandError: It was.
    """
    if plan.endpoint != endpoint or plan.workspace_id != workspace_id:
        message = (
            f"the plan is for the workspace {plan.workspace!r} ({plan.workspace_id}) at {plan.endpoint}, "
            f"and the credential is of {workspace_id} at {endpoint}"
        )
        raise CommandError(message)


def rows_of(count: int) -> str:
    """Return `1 row` or `7 rows`."""
    return "1 row" if count == 1 else f"{count:,} rows"


def failures_path(plan: Path) -> Path:
    """Return where the failed rows of a plan come back."""
    return plan.with_name(f"{plan.stem}.failures.csv")


def _digest(body: dict[str, Any]) -> str:
    return sha256(json.dumps(body, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
