"""Makes events: their fields come from the facts, their values from the objects that the event is about."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from seam_async.testing import facts
from seam_async.testing._types import Json, Obj
from seam_async.testing.hints import unknown
from seam_async.testing.sample import Sampler
from seam_async.testing.store import Workspace

_LISTS = ("errors", "warnings")
# Properties of objects that mean something else in an event.
_NEVER_COPIED = ("image_url", "error_code", "created_at")


def build_event(sampler: Sampler, workspace: Workspace, event_type: str, sources: Iterable[Obj], given: Json) -> Obj:
    """Make an event of ``event_type``.

    Each of its fields is taken from ``given``, else from the first source that has it, else, if it is required, filled
    in.

    Raises:
        ValueError: There is no such event type.
    """
    fields = facts.event(event_type)
    if fields is None:
        raise ValueError(unknown("event type", event_type, facts.event_types()))
    now = sampler.clock.iso()
    values: Json = {
        "event_id": sampler.ids.uuid(),
        "event_type": event_type,
        "created_at": now,
        "occurred_at": now,
        "workspace_id": workspace.id,
        **given,
    }
    around = list(_with_parents(workspace, sources))
    for name, field in fields.items():
        if name in values:
            continue
        value = _from_sources(name, around)
        if value is not None:
            values[name] = value
        elif field.required:
            values[name] = sampler.value(field)
    return {name: values[name] for name in fields if name in values}


def _with_parents(workspace: Workspace, sources: Iterable[Obj]) -> Iterable[Obj]:
    """Yield the sources, each followed by the device and the connected account that it belongs to."""
    for source in sources:
        yield source
        device = workspace.find("device", source.get("device_id"))
        if device is not None and device is not source:
            yield device
        account = workspace.find("connected_account", (device or source).get("connected_account_id"))
        if account is not None and account is not source:
            yield account


def _from_sources(name: str, sources: list[Obj]) -> Any:
    """Return the value of a field such as ``device_id``, or of a field about an owner such as ``device_errors``."""
    for owner in ("connected_account", "access_code", "acs_system", "device"):
        inner = name.removeprefix(owner + "_")
        if inner in (*_LISTS, "custom_metadata") and inner != name:
            for source in sources:
                if _is(owner, source) and inner in source:
                    return [_problem(item) for item in source[inner]] if inner in _LISTS else source[inner]
            return None
    if name in _NEVER_COPIED:
        return None
    return next((source[name] for source in sources if source.get(name) is not None), None)


def _is(owner: str, source: Obj) -> bool:
    """Return whether a source is such an object itself, rather than one that names it."""
    if owner == "connected_account":
        return "account_type_display_name" in source
    if owner == "device":
        return "device_type" in source
    return f"{owner}_id" in source and "errors" in source and "device_type" not in source


def _problem(item: Json) -> Json:
    """Return an error or warning in the form that events have."""
    return {name: item[name] for name in ("created_at", "error_code", "warning_code", "message") if name in item}
