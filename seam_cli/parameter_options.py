"""The options of a command that stand for parameters of the API, with their help and their completion."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import click
from click.shell_completion import CompletionItem


def parameter_options(facts: dict[str, Any]) -> list[click.Option]:
    """Return the options of the parameters, required ones first; one that takes a name stands beside that of its id."""
    options = []
    for name, param in facts["params"].items():
        must = "[required] " if param.get("required") else ""
        about = f"Deprecated, {_instead(param)}. " if "deprecated" in param else ""
        # `--is-managed` alone means true.
        alone: dict[str, Any] = {"is_flag": False, "flag_value": "true"} if param["type"] == "boolean" else {}
        options.append(
            click.Option(
                [f"--{name.replace('_', '-')}", name],
                multiple=True,
                metavar=_metavar(name, param["type"]),
                help=f"{must}{about}{param['help']}{_values(param['type'])}",
                shell_complete=_completer(param["type"]),
                **alone,
            )
        )
        if "entity" in param:
            options.append(
                click.Option(
                    [f"--{param['option'].replace('_', '-')}", by_name_key(param)],
                    multiple=True,
                    metavar="NAME",
                    help=f"The same by name, instead of --{name.replace('_', '-')}.",
                    shell_complete=_name_completer(param["entity"]),
                )
            )
    return options


def by_name_key(param: dict[str, Any]) -> str:
    """Return the key of what was given by name, among the parsed options."""
    return f"{param['option']}__by_name"


def is_list(param: dict[str, Any]) -> bool:
    """Return whether a parameter is a list."""
    return isinstance(param["type"], dict) and "list" in param["type"]


def _instead(param: dict[str, Any]) -> str:
    return f"use --{param['deprecated'].replace('_', '-')}" if param["deprecated"] else "it will go away"


def _metavar(name: str, kind: Any) -> str:
    if isinstance(kind, str):
        if kind == "string":
            return "ID" if name.endswith("_id") else "TEXT"
        return {"boolean": "[true|false]", "date-time": "WHEN", "any": "JSON"}.get(kind, "NUMBER")
    form, inner = next(iter(kind.items()))
    if form == "enum":
        words = "|".join(map(_word, inner))
        return words if len(words) <= 40 else "VALUE"
    if form == "list":
        item = _metavar(name.removesuffix("s"), inner)
        return "KEY=VALUE,..." if item.startswith("KEY=") else f"{item.split('|')[0] if '|' in item else item},..."
    return {"object": "KEY=VALUE", "record": "KEY=VALUE"}.get(form, "TEXT")


def _values(kind: Any) -> str:
    """Return the values of an option for its help, if they are too long to stand beside its name."""
    if isinstance(kind, dict):
        if "list" in kind:
            return _values(kind["list"])
        if kind.get("object"):
            return f" Keys: {', '.join(kind['object'])}."
        if "enum" in kind and len("|".join(map(_word, kind["enum"]))) > 40:
            shown = ", ".join(map(_word, kind["enum"][:8]))
            return f" One of {shown}{', ... (Tab shows all)' if len(kind['enum']) > 8 else ''}."
    return ""


def _word(value: Any) -> str:
    return value if isinstance(value, str) else str(value).lower()


Completer = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]


def complete_list(values: Callable[[], Iterable[str]]) -> Completer:
    """Return a function that completes the last of several values with commas between them."""

    def complete(context: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        before, comma, last = incomplete.rpartition(",")
        return [CompletionItem(f"{before}{comma}{value}") for value in values() if value.startswith(last)]

    return complete


def _completer(kind: Any) -> Completer | None:
    while isinstance(kind, dict) and "list" in kind:
        kind = kind["list"]
    values = ["true", "false"] if kind == "boolean" else kind.get("enum", []) if isinstance(kind, dict) else []
    return complete_list(lambda: map(_word, values)) if values else None


def _name_completer(entity: str) -> Completer:
    def complete(context: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        from seam_cli.completion.names import cached_names

        names = cached_names(entity)
        return [CompletionItem(name) for name in names if name.casefold().startswith(incomplete.casefold())]

    return complete
