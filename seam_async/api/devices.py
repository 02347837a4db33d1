# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.devices`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from seam_async._calls.namespace import Namespace
from seam_async.endpoints.devices import GET, LIST, LIST_DEVICE_PROVIDERS, REPORT_PROVIDER_METADATA, UPDATE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from typing import Any

    from seam_async._sentinels import Null
    from seam_async.api.devices_simulate import DevicesSimulate
    from seam_async.api.devices_unmanaged import DevicesUnmanaged
    from seam_async.pagination import Listing
    from seam_async.resources.aliases import DeviceType, Manufacturer, ProviderCategory
    from seam_async.resources.device import Device
    from seam_async.resources.device_provider import DeviceProvider
    from seam_async.resources.params import DeviceParams, PropertiesParams


class Devices(Namespace):
    """Find and change devices of every kind."""

    @cached_property
    def simulate(self) -> DevicesSimulate:
        """Make sandbox devices connect, disconnect or vanish."""
        from seam_async.api.devices_simulate import DevicesSimulate

        return DevicesSimulate(self._caller)

    @cached_property
    def unmanaged(self) -> DevicesUnmanaged:
        """Look at devices that are known but not managed, and start managing them."""
        from seam_async.api.devices_unmanaged import DevicesUnmanaged

        return DevicesUnmanaged(self._caller)

    async def get(
        self,
        *,
        device_id: str | None = None,
        name: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Device:
        """Return one managed device.

        Give `device_id` or `name`. Unmanaged devices are found with `devices.unmanaged.get`.

        Args:
            device_id: ID of the device.
            name: Name of the device, if you do not know the ID.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `Device`.

        Raises:
            SeamInvalidParameterError: The arguments do not go together; nothing was sent.

        See https://docs.seam.co/api/devices/get
        """
        call = self._call(GET, {"device_id": device_id, "name": name}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    def list_device_providers(
        self,
        *,
        provider_category: ProviderCategory | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Listing[DeviceProvider]:
        """List the brands whose devices can be connected.

        A capability flag is true if at least one device of the brand has it. The provider keys serve as
        `accepted_providers` in `connect_webviews.create`.

        Args:
            provider_category: Only brands of this group.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            A listing: await it for one `Page[DeviceProvider]`, or go through all pages with `async for`.

        See https://docs.seam.co/api/devices/list_device_providers
        """
        return self._list(LIST_DEVICE_PROVIDERS, {"provider_category": provider_category}, extra_params)

    async def report_provider_metadata(
        self,
        *,
        devices: Sequence[DeviceParams],
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Report what a manufacturer does not tell about its devices, such as their time zone.

        Meant for Omnitec, Schlage and Ultraloq locks.

        Args:
            devices: The devices and what to report about them.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/devices/report_provider_metadata
        """
        call = self._call(REPORT_PROVIDER_METADATA, {"devices": devices}, extra_params)
        del devices, extra_params  # keep secrets out of crash reports
        return await call

    async def update(
        self,
        *,
        device_id: str,
        backup_access_code_pool_enabled: bool | None = None,
        custom_metadata: Mapping[str, str | bool | Null] | None = None,
        is_managed: bool | None = None,
        name: str | Null | None = None,
        properties: PropertiesParams | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Change a device's name or metadata, or stop managing it.

        What you leave out stays as it is.

        Args:
            device_id: ID of the device.
            backup_access_code_pool_enabled: Whether spare codes are kept on the lock; false removes those not yet
                in use.
            custom_metadata: Values to keep with the device: up to 50 keys of at most 40 characters; `NULL` or an
                empty string as a value removes the key.
            is_managed: False stops managing the device; true leaves it managed.
            name: New name of the device; `NULL` removes yours.
            properties: Takes `name`, as the call itself does.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/devices/update
        """
        call = self._call(
            UPDATE,
            {
                "device_id": device_id,
                "backup_access_code_pool_enabled": backup_access_code_pool_enabled,
                "custom_metadata": custom_metadata,
                "is_managed": is_managed,
                "name": name,
                "properties": properties,
            },
            extra_params,
        )
        del custom_metadata, properties, extra_params  # keep secrets out of crash reports
        return await call

    def list(
        self,
        *,
        connect_webview_id: str | None = None,
        connected_account_id: str | None = None,
        connected_account_ids: Sequence[str] | None = None,
        created_before: datetime | str | None = None,
        custom_metadata_has: Mapping[str, str | bool | Null] | None = None,
        customer_key: str | None = None,
        device_ids: Sequence[str] | None = None,
        device_type: DeviceType | None = None,
        device_types: Sequence[DeviceType] | None = None,
        limit: float | None = None,
        manufacturer: Manufacturer | None = None,
        page_cursor: str | Null | None = None,
        search: str | None = None,
        space_id: str | None = None,
        unstable_location_id: str | Null | None = None,
        user_identifier_key: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Listing[Device]:
        """List managed devices of every kind.

        Unmanaged devices are not among them; see `devices.unmanaged.list`.

        Args:
            connect_webview_id: Only devices connected through this Connect Webview.
            connected_account_id: ID of the connected account.
            connected_account_ids: IDs of connected accounts.
            created_before: Only devices created before this time.
            custom_metadata_has: Only those whose metadata has all these values; `NULL` as a value finds those that
                lack the key, an empty string is ignored.
            customer_key: Your own key for the customer.
            device_ids: Only these devices.
            device_type: Only devices of this type.
            device_types: Only devices of one of these types.
            limit: Largest number of items to return; per page where results come in pages.
            manufacturer: Only devices of this manufacturer.
            page_cursor: Which page to return: the `next_page_cursor` that came with the page before.
            search: Text to look for in `device_id` (its first 4 characters or more), `connected_account_id`,
                `display_name`, `custom_metadata` and `location.location_name`; a part is enough.
            space_id: Only devices in this space.
            unstable_location_id: Older name of `space_id`. Deprecated: use `space_id`.
            user_identifier_key: Only devices of the user with this ID of yours.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            A listing: await it for one `Page[Device]`, or go through all pages with `async for`.

        See https://docs.seam.co/api/devices/list
        """
        return self._list(
            LIST,
            {
                "connect_webview_id": connect_webview_id,
                "connected_account_id": connected_account_id,
                "connected_account_ids": connected_account_ids,
                "created_before": created_before,
                "custom_metadata_has": custom_metadata_has,
                "customer_key": customer_key,
                "device_ids": device_ids,
                "device_type": device_type,
                "device_types": device_types,
                "limit": limit,
                "manufacturer": manufacturer,
                "page_cursor": page_cursor,
                "search": search,
                "space_id": space_id,
                "unstable_location_id": unstable_location_id,
                "user_identifier_key": user_identifier_key,
            },
            extra_params,
        )
