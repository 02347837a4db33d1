"""Seam's own JavaScript SDK takes a fake Seam for Seam."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from seam_async.testing import FakeSeam

MODULES = Path(__file__).parents[1] / "node_modules"
SCRIPT = Path(__file__).with_name("javascript_sdk.mjs")


@pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed")
@pytest.mark.skipif(not (MODULES / "seam").exists(), reason="the npm package `seam` is not in tests/node_modules")
def test_the_javascript_sdk_lists_gets_creates_unlocks_and_pages() -> None:
    with FakeSeam.running() as fake:
        command = ["node", str(SCRIPT), fake.endpoint, fake.api_key, str(MODULES)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)

    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {
        "locks": 5,
        "lock": "Front Door",
        "code": ["1234", 1, "Visitor"],
        "attempt": ["success", "UNLOCK_DOOR"],
        "events": 1,
        "missing": ["SeamHttpApiError", 404, "device_not_found", "string"],
        "invalid": ["SeamHttpInvalidInputError", ["Invalid uuid"]],
        "devices": 9,
    }
