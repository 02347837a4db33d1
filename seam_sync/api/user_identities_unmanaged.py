# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.user_identities.unmanaged`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async.api.user_identities_unmanaged import UserIdentitiesUnmanaged as AsyncUserIdentitiesUnmanaged
from seam_sync._namespace import Namespace, blocking
from seam_sync.pagination import Page

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from typing import Any

    from seam_async._sentinels import Null
    from seam_async.resources.user_identity import UnmanagedUserIdentity


class UserIdentitiesUnmanaged(Namespace):
    """Look at and take over user identities that nobody manages yet."""

    _async: AsyncUserIdentitiesUnmanaged

    get = blocking(AsyncUserIdentitiesUnmanaged.get)
    update = blocking(AsyncUserIdentitiesUnmanaged.update)

    def list(
        self,
        *,
        created_before: datetime | str | None = None,
        limit: int | None = None,
        page_cursor: str | Null | None = None,
        search: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Page[UnmanagedUserIdentity]:
        """List unmanaged user identities.

        Args:
            created_before: Only user identities created before this time.
            limit: Largest number of items to return; per page where results come in pages.
            page_cursor: Which page to return: the `next_page_cursor` that came with the page before.
            search: Text to look for in `full_name`, `phone_number`, `email_address`, `user_identity_id` and
                `acs_system_id`; a part is enough.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The first `Page[UnmanagedUserIdentity]`; its `auto_paging_iter()` goes through the items of all pages.

        See https://docs.seam.co/api/user_identities/unmanaged/list
        """
        try:
            return Page.of(
                self._run(
                    self._async.list,
                    created_before=created_before,
                    limit=limit,
                    page_cursor=page_cursor,
                    search=search,
                    extra_params=extra_params,
                ),
                self._calls,
            )
        finally:
            del extra_params  # keep secrets out of crash reports
