"""Runs `seam stays apply`, `resume`, `status` and `forget`."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from seam_cli.exits import DONE, CommandError, UsageError, naming
from seam_cli.output.stdout import Stdout
from seam_cli.running import note, run_async
from seam_cli.settings import Settings
from seam_cli.stays.plan_file import rows_of

if TYPE_CHECKING:
    from seam_cli.stays.applying import RunOptions
    from seam_cli.stays.plan_file import Plan


def run(settings: Settings, given: dict[str, Any], *, retry_failed: bool) -> int:
    """Apply or resume a plan, or print a program that does, and return the exit code.

    Args:
        settings: The settings.
        given: The options of the command.
        retry_failed: Whether failed rows are tried again.
    """
    from seam_cli.stays.applying import RunOptions
    from seam_cli.stays.plan_file import load_plan

    settings.time_zone = given["time_zone"]
    options = RunOptions(
        confirm=given["confirm"],
        until=_until(given["until"], settings),
        max_failures=given["max_failures"],
        retry_failed=retry_failed,
    )
    path = given["plan_file"]
    loaded = load_plan(path)
    if settings.show_python:
        from seam_cli.stays.ledgers import ledger_name
        from seam_cli.stays.programs import of_apply

        place = ledger_name(given["ledger"] or loaded.ledger, loaded.endpoint, loaded.workspace_id)
        click.echo(of_apply(settings, path, loaded, place, options), nl=False)
        return DONE
    return run_async(lambda: _apply(settings, path, loaded, given["ledger"], options))


async def _apply(settings: Settings, plan_file: Path, loaded: Plan, ledger: str | None, options: RunOptions) -> int:
    import asyncio

    from seam_async import RateLimits
    from seam_cli.client import open_client
    from seam_cli.stays.applying import carry_out, write_failures
    from seam_cli.stays.ledgers import ledger_name, open_ledger
    from seam_cli.stays.plan_file import check_target

    if loaded.sheet_has_changed():
        note(f"note: {loaded.sheet} has changed since the plan was made ({loaded.made_at}); the plan is what counts")
    async with open_client(settings, rate_limits=RateLimits.documented()) as seam:
        workspace = await seam.workspaces.get()
        check_target(loaded, seam._options.endpoint, workspace.workspace_id)
        place = ledger_name(ledger or loaded.ledger, loaded.endpoint, loaded.workspace_id)
        try:
            async with open_ledger(place) as opened:
                outcome = await carry_out(seam, opened, loaded, options)
        except asyncio.CancelledError:
            note(f"what was under way is looked up first by `seam stays resume {plan_file}`")
            raise
    failures = write_failures(plan_file, loaded, outcome)
    _show(settings, outcome.counts)
    if failures is not None:
        note(f"{rows_of(len(outcome.failures))} failed: {failures}")
    return outcome.exit_code


async def status(settings: Settings, plan_file: Path, ledger: str | None) -> int:
    """Write the state of a plan, and return the exit code."""
    from seam_cli.stays.applying import outcome_of
    from seam_cli.stays.ledgers import ledger_name, open_ledger
    from seam_cli.stays.plan_file import load_plan

    loaded = load_plan(plan_file)
    place = ledger_name(ledger or loaded.ledger, loaded.endpoint, loaded.workspace_id)
    async with open_ledger(place) as opened:
        outcome = await outcome_of(opened, loaded)
    _show(settings, outcome.counts)
    return outcome.exit_code


async def forget(settings: Settings, plan_file: Path | None, before: str | None, ledger: str | None) -> int:
    """Take entries out of the ledger: those of a plan, or those that nothing has touched since a moment."""
    from seam_cli.client import open_client
    from seam_cli.stays.ledgers import JOBS, ledger_name, open_ledger
    from seam_cli.stays.plan_file import load_plan
    from seam_cli.values.dates import read_moment

    if (plan_file is None) == (before is None):
        message = "`seam stays forget` takes a plan, or --before WHEN"
        raise UsageError(message)
    moment: datetime | None = None
    keys: list[str] | None = None
    jobs = list(JOBS.values())
    if plan_file is not None:
        loaded = load_plan(plan_file)
        keys = [row.key for row in loaded.rows if row.key]
        jobs = [JOBS[loaded.kind]]
        place = ledger_name(ledger or loaded.ledger, loaded.endpoint, loaded.workspace_id)
    else:
        with naming("--before"):
            moment = read_moment(before or "", settings.zone)
        if ledger is not None:
            place = ledger_name(ledger, "", "")
        else:
            async with open_client(settings) as seam:
                workspace = await seam.workspaces.get()
                place = ledger_name(None, seam._options.endpoint, workspace.workspace_id)
    async with open_ledger(place) as opened:
        count = sum([await opened.forget(job, keys, moment) for job in jobs])
    note(f"{rows_of(count)} taken out of the ledger {place.rpartition('@')[2]}")
    return DONE


def _show(settings: Settings, counts: dict[str, int]) -> None:
    from seam_cli.perform import writer_for

    states = ("done", "not_due", "accepted", "pending", "busy", "removed", "failed", "conflict", "unknown", "wrong")
    writer_for(settings, Stdout(), ()).one({state: counts[state] for state in states if counts.get(state)})


def _until(text: str | None, settings: Settings) -> datetime | None:
    """Return a moment, or the next moment at a time of day.

    Raises:
        UsageError: It cannot be read.
    """
    if text is None:
        return None
    from datetime import UTC, timedelta

    from seam_cli.values.dates import DateError, read_clock, read_moment
    from seam_cli.values.zones import local_zone, readings

    zone = settings.zone or local_zone()
    try:
        clock = read_clock(text)
    except DateError:
        with naming("--until"):
            return read_moment(text, zone)
    now = datetime.now(UTC).astimezone(zone)
    for days in range(3):
        found = readings(datetime.combine(now.date() + timedelta(days=days), clock), zone)
        if found and found[-1] > now:
            return found[-1]
    message = f"--until: {text} does not come in the next days"
    raise CommandError(message)
