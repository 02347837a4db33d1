"""Real parts that some tests need (servers, a browser): where one is missing, they skip and say so.

`SEAM_TESTS_REQUIRE=redis,postgres,chromium` turns the skip into a failure, so that a run that is meant to have them
cannot pass without.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

PROGRAMS = {
    "redis": ("redis-server",),
    "valkey": ("valkey-server",),
    "postgres": ("postgres", "/usr/lib/postgresql/*/bin/postgres"),
    "chromium": ("chromium", "chromium-browser", "google-chrome"),
    "node": ("node",),
    "tmux": ("tmux",),
}
"""Part → programs of which one is enough: names on PATH, or absolute patterns."""


def find(part: str) -> str | None:
    """Return the path of the program behind a part, if this machine has one."""
    for name in PROGRAMS[part]:
        found = shutil.which(name) or max(map(str, Path("/").glob(name.lstrip("/"))), default=None)
        if found:
            return found
    return None


def part(name: str) -> str:
    """Return the path of the program behind a part; skip the test without it, or fail where it is required."""
    found = find(name)
    if found is not None:
        return found
    reason = f"{name} is not installed: none of {', '.join(PROGRAMS[name])} was found"
    if name in os.environ.get("SEAM_TESTS_REQUIRE", "").split(","):
        pytest.fail(f"{reason}, and SEAM_TESTS_REQUIRE names it")
    pytest.skip(reason)
