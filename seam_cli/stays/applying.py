"""Carries out a plan. It is idempotent: each row is done exactly once, however often the plan is applied."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from seam_cli.exits import DONE, SOME_FAILED, STILL_PENDING
from seam_cli.files import write_private
from seam_cli.running import note
from seam_cli.stays.jobs import item_of, job_of
from seam_cli.stays.ledgers import read_entries
from seam_cli.stays.plan_file import TO_DO, Plan, PlannedRow, failures_path, rows_of
from seam_cli.stays.progress import Progress
from seam_cli.stays.sheet import write_sheet

if TYPE_CHECKING:
    from seam_async import AsyncSeam
    from seam_async.jobs import Entry, JobReport, Ledger

FAILED_STATES = frozenset({"failed", "conflict", "unknown"})


@attrs.define
class Outcome:
    """The state of a plan."""

    counts: dict[str, int]
    """Rows in each state; no run touches those that are `wrong`."""
    failures: dict[int, str]
    """Problems of rows of the sheet, by line."""

    @property
    def exit_code(self) -> int:
        """The exit code: 3 if a row failed or its outcome is unknown, else 6 while one is pending, else 0."""
        if self.failures or any(self.counts.get(state) for state in (*FAILED_STATES, "wrong")):
            return SOME_FAILED
        if any(self.counts.get(state) for state in ("accepted", "pending", "busy")):
            return STILL_PENDING
        return DONE


@attrs.frozen
class RunOptions:
    """The options of a run."""

    confirm: bool = True
    until: datetime | None = None
    max_failures: int | None = None
    retry_failed: bool = False


async def carry_out(seam: AsyncSeam, ledger: Ledger, plan: Plan, options: RunOptions) -> Outcome:
    """Carry out a plan, or the rest of it.

    Args:
        seam: The client.
        ledger: What has been done.
        plan: The plan.
        options: The options of the run.

    Raises:
        SeamHttpUnauthorizedError: The credential is refused; outcomes of calls under way are in the ledger.
    """
    now = datetime.now(UTC)
    rows = [row for row in plan.rows if row.action in TO_DO and row.key]
    entries = await read_entries(ledger, plan.kind, [row.key for row in plan.rows if row.key])
    job = job_of(plan.kind, ledger, confirm=options.confirm)
    stale = await _stale(seam, job, plan, rows, entries)
    await _remove(seam, job, plan, entries)
    due = [row for row in rows if row.key not in stale and (_is_due(row, now) or row.key in entries)]
    _note_leases(entries.values())
    clock = seam._shared.clock
    open_rows = {row.key or "": row.was for row in due if row.action not in {"unchanged", "adopt"}}
    progress = Progress(ledger, plan.kind, open_rows, clock.monotonic)
    try:
        report = await job.run(
            seam,
            [item_of(plan.kind, row) for row in due],
            until=options.until,
            max_failures=options.max_failures,
            retry_failed=options.retry_failed,
            on_progress=progress,
        )
    finally:
        progress.close()
    return await outcome_of(ledger, plan, stale, report)


async def outcome_of(
    ledger: Ledger, plan: Plan, stale: Mapping[str, str] | None = None, report: JobReport | None = None
) -> Outcome:
    """Return the state of a plan, by its ledger."""
    texts = {failure.key: failure for failure in report.failures} if report else {}
    entries = await read_entries(ledger, plan.kind, [row.key for row in plan.rows if row.key])
    counts: dict[str, int] = {}
    failures: dict[int, str] = {}
    for row in plan.rows:
        state, text = _state_of(row, entries.get(row.key or ""), stale or {})
        if state is None:
            continue
        counts[state] = counts.get(state, 0) + 1
        if state in FAILED_STATES or state == "wrong":
            failure = texts.get(row.key or "")
            error = getattr(failure, "error", None)
            failures[row.line or 0] = str(error) if error is not None else text
    failures.pop(0, None)
    return Outcome(counts, failures)


def _state_of(row: PlannedRow, entry: Entry | None, stale: Mapping[str, str]) -> tuple[str | None, str]:
    if row.action == "skip":
        return None, ""
    if row.action == "wrong":
        return "wrong", row.note or ""
    if row.action == "remove":
        return ("removed", "") if entry is None else ("pending", "")
    if row.key in stale:
        return "conflict", stale[row.key or ""]
    if entry is None or (row.action == "change" and entry.digest == row.was and entry.state not in FAILED_STATES):
        return "pending", ""
    text = " ".join(
        filter(None, (entry.error_type, entry.code, entry.request_id and f"(request id {entry.request_id})"))
    )
    return entry.state, text or entry.state


def _is_due(row: PlannedRow, now: datetime) -> bool:
    return row.not_before is None or datetime.fromisoformat(row.not_before) <= now


async def _stale(
    seam: AsyncSeam, job: Any, plan: Plan, rows: list[PlannedRow], entries: Mapping[str, Entry]
) -> dict[str, str]:
    """Return the rows that another plan has changed since this one was made: key → why it is skipped."""
    moved = [row for row in rows if (entry := entries.get(row.key or "")) and entry.digest != (row.was or "")]
    if not moved:
        return {}
    steps = await job.plan(seam, [item_of(plan.kind, row) for row in moved])
    # Rows that this plan has changed are `unchanged` now; all others were changed by another plan.
    return {
        step.key: "another plan has changed it since this one was made: make a new plan"
        for step in steps.steps
        if step.action in {"change", "conflict"} and entries[step.key].state in {"done", "accepted", "not_due"}
    }


async def _remove(seam: AsyncSeam, job: Any, plan: Plan, entries: Mapping[str, Entry]) -> None:
    wanted = {row.key or "": row.was or "" for row in plan.rows if row.action == "remove"}
    keys = [key for key, was in wanted.items() if key in entries and entries[key].digest == was]
    if keys:
        await job.remove(seam, keys)
        note(f"removed the codes of {rows_of(len(keys))}")


def _note_leases(entries: Any) -> None:
    """Say for how long other runs may hold rows of this one."""
    held = [entry.lease_left for entry in entries if entry.lease_left > 0]
    if held:
        note(f"another run, or one that has died, holds {rows_of(len(held))}: waiting for up to {max(held):.0f} s")


def write_failures(path: Path, plan: Plan, outcome: Outcome) -> Path | None:
    """Write the failed rows as a sheet, with their own columns and `seam_error`; delete an older one.

    Returns:
        The file; None if no row failed.
    """
    target = failures_path(path)
    if not outcome.failures:
        target.unlink(missing_ok=True)
        return None
    rows = [
        {**plan.cells.get(str(line), {}), "seam_error": " ".join(text.split())}
        for line, text in sorted(outcome.failures.items())
    ]
    columns = [column for column in plan.columns if column != "seam_error"]
    write_private(target, write_sheet([*columns, "seam_error"], rows, plan.separator))
    return target
