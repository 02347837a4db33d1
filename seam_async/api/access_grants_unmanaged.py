# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.access_grants.unmanaged`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._calls.namespace import Namespace
from seam_async.endpoints.access_grants_unmanaged import GET, LIST, UPDATE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Literal

    from seam_async._sentinels import Null
    from seam_async.pagination import Listing
    from seam_async.resources.access_grant import UnmanagedAccessGrant


class AccessGrantsUnmanaged(Namespace):
    """Look at and take over access grants that nobody manages yet."""

    async def get(
        self,
        *,
        access_grant_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> UnmanagedAccessGrant:
        """Return one unmanaged access grant.

        Args:
            access_grant_id: ID of the access grant.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `UnmanagedAccessGrant`.

        See https://docs.seam.co/api/access_grants/unmanaged/get
        """
        call = self._call(GET, {"access_grant_id": access_grant_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    async def update(
        self,
        *,
        access_grant_id: str,
        is_managed: Literal[True],
        access_grant_key: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Start managing an access grant.

        Its access methods become managed with it. There is no way back to unmanaged.

        Args:
            access_grant_id: ID of the access grant.
            is_managed: Has to be true.
            access_grant_key: Key of your own for the grant; left out, it keeps the one it has.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/access_grants/unmanaged/update
        """
        call = self._call(
            UPDATE,
            {"access_grant_id": access_grant_id, "is_managed": is_managed, "access_grant_key": access_grant_key},
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        return await call

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
    ) -> Listing[UnmanagedAccessGrant]:
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
            A listing: await it for one `Page[UnmanagedAccessGrant]`, or go through all pages with `async for`.

        See https://docs.seam.co/api/access_grants/unmanaged/list
        """
        return self._list(
            LIST,
            {
                "acs_entrance_id": acs_entrance_id,
                "acs_system_id": acs_system_id,
                "limit": limit,
                "page_cursor": page_cursor,
                "reservation_key": reservation_key,
                "user_identity_id": user_identity_id,
            },
            extra_params,
        )
