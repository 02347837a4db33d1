"""Seam's own command line, a Node program, installed in a folder of its own where Node is new enough."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

PACKAGE = "@seamapi/cli@0.42.0"
LEAST = (22, 12)
FOLDER = Path(__file__).parent / ".node"


def missing() -> str | None:
    """Return why the program cannot be measured here; None if it can."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        return "node or npm is not installed"
    output = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    version = tuple(map(int, re.findall(r"\d+", output)[:2]))
    return None if version >= LEAST else f"it needs node {'.'.join(map(str, LEAST))}, and this is {output.strip()}"


def command() -> list[str]:
    """Return the words that start the program; install it first if need be.

    It is run once after that, because it fetches its commands from npm once a day.
    """
    script = FOLDER / "node_modules" / ".bin" / "seam"
    if not script.exists():
        print(f"Installing {PACKAGE} in {FOLDER} …", flush=True)
        FOLDER.mkdir(exist_ok=True)
        npm = shutil.which("npm") or "npm"
        subprocess.run([npm, "install", "--prefix", str(FOLDER), "--omit=optional", "--silent", PACKAGE], check=True)
        environment = {**os.environ, "SEAM_CLI_TOKEN": "seam_x"}
        subprocess.run([str(script), "--help"], stdout=subprocess.DEVNULL, env=environment, check=True)
    return [str(script)]
