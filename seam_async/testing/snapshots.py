"""Saves all state of a fake as JSON, and restores it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeGuard

from seam_async.testing import facts
from seam_async.testing._types import Json, Obj
from seam_async.testing.auth import Credential, Credentials
from seam_async.testing.call import Call
from seam_async.testing.dates import parse
from seam_async.testing.grants import Grant
from seam_async.testing.handlers.thermostat_plans import plan
from seam_async.testing.lifecycle import CodeLife
from seam_async.testing.store import Workspace
from seam_async.testing.world import World

VERSION = 1
_MARK = "fake_seam_snapshot"

# Fields that mean something in one process only.
_LEFT_OUT = frozenset(("_timers", "_order", "_at"))


def is_snapshot(data: object) -> TypeGuard[Json]:
    """Return whether a seed is a snapshot rather than a list of objects."""
    return isinstance(data, Mapping) and _MARK in data


def save(world: World, credentials: Credentials) -> Json:
    """Return all state: workspaces with their objects, keys and the time, but no faults and outcomes."""
    version, internal, gauss = world.ids.random.getstate()
    return {
        _MARK: VERSION,
        "clock": {"now": world.clock.iso(), "frozen": world.clock.frozen, "speed": world.clock.speed},
        "random": [version, list(internal), gauss],
        "api_keys": dict(credentials.api_keys),
        "personal_access_tokens": sorted(credentials.personal_tokens),
        "workspaces": {workspace.id: _tables(workspace) for workspace in world.workspaces.values()},
    }


def _tables(workspace: Workspace) -> Json:
    return {
        name: [{key: value for key, value in obj.items() if key not in _LEFT_OUT} for obj in table]
        for name, table in workspace.tables()
    }


def load(world: World, credentials: Credentials, data: Json) -> None:
    """Restore a snapshot. Actions that were under way have failed; codes continue from their state.

    Raises:
        ValueError: The snapshot is damaged, or of another version.
    """
    if data.get(_MARK) != VERSION:
        raise ValueError(f"this is no snapshot of version {VERSION}: {_MARK} is {data.get(_MARK)!r}")
    try:
        workspaces = [_read(workspace_id, tables) for workspace_id, tables in data["workspaces"].items()]
        version, internal, gauss = data["random"]
        now, frozen, speed = (data["clock"][name] for name in ("now", "frozen", "speed"))
        keys, tokens = dict(data["api_keys"]), set(data["personal_access_tokens"])
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"this snapshot is damaged: {type(error).__name__} {error}") from None
    world.ids.random.setstate((version, tuple(internal), gauss))
    world.workspaces = {workspace.id: workspace for workspace in workspaces}
    credentials.api_keys, credentials.personal_tokens = keys, tokens
    world.clock.restore(now, frozen=frozen, speed=speed)
    for workspace in workspaces:
        _resume(world, workspace)


def _read(workspace_id: str, tables: dict[str, list[Obj]]) -> Workspace:
    workspace = Workspace(workspace_id)
    for name, objects in tables.items():
        for obj in objects:
            workspace.insert(name, obj)
    if workspace.find("workspace", workspace_id) is None:
        raise KeyError(workspace_id)
    return workspace


def _resume(world: World, workspace: Workspace) -> None:
    """Schedule again what was scheduled when the snapshot was taken."""
    failed = {"type": "interrupted_by_snapshot", "message": "The action was under way when a snapshot was taken"}
    for attempt in workspace.table("action_attempt"):
        if attempt["status"] == "pending":
            attempt.update(status="error", error=failed)
    for code in workspace.where("access_code", is_managed=True):
        CodeLife(world, workspace, code).resume()
    endpoint: Any = facts.endpoint("/thermostats/schedules/update")
    call = Call(world, endpoint, {}, Credential("api_key", workspace))
    now = world.clock.timestamp()
    for schedule in workspace.table("thermostat_schedule"):
        if parse(schedule["ends_at"]) > now:
            plan(call, schedule, begun=parse(schedule["starts_at"]) <= now)
    for obj in workspace.table("access_grant"):
        grant = Grant(world, workspace, obj)
        for method in grant.methods:
            if method["mode"] != "card":
                grant.issue(method)
