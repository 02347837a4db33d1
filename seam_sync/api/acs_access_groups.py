# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.acs.access_groups`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async.api.acs_access_groups import AcsAccessGroups as AsyncAcsAccessGroups
from seam_sync._namespace import Namespace, blocking
from seam_sync.pagination import Page

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from seam_async.resources.acs_access_group import AcsAccessGroup
    from seam_async.resources.acs_entrance import AcsEntrance
    from seam_async.resources.acs_user import AcsUser


class AcsAccessGroups(Namespace):
    """Manage who belongs to the groups of an access control system."""

    _async: AsyncAcsAccessGroups

    add_user = blocking(AsyncAcsAccessGroups.add_user)
    delete = blocking(AsyncAcsAccessGroups.delete)
    get = blocking(AsyncAcsAccessGroups.get)

    def list_accessible_entrances(
        self,
        *,
        acs_access_group_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Page[AcsEntrance]:
        """List the entrances that an access group may use.

        Args:
            acs_access_group_id: ID of the access group.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The first `Page[AcsEntrance]`; its `auto_paging_iter()` goes through the items of all pages.

        See https://docs.seam.co/api/acs/access_groups/list_accessible_entrances
        """
        try:
            return Page.of(
                self._run(
                    self._async.list_accessible_entrances,
                    acs_access_group_id=acs_access_group_id,
                    extra_params=extra_params,
                ),
                self._calls,
            )
        finally:
            del extra_params  # keep secrets out of crash reports

    def list_users(
        self,
        *,
        acs_access_group_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Page[AcsUser]:
        """List the users in an access group.

        Args:
            acs_access_group_id: ID of the access group.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The first `Page[AcsUser]`; its `auto_paging_iter()` goes through the items of all pages.

        See https://docs.seam.co/api/acs/access_groups/list_users
        """
        try:
            return Page.of(
                self._run(self._async.list_users, acs_access_group_id=acs_access_group_id, extra_params=extra_params),
                self._calls,
            )
        finally:
            del extra_params  # keep secrets out of crash reports

    remove_user = blocking(AsyncAcsAccessGroups.remove_user)

    def list(
        self,
        *,
        acs_system_id: str | None = None,
        acs_user_id: str | None = None,
        search: str | None = None,
        user_identity_id: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Page[AcsAccessGroup]:
        """List access groups.

        Args:
            acs_system_id: ID of the access system.
            acs_user_id: Only groups this user is in.
            search: Text to look for in `name` and `acs_access_group_id`; a part is enough.
            user_identity_id: Only groups this person is in.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The first `Page[AcsAccessGroup]`; its `auto_paging_iter()` goes through the items of all pages.

        See https://docs.seam.co/api/acs/access_groups/list
        """
        try:
            return Page.of(
                self._run(
                    self._async.list,
                    acs_system_id=acs_system_id,
                    acs_user_id=acs_user_id,
                    search=search,
                    user_identity_id=user_identity_id,
                    extra_params=extra_params,
                ),
                self._calls,
            )
        finally:
            del extra_params  # keep secrets out of crash reports
