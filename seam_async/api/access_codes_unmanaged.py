# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.access_codes.unmanaged`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._calls.namespace import Namespace
from seam_async.endpoints.access_codes_unmanaged import CONVERT_TO_MANAGED, DELETE, GET, LIST, UPDATE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from seam_async._sentinels import Null
    from seam_async.pagination import Listing
    from seam_async.resources.access_code import UnmanagedAccessCode


class AccessCodesUnmanaged(Namespace):
    """Look at, take over or remove door codes that were not created here."""

    async def convert_to_managed(
        self,
        *,
        access_code_id: str,
        allow_external_modification: bool | None = None,
        force: bool | None = None,
        is_external_modification_allowed: bool | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Take over a door code that was not created here.

        From then on it can be updated and gives all the events of a managed code. Not every manufacturer allows it.

        Args:
            access_code_id: ID of the access code.
            allow_external_modification: Same as `is_external_modification_allowed`; give only one of them.
            force: Whether to take the code over even if another workspace manages it.
            is_external_modification_allowed: Whether the code may be changed outside this API, such as in the
                manufacturer's app.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/access_codes/unmanaged/convert_to_managed
        """
        call = self._call(
            CONVERT_TO_MANAGED,
            {
                "access_code_id": access_code_id,
                "allow_external_modification": allow_external_modification,
                "force": force,
                "is_external_modification_allowed": is_external_modification_allowed,
            },
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    async def delete(
        self,
        *,
        access_code_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Delete a door code that was not created here.

        Args:
            access_code_id: ID of the access code.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/access_codes/unmanaged/delete
        """
        call = self._call(DELETE, {"access_code_id": access_code_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    async def get(
        self,
        *,
        access_code_id: str | None = None,
        code: str | None = None,
        device_id: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> UnmanagedAccessCode:
        """Return one door code that was not created here.

        Give `access_code_id`, or both `device_id` and `code`.

        Args:
            access_code_id: ID of the door code; enough by itself.
            code: The digits; needs `device_id` as well.
            device_id: ID of the lock that has the code; needs `code` as well.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `UnmanagedAccessCode`.

        Raises:
            SeamInvalidParameterError: The arguments do not go together; nothing was sent.

        See https://docs.seam.co/api/access_codes/unmanaged/get
        """
        call = self._call(GET, {"access_code_id": access_code_id, "code": code, "device_id": device_id}, extra_params)
        del code, extra_params  # keep secrets out of crash reports
        return await call

    async def update(
        self,
        *,
        access_code_id: str,
        is_managed: bool,
        allow_external_modification: bool | None = None,
        force: bool | None = None,
        is_external_modification_allowed: bool | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Change how a door code that was not created here is managed.

        Args:
            access_code_id: ID of the access code.
            is_managed: Whether the code should be managed from now on.
            allow_external_modification: Same as `is_external_modification_allowed`; give only one of them.
            force: Whether to carry on where the change would otherwise be refused.
            is_external_modification_allowed: Whether the code may be changed outside this API, such as in the
                manufacturer's app.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/access_codes/unmanaged/update
        """
        call = self._call(
            UPDATE,
            {
                "access_code_id": access_code_id,
                "is_managed": is_managed,
                "allow_external_modification": allow_external_modification,
                "force": force,
                "is_external_modification_allowed": is_external_modification_allowed,
            },
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    def list(
        self,
        *,
        device_id: str,
        limit: float | None = None,
        page_cursor: str | Null | None = None,
        search: str | None = None,
        user_identifier_key: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Listing[UnmanagedAccessCode]:
        """List the door codes on a lock that were not created here.

        Args:
            device_id: The lock whose codes are wanted.
            limit: Largest number of items to return; per page where results come in pages.
            page_cursor: Which page to return: the `next_page_cursor` that came with the page before.
            search: Text to look for in `name`, `code` and `access_code_id`; a part is enough.
            user_identifier_key: Only codes of the user with this ID of yours.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            A listing: await it for one `Page[UnmanagedAccessCode]`, or go through all pages with `async for`.

        See https://docs.seam.co/api/access_codes/unmanaged/list
        """
        return self._list(
            LIST,
            {
                "device_id": device_id,
                "limit": limit,
                "page_cursor": page_cursor,
                "search": search,
                "user_identifier_key": user_identifier_key,
            },
            extra_params,
        )
