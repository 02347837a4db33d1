"""Joins the pinned facts with those of a document.

The pinned facts hold more than the last document: newer sources have added things, marked `since`, and revised others.
`revisions` keeps what the document said at revised places. For each place:

- Both are equal: it stays; a mark `since` is removed, because the document has it too.
- The document still says what it said before the revision: the revision stays.
- The document says something else: the document wins.
- The document has nothing: an addition of another source stays, unless the document is newer than that source;
  everything else is removed.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from typing import Any, Final

import attrs

Json = dict[str, Any]
Path = tuple[str, ...]

MISSING: Final = object()
"""Stands for a value that one side lacks."""

_NOT_IN_DOCUMENTS = {"rate_limits", "token_prefix", "beta"}
"""No document of Seam has these: they come from its guides and from the official packages."""


@attrs.frozen
class Change:
    """One place where the new facts differ from the pinned ones."""

    path: Path
    before: Any
    after: Any


@attrs.frozen
class Merged:
    """The new facts as a tree, what has changed, and which places stay although the document says otherwise."""

    tree: Json
    changes: tuple[Change, ...]
    kept: tuple[Path, ...]
    revisions: dict[str, Any]


def merge(
    pinned: Json, document: Json, revisions: Mapping[str, Any], *, newer_than: Collection[str] = frozenset()
) -> Merged:
    """Join two trees.

    Args:
        pinned: The facts so far.
        document: What the document says.
        revisions: Place → what the last document said there, where the pinned facts say otherwise on purpose.
        newer_than: Sources whose additions are removed if the document lacks them.
    """
    merger = _Merger(revisions, newer_than)
    tree = merger.join(pinned, document, ())
    # Where the document still differs from the result, the result is a revision of it.
    again = _Merger({}, newer_than)
    again.join(tree, document, ())
    settled = {spell(change.path): _plain(change.after) for change in again.changes}
    return Merged(tree, tuple(merger.changes), tuple(merger.kept), settled)


def spell(path: Path) -> str:
    """Return a place as one string."""
    return ".".join(map(str, path))


class _Merger:
    """Joins trees, and notes what changes and what is kept."""

    def __init__(self, revisions: Mapping[str, Any], newer_than: Collection[str]) -> None:
        self._revisions = revisions
        self._newer_than = newer_than
        self.changes: list[Change] = []
        self.kept: list[Path] = []

    def join(self, mine: Json, theirs: Json, path: Path) -> Json:
        """Return two nodes of one place as one."""
        joined = {}
        for key in dict.fromkeys([*mine, *theirs]):
            before, after = mine.get(key, MISSING), theirs.get(key, MISSING)
            if after is MISSING and _is_mark(key, before):
                continue
            value = self._choose(before, after, (*path, key))
            if value is not MISSING:
                joined[key] = value
        return joined

    def _choose(self, before: Any, after: Any, path: Path) -> Any:
        if before == after:
            return before
        if _are_alike(before, after):
            return self.join(before, after, path)
        if after is MISSING and path[-1] in _NOT_IN_DOCUMENTS:
            return before
        if self._is_known(after, path) or (after is MISSING and self._is_from_elsewhere(before)):
            self.kept.append(path)
            return before
        self.changes.append(Change(path, before, after))
        return after

    def _is_known(self, after: Any, path: Path) -> bool:
        place = spell(path)
        return place in self._revisions and self._revisions[place] == _plain(after)

    def _is_from_elsewhere(self, before: Any) -> bool:
        since = before.get("since") if isinstance(before, dict) else None
        return isinstance(since, str) and since not in self._newer_than


def _are_alike(before: Any, after: Any) -> bool:
    """Return whether two nodes can be joined part by part; types can only if they are of one kind."""
    if not (isinstance(before, dict) and isinstance(after, dict)):
        return False
    kinds = before.get("kind"), after.get("kind")
    return kinds[0] == kinds[1] or not all(isinstance(kind, str) for kind in kinds)


def _is_mark(key: str, value: Any) -> bool:
    """Return whether this is a remark on where a fact is from, and not a field of that name."""
    return (key == "since" and isinstance(value, str)) or (key == "format_inferred" and value is True)


def _plain(value: Any) -> Any:
    """Return a value as JSON gives it back; None if it is missing."""
    return None if value is MISSING else json.loads(json.dumps(value))
