"""Counts machine instructions with callgrind: the same number every time, however busy the machine is.

Only instructions of the process count. The kernel's work for it does not: about a third of the time of a call, and the
same for all who send the same request.
"""

from __future__ import annotations

import os
import re
import shutil
from typing import Any

from benchmarks.processes import program, run


def available() -> bool:
    """Return whether valgrind is installed."""
    return shutil.which("valgrind") is not None


def instructions(interpreter: str, job: dict[str, Any]) -> float:
    """Return the instructions of a whole program, or those of one call if the job has a `count` of calls."""
    run([interpreter, *program(job)], job["contender"])  # compile first: instructions of the compiler would count
    if "count" not in job:
        return _total(interpreter, job)
    few, many = (_total(interpreter, {**job, "count": factor * job["count"]}) for factor in (1, 3))
    return (many - few) / (2 * job["count"])


def _total(interpreter: str, job: dict[str, Any]) -> int:
    command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={os.devnull}", interpreter, *program(job)]
    output = run(command, job["contender"]).stderr
    return int(re.search(r"Collected : (\d+)", output)[1])  # type: ignore[index]
