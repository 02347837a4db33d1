"""A cache of names of doors and places that commands have listed, for completion. Imports little, to stay fast."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path
from typing import Any

from seam_cli import index

CACHED = ("device", "acs_entrance", "acs_system", "space")
"""Kinds whose names are kept; those of people are not."""

MAX_NAMES = 2000
"""Names of one kind to keep, so that completion stays fast."""


def cached_names(entity: str) -> list[str]:
    """Return the cached names of a kind of thing."""
    try:
        found = json.loads(_file().read_text(encoding="utf-8")).get(entity, [])
    except (OSError, ValueError, AttributeError):
        return []
    return [name for name in found if isinstance(name, str)]


def remember(entity: str, items: Iterable[dict[str, Any]]) -> None:
    """Cache the names of things that a command has listed."""
    if entity not in CACHED:
        return
    properties = index.entities()[entity]["names"]
    names = [item[key] for item in items for key in properties[:1] if isinstance(item.get(key), str)]
    path = _file()
    try:
        known = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        known = {}
    merged = list(dict.fromkeys([*names, *known.get(entity, [])]))[:MAX_NAMES]
    if merged == known.get(entity):
        return
    from seam_cli.exits import CommandError
    from seam_cli.files import write_private

    try:
        write_private(path, json.dumps({**known, entity: merged}, ensure_ascii=False))
    except CommandError:
        return  # without the cache only completion is poorer: the command must not fail


def remember_listed(path: str, items: list[Any]) -> None:
    """Cache the names on a page of a list, given by its path."""
    for entity in CACHED:
        if index.entities()[entity]["path"] == path:
            remember(entity, [item for item in items if isinstance(item, dict)])


def profile_names() -> list[str]:
    """Return the names of the stored profiles."""
    from seam_cli.files import config_folder

    try:
        data = json.loads((config_folder() / "profiles.json").read_text(encoding="utf-8"))
        return sorted(data["profiles"])
    except (OSError, ValueError, KeyError, TypeError):
        return []


def _file() -> Path:
    """Return the file of this credential and server, so that no customer is offered the doors of another."""
    from seam_cli.files import cache_folder, config_folder

    names = ("SEAM_PROFILE", "SEAM_API_KEY", "SEAM_PERSONAL_ACCESS_TOKEN", "SEAM_WORKSPACE_ID", "SEAM_ENDPOINT")
    used = [os.environ.get(name, "") for name in names]
    if not any(used[:3]):
        try:
            used[0] = json.loads((config_folder() / "profiles.json").read_text(encoding="utf-8"))["active"]
        except (OSError, ValueError, KeyError, TypeError):
            used[0] = ""
    digest = blake2b("\0".join(used).encode(), digest_size=8, key=b"seam names").hexdigest()
    return cache_folder() / f"names-{digest}.json"
