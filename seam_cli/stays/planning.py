"""Decides what is to be done about each row. It only reads from the workspace and the ledger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import AsyncIterator, Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from seam_cli.stays.jobs import item_of, job_of
from seam_cli.stays.ledgers import all_entries, read_entries
from seam_cli.stays.plan_file import PlannedRow, moment_of
from seam_cli.stays.stay import RowResult, Skipped, Stay, Wrong

if TYPE_CHECKING:
    from seam_async import AsyncSeam
    from seam_async.jobs import Entry, Ledger, PlannedStep

ACTIONS = {"make": "create", "change": "change", "unchanged": "unchanged", "adopt": "adopt", "busy": "busy"}


async def plan_rows(
    seam: AsyncSeam, ledger: Ledger, kind: str, results: Sequence[RowResult], now: datetime
) -> list[PlannedRow]:
    """Return what is to be done about each row.

    Args:
        seam: The client; nothing is changed with it.
        ledger: What earlier plans have done.
        kind: `codes` or `grants`.
        results: The rows, as they were read.
        now: The present.
    """
    rows = _defer_equal_codes([_row(result) for result in results])
    known = await read_entries(ledger, kind, [row.key for row in rows if row.key])
    for row in rows:
        if row.key in known:
            row.was = known[row.key].digest
    # A row that waits for a code of another guest to be gone can be planned only if its own code exists already.
    open_rows = [row for row in rows if row.action == "create" or (row.action == "later" and row.key in known)]
    plan = await job_of(kind, ledger, confirm=False).plan(seam, [item_of(kind, row) for row in open_rows])
    steps = {step.key: step for step in plan.steps}
    for row in open_rows:
        await _decide(seam, row, steps[row.key or ""], now)
    return rows


def _row(result: RowResult) -> PlannedRow:
    match result:
        case Wrong(line, key, problem):
            return PlannedRow(action="wrong", line=line, own_key=key, note=problem)
        case Skipped(line, key, reason):
            return PlannedRow(action="skip", line=line, own_key=key, note=reason)
        case Stay():
            return PlannedRow(
                action="create",
                line=result.line,
                own_key=result.own_key,
                key=result.key,
                device_id=result.device_id,
                door=result.door,
                name=result.name,
                code=result.code,
                starts_at=result.starts_at.isoformat(),
                ends_at=result.ends_at.isoformat(),
            )


def _defer_equal_codes(rows: list[PlannedRow]) -> list[PlannedRow]:
    """Defer stays that have the PIN of an earlier stay on the same door, since a lock holds a PIN only once."""
    by_code: dict[tuple[str | None, str], list[PlannedRow]] = defaultdict(list)
    for row in rows:
        if row.action == "create" and row.code:
            by_code[row.device_id, row.code].append(row)
    for equal in by_code.values():
        equal.sort(key=lambda row: moment_of(row.starts_at))
        last = equal[0]
        for row in equal[1:]:
            if moment_of(row.starts_at) < moment_of(last.ends_at):
                row.action = "wrong"
                row.note = f"{row.door} has the same code for line {last.line} while that stay is on"
                continue
            row.action, row.not_before = "later", last.ends_at
            row.note = f"the same code as line {last.line}: it is made when that stay is over"
            last = row
    return rows


async def _decide(seam: AsyncSeam, row: PlannedRow, step: PlannedStep, now: datetime) -> None:
    if step.action in ACTIONS:
        row.action = ACTIONS[step.action]
        if row.action == "adopt":
            row.note = f"it is there already ({step.thing_id})"
        return
    row.action = "wrong"
    row.note = _text(step.error)
    if step.action != "conflict" or not row.code:
        return
    gone_at = await _end_of_other(seam, row)
    if gone_at is not None and gone_at <= moment_of(row.starts_at):
        row.action, row.not_before = "later", gone_at.isoformat()
        row.note = f"another code with these digits is there until {gone_at.isoformat(timespec='minutes')}"


async def _end_of_other(seam: AsyncSeam, row: PlannedRow) -> datetime | None:
    """Return when another code with the same digits ends; None if it never does, or that is unknown."""
    from seam_async import SeamError

    try:
        code = await seam.access_codes.get(device_id=row.device_id, code=row.code)
    except SeamError:
        return None
    return code.ends_at if isinstance(code.ends_at, datetime) else None


def _text(error: BaseException | None) -> str:
    return str(getattr(error, "message", None) or error or "it cannot be done")


# -- removing ---------------------------------------------------------------------------------------------------------


async def rows_to_remove(
    seam: AsyncSeam, ledger: Ledger, kind: str, *, rows: Iterable[PlannedRow], doors: Iterable[str], now: datetime
) -> tuple[list[PlannedRow], int]:
    """Return removals of codes that earlier plans made on these doors, that have not ended, and that no row has.

    Args:
        seam: The client; nothing is changed with it.
        ledger: What earlier plans have made.
        kind: `codes` or `grants`.
        rows: The rows of this plan.
        doors: The doors that the sheet or the listings name.
        now: The present.

    Returns:
        The removals, and how many codes of earlier plans there are on these doors.
    """
    wanted = {row.key for row in rows if row.key}
    # A row that cannot be read may belong to a code that exists: codes with its key stay, on any door.
    unread = {row.own_key for row in rows if row.action == "wrong"}
    named = set(doors)
    made = await all_entries(ledger, kind)
    found: list[PlannedRow] = []
    total = 0
    async for thing_id, thing in _things(seam, kind, named):
        entry = made.get(thing_id)
        if entry is None or (isinstance(thing.ends_at, datetime) and thing.ends_at <= now):
            continue
        own_key, _, door = entry.key.rpartition("@")
        if door not in named:
            continue
        total += 1
        if entry.key not in wanted and own_key not in unread:
            found.append(_removal(entry, own_key, door, thing, now))
    return found, total


async def _things(seam: AsyncSeam, kind: str, doors: set[str]) -> AsyncIterator[tuple[str, Any]]:
    """Iterate over the codes on these doors, or over all grants."""
    if kind == "grants":
        async for grant in seam.access_grants.list():
            yield grant.access_grant_id, grant
        return
    for door in sorted(doors):
        async for code in seam.access_codes.list(device_id=door):
            yield code.access_code_id, code


def _removal(entry: Entry, own_key: str, door: str, code: Any, now: datetime) -> PlannedRow:
    starts_at, ends_at = code.starts_at, code.ends_at
    under_way = isinstance(starts_at, datetime) and starts_at <= now
    return PlannedRow(
        action="remove",
        line=None,
        own_key=own_key,
        key=entry.key,
        device_id=door,
        name=code.name,
        starts_at=starts_at.isoformat() if isinstance(starts_at, datetime) else None,
        ends_at=ends_at.isoformat() if isinstance(ends_at, datetime) else None,
        note="no row has it any more" + ("; the stay is under way" if under_way else ""),
        was=entry.digest,
    )


def doubtful_removals(removals: Sequence[PlannedRow], total: int) -> str | None:
    """Return why removals need `--yes`; None if they need none."""
    under_way = [row for row in removals if row.note and "under way" in row.note]
    reasons = []
    if under_way:
        reasons.append(f"{len(under_way)} of the stays are under way")
    if len(removals) * 5 > total:
        reasons.append(f"that is {len(removals)} of the {total} codes that earlier plans made on these doors")
    return "; ".join(reasons) or None
