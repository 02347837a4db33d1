"""Small helpers for writing Python source: headers, docstrings, imports."""

from __future__ import annotations

import textwrap

WIDTH = 116

HEADER = """\
# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` ({source}); texts come from codegen/docs.toml.
"""


def header(source: str) -> str:
    """Return the comment at the head of a generated file, which names its renderer."""
    return HEADER.format(source=source)


def wrap(text: str, indent: int, *, hanging: int = 0) -> list[str]:
    """Return a paragraph as lines that fill the line width, at an indent."""
    return textwrap.wrap(
        " ".join(text.split()),
        WIDTH,
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent + hanging),
        break_long_words=False,
        break_on_hyphens=False,
    )


def docstring(text: str, indent: int) -> list[str]:
    """Return the lines of a docstring: first line, blank line, the rest; list items keep their lines."""
    pad = " " * indent
    text = text.replace("\\", "\\\\")
    blocks = [block for block in text.strip().split("\n\n") if block.strip()]
    if not blocks:
        return []
    first = " ".join(blocks[0].split())
    if len(blocks) == 1 and len(first) + indent + 6 <= WIDTH:
        return [f'{pad}"""{first}"""']
    if len(first) + indent + 3 > WIDTH:
        sentence, dot, rest = first.partition(". ")
        if dot and len(sentence) + indent + 4 <= WIDTH:
            first = sentence + "."
            blocks.insert(1, rest)
    lines = wrap(first, indent)
    lines[0] = f'{pad}"""{lines[0].strip()}'
    for block in blocks[1:]:
        lines.append("")
        if block.lstrip().startswith("- "):
            for item in block.strip().split("\n"):
                lines += wrap(item, indent, hanging=2)
        else:
            lines += wrap(block, indent)
    if len(lines) == 1:
        return [lines[0] + '"""']
    return [*lines, f'{pad}"""']


def imports(groups: dict[str, set[str]]) -> list[str]:
    """Return `from x import a, b` lines, sorted."""
    return [f"from {module} import {', '.join(sorted(names))}" for module, names in sorted(groups.items()) if names]
