"""The public surface is what `public_api.txt` says: names and signatures, so that no change goes unseen."""

from __future__ import annotations

import difflib
import json
from pathlib import Path

from public_api import SNAPSHOT, snapshot

FACTS = Path(__file__).parents[1] / "codegen/spec/seam-api.json"


def test_the_public_api_equals_its_snapshot() -> None:
    agreed, now = SNAPSHOT.read_text(encoding="utf-8"), snapshot()
    difference = "\n".join(difflib.unified_diff(agreed.split("\n"), now.split("\n"), "agreed", "now", lineterm="", n=0))
    assert now == agreed, f"if this is meant, run `python tests/public_api.py`\n{difference}"


def test_the_snapshot_of_the_public_api_has_all_endpoints() -> None:
    lines = SNAPSHOT.read_text(encoding="utf-8").partition("# the namespaces of a client")[2].splitlines()
    facts = json.loads(FACTS.read_text(encoding="utf-8"))
    endpoints = {".".join((*endpoint["namespace"], endpoint["name"])) for endpoint in facts["endpoints"]}
    assert len(endpoints) == 207
    assert endpoints <= {line.partition("(")[0] for line in lines}
