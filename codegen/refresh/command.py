"""`python -m codegen refresh FILE`: reads, joins, writes and reports."""

from __future__ import annotations

import json
from collections.abc import Collection
from pathlib import Path
from typing import Any

from codegen import load
from codegen.docs import Texts, load_toml
from codegen.generate import build
from codegen.refresh.document import read
from codegen.refresh.inline import hoist
from codegen.refresh.merge import MISSING, Change, Merged, merge, spell
from codegen.refresh.public import LeftOut, public
from codegen.refresh.report import report
from codegen.refresh.tree import to_facts, to_tree

Json = dict[str, Any]


def refresh(path: Path, *, dry_run: bool = False, source: str | None = None, newer_than: Collection[str] = ()) -> int:
    """Bring the pinned facts up to date with an OpenAPI document, and print what is different.

    Args:
        path: The document, as JSON.
        dry_run: Print only, write nothing.
        source: Name and version of the document, for the facts' list of sources.
        newer_than: Names from that list: sources that are older than the document. Facts that only they have are
            removed; facts of all other sources stay though the document lacks them.

    Returns:
        0, also with gaps in `docs.toml`: they are printed, and are the next thing to do.
    """
    spec = load.SPEC
    revisions_file = spec.with_name("revisions.json")
    pinned = json.loads(spec.read_text(encoding="utf-8"))
    revisions = json.loads(revisions_file.read_text(encoding="utf-8")) if revisions_file.exists() else {}
    others = [entry["name"] for entry in pinned["source"] if entry["kind"] != "openapi"]
    if unknown := set(newer_than) - set(others):
        message = f"{', '.join(sorted(unknown))}: not a source of the facts; there are {', '.join(others)}"
        raise SystemExit(message)
    if set(newer_than) == set(others):
        revisions = {}
    document, left_out = public(json.loads(path.read_text(encoding="utf-8")))
    document, more_left_out = public(hoist(document))  # resources that `hoist` has named may have undocumented parts
    left_out = {kind: [*left_out.get(kind, ()), *more_left_out.get(kind, ())] for kind in {*left_out, *more_left_out}}
    merged = merge(to_tree(pinned), to_tree(read(document)), revisions, newer_than=newer_than)
    facts, more = complete(pinned, merged, left_out)
    facts["source"] = _sources(pinned["source"], source, newer_than)
    changes = [*merged.changes, *more]
    print(*report(changes, merged.kept), f"{len(changes)} differences", sep="\n")
    if not dry_run:
        spec.write_text(dump(facts), encoding="utf-8", newline="\n")
        revisions_file.write_text(dump(merged.revisions), encoding="utf-8", newline="\n")
    for line in to_do(facts):
        print(line)
    return 0


def complete(pinned: Json, merged: Merged, left_out: LeftOut) -> tuple[Json, list[Change]]:
    """Return all facts, and the rate limits that go with their endpoints.

    Beside the joined facts there are those that no document has, and those that follow from others.
    """
    facts = {**pinned, **to_facts(merged.tree)}
    paths = {endpoint["path"] for endpoint in facts["endpoints"]}
    gone = [limit for limit in facts["rate_limits"] if limit["path"] not in paths]
    facts["rate_limits"] = [limit for limit in facts["rate_limits"] if limit["path"] in paths]
    events = [set(event["fields"]) for event in facts["events"].values()]
    facts["event_common_fields"] = sorted(set.intersection(*events)) if events else []
    unclear = {endpoint["path"] for endpoint in facts["endpoints"] if endpoint["auth"] is None}
    facts["undetermined"] = [entry for entry in pinned["undetermined"] if entry["path"] in unclear]
    back = {spell(change.path) for change in merged.changes if change.before is MISSING}
    facts["removed"] = [entry for entry in pinned["removed"] if _dotted(entry["path"]) not in back]
    facts["excluded_undocumented"] = _left_out(pinned["excluded_undocumented"], left_out, facts, paths)
    return facts, [Change(("rate_limits", limit["path"]), limit, MISSING) for limit in gone]


def to_do(facts: Json) -> list[str]:
    """Return what these facts lack: texts in `docs.toml`, names in `overrides.toml`."""
    texts = Texts.load(load.HERE / "docs.toml")
    overrides = load_toml(load.OVERRIDES)
    try:
        build(load.apply(facts, overrides), overrides, texts)
    except SystemExit as problem:
        return ["", str(problem)]
    lines = [f"  + {gap}" for gap in sorted(set(texts.gaps))] + [f"  - {key}" for key in texts.unused()]
    return ["", "Texts to write (+) and to remove (-) in docs.toml", *lines] if lines else []


def dump(value: Json) -> str:
    """Return JSON as the pinned files have it: a line for each fact, sorted keys."""
    return json.dumps(value, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def _sources(sources: list[Json], name: str | None, newer_than: Collection[str]) -> list[Json]:
    """Return the list of sources, oldest first; a named document replaces the last document, and is the newest."""
    if name is None or any(entry["name"] == name for entry in sources):
        return sources
    kept = [entry for entry in sources if entry["kind"] != "openapi" and entry["name"] not in newer_than]
    return [*kept, {"name": name, "kind": "openapi"}]


def _left_out(pinned: Json, now: LeftOut, facts: Json, paths: set[str]) -> Json:
    """Return what is undocumented; endpoints and resources that a document lacks altogether stay listed."""
    known = {"endpoints": paths, "resources": set(facts["resources"]), "events": set(facts["events"])}
    listed = {}
    for kind in dict.fromkeys([*pinned, *now]):
        before = set(pinned.get(kind, ())) - known[kind] if kind in known else set()
        listed[kind] = sorted({*now.get(kind, ()), *before})
    return listed


def _dotted(place: str) -> str:
    """Return a place as the tree spells it: `variants<tag>` becomes `variants.tag`."""
    return place.replace("<", ".").replace(">", "")
