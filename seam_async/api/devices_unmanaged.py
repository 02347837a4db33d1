# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.devices.unmanaged`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._calls.namespace import Namespace
from seam_async.endpoints.devices_unmanaged import GET, LIST, UPDATE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from typing import Any, Literal

    from seam_async._sentinels import Null
    from seam_async.pagination import Listing
    from seam_async.resources.aliases import DeviceType, Manufacturer
    from seam_async.resources.device import UnmanagedDevice


class DevicesUnmanaged(Namespace):
    """Look at devices that are known but not managed, and start managing them."""

    async def get(
        self,
        *,
        device_id: str | None = None,
        name: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> UnmanagedDevice:
        """Return one unmanaged device.

        Give `device_id` or `name`.

        Args:
            device_id: ID of the unmanaged device.
            name: Name of the device, if you do not know the ID.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `UnmanagedDevice`.

        Raises:
            SeamInvalidParameterError: The arguments do not go together; nothing was sent.

        See https://docs.seam.co/api/devices/unmanaged/get
        """
        call = self._call(GET, {"device_id": device_id, "name": name}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    async def update(
        self,
        *,
        device_id: str,
        custom_metadata: Mapping[str, str | bool | Null] | None = None,
        is_managed: Literal[True] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Start managing a device, or change its metadata.

        `is_managed=True` makes it a managed device.

        Args:
            device_id: ID of the unmanaged device.
            custom_metadata: Values to keep with the device: up to 50 keys of at most 40 characters; `NULL` or an
                empty string as a value removes the key.
            is_managed: True starts managing the device.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/devices/unmanaged/update
        """
        call = self._call(
            UPDATE, {"device_id": device_id, "custom_metadata": custom_metadata, "is_managed": is_managed}, extra_params
        )
        del custom_metadata, extra_params  # keep secrets out of crash reports
        return await call

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
    ) -> Listing[UnmanagedDevice]:
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
            A listing: await it for one `Page[UnmanagedDevice]`, or go through all pages with `async for`.

        See https://docs.seam.co/api/devices/unmanaged/list
        """
        return self._list(
            LIST,
            {
                "connect_webview_id": connect_webview_id,
                "connected_account_id": connected_account_id,
                "connected_account_ids": connected_account_ids,
                "created_before": created_before,
                "customer_key": customer_key,
                "device_ids": device_ids,
                "device_type": device_type,
                "device_types": device_types,
                "limit": limit,
                "manufacturer": manufacturer,
                "page_cursor": page_cursor,
                "search": search,
            },
            extra_params,
        )
