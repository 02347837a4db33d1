# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.user_identities.unmanaged`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._calls.namespace import Namespace
from seam_async.endpoints.user_identities_unmanaged import GET, LIST, UPDATE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from typing import Any, Literal

    from seam_async._sentinels import Null
    from seam_async.pagination import Listing
    from seam_async.resources.user_identity import UnmanagedUserIdentity


class UserIdentitiesUnmanaged(Namespace):
    """Look at and take over user identities that nobody manages yet."""

    async def get(
        self,
        *,
        user_identity_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> UnmanagedUserIdentity:
        """Return one unmanaged user identity.

        Args:
            user_identity_id: ID of the user identity.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `UnmanagedUserIdentity`.

        See https://docs.seam.co/api/user_identities/unmanaged/get
        """
        call = self._call(GET, {"user_identity_id": user_identity_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    async def update(
        self,
        *,
        is_managed: Literal[True],
        user_identity_id: str,
        user_identity_key: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Start managing a user identity.

        There is no way back to unmanaged.

        Args:
            is_managed: Has to be true.
            user_identity_id: ID of the user identity.
            user_identity_key: Key of your own for the person; left out, it stays as it is.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/user_identities/unmanaged/update
        """
        call = self._call(
            UPDATE,
            {"is_managed": is_managed, "user_identity_id": user_identity_id, "user_identity_key": user_identity_key},
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    def list(
        self,
        *,
        created_before: datetime | str | None = None,
        limit: int | None = None,
        page_cursor: str | Null | None = None,
        search: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Listing[UnmanagedUserIdentity]:
        """List unmanaged user identities.

        Args:
            created_before: Only user identities created before this time.
            limit: Largest number of items to return; per page where results come in pages.
            page_cursor: Which page to return: the `next_page_cursor` that came with the page before.
            search: Text to look for in `full_name`, `phone_number`, `email_address`, `user_identity_id` and
                `acs_system_id`; a part is enough.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            A listing: await it for one `Page[UnmanagedUserIdentity]`, or go through all pages with `async for`.

        See https://docs.seam.co/api/user_identities/unmanaged/list
        """
        return self._list(
            LIST,
            {"created_before": created_before, "limit": limit, "page_cursor": page_cursor, "search": search},
            extra_params,
        )
