# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.connect_webviews`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async.api.connect_webviews import ConnectWebviews as AsyncConnectWebviews
from seam_sync._namespace import Namespace, blocking
from seam_sync.pagination import Page

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from seam_async._sentinels import Null
    from seam_async.resources.connect_webview import ConnectWebview


class ConnectWebviews(Namespace):
    """Create the pages on which users sign in to their device accounts."""

    _async: AsyncConnectWebviews

    create = blocking(AsyncConnectWebviews.create)
    delete = blocking(AsyncConnectWebviews.delete)
    get = blocking(AsyncConnectWebviews.get)

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
    ) -> Page[ConnectWebview]:
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
            The first `Page[ConnectWebview]`; its `auto_paging_iter()` goes through the items of all pages.

        See https://docs.seam.co/api/connect_webviews/list
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
                    user_identifier_key=user_identifier_key,
                    extra_params=extra_params,
                ),
                self._calls,
            )
        finally:
            del extra_params  # keep secrets out of crash reports
