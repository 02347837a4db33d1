"""`seam stays`: plan, apply, resume, status, forget."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from seam_cli.exits import DONE, CommandError, UsageError
from seam_cli.hand_made import command
from seam_cli.output.stdout import Stdout
from seam_cli.running import note, run_async
from seam_cli.settings import Settings
from seam_cli.stays.columns import PRESETS
from seam_cli.stays.plan_file import rows_of

if TYPE_CHECKING:
    from seam_cli.stays.applying import RunOptions
    from seam_cli.stays.plan_file import Plan

_PLAN = click.Argument(["plan_file"], metavar="PLAN.json", type=click.Path(path_type=Path))
_LEDGER = click.Option(["--ledger"], metavar="PATH|redis://...", help="Another ledger than the workspace's own.")


def _running_options() -> list[click.Parameter]:
    return [
        _PLAN,
        _LEDGER,
        click.Option(
            ["--confirm/--no-confirm"], default=True, help="Wait until codes are on their locks (the default)."
        ),
        click.Option(["--until"], metavar="WHEN", help="Begin nothing after this, such as 06:00."),
        click.Option(["--max-failures"], type=click.IntRange(1), metavar="NUMBER", help="End after so many."),
        click.Option(["--time-zone"], metavar="ZONE", help="Zone of --until; otherwise that of this machine."),
    ]


@command(
    "plan",
    click.Argument(["sheet"], metavar="FILE.csv|FILE.ics", type=click.Path(path_type=Path), required=False),
    click.Option(["-o", "--out"], metavar="PLAN.json", type=click.Path(path_type=Path), help="Where the plan goes."),
    click.Option(["--ics"], metavar="FILE.ics", type=click.Path(path_type=Path), help="A calendar instead of a sheet."),
    click.Option(["--as", "kind"], type=click.Choice(["codes", "grants"]), default="codes", help="What guests get."),
    click.Option(["--map", "maps"], multiple=True, metavar="THEIRS=OURS", help="Their column, our name."),
    click.Option(["--preset"], type=click.Choice(list(PRESETS)), help="Columns of a booking system."),
    click.Option(["--listings"], metavar="FILE.csv", type=click.Path(path_type=Path), help="Doors of each listing."),
    click.Option(["--device"], metavar="NAME", help="The door of rows that name none."),
    click.Option(["--check-in"], metavar="TIME", help="Time of day where a row has none, such as 15:00."),
    click.Option(["--check-out"], metavar="TIME", help="The same for the end, such as 11:00."),
    click.Option(["--dates"], type=click.Choice(["dmy", "mdy"]), help="How 03/04/2030 is read."),
    click.Option(["--time-zone"], metavar="ZONE", help="Of doors that have none."),
    click.Option(["--prune"], is_flag=True, help="Remove codes of earlier plans that no row has any more."),
    click.Option(["--yes"], is_flag=True, help="Even where that is much, or a stay is under way."),
    click.Option(["--all", "show_all"], is_flag=True, help="Show unchanged and skipped rows, too."),
    _LEDGER,
    summary="Look at a sheet and say what would be done.",
    output=True,
)
def plan(settings: Settings, **given: Any) -> int:
    r"""Read a sheet of guest stays and say for each row what would be done. Nothing is changed.

    Columns: key, device or device_id (or listing), name, starts_at, ends_at, code; others by --map or --preset. Times
    are those of the door. The plan holds door codes, and only you can read it; `seam stays apply` does just that.

    \b
    seam stays plan stays.csv -o plan.json
    seam stays plan export.csv --preset hostaway --listings doors.csv --check-in 15:00 --check-out 11:00 -o plan.json
    seam stays plan --ics calendar.ics --device "Front Door" --check-in 15:00 --check-out 11:00 -o plan.json
    """
    from seam_cli.output.writers import FORMATS
    from seam_cli.stays.making import make_plan

    if str(given["out"]) in FORMATS:
        message = f"-o names the file of the plan here: say -o plan.json --output {given['out']}"
        raise UsageError(message)
    return run_async(lambda: make_plan(settings, **given))


@command("apply", *_running_options(), summary="Do what a plan says.", output=True, python=True)
def apply(settings: Settings, **given: Any) -> int:
    """Do what the plan says, each row exactly once, however often it is called.

    Rows that fail come back in PLAN.failures.csv with their own columns. Exit code 3 if a row failed or is unknown,
    else 6 while one is not on its lock yet, else 0.
    """
    return _run(settings, given, retry_failed=False)


@command("resume", *_running_options(), summary="Go on with a plan, failed rows included.", output=True, python=True)
def resume(settings: Settings, **given: Any) -> int:
    """Go on with a plan after whatever ended it, and try again what has failed.

    What was under way is looked up first. A run that died keeps its rows for a minute at most.
    """
    return _run(settings, given, retry_failed=True)


@command("status", _PLAN, _LEDGER, summary="How a plan stands.", output=True, connection=False)
def status(settings: Settings, plan_file: Path, ledger: str | None) -> int:
    """Say how a plan stands, by the ledger alone: no call is made. Exit codes as of `seam stays apply`."""
    return run_async(lambda: _status(settings, plan_file, ledger))


@command(
    "forget",
    click.Argument(["plan_file"], metavar="[PLAN.json]", type=click.Path(path_type=Path), required=False),
    click.Option(["--before"], metavar="WHEN", help="All that was not touched since, such as '90 days ago'."),
    click.Option(["--time-zone"], metavar="ZONE", help="Zone of --before, if it names none."),
    _LEDGER,
    summary="Take rows out of the ledger.",
)
def forget(settings: Settings, plan_file: Path | None, before: str | None, ledger: str | None, time_zone: Any) -> int:
    """Take rows out of the ledger: those of a plan, or all that nothing has touched for a time. Codes stay on locks."""
    settings.time_zone = time_zone
    return run_async(lambda: _forget(settings, plan_file, before, ledger))


def _make_stays() -> click.Command:
    from seam_cli.app import LazyGroup

    class Stays(LazyGroup):
        def rows(self) -> list[tuple[str, list[tuple[str, str]]]]:
            return [("Commands", [(name, one.short_help or "") for name, one in self.commands.items()])]

        def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
            return self.commands.get(cmd_name)

    return Stays(
        "stays",
        commands={"plan": plan, "apply": apply, "resume": resume, "status": status, "forget": forget},
        help="Give the guests of a sheet their door codes, each exactly once.",
    )


stays = _make_stays()


# -- running ----------------------------------------------------------------------------------------------------------


def _run(settings: Settings, given: dict[str, Any], *, retry_failed: bool) -> int:
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


async def _status(settings: Settings, plan_file: Path, ledger: str | None) -> int:
    from seam_cli.stays.applying import outcome_of
    from seam_cli.stays.ledgers import ledger_name, open_ledger
    from seam_cli.stays.plan_file import load_plan

    loaded = load_plan(plan_file)
    place = ledger_name(ledger or loaded.ledger, loaded.endpoint, loaded.workspace_id)
    async with open_ledger(place) as opened:
        outcome = await outcome_of(opened, loaded)
    _show(settings, outcome.counts)
    return outcome.exit_code


async def _forget(settings: Settings, plan_file: Path | None, before: str | None, ledger: str | None) -> int:
    from seam_cli.client import open_client
    from seam_cli.stays.ledgers import JOBS, ledger_name, open_ledger
    from seam_cli.stays.plan_file import load_plan
    from seam_cli.values.dates import DateError, read_moment

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
        try:
            moment = read_moment(before or "", settings.zone)
        except DateError as error:
            message = f"--before: {error}"
            raise UsageError(message) from None
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
        try:
            return read_moment(text, zone)
        except DateError as error:
            message = f"--until: {error}"
            raise UsageError(message) from None
    now = datetime.now(UTC).astimezone(zone)
    for days in range(3):
        found = readings(datetime.combine(now.date() + timedelta(days=days), clock), zone)
        if found and found[-1] > now:
            return found[-1]
    message = f"--until: {text} does not come in the next days"
    raise CommandError(message)
