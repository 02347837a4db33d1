"""The recipe for tests in JavaScript works as it is printed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import requires

FOLDER = Path(__file__).parents[2] / "examples" / "javascript_tests"


def test_tests_in_javascript_run_against_a_fake_of_their_own() -> None:
    node = requires.part("node")
    command = [node, "--test", "--test-reporter=tap", str(FOLDER / "guest.test.mjs")]
    environment = {**os.environ, "FAKE_SEAM": f"{sys.executable} -m seam_async.testing", "NO_PROXY": "*"}

    done = subprocess.run(command, capture_output=True, text=True, timeout=100, env=environment, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
    assert "# pass 4" in done.stdout
