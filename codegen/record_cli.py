"""`python -m codegen.record_cli` draws `docs/cli.svg`: a session at a terminal, on a fake, by rich."""

from __future__ import annotations

import io
import os
import pty
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).parents[1]
WIDTH = 100
SESSION = (
    "seam devices list --limit 5",
    'seam locks unlock-door --device "front door"',
    "seam access-codes create --device Apartment\\ 1 --name Ada --fields name,code,status",
    "seam locks unlok-door",
    "seam access-codes list --device Aparment\\ 1",
    "seam devices list --output jsonl --fields display_name,properties.locked | head -2",
)


def main() -> None:
    """Record the session and draw it."""
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True)
    with tempfile.TemporaryDirectory() as folder:
        fake = subprocess.Popen(
            [sys.executable, "-m", "seam_async.testing", "--port", "0", "--seed"], stdout=subprocess.PIPE, text=True
        )
        try:
            environment = _environment(fake, folder)
            for line in SESSION:
                console.print(Text("$ ", style="bold green") + Text(line))
                console.print(Text.from_ansi(_run(line, environment)))
        finally:
            fake.terminate()
            fake.wait()
    # rich's template loads fonts from another host, which would make the page depend on it.
    template = re.sub(r"@font-face \{\{.*?\}\}\s*", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)
    svg = console.export_svg(title="seam", code_format=template, unique_id="seam-cli")
    (ROOT / "docs" / "cli.svg").write_text(
        "\n".join(line.rstrip() for line in svg.splitlines()) + "\n", encoding="utf-8"
    )


def _environment(fake: subprocess.Popen[str], folder: str) -> dict[str, str]:
    text = ""
    for line in fake.stdout or ():
        text += line
        if line.startswith("export"):
            break
    values = dict(re.findall(r"(SEAM_\w+)=(\S+)", text))
    (Path(folder) / "seam").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m seam_cli "$@"\n', encoding="utf-8")
    (Path(folder) / "seam").chmod(0o700)
    folders = {f"SEAM_{name}_DIR": f"{folder}/{name.lower()}" for name in ("CONFIG", "STATE", "CACHE")}
    path = f"{folder}{os.pathsep}{os.environ['PATH']}"
    return {
        **os.environ,
        **values,
        **folders,
        "PATH": path,
        "COLUMNS": str(WIDTH),
        "TERM": "xterm",
        "PYTHONPATH": str(ROOT),
    }


def _run(line: str, environment: dict[str, str]) -> str:
    """Run a line of the shell at a terminal, and return what it wrote."""
    pid, end = pty.fork()
    if pid == 0:
        os.execvpe("bash", ["bash", "-c", line], environment)  # noqa: S606
    written = b""
    while True:
        try:
            part = os.read(end, 65536)
        except OSError:  # on Linux, reading a terminal whose process has ended is an error
            break
        if not part:
            break
        written += part
    os.waitpid(pid, 0)
    os.close(end)
    text = written.decode("utf-8", "replace").replace("\r\n", "\n")
    # The spinner has erased each of its frames, which stand in the recording all the same.
    return re.sub(r"[^\n]*\r\x1b\[K", "", text).rstrip("\n")


if __name__ == "__main__":
    main()
