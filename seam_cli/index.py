"""Reads the generated commands: a small index for help and completion, and the file of a group that is used."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent / "commands"


@cache
def _read(name: str) -> dict[str, Any]:
    with (_FOLDER / f"{name}.json").open(encoding="utf-8") as file:
        result: dict[str, Any] = json.load(file)
    return result


def groups() -> dict[str, Any]:
    """Return all groups by their dotted path, each with `summary` and `commands` (name → summary)."""
    found: dict[str, Any] = _read("_index")["groups"]
    return found


def paths() -> list[str]:
    """Return the paths of all endpoints that this version knows."""
    return [f"/{group.replace('.', '/')}/{name}" for group, facts in groups().items() for name in facts["commands"]]


def event_types() -> list[str]:
    """Return the types of events that this version knows."""
    found: list[str] = _read("_index")["event_types"]
    return found


def entities() -> dict[str, Any]:
    """Return what can be given by name: where it is listed, its id, and the properties that name it."""
    return _read("_entities")


def commands(group: str) -> dict[str, Any]:
    """Return the commands of one group, given by its dotted path, by their names as the API writes them."""
    found: dict[str, Any] = _read(group.replace(".", "_"))["commands"]
    return found


def command_at(path: str) -> tuple[str, str, dict[str, Any]] | None:
    """Return group, name and facts of the command for a path of the API, such as `/locks/unlock_door`."""
    *parts, name = path.strip("/").split("/")
    group = ".".join(parts)
    if name not in groups().get(group, {"commands": ()})["commands"]:
        return None
    return group, name, commands(group)[name]
