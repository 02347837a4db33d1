"""`seam stays plan`: reads the sheet, makes the plan, shows it and writes it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, time
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from seam_cli.exits import DONE, SOME_FAILED, CommandError, UsageError, all_of, naming
from seam_cli.names import all_named
from seam_cli.output.fields import MASK
from seam_cli.output.stdout import Stdout
from seam_cli.output.table import shown
from seam_cli.running import note
from seam_cli.settings import Settings
from seam_cli.spinner import Spinner
from seam_cli.stays.calendars import read_calendar
from seam_cli.stays.columns import choose_columns
from seam_cli.stays.doors import Doors, read_listings
from seam_cli.stays.ledgers import ledger_name, open_ledger
from seam_cli.stays.plan_file import Plan, PlannedRow
from seam_cli.stays.planning import doubtful_removals, plan_rows, rows_to_remove
from seam_cli.stays.rows import RowReader
from seam_cli.stays.sheet import Sheet, read_sheet
from seam_cli.stays.stay import RowResult, SheetOptions, Stay
from seam_cli.stays.times import day_order

if TYPE_CHECKING:
    from seam_async import AsyncSeam

SIGNS = {
    "create": "+", "change": "~", "adopt": "=", "unchanged": "=", "remove": "-", "later": ">", "busy": "*",
    "skip": " ", "wrong": "!",
}  # fmt: skip
"""The first character of a line of the plan, by its action."""

QUIET = ("unchanged", "skip")
"""Actions whose rows are shown by `--all` only."""


async def make_plan(settings: Settings, **given: Any) -> int:
    """Make a plan, show it, and write it if a file was named.

    Returns:
        The exit code: 3 where a row cannot be done, else 0.
    """
    from seam_async import RateLimits
    from seam_cli.client import open_client

    settings.time_zone = given["time_zone"]
    path, data, sheet = _read(given["sheet"], given["ics"])
    options, notes = _options(sheet, settings, given)
    file = given["listings"]
    listings = read_listings(read_sheet(_bytes(file), str(file))) if file else None
    async with open_client(settings, rate_limits=RateLimits.documented()) as seam, Spinner("Looking at the doors"):
        plan = await _plan(seam, sheet, options, listings, given)
    plan.sheet, plan.sheet_digest, plan.notes = str(path.absolute()), sha256(data).hexdigest(), notes
    _show(settings, plan, show_all=given["show_all"])
    for text in notes:
        note(f"note: {text}")
    counts = plan.counts()
    summary = ", ".join(f"{counts[action]} {action}" for action in SIGNS if action in counts) or "no rows"
    if given["out"] is None:
        note(f"{summary}; -o PLAN.json keeps it, for `seam stays apply`")
    else:
        plan.save(given["out"])
        note(f"{summary}; {_next_step(counts, given['out'])}")
    return SOME_FAILED if counts.get("wrong") else DONE


def _next_step(counts: Mapping[str, int], out: Path) -> str:
    wrong = counts.get("wrong", 0)
    if wrong and not any(counts.get(action) for action in SIGNS if action not in {*QUIET, "wrong"}):
        return "nothing can be done yet: correct the sheet, or the options, and plan again"
    rest = "does the others" if wrong else "does it"
    return f"`seam stays apply {out}` {rest}"


def _read(sheet: Path | None, ics: Path | None) -> tuple[Path, bytes, Sheet]:
    path = ics or sheet
    if path is None or (sheet is not None and ics is not None):
        message = "`seam stays plan` takes a sheet, or a calendar by --ics"
        raise UsageError(message)
    data = _bytes(path)
    is_calendar = ics is not None or path.suffix.lower() == ".ics"
    return path, data, read_calendar(data, str(path)) if is_calendar else read_sheet(data, str(path))


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        message = f"cannot read {path}: {error.strerror}"
        raise UsageError(message) from None


def _options(sheet: Sheet, settings: Settings, given: dict[str, Any]) -> tuple[SheetOptions, list[str]]:
    """Return the options for all rows, and notes on what follows from the columns of the sheet."""
    notes = []
    columns = choose_columns(sheet.columns, given["preset"], given["maps"], needs_door=given["device"] is None)
    unused = [column for column in sheet.columns if column not in columns.values()]
    if unused:
        notes.append(f"columns without a meaning here: {', '.join(unused)}")
    if "key" not in columns:
        notes.append("no column is the key: stays are told apart by door, name and first day")
    if "code" not in columns:
        notes.append("no column is the code: each lock's code is chosen by Seam")
    order = given["dates"]
    if order is None and (order := day_order(sheet, columns)):
        notes.append(f"dates with slashes are read {'day/month' if order == 'dmy' else 'month/day'}, as some must be")
    check_in, check_out = all_of(
        lambda: _clock("--check-in", given["check_in"]), lambda: _clock("--check-out", given["check_out"])
    )
    options = SheetOptions(
        columns=columns,
        check_in=check_in,
        check_out=check_out,
        zone=settings.zone,
        order=order,
        device=given["device"],
    )
    return options, notes


def _clock(option: str, text: str | None) -> time | None:
    from seam_cli.values.dates import read_clock

    if text is None:
        return None
    with naming(option):
        return read_clock(text)


async def _plan(
    seam: AsyncSeam, sheet: Sheet, options: SheetOptions, listings: dict[str, list[str]] | None, given: dict[str, Any]
) -> Plan:
    workspace = await seam.workspaces.get()
    doors = Doors(await all_named(seam, "device"), listings)
    now = datetime.now(UTC)
    reader = RowReader(doors, options, now)
    results = [result for row in sheet.rows for result in reader.read(row)]
    endpoint = seam._options.endpoint
    async with open_ledger(ledger_name(given["ledger"], endpoint, workspace.workspace_id)) as ledger:
        rows = await plan_rows(seam, ledger, given["kind"], results, now)
        if given["prune"]:
            named = _doors_named(results, doors)
            removals, total = await rows_to_remove(seam, ledger, given["kind"], rows=rows, doors=named, now=now)
            rows += _checked(removals, total, is_sure=given["yes"])
    is_file = given["ledger"] and "://" not in given["ledger"]
    return Plan(
        endpoint=endpoint,
        workspace_id=workspace.workspace_id,
        workspace=str(workspace.name),
        kind=given["kind"],
        sheet="",
        sheet_digest="",
        columns=sheet.columns,
        separator=sheet.separator,
        rows=rows,
        cells={str(row.line): row.cells for row in sheet.rows},
        # A URL may hold a password, so it is left out of the plan; `apply` needs --ledger again.
        ledger=ledger_name(given["ledger"], endpoint, workspace.workspace_id) if is_file else None,
    )


def _doors_named(results: list[RowResult], doors: Doors) -> set[str]:
    named = {result.device_id for result in results if isinstance(result, Stay)}
    with naming("--listings"):
        return named | doors.named_by_listings()


def _checked(removals: list[PlannedRow], total: int, *, is_sure: bool) -> list[PlannedRow]:
    """Return removals, unless they are doubtful and `--yes` is missing.

    Raises:
        CommandError: They are.
    """
    reason = doubtful_removals(removals, total) if removals else None
    if reason and not is_sure:
        message = f"--prune would remove {len(removals)} codes, and {reason}: look at the sheet, or say --yes"
        raise CommandError(message)
    return removals


def _show(settings: Settings, plan: Plan, *, show_all: bool) -> None:
    stdout = Stdout()
    rows = [row for row in plan.rows if show_all or row.action not in QUIET]
    if settings.output in {None, "table"} and not settings.fields and (stdout.is_terminal or settings.output):
        stdout.write("".join(f"{_line(row, show_codes=settings.show_codes)}\n" for row in rows))
        return
    from seam_cli.perform import writer_for

    writer = writer_for(settings, stdout, ("action", "line", "own_key", "door", "starts_at", "ends_at", "note"))
    writer.items([_masked(row, show_codes=settings.show_codes) for row in rows])
    writer.end()


def _masked(row: PlannedRow, *, show_codes: bool) -> dict[str, Any]:
    facts = row.shown()
    if facts["code"] and not show_codes:
        facts["code"] = MASK
    return facts


def _line(row: PlannedRow, *, show_codes: bool) -> str:
    """Return a row as a line: `+ line 3  booking-7  Front Door  2030-06-01 15:00 +02:00 to 2030-06-05 …  Ada  ••••`."""
    where = f"line {row.line}" if row.line else "no row"
    times = f"{_local(row.starts_at)} to {_local(row.ends_at)}" if row.starts_at and row.ends_at else ""
    code = (row.code if show_codes else MASK) if row.code else ""
    parts = [
        where,
        row.own_key if row.own_key != where else "",
        row.door or "",
        times,
        row.name or "",
        code,
        row.note or "",
    ]
    return f"{SIGNS[row.action]} {'  '.join(shown(part) for part in parts if part)}"


def _local(text: str) -> str:
    moment = datetime.fromisoformat(text)
    return f"{moment:%Y-%m-%d %H:%M} {moment.isoformat()[-6:]}"
