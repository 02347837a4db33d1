"""mypy and pyright accept `*_api.py`, and refuse each line of `rejected/` for the reason that stands beside it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
ACCEPTED = sorted(HERE.glob("*_api.py"))
REJECTED = sorted((HERE / "rejected").glob("*.py"))

Findings = dict[str, set[str]]
"""`file:line` → the codes of what is wrong there."""


def expected(checker: str) -> Findings:
    """What the comments say: `# mypy: arg-type, pyright: reportArgumentType`."""
    found: Findings = {}
    for path in REJECTED:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if named := re.search(rf"#.*\b{checker}: ([\w-]+)", line):
                found[f"{path.name}:{number}"] = {named[1]}
    return found


def run(*command: str | Path) -> str:
    done = subprocess.run(
        [sys.executable, "-m", *command],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1", "NO_COLOR": "1"},
        check=False,
    )
    return done.stdout


def mypy() -> Findings:
    pytest.importorskip("mypy")
    output = run("mypy", "--strict", "--no-error-summary", "--hide-error-context", "--no-pretty", *ACCEPTED, *REJECTED)
    found: Findings = {}
    for path, line, code in re.findall(r"^(.+?):(\d+): error: .*\[([\w-]+)\]$", output, re.MULTILINE):
        found.setdefault(f"{Path(path).name}:{line}", set()).add(code)
    return found


def pyright() -> Findings:
    pytest.importorskip("pyright")
    output = run("pyright", "--pythonpath", sys.executable, "--outputjson", *ACCEPTED, *REJECTED)
    found: Findings = {}
    for problem in json.loads(output)["generalDiagnostics"]:
        place = f"{Path(problem['file']).name}:{problem['range']['start']['line'] + 1}"
        found.setdefault(place, set()).add(problem.get("rule", problem["message"]))
    return found


def test_type_checkers_have_accepted_files_and_expected_errors() -> None:
    assert ACCEPTED
    assert len(expected("mypy")) > 40
    assert expected("mypy").keys() >= expected("pyright").keys()


def test_mypy_reports_exactly_the_expected_errors() -> None:
    assert mypy() == expected("mypy")


def test_pyright_reports_exactly_the_expected_errors() -> None:
    assert pyright() == expected("pyright")
