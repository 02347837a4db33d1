"""The frame of commands written by hand: the options of every command, taken over into the settings."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import click

from seam_cli.settings import Settings, connection_options, output_options, settings_of, show_python_option


def command(
    name: str,
    *params: click.Parameter,
    summary: str,
    output: bool = False,
    connection: bool = True,
    python: bool = False,
) -> Callable[[Callable[..., int | None]], click.Command]:
    """Make a command of a function.

    Args:
        name: What it is called.
        params: Its own arguments and options; the function gets them by keyword, after the settings.
        summary: The line for lists of commands; the function's docstring is the help text.
        output: Whether it writes a result, so that `--output` and the like are of use.
        connection: Whether it calls the API.
        python: Whether it can print a program that does the same.
    """
    is_free = not any("-o" in param.opts for param in params)
    shared = [*(output_options(short=is_free) if output else []), *(connection_options() if connection else [])]
    shared += [show_python_option()] if python else []
    own = {param.name for param in params}

    def make(function: Callable[..., int | None]) -> click.Command:
        from seam_cli.app import CONTEXT

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
