"""Our own texts, from `docs.toml`: finds the text for a place, and lists the places that have none."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any


class Texts:
    """The documentation texts, looked up by place.

    Args:
        tables: The parsed `docs.toml`: section → place → text.
    """

    def __init__(self, tables: dict[str, dict[str, str]]) -> None:
        self._tables = {
            section: {key.replace("[]", ""): text for key, text in table.items()} for section, table in tables.items()
        }
        self._unused = {(section, key) for section, table in self._tables.items() for key in table}
        self.gaps: list[str] = []

    @classmethod
    def load(cls, path: Path) -> Texts:
        """Read the texts from a file."""
        return cls(tomllib.loads(path.read_text(encoding="utf-8")))

    def _find(self, section: str, key: str) -> str | None:
        text = self._tables.get(section, {}).get(key)
        if text is not None:
            self._unused.discard((section, key))
            return text.strip()
        return None

    def text(self, section: str, key: str) -> str:
        """Return the text of a place; add it to `gaps` and return an empty one if there is none."""
        found = self._find(section, key)
        if found is None:
            self.gaps.append(f"[{section}] {key}")
            return ""
        return found

    def field(self, place: str, name: str) -> str:
        """Return the text of a property: the override that matches most of its place's end, else the glossary's."""
        parts = place.split(".")
        for start in range(len(parts)):
            if found := self._find("fields", ".".join(parts[start:])):
                return found
        return self.text("glossary", name)

    def parameter(self, place: str, name: str) -> str:
        """Return the text of a parameter, given by its place: `/path:name` or `/path:name.child`."""
        return self._find("parameters", place) or self._find("fields", place) or self.text("glossary", name)

    def optional(self, section: str, key: str) -> str | None:
        """Return the text of a place that needs none; None if there is none."""
        return self._find(section, key)

    def unused(self) -> list[str]:
        """Return the places of texts that nothing has asked for: the API has no such thing."""
        return sorted(f"[{section}] {key}" for section, key in self._unused)


def link(path: str, *, is_object: bool = False) -> str:
    """Return the URL of the page of Seam's reference for an endpoint, or for the object of a route."""
    return f"https://docs.seam.co/api{path}{'/object' if is_object else ''}"


def load_toml(path: Path) -> dict[str, Any]:
    """Return the content of a TOML file."""
    return tomllib.loads(path.read_text(encoding="utf-8"))
