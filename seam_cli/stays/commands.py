"""`seam stays`: plan, apply, resume, status, forget."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from seam_cli.exits import UsageError
from seam_cli.hand_made import command, group
from seam_cli.running import run_async
from seam_cli.settings import Settings
from seam_cli.stays.columns import PRESETS

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
        click.Option(
            ["--max-failures"], type=click.IntRange(1), metavar="NUMBER", help="End after so many failed rows."
        ),
        click.Option(["--time-zone"], metavar="ZONE", help="Zone of --until; otherwise that of this machine."),
    ]


@command(
    "plan",
    click.Argument(["sheet"], metavar="FILE.csv|FILE.ics", type=click.Path(path_type=Path), required=False),
    click.Option(["-o", "--out"], metavar="PLAN.json", type=click.Path(path_type=Path), help="Where the plan goes."),
    click.Option(["--ics"], metavar="FILE.ics", type=click.Path(path_type=Path), help="A calendar instead of a sheet."),
    click.Option(["--as", "kind"], type=click.Choice(["codes", "grants"]), default="codes", help="What guests get."),
    click.Option(["--map", "maps"], multiple=True, metavar="THEIRS=OURS", help="Read column THEIRS as OURS."),
    click.Option(["--preset"], type=click.Choice(list(PRESETS)), help="Columns of a booking system."),
    click.Option(["--listings"], metavar="FILE.csv", type=click.Path(path_type=Path), help="Doors of each listing."),
    click.Option(["--device"], metavar="NAME", help="The door of rows that name none."),
    click.Option(["--check-in"], metavar="TIME", help="Time of day where a row has none, such as 15:00."),
    click.Option(["--check-out"], metavar="TIME", help="The same for the end, such as 11:00."),
    click.Option(["--dates"], type=click.Choice(["dmy", "mdy"]), help="How 03/04/2030 is read."),
    click.Option(["--time-zone"], metavar="ZONE", help="Zone of doors that have none."),
    click.Option(["--prune"], is_flag=True, help="Remove codes of earlier plans that no row has any more."),
    click.Option(["--yes"], is_flag=True, help="Remove even many codes, or codes of stays under way."),
    click.Option(["--all", "show_all"], is_flag=True, help="Show unchanged and skipped rows, too."),
    _LEDGER,
    summary="Read a sheet and say what would be done.",
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
    from seam_cli.stays.plan_command import make_plan

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
    from seam_cli.stays.running import run

    return run(settings, given, retry_failed=False)


@command("resume", *_running_options(), summary="Go on with a plan, failed rows included.", output=True, python=True)
def resume(settings: Settings, **given: Any) -> int:
    """Go on with a plan after any interruption, and try failed rows again.

    Calls whose outcome is unknown are looked up first. A run that died holds its rows for a minute at most.
    """
    from seam_cli.stays.running import run

    return run(settings, given, retry_failed=True)


@command("status", _PLAN, _LEDGER, summary="Say how far a plan has come.", output=True, connection=False)
def status(settings: Settings, plan_file: Path, ledger: str | None) -> int:
    """Say how far a plan has come, by the ledger alone: no call is made. Exit codes are those of `seam stays apply`."""
    from seam_cli.stays import running

    return run_async(lambda: running.status(settings, plan_file, ledger))


@command(
    "forget",
    click.Argument(["plan_file"], metavar="[PLAN.json]", type=click.Path(path_type=Path), required=False),
    click.Option(["--before"], metavar="WHEN", help="Rows untouched since then, such as '90 days ago'."),
    click.Option(["--time-zone"], metavar="ZONE", help="Zone of --before, if it names none."),
    _LEDGER,
    summary="Take rows out of the ledger.",
)
def forget(settings: Settings, plan_file: Path | None, before: str | None, ledger: str | None, time_zone: Any) -> int:
    """Take rows out of the ledger: those of a plan, or those untouched since a moment. Codes stay on their locks."""
    settings.time_zone = time_zone
    from seam_cli.stays import running

    return run_async(lambda: running.forget(settings, plan_file, before, ledger))


stays = group(
    "stays",
    *(plan, apply, resume, status, forget),
    summary="Give the guests of a sheet their door codes, each exactly once.",
)
