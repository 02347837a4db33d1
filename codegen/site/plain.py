"""Writes `llms.txt`, and all guides as one page of plain text, for programs that read documentation."""

from __future__ import annotations

import re
from pathlib import Path

from codegen.site.build import Places

ORDER = ("index.md", "start", "guides", "how", "reference/index.md")


def write_plain(places: Places) -> None:
    """Write both files into the built site."""
    pages = []
    for place in ORDER:
        path = places.pages / place
        pages += sorted(path.rglob("*.md")) if path.is_dir() else [path]
    head = ["# seam-async", "", "> An asyncio SDK for the Seam API, with a blocking face and a command line.", ""]
    links = [f"- [{_title(page.read_text(encoding='utf-8'))}]({_address(page, places)})" for page in pages]
    (places.site / "llms.txt").write_text(
        "\n".join([*head, *links, "- [All guides as text](llms-full.txt)"]) + "\n", "utf-8"
    )
    texts = [page.read_text(encoding="utf-8").strip() for page in pages]
    (places.site / "llms-full.txt").write_text("\n\n---\n\n".join(texts) + "\n", encoding="utf-8")


def _title(text: str) -> str:
    found = re.search(r"^# (.+)$", text, re.MULTILINE)
    return re.sub(r"\s*\{.*\}", "", found[1]) if found else "seam-async"


def _address(page: Path, places: Places) -> str:
    return page.relative_to(places.pages).with_suffix(".html").as_posix()
