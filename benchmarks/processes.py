"""The processes of contenders: a fresh one for each piece of work."""

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
    """Return the interpreter of each contender; the official package has an environment of its own."""
    return {**dict.fromkeys(("ours", "uvloop", "bare", "tuned", "floor"), sys.executable), "official": official}


def program(job: Mapping[str, Any]) -> list[str]:
    """Return the arguments of the interpreter: the worker with its job, or a program that is measured as a whole."""
    if job["kind"] == "first":
        return [str(HERE / "first_call.py"), *(f"{name}={job[name]}" for name in ("work", "contender", "url"))]
    return [str(HERE / ("command.py" if job["kind"] == "command" else "worker.py")), json.dumps(job)]


def environment(contender: str) -> dict[str, str]:
    """Return the environment variables of a contender's process."""
    path = "" if contender == "official" else str(HERE.parent)
    variables = {**os.environ, "PYTHONPATH": path, "SEAM_API_KEY": "", "PYTHONHASHSEED": "0"}
    # Without this variable modules are compiled once, as in an installation.
    variables.pop("PYTHONDONTWRITEBYTECODE", None)
    return variables


def run(command: list[str], contender: str) -> subprocess.CompletedProcess[str]:
    """Run a command to its end, and return its result.

    Raises:
        SystemExit: It failed.
    """
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment(contender))
    if done.returncode:
        message = f"{' '.join(command)} failed:\n{done.stderr[-2000:]}"
        raise SystemExit(message)
    return done
