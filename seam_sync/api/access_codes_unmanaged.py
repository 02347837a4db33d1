# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.access_codes.unmanaged`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async.api.access_codes_unmanaged import AccessCodesUnmanaged as AsyncAccessCodesUnmanaged
from seam_sync._namespace import Namespace, blocking
from seam_sync.pagination import Page

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from seam_async._sentinels import Null
    from seam_async.resources.access_code import UnmanagedAccessCode


class AccessCodesUnmanaged(Namespace):
    """Look at, take over or remove door codes that were not created here."""

    _async: AsyncAccessCodesUnmanaged

    convert_to_managed = blocking(AsyncAccessCodesUnmanaged.convert_to_managed)
    delete = blocking(AsyncAccessCodesUnmanaged.delete)
    get = blocking(AsyncAccessCodesUnmanaged.get)
    update = blocking(AsyncAccessCodesUnmanaged.update)

    def list(
        self,
        *,
        device_id: str,
        limit: float | None = None,
        page_cursor: str | Null | None = None,
        search: str | None = None,
        user_identifier_key: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Page[UnmanagedAccessCode]:
        """List the door codes on a lock that were not created here.

        Args:
            device_id: The lock whose codes are wanted.
            limit: Largest number of items to return; per page where results come in pages.
            page_cursor: Which page to return: the `next_page_cursor` that came with the page before.
            search: Text to look for in `name`, `code` and `access_code_id`; a part is enough.
            user_identifier_key: Only codes of the user with this ID of yours.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The first `Page[UnmanagedAccessCode]`; its `auto_paging_iter()` goes through the items of all pages.

        See https://docs.seam.co/api/access_codes/unmanaged/list
        """
        try:
            return Page.of(
                self._run(
                    self._async.list,
                    device_id=device_id,
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
