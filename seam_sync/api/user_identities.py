# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.user_identities`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from seam_async.api.user_identities import UserIdentities as AsyncUserIdentities
from seam_sync._namespace import Namespace, blocking
from seam_sync.pagination import Page

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from typing import Any

    from seam_async._sentinels import Null
    from seam_async.resources.acs_entrance import AcsEntrance
    from seam_async.resources.acs_system import AcsSystem
    from seam_async.resources.acs_user import AcsUser
    from seam_async.resources.device import Device
    from seam_async.resources.user_identity import UserIdentity
    from seam_sync.api.user_identities_unmanaged import UserIdentitiesUnmanaged


class UserIdentities(Namespace):
    """Manage people across all systems, and what they may open."""

    _async: AsyncUserIdentities

    @cached_property
    def unmanaged(self) -> UserIdentitiesUnmanaged:
        """Look at and take over user identities that nobody manages yet."""
        from seam_sync.api.user_identities_unmanaged import UserIdentitiesUnmanaged

        return UserIdentitiesUnmanaged(self._calls, self._async.unmanaged)

    add_acs_user = blocking(AsyncUserIdentities.add_acs_user)
    create = blocking(AsyncUserIdentities.create)
    delete = blocking(AsyncUserIdentities.delete)
    generate_instant_key = blocking(AsyncUserIdentities.generate_instant_key)
    get = blocking(AsyncUserIdentities.get)
    grant_access_to_device = blocking(AsyncUserIdentities.grant_access_to_device)

    def list_accessible_devices(
        self,
        *,
        user_identity_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Page[Device]:
        """List the devices that a person may use.

        Those linked directly and those that come with access grants are both included.

        Args:
            user_identity_id: ID of the user identity.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The first `Page[Device]`; its `auto_paging_iter()` goes through the items of all pages.

        See https://docs.seam.co/api/user_identities/list_accessible_devices
        """
        try:
            return Page.of(
                self._run(
                    self._async.list_accessible_devices, user_identity_id=user_identity_id, extra_params=extra_params
                ),
                self._calls,
            )
        finally:
            del extra_params  # keep secrets out of crash reports

    def list_accessible_entrances(
        self,
        *,
        user_identity_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Page[AcsEntrance]:
        """List the entrances that a person may open.

        Those that come with access grants or with linked access system users are both included.

        Args:
            user_identity_id: ID of the user identity.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The first `Page[AcsEntrance]`; its `auto_paging_iter()` goes through the items of all pages.

        See https://docs.seam.co/api/user_identities/list_accessible_entrances
        """
        try:
            return Page.of(
                self._run(
                    self._async.list_accessible_entrances, user_identity_id=user_identity_id, extra_params=extra_params
                ),
                self._calls,
            )
        finally:
            del extra_params  # keep secrets out of crash reports

    def list_acs_systems(
        self,
        *,
        user_identity_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Page[AcsSystem]:
        """List the access control systems in which a person is known.

        Args:
            user_identity_id: ID of the user identity.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The first `Page[AcsSystem]`; its `auto_paging_iter()` goes through the items of all pages.

        See https://docs.seam.co/api/user_identities/list_acs_systems
        """
        try:
            return Page.of(
                self._run(self._async.list_acs_systems, user_identity_id=user_identity_id, extra_params=extra_params),
                self._calls,
            )
        finally:
            del extra_params  # keep secrets out of crash reports

    def list_acs_users(
        self,
        *,
        user_identity_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Page[AcsUser]:
        """List the access control system users that belong to a person.

        Args:
            user_identity_id: ID of the user identity.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The first `Page[AcsUser]`; its `auto_paging_iter()` goes through the items of all pages.

        See https://docs.seam.co/api/user_identities/list_acs_users
        """
        try:
            return Page.of(
                self._run(self._async.list_acs_users, user_identity_id=user_identity_id, extra_params=extra_params),
                self._calls,
            )
        finally:
            del extra_params  # keep secrets out of crash reports

    merge = blocking(AsyncUserIdentities.merge)
    remove_acs_user = blocking(AsyncUserIdentities.remove_acs_user)
    revoke_access_to_device = blocking(AsyncUserIdentities.revoke_access_to_device)
    update = blocking(AsyncUserIdentities.update)

    def list(
        self,
        *,
        created_before: datetime | str | None = None,
        credential_manager_acs_system_id: str | None = None,
        limit: int | None = None,
        page_cursor: str | Null | None = None,
        search: str | None = None,
        user_identity_ids: Sequence[str] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Page[UserIdentity]:
        """List user identities.

        Args:
            created_before: Only user identities created before this time.
            credential_manager_acs_system_id: Only people known to this credential manager.
            limit: Largest number of items to return; per page where results come in pages.
            page_cursor: Which page to return: the `next_page_cursor` that came with the page before.
            search: Text to look for in `full_name`, `phone_number`, `email_address` and `user_identity_id`; a part
                is enough.
            user_identity_ids: Only these user identities.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The first `Page[UserIdentity]`; its `auto_paging_iter()` goes through the items of all pages.

        See https://docs.seam.co/api/user_identities/list
        """
        try:
            return Page.of(
                self._run(
                    self._async.list,
                    created_before=created_before,
                    credential_manager_acs_system_id=credential_manager_acs_system_id,
                    limit=limit,
                    page_cursor=page_cursor,
                    search=search,
                    user_identity_ids=user_identity_ids,
                    extra_params=extra_params,
                ),
                self._calls,
            )
        finally:
            del extra_params  # keep secrets out of crash reports
