"""Gathers what belongs to some objects, for the ``get_related`` endpoints."""

from __future__ import annotations

from seam_async.testing._types import Obj
from seam_async.testing.call import Call
from seam_async.testing.store import id_field, is_managed


def related(call: Call, start: list[Obj]) -> dict[str, list[Obj]]:
    """Return all objects that ``start`` refers to, directly or not, by the keys of the endpoint's batch.

    The parameters ``include`` and ``exclude`` pick the keys.
    """
    keys = call.endpoint.batch_keys
    wanted = [key for key in keys if key in call.param("include", list(keys)) and key not in call.param("exclude", [])]
    found: dict[int, Obj] = {}
    queue = list(start)
    while queue:
        obj = queue.pop(0)
        if id(obj) not in found:
            found[id(obj)] = obj
            queue += _named_by(call, obj)
    return {
        key: [obj for obj in found.values() if _is(call, keys[key], obj) and call.sees(keys[key], obj)]
        for key in wanted
    }


# The references that are followed: to what an object belongs to, and to the doors it opens.
_LEADS_TO = {
    "device_ids": "device",
    "acs_entrance_ids": "acs_entrance",
    "access_method_ids": "access_method",
    "connected_account_ids": "connected_account",
    "instant_key_id": "instant_key",
    "client_session_id": "client_session",
    "connected_account_id": "connected_account",
    "acs_system_id": "acs_system",
    "user_identity_id": "user_identity",
    "acs_credential_ids": "acs_credential",
}


def _named_by(call: Call, obj: Obj) -> list[Obj]:
    named: list[Obj] = []
    for name, value in obj.items():
        resource = _LEADS_TO.get(name.removeprefix("_"))
        if resource is not None and value is not None:
            ids = value if isinstance(value, list) else [value]
            named += [one for object_id in ids if (one := call.workspace.find(resource, object_id)) is not None]
    return named


def _is(call: Call, resource: str, obj: Obj) -> bool:
    return call.workspace.find(resource, obj.get(id_field(resource))) is obj and is_managed(obj)
