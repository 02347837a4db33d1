"""JSON as Seam's pages print it: indented by two, and a short list of plain values on one line."""

from __future__ import annotations

import json
from typing import Any

_WIDTH = 80


def pretty(value: Any, indent: int = 0) -> str:
    """Return a value as JSON over several lines.

    Args:
        value: Decoded JSON.
        indent: Spaces before each line after the first.
    """
    return _pretty(value, indent, indent)


def _pretty(value: Any, indent: int, column: int) -> str:
    """Return a value that begins at a column of a line with an indent."""
    if isinstance(value, dict) and value:
        pad = " " * (indent + 2)
        lines = []
        for key, inner in value.items():
            name = f"{json.dumps(key, ensure_ascii=False)}: "
            lines.append(f"{pad}{name}{_pretty(inner, indent + 2, indent + 2 + len(name))}")
        return "{\n" + ",\n".join(lines) + f"\n{' ' * indent}}}"
    if isinstance(value, list) and value:
        if not any(isinstance(inner, (dict, list)) for inner in value):
            line = json.dumps(value, ensure_ascii=False)
            if column + len(line) < _WIDTH:
                return line
        pad = " " * (indent + 2)
        lines = [f"{pad}{_pretty(inner, indent + 2, indent + 2)}" for inner in value]
        return "[\n" + ",\n".join(lines) + f"\n{' ' * indent}]"
    return json.dumps(value, ensure_ascii=False)
