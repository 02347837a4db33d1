"""The filters of all lists: what it means for an object to fit a parameter."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from seam_async.testing._types import Obj
from seam_async.testing.dates import parse
from seam_async.testing.store import Workspace

Fits = Callable[[Workspace, Obj, Any], bool]

_PAGING = frozenset(("limit", "page_cursor", "include_if", "unstable_offset", "since", "between", "customer_ids"))


def fits(workspace: Workspace, resource: str, obj: Obj, name: str, value: Any) -> bool:
    """Return whether an object fits one list parameter.

    A parameter with a meaning of its own is looked up below; any other is the name of a property, or of a list of
    its values.
    """
    if value is None or name in _PAGING:
        return True
    own = _OWN.get((resource, name)) or _SHARED.get(name)
    if own is not None:
        return own(workspace, obj, value)
    if isinstance(value, list):
        return _values(obj, name[:-1]) is not None and any(one in value for one in _values(obj, name[:-1]) or ())
    return value in (_values(obj, name) or ())


def has_own_meaning(resource: str, name: str) -> bool:
    """Return whether a parameter means something other than a property's value."""
    return (resource, name) in _OWN or name in _SHARED


def _values(obj: Obj, name: str) -> list[Any] | None:
    """Return the values of a property: ``device_id`` may also be ``_device_id``, ``device_ids`` or ``_device_ids``."""
    for written in (name, f"_{name}", f"{name}s", f"_{name}s"):
        if written in obj:
            value = obj[written]
            return value if isinstance(value, list) else [value]
    return None


def _search(_: Workspace, obj: Obj, value: str) -> bool:
    texts = [one for one in (*obj.values(), *obj.get("properties", {}).values()) if isinstance(one, str)]
    texts += [str(one) for one in obj.get("user_identifier", {}).values()]
    return any(value.lower() in text.lower() for text in texts)


def _metadata(_: Workspace, obj: Obj, value: dict[str, Any]) -> bool:
    metadata = obj.get("custom_metadata", {})
    return all(key in metadata and _same(metadata[key], one) for key, one in value.items())


def _same(one: Any, other: Any) -> bool:
    # A query string cannot tell "1" from 1.
    return one == other or str(one).lower() == str(other).lower()


def _customer(workspace: Workspace, obj: Obj, value: str) -> bool:
    if value in (obj.get("customer_key"), obj.get("_customer_key")):
        return True
    device = workspace.find("device", obj.get("device_id")) or {}
    owner = obj.get("connected_account_id") or device.get("connected_account_id")
    account = workspace.find("connected_account", owner) or {}
    return value in (device.get("_customer_key"), account.get("customer_key"))


def _before(_: Workspace, obj: Obj, value: str) -> bool:
    return parse(obj["created_at"]) < parse(value)


def _in_space(list_name: str, id_name: str) -> Fits:
    """Return a filter: the object is in a list of the space."""

    def fit(workspace: Workspace, obj: Obj, value: str) -> bool:
        space = workspace.find("space", value)
        return space is not None and obj[id_name] in space[list_name]

    return fit


def _of_webview(workspace: Workspace, obj: Obj, value: str) -> bool:
    webview = workspace.find("connect_webview", value)
    return webview is not None and obj.get("connected_account_id") == webview.get("connected_account_id") is not None


def _named_by(resource: str, list_name: str, id_name: str) -> Fits:
    """Return a filter: the object is in a list of another object."""

    def fit(workspace: Workspace, obj: Obj, value: str) -> bool:
        owner = workspace.find(resource, value)
        return owner is not None and obj[id_name] in owner.get(list_name, ())

    return fit


def _grant_of_code(workspace: Workspace, obj: Obj, value: str) -> bool:
    code = workspace.find("access_code", value)
    return code is not None and code.get("_access_grant_id") == obj["access_grant_id"]


def _grant_of_system(workspace: Workspace, obj: Obj, value: str) -> bool:
    entrances = (workspace.find("acs_entrance", one) or {} for one in obj.get("_acs_entrance_ids", ()))
    return any(entrance.get("acs_system_id") == value for entrance in entrances)


def _code_of_grant_key(workspace: Workspace, obj: Obj, value: str) -> bool:
    grant = workspace.find("access_grant", obj.get("_access_grant_id"))
    return grant is not None and grant.get("access_grant_key") == value


def _method_of_grant_key(workspace: Workspace, obj: Obj, value: str) -> bool:
    return any(
        obj["access_method_id"] in grant["access_method_ids"]
        for grant in workspace.where("access_grant", access_grant_key=value)
    )


def _method_of_space(workspace: Workspace, obj: Obj, value: str) -> bool:
    return any(
        value in grant["space_ids"] and obj["access_method_id"] in grant["access_method_ids"]
        for grant in workspace.where("access_grant")
    )


def _credential_of_identity(workspace: Workspace, obj: Obj, value: str) -> bool:
    user = workspace.find("acs_user", obj.get("acs_user_id")) or {}
    return value in (obj.get("user_identity_id"), user.get("user_identity_id"))


def _group_of_identity(workspace: Workspace, obj: Obj, value: str) -> bool:
    users = (workspace.find("acs_user", one) or {} for one in obj.get("_acs_user_ids", ()))
    return any(user.get("user_identity_id") == value for user in users)


def _identity_of_system(workspace: Workspace, obj: Obj, value: str) -> bool:
    return any(workspace.where("acs_user", acs_system_id=value, user_identity_id=obj["user_identity_id"]))


def _manufacturer(_: Workspace, obj: Obj, value: str) -> bool:
    return bool(obj["properties"].get("manufacturer") == value)


def _without_identifier(_: Workspace, obj: Obj, value: object) -> bool:
    return (obj["user_identifier_key"] is None) is value


_SHARED: dict[str, Fits] = {
    "search": _search,
    "created_before": _before,
    "custom_metadata_has": _metadata,
    "customer_key": _customer,
    "connect_webview_id": _of_webview,
}

_OWN: dict[tuple[str, str], Fits] = {
    ("client_session", "connect_webview_id"): lambda _, obj, value: value in obj["connect_webview_ids"],
    ("event", "connect_webview_id"): lambda _, obj, value: obj.get("connect_webview_id") == value,
    ("access_grant", "access_code_id"): _grant_of_code,
    ("access_grant", "acs_system_id"): _grant_of_system,
    ("access_grant", "location_id"): lambda _, obj, value: value in obj["location_ids"],
    ("access_method", "access_grant_id"): _named_by("access_grant", "access_method_ids", "access_method_id"),
    ("access_method", "access_grant_key"): _method_of_grant_key,
    ("access_method", "space_id"): _method_of_space,
    ("access_code", "access_grant_key"): _code_of_grant_key,
    ("acs_credential", "user_identity_id"): _credential_of_identity,
    ("acs_access_group", "user_identity_id"): _group_of_identity,
    ("acs_entrance", "access_method_id"): _named_by("access_method", "_acs_entrance_ids", "acs_entrance_id"),
    ("acs_entrance", "acs_credential_id"): _named_by("acs_credential", "_acs_entrance_ids", "acs_entrance_id"),
    ("acs_entrance", "location_id"): lambda _, obj, value: value in obj["space_ids"],
    ("client_session", "without_user_identifier_key"): _without_identifier,
    ("user_identity", "credential_manager_acs_system_id"): _identity_of_system,
    ("connected_account", "space_id"): _in_space("_connected_account_ids", "connected_account_id"),
}
for _resource in ("access_grant", "access_method"):
    _OWN[f"unmanaged_{_resource}", "acs_system_id"] = _grant_of_system
    _OWN[f"unmanaged_{_resource}", "access_grant_id"] = _OWN["access_method", "access_grant_id"]
    _OWN[f"unmanaged_{_resource}", "space_id"] = _method_of_space
for _resource in ("device", "unmanaged_device"):
    _OWN[_resource, "manufacturer"] = _manufacturer
    _OWN[_resource, "space_id"] = _in_space("_device_ids", "device_id")
    _OWN[_resource, "unstable_location_id"] = _in_space("_device_ids", "device_id")
