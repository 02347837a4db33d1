# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.acs.access_groups`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._calls.namespace import Namespace
from seam_async.endpoints.acs_access_groups import (
    ADD_USER,
    DELETE,
    GET,
    LIST,
    LIST_ACCESSIBLE_ENTRANCES,
    LIST_USERS,
    REMOVE_USER,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from seam_async.pagination import Listing
    from seam_async.resources.acs_access_group import AcsAccessGroup
    from seam_async.resources.acs_entrance import AcsEntrance
    from seam_async.resources.acs_user import AcsUser


class AcsAccessGroups(Namespace):
    """Manage who belongs to the groups of an access control system."""

    async def add_user(
        self,
        *,
        acs_access_group_id: str,
        acs_user_id: str | None = None,
        user_identity_id: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Add a person to an access group.

        Give either `acs_user_id` or `user_identity_id`.

        Args:
            acs_access_group_id: ID of the access group.
            acs_user_id: The user, instead of `user_identity_id`.
            user_identity_id: The person, instead of `acs_user_id`. If the system knows a user with that email
                address or phone number, the two are linked; if not, one is created.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/acs/access_groups/add_user
        """
        call = self._call(
            ADD_USER,
            {
                "acs_access_group_id": acs_access_group_id,
                "acs_user_id": acs_user_id,
                "user_identity_id": user_identity_id,
            },
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    async def delete(
        self,
        *,
        acs_access_group_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Delete an access group.

        Args:
            acs_access_group_id: ID of the access group.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/acs/access_groups/delete
        """
        call = self._call(DELETE, {"acs_access_group_id": acs_access_group_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    async def get(
        self,
        *,
        acs_access_group_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> AcsAccessGroup:
        """Return one access group.

        Args:
            acs_access_group_id: ID of the access group.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `AcsAccessGroup`.

        See https://docs.seam.co/api/acs/access_groups/get
        """
        call = self._call(GET, {"acs_access_group_id": acs_access_group_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    def list_accessible_entrances(
        self,
        *,
        acs_access_group_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Listing[AcsEntrance]:
        """List the entrances that an access group may use.

        Args:
            acs_access_group_id: ID of the access group.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            A listing: await it for one `Page[AcsEntrance]`, or go through all pages with `async for`.

        See https://docs.seam.co/api/acs/access_groups/list_accessible_entrances
        """
        return self._list(LIST_ACCESSIBLE_ENTRANCES, {"acs_access_group_id": acs_access_group_id}, extra_params)

    def list_users(
        self,
        *,
        acs_access_group_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Listing[AcsUser]:
        """List the users in an access group.

        Args:
            acs_access_group_id: ID of the access group.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            A listing: await it for one `Page[AcsUser]`, or go through all pages with `async for`.

        See https://docs.seam.co/api/acs/access_groups/list_users
        """
        return self._list(LIST_USERS, {"acs_access_group_id": acs_access_group_id}, extra_params)

    async def remove_user(
        self,
        *,
        acs_access_group_id: str,
        acs_user_id: str | None = None,
        user_identity_id: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Take a person out of an access group.

        Say who with `acs_user_id` or `user_identity_id`.

        Args:
            acs_access_group_id: ID of the access group.
            acs_user_id: The user, instead of `user_identity_id`.
            user_identity_id: The person, instead of `acs_user_id`.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/acs/access_groups/remove_user
        """
        call = self._call(
            REMOVE_USER,
            {
                "acs_access_group_id": acs_access_group_id,
                "acs_user_id": acs_user_id,
                "user_identity_id": user_identity_id,
            },
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    def list(
        self,
        *,
        acs_system_id: str | None = None,
        acs_user_id: str | None = None,
        search: str | None = None,
        user_identity_id: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Listing[AcsAccessGroup]:
        """List access groups.

        Args:
            acs_system_id: ID of the access system.
            acs_user_id: Only groups this user is in.
            search: Text to look for in `name` and `acs_access_group_id`; a part is enough.
            user_identity_id: Only groups this person is in.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            A listing: await it for one `Page[AcsAccessGroup]`, or go through all pages with `async for`.

        See https://docs.seam.co/api/acs/access_groups/list
        """
        return self._list(
            LIST,
            {
                "acs_system_id": acs_system_id,
                "acs_user_id": acs_user_id,
                "search": search,
                "user_identity_id": user_identity_id,
            },
            extra_params,
        )
