"""Prepares what the site generator reads: pages written by hand, the reference, and the navigation."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import attrs

from codegen.docs import Texts
from codegen.generate import build
from codegen.load import HERE, load
from codegen.site import codes, namespaces, resources
from codegen.write import ROOT

SOURCES = ROOT / "docs"


@attrs.frozen
class Places:
    """Where the site is built."""

    base: Path = ROOT / "build"

    @property
    def pages(self) -> Path:
        """The Markdown pages that the site generator reads."""
        return self.base / "docs"

    @property
    def site(self) -> Path:
        """The finished site."""
        return self.base / "site"

    @property
    def config(self) -> Path:
        """The site generator's settings."""
        return self.base / "zensical.toml"


BORROWED = {
    "CHANGELOG.md": "project/changelog.md",
    "MIGRATING.md": "guides/migrating.md",
    "seam_async/testing/README.md": "guides/testing.md",
}
"""Documents elsewhere in the repository that are pages of the site as well."""


def prepare(places: Places) -> set[str]:
    """Write all pages and the configuration.

    Returns:
        The names of all classes and functions of the API that must be found on the site.
    """
    facts, overrides = load()
    api = build(facts, overrides, Texts.load(HERE / "docs.toml"))
    shutil.rmtree(places.pages, ignore_errors=True)
    shutil.copytree(SOURCES, places.pages, ignore=shutil.ignore_patterns("*.toml"))
    pages = namespaces.render(api) | resources.render(api) | codes.render(facts)
    for source, target in BORROWED.items():
        pages[target] = _with_site_links((ROOT / source).read_text(encoding="utf-8"))
    for name, text in pages.items():
        path = places.pages / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    reference = [
        {"Namespaces": ["reference/index.md", *sorted(name for name in pages if name.startswith("reference/api/"))]},
        {"Resources": sorted(name for name in pages if name.startswith("reference/resources/"))},
    ]
    template = (SOURCES / "zensical.toml").read_text(encoding="utf-8")
    settings = template.replace('"@reference@"', ", ".join(map(_toml, reference)))
    settings = settings.replace("@root@", ROOT.as_posix())
    places.config.write_text(settings, encoding="utf-8")
    return public_names()


def _with_site_links(text: str) -> str:
    """Return a document with links as they are on the site; a link to a file that is no page becomes plain words."""

    def link(match: re.Match[str]) -> str:
        words, target = match.groups()
        place, hash_, anchor = target.partition("#")
        if not place or "://" in place:
            return match[0]
        if place in BORROWED:
            return f"[{words}](../{BORROWED[place]}{hash_}{anchor})"
        return f"[{words}](../{place[5:]}{hash_}{anchor})" if place.startswith("docs/") else words

    return re.sub(r"(?<!!)\[([^\]]+)\]\(([^)\s]+)\)", link, text)


def public_names() -> set[str]:
    """Return the public classes and functions in the snapshot; methods and fields stand on the page of their class."""
    lines = (ROOT / "tests/public_api.txt").read_text(encoding="utf-8").splitlines()
    return {match[0] for line in lines if ":" in line and (match := re.match(r"[A-Za-z]\w*", line))}


def _toml(value: Any) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{json.dumps(key)} = {_toml(item)}" for key, item in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    return json.dumps(value)
