# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.acs.entrances`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async.api.acs_entrances import AcsEntrances as AsyncAcsEntrances
from seam_sync._namespace import Namespace, blocking
from seam_sync.pagination import Page

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Literal

    from seam_async._sentinels import Null
    from seam_async.resources.acs_credential import AcsCredential
    from seam_async.resources.acs_entrance import AcsEntrance


class AcsEntrances(Namespace):
    """Look at and unlock the doors of an access control system."""

    _async: AsyncAcsEntrances

    get = blocking(AsyncAcsEntrances.get)
    grant_access = blocking(AsyncAcsEntrances.grant_access)

    def list_credentials_with_access(
        self,
        *,
        acs_entrance_id: str,
        include_if: Sequence[Literal["visionline_metadata.is_valid"]] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Page[AcsCredential]:
        """List the credentials that open an entrance.

        Args:
            acs_entrance_id: ID of the entrance.
            include_if: Conditions a credential must meet to be returned.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The first `Page[AcsCredential]`; its `auto_paging_iter()` goes through the items of all pages.

        See https://docs.seam.co/api/acs/entrances/list_credentials_with_access
        """
        try:
            return Page.of(
                self._run(
                    self._async.list_credentials_with_access,
                    acs_entrance_id=acs_entrance_id,
                    include_if=include_if,
                    extra_params=extra_params,
                ),
                self._calls,
            )
        finally:
            del extra_params  # keep secrets out of crash reports

    unlock = blocking(AsyncAcsEntrances.unlock)

    def list(
        self,
        *,
        access_method_id: str | None = None,
        acs_credential_id: str | None = None,
        acs_entrance_ids: Sequence[str] | None = None,
        acs_system_id: str | None = None,
        connected_account_id: str | None = None,
        customer_key: str | None = None,
        limit: int | None = None,
        location_id: str | Null | None = None,
        page_cursor: str | Null | None = None,
        search: str | None = None,
        space_id: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Page[AcsEntrance]:
        """List entrances of access control systems.

        Args:
            access_method_id: Only entrances that this access method opens.
            acs_credential_id: Only entrances that this credential opens.
            acs_entrance_ids: Only these entrances.
            acs_system_id: ID of the access system.
            connected_account_id: ID of the connected account.
            customer_key: Your own key for the customer.
            limit: Largest number of items to return; per page where results come in pages.
            location_id: Older name of `space_id`. Deprecated: use `space_id`.
            page_cursor: Which page to return: the `next_page_cursor` that came with the page before.
            search: Text to look for in `display_name`; a part is enough.
            space_id: ID of the space.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The first `Page[AcsEntrance]`; its `auto_paging_iter()` goes through the items of all pages.

        See https://docs.seam.co/api/acs/entrances/list
        """
        try:
            return Page.of(
                self._run(
                    self._async.list,
                    access_method_id=access_method_id,
                    acs_credential_id=acs_credential_id,
                    acs_entrance_ids=acs_entrance_ids,
                    acs_system_id=acs_system_id,
                    connected_account_id=connected_account_id,
                    customer_key=customer_key,
                    limit=limit,
                    location_id=location_id,
                    page_cursor=page_cursor,
                    search=search,
                    space_id=space_id,
                    extra_params=extra_params,
                ),
                self._calls,
            )
        finally:
            del extra_params  # keep secrets out of crash reports
