"""Customers: the data a platform pushes for them, and the portal they get."""

# A handler needs no docstring: its decorator names the endpoint, and Seam documents that.
# ruff: noqa: D103

from __future__ import annotations

from seam_async.testing._types import Json, Obj
from seam_async.testing.call import Call
from seam_async.testing.errors import invalid_input
from seam_async.testing.handlers.registry import handles
from seam_async.testing.values import is_email

# Rows under these names become spaces, or people; all others are ignored.
_PLACES = {
    "buildings": "building_key",
    "common_areas": "common_area_key",
    "facilities": "facility_key",
    "listings": "listing_key",
    "properties": "property_key",
    "property_listings": "property_listing_key",
    "rooms": "room_key",
    "sites": "site_key",
    "spaces": "space_key",
    "units": "unit_key",
}
_PEOPLE = {
    "guests": "guest_key",
    "residents": "resident_key",
    "staff_members": "staff_member_key",
    "tenants": "tenant_key",
    "user_identities": "user_identity_key",
    "users": "user_key",
}


@handles("/customers/push_data")
def push_data(call: Call) -> None:
    _push(call, call.params["customer_key"], call.params)


def _push(call: Call, customer: str, data: Json) -> None:
    for name, key in _PLACES.items():
        for row in data.get(name) or ():
            _place(call, customer, row[key], row.get("name") or row[key])
    for name, key in _PEOPLE.items():
        for row in data.get(name) or ():
            _person(call, customer, row[key], row)


def _place(call: Call, customer: str, key: str, name: str) -> None:
    for space in call.workspace.where("space", space_key=key):
        space["name"] = space["display_name"] = name
        return
    space = call.create(
        "space",
        name=name,
        display_name=name,
        space_key=key,
        customer_key=customer,
    )
    call.emit("space.created", space, device_ids=[], acs_entrance_ids=[])


def _person(call: Call, customer: str, key: str, row: Json) -> None:
    email = row.get("email_address")
    shown = {
        "full_name": row.get("name") or None,
        "email_address": email if email and is_email(email) else None,
        "phone_number": row.get("phone_number") or None,
    }
    title = row.get("name") or row.get("email_address") or key
    for person in call.workspace.where("user_identity", user_identity_key=key):
        person.update(shown, display_name=title)
        return
    call.create(
        "user_identity",
        **shown,
        user_identity_key=key,
        display_name=title,
        _customer_key=customer,
    )


@handles("/customers/delete_data")
def delete_data(call: Call) -> None:
    """Delete what the keys name, and for ``customer_keys`` all that belongs to those customers."""
    if not call.given:
        raise invalid_input(message="Must specify at least one list of keys")
    customers = set(call.param("customer_keys", []))
    keys = {key for name, keys in call.params.items() if name != "customer_keys" for key in keys or ()}
    for resource, key_name in (
        ("space", "space_key"),
        ("user_identity", "user_identity_key"),
        ("access_grant", "access_grant_key"),
    ):
        for obj in call.workspace.where(resource):
            owner = obj.get("customer_key") or obj.get("_customer_key")
            if obj.get(key_name) in keys or (owner is not None and owner in customers):
                call.workspace.remove(resource, obj[f"{resource}_id"])


@handles("/customers/create_portal")
def create_portal(call: Call) -> Obj:
    data = call.param("customer_data", {})
    customer = data.get("customer_key") or next(
        (row["value"] for row in call.param("customer_resources_filters", []) if isinstance(row.get("value"), str)),
        f"customer_{call.world.ids.uuid()[:8]}",
    )
    _push(call, customer, data)
    portal_id, expires_at = call.world.ids.uuid(), call.world.clock.iso(3600)
    call.workspace.insert("portal", {"portal_id": portal_id, "customer_key": customer, "expires_at": expires_at})
    return call.world.sampler.resource(
        "customer_portal",
        {
            "customer_key": customer,
            "url": f"{call.world.endpoint}/portals/{portal_id}",
            "expires_at": expires_at,
            "workspace_id": call.workspace.id,
        },
    )
