"""Requests that schemathesis makes from the fake's own `/openapi.json`, and what it says of the answers."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from seam_async.testing import FakeSeam

# `make fuzz` tries more.
EXAMPLES = os.environ.get("SEAM_FUZZ_EXAMPLES", "1")
CHECKS = ("not_a_server_error", "status_code_conformance", "content_type_conformance", "response_schema_conformance")


@pytest.mark.slow
@pytest.mark.skipif(find_spec("schemathesis") is None, reason="schemathesis is not installed")
@pytest.mark.timeout(0 if EXAMPLES != "1" else 300)
def test_every_answer_conforms_to_the_document_that_the_fake_serves(tmp_path: Path) -> None:
    with FakeSeam.running(action_delay=0, code_delay=0) as fake:
        command = [
            *(sys.executable, "-m", "schemathesis.cli", "run", f"{fake.endpoint}/openapi.json"),
            *("-H", f"authorization: Bearer {fake.api_key}", "-H", f"seam-workspace: {fake.workspace_id}"),
            *("--checks", ",".join(CHECKS), "--phases", "fuzzing", "--mode", "all"),
            *("--seed", "1", "--max-examples", EXAMPLES, "--generation-database", "none"),
            *("--suppress-health-check", "all", "--no-color"),
        ]
        environment = {**os.environ, "NO_PROXY": "*"}
        done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=tmp_path, check=False)

    assert done.returncode == 0, done.stdout[-8000:] + done.stderr[-2000:]
    assert len(fake.requests) > 300
    assert [record.path for record in fake.requests if record.status == 500] == []
