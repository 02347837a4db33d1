"""The JSON body of a successful answer: the result, also under the older names under which Seam still sends it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice
from typing import Any

from seam_async.testing import facts
from seam_async.testing._types import Json, Obj
from seam_async.testing.call import Call
from seam_async.testing.filters import fits
from seam_async.testing.paging import LARGEST_PAGE, page
from seam_async.testing.store import id_field, public

# Properties that Seam's OpenAPI requires, though its newer descriptions leave them out.
_OLDER: dict[str, Callable[[Obj], Json]] = {
    "acs_user": lambda user: {"last_successful_sync_at": user["created_at"]},
    "connect_webview": lambda webview: {"accepted_devices": [], "any_device_allowed": webview["any_provider_allowed"]},
}


def answer(call: Call, result: Any) -> Json:
    """Return the JSON body of a successful answer.

    Args:
        call: The call.
        result: What its handler returned: an object, the objects of a list, or None.
    """
    endpoint = call.endpoint
    body: Json = {}
    if endpoint.kind == "list":
        # The parameters of other endpoints (`create_multiple`, `list_users` of a group) are no filters.
        objects, pagination = listed(call, result) if endpoint.name == "list" else (result, {})
        body[str(endpoint.key)] = [shown(str(endpoint.resource), obj) for obj in objects]
        if endpoint.paginated:
            body["pagination"] = pagination
    elif endpoint.kind == "batch":
        body[str(endpoint.key)] = {
            key: [shown(endpoint.batch_keys[key], obj) for obj in objects] for key, objects in result.items()
        }
    elif endpoint.key is not None:
        body[endpoint.key] = shown(str(endpoint.resource), result)
    for key in endpoint.other_keys:
        also = _also(call, key, body, result)
        if also is not None:
            body[key] = also
    body["ok"] = True
    return body


def shown(resource: str, obj: Obj) -> Json:
    """Return an object as the API shows it, with the properties that only older descriptions have."""
    older = _OLDER.get(resource)
    return public(resource, obj) if older is None else {**public(resource, obj), **older(obj)}


def _also(call: Call, key: str, body: Json, result: Any) -> Any:
    """Return the value of an older key; None if there is none."""
    if key in call.also:
        return shown(key, call.also[key])
    if key == "action_attempt":
        return public(key, _attempt(call, result))
    if key == "magic_link":
        return {**body[str(call.endpoint.key)], "created_at": call.world.clock.iso()}
    return None if key == "message" else body.get(str(call.endpoint.key))


def _attempt(call: Call, result: Any) -> Obj:
    """Return an action attempt that has ended already: older versions of Seam made one for calls that take no time."""
    resource = str(facts.namespace_resource(call.endpoint.namespace)).removeprefix("unmanaged_")
    verb = call.endpoint.name
    attempt = call.world.begin(call.workspace, f"{verb}_{resource}".upper())
    obj = result or call.workspace.find(resource, call.param(id_field(resource)))
    attempt["status"] = "success"
    attempt["result"] = {} if verb == "delete" or obj is None else {resource: public(resource, obj)}
    return attempt


def listed(call: Call, objects: Iterable[Obj]) -> tuple[list[Obj], Json]:
    """Return the objects that fit all filters given, cut to one page."""
    resource = str(call.endpoint.resource)
    wanted = [(name, value) for name, value in call.params.items() if name in call.endpoint.params]
    found = (obj for obj in objects if all(fits(call.workspace, resource, obj, *one) for one in wanted))
    if not call.endpoint.paginated:
        limit = call.params.get("limit")
        return list(found if limit is None else islice(found, int(min(limit, LARGEST_PAGE)))), {}
    return page(found, call.params, call.world.endpoint + call.endpoint.path)
