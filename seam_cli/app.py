"""The root of the command line: groups and commands, each loaded when it is used."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from typing import Any

import click
from click.shell_completion import CompletionItem

from seam_cli import index
from seam_cli.exits import INTERRUPTED, UsageError
from seam_cli.settings import connection_options, output_options, settings_of
from seam_cli.suggest import did_you_mean

OWN = {
    "login": ("seam_cli.credentials.login:login", "Store a credential."),
    "logout": ("seam_cli.credentials.commands:logout", "Forget a stored credential."),
    "auth": ("seam_cli.credentials.commands:auth", "See which credential is used; list and switch profiles."),
    "api": ("seam_cli.commands_own.api:api", "Call any path of the API."),
    "wait": ("seam_cli.commands_own.wait:wait", "Wait for a door code to be on its lock, or for an action."),
    "listen": ("seam_cli.live.listen:listen", "Forward events to a program on this machine, signed as webhooks."),
    "trigger": ("seam_cli.live.trigger:trigger", "Let an event happen in a sandbox or on the fake."),
    "fake": ("seam_cli.live.fake:fake", "Run a Seam in memory on this machine."),
    "stays": ("seam_cli.stays.commands:stays", "Give the guests of a sheet their door codes, each exactly once."),
    "completion": ("seam_cli.completion.command:completion", "Print what makes Tab complete in your shell."),
}
"""Commands written by hand: name → `module:name`, and the summary for the list of commands."""

OWN_IN_GROUP = {
    "events": {"tail": ("seam_cli.live.tail:tail", "Follow events as they happen.")},
}
"""Commands written by hand that are part of a group of the API."""


def _hyphens(name: str) -> str:
    return name.replace("_", "-")


CONTEXT: dict[str, Any] = {
    "help_option_names": ["-h", "--help"],
    # Accept underscores, as in Seam's documentation: --device_id, `access_codes`.
    "token_normalize_func": _hyphens,
    "max_content_width": 110,
}


class LazyGroup(click.Group):
    """A group that finds its commands in tables, and loads each when it is used."""

    def rows(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """Return headings with names and summaries, without loading anything."""
        return []

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        return [name for _, rows in self.rows() for name, _ in rows]

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command.

        Raises:
            UsageError: There is no such command; the message suggests one.
        """
        name = args[0].replace("_", "-")
        command = self.get_command(ctx, name)
        if command is None and name == "help" and ctx.parent is None:
            # `seam help locks` is `seam locks --help`.
            args = [*args[1:], "--help"]
            name = args[0].replace("_", "-")
            command = self.get_command(ctx, name) if len(args) > 1 else None
            if command is None:
                click.echo(ctx.get_help())
                ctx.exit()
        if command is None:
            where = ctx.command_path
            kind = "group or command" if ctx.parent is None else "command"
            hint = self.suggestion(name, ctx) or f"; `{where} --help` lists them"
            message = f"{where} has no {kind} {args[0]!r}{hint}"
            raise UsageError(message)
        return name, command, args[1:]

    def suggestion(self, name: str, ctx: click.Context) -> str:
        """Return `; did you mean X?` for an unknown name, or an empty text."""
        return did_you_mean(name, self.list_commands(ctx))

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Offer commands and groups without loading them, and options after a dash."""
        word = incomplete.replace("_", "-")
        rows = [row for _, rows in self.rows() for row in rows if row[0].startswith(word)]
        return [
            *(CompletionItem(name, help=summary) for name, summary in rows),
            *click.Command.shell_complete(self, ctx, incomplete),
        ]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the tables of commands."""
        for heading, rows in self.rows():
            if rows:
                with formatter.section(heading):
                    formatter.write_dl(rows)


class ApiGroup(LazyGroup):
    """A group of endpoints, such as `access-codes` or `acs users`."""

    def __init__(self, path: str) -> None:
        facts = index.groups()[path]
        super().__init__(path.rpartition(".")[2].replace("_", "-"), help=facts["summary"], context_settings=CONTEXT)
        self._path = path
        self._facts = facts
        self._own = OWN_IN_GROUP.get(path, {})

    def rows(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """Return the groups below this one and its commands."""
        prefix = f"{self._path}."
        children = [
            (name.removeprefix(prefix).replace("_", "-"), facts["summary"])
            for name, facts in index.groups().items()
            if name.startswith(prefix) and "." not in name.removeprefix(prefix)
        ]
        commands = [(name.replace("_", "-"), summary) for name, summary in self._facts["commands"].items()]
        commands += [(name, summary) for name, (_, summary) in self._own.items()]
        return [("Commands", sorted(commands)), ("Groups", children)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load one command."""
        if cmd_name in self._own:
            return load(self._own[cmd_name][0])
        name = cmd_name.replace("-", "_")
        if name in self._facts["commands"]:
            from seam_cli.endpoint_command import EndpointCommand

            return EndpointCommand(self._path, name, index.commands(self._path)[name])
        child = f"{self._path}.{name}"
        return ApiGroup(child) if child in index.groups() else None


class Root(LazyGroup):
    """The command `seam`."""

    def rows(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """Return the commands written by hand, and the groups of the API."""
        groups = [
            (name.replace("_", "-"), facts["summary"]) for name, facts in index.groups().items() if "." not in name
        ]
        return [("Commands", [(name, summary) for name, (_, summary) in OWN.items()]), ("The API", groups)]

    def suggestion(self, name: str, ctx: click.Context) -> str:
        """Return a suggestion from the commands of all groups as well: `locks unlock-door` for `unlock`."""
        if f"{name}s" in index.groups():
            return super().suggestion(name, ctx)
        if name == "version":
            return "; did you mean --version?"
        words = [path.strip("/").replace("/", " ").replace("_", "-") for path in index.paths()]
        whole = [one for one in words if one.split()[-1] in {name, f"{name}-door"}]
        return f"; did you mean {' or '.join(whole[:3])}?" if 0 < len(whole) <= 3 else super().suggestion(name, ctx)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load one command or group."""
        if cmd_name in OWN:
            return load(OWN[cmd_name][0])
        name = cmd_name.replace("-", "_")
        return ApiGroup(name) if name in index.groups() else None


def load(place: str) -> click.Command:
    """Import a command from `module:name`."""
    module, _, name = place.partition(":")
    command: click.Command = getattr(importlib.import_module(module), name)
    return command


def make_root() -> click.Command:
    """Return the command `seam`."""
    return Root(
        "seam",
        callback=_remember,
        params=[*connection_options()[:3], *output_options()[:1], _version()],
        context_settings=CONTEXT,
        no_args_is_help=True,
        help="Smart locks, door codes, access systems and thermostats through the Seam API.",
        epilog="`seam GROUP COMMAND --help` shows parameters and examples. Begin with `seam login` or `seam fake`.",
    )


@click.pass_context
def _remember(context: click.Context, /, **given: Any) -> None:
    given.pop("version", None)
    settings_of(context).update(given)


def _version() -> click.Option:
    def show(context: click.Context, _: click.Parameter, value: bool) -> None:
        if value and not context.resilient_parsing:
            from seam_async._version import __version__

            click.echo(f"seam-async {__version__}")
            context.exit()

    return click.Option(
        ["--version"], is_flag=True, expose_value=False, is_eager=True, callback=show, help="Show the version."
    )


def run(arguments: Sequence[str]) -> int:
    """Run a command line and return its exit code.

    Args:
        arguments: The words after `seam`.
    """
    from seam_cli.settings import Settings

    root = make_root()
    settings = Settings()
    try:
        if code := _complete(root):
            return code - 1
        result = root.main(list(arguments), prog_name="seam", standalone_mode=False, obj=settings)
    except KeyboardInterrupt:
        click.echo("seam: interrupted", err=True)
        return INTERRUPTED
    except BaseException as error:  # noqa: BLE001 - any error ends in one line and an exit code
        from seam_cli.failures import report

        return report(error, settings, arguments)
    return result if isinstance(result, int) else 0


def _complete(root: click.Command) -> int:
    """Print completions if the shell asks for them. Return 0 if it does not, else the exit code plus one."""
    import os

    instruction = os.environ.get("_SEAM_COMPLETE")
    if not instruction:
        return 0
    from seam_cli.completion.shells import complete

    return complete(root, instruction) + 1
