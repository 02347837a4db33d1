# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.acs.users`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async.api.acs_users import AcsUsers as AsyncAcsUsers
from seam_sync._namespace import Namespace, blocking
from seam_sync.pagination import Page

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from typing import Any

    from seam_async._sentinels import Null
    from seam_async.resources.acs_entrance import AcsEntrance
    from seam_async.resources.acs_user import AcsUser


class AcsUsers(Namespace):
    """Manage the people known to an access control system."""

    _async: AsyncAcsUsers

    add_to_access_group = blocking(AsyncAcsUsers.add_to_access_group)
    create = blocking(AsyncAcsUsers.create)
    delete = blocking(AsyncAcsUsers.delete)
    get = blocking(AsyncAcsUsers.get)

    def list_accessible_entrances(
        self,
        *,
        acs_system_id: str | None = None,
        acs_user_id: str | None = None,
        user_identity_id: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Page[AcsEntrance]:
        """List the entrances that a user may open.

        Give `acs_user_id`, or `user_identity_id` with `acs_system_id`.

        Args:
            acs_system_id: The access control system in which to look for `user_identity_id`.
            acs_user_id: The user; enough by itself.
            user_identity_id: The person, instead of `acs_user_id`; needs `acs_system_id`.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The first `Page[AcsEntrance]`; its `auto_paging_iter()` goes through the items of all pages.

        Raises:
            SeamInvalidParameterError: The arguments do not go together; nothing was sent.

        See https://docs.seam.co/api/acs/users/list_accessible_entrances
        """
        try:
            return Page.of(
                self._run(
                    self._async.list_accessible_entrances,
                    acs_system_id=acs_system_id,
                    acs_user_id=acs_user_id,
                    user_identity_id=user_identity_id,
                    extra_params=extra_params,
                ),
                self._calls,
            )
        finally:
            del extra_params  # keep secrets out of crash reports

    remove_from_access_group = blocking(AsyncAcsUsers.remove_from_access_group)
    revoke_access_to_all_entrances = blocking(AsyncAcsUsers.revoke_access_to_all_entrances)
    suspend = blocking(AsyncAcsUsers.suspend)
    unsuspend = blocking(AsyncAcsUsers.unsuspend)
    update = blocking(AsyncAcsUsers.update)

    def list(
        self,
        *,
        acs_system_id: str | None = None,
        created_before: datetime | str | None = None,
        limit: int | None = None,
        page_cursor: str | Null | None = None,
        search: str | None = None,
        user_identity_email_address: str | Null | None = None,
        user_identity_id: str | None = None,
        user_identity_phone_number: str | Null | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Page[AcsUser]:
        """List users of access control systems.

        Args:
            acs_system_id: ID of the access system.
            created_before: Only users created before this time.
            limit: Largest number of items to return; per page where results come in pages.
            page_cursor: Which page to return: the `next_page_cursor` that came with the page before.
            search: Text to look for in names, phone numbers, email address and ids of the user and the user
                identity; a part is enough.
            user_identity_email_address: Only users whose user identity has this email address; `NULL` finds those
                without one.
            user_identity_id: ID of the user identity.
            user_identity_phone_number: Only users whose user identity has this phone number, such as
                `+15555550100`; `NULL` finds those without one.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The first `Page[AcsUser]`; its `auto_paging_iter()` goes through the items of all pages.

        See https://docs.seam.co/api/acs/users/list
        """
        try:
            return Page.of(
                self._run(
                    self._async.list,
                    acs_system_id=acs_system_id,
                    created_before=created_before,
                    limit=limit,
                    page_cursor=page_cursor,
                    search=search,
                    user_identity_email_address=user_identity_email_address,
                    user_identity_id=user_identity_id,
                    user_identity_phone_number=user_identity_phone_number,
                    extra_params=extra_params,
                ),
                self._calls,
            )
        finally:
            del extra_params  # keep secrets out of crash reports
