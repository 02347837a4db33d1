"""The message of `seam` if the extra `cli` is not installed. Imports the standard library only."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path


def explain() -> str:
    """Return how to install the command line, and which other `seam` this one hides."""
    lines = [
        'seam: the command line of seam-async needs its extra: pip install "seam-async[cli]"',
        '(or, apart from your project: pipx install "seam-async[cli]")',
    ]
    if other := hidden_command():
        lines.append(f"This script stands before another seam on your PATH: {other}")
        lines.append("Run that one by its full path, or uninstall seam-async here to have it back.")
    return "\n".join(lines) + "\n"


def hidden_command(name: str = "seam") -> str | None:
    """Return the first `seam` on PATH outside the folder of this one; None if there is none."""
    own = {Path(sys.argv[0]).absolute().parent, Path(sys.executable).parent}
    folders = [folder for folder in os.environ.get("PATH", "").split(os.pathsep) if folder]
    others = [folder for folder in folders if Path(folder).absolute() not in own]
    return shutil.which(name, path=os.pathsep.join(others)) if others else None
