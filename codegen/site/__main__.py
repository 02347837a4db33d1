"""`python -m codegen.site`: build the site, strictly; `--serve` shows it while you write."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from codegen.site.build import Places, prepare
from codegen.site.check import problems
from codegen.site.plain import write_plain


def main() -> int:
    """Build or serve the site, and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m codegen.site", description=__doc__)
    parser.add_argument("--serve", action="store_true", help="serve it on this machine")
    parser.add_argument("--address", default="127.0.0.1:8000", help="where to serve it")
    parser.add_argument("--into", type=Path, default=Places().base, help="the folder to build in")
    arguments = parser.parse_args()
    places = Places(arguments.into)
    names = prepare(places)
    zensical = [sys.executable, "-m", "zensical"]
    if arguments.serve:
        command = [*zensical, "serve", "-f", str(places.config), "-a", arguments.address]
        return subprocess.run(command, check=False).returncode
    done = subprocess.run([*zensical, "build", "--clean", "--strict", "-f", str(places.config)], check=False)
    if done.returncode:
        return done.returncode
    write_plain(places)
    found = problems(places.site, names)
    for problem in found:
        print(problem, file=sys.stderr)
    print(f"{places.site}: {sum(1 for _ in places.site.rglob('*.html'))} pages")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
