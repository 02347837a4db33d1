"""Makes commands written by hand of functions, with the options that every command has, and groups of such commands."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import click

from seam_cli.app import CONTEXT, LazyGroup
from seam_cli.settings import Settings, connection_options, output_options, settings_of, show_python_option


def command(
    name: str,
    *params: click.Parameter,
    summary: str,
    output: bool = False,
    connection: bool = True,
    python: bool = False,
) -> Callable[[Callable[..., int | None]], click.Command]:
    """Return a decorator that makes a command of a function.

    Args:
        name: Its name.
        params: Its own arguments and options; the function gets them by keyword, after the settings.
        summary: The line in lists of commands; the function's docstring is the help text.
        output: Whether it writes a result, and so has `--output` and the like.
        connection: Whether it calls the API.
        python: Whether it can print a program that does the same.
    """
    is_free = not any("-o" in param.opts for param in params)
    shared = [*(output_options(short=is_free) if output else []), *(connection_options() if connection else [])]
    shared += [show_python_option()] if python else []
    own = {param.name for param in params}

    def make(function: Callable[..., int | None]) -> click.Command:
        @functools.wraps(function)
        @click.pass_context
        def run(context: click.Context, /, **given: Any) -> int | None:
            settings: Settings = settings_of(context)
            settings.update({key: value for key, value in given.items() if key not in own})
            return function(settings, **{key: value for key, value in given.items() if key in own})

        return click.Command(
            name,
            callback=run,
            params=[*params, *shared],
            help=(function.__doc__ or "").replace("\\b", "\b"),  # click's mark for lines that stay as they are
            short_help=summary,
            context_settings=CONTEXT,
        )

    return make


class _HandMadeGroup(LazyGroup):
    def rows(self) -> list[tuple[str, list[tuple[str, str]]]]:
        return [("Commands", [(name, one.short_help or "") for name, one in self.commands.items()])]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        return self.commands.get(cmd_name)


def group(name: str, *commands: click.Command, summary: str) -> click.Command:
    """Return a group of commands written by hand, which is loaded as a whole."""
    return _HandMadeGroup(name, commands={str(one.name): one for one in commands}, help=summary)
