# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.access_codes`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from seam_async.api.access_codes import AccessCodes as AsyncAccessCodes
from seam_sync._namespace import Namespace, blocking
from seam_sync.pagination import Page

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from seam_async._sentinels import Null
    from seam_async.resources.access_code import AccessCode
    from seam_sync.api.access_codes_simulate import AccessCodesSimulate
    from seam_sync.api.access_codes_unmanaged import AccessCodesUnmanaged


class AccessCodes(Namespace):
    """Program, change and remove the door codes of locks."""

    _async: AsyncAccessCodes

    wait_until_set = blocking(AsyncAccessCodes.wait_until_set)
    wait_until_removed = blocking(AsyncAccessCodes.wait_until_removed)

    @cached_property
    def simulate(self) -> AccessCodesSimulate:
        """Make sandbox locks report codes that somebody else programmed."""
        from seam_sync.api.access_codes_simulate import AccessCodesSimulate

        return AccessCodesSimulate(self._calls, self._async.simulate)

    @cached_property
    def unmanaged(self) -> AccessCodesUnmanaged:
        """Look at, take over or remove door codes that were not created here."""
        from seam_sync.api.access_codes_unmanaged import AccessCodesUnmanaged

        return AccessCodesUnmanaged(self._calls, self._async.unmanaged)

    create = blocking(AsyncAccessCodes.create)
    create_multiple = blocking(AsyncAccessCodes.create_multiple)
    delete = blocking(AsyncAccessCodes.delete)
    generate_code = blocking(AsyncAccessCodes.generate_code)
    get = blocking(AsyncAccessCodes.get)
    pull_backup_access_code = blocking(AsyncAccessCodes.pull_backup_access_code)
    report_device_constraints = blocking(AsyncAccessCodes.report_device_constraints)
    update = blocking(AsyncAccessCodes.update)
    update_multiple = blocking(AsyncAccessCodes.update_multiple)

    def list(
        self,
        *,
        access_code_ids: Sequence[str] | None = None,
        access_grant_id: str | None = None,
        access_grant_key: str | None = None,
        access_method_id: str | None = None,
        customer_ids: Sequence[str] | None = None,
        customer_key: str | None = None,
        device_id: str | None = None,
        limit: float | None = None,
        page_cursor: str | Null | None = None,
        search: str | None = None,
        user_identifier_key: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Page[AccessCode]:
        """List managed door codes.

        At least one filter is needed, usually `device_id`.

        Args:
            access_code_ids: IDs of access codes.
            access_grant_id: Only codes that this access grant has issued.
            access_grant_key: Only codes that the access grant with this key of yours has issued.
            access_method_id: Only codes that belong to this access method.
            customer_ids: IDs of the customers.
            customer_key: Only codes of this customer.
            device_id: Only codes on this lock.
            limit: Largest number of items to return; per page where results come in pages.
            page_cursor: Which page to return: the `next_page_cursor` that came with the page before.
            search: Text to look for in `name`, `code` and `access_code_id`; a part is enough.
            user_identifier_key: Only codes of the user with this ID of yours.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The first `Page[AccessCode]`; its `auto_paging_iter()` goes through the items of all pages.

        Raises:
            SeamInvalidParameterError: The arguments do not go together; nothing was sent.

        See https://docs.seam.co/api/access_codes/list
        """
        try:
            return Page.of(
                self._run(
                    self._async.list,
                    access_code_ids=access_code_ids,
                    access_grant_id=access_grant_id,
                    access_grant_key=access_grant_key,
                    access_method_id=access_method_id,
                    customer_ids=customer_ids,
                    customer_key=customer_key,
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
