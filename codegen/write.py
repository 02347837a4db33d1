"""Writes generated files: formatted, only those that changed, and removes stale ones; or lists the differences."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent


def format_python(files: dict[str, str]) -> dict[str, str]:
    """Return the files with the Python files among them formatted by the pinned formatter."""
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        paths = []
        for name, text in files.items():
            path = base / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            if name.endswith(".py"):
                paths.append(str(path))
        ruff = [sys.executable, "-m", "ruff"]
        settings = ["--config", str(ROOT / "pyproject.toml"), "--quiet"]
        # Imports are sorted and unused ones removed first, since that changes the layout.
        own = 'lint.isort.known-first-party=["seam_async", "seam_sync"]'
        fix = ["check", "--select", "I,F401", "--fix", "--config", own, "--config", "line-length=120", "--isolated"]
        subprocess.run([*ruff, *fix, "--quiet", *paths], check=False)
        subprocess.run([*ruff, "format", *settings, *paths], check=True)
        return {name: (base / name).read_text(encoding="utf-8") for name in files}


def differences(files: dict[str, str], folders: list[str]) -> list[str]:
    """Return what a run would change: files to write, and files in generated folders that should not be there."""
    found = []
    for name, text in sorted(files.items()):
        path = ROOT / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            found.append(f"out of date: {name}")
    for folder in folders:
        for path in sorted((ROOT / folder).glob("**/*")):
            name = path.relative_to(ROOT).as_posix()
            if path.is_file() and "__pycache__" not in path.parts and name not in files:
                found.append(f"does not belong: {name}")
    return found


def write(files: dict[str, str], folders: list[str]) -> list[str]:
    """Write and remove files, and return what changed."""
    changed = differences(files, folders)
    for line in changed:
        kind, _, name = line.partition(": ")
        path = ROOT / name
        if kind == "does not belong":
            path.unlink()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(files[name], encoding="utf-8")
    return changed
