"""Names that the generator and the packages judge alike, each by its own copy: neither imports the other."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from codegen.build_api import is_unmarked_date_time
from codegen.secret_parameters import SECRET_ENDINGS, SECRET_NAMES
from seam_async._wire import redaction, request

FACTS = Path(__file__).parents[2] / "codegen/spec/seam-api.json"


def test_what_is_kept_out_of_frames_is_what_is_masked_in_texts() -> None:
    assert SECRET_NAMES == redaction._SECRET_NAMES
    assert SECRET_ENDINGS == redaction._SECRET_ENDINGS


def test_every_date_time_of_the_facts_is_refused_when_it_is_naive() -> None:
    """By format, or by name where the facts give none."""
    names = set()

    def visit(name: str, facts: Any) -> None:
        if isinstance(facts, list):
            for item in facts:
                visit(name, item)
        elif isinstance(facts, dict):
            kind = facts.get("type")
            is_text = isinstance(kind, dict) and kind.get("kind") == "string" and "enum" not in kind
            if is_text and (kind["format"] == "date-time" if "format" in kind else is_unmarked_date_time(name)):
                names.add(name)
            for inner, value in facts.items():
                visit(inner, value)

    for endpoint in json.loads(FACTS.read_text(encoding="utf-8"))["endpoints"]:
        visit("", endpoint["parameters"])
    assert {"starts_at", "ends_at", "created_before", "since"} <= names
    assert sorted(name for name in names if not request.is_date_time(name)) == []
