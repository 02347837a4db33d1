"""The examples in the kit's README run as they stand."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import seam_async.testing

README = Path(seam_async.testing.__file__).with_name("README.md")
BLOCKS = re.findall(r"```python\n(.*?)```", README.read_text(), re.DOTALL)


@pytest.mark.parametrize("number", range(len(BLOCKS)))
def test_examples_in_the_readme_of_the_fake_run(number: int, tmp_path: Path) -> None:
    block = BLOCKS[number]
    if "sync_client" in block or "def test_" not in block:
        command = [sys.executable, "-W", "error", "example.py"]
    else:
        command = [sys.executable, "-m", "pytest", "-q", "-W", "error", "-p", "no:cacheprovider", "example.py"]
        command += ["-o", "asyncio_default_fixture_loop_scope=function", "-o", "python_files=example.py"]
    (tmp_path / "example.py").write_text(block)

    done = subprocess.run(command, capture_output=True, text=True, timeout=100, cwd=tmp_path, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
