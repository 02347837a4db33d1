"""Counts machine instructions with callgrind: the same number every time, however busy the machine is.

It sees what the process does itself. What the kernel does for it, about a third of the time of a call and the same for
whoever sends the same request, does not count.
"""

from __future__ import annotations

import os
import re
import shutil
from typing import Any

from benchmarks.processes import program, run


def available() -> bool:
    """Tell whether valgrind is installed."""
    return shutil.which("valgrind") is not None


def instructions(interpreter: str, job: dict[str, Any]) -> float:
    """Count those of a whole program, or those of one call, where the job says how many it makes."""
    run([interpreter, *program(job)], job["contender"])  # so that everything is compiled: that would be counted, too
    if "count" not in job:
        return _total(interpreter, job)
    few, many = (_total(interpreter, {**job, "count": factor * job["count"]}) for factor in (1, 3))
    return (many - few) / (2 * job["count"])


def _total(interpreter: str, job: dict[str, Any]) -> int:
    command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={os.devnull}", interpreter, *program(job)]
    told = run(command, job["contender"]).stderr
    return int(re.search(r"Collected : (\d+)", told)[1])  # type: ignore[index]
