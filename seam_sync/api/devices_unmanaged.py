# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.devices.unmanaged`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async.api.devices_unmanaged import DevicesUnmanaged as AsyncDevicesUnmanaged
from seam_sync._namespace import Namespace, blocking
from seam_sync.pagination import Page

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from typing import Any

    from seam_async._sentinels import Null
    from seam_async.resources.aliases import DeviceType, Manufacturer
    from seam_async.resources.device import UnmanagedDevice


class DevicesUnmanaged(Namespace):
    """Look at devices that are known but not managed, and start managing them."""

    _async: AsyncDevicesUnmanaged

    get = blocking(AsyncDevicesUnmanaged.get)
    update = blocking(AsyncDevicesUnmanaged.update)

    def list(
        self,
        *,
        connect_webview_id: str | None = None,
        connected_account_id: str | None = None,
        connected_account_ids: Sequence[str] | None = None,
        created_before: datetime | str | None = None,
        customer_key: str | None = None,
        device_ids: Sequence[str] | None = None,
        device_type: DeviceType | None = None,
        device_types: Sequence[DeviceType] | None = None,
        limit: float | None = None,
        manufacturer: Manufacturer | None = None,
        page_cursor: str | Null | None = None,
        search: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Page[UnmanagedDevice]:
        """List unmanaged devices.

        They show few properties and events and cannot be controlled; their door codes are unmanaged too.

        Args:
            connect_webview_id: Only devices connected through this Connect Webview.
            connected_account_id: ID of the connected account.
            connected_account_ids: IDs of connected accounts.
            created_before: Only devices created before this time.
            customer_key: Your own key for the customer.
            device_ids: Only these devices.
            device_type: Only devices of this type.
            device_types: Only devices of one of these types.
            limit: Largest number of items to return; per page where results come in pages.
            manufacturer: Only devices of this manufacturer.
            page_cursor: Which page to return: the `next_page_cursor` that came with the page before.
            search: Text to look for in `device_id` (its first 4 characters or more), `connected_account_id`,
                `display_name`, `custom_metadata` and `location.location_name`; a part is enough.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The first `Page[UnmanagedDevice]`; its `auto_paging_iter()` goes through the items of all pages.

        See https://docs.seam.co/api/devices/unmanaged/list
        """
        try:
            return Page.of(
                self._run(
                    self._async.list,
                    connect_webview_id=connect_webview_id,
                    connected_account_id=connected_account_id,
                    connected_account_ids=connected_account_ids,
                    created_before=created_before,
                    customer_key=customer_key,
                    device_ids=device_ids,
                    device_type=device_type,
                    device_types=device_types,
                    limit=limit,
                    manufacturer=manufacturer,
                    page_cursor=page_cursor,
                    search=search,
                    extra_params=extra_params,
                ),
                self._calls,
            )
        finally:
            del extra_params  # keep secrets out of crash reports
