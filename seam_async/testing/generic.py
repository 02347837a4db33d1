"""Carries out endpoints without a handler: create, get, list, update and delete, as the facts describe them."""

from __future__ import annotations

from typing import Any

from seam_async.testing import facts
from seam_async.testing._types import Obj
from seam_async.testing.call import Call
from seam_async.testing.errors import not_found
from seam_async.testing.filters import fits
from seam_async.testing.store import id_field, table_of
from seam_async.testing.tables import INDEXED


def carry_out(call: Call) -> Any:
    """Carry a call out, and return an object, the objects of a list, or None, as the endpoint's response has."""
    endpoint = call.endpoint
    check_references(call)
    match endpoint.kind:
        case "list":
            return call.all(str(endpoint.resource))
        case "resource":
            return get(call) if endpoint.name.startswith("get") else create(call)
        case "action_attempt" if endpoint.action_type is None:
            return get(call)
        case "action_attempt":
            device = call.get("device") if "device_id" in call.given else None
            return call.act(endpoint.action_type or "", device)
        case _:
            pass
    if endpoint.name == "update":
        update(call)
    elif endpoint.name == "delete":
        delete(call)
    return None


def get(call: Call) -> Obj:
    """Return the object that the parameters name, by its id or by any other property."""
    resource = str(call.endpoint.resource)
    own_id = id_field(resource)
    if own_id in call.given:
        return call.get(resource)
    known = call.given & INDEXED & facts.resource(resource).keys()
    exact = {name: call.params[name] for name in known if call.params[name] is not None}
    for obj in call.workspace.where(resource, **exact):
        if call.sees(resource, obj) and all(
            fits(call.workspace, resource, obj, name, call.params[name]) for name in call.given
        ):
            return obj
    raise not_found(table_of(resource))


def create(call: Call) -> Obj:
    """Make an object. Parameters that are no properties of it become private fields."""
    resource = str(call.endpoint.resource)
    shown = facts.resource(resource)
    given = {name: value for name, value in call.params.items() if name in shown and value is not None}
    hidden = {f"_{name}": value for name, value in call.params.items() if name not in shown}
    if "display_name" in shown and "display_name" not in given:
        given["display_name"] = call.param("name") or call.param("full_name") or resource.replace("_", " ").capitalize()
    return call.create(resource, **given, **hidden)


def subject(call: Call) -> Obj | None:
    """Return the object that an update or a delete is about."""
    resource = facts.namespace_resource(call.endpoint.namespace)
    if resource is None or id_field(resource) not in call.given:
        return None
    return call.get(resource)


def update(call: Call) -> Obj | None:
    """Write the given parameters to the object."""
    obj = subject(call)
    resource = facts.namespace_resource(call.endpoint.namespace)
    if obj is None or resource is None:
        return None
    shown = facts.resource(resource)
    for name in call.given - {id_field(resource)}:
        if name in shown:
            obj[name] = call.params[name]
    return obj


def delete(call: Call) -> Obj | None:
    """Remove the object."""
    obj = subject(call)
    resource = facts.namespace_resource(call.endpoint.namespace)
    if obj is not None and resource is not None:
        call.workspace.remove(resource, obj[id_field(resource)])
    return obj


def check_references(call: Call) -> None:
    """Refuse ids of objects that do not exist, except in filters of lists, which such an id leaves empty.

    Raises:
        ApiError: 404 for the first of them.
    """
    if call.endpoint.kind == "list":
        return
    for name in call.given:
        resource = _REFERENCES.get(name) or _referred(name)
        if resource is None or call.params[name] is None or name not in call.endpoint.params:
            continue
        if resource == "device" and call.endpoint.namespace.startswith("phones"):
            resource = "phone"
        ids = call.params[name] if isinstance(call.params[name], list) else [call.params[name]]
        for object_id in ids:
            obj = call.workspace.get(resource, object_id)
            if not call.sees(resource, obj):
                raise not_found(resource, object_id)


_REFERENCES = {
    "location_ids": "space",
    "merged_user_identity_ids": "user_identity",
    "credential_manager_acs_system_id": "acs_system",
    "allowed_acs_entrance_ids": "acs_entrance",
    "acs_credential_id_on_seam": "acs_credential",
    "media_id": "media",
    "camera_live_view_session_id": "camera_live_view_session",
}


def _referred(param: str) -> str | None:
    stem = param.removesuffix("_ids").removesuffix("_id")
    return stem if stem != param and facts.is_resource(stem) else None
