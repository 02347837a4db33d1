# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.access_grants`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from seam_async.api.access_grants import AccessGrants as AsyncAccessGrants
from seam_sync._namespace import Namespace, blocking
from seam_sync.pagination import Page

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from seam_async._sentinels import Null
    from seam_async.resources.access_grant import AccessGrant
    from seam_sync.api.access_grants_unmanaged import AccessGrantsUnmanaged


class AccessGrants(Namespace):
    """Give a person access to doors for a time, whatever hardware is on them."""

    _async: AsyncAccessGrants

    @cached_property
    def unmanaged(self) -> AccessGrantsUnmanaged:
        """Look at and take over access grants that nobody manages yet."""
        from seam_sync.api.access_grants_unmanaged import AccessGrantsUnmanaged

        return AccessGrantsUnmanaged(self._calls, self._async.unmanaged)

    create = blocking(AsyncAccessGrants.create)
    delete = blocking(AsyncAccessGrants.delete)
    get = blocking(AsyncAccessGrants.get)
    get_related = blocking(AsyncAccessGrants.get_related)
    request_access_methods = blocking(AsyncAccessGrants.request_access_methods)
    update = blocking(AsyncAccessGrants.update)

    def list(
        self,
        *,
        access_code_id: str | None = None,
        access_grant_ids: Sequence[str] | None = None,
        access_grant_key: str | Null | None = None,
        acs_entrance_id: str | None = None,
        acs_system_id: str | None = None,
        customer_key: str | None = None,
        device_id: str | None = None,
        limit: float | None = None,
        location_id: str | None = None,
        page_cursor: str | Null | None = None,
        reservation_key: str | None = None,
        search: str | None = None,
        space_id: str | None = None,
        user_identity_id: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Page[AccessGrant]:
        """List access grants.

        Args:
            access_code_id: Only the grant that issued this door code.
            access_grant_ids: IDs of access grants.
            access_grant_key: Only the grant with this key of yours; `NULL` finds grants without a key.
            acs_entrance_id: Only grants for this entrance.
            acs_system_id: Only grants that touch this access control system.
            customer_key: Your own key for the customer.
            device_id: Only grants for this device.
            limit: Largest number of items to return; per page where results come in pages.
            location_id: Older name of `space_id`. Deprecated: use `space_id`.
            page_cursor: Which page to return: the `next_page_cursor` that came with the page before.
            reservation_key: Only grants of the booking with this key of yours.
            search: Text to look for; items match if it is part of one of their main fields, such as name or ID.
            space_id: Only grants for this space.
            user_identity_id: Only grants of this person.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The first `Page[AccessGrant]`; its `auto_paging_iter()` goes through the items of all pages.

        See https://docs.seam.co/api/access_grants/list
        """
        try:
            return Page.of(
                self._run(
                    self._async.list,
                    access_code_id=access_code_id,
                    access_grant_ids=access_grant_ids,
                    access_grant_key=access_grant_key,
                    acs_entrance_id=acs_entrance_id,
                    acs_system_id=acs_system_id,
                    customer_key=customer_key,
                    device_id=device_id,
                    limit=limit,
                    location_id=location_id,
                    page_cursor=page_cursor,
                    reservation_key=reservation_key,
                    search=search,
                    space_id=space_id,
                    user_identity_id=user_identity_id,
                    extra_params=extra_params,
                ),
                self._calls,
            )
        finally:
            del extra_params  # keep secrets out of crash reports
