"""`python -m codegen`: generate; `--check`: fail on anything out of date or undocumented; `refresh FILE`: newer facts."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from codegen.generate import FOLDERS, generate
from codegen.write import differences, write


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m codegen", description="Generate the API's methods and classes.")
    parser.add_argument("--check", action="store_true", help="change nothing; fail where something is out of date")
    commands = parser.add_subparsers(dest="command")
    refresh = commands.add_parser("refresh", help="take in a newer OpenAPI document of Seam")
    refresh.add_argument("openapi", type=Path)
    arguments = parser.parse_args()
    if arguments.command == "refresh":
        from codegen.refresh import refresh as run

        return run(arguments.openapi)
    files, api, texts = generate()
    problems = [f"no text in docs.toml: {gap}" for gap in sorted(set(texts.gaps))]
    problems += [f"text for nothing in docs.toml: {key}" for key in texts.unused()]
    if arguments.check:
        problems += differences(files, FOLDERS)
    else:
        for line in write(files, FOLDERS):
            print(line)
        endpoints = sum(len(namespace.endpoints) for namespace in api.namespaces)
        print(f"{endpoints} endpoints, {len(api.models)} classes, {len(api.unions)} unions, {len(api.enums)} aliases")
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
