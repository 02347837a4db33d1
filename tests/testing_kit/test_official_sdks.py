"""Seam's own SDKs, in JavaScript and Python and of several versions, take a fake Seam for Seam."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import requires

from seam_async.testing import FakeSeam

HERE = Path(__file__).parent
MODULES = HERE.parent / "node_modules"
PACKAGES = HERE.parent / "official"

SEEN: dict[str, Any] = {
    "locks": 5,
    "lock": "Front Door",
    "code": ["1234", 1, "Visitor"],
    "attempt": ["success", "UNLOCK_DOOR"],
    "events": ["lock.locked", "lock.unlocked"],
    "last": ["action_attempt.lock_door.succeeded"],
    "devices": 9,
    "some": ["august_lock", "yale_lock"],
    "found": True,
    "spaces": ["Apartment 1", ["Apartment 1", "t"]],
    "cooled": "success",
}


def drive(command: list[str], **environment: str) -> tuple[dict[str, Any], FakeSeam]:
    with FakeSeam.running() as fake:
        done = subprocess.run(
            [*command[:2], fake.endpoint, fake.api_key, *command[2:]],
            capture_output=True,
            text=True,
            timeout=100,
            check=False,
            env={**os.environ, "NO_PROXY": "*", **environment},
        )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout), fake


@pytest.mark.parametrize("package", ["seam", "@seamapi/http"], ids=["1.x", "2.x"])
def test_the_javascript_sdk_goes_on_its_journey(package: str) -> None:
    node = requires.part("node")
    entry = MODULES / package / "index.js"
    if not entry.exists():
        pytest.skip(f"the npm package {package} is not in tests/node_modules: run `npm ci` in tests/")

    seen, fake = drive([node, str(HERE / "javascript_sdk.mjs"), entry.as_uri()])

    assert seen == {
        **SEEN,
        "missing": ["SeamHttpApiError", 404, "device_not_found", "string"],
        "duplicate": ["SeamHttpApiError", 409, "duplicate_access_code", "string"],
        "invalid": ["SeamHttpInvalidInputError", ["Invalid uuid"]],
        "grant": [True, ["code", "mobile_key"]],
        "webhooks": [["*"]],
    }
    if package == "@seamapi/http":
        assert {"GET", "POST", "PUT", "PATCH", "DELETE"} >= {one.method for one in fake.requests} > {"GET", "POST"}


@pytest.mark.parametrize("version", ["3.18.0", "2.2.0"])
def test_the_python_package_goes_on_its_journey(version: str) -> None:
    folder = PACKAGES / f"seam-{version}"
    if not folder.exists():
        pytest.skip(f"seam {version} is not in tests/official: run `make tests/official/.done`")

    seen, _ = drive([sys.executable, str(HERE / "python_sdk.py")], PYTHONPATH=str(folder))

    assert seen == {
        **SEEN,
        "version": version,
        "missing": [404, "device_not_found", True],
        "duplicate": [409, "duplicate_access_code"],
        "invalid": ["Invalid uuid"],
    }
