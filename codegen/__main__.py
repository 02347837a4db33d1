"""`python -m codegen` generates; `--check` fails on stale files; `refresh FILE` takes in newer facts."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from codegen.generate import FOLDERS, generate
from codegen.write import differences, write


def main() -> int:
    """Run the command, and return its exit code: 1 where something is out of date or undocumented."""
    parser = argparse.ArgumentParser(prog="python -m codegen", description="Generate the API's methods and classes.")
    parser.add_argument("--check", action="store_true", help="change nothing; fail where something is out of date")
    commands = parser.add_subparsers(dest="command")
    refresh = commands.add_parser("refresh", help="take in a newer OpenAPI document of Seam")
    refresh.add_argument("openapi", type=Path)
    refresh.add_argument("--dry-run", action="store_true", help="print what is different, write nothing")
    refresh.add_argument("--source", metavar="NAME", help="name and version of the document, for the list of sources")
    refresh.add_argument(
        "--newer-than",
        action="append",
        default=[],
        metavar="NAME",
        help="a source that is older than the document: facts that only this source has are removed",
    )
    arguments = parser.parse_args()
    if arguments.command == "refresh":
        from codegen.refresh import refresh as run

        return run(
            arguments.openapi,
            dry_run=arguments.dry_run,
            source=arguments.source,
            newer_than=arguments.newer_than,
        )
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
