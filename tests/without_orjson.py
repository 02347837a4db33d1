"""Prints the dependencies of pyproject.toml but orjson, which free-threaded builds of Python do not have."""

from __future__ import annotations

import tomllib
from pathlib import Path

PROJECT = Path(__file__).parent.parent / "pyproject.toml"


def dependencies() -> list[str]:
    every: list[str] = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["dependencies"]
    return [line for line in every if not line.startswith("orjson")]


if __name__ == "__main__":
    print(*dependencies(), sep="\n")
