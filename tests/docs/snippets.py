"""Python blocks of Markdown pages: found, also inside tabs, with what they are run on and checked against."""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
FENCE = re.compile(
    r"(?:<!-- snippet: (?P<note>[^>]*?) -->\n)?^(?P<pad> *)```python\n(?P<text>.*?)^(?P=pad)```$",
    re.MULTILINE | re.DOTALL,
)
TAB = re.compile(r'^=== "(?P<title>.*)"$', re.MULTILINE)

VALUES = ("access_code_id", "arrival", "body", "departure", "device_id", "event", "headers", "secret", "workspace_id")
"""Names that snippets may use without making them, besides `seam`."""


@dataclass(frozen=True)
class Snippet:
    """One block."""

    page: Path
    number: int
    text: str
    note: str
    is_sync: bool

    def __str__(self) -> str:
        return f"{self.page.relative_to(ROOT).as_posix()}-{self.number}"

    @property
    def is_program(self) -> bool:
        """Whether it stands on its own, and is run as a program."""
        return (
            self.note == "program"
            or "__main__" in self.text
            or "asyncio.run(" in self.text
            or "fake.start()" in self.text
        )


def snippets(page: Path) -> list[Snippet]:
    text = page.read_text(encoding="utf-8")
    found = []
    for number, match in enumerate(FENCE.finditer(text), 1):
        titles = [tab["title"] for tab in TAB.finditer(text, 0, match.start())] if match["pad"] else []
        code = textwrap.dedent(match["text"])
        is_sync = bool(titles and titles[-1] == "sync") or "seam_sync" in code or "sync_client" in code
        found.append(Snippet(page, number, code, (match["note"] or "").strip(), is_sync))
    return found


def pages() -> list[Path]:
    return [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
