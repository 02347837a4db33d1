"""Finds what a strict build overlooks: names without a page, links to missing anchors, requests to other hosts."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

LOADED = {"script": "src", "img": "src", "iframe": "src", "source": "src"}
LOADED_LINKS = {"stylesheet", "icon", "preload", "preconnect", "modulepreload"}
BASE = "http://site/"


class _Page(HTMLParser):
    """The anchors of a page, its links, and what a browser would load for it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.anchors: set[str] = set()
        self.links: set[str] = set()
        self.loads: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Collect what one element links to or loads."""
        found = {name: value or "" for name, value in attrs}
        if found.get("id"):
            self.anchors.add(found["id"])
        if tag == "a" and found.get("href"):
            self.links.add(found["href"])
        if tag in LOADED and found.get(LOADED[tag]):
            self.loads.add(found[LOADED[tag]])
        if tag == "link" and set(found.get("rel", "").split()) & LOADED_LINKS:
            self.loads.add(found.get("href", ""))


def problems(site: Path, names: set[str]) -> list[str]:
    """Return what is wrong with the built site, a line each."""
    pages = {
        path.relative_to(site).as_posix(): _Page(path.read_text(encoding="utf-8"))
        for path in sorted(site.rglob("*.html"))
    }
    found = []
    for place, page in pages.items():
        found += [f"{place} loads {address}" for address in sorted(page.loads) if re.match(r"(https?:)?//", address)]
        if place == "404.html":
            continue  # shown at any address, so its relative links have no target
        for link in sorted(page.links):
            target = urlsplit(urljoin(BASE + place, link))
            if target.netloc != "site":
                continue
            name = unquote(target.path).lstrip("/") or "index.html"
            if name.endswith("/"):
                name += "index.html"
            if name in pages:
                if target.fragment and unquote(target.fragment) not in pages[name].anchors:
                    found.append(f"{place} links to {link}: no such anchor")
            elif not (site / name).exists():
                found.append(f"{place} links to {link}: no such file")
    known = {anchor.rpartition(".")[2] for page in pages.values() for anchor in page.anchors}
    return found + [f"{name} is public and stands on no page" for name in sorted(names - known)]
