# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.connected_accounts`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from seam_async.api.connected_accounts import ConnectedAccounts as AsyncConnectedAccounts
from seam_sync._namespace import Namespace, blocking
from seam_sync.pagination import Page

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from seam_async._sentinels import Null
    from seam_async.resources.connected_account import ConnectedAccount
    from seam_sync.api.connected_accounts_simulate import ConnectedAccountsSimulate


class ConnectedAccounts(Namespace):
    """Manage the third-party accounts that users have connected."""

    _async: AsyncConnectedAccounts

    @cached_property
    def simulate(self) -> ConnectedAccountsSimulate:
        """Make a sandbox account lose its connection."""
        from seam_sync.api.connected_accounts_simulate import ConnectedAccountsSimulate

        return ConnectedAccountsSimulate(self._calls, self._async.simulate)

    delete = blocking(AsyncConnectedAccounts.delete)
    get = blocking(AsyncConnectedAccounts.get)
    sync = blocking(AsyncConnectedAccounts.sync)
    update = blocking(AsyncConnectedAccounts.update)

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
    ) -> Page[ConnectedAccount]:
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
            The first `Page[ConnectedAccount]`; its `auto_paging_iter()` goes through the items of all pages.

        See https://docs.seam.co/api/connected_accounts/list
        """
        try:
            return Page.of(
                self._run(
                    self._async.list,
                    custom_metadata_has=custom_metadata_has,
                    customer_key=customer_key,
                    limit=limit,
                    page_cursor=page_cursor,
                    search=search,
                    space_id=space_id,
                    user_identifier_key=user_identifier_key,
                    extra_params=extra_params,
                ),
                self._calls,
            )
        finally:
            del extra_params  # keep secrets out of crash reports
