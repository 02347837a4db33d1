"""aiohttp without its compiled parts, as where there is no wheel for a machine or a Python."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.mark.weekly
@pytest.mark.timeout(1500)
def test_the_direct_way_works_with_the_parser_in_python() -> None:
    """The tests of this folder, run again with `AIOHTTP_NO_EXTENSIONS`."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", str(HERE), "-q", "-k", "direct", "-m", "not slow and not weekly"],
        env={**os.environ, "AIOHTTP_NO_EXTENSIONS": "1"},
        cwd=HERE.parents[1],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-5000:]
    assert "passed" in done.stdout
