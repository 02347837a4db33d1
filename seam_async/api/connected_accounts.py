# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.connected_accounts`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from seam_async._calls.namespace import Namespace
from seam_async.endpoints.connected_accounts import DELETE, GET, LIST, SYNC, UPDATE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from seam_async._sentinels import Null
    from seam_async.api.connected_accounts_simulate import ConnectedAccountsSimulate
    from seam_async.pagination import Listing
    from seam_async.resources.aliases import AcceptedCapability
    from seam_async.resources.connected_account import ConnectedAccount


class ConnectedAccounts(Namespace):
    """Manage the third-party accounts that users have connected."""

    @cached_property
    def simulate(self) -> ConnectedAccountsSimulate:
        """Make a sandbox account lose its connection."""
        from seam_async.api.connected_accounts_simulate import ConnectedAccountsSimulate

        return ConnectedAccountsSimulate(self._caller)

    async def delete(
        self,
        *,
        connected_account_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Delete a connected account with all its devices, codes and events.

        Nothing is removed at the manufacturer: door codes stay on the locks. Each deleted resource gives a deletion
        event.

        Args:
            connected_account_id: ID of the connected account.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/connected_accounts/delete
        """
        call = self._call(DELETE, {"connected_account_id": connected_account_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    async def get(
        self,
        *,
        connected_account_id: str | None = None,
        email: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> ConnectedAccount:
        """Return one connected account.

        Give either `connected_account_id` or `email`.

        Args:
            connected_account_id: ID of the connected account.
            email: Email address with which the account was connected; instead of `connected_account_id`.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `ConnectedAccount`.

        Raises:
            SeamInvalidParameterError: The arguments do not go together; nothing was sent.

        See https://docs.seam.co/api/connected_accounts/get
        """
        call = self._call(GET, {"connected_account_id": connected_account_id, "email": email}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    async def sync(
        self,
        *,
        connected_account_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Ask for a fresh look at a connected account.

        The call returns before the sync has run.

        Args:
            connected_account_id: ID of the connected account.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/connected_accounts/sync
        """
        call = self._call(SYNC, {"connected_account_id": connected_account_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    async def update(
        self,
        *,
        connected_account_id: str,
        accepted_capabilities: Sequence[AcceptedCapability] | None = None,
        automatically_manage_new_devices: bool | None = None,
        custom_metadata: Mapping[str, str | bool | Null] | None = None,
        customer_key: str | None = None,
        display_name: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Change a connected account.

        Args:
            connected_account_id: ID of the connected account.
            accepted_capabilities: Kinds of device that may be connected.
            automatically_manage_new_devices: Whether devices that appear later are managed at once.
            custom_metadata: New metadata, which replaces all there was: up to 50 keys of at most 40 characters
                without full stops.
            customer_key: Customer who gets the account and all its resources; only for an account that has no
                customer yet.
            display_name: Name shown for the account, at most 255 characters.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/connected_accounts/update
        """
        call = self._call(
            UPDATE,
            {
                "connected_account_id": connected_account_id,
                "accepted_capabilities": accepted_capabilities,
                "automatically_manage_new_devices": automatically_manage_new_devices,
                "custom_metadata": custom_metadata,
                "customer_key": customer_key,
                "display_name": display_name,
            },
            extra_params,
        )
        del custom_metadata, extra_params  # keep secrets out of crash reports
        return await call

    def list(
        self,
        *,
        custom_metadata_has: Mapping[str, str | bool | Null] | None = None,
        customer_key: str | None = None,
        limit: int | None = None,
        page_cursor: str | Null | None = None,
        search: str | None = None,
        space_id: str | None = None,
        user_identifier_key: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Listing[ConnectedAccount]:
        """List connected accounts.

        Args:
            custom_metadata_has: Only those whose metadata has all these values; `NULL` as a value finds those that
                lack the key, an empty string is ignored.
            customer_key: Your own key for the customer.
            limit: Largest number of items to return; per page where results come in pages.
            page_cursor: Which page to return: the `next_page_cursor` that came with the page before.
            search: Text to look for in the id, `account_type`, `customer_key`, `custom_metadata` and the account's
                user name, email address or phone; a part is enough.
            space_id: Only accounts linked to this space.
            user_identifier_key: Only accounts of the user with this ID of yours.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            A listing: await it for one `Page[ConnectedAccount]`, or go through all pages with `async for`.

        See https://docs.seam.co/api/connected_accounts/list
        """
        return self._list(
            LIST,
            {
                "custom_metadata_has": custom_metadata_has,
                "customer_key": customer_key,
                "limit": limit,
                "page_cursor": page_cursor,
                "search": search,
                "space_id": space_id,
                "user_identifier_key": user_identifier_key,
            },
            extra_params,
        )
