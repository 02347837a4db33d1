"""The options that every command has. They may stand before the group or after the command; the later one wins."""

from __future__ import annotations

from datetime import tzinfo
from typing import Any

import click

from seam_cli.exits import UsageError, naming

DEFAULT_WAIT = 30.0
"""Seconds for which an action is waited for unless `--timeout` says otherwise."""


class Settings:
    """The options of one command line, as attributes named after them; None for one that was not given."""

    output: str | None = None
    fields: tuple[str, ...] = ()
    show_codes: bool = False
    profile: str | None = None
    workspace_id: str | None = None
    endpoint: str | None = None
    total_timeout: float | None = None
    timeout: float | None = None
    wait: bool = True
    input: str | None = None
    dry_run: bool = False
    show_python: bool = False
    time_zone: str | None = None

    def update(self, given: dict[str, Any]) -> None:
        """Set the options that were given."""
        for name, value in given.items():
            if value is not None and value != ():
                setattr(self, name, value)

    @property
    def zone(self) -> tzinfo | None:
        """The zone of dates that name none: `--time-zone`, else `SEAM_TIME_ZONE`.

        Raises:
            UsageError: There is no such zone.
        """
        import os

        text = self.time_zone or os.environ.get("SEAM_TIME_ZONE")
        if not text:
            return None
        from seam_cli.values.zones import read_zone

        with naming("--time-zone"):
            return read_zone(text)

    @property
    def wants_json_errors(self) -> bool:
        """Whether errors are JSON, as the result is."""
        return self.output in {"json", "jsonl"}


def settings_of(context: click.Context) -> Settings:
    """Return the settings of a command line, one object for all its commands."""
    return context.find_root().ensure_object(Settings)


def seconds(context: click.Context, param: click.Parameter, value: str | None) -> float | None:
    """Read a number of seconds: `90`, `90s`, `2m` or `1h`.

    Raises:
        UsageError: It is none.
    """
    if value is None:
        return None
    number, unit = (value[:-1], value[-1]) if value[-1:] in "smh" and value else (value, "s")
    try:
        result = float(number) * {"s": 1, "m": 60, "h": 3600}[unit]
    except ValueError:
        result = -1
    if not 0 < result < 10_000_000:
        message = f"--{(param.name or '').replace('_', '-')} is a number of seconds (or 2m, 1h), not {value!r}"
        raise UsageError(message)
    return result


def _not_empty(context: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """Refuse an empty text, which would silently choose the default server or login.

    Raises:
        UsageError: The text is empty.
    """
    if value is not None and not value.strip():
        message = f"{param.opts[0]} is empty; was a shell variable not set?"
        raise UsageError(message)
    return value


def _comma_list(context: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name.strip() for text in value for name in text.split(",") if name.strip())


def connection_options() -> list[click.Option]:
    """Return the options of credential, server and time limit."""
    return [
        click.Option(
            ["--profile"],
            metavar="NAME",
            callback=_not_empty,
            help="Use this stored login.",
            shell_complete=_profiles,
        ),
        click.Option(
            ["--workspace-id"], metavar="ID", callback=_not_empty, help="Workspace of a personal access token."
        ),
        click.Option(
            ["--endpoint"], metavar="URL", callback=_not_empty, help="Another server, such as that of `seam fake`."
        ),
        click.Option(["--total-timeout"], metavar="SECONDS", callback=seconds, help="Limit for the whole call."),
    ]


def output_options(*, short: bool = True) -> list[click.Option]:
    """Return the options of the form of results.

    Args:
        short: Whether `-o` is free for `--output`.
    """
    from seam_cli.output.writers import FORMATS

    return [
        click.Option(
            ["-o", "--output"] if short else ["--output"],
            type=click.Choice(FORMATS),
            help="A table on a terminal, else json.",
        ),
        click.Option(["--fields"], multiple=True, metavar="A,B.C", callback=_comma_list, help="Only these properties."),
        click.Option(["--show-codes"], is_flag=True, default=None, help="Show door codes in tables."),
    ]


def trial_options() -> list[click.Option]:
    """Return the options that print something instead of making a call."""
    return [
        click.Option(["--dry-run"], is_flag=True, default=None, help="Print path and body, send nothing."),
        show_python_option(),
    ]


def show_python_option() -> click.Option:
    """Return the option that prints a program instead of making a call."""
    return click.Option(["--show-python"], is_flag=True, default=None, help="Print a program that does the same.")


def waiting_options() -> list[click.Option]:
    """Return the options of commands that start an action."""
    return [
        click.Option(["--wait/--no-wait"], default=None, help="Wait until it has succeeded (the default)."),
        click.Option(
            ["--timeout"], metavar="SECONDS", callback=seconds, help=f"How long to wait ({DEFAULT_WAIT:.0f})."
        ),
    ]


def _profiles(context: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    from seam_cli.completion.names import profile_names

    return [name for name in profile_names() if name.startswith(incomplete)]
