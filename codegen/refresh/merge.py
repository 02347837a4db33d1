"""Joins the pinned facts with those of a document.

The pinned facts know more than the last document: newer sources added things, marked `since`, and revised others;
`revisions` holds what that document said at the revised places. From this follows, place by place:

- Both say the same: it stays, and a mark `since` goes, because the document knows it by now.
- The document says what it said before the revision: it brings no news, the revision stays.
- The document says something else: it wins.
- The document has nothing there: what another source added stays, unless the document is newer than that source;
  the rest is gone.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from typing import Any, Final

import attrs

Json = dict[str, Any]
Path = tuple[str, ...]

MISSING: Final = object()
"""Stands for what one side does not have."""

_TOLD_ELSEWHERE = {"rate_limits", "token_prefix", "beta"}
"""No document of Seam has these: they come from its guides and from the official packages."""


@attrs.frozen
class Change:
    """One place where the new facts differ from the pinned ones."""

    path: Path
    before: Any
    after: Any


@attrs.frozen
class Merged:
    """The new facts as a tree; what is different in them; and what stays though the document says otherwise."""

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
        newer_than: Sources whose additions do not outlive a document that lacks them.
    """
    merger = _Merger(revisions, newer_than)
    tree = merger.join(pinned, document, ())
    # Whatever the document would change once more has just been settled otherwise: those are the revisions now.
    again = _Merger({}, newer_than)
    again.join(tree, document, ())
    settled = {spell(change.path): _plain(change.after) for change in again.changes}
    return Merged(tree, tuple(merger.changes), tuple(merger.kept), settled)


def spell(path: Path) -> str:
    """A place as one string."""
    return ".".join(map(str, path))


class _Merger:
    def __init__(self, revisions: Mapping[str, Any], newer_than: Collection[str]) -> None:
        self._revisions = revisions
        self._newer_than = newer_than
        self.changes: list[Change] = []
        self.kept: list[Path] = []

    def join(self, mine: Json, theirs: Json, path: Path) -> Json:
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
        if after is MISSING and path[-1] in _TOLD_ELSEWHERE:
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
    """Return whether two nodes can be joined part by part: types only where they are of one kind."""
    if not (isinstance(before, dict) and isinstance(after, dict)):
        return False
    kinds = before.get("kind"), after.get("kind")
    return kinds[0] == kinds[1] or not all(isinstance(kind, str) for kind in kinds)


def _is_mark(key: str, value: Any) -> bool:
    """Tell a remark on where a fact is from, from a field of that name."""
    return (key == "since" and isinstance(value, str)) or (key == "format_inferred" and value is True)


def _plain(value: Any) -> Any:
    """A value as JSON gives it back; null where there is none."""
    return None if value is MISSING else json.loads(json.dumps(value))
