# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.customers`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._calls.namespace import Namespace
from seam_async.endpoints.customers import CREATE_PORTAL, DELETE_DATA, PUSH_DATA

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from seam_async._sentinels import Null
    from seam_async.resources.aliases import Locale, NavigationMode
    from seam_async.resources.customer_portal import CustomerPortal
    from seam_async.resources.params import (
        CustomerDataAccessGrantParams,
        CustomerDataBookingParams,
        CustomerDataBuildingParams,
        CustomerDataCommonAreaParams,
        CustomerDataFacilityParams,
        CustomerDataGuestParams,
        CustomerDataListingParams,
        CustomerDataParams,
        CustomerDataPropertiesParams,
        CustomerDataPropertyListingParams,
        CustomerDataReservationParams,
        CustomerDataResidentParams,
        CustomerDataRoomParams,
        CustomerDataSiteParams,
        CustomerDataSpaceParams,
        CustomerDataStaffMemberParams,
        CustomerDataTenantParams,
        CustomerDataUnitParams,
        CustomerDataUserIdentityParams,
        CustomerDataUserParams,
        CustomerResourcesFilterParams,
        DeepLinkParams,
        FeatureParams,
        LandingPageParams,
    )


class Customers(Namespace):
    """Copy your customers' data over, delete it, and open customer portals."""

    async def create_portal(
        self,
        *,
        customer_data: CustomerDataParams | None = None,
        customer_resources_filters: Sequence[CustomerResourcesFilterParams] | None = None,
        customization_profile_id: str | None = None,
        deep_link: DeepLinkParams | None = None,
        exclude_locale_picker: bool | None = None,
        features: FeatureParams | None = None,
        is_embedded: bool | None = None,
        landing_page: LandingPageParams | None = None,
        locale: Locale | None = None,
        navigation_mode: NavigationMode | None = None,
        read_only: bool | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> CustomerPortal:
        """Create a link to a portal in which a customer manages accounts, devices and spaces.

        `customer_data` takes the same data as `push_data`. Every feature is shown unless `features` leaves it out.

        Args:
            customer_data: The customer and what belongs to it, as in `customers.push_data`.
            customer_resources_filters: Show only resources whose `custom_metadata` meets these conditions.
            customization_profile_id: ID of the customization profile for the look of the portal.
            deep_link: Resource at which the portal opens.
            exclude_locale_picker: Whether the portal hides the choice of language.
            features: What each part of the portal shows.
            is_embedded: Whether the portal is shown inside another application.
            landing_page: What the portal shows first.
            locale: Language and region of the portal, such as `en-US`.
            navigation_mode: `restricted` hides the navigation, which suits embedded deep links.
            read_only: Whether the customer can only look; whatever the portal tries to write is refused.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `CustomerPortal`.

        See https://docs.seam.co/api/customers/create_portal
        """
        call = self._call(
            CREATE_PORTAL,
            {
                "customer_data": customer_data,
                "customer_resources_filters": customer_resources_filters,
                "customization_profile_id": customization_profile_id,
                "deep_link": deep_link,
                "exclude_locale_picker": exclude_locale_picker,
                "features": features,
                "is_embedded": is_embedded,
                "landing_page": landing_page,
                "locale": locale,
                "navigation_mode": navigation_mode,
                "read_only": read_only,
            },
            extra_params,
        )
        del (
            customer_data,
            customer_resources_filters,
            deep_link,
            features,
            landing_page,
            extra_params,
        )  # keep secrets out of crash reports
        return await call

    async def delete_data(
        self,
        *,
        access_grant_keys: Sequence[str] | None = None,
        booking_keys: Sequence[str] | None = None,
        building_keys: Sequence[str] | None = None,
        common_area_keys: Sequence[str] | None = None,
        customer_keys: Sequence[str] | None = None,
        facility_keys: Sequence[str] | None = None,
        guest_keys: Sequence[str] | None = None,
        listing_keys: Sequence[str] | None = None,
        property_keys: Sequence[str] | None = None,
        property_listing_keys: Sequence[str] | None = None,
        reservation_keys: Sequence[str] | None = None,
        resident_keys: Sequence[str] | None = None,
        room_keys: Sequence[str] | None = None,
        space_keys: Sequence[str] | None = None,
        staff_member_keys: Sequence[str] | None = None,
        tenant_keys: Sequence[str] | None = None,
        unit_keys: Sequence[str] | None = None,
        user_identity_keys: Sequence[str] | None = None,
        user_keys: Sequence[str] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Delete data that was pushed for customers.

        The user identities, access grants and spaces made from that data go too. Keys are yours, not ids.

        Args:
            access_grant_keys: Keys of your own for the access grants to delete.
            booking_keys: Your own keys for bookings.
            building_keys: Your own keys for buildings.
            common_area_keys: Your own keys for common areas.
            customer_keys: Your own keys for customers.
            facility_keys: Your own keys for the facilities.
            guest_keys: Your own keys for the guests.
            listing_keys: Your own keys for the listings.
            property_keys: Your own keys for the properties (real estate).
            property_listing_keys: Your own keys for the property listings.
            reservation_keys: Your own keys for the reservations.
            resident_keys: Your own keys for the residents.
            room_keys: Your own keys for the rooms.
            space_keys: Keys of your own for the spaces to delete.
            staff_member_keys: Your own keys for the members of staff.
            tenant_keys: Your own keys for the tenants.
            unit_keys: Your own keys for the housing units.
            user_identity_keys: Your own keys for the user identities.
            user_keys: Your own keys for the users.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/customers/delete_data
        """
        call = self._call(
            DELETE_DATA,
            {
                "access_grant_keys": access_grant_keys,
                "booking_keys": booking_keys,
                "building_keys": building_keys,
                "common_area_keys": common_area_keys,
                "customer_keys": customer_keys,
                "facility_keys": facility_keys,
                "guest_keys": guest_keys,
                "listing_keys": listing_keys,
                "property_keys": property_keys,
                "property_listing_keys": property_listing_keys,
                "reservation_keys": reservation_keys,
                "resident_keys": resident_keys,
                "room_keys": room_keys,
                "space_keys": space_keys,
                "staff_member_keys": staff_member_keys,
                "tenant_keys": tenant_keys,
                "unit_keys": unit_keys,
                "user_identity_keys": user_identity_keys,
                "user_keys": user_keys,
            },
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    async def push_data(
        self,
        *,
        customer_key: str,
        access_grants: Sequence[CustomerDataAccessGrantParams] | None = None,
        bookings: Sequence[CustomerDataBookingParams] | None = None,
        buildings: Sequence[CustomerDataBuildingParams] | None = None,
        common_areas: Sequence[CustomerDataCommonAreaParams] | None = None,
        customization_profile_id: str | Null | None = None,
        facilities: Sequence[CustomerDataFacilityParams] | None = None,
        guests: Sequence[CustomerDataGuestParams] | None = None,
        listings: Sequence[CustomerDataListingParams] | None = None,
        low_battery_alert_threshold: float | Null | None = None,
        properties: Sequence[CustomerDataPropertiesParams] | None = None,
        property_listings: Sequence[CustomerDataPropertyListingParams] | None = None,
        reservations: Sequence[CustomerDataReservationParams] | None = None,
        residents: Sequence[CustomerDataResidentParams] | None = None,
        rooms: Sequence[CustomerDataRoomParams] | None = None,
        sites: Sequence[CustomerDataSiteParams] | None = None,
        spaces: Sequence[CustomerDataSpaceParams] | None = None,
        staff_members: Sequence[CustomerDataStaffMemberParams] | None = None,
        tenants: Sequence[CustomerDataTenantParams] | None = None,
        units: Sequence[CustomerDataUnitParams] | None = None,
        user_identities: Sequence[CustomerDataUserIdentityParams] | None = None,
        users: Sequence[CustomerDataUserParams] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Copy a customer's people, places and bookings over from your system.

        Everything is known by keys of your choosing, which later calls may refer to.

        Args:
            customer_key: Key of your own for the customer.
            access_grants: Access grants.
            bookings: Bookings of the customer.
            buildings: Buildings of the customer.
            common_areas: Common areas of the customer.
            customization_profile_id: ID of the customization profile for the customer; `NULL` removes it.
            facilities: Gyms and other sports facilities of the customer.
            guests: Guests of the customer.
            listings: Listings of the customer's accommodation.
            low_battery_alert_threshold: Battery level below which the customer is alerted; `NULL` removes it.
            properties: Properties of the device or phone or, in customer data, the short-term rentals.
            property_listings: Property listings of the customer.
            reservations: Reservations of the customer.
            residents: Residents of the customer.
            rooms: Rooms of the customer's hotels.
            sites: Sites: those of the customer, or those at Salto KS that are affected.
            spaces: Spaces, such as rooms, flats or areas.
            staff_members: Members of the customer's staff.
            tenants: Tenants of the customer.
            units: Flats and other housing units of the customer.
            user_identities: User identities, each standing for one person.
            users: Users of the customer.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/customers/push_data
        """
        call = self._call(
            PUSH_DATA,
            {
                "customer_key": customer_key,
                "access_grants": access_grants,
                "bookings": bookings,
                "buildings": buildings,
                "common_areas": common_areas,
                "customization_profile_id": customization_profile_id,
                "facilities": facilities,
                "guests": guests,
                "listings": listings,
                "low_battery_alert_threshold": low_battery_alert_threshold,
                "properties": properties,
                "property_listings": property_listings,
                "reservations": reservations,
                "residents": residents,
                "rooms": rooms,
                "sites": sites,
                "spaces": spaces,
                "staff_members": staff_members,
                "tenants": tenants,
                "units": units,
                "user_identities": user_identities,
                "users": users,
            },
            extra_params,
        )
        del (
            access_grants,
            bookings,
            buildings,
            common_areas,
            facilities,
            guests,
            listings,
            properties,
            property_listings,
            reservations,
            residents,
            rooms,
            sites,
            spaces,
            staff_members,
            tenants,
            units,
            user_identities,
            users,
            extra_params,
        )  # keep secrets out of crash reports
        return await call
