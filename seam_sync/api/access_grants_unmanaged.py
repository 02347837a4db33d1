# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.access_grants.unmanaged`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async.api.access_grants_unmanaged import AccessGrantsUnmanaged as AsyncAccessGrantsUnmanaged
from seam_sync._namespace import Namespace, blocking
from seam_sync.pagination import Page

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from seam_async._sentinels import Null
    from seam_async.resources.access_grant import UnmanagedAccessGrant


class AccessGrantsUnmanaged(Namespace):
    """Look at and take over access grants that nobody manages yet."""

    _async: AsyncAccessGrantsUnmanaged

    get = blocking(AsyncAccessGrantsUnmanaged.get)
    update = blocking(AsyncAccessGrantsUnmanaged.update)

    def list(
        self,
        *,
        acs_entrance_id: str | None = None,
        acs_system_id: str | None = None,
        limit: float | None = None,
        page_cursor: str | Null | None = None,
        reservation_key: str | None = None,
        user_identity_id: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Page[UnmanagedAccessGrant]:
        """List unmanaged access grants.

        Args:
            acs_entrance_id: ID of the entrance.
            acs_system_id: ID of the access system.
            limit: Largest number of items to return; per page where results come in pages.
            page_cursor: Which page to return: the `next_page_cursor` that came with the page before.
            reservation_key: Your own key for the reservation.
            user_identity_id: ID of the user identity.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The first `Page[UnmanagedAccessGrant]`; its `auto_paging_iter()` goes through the items of all pages.

        See https://docs.seam.co/api/access_grants/unmanaged/list
        """
        try:
            return Page.of(
                self._run(
                    self._async.list,
                    acs_entrance_id=acs_entrance_id,
                    acs_system_id=acs_system_id,
                    limit=limit,
                    page_cursor=page_cursor,
                    reservation_key=reservation_key,
                    user_identity_id=user_identity_id,
                    extra_params=extra_params,
                ),
                self._calls,
            )
        finally:
            del extra_params  # keep secrets out of crash reports
