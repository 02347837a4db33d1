# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.access_methods`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from seam_async.api.access_methods import AccessMethods as AsyncAccessMethods
from seam_sync._namespace import Namespace, blocking
from seam_sync.pagination import Page

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from seam_async._sentinels import Null
    from seam_async.resources.access_method import AccessMethod
    from seam_sync.api.access_methods_unmanaged import AccessMethodsUnmanaged


class AccessMethods(Namespace):
    """Work with the codes, cards and keys that an access grant has issued."""

    _async: AsyncAccessMethods

    wait_until_issued = blocking(AsyncAccessMethods.wait_until_issued)

    @cached_property
    def unmanaged(self) -> AccessMethodsUnmanaged:
        """Look at access methods that nobody manages yet."""
        from seam_sync.api.access_methods_unmanaged import AccessMethodsUnmanaged

        return AccessMethodsUnmanaged(self._calls, self._async.unmanaged)

    assign_card = blocking(AsyncAccessMethods.assign_card)
    delete = blocking(AsyncAccessMethods.delete)
    encode = blocking(AsyncAccessMethods.encode)
    get = blocking(AsyncAccessMethods.get)
    get_related = blocking(AsyncAccessMethods.get_related)
    unlock_door = blocking(AsyncAccessMethods.unlock_door)

    def list(
        self,
        *,
        access_code_id: str | None = None,
        access_grant_id: str | None = None,
        access_grant_key: str | None = None,
        acs_entrance_id: str | None = None,
        device_id: str | None = None,
        limit: int | None = None,
        page_cursor: str | Null | None = None,
        space_id: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Page[AccessMethod]:
        """List access methods, usually those of one access grant.

        `access_code_id`, `device_id` and `space_id` only narrow a search by grant or entrance.

        Args:
            access_code_id: Only the one with this door code; goes with `access_grant_id`, `access_grant_key` or
                `acs_entrance_id`.
            access_grant_id: Only those of this access grant.
            access_grant_key: Only those of the access grant with this key of yours.
            acs_entrance_id: Only those that open this entrance.
            device_id: Only those for this device; goes with `access_grant_id`, `access_grant_key` or
                `acs_entrance_id`.
            limit: Largest number of items to return; per page where results come in pages.
            page_cursor: Which page to return: the `next_page_cursor` that came with the page before.
            space_id: Only those for this space; goes with `access_grant_id`, `access_grant_key` or
                `acs_entrance_id`.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The first `Page[AccessMethod]`; its `auto_paging_iter()` goes through the items of all pages.

        Raises:
            SeamInvalidParameterError: The arguments do not go together; nothing was sent.

        See https://docs.seam.co/api/access_methods/list
        """
        try:
            return Page.of(
                self._run(
                    self._async.list,
                    access_code_id=access_code_id,
                    access_grant_id=access_grant_id,
                    access_grant_key=access_grant_key,
                    acs_entrance_id=acs_entrance_id,
                    device_id=device_id,
                    limit=limit,
                    page_cursor=page_cursor,
                    space_id=space_id,
                    extra_params=extra_params,
                ),
                self._calls,
            )
        finally:
            del extra_params  # keep secrets out of crash reports
