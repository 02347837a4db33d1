"""Facts as a tree in which every node has a name, so that two trees can be compared and joined; and back.

The name of an endpoint or rate limit is its path, that of a variant its first tag, that of an enum's value the value.
`required`, `nullable` and `uncertain` become one text, `presence`, which changes as a whole.
"""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]

SECTIONS = (
    "base_url",
    "security_schemes",
    "rate_limits",
    "endpoints",
    "resources",
    "events",
    "action_attempts",
)
"""The sections that are compared with a document; the rest is from other sources, or follows from these."""

_PAGING = {"limit", "page_cursor"}
_UNCERTAIN = ["optional_or_nullable"]


def to_tree(facts: Json) -> Json:
    """Return the sections that facts have, as a tree."""
    tree = {section: facts[section] for section in SECTIONS if section in facts}
    for section in {"endpoints", "rate_limits"} & set(tree):
        tree[section] = {entry["path"]: entry for entry in tree[section]}
    return _to_tree(tree)  # type: ignore[no-any-return]


def to_facts(tree: Json) -> Json:
    """Return the facts of a tree."""
    facts: Json = _to_facts(tree)
    for section in {"endpoints", "rate_limits"} & set(facts):
        facts[section] = [entry for _, entry in sorted(facts[section].items())]
    return facts


def _to_tree(node: Any) -> Any:
    if isinstance(node, list):
        return list(map(_to_tree, node))
    if not isinstance(node, dict):
        return node
    tree = {key: _to_tree(value) for key, value in node.items()}
    if isinstance(tree.get("kind"), str):
        since = tree.pop("enum_since", {})
        if "enum" in tree:
            tree["enum"] = {value: _mark(since.get(str(value))) for value in tree["enum"]}
        if "variants" in tree:
            tree["variants"] = {str(variant["tags"][0]): variant for variant in tree["variants"]}
    if isinstance(tree.get("required"), bool):
        words = ["required" if tree.pop("required") else "optional"]
        words += ["nullable"] if tree.pop("nullable") else []
        words += ["uncertain"] if tree.pop("uncertain", None) else []
        tree["presence"] = ", ".join(words)
    if isinstance(tree.get("at_least_one_of"), list):
        # A flag is enough: the names follow from the parameters, all optional ones that are not about paging.
        tree["at_least_one_of"] = bool(tree["at_least_one_of"])
    return tree


def _to_facts(node: Any) -> Any:
    if isinstance(node, list):
        return list(map(_to_facts, node))
    if not isinstance(node, dict):
        return node
    facts = {key: _to_facts(value) for key, value in node.items()}
    if isinstance(facts.get("kind"), str):
        if since := {str(value): mark["since"] for value, mark in facts.get("enum", {}).items() if mark}:
            facts["enum_since"] = since
        if "enum" in facts:
            facts["enum"] = list(facts["enum"])
        if "variants" in facts:
            facts["variants"] = list(facts["variants"].values())
    if isinstance(facts.get("presence"), str):
        words = facts.pop("presence").split(", ")
        facts |= {"required": "required" in words, "nullable": "nullable" in words}
        facts |= {"uncertain": _UNCERTAIN} if "uncertain" in words else {}
    if isinstance(facts.get("at_least_one_of"), bool):
        optional = {name for name, field in facts["parameters"].items() if not field["required"]}
        facts["at_least_one_of"] = sorted(optional - _PAGING) if facts["at_least_one_of"] else []
    return facts


def _mark(since: str | None) -> dict[str, str]:
    return {"since": since} if since else {}
