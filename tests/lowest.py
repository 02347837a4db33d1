"""Prints pip constraints that pin each dependency of pyproject.toml to its lower bound."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

PROJECT = Path(__file__).parent.parent / "pyproject.toml"


def lowest(requirement: str) -> str:
    """`aiohttp>=3.13.3,!=3.14.0; marker` as `aiohttp==3.13.3`."""
    found = re.match(r"([\w.-]+)>=([\w.]+)", requirement)
    if found is None:
        message = f"{requirement} in {PROJECT.name} has no lower bound"
        raise ValueError(message)
    return f"{found[1]}=={found[2]}"


if __name__ == "__main__":
    for line in tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["dependencies"]:
        print(lowest(line))
