"""Writes the columns of tables in a notebook: those of the command line, without door codes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from codegen.names import pascal
from codegen.pysource import header

SECRETS = {"code"}


def render(columns: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Return the text of the file, by its name.

    Args:
        columns: Resources by name, as `cli.toml` lists them, with the dotted names of their columns.
    """
    lines = [header("codegen/render_columns.py"), '"""The columns of tables that people look at."""', ""]
    lines += ["from __future__ import annotations", "", "TABLE_COLUMNS: dict[str, tuple[str, ...]] = {"]
    for resource, names in sorted(columns.items()):
        if resource not in {"event", "action_attempt"}:  # unions of many classes, shown with general columns
            shown = ", ".join(f'"{name}"' for name in names if name not in SECRETS)
            lines.append(f'    "{pascal(resource)}": ({shown},),')
    lines += ["}", '"""Class → dotted names of its fields, the most important first."""', ""]
    return {"table_columns.py": "\n".join(lines)}
