# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.devices`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from seam_async.api.devices import Devices as AsyncDevices
from seam_sync._namespace import Namespace, blocking
from seam_sync.pagination import Page

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from typing import Any

    from seam_async._sentinels import Null
    from seam_async.resources.aliases import DeviceType, Manufacturer, ProviderCategory
    from seam_async.resources.device import Device
    from seam_async.resources.device_provider import DeviceProvider
    from seam_sync.api.devices_simulate import DevicesSimulate
    from seam_sync.api.devices_unmanaged import DevicesUnmanaged


class Devices(Namespace):
    """Find and change devices of every kind."""

    _async: AsyncDevices

    @cached_property
    def simulate(self) -> DevicesSimulate:
        """Make sandbox devices connect, disconnect or vanish."""
        from seam_sync.api.devices_simulate import DevicesSimulate

        return DevicesSimulate(self._calls, self._async.simulate)

    @cached_property
    def unmanaged(self) -> DevicesUnmanaged:
        """Look at devices that are known but not managed, and start managing them."""
        from seam_sync.api.devices_unmanaged import DevicesUnmanaged

        return DevicesUnmanaged(self._calls, self._async.unmanaged)

    get = blocking(AsyncDevices.get)

    def list_device_providers(
        self,
        *,
        provider_category: ProviderCategory | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Page[DeviceProvider]:
        """List the brands whose devices can be connected.

        A capability flag is true if at least one device of the brand has it. The provider keys serve as
        `accepted_providers` in `connect_webviews.create`.

        Args:
            provider_category: Only brands of this group.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The first `Page[DeviceProvider]`; its `auto_paging_iter()` goes through the items of all pages.

        See https://docs.seam.co/api/devices/list_device_providers
        """
        try:
            return Page.of(
                self._run(
                    self._async.list_device_providers, provider_category=provider_category, extra_params=extra_params
                ),
                self._calls,
            )
        finally:
            del extra_params  # keep secrets out of crash reports

    report_provider_metadata = blocking(AsyncDevices.report_provider_metadata)
    update = blocking(AsyncDevices.update)

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
    ) -> Page[Device]:
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
            The first `Page[Device]`; its `auto_paging_iter()` goes through the items of all pages.

        See https://docs.seam.co/api/devices/list
        """
        try:
            return Page.of(
                self._run(
                    self._async.list,
                    connect_webview_id=connect_webview_id,
                    connected_account_id=connected_account_id,
                    connected_account_ids=connected_account_ids,
                    created_before=created_before,
                    custom_metadata_has=custom_metadata_has,
                    customer_key=customer_key,
                    device_ids=device_ids,
                    device_type=device_type,
                    device_types=device_types,
                    limit=limit,
                    manufacturer=manufacturer,
                    page_cursor=page_cursor,
                    search=search,
                    space_id=space_id,
                    unstable_location_id=unstable_location_id,
                    user_identifier_key=user_identifier_key,
                    extra_params=extra_params,
                ),
                self._calls,
            )
        finally:
            del extra_params  # keep secrets out of crash reports
