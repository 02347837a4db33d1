"""The processes that contenders run in: each piece of work begins in a fresh one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


def interpreters(official: str) -> dict[str, str]:
    """Contender → interpreter; the official package has an environment of its own."""
    return {**dict.fromkeys(("ours", "uvloop", "bare", "tuned", "floor"), sys.executable), "official": official}


def program(job: Mapping[str, Any]) -> list[str]:
    """Give the worker with its job, or the program that is measured as a whole."""
    if job["kind"] == "first":
        return [str(HERE / "first_call.py"), *(f"{name}={job[name]}" for name in ("work", "contender", "url"))]
    return [str(HERE / ("command.py" if job["kind"] == "command" else "worker.py")), json.dumps(job)]


def environment(contender: str) -> dict[str, str]:
    """Give the variables for a contender's process."""
    path = "" if contender == "official" else str(HERE.parent)
    variables = {**os.environ, "PYTHONPATH": path, "SEAM_API_KEY": "", "PYTHONHASHSEED": "0"}
    # All are measured as they are when installed: compiled.
    variables.pop("PYTHONDONTWRITEBYTECODE", None)
    return variables


def run(command: list[str], contender: str) -> subprocess.CompletedProcess[str]:
    """Run a command to its end."""
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment(contender))
    if done.returncode:
        message = f"{' '.join(command)} failed:\n{done.stderr[-2000:]}"
        raise SystemExit(message)
    return done
