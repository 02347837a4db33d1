"""Access grants: giving a person access to doors by codes, cards or keys."""

# A handler needs no docstring: its decorator names the endpoint, and Seam documents that.
# ruff: noqa: D103

from __future__ import annotations

from seam_async.testing._types import Json, Obj
from seam_async.testing.call import Call
from seam_async.testing.codes import change_code, check_digits, time_frame
from seam_async.testing.errors import ApiError, invalid_input, not_found
from seam_async.testing.grants import Grant
from seam_async.testing.handlers.registry import handles
from seam_async.testing.handlers.related import related


@handles("/access_grants/create")
def create(call: Call) -> Obj:
    spaces = [call.find("space", one) for one in [*call.param("space_ids", []), *call.param("location_ids", [])]]
    spaces += [call.first("space", space_key=key) for key in call.param("space_keys", [])]
    location = call.param("location", {})
    inside = [*spaces, {f"_{name}": location.get(name, []) for name in ("device_ids", "acs_entrance_ids")}]
    devices, entrances = (
        _together(call.param(name, []), *(space[f"_{name}"] for space in inside))
        for name in ("device_ids", "acs_entrance_ids")
    )
    if not devices and not entrances:
        raise invalid_input(message="An access grant needs a device, an entrance or a space")
    # Nothing is made before everything is checked: a refused grant leaves no trace.
    for device_id in devices:
        call.find("device", device_id)
    for entrance_id in entrances:
        call.find("acs_entrance", entrance_id)
    _check_key(call, call.param("access_grant_key"))
    starts_at, ends_at = time_frame(call, call.param("starts_at"), call.param("ends_at"))
    check_methods(call, devices)
    if location:
        spaces.append(_space_of(call, location))
    person = _person(call)
    optional = {
        name: call.params[name]
        for name in ("access_grant_key", "reservation_key", "customization_profile_id")
        if call.param(name)
    }
    space_ids = [space["space_id"] for space in spaces]
    obj = call.create(
        "access_grant",
        **optional,
        name=call.param("name"),
        display_name=call.param("name") or f"Access of {person['display_name']}",
        display_status="Pending",
        starts_at=starts_at or call.world.clock.iso(),
        ends_at=ends_at,
        space_ids=space_ids,
        location_ids=list(space_ids),
        user_identity_id=person["user_identity_id"],
        _device_ids=devices,
        _acs_entrance_ids=entrances,
        _customer_key=person.get("_customer_key"),
    )
    call.emit("access_grant.created", access_grant_id=obj["access_grant_id"])
    grant = Grant(call.world, call.workspace, obj)
    for wanted in call.params["requested_access_methods"]:
        grant.add_method(call, wanted)
    return obj


def _check_key(call: Call, key: str | None, besides: Obj | None = None) -> None:
    """Refuse a key that another grant has: programs rely on making each grant once."""
    if key is not None and any(
        one is not besides for one in call.workspace.where("access_grant", access_grant_key=key)
    ):
        raise ApiError(409, "access_grant_key_already_exists", "Another access grant has this access_grant_key")


def check_methods(call: Call, device_ids: list[str]) -> None:
    """Refuse codes that a door cannot take, before anything is made."""
    codes = [wanted["code"] for wanted in call.params["requested_access_methods"] if wanted.get("code")]
    if len(codes) != len(set(codes)):
        raise ApiError(409, "duplicate_access_code", "The same code is requested twice")
    for device_id in device_ids:
        device = call.find("device", device_id)
        for code in codes if device.get("can_program_online_access_codes") else ():
            check_digits(call, device, code)


def _together(*lists: list[str]) -> list[str]:
    return list(dict.fromkeys(one for ids in lists for one in ids))


def _space_of(call: Call, location: Json) -> Obj:
    """Make the space that the older parameter ``location`` describes."""
    name = location.get("name") or "Location"
    devices, entrances = location.get("device_ids", []), location.get("acs_entrance_ids", [])
    return call.create(
        "space",
        name=name,
        display_name=name,
        device_count=len(devices),
        acs_entrance_count=len(entrances),
        _device_ids=devices,
        _acs_entrance_ids=entrances,
    )


def _person(call: Call) -> Obj:
    if call.param("user_identity_id"):
        return call.get("user_identity")
    wanted = call.params["user_identity"]
    key = wanted.get("user_identity_key")
    for person in call.workspace.where("user_identity", user_identity_key=key) if key else ():
        return person
    shown = {name: wanted.get(name) for name in ("user_identity_key", "full_name", "email_address", "phone_number")}
    title = wanted.get("full_name") or wanted.get("email_address") or "Guest"
    return call.create("user_identity", **shown, display_name=title)


def grant_of(call: Call, obj: Obj) -> Grant:
    """Return an object of this call's workspace as a `Grant`."""
    return Grant(call.world, call.workspace, obj)


@handles("/access_grants/request_access_methods")
def request_methods(call: Call) -> Obj:
    obj = call.get("access_grant")
    check_methods(call, obj["_device_ids"])
    for wanted in call.params["requested_access_methods"]:
        grant_of(call, obj).add_method(call, wanted)
    return obj


@handles("/access_grants/update")
def update(call: Call) -> None:
    if call.param("access_grant_id"):
        obj = call.get("access_grant")
        if call.param("access_grant_key"):
            _check_key(call, call.params["access_grant_key"], obj)
            obj["access_grant_key"] = call.params["access_grant_key"]
    elif call.param("access_grant_key"):
        obj = call.first("access_grant", access_grant_key=call.params["access_grant_key"])
    else:
        raise invalid_input(message="Must specify access_grant_id or access_grant_key")
    wanted = call.only("starts_at", "ends_at")
    if not wanted:
        _rename(call, obj)
        return
    frame = time_frame(call, wanted.get("starts_at", obj["starts_at"]), wanted.get("ends_at", obj["ends_at"]))
    times = {name: moment for name, moment in zip(("starts_at", "ends_at"), frame, strict=True) if name in wanted}
    _rename(call, obj)
    obj.update(times)
    for code in list(call.workspace.where("access_code", _access_grant_id=obj["access_grant_id"])):
        change_code(call, code, dict(times))
    key = {"access_grant_key": obj["access_grant_key"]} if obj.get("access_grant_key") else {}
    shown = {name: value for name, value in times.items() if value is not None}
    call.emit("access_grant.access_times_changed", access_grant_id=obj["access_grant_id"], **key, **shown)


def _rename(call: Call, obj: Obj) -> None:
    if "name" in call.given:
        obj["name"] = call.params["name"]
        obj["display_name"] = obj["name"] or obj["display_name"]


@handles("/access_grants/delete")
def delete(call: Call) -> None:
    grant_of(call, call.get("access_grant")).remove()


@handles("/access_grants/unmanaged/update")
def manage(call: Call) -> None:
    obj = call.get("unmanaged_access_grant")
    _check_key(call, call.param("access_grant_key"), obj)
    for one in (obj, *grant_of(call, obj).methods):
        one["_is_managed"] = bool(call.params["is_managed"])
    if call.param("access_grant_key"):
        obj["access_grant_key"] = call.params["access_grant_key"]


@handles("/access_grants/get_related")
def get_related(call: Call) -> dict[str, list[Obj]]:
    grants = [call.find("access_grant", one) for one in call.param("access_grant_ids", [])]
    for key in call.param("access_grant_keys", []):
        found = list(call.workspace.where("access_grant", access_grant_key=key))
        if not found:
            raise not_found("access_grant", key)
        grants += found
    if not grants:
        raise ApiError(400, "invalid_input", "Must specify access_grant_ids or access_grant_keys")
    start = [
        *grants,
        *(space for grant in grants for one in grant["space_ids"] if (space := call.workspace.find("space", one))),
        *(method for grant in grants for method in grant_of(call, grant).methods),
    ]
    return related(call, start)
