"""The page of all codes in the facts: of errors, warnings and pending changes of resources, and of failed actions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from codegen.site.markdown import table

KINDS = {
    "error_code": "Errors of resources",
    "warning_code": "Warnings of resources",
    "mutation_code": "Pending changes",
}


def render(facts: dict[str, Any]) -> dict[str, str]:
    """Return the page by its path."""
    found: dict[str, dict[str, set[str]]] = {kind: defaultdict(set) for kind in KINDS}
    for name, resource in facts["resources"].items():
        for type_ in (field["type"] for field in resource["fields"].values()):
            for union in _unions(type_):
                if union["discriminator"] in found:
                    for variant in union["variants"]:
                        for tag in variant["tags"]:
                            found[union["discriminator"]][tag].add(name)
    lines = ["# Every code", "", "What the API's description knows today. A newer server may send others.", ""]
    for kind, title in KINDS.items():
        lines += [f"## {title}", "", f"The values of `{kind}`, and the resources whose lists hold them.", ""]
        rows = [(f"`{code}`", ", ".join(sorted(names))) for code, names in sorted(found[kind].items())]
        lines += table(("code", "on"), rows)
    failures: dict[str, set[str]] = defaultdict(set)
    for action, attempt in facts["action_attempts"].items():
        for code in _tags(attempt["statuses"].get("error", {}).get("error", {})):
            failures[code].add(action)
    lines += ["## Failed actions", "", "The `code` of a `SeamActionAttemptFailedError`.", ""]
    lines += table(
        ("code", "of"), [(f"`{code}`", ", ".join(sorted(names)).lower()) for code, names in sorted(failures.items())]
    )
    return {"guides/codes.md": "\n".join(lines) + "\n"}


def _unions(type_: dict[str, Any]) -> Iterator[dict[str, Any]]:
    if type_["kind"] == "union":
        yield type_
    if isinstance(type_.get("items"), dict):
        yield from _unions(type_["items"])
    for field in type_.get("fields", {}).values():
        yield from _unions(field["type"])


def _tags(type_: dict[str, Any]) -> Iterator[str]:
    """Iterate over the values of `type` in the error of an action."""
    for variant in type_.get("variants", ()):
        yield from variant["tags"]
    tag = type_.get("fields", {}).get("type", {}).get("type", {})
    yield from tag.get("enum", ())
