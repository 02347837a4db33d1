"""Read programs written for Seam's own package, and list each line that needs a hand, with what to write.

```
python -m seam_async.migrate app/ tests/ script.py
```

It changes nothing, and runs nothing of what it reads. What it cannot see is in MIGRATING.md: it knows names and shapes,
not types. It ends with 0 where nothing needs a hand, 1 where something does, and 2 where a file cannot be read.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from seam_async._migration.finder import Finding, find

__all__ = ["Finding", "find", "main"]

_SKIPPED = frozenset({".git", ".venv", "venv", "node_modules", "site-packages", "__pycache__", "build", "dist"})


def _programs(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(found for found in path.rglob("*.py") if not _SKIPPED & set(found.parts))
        else:
            yield path


def main(arguments: Sequence[str]) -> int:
    """List the lines that need a hand in the programs at these paths; return the exit status."""
    if not arguments or any(argument.startswith("-") for argument in arguments):
        sys.stderr.write(f"usage: python -m seam_async.migrate PATH…\n\n{__doc__}")
        return 0 if arguments and arguments[0] in ("-h", "--help") else 2
    count, unread = 0, 0
    for path in _programs(map(Path, arguments)):
        try:
            findings = find(path.read_text(encoding="utf-8"))
        except (OSError, SyntaxError, ValueError) as error:
            sys.stderr.write(f"{path}: {error}\n")
            unread += 1
            continue
        count += len(findings)
        for finding in findings:
            sys.stdout.write(f"{path}:{finding.line}: {finding.advice}\n")
    sys.stderr.write(f"{count} to change; MIGRATING.md explains each, and what cannot be seen from the text alone\n")
    return 2 if unread else min(count, 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
