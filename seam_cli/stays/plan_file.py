"""A plan as a file: what is to be done about each row, and for which workspace."""

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
    """The reason for the action, for people."""
    not_before: str | None = None
    """When another code with the same digits ends."""
    was: str | None = None
    """Digest of the row in the ledger when the plan was made; None if it was not there."""

    def shown(self) -> dict[str, Any]:
        """Return the row without what only `apply` needs."""
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
    """The sheet's own rows, by line, for the file of failures."""
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
        """Return whether the sheet has changed since the plan was made; false if the sheet is gone."""
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
        UsageError: The file is no plan, was changed by hand, or is of another version.
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
    """Refuse a plan for another server or workspace.

    Raises:
        CommandError: The plan is for another one.
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


def moment_of(text: str | None) -> datetime:
    """Return a moment that a row has; `starts_at` and `ends_at` are there in every row that a job works on."""
    return datetime.fromisoformat(text or "")


def failures_path(plan: Path) -> Path:
    """Return the path of the sheet of failed rows of a plan."""
    return plan.with_name(f"{plan.stem}.failures.csv")


def _digest(body: dict[str, Any]) -> str:
    return sha256(json.dumps(body, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
