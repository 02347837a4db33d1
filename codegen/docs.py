"""Our own summaries, from `docs.toml`: finds the text for a thing and keeps a list of those that have none."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any


class Texts:
    """The documentation texts, looked up by place."""

    def __init__(self, tables: dict[str, dict[str, str]]) -> None:
        self._tables = {
            section: {key.replace("[]", ""): text for key, text in table.items()} for section, table in tables.items()
        }
        self._unused = {(section, key) for section, table in self._tables.items() for key in table}
        self.gaps: list[str] = []

    @classmethod
    def load(cls, path: Path) -> Texts:
        return cls(tomllib.loads(path.read_text(encoding="utf-8")))

    def _find(self, section: str, key: str) -> str | None:
        text = self._tables.get(section, {}).get(key)
        if text is not None:
            self._unused.discard((section, key))
            return text.strip()
        return None

    def text(self, section: str, key: str) -> str:
        """The text of one thing; notes a gap where there is none."""
        found = self._find(section, key)
        if found is None:
            self.gaps.append(f"[{section}] {key}")
            return ""
        return found

    def field(self, place: str, name: str) -> str:
        """The text of a property: the override with the longest matching end of its place, else the glossary's."""
        parts = place.split(".")
        for start in range(len(parts)):
            if found := self._find("fields", ".".join(parts[start:])):
                return found
        return self.text("glossary", name)

    def parameter(self, place: str, name: str) -> str:
        """The text of a parameter, `/path:name` or `/path:name.child`."""
        return self._find("parameters", place) or self._find("fields", place) or self.text("glossary", name)

    def optional(self, section: str, key: str) -> str | None:
        """The text of a thing that need not have one."""
        return self._find(section, key)

    def unused(self) -> list[str]:
        """Texts for things that the API does not have."""
        return sorted(f"[{section}] {key}" for section, key in self._unused)


def link(path: str, *, is_object: bool = False) -> str:
    """The page of Seam's reference for an endpoint, or for the object of a route."""
    return f"https://docs.seam.co/api{path}{'/object' if is_object else ''}"


def load_toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))
