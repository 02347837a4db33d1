"""Small helpers for writing Markdown: tables, code in tabs, types with links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Return a table; vertical bars in cells are escaped."""
    lines = [f"| {' | '.join(head)} |", f"|{'---|' * len(head)}"]
    lines += [f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |" for row in rows]
    return [*lines, ""]


def tabs(blocks: Mapping[str, tuple[str, str]]) -> list[str]:
    """Return code in tabs: title → (language, text)."""
    lines = []
    for title, (language, text) in blocks.items():
        lines += [
            f'=== "{title}"',
            "",
            f"    ```{language}",
            *(f"    {line}" for line in text.splitlines()),
            "    ```",
            "",
        ]
    return lines


def linked(annotation: str, homes: Mapping[str, str]) -> str:
    """Return a type as code, in which each name that has a page is a link to it."""
    pieces = re.split(r"(\w+)", annotation)
    if not any(piece in homes for piece in pieces):
        return f"`{annotation}`"
    out = []
    for piece in pieces:
        if piece in homes:
            out.append(f"[`{piece}`]({homes[piece]})")
        elif piece:
            out.append(re.sub(r"([\[\]|*_])", r"\\\1", piece))
    return "".join(out).replace("\\|", "or")


def one_line(text: str) -> str:
    """Return a text as one line, for a cell of a table."""
    return " ".join(text.split())
