# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_endpoints.py); texts come from codegen/docs.toml.

"""Endpoints of `/customers`."""

from __future__ import annotations

from seam_async._wire.endpoint import Endpoint
from seam_async._wire.response import nothing, one
from seam_async.resources.customer_portal import CustomerPortal

CREATE_PORTAL = Endpoint(
    path="/customers/create_portal",
    method="POST",
    result=one("customer_portal", CustomerPortal.from_dict, other_keys=("magic_link",)),
    lists=("customer_resources_filters",),
    date_times=("customer_data",),
)

DELETE_DATA = Endpoint(
    path="/customers/delete_data",
    method="DELETE",
    result=nothing(),
    lists=(
        "access_grant_keys",
        "booking_keys",
        "building_keys",
        "common_area_keys",
        "customer_keys",
        "facility_keys",
        "guest_keys",
        "listing_keys",
        "property_keys",
        "property_listing_keys",
        "reservation_keys",
        "resident_keys",
        "room_keys",
        "space_keys",
        "staff_member_keys",
        "tenant_keys",
        "unit_keys",
        "user_identity_keys",
        "user_keys",
    ),
    repeatable=True,
)

PUSH_DATA = Endpoint(
    path="/customers/push_data",
    method="POST",
    result=nothing(),
    required=("customer_key",),
    lists=(
        "access_grants",
        "bookings",
        "buildings",
        "common_areas",
        "facilities",
        "guests",
        "listings",
        "properties",
        "property_listings",
        "reservations",
        "residents",
        "rooms",
        "sites",
        "spaces",
        "staff_members",
        "tenants",
        "units",
        "user_identities",
        "users",
    ),
    date_times=("access_grants", "bookings", "reservations"),
)
