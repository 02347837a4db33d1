# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_shared.py); texts come from codegen/docs.toml.

"""Nested objects in requests, as typed dictionaries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Literal, NotRequired, TypedDict, Union

from seam_async._sentinels import Null
from seam_async.resources.aliases import (
    AccessMethodMode,
    CardFormat,
    CardFunctionType,
    EcobeeOwner,
    LogoShape,
    OperatingSystem,
    TimeZone,
)


class LocationParams(TypedDict):
    """Old way to name doors; use `device_ids`, `acs_entrance_ids` or `space_ids`.

    Keys:

    - `acs_entrance_ids`: Use `acs_entrance_ids` of the call itself.
    - `device_ids`: Use `device_ids` of the call itself.
    - `name`: Name by which people recognise it.
    """

    acs_entrance_ids: NotRequired[Sequence[str]]
    """Use `acs_entrance_ids` of the call itself."""

    device_ids: NotRequired[Sequence[str]]
    """Use `device_ids` of the call itself."""

    name: NotRequired[str]
    """Name by which people recognise it."""


class RequestedAccessMethodParams(TypedDict):
    """The kinds of access to issue, such as one door code and one mobile key.

    Keys:

    - `code`: The digits to use, 4 to 9 of them; only with the mode `code`.
    - `instant_key_max_use_count`: How often the instant key may be opened, once if left out; only with the mode
      `mobile_key`.
    - `mode` (required): What to issue: a door code, a plastic card, a key on a phone, or a key used through this
      API (`cloud_key`).
    """

    code: NotRequired[str]
    """The digits to use, 4 to 9 of them; only with the mode `code`."""

    instant_key_max_use_count: NotRequired[int]
    """How often the instant key may be opened, once if left out; only with the mode `mobile_key`."""

    mode: AccessMethodMode
    """What to issue: a door code, a plastic card, a key on a phone, or a key used through this API (`cloud_key`)."""


class UserIdentityParams(TypedDict):
    """The person, to be created as a new user identity; instead of `user_identity_id`.

    Keys:

    - `email_address`: Email address that no other user identity has.
    - `full_name`: First and last name of the person.
    - `phone_number`: Phone number that no other user identity has, such as `+15555550100`.
    - `user_identity_key`: Key of your own for the person, unique in the workspace.
    """

    email_address: NotRequired[str | Null | None]
    """Email address that no other user identity has."""

    full_name: NotRequired[str | Null | None]
    """First and last name of the person."""

    phone_number: NotRequired[str | Null | None]
    """Phone number that no other user identity has, such as `+15555550100`."""

    user_identity_key: NotRequired[str | Null | None]
    """Key of your own for the person, unique in the workspace."""


class AssaAbloyVostioMetadataParams(TypedDict):
    """Settings for Vostio.

    Keys:

    - `auto_join`: Whether Seam picks the kind of card itself: one that joins the cards already valid for the doors,
      or one that overrides if there are none.
    - `join_all_guest_acs_entrances`: Whether the new credential joins earlier ones at all guest entrances.
    - `override_all_guest_acs_entrances`: Whether the new credential overrides earlier ones at all guest entrances.
    - `override_guest_acs_entrance_ids`: Guest entrances at which older keys should stop working.
    """

    auto_join: NotRequired[bool]
    """Whether Seam picks the kind of card itself: one that joins the cards already valid for the doors, or one that
    overrides if there are none.
    """

    join_all_guest_acs_entrances: NotRequired[bool]
    """Whether the new credential joins earlier ones at all guest entrances."""

    override_all_guest_acs_entrances: NotRequired[bool]
    """Whether the new credential overrides earlier ones at all guest entrances."""

    override_guest_acs_entrance_ids: NotRequired[Sequence[str]]
    """Guest entrances at which older keys should stop working."""


class SaltoSpaceMetadataParams(TypedDict):
    """Settings for Salto Space.

    Keys:

    - `assign_new_key`: Whether the user is given a first, new Salto Space card.
    """

    assign_new_key: NotRequired[bool]
    """Whether the user is given a first, new Salto Space card."""


class VisionlineMetadataParams(TypedDict):
    """Settings for Visionline.

    Keys:

    - `auto_join`: Whether Seam picks the kind of card itself: one that joins the cards already valid for the doors,
      or one that overrides if there are none.
    - `card_format`: Format of the Visionline card: `TLCode` or `rfid48`.
    - `card_function_type`: Whether the card is for a guest or for staff.
    - `joiner_acs_credential_ids`: Credentials that should work side by side with this one.
    - `override`: Whether the new credential overrides earlier ones.
    """

    auto_join: NotRequired[bool]
    """Whether Seam picks the kind of card itself: one that joins the cards already valid for the doors, or one that
    overrides if there are none.
    """

    card_format: NotRequired[CardFormat]
    """Format of the Visionline card: `TLCode` or `rfid48`."""

    card_function_type: NotRequired[CardFunctionType]
    """Whether the card is for a guest or for staff."""

    joiner_acs_credential_ids: NotRequired[Sequence[str]]
    """Credentials that should work side by side with this one."""

    override: NotRequired[bool]
    """Whether the new credential overrides earlier ones."""


class SaltoKsMetadataParams(TypedDict):
    """Settings for Salto KS.

    Keys:

    - `detect_new_tags`: Whether to look for tags that the system does not know yet, rather than for known ones.
    """

    detect_new_tags: NotRequired[bool]
    """Whether to look for tags that the system does not know yet, rather than for known ones."""


class AcsEncoderHotekMetadataParams(TypedDict):
    """How Hotek knows the encoder.

    Keys:

    - `encoder_number` (required): Number of the card encoder, given by the USB port it is plugged into.
    """

    encoder_number: str
    """Number of the card encoder, given by the USB port it is plugged into."""


class AcsEncoderParams(TypedDict):
    """Encoders that are there now or have gone.

    Keys:

    - `hotek_metadata` (required): How Hotek knows the encoder.
    - `is_removed`: Whether the encoder has gone.
    """

    hotek_metadata: AcsEncoderHotekMetadataParams
    """How Hotek knows the encoder."""

    is_removed: NotRequired[bool]
    """Whether the encoder has gone."""


class AcsEntranceHotekMetadataParams(TypedDict):
    """How Hotek knows the entrance.

    Keys:

    - `common_area_name`: Name of the common area, if the entrance is one.
    - `common_area_number`: Number of the common area, if the entrance is one.
    - `room_number`: Number of the room, if the entrance is one.
    """

    common_area_name: NotRequired[str]
    """Name of the common area, if the entrance is one."""

    common_area_number: NotRequired[str]
    """Number of the common area, if the entrance is one."""

    room_number: NotRequired[str]
    """Number of the room, if the entrance is one."""


class AcsEntranceParams(TypedDict):
    """Entrances that are there now or have gone.

    Keys:

    - `hotek_metadata` (required): How Hotek knows the entrance.
    - `is_removed`: Whether the entrance has gone.
    """

    hotek_metadata: AcsEntranceHotekMetadataParams
    """How Hotek knows the entrance."""

    is_removed: NotRequired[bool]
    """Whether the entrance has gone."""


class AccessScheduleParams(TypedDict):
    """When the user has access; always if left out.

    Keys:

    - `ends_at`: When access ends: in the future and after `starts_at`. Left out or `NULL`, it does not end by
      itself.
    - `starts_at`: When access starts; now if left out.
    """

    ends_at: NotRequired[datetime | str | Null | None]
    """When access ends: in the future and after `starts_at`. Left out or `NULL`, it does not end by itself."""

    starts_at: NotRequired[datetime | str]
    """When access starts; now if left out."""


class NewAccessScheduleParams(TypedDict):
    """New times of access; `NULL` removes them.

    Keys:

    - `ends_at` (required): When access ends, after `starts_at`.
    - `starts_at` (required): When access starts.
    """

    ends_at: datetime | str
    """When access ends, after `starts_at`."""

    starts_at: datetime | str
    """When access starts."""


class CustomerDataAccessGrantParams(TypedDict):
    """Access grants.

    Keys:

    - `access_grant_key` (required): Your own key for the access grant, unique in the workspace.
    - `building_keys`: Your own keys for buildings.
    - `common_area_keys`: Your own keys for common areas.
    - `ends_at`: When access ends.
    - `facility_keys`: Your own keys for the facilities.
    - `guest_key`: Your own key for the guest.
    - `listing_keys`: Your own keys for the listings.
    - `name`: Your name for the access grant.
    - `preferred_code`: Digits to use for a door code, if the locks accept them.
    - `property_keys`: Your own keys for the properties (real estate).
    - `resident_key`: Your own key for the resident.
    - `room_keys`: Your own keys for the rooms.
    - `space_keys`: Your own keys for the spaces.
    - `starts_at`: When access starts.
    - `tenant_key`: Your own key for the tenant.
    - `unit_keys`: Your own keys for the housing units.
    - `user_identity_key`: Your own key for the user identity.
    - `user_key`: Your own key for the user.
    """

    access_grant_key: str
    """Your own key for the access grant, unique in the workspace."""

    building_keys: NotRequired[Sequence[str]]
    """Your own keys for buildings."""

    common_area_keys: NotRequired[Sequence[str]]
    """Your own keys for common areas."""

    ends_at: NotRequired[datetime | str]
    """When access ends."""

    facility_keys: NotRequired[Sequence[str]]
    """Your own keys for the facilities."""

    guest_key: NotRequired[str]
    """Your own key for the guest."""

    listing_keys: NotRequired[Sequence[str]]
    """Your own keys for the listings."""

    name: NotRequired[str]
    """Your name for the access grant."""

    preferred_code: NotRequired[str]
    """Digits to use for a door code, if the locks accept them."""

    property_keys: NotRequired[Sequence[str]]
    """Your own keys for the properties (real estate)."""

    resident_key: NotRequired[str]
    """Your own key for the resident."""

    room_keys: NotRequired[Sequence[str]]
    """Your own keys for the rooms."""

    space_keys: NotRequired[Sequence[str]]
    """Your own keys for the spaces."""

    starts_at: NotRequired[datetime | str]
    """When access starts."""

    tenant_key: NotRequired[str]
    """Your own key for the tenant."""

    unit_keys: NotRequired[Sequence[str]]
    """Your own keys for the housing units."""

    user_identity_key: NotRequired[str]
    """Your own key for the user identity."""

    user_key: NotRequired[str]
    """Your own key for the user."""


class CustomerDataBookingParams(TypedDict):
    """Bookings of the customer.

    Keys:

    - `booking_key` (required): Your own key for the booking.
    - `building_keys`: Your own keys for buildings.
    - `common_area_keys`: Your own keys for common areas.
    - `ends_at`: When access ends.
    - `facility_keys`: Your own keys for the facilities.
    - `guest_key`: Your own key for the guest.
    - `listing_keys`: Your own keys for the listings.
    - `name`: Your name for the booking.
    - `preferred_code`: Digits to use for a door code, if the locks accept them.
    - `property_keys`: Your own keys for the properties (real estate).
    - `resident_key`: Your own key for the resident.
    - `room_keys`: Your own keys for the rooms.
    - `space_keys`: Your own keys for the spaces.
    - `starts_at`: When access starts.
    - `tenant_key`: Your own key for the tenant.
    - `unit_keys`: Your own keys for the housing units.
    - `user_identity_key`: Your own key for the user identity.
    - `user_key`: Your own key for the user.
    """

    booking_key: str
    """Your own key for the booking."""

    building_keys: NotRequired[Sequence[str]]
    """Your own keys for buildings."""

    common_area_keys: NotRequired[Sequence[str]]
    """Your own keys for common areas."""

    ends_at: NotRequired[datetime | str]
    """When access ends."""

    facility_keys: NotRequired[Sequence[str]]
    """Your own keys for the facilities."""

    guest_key: NotRequired[str]
    """Your own key for the guest."""

    listing_keys: NotRequired[Sequence[str]]
    """Your own keys for the listings."""

    name: NotRequired[str]
    """Your name for the booking."""

    preferred_code: NotRequired[str]
    """Digits to use for a door code, if the locks accept them."""

    property_keys: NotRequired[Sequence[str]]
    """Your own keys for the properties (real estate)."""

    resident_key: NotRequired[str]
    """Your own key for the resident."""

    room_keys: NotRequired[Sequence[str]]
    """Your own keys for the rooms."""

    space_keys: NotRequired[Sequence[str]]
    """Your own keys for the spaces."""

    starts_at: NotRequired[datetime | str]
    """When access starts."""

    tenant_key: NotRequired[str]
    """Your own key for the tenant."""

    unit_keys: NotRequired[Sequence[str]]
    """Your own keys for the housing units."""

    user_identity_key: NotRequired[str]
    """Your own key for the user identity."""

    user_key: NotRequired[str]
    """Your own key for the user."""


class CustomerDataBuildingParams(TypedDict):
    """Buildings of the customer.

    Keys:

    - `building_key` (required): Your own key for the building.
    - `name` (required): Name by which people recognise it.
    """

    building_key: str
    """Your own key for the building."""

    name: str
    """Name by which people recognise it."""


class CustomerDataCommonAreaParams(TypedDict):
    """Common areas of the customer.

    Keys:

    - `common_area_key` (required): Your own key for the common area.
    - `name` (required): Name by which people recognise it.
    - `parent_site_key`: Key of your own for the site it is in.
    """

    common_area_key: str
    """Your own key for the common area."""

    name: str
    """Name by which people recognise it."""

    parent_site_key: NotRequired[str]
    """Key of your own for the site it is in."""


class CustomerDataFacilityParams(TypedDict):
    """Gyms and other sports facilities of the customer.

    Keys:

    - `facility_key` (required): Your own key for the facility.
    - `name` (required): Name by which people recognise it.
    """

    facility_key: str
    """Your own key for the facility."""

    name: str
    """Name by which people recognise it."""


class CustomerDataGuestParams(TypedDict):
    """Guests of the customer.

    Keys:

    - `email_address`: Email address of the person.
    - `guest_key` (required): Your own key for the guest.
    - `name` (required): Name by which people recognise it.
    - `phone_number`: Phone number of the person, in E.164 form such as `+15555550100`.
    """

    email_address: NotRequired[str]
    """Email address of the person."""

    guest_key: str
    """Your own key for the guest."""

    name: str
    """Name by which people recognise it."""

    phone_number: NotRequired[str]
    """Phone number of the person, in E.164 form such as `+15555550100`."""


class CustomerDataListingParams(TypedDict):
    """Listings of the customer's accommodation.

    Keys:

    - `listing_key` (required): Your own key for the listing.
    - `name` (required): Name by which people recognise it.
    """

    listing_key: str
    """Your own key for the listing."""

    name: str
    """Name by which people recognise it."""


class CustomerDataPropertiesParams(TypedDict):
    """Properties of the device or phone or, in customer data, the short-term rentals.

    Keys:

    - `name` (required): Name by which people recognise it.
    - `property_key` (required): Your own key for the property (real estate).
    """

    name: str
    """Name by which people recognise it."""

    property_key: str
    """Your own key for the property (real estate)."""


class CustomerDataPropertyListingParams(TypedDict):
    """Property listings of the customer.

    Keys:

    - `custom_metadata`: Values to keep with the listing; `NULL` or an empty string as a value removes the key.
    - `name` (required): Name by which people recognise it.
    - `property_listing_key` (required): Your own key for the property listing.
    """

    custom_metadata: NotRequired[Mapping[str, str | bool | Null]]
    """Values to keep with the listing; `NULL` or an empty string as a value removes the key."""

    name: str
    """Name by which people recognise it."""

    property_listing_key: str
    """Your own key for the property listing."""


class CustomerDataReservationParams(TypedDict):
    """Reservations of the customer.

    Keys:

    - `building_keys`: Your own keys for buildings.
    - `common_area_keys`: Your own keys for common areas.
    - `custom_metadata`: Values for filtering reservations; `NULL` or an empty string as a value removes the key.
    - `ends_at`: When access ends.
    - `facility_keys`: Your own keys for the facilities.
    - `guest_key`: Your own key for the guest.
    - `listing_keys`: Your own keys for the listings.
    - `name`: Your name for the reservation.
    - `preferred_code`: Digits to use for a door code, if the locks accept them.
    - `property_keys`: Your own keys for the properties (real estate).
    - `reservation_key` (required): Your own key for the reservation.
    - `resident_key`: Your own key for the resident.
    - `room_keys`: Your own keys for the rooms.
    - `space_keys`: Your own keys for the spaces.
    - `starts_at`: When access starts.
    - `tenant_key`: Your own key for the tenant.
    - `unit_keys`: Your own keys for the housing units.
    - `user_identity_key`: Your own key for the user identity.
    - `user_key`: Your own key for the user.
    """

    building_keys: NotRequired[Sequence[str]]
    """Your own keys for buildings."""

    common_area_keys: NotRequired[Sequence[str]]
    """Your own keys for common areas."""

    custom_metadata: NotRequired[Mapping[str, str | bool | Null]]
    """Values for filtering reservations; `NULL` or an empty string as a value removes the key."""

    ends_at: NotRequired[datetime | str]
    """When access ends."""

    facility_keys: NotRequired[Sequence[str]]
    """Your own keys for the facilities."""

    guest_key: NotRequired[str]
    """Your own key for the guest."""

    listing_keys: NotRequired[Sequence[str]]
    """Your own keys for the listings."""

    name: NotRequired[str]
    """Your name for the reservation."""

    preferred_code: NotRequired[str]
    """Digits to use for a door code, if the locks accept them."""

    property_keys: NotRequired[Sequence[str]]
    """Your own keys for the properties (real estate)."""

    reservation_key: str
    """Your own key for the reservation."""

    resident_key: NotRequired[str]
    """Your own key for the resident."""

    room_keys: NotRequired[Sequence[str]]
    """Your own keys for the rooms."""

    space_keys: NotRequired[Sequence[str]]
    """Your own keys for the spaces."""

    starts_at: NotRequired[datetime | str]
    """When access starts."""

    tenant_key: NotRequired[str]
    """Your own key for the tenant."""

    unit_keys: NotRequired[Sequence[str]]
    """Your own keys for the housing units."""

    user_identity_key: NotRequired[str]
    """Your own key for the user identity."""

    user_key: NotRequired[str]
    """Your own key for the user."""


class CustomerDataResidentParams(TypedDict):
    """Residents of the customer.

    Keys:

    - `email_address`: Email address of the person.
    - `name` (required): Name by which people recognise it.
    - `phone_number`: Phone number of the person, in E.164 form such as `+15555550100`.
    - `resident_key` (required): Your own key for the resident.
    """

    email_address: NotRequired[str]
    """Email address of the person."""

    name: str
    """Name by which people recognise it."""

    phone_number: NotRequired[str]
    """Phone number of the person, in E.164 form such as `+15555550100`."""

    resident_key: str
    """Your own key for the resident."""


class CustomerDataRoomParams(TypedDict):
    """Rooms of the customer's hotels.

    Keys:

    - `name` (required): Name by which people recognise it.
    - `parent_site_key`: Key of your own for the site it is in.
    - `room_key` (required): Your own key for the room.
    """

    name: str
    """Name by which people recognise it."""

    parent_site_key: NotRequired[str]
    """Key of your own for the site it is in."""

    room_key: str
    """Your own key for the room."""


class CustomerDataSiteParams(TypedDict):
    """Sites: those of the customer, or those at Salto KS that are affected.

    Keys:

    - `name` (required): Name by which people recognise it.
    - `site_key` (required): Your own key for the site.
    """

    name: str
    """Name by which people recognise it."""

    site_key: str
    """Your own key for the site."""


class SpaceCustomerDataParams(TypedDict):
    """What applies to bookings of the space unless they say otherwise.

    Keys:

    - `address`: Postal address.
    - `default_checkin_time`: Usual check-in time, as `HH:mm` or `HH:mm:ss`.
    - `default_checkout_time`: Usual check-out time, as `HH:mm` or `HH:mm:ss`.
    - `time_zone`: IANA time zone of the space, such as `Europe/London`.
    """

    address: NotRequired[str | Null | None]
    """Postal address."""

    default_checkin_time: NotRequired[str | Null | None]
    """Usual check-in time, as `HH:mm` or `HH:mm:ss`."""

    default_checkout_time: NotRequired[str | Null | None]
    """Usual check-out time, as `HH:mm` or `HH:mm:ss`."""

    time_zone: NotRequired[str | Null | None]
    """IANA time zone of the space, such as `Europe/London`."""


class SpaceGeolocationParams(TypedDict):
    """Latitude and longitude of the space.

    Keys:

    - `latitude` (required): Latitude in decimal degrees.
    - `longitude` (required): Longitude in decimal degrees.
    """

    latitude: float
    """Latitude in decimal degrees."""

    longitude: float
    """Longitude in decimal degrees."""


class CustomerDataSpaceParams(TypedDict):
    """Spaces, such as rooms, flats or areas.

    Keys:

    - `customer_data`: What applies to bookings of the space unless they say otherwise.
    - `duration_minutes`: Length of one booking of the space in minutes, if it is fixed.
    - `geolocation`: Latitude and longitude of the space.
    - `name` (required): Name by which people recognise it.
    - `parent_site_key`: Key of your own for the site it is in.
    - `space_key` (required): Your own key for the space.
    """

    customer_data: NotRequired[SpaceCustomerDataParams]
    """What applies to bookings of the space unless they say otherwise."""

    duration_minutes: NotRequired[int]
    """Length of one booking of the space in minutes, if it is fixed."""

    geolocation: NotRequired[SpaceGeolocationParams]
    """Latitude and longitude of the space."""

    name: str
    """Name by which people recognise it."""

    parent_site_key: NotRequired[str]
    """Key of your own for the site it is in."""

    space_key: str
    """Your own key for the space."""


class CustomerDataStaffMemberParams(TypedDict):
    """Members of the customer's staff.

    Keys:

    - `building_keys`: Your own keys for buildings.
    - `common_area_keys`: Your own keys for common areas.
    - `email_address`: Email address of the person.
    - `facility_keys`: Your own keys for the facilities.
    - `listing_keys`: Your own keys for the listings.
    - `name` (required): Name by which people recognise it.
    - `phone_number`: Phone number of the person, in E.164 form such as `+15555550100`.
    - `property_keys`: Your own keys for the properties (real estate).
    - `property_listing_keys`: Your own keys for the property listings.
    - `room_keys`: Your own keys for the rooms.
    - `site_keys`: Your own keys for the sites.
    - `space_keys`: Your own keys for the spaces.
    - `staff_member_key` (required): Your own key for the member of staff.
    - `unit_keys`: Your own keys for the housing units.
    """

    building_keys: NotRequired[Sequence[str]]
    """Your own keys for buildings."""

    common_area_keys: NotRequired[Sequence[str]]
    """Your own keys for common areas."""

    email_address: NotRequired[str]
    """Email address of the person."""

    facility_keys: NotRequired[Sequence[str]]
    """Your own keys for the facilities."""

    listing_keys: NotRequired[Sequence[str]]
    """Your own keys for the listings."""

    name: str
    """Name by which people recognise it."""

    phone_number: NotRequired[str]
    """Phone number of the person, in E.164 form such as `+15555550100`."""

    property_keys: NotRequired[Sequence[str]]
    """Your own keys for the properties (real estate)."""

    property_listing_keys: NotRequired[Sequence[str]]
    """Your own keys for the property listings."""

    room_keys: NotRequired[Sequence[str]]
    """Your own keys for the rooms."""

    site_keys: NotRequired[Sequence[str]]
    """Your own keys for the sites."""

    space_keys: NotRequired[Sequence[str]]
    """Your own keys for the spaces."""

    staff_member_key: str
    """Your own key for the member of staff."""

    unit_keys: NotRequired[Sequence[str]]
    """Your own keys for the housing units."""


class CustomerDataTenantParams(TypedDict):
    """Tenants of the customer.

    Keys:

    - `email_address`: Email address of the person.
    - `name` (required): Name by which people recognise it.
    - `phone_number`: Phone number of the person, in E.164 form such as `+15555550100`.
    - `tenant_key` (required): Your own key for the tenant.
    """

    email_address: NotRequired[str]
    """Email address of the person."""

    name: str
    """Name by which people recognise it."""

    phone_number: NotRequired[str]
    """Phone number of the person, in E.164 form such as `+15555550100`."""

    tenant_key: str
    """Your own key for the tenant."""


class CustomerDataUnitParams(TypedDict):
    """Flats and other housing units of the customer.

    Keys:

    - `name` (required): Name by which people recognise it.
    - `parent_site_key`: Key of your own for the site it is in.
    - `unit_key` (required): Your own key for the housing unit.
    """

    name: str
    """Name by which people recognise it."""

    parent_site_key: NotRequired[str]
    """Key of your own for the site it is in."""

    unit_key: str
    """Your own key for the housing unit."""


class CustomerDataUserIdentityParams(TypedDict):
    """User identities, each standing for one person.

    Keys:

    - `email_address`: Email address of the person.
    - `name` (required): Name by which people recognise it.
    - `phone_number`: Phone number of the person, in E.164 form such as `+15555550100`.
    - `user_identity_key` (required): Your own key for the user identity.
    """

    email_address: NotRequired[str]
    """Email address of the person."""

    name: str
    """Name by which people recognise it."""

    phone_number: NotRequired[str]
    """Phone number of the person, in E.164 form such as `+15555550100`."""

    user_identity_key: str
    """Your own key for the user identity."""


class CustomerDataUserParams(TypedDict):
    """Users of the customer.

    Keys:

    - `email_address`: Email address of the person.
    - `name` (required): Name by which people recognise it.
    - `phone_number`: Phone number of the person, in E.164 form such as `+15555550100`.
    - `user_key` (required): Your own key for the user.
    """

    email_address: NotRequired[str]
    """Email address of the person."""

    name: str
    """Name by which people recognise it."""

    phone_number: NotRequired[str]
    """Phone number of the person, in E.164 form such as `+15555550100`."""

    user_key: str
    """Your own key for the user."""


class CustomerDataParams(TypedDict):
    """The customer and what belongs to it, as in `customers.push_data`.

    Keys:

    - `access_grants`: Access grants.
    - `bookings`: Bookings of the customer.
    - `buildings`: Buildings of the customer.
    - `common_areas`: Common areas of the customer.
    - `customer_key` (required): Key of your own for the customer; needed whenever `customer_data` is given.
    - `facilities`: Gyms and other sports facilities of the customer.
    - `guests`: Guests of the customer.
    - `listings`: Listings of the customer's accommodation.
    - `properties`: Properties of the device or phone or, in customer data, the short-term rentals.
    - `property_listings`: Property listings of the customer.
    - `reservations`: Reservations of the customer.
    - `residents`: Residents of the customer.
    - `rooms`: Rooms of the customer's hotels.
    - `sites`: Sites: those of the customer, or those at Salto KS that are affected.
    - `spaces`: Spaces, such as rooms, flats or areas.
    - `staff_members`: Members of the customer's staff.
    - `tenants`: Tenants of the customer.
    - `units`: Flats and other housing units of the customer.
    - `user_identities`: User identities, each standing for one person.
    - `users`: Users of the customer.
    """

    access_grants: NotRequired[Sequence[CustomerDataAccessGrantParams]]
    """Access grants."""

    bookings: NotRequired[Sequence[CustomerDataBookingParams]]
    """Bookings of the customer."""

    buildings: NotRequired[Sequence[CustomerDataBuildingParams]]
    """Buildings of the customer."""

    common_areas: NotRequired[Sequence[CustomerDataCommonAreaParams]]
    """Common areas of the customer."""

    customer_key: str
    """Key of your own for the customer; needed whenever `customer_data` is given."""

    facilities: NotRequired[Sequence[CustomerDataFacilityParams]]
    """Gyms and other sports facilities of the customer."""

    guests: NotRequired[Sequence[CustomerDataGuestParams]]
    """Guests of the customer."""

    listings: NotRequired[Sequence[CustomerDataListingParams]]
    """Listings of the customer's accommodation."""

    properties: NotRequired[Sequence[CustomerDataPropertiesParams]]
    """Properties of the device or phone or, in customer data, the short-term rentals."""

    property_listings: NotRequired[Sequence[CustomerDataPropertyListingParams]]
    """Property listings of the customer."""

    reservations: NotRequired[Sequence[CustomerDataReservationParams]]
    """Reservations of the customer."""

    residents: NotRequired[Sequence[CustomerDataResidentParams]]
    """Residents of the customer."""

    rooms: NotRequired[Sequence[CustomerDataRoomParams]]
    """Rooms of the customer's hotels."""

    sites: NotRequired[Sequence[CustomerDataSiteParams]]
    """Sites: those of the customer, or those at Salto KS that are affected."""

    spaces: NotRequired[Sequence[CustomerDataSpaceParams]]
    """Spaces, such as rooms, flats or areas."""

    staff_members: NotRequired[Sequence[CustomerDataStaffMemberParams]]
    """Members of the customer's staff."""

    tenants: NotRequired[Sequence[CustomerDataTenantParams]]
    """Tenants of the customer."""

    units: NotRequired[Sequence[CustomerDataUnitParams]]
    """Flats and other housing units of the customer."""

    user_identities: NotRequired[Sequence[CustomerDataUserIdentityParams]]
    """User identities, each standing for one person."""

    users: NotRequired[Sequence[CustomerDataUserParams]]
    """Users of the customer."""


class CustomerResourcesFilterParams(TypedDict):
    """Show only resources whose `custom_metadata` meets these conditions.

    Keys:

    - `field` (required): Name of the metadata key to compare.
    - `operation` (required): How to compare; only `=` exists.
    - `value` (required): The value that the metadata has to have.
    """

    field: str
    """Name of the metadata key to compare."""

    operation: Literal["="]
    """How to compare; only `=` exists."""

    value: str | bool
    """The value that the metadata has to have."""


class DeepLinkReservationParams(TypedDict):
    """The reservation, space or device at which the portal opens.

    Keys:

    - `resource_key` (required): Your own key for the reservation or space that the link leads to.
    - `resource_type` (required): Kind of resource that the link leads to.
    """

    resource_key: str
    """Your own key for the reservation or space that the link leads to."""

    resource_type: Literal["reservation"]
    """Kind of resource that the link leads to."""


class DeepLinkSpaceParams(TypedDict):
    """The reservation, space or device at which the portal opens.

    Keys:

    - `resource_key` (required): Your own key for the reservation or space that the link leads to.
    - `resource_type` (required): Kind of resource that the link leads to.
    """

    resource_key: str
    """Your own key for the reservation or space that the link leads to."""

    resource_type: Literal["space"]
    """Kind of resource that the link leads to."""


class DeepLinkDeviceParams(TypedDict):
    """The reservation, space or device at which the portal opens.

    Keys:

    - `resource_id` (required): ID of the device that the link leads to.
    - `resource_type` (required): Kind of resource that the link leads to.
    """

    resource_id: str
    """ID of the device that the link leads to."""

    resource_type: Literal["device"]
    """Kind of resource that the link leads to."""


class FeatureConfigureParams(TypedDict):
    """Settings of the portal's configure feature.

    Keys:

    - `allow_access_automation_rule_customization`: Whether the customer can change the access automation rules of
      their properties.
    - `allow_climate_automation_rule_customization`: Whether the customer can change the climate automation rules of
      their properties.
    - `allow_instant_key_customization`: Whether the customer can change how instant keys look for their properties.
    - `exclude`: Whether to leave this part out of the portal.
    """

    allow_access_automation_rule_customization: NotRequired[bool]
    """Whether the customer can change the access automation rules of their properties."""

    allow_climate_automation_rule_customization: NotRequired[bool]
    """Whether the customer can change the climate automation rules of their properties."""

    allow_instant_key_customization: NotRequired[bool]
    """Whether the customer can change how instant keys look for their properties."""

    exclude: NotRequired[bool]
    """Whether to leave this part out of the portal."""


class FeatureConnectParams(TypedDict):
    """Settings of the portal's feature for connecting accounts.

    Keys:

    - `accepted_providers`: Keys of the brands to offer.
    - `exclude`: Whether to leave this part out of the portal.
    - `excluded_providers`: Keys of brands not to offer.
    """

    accepted_providers: NotRequired[Sequence[str]]
    """Keys of the brands to offer."""

    exclude: NotRequired[bool]
    """Whether to leave this part out of the portal."""

    excluded_providers: NotRequired[Sequence[str]]
    """Keys of brands not to offer."""


class ManageDeviceManagementConfirmationParams(TypedDict):
    """Texts asking for consent before devices become managed and so cost money; left out, there are standard ones.

    Keys:

    - `body`: Text of the question; `{count}` stands for the number of devices.
    - `cancel_button_label`: Text on the button that cancels.
    - `confirm_button_label`: Text on the button that confirms.
    - `title`: Heading of the dialogue that asks for confirmation.
    """

    body: NotRequired[str]
    """Text of the question; `{count}` stands for the number of devices."""

    cancel_button_label: NotRequired[str]
    """Text on the button that cancels."""

    confirm_button_label: NotRequired[str]
    """Text on the button that confirms."""

    title: NotRequired[str]
    """Heading of the dialogue that asks for confirmation."""


class ManageEventParams(TypedDict):
    """Which event types the list of events offers.

    Keys:

    - `allowed_events`: Event types that can be chosen; all if empty.
    - `default_events`: Event types already chosen in the filter when the events tab is first opened.
    """

    allowed_events: NotRequired[Sequence[str]]
    """Event types that can be chosen; all if empty."""

    default_events: NotRequired[Sequence[str]]
    """Event types already chosen in the filter when the events tab is first opened."""


class FeatureManageParams(TypedDict):
    """Settings of the part that manages devices and bookings.

    Keys:

    - `device_management_confirmation`: Texts asking for consent before devices become managed and so cost money;
      left out, there are standard ones.
    - `events`: Which event types the list of events offers.
    - `exclude`: Whether to leave this part out of the portal.
    - `exclude_reservation_management`: Whether the portal hides the managing of reservations.
    - `exclude_reservation_technical_details`: Whether the portal shows reservations without technical details.
    - `exclude_staff_management`: Whether the portal hides the managing of staff.
    """

    device_management_confirmation: NotRequired[ManageDeviceManagementConfirmationParams]
    """Texts asking for consent before devices become managed and so cost money; left out, there are standard ones."""

    events: NotRequired[ManageEventParams]
    """Which event types the list of events offers."""

    exclude: NotRequired[bool]
    """Whether to leave this part out of the portal."""

    exclude_reservation_management: NotRequired[bool]
    """Whether the portal hides the managing of reservations."""

    exclude_reservation_technical_details: NotRequired[bool]
    """Whether the portal shows reservations without technical details."""

    exclude_staff_management: NotRequired[bool]
    """Whether the portal hides the managing of staff."""


class FeatureManageDeviceParams(TypedDict):
    """Older name of `manage`.

    Keys:

    - `exclude`: Whether to leave this part out of the portal.
    """

    exclude: NotRequired[bool]
    """Whether to leave this part out of the portal."""


class FeatureParams(TypedDict):
    """What each part of the portal shows.

    Keys:

    - `configure`: Settings of the portal's configure feature.
    - `connect`: Settings of the portal's feature for connecting accounts.
    - `manage`: Settings of the part that manages devices and bookings.
    - `manage_devices`: Older name of `manage`.
    - `organize`: Settings of the portal's part for arranging devices in spaces.
    """

    configure: NotRequired[FeatureConfigureParams]
    """Settings of the portal's configure feature."""

    connect: NotRequired[FeatureConnectParams]
    """Settings of the portal's feature for connecting accounts."""

    manage: NotRequired[FeatureManageParams]
    """Settings of the part that manages devices and bookings."""

    manage_devices: NotRequired[FeatureManageDeviceParams]
    """Older name of `manage`."""

    organize: NotRequired[FeatureManageDeviceParams]
    """Settings of the portal's part for arranging devices in spaces."""


class LandingPageManageParams(TypedDict):
    """The place or booking to show first, by a key of yours.

    Keys:

    - `access_grant_key`: Your own key for the access grant, unique in the workspace.
    - `booking_key`: Your own key for the booking.
    - `building_key`: Your own key for the building.
    - `common_area_key`: Your own key for the common area.
    - `facility_key`: Your own key for the facility.
    - `listing_key`: Your own key for the listing.
    - `property_key`: Your own key for the property (real estate).
    - `property_listing_key`: Your own key for the property listing.
    - `reservation_key`: Your own key for the reservation.
    - `room_key`: Your own key for the room.
    - `site_key`: Your own key for the site.
    - `space_key`: Your own key for the space.
    - `unit_key`: Your own key for the housing unit.
    """

    access_grant_key: NotRequired[str]
    """Your own key for the access grant, unique in the workspace."""

    booking_key: NotRequired[str]
    """Your own key for the booking."""

    building_key: NotRequired[str]
    """Your own key for the building."""

    common_area_key: NotRequired[str]
    """Your own key for the common area."""

    facility_key: NotRequired[str]
    """Your own key for the facility."""

    listing_key: NotRequired[str]
    """Your own key for the listing."""

    property_key: NotRequired[str]
    """Your own key for the property (real estate)."""

    property_listing_key: NotRequired[str]
    """Your own key for the property listing."""

    reservation_key: NotRequired[str]
    """Your own key for the reservation."""

    room_key: NotRequired[str]
    """Your own key for the room."""

    site_key: NotRequired[str]
    """Your own key for the site."""

    space_key: NotRequired[str]
    """Your own key for the space."""

    unit_key: NotRequired[str]
    """Your own key for the housing unit."""


class LandingPageParams(TypedDict):
    """What the portal shows first.

    Keys:

    - `manage`: The place or booking to show first, by a key of yours.
    """

    manage: NotRequired[LandingPageManageParams]
    """The place or booking to show first, by a key of yours."""


class DeviceOmnitecMetadataParams(TypedDict):
    """What to report about a lock made by Omnitec.

    Keys:

    - `time_zone` (required): IANA time zone in which the lock is, such as `Europe/London`.
    """

    time_zone: TimeZone
    """IANA time zone in which the lock is, such as `Europe/London`."""


class DeviceParams(TypedDict):
    """The devices and what to report about them.

    Keys:

    - `device_id` (required): ID of the device.
    - `omnitec_metadata`: What to report about a lock made by Omnitec.
    - `schlage_metadata`: What to report about a lock made by Schlage.
    - `ultraloq_metadata`: What to report about a lock made by Ultraloq.
    """

    device_id: str
    """ID of the device."""

    omnitec_metadata: NotRequired[DeviceOmnitecMetadataParams]
    """What to report about a lock made by Omnitec."""

    schlage_metadata: NotRequired[DeviceOmnitecMetadataParams]
    """What to report about a lock made by Schlage."""

    ultraloq_metadata: NotRequired[DeviceOmnitecMetadataParams]
    """What to report about a lock made by Ultraloq."""


class PropertiesParams(TypedDict):
    """Takes `name`, as the call itself does.

    Keys:

    - `name`: Same as `name` of the call itself; give only one of them.
    """

    name: NotRequired[str | Null | None]
    """Same as `name` of the call itself; give only one of them."""


class AssaAbloyMetadataParams(TypedDict):
    """ASSA ABLOY details of the simulated phone.

    Keys:

    - `application_version`: Version of the app on the simulated phone.
    - `ble_capability`: Whether the simulated phone has Bluetooth Low Energy.
    - `hce_capability`: Whether the simulated phone can emulate a card (HCE).
    - `nfc_capability`: Whether the simulated phone has NFC.
    - `seos_applet_version`: Version of the Seos applet on the simulated phone.
    - `seos_tsm_endpoint_id`: ID of the simulated phone's endpoint at the Seos trusted service manager (TSM).
    """

    application_version: NotRequired[str]
    """Version of the app on the simulated phone."""

    ble_capability: NotRequired[bool]
    """Whether the simulated phone has Bluetooth Low Energy."""

    hce_capability: NotRequired[bool]
    """Whether the simulated phone can emulate a card (HCE)."""

    nfc_capability: NotRequired[bool]
    """Whether the simulated phone has NFC."""

    seos_applet_version: NotRequired[str]
    """Version of the Seos applet on the simulated phone."""

    seos_tsm_endpoint_id: NotRequired[float]
    """ID of the simulated phone's endpoint at the Seos trusted service manager (TSM)."""


class PhoneMetadataParams(TypedDict):
    """Details of the simulated phone.

    Keys:

    - `device_manufacturer`: Maker of the device.
    - `device_model`: Model of the device.
    - `operating_system`: Operating system of the simulated phone: `android` or `ios`.
    - `os_version`: Version of the simulated phone's operating system.
    """

    device_manufacturer: NotRequired[str]
    """Maker of the device."""

    device_model: NotRequired[str]
    """Model of the device."""

    operating_system: NotRequired[OperatingSystem]
    """Operating system of the simulated phone: `android` or `ios`."""

    os_version: NotRequired[str]
    """Version of the simulated phone's operating system."""


class EcobeeMetadataParams(TypedDict):
    """Settings for ecobee.

    Keys:

    - `climate_ref`: What ecobee calls the climate.
    - `is_optimized`: Whether ecobee optimises the preset.
    - `owner`: Whether the preset belongs to the user or to the thermostat itself.
    """

    climate_ref: NotRequired[str]
    """What ecobee calls the climate."""

    is_optimized: NotRequired[bool]
    """Whether ecobee optimises the preset."""

    owner: NotRequired[EcobeeOwner]
    """Whether the preset belongs to the user or to the thermostat itself."""


class PeriodParams(TypedDict):
    """What happens over the day: one entry for each change of preset.

    Keys:

    - `climate_preset_key` (required): Key of the preset to activate then.
    - `starts_at_time` (required): Time of day at which the preset is activated, as `HH:mm:ss`.
    """

    climate_preset_key: str
    """Key of the preset to activate then."""

    starts_at_time: str
    """Time of day at which the preset is activated, as `HH:mm:ss`."""


class ConnectWebviewCustomizationParams(TypedDict):
    """How Connect Webviews of the workspace look.

    Keys:

    - `logo_shape`: Shape of the logo; `NULL` restores the standard.
    - `primary_button_color`: Colour of the main button; `NULL` restores the standard.
    - `primary_button_text_color`: Colour of the text on the main button; `NULL` restores the standard.
    - `success_message`: What users read after signing in; `NULL` restores the standard.
    """

    logo_shape: NotRequired[LogoShape | Null | None]
    """Shape of the logo; `NULL` restores the standard."""

    primary_button_color: NotRequired[str | Null | None]
    """Colour of the main button; `NULL` restores the standard."""

    primary_button_text_color: NotRequired[str | Null | None]
    """Colour of the text on the main button; `NULL` restores the standard."""

    success_message: NotRequired[str | Null | None]
    """What users read after signing in; `NULL` restores the standard."""


DeepLinkParams = Union[DeepLinkReservationParams, DeepLinkSpaceParams, DeepLinkDeviceParams]
