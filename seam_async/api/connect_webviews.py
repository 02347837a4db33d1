# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.connect_webviews`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._calls.namespace import Namespace
from seam_async.endpoints.connect_webviews import CREATE, DELETE, GET, LIST

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from seam_async._sentinels import Null
    from seam_async.pagination import Listing
    from seam_async.resources.aliases import AcceptedCapability, AcceptedProvider, AcceptedProviderCategory
    from seam_async.resources.connect_webview import ConnectWebview


class ConnectWebviews(Namespace):
    """Create the pages on which users sign in to their device accounts."""

    async def create(
        self,
        *,
        accepted_capabilities: Sequence[AcceptedCapability] | None = None,
        accepted_providers: Sequence[AcceptedProvider] | None = None,
        automatically_manage_new_devices: bool | None = None,
        custom_metadata: Mapping[str, str | bool | Null] | None = None,
        custom_redirect_failure_url: str | None = None,
        custom_redirect_url: str | None = None,
        customer_key: str | None = None,
        excluded_providers: Sequence[str] | None = None,
        provider_category: AcceptedProviderCategory | None = None,
        wait_for_device_creation: bool | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> ConnectWebview:
        """Create a page on which a user signs in to a device account.

        Send the user to its `url`, in a frame or a window. Make a new one for every sign-in: a Connect Webview that
        is used twice, or by two people, fails.

        Args:
            accepted_capabilities: Kinds of device that may be connected; left out, it follows from the providers.
            accepted_providers: Keys of the brands to offer, instead of `provider_category`; see
                `devices.list_device_providers`.
            automatically_manage_new_devices: Whether devices that appear later are managed at once.
            custom_metadata: Values to hand on to the connected account: up to 50 keys of at most 40 characters
                without full stops.
            custom_redirect_failure_url: Where the user is sent after an error; `custom_redirect_url` if left out.
            custom_redirect_url: Where the user is sent after signing in.
            customer_key: Customer who gets the account and all its resources; an account that has a customer
                already makes the sign-in fail.
            excluded_providers: Keys of brands not to offer.
            provider_category: Group of brands to offer, instead of `accepted_providers`.
            wait_for_device_creation: Whether the page waits until all devices have been read before it counts as
                complete.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `ConnectWebview`.

        See https://docs.seam.co/api/connect_webviews/create
        """
        call = self._call(
            CREATE,
            {
                "accepted_capabilities": accepted_capabilities,
                "accepted_providers": accepted_providers,
                "automatically_manage_new_devices": automatically_manage_new_devices,
                "custom_metadata": custom_metadata,
                "custom_redirect_failure_url": custom_redirect_failure_url,
                "custom_redirect_url": custom_redirect_url,
                "customer_key": customer_key,
                "excluded_providers": excluded_providers,
                "provider_category": provider_category,
                "wait_for_device_creation": wait_for_device_creation,
            },
            extra_params,
        )
        del (
            custom_metadata,
            custom_redirect_failure_url,
            custom_redirect_url,
            extra_params,
        )  # keep secrets out of crash reports
        return await call

    async def delete(
        self,
        *,
        connect_webview_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Delete a Connect Webview.

        Finished ones need no deleting; they can just be left alone.

        Args:
            connect_webview_id: ID of the Connect Webview.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/connect_webviews/delete
        """
        call = self._call(DELETE, {"connect_webview_id": connect_webview_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    async def get(
        self,
        *,
        connect_webview_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> ConnectWebview:
        """Return one Connect Webview.

        Its `status` tells whether the user has signed in; ask again until then, or listen to events.

        Args:
            connect_webview_id: ID of the Connect Webview.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `ConnectWebview`.

        See https://docs.seam.co/api/connect_webviews/get
        """
        call = self._call(GET, {"connect_webview_id": connect_webview_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    def list(
        self,
        *,
        custom_metadata_has: Mapping[str, str | bool | Null] | None = None,
        customer_key: str | None = None,
        limit: float | None = None,
        page_cursor: str | Null | None = None,
        search: str | None = None,
        user_identifier_key: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Listing[ConnectWebview]:
        """List Connect Webviews.

        Args:
            custom_metadata_has: Only those whose metadata has all these values; `NULL` as a value finds those that
                lack the key, an empty string is ignored.
            customer_key: Your own key for the customer.
            limit: Largest number of items to return; per page where results come in pages.
            page_cursor: Which page to return: the `next_page_cursor` that came with the page before.
            search: Text to look for in `connect_webview_id`, `accepted_providers`, `custom_metadata` and
                `customer_key`; a part is enough.
            user_identifier_key: Only those of the user with this ID of yours.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            A listing: await it for one `Page[ConnectWebview]`, or go through all pages with `async for`.

        See https://docs.seam.co/api/connect_webviews/list
        """
        return self._list(
            LIST,
            {
                "custom_metadata_has": custom_metadata_has,
                "customer_key": customer_key,
                "limit": limit,
                "page_cursor": page_cursor,
                "search": search,
                "user_identifier_key": user_identifier_key,
            },
            extra_params,
        )
