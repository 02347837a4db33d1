# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.acs.users`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._calls.namespace import Namespace
from seam_async.endpoints.acs_users import (
    ADD_TO_ACCESS_GROUP,
    CREATE,
    DELETE,
    GET,
    LIST,
    LIST_ACCESSIBLE_ENTRANCES,
    REMOVE_FROM_ACCESS_GROUP,
    REVOKE_ACCESS_TO_ALL_ENTRANCES,
    SUSPEND,
    UNSUSPEND,
    UPDATE,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from typing import Any

    from seam_async._sentinels import Null
    from seam_async.pagination import Listing
    from seam_async.resources.acs_entrance import AcsEntrance
    from seam_async.resources.acs_user import AcsUser
    from seam_async.resources.params import AccessScheduleParams, NewAccessScheduleParams


class AcsUsers(Namespace):
    """Manage the people known to an access control system."""

    async def add_to_access_group(
        self,
        *,
        acs_access_group_id: str,
        acs_user_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Add a user of an access control system to an access group.

        `acs.access_groups.add_user` does the same and also takes a user identity.

        Args:
            acs_access_group_id: ID of the access group.
            acs_user_id: ID of the access system user.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/acs/users/add_to_access_group
        """
        call = self._call(
            ADD_TO_ACCESS_GROUP, {"acs_access_group_id": acs_access_group_id, "acs_user_id": acs_user_id}, extra_params
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    async def create(
        self,
        *,
        acs_system_id: str,
        full_name: str,
        access_schedule: AccessScheduleParams | None = None,
        acs_access_group_ids: Sequence[str] | None = None,
        email: str | None = None,
        email_address: str | None = None,
        phone_number: str | None = None,
        user_identity_id: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> AcsUser:
        """Create a user in an access control system.

        Args:
            acs_system_id: ID of the access system.
            full_name: First and last name of the person.
            access_schedule: When the user has access; always if left out.
            acs_access_group_ids: IDs of access groups.
            email: Older name of `email_address`. Deprecated: use `email_address`.
            email_address: Email address of the person.
            phone_number: Phone number with country code, such as `+15555550100`.
            user_identity_id: The person whom the new user stands for.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `AcsUser`.

        See https://docs.seam.co/api/acs/users/create
        """
        call = self._call(
            CREATE,
            {
                "acs_system_id": acs_system_id,
                "full_name": full_name,
                "access_schedule": access_schedule,
                "acs_access_group_ids": acs_access_group_ids,
                "email": email,
                "email_address": email_address,
                "phone_number": phone_number,
                "user_identity_id": user_identity_id,
            },
            extra_params,
        )
        del access_schedule, extra_params  # keep secrets out of crash reports
        return await call

    async def delete(
        self,
        *,
        acs_system_id: str | None = None,
        acs_user_id: str | None = None,
        user_identity_id: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Delete a user of an access control system.

        The user's credentials stop working. Give `acs_user_id`, or `user_identity_id` with `acs_system_id`.

        Args:
            acs_system_id: The access control system in which to look for `user_identity_id`.
            acs_user_id: The user; enough by itself.
            user_identity_id: The person, instead of `acs_user_id`; needs `acs_system_id`.
            extra_params: Further fields for the body, for parameters newer than this package.

        Raises:
            SeamInvalidParameterError: The arguments do not go together; nothing was sent.

        See https://docs.seam.co/api/acs/users/delete
        """
        call = self._call(
            DELETE,
            {"acs_system_id": acs_system_id, "acs_user_id": acs_user_id, "user_identity_id": user_identity_id},
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    async def get(
        self,
        *,
        acs_system_id: str | None = None,
        acs_user_id: str | None = None,
        user_identity_id: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> AcsUser:
        """Return one user of an access control system.

        Give `acs_user_id`, or `user_identity_id` with `acs_system_id`.

        Args:
            acs_system_id: The access control system in which to look for `user_identity_id`.
            acs_user_id: The user; enough by itself.
            user_identity_id: The person, instead of `acs_user_id`; needs `acs_system_id`.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `AcsUser`.

        Raises:
            SeamInvalidParameterError: The arguments do not go together; nothing was sent.

        See https://docs.seam.co/api/acs/users/get
        """
        call = self._call(
            GET,
            {"acs_system_id": acs_system_id, "acs_user_id": acs_user_id, "user_identity_id": user_identity_id},
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    def list_accessible_entrances(
        self,
        *,
        acs_system_id: str | None = None,
        acs_user_id: str | None = None,
        user_identity_id: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Listing[AcsEntrance]:
        """List the entrances that a user may open.

        Give `acs_user_id`, or `user_identity_id` with `acs_system_id`.

        Args:
            acs_system_id: The access control system in which to look for `user_identity_id`.
            acs_user_id: The user; enough by itself.
            user_identity_id: The person, instead of `acs_user_id`; needs `acs_system_id`.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            A listing: await it for one `Page[AcsEntrance]`, or go through all pages with `async for`.

        Raises:
            SeamInvalidParameterError: The arguments do not go together; nothing was sent.

        See https://docs.seam.co/api/acs/users/list_accessible_entrances
        """
        return self._list(
            LIST_ACCESSIBLE_ENTRANCES,
            {"acs_system_id": acs_system_id, "acs_user_id": acs_user_id, "user_identity_id": user_identity_id},
            extra_params,
        )

    async def remove_from_access_group(
        self,
        *,
        acs_access_group_id: str,
        acs_user_id: str | None = None,
        user_identity_id: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Take a user of an access control system out of an access group.

        Give either `acs_user_id` or `user_identity_id`.

        Args:
            acs_access_group_id: ID of the access group.
            acs_user_id: The user, instead of `user_identity_id`.
            user_identity_id: The person, instead of `acs_user_id`.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/acs/users/remove_from_access_group
        """
        call = self._call(
            REMOVE_FROM_ACCESS_GROUP,
            {
                "acs_access_group_id": acs_access_group_id,
                "acs_user_id": acs_user_id,
                "user_identity_id": user_identity_id,
            },
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    async def revoke_access_to_all_entrances(
        self,
        *,
        acs_system_id: str | None = None,
        acs_user_id: str | None = None,
        user_identity_id: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Take every entrance away from a user.

        The user stays in the system. Give `acs_user_id`, or `user_identity_id` with `acs_system_id`.

        Args:
            acs_system_id: The access control system in which to look for `user_identity_id`.
            acs_user_id: The user; enough by itself.
            user_identity_id: The person, instead of `acs_user_id`; needs `acs_system_id`.
            extra_params: Further fields for the body, for parameters newer than this package.

        Raises:
            SeamInvalidParameterError: The arguments do not go together; nothing was sent.

        See https://docs.seam.co/api/acs/users/revoke_access_to_all_entrances
        """
        call = self._call(
            REVOKE_ACCESS_TO_ALL_ENTRANCES,
            {"acs_system_id": acs_system_id, "acs_user_id": acs_user_id, "user_identity_id": user_identity_id},
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    async def suspend(
        self,
        *,
        acs_system_id: str | None = None,
        acs_user_id: str | None = None,
        user_identity_id: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Stop a user's access until further notice.

        `unsuspend` gives it back. Give `acs_user_id`, or `user_identity_id` with `acs_system_id`.

        Args:
            acs_system_id: The access control system in which to look for `user_identity_id`.
            acs_user_id: The user; enough by itself.
            user_identity_id: The person, instead of `acs_user_id`; needs `acs_system_id`.
            extra_params: Further fields for the body, for parameters newer than this package.

        Raises:
            SeamInvalidParameterError: The arguments do not go together; nothing was sent.

        See https://docs.seam.co/api/acs/users/suspend
        """
        call = self._call(
            SUSPEND,
            {"acs_system_id": acs_system_id, "acs_user_id": acs_user_id, "user_identity_id": user_identity_id},
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    async def unsuspend(
        self,
        *,
        acs_system_id: str | None = None,
        acs_user_id: str | None = None,
        user_identity_id: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Give a suspended user's access back.

        Give `acs_user_id`, or `user_identity_id` with `acs_system_id`.

        Args:
            acs_system_id: The access control system in which to look for `user_identity_id`.
            acs_user_id: The user; enough by itself.
            user_identity_id: The person, instead of `acs_user_id`; needs `acs_system_id`.
            extra_params: Further fields for the body, for parameters newer than this package.

        Raises:
            SeamInvalidParameterError: The arguments do not go together; nothing was sent.

        See https://docs.seam.co/api/acs/users/unsuspend
        """
        call = self._call(
            UNSUSPEND,
            {"acs_system_id": acs_system_id, "acs_user_id": acs_user_id, "user_identity_id": user_identity_id},
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    async def update(
        self,
        *,
        access_schedule: NewAccessScheduleParams | Null | None = None,
        acs_system_id: str | None = None,
        acs_user_id: str | None = None,
        email: str | None = None,
        email_address: str | None = None,
        full_name: str | None = None,
        hid_acs_system_id: str | None = None,
        phone_number: str | None = None,
        user_identity_id: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Change a user of an access control system.

        Give `acs_user_id`, or `user_identity_id` with `acs_system_id`. What you leave out stays as it is.

        Args:
            access_schedule: New times of access; `NULL` removes them.
            acs_system_id: The access control system in which to look for `user_identity_id`.
            acs_user_id: The user; enough by itself.
            email: Older name of `email_address`. Deprecated: use `email_address`.
            email_address: Email address of the person.
            full_name: First and last name of the person.
            hid_acs_system_id: ID of the HID system that the user belongs to.
            phone_number: New phone number with country code, such as `+15555550100`.
            user_identity_id: The person, instead of `acs_user_id`; needs `acs_system_id`.
            extra_params: Further fields for the body, for parameters newer than this package.

        Raises:
            SeamInvalidParameterError: The arguments do not go together; nothing was sent.

        See https://docs.seam.co/api/acs/users/update
        """
        call = self._call(
            UPDATE,
            {
                "access_schedule": access_schedule,
                "acs_system_id": acs_system_id,
                "acs_user_id": acs_user_id,
                "email": email,
                "email_address": email_address,
                "full_name": full_name,
                "hid_acs_system_id": hid_acs_system_id,
                "phone_number": phone_number,
                "user_identity_id": user_identity_id,
            },
            extra_params,
        )
        del access_schedule, extra_params  # keep secrets out of crash reports
        return await call

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
    ) -> Listing[AcsUser]:
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
            A listing: await it for one `Page[AcsUser]`, or go through all pages with `async for`.

        See https://docs.seam.co/api/acs/users/list
        """
        return self._list(
            LIST,
            {
                "acs_system_id": acs_system_id,
                "created_before": created_before,
                "limit": limit,
                "page_cursor": page_cursor,
                "search": search,
                "user_identity_email_address": user_identity_email_address,
                "user_identity_id": user_identity_id,
                "user_identity_phone_number": user_identity_phone_number,
            },
            extra_params,
        )
