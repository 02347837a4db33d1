"""The command of one endpoint: its options, its help, and the body that the options make."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import click
from click.shell_completion import CompletionItem

from seam_cli.exits import UsageError, together
from seam_cli.parameter_options import by_name_key, is_list, parameter_options
from seam_cli.request import Named, Request
from seam_cli.settings import (
    Settings,
    connection_options,
    output_options,
    settings_of,
    trial_options,
    waiting_options,
)
from seam_cli.stdin import read_input, read_secret

if TYPE_CHECKING:
    from seam_cli.values.read import Reader


class EndpointCommand(click.Command):
    """A command made of the facts of an endpoint.

    Args:
        group: Dotted path of its group, such as `access_codes.unmanaged`.
        method: Its name as the API writes it, such as `list`.
        facts: Its entry in the generated commands.
    """

    def __init__(self, group: str, method: str, facts: dict[str, Any]) -> None:
        self.group = group
        self.method = method
        self.facts = facts
        self._own = parameter_options(facts)
        shared: list[click.Option] = []
        if facts["kind"] == "list" and "limit" not in facts["params"]:
            shared.append(click.Option(["--limit"], metavar="NUMBER", multiple=True, help="End after so many items."))
        if facts["kind"] == "action_attempt":
            shared += waiting_options()
        shared += [*output_options(), *trial_options(), *connection_options(), *_body_options()]
        self._shared = shared
        from seam_cli.app import CONTEXT

        super().__init__(
            method.replace("_", "-"),
            params=[*self._own, *shared],
            help=facts["summary"],
            context_settings=CONTEXT,
            deprecated=False,
        )

    # -- help --------------------------------------------------------------------------------------------------

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write parameters, general options and examples."""
        for heading, options in (("Parameters", self._own), ("Options", [*self._shared, *self._help(ctx)])):
            rows = [record for option in options if (record := option.get_help_record(ctx))]
            if rows:
                with formatter.section(heading):
                    formatter.write_dl(rows)
        with formatter.section("Examples"):
            for example in self.facts["examples"]:
                formatter.write(f"{'':>{formatter.current_indent}}{example}\n")
        formatter.write_paragraph()
        formatter.write(f"See {self.facts['link']}\n")

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the command does."""
        paragraphs = [self.facts["summary"], self.facts.get("help", "")]
        if "deprecated" in self.facts:
            paragraphs.append(f"Deprecated: {self.facts['deprecated']}.")
        for text in filter(None, paragraphs):
            formatter.write_paragraph()
            with formatter.indentation():
                formatter.write_text(text)

    def _help(self, ctx: click.Context) -> list[click.Option]:
        option = self.get_help_option(ctx)
        return [option] if option is not None else []

    # -- running -----------------------------------------------------------------------------------------------

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Offer options after a dash, and the parameters of the API where nothing has been typed."""
        found = super().shell_complete(ctx, incomplete)
        if incomplete:
            return found
        given = {name for name, value in ctx.params.items() if value}
        return [CompletionItem(option.opts[0], help=option.help) for option in self._own if option.name not in given]

    def invoke(self, ctx: click.Context) -> int:
        """Make the call that the options describe."""
        settings = settings_of(ctx)
        own = {option.name for option in self._own}
        settings.update({name: value for name, value in ctx.params.items() if name not in own and name != "limit"})
        request = self._request(ctx.params, settings)
        if settings.show_python:
            from seam_cli.show_python import program

            click.echo(program(request, settings), nl=False)
            return 0
        request.check()
        if settings.dry_run:
            from seam_cli.dry_run import describe

            click.echo(describe(request), nl=False)
            return 0
        from seam_cli.running import run_async

        return run_async(lambda: _perform(request, settings))

    def _request(self, given: dict[str, Any], settings: Settings) -> Request:
        request = Request(self.group, self.method, self.facts, limit=_limit(given))
        request.body |= read_input(settings.input)
        zone = settings.zone
        from seam_cli.values.read import Reader

        reader = Reader(zone)
        problems: dict[str, UsageError] = {}
        for name, param in self.facts["params"].items():
            if name == "limit":
                continue  # `--limit` ends the list; the size of pages follows from it
            try:
                _put(request, reader, name, param, given)
            except UsageError as error:
                problems[name] = error
        if problems:
            missing = request.missing(besides=problems)
            raise UsageError(together([*(error.message for error in problems.values()), *missing]))
        return request


def _put(request: Request, reader: Reader, name: str, param: dict[str, Any], given: dict[str, Any]) -> None:
    """Add a parameter to the request, given by value or by name.

    Raises:
        UsageError: It is given in both ways, or its value cannot be read.
    """
    option = f"--{name.replace('_', '-')}"
    texts: list[str] = list(given.get(name) or ())
    named: list[str] = list(given.get(by_name_key(param)) or ()) if "entity" in param else []
    if texts and named:
        message = f"{option} and --{param['option'].replace('_', '-')} both say which; give one of them"
        raise UsageError(message)
    if named:
        request.named.append(Named(name, param["entity"], param["option"], tuple(named), is_list(param)))
    elif texts:
        request.body[name] = reader.value(option, param, read_secret(name, texts))


async def _perform(request: Request, settings: Settings) -> int:
    from seam_cli.perform import perform

    return await perform(request, settings)


def _body_options() -> list[click.Option]:
    return [
        click.Option(["--input"], metavar="FILE|-", help="Read the body as JSON; options add to it."),
        click.Option(["--time-zone"], metavar="ZONE", help="Zone of dates that name none, or local."),
    ]


def _limit(given: dict[str, Any]) -> int | None:
    texts = given.get("limit") or ()
    if not texts:
        return None
    if len(texts) > 1 or not re.fullmatch(r"\d{1,12}", texts[0]) or int(texts[0]) < 1:
        message = f"--limit is one whole number, at least 1, not {', '.join(map(repr, texts))}"
        raise UsageError(message)
    return int(texts[0])
