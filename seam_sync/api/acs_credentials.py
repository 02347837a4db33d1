# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_sync.py); texts come from codegen/docs.toml.

"""Methods of `seam.acs.credentials`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async.api.acs_credentials import AcsCredentials as AsyncAcsCredentials
from seam_sync._namespace import Namespace, blocking
from seam_sync.pagination import Page

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from typing import Any

    from seam_async._sentinels import Null
    from seam_async.resources.acs_credential import AcsCredential
    from seam_async.resources.acs_entrance import AcsEntrance


class AcsCredentials(Namespace):
    """Issue, hand over and remove the credentials of an access control system."""

    _async: AsyncAcsCredentials

    assign = blocking(AsyncAcsCredentials.assign)
    create = blocking(AsyncAcsCredentials.create)
    delete = blocking(AsyncAcsCredentials.delete)
    get = blocking(AsyncAcsCredentials.get)

    def list_accessible_entrances(
        self,
        *,
        acs_credential_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Page[AcsEntrance]:
        """List the entrances that a credential opens.

        Args:
            acs_credential_id: ID of the credential.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The first `Page[AcsEntrance]`; its `auto_paging_iter()` goes through the items of all pages.

        See https://docs.seam.co/api/acs/credentials/list_accessible_entrances
        """
        try:
            return Page.of(
                self._run(
                    self._async.list_accessible_entrances,
                    acs_credential_id=acs_credential_id,
                    extra_params=extra_params,
                ),
                self._calls,
            )
        finally:
            del extra_params  # keep secrets out of crash reports

    unassign = blocking(AsyncAcsCredentials.unassign)
    update = blocking(AsyncAcsCredentials.update)

    def list(
        self,
        *,
        acs_system_id: str | None = None,
        acs_user_id: str | None = None,
        created_before: datetime | str | None = None,
        is_multi_phone_sync_credential: bool | None = None,
        limit: float | None = None,
        page_cursor: str | Null | None = None,
        search: str | None = None,
        user_identity_id: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Page[AcsCredential]:
        """List credentials.

        Args:
            acs_system_id: ID of the access system.
            acs_user_id: ID of the access system user.
            created_before: Only credentials created before this time.
            is_multi_phone_sync_credential: Only credentials that are, or are not, synced to several phones.
            limit: Largest number of items to return; per page where results come in pages.
            page_cursor: Which page to return: the `next_page_cursor` that came with the page before.
            search: Text to look for in `display_name`, `code`, `card_number`, `acs_user_id` and
                `acs_credential_id`; a part is enough.
            user_identity_id: ID of the user identity.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The first `Page[AcsCredential]`; its `auto_paging_iter()` goes through the items of all pages.

        See https://docs.seam.co/api/acs/credentials/list
        """
        try:
            return Page.of(
                self._run(
                    self._async.list,
                    acs_system_id=acs_system_id,
                    acs_user_id=acs_user_id,
                    created_before=created_before,
                    is_multi_phone_sync_credential=is_multi_phone_sync_credential,
                    limit=limit,
                    page_cursor=page_cursor,
                    search=search,
                    user_identity_id=user_identity_id,
                    extra_params=extra_params,
                ),
                self._calls,
            )
        finally:
            del extra_params  # keep secrets out of crash reports
