# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.spaces`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async.api.spaces import Spaces as AsyncSpaces
from seam_sync._namespace import Namespace, blocking
from seam_sync.pagination import Page

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from seam_async._sentinels import Null
    from seam_async.resources.space import Space


class Spaces(Namespace):
    """Group devices and entrances into places such as flats, rooms or buildings."""

    _async: AsyncSpaces

    add_acs_entrances = blocking(AsyncSpaces.add_acs_entrances)
    add_connected_account = blocking(AsyncSpaces.add_connected_account)
    add_devices = blocking(AsyncSpaces.add_devices)
    create = blocking(AsyncSpaces.create)
    delete = blocking(AsyncSpaces.delete)
    get = blocking(AsyncSpaces.get)
    get_related = blocking(AsyncSpaces.get_related)
    remove_acs_entrances = blocking(AsyncSpaces.remove_acs_entrances)
    remove_connected_account = blocking(AsyncSpaces.remove_connected_account)
    remove_devices = blocking(AsyncSpaces.remove_devices)
    update = blocking(AsyncSpaces.update)

    def list(
        self,
        *,
        customer_key: str | None = None,
        limit: float | None = None,
        page_cursor: str | Null | None = None,
        search: str | None = None,
        space_key: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Page[Space]:
        """List spaces.

        Args:
            customer_key: Only spaces of this customer.
            limit: Largest number of items to return; per page where results come in pages.
            page_cursor: Which page to return: the `next_page_cursor` that came with the page before.
            search: Text to look for in `name`, `space_key` and `customer_key`; a part is enough.
            space_key: Only the space with this key of yours.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The first `Page[Space]`; its `auto_paging_iter()` goes through the items of all pages.

        See https://docs.seam.co/api/spaces/list
        """
        try:
            return Page.of(
                self._run(
                    self._async.list,
                    customer_key=customer_key,
                    limit=limit,
                    page_cursor=page_cursor,
                    search=search,
                    space_key=space_key,
                    extra_params=extra_params,
                ),
                self._calls,
            )
        finally:
            del extra_params  # keep secrets out of crash reports
