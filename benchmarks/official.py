"""An environment of its own for Seam's package, so that it never mixes with the project's."""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path

VERSION = "3.18.0"
FOLDER = Path(__file__).parent / ".venv"


def python() -> str:
    """Return the interpreter of that environment, which is made on first use."""
    bin_folder = FOLDER / ("Scripts" if sys.platform == "win32" else "bin")
    interpreter = bin_folder / ("python.exe" if sys.platform == "win32" else "python")
    mark = FOLDER / f"seam-{VERSION}"
    if not mark.exists():
        print(f"Installing seam {VERSION} in {FOLDER} …", flush=True)
        venv.create(FOLDER, with_pip=True, clear=True)
        subprocess.run([str(interpreter), "-m", "pip", "install", "--quiet", f"seam=={VERSION}"], check=True)
        mark.touch()
    return str(interpreter)
