# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.acs.credentials`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._calls.namespace import Namespace
from seam_async.endpoints.acs_credentials import (
    ASSIGN,
    CREATE,
    DELETE,
    GET,
    LIST,
    LIST_ACCESSIBLE_ENTRANCES,
    UNASSIGN,
    UPDATE,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from typing import Any

    from seam_async._sentinels import Null
    from seam_async.pagination import Listing
    from seam_async.resources.acs_credential import AcsCredential
    from seam_async.resources.acs_entrance import AcsEntrance
    from seam_async.resources.aliases import AccessMethodMode
    from seam_async.resources.params import (
        AssaAbloyVostioMetadataParams,
        SaltoSpaceMetadataParams,
        VisionlineMetadataParams,
    )


class AcsCredentials(Namespace):
    """Issue, hand over and remove the credentials of an access control system."""

    async def assign(
        self,
        *,
        acs_credential_id: str,
        acs_user_id: str | None = None,
        user_identity_id: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Assign a credential to a person.

        Give either `acs_user_id` or `user_identity_id`.

        Args:
            acs_credential_id: ID of the credential.
            acs_user_id: The user, instead of `user_identity_id`.
            user_identity_id: The person, instead of `acs_user_id`. If the system knows a user with that email
                address or phone number, the two are linked; if not, one is created.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/acs/credentials/assign
        """
        call = self._call(
            ASSIGN,
            {"acs_credential_id": acs_credential_id, "acs_user_id": acs_user_id, "user_identity_id": user_identity_id},
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    async def create(
        self,
        *,
        access_method: AccessMethodMode,
        acs_system_id: str | None = None,
        acs_user_id: str | None = None,
        allowed_acs_entrance_ids: Sequence[str] | None = None,
        assa_abloy_vostio_metadata: AssaAbloyVostioMetadataParams | None = None,
        code: str | None = None,
        credential_manager_acs_system_id: str | None = None,
        ends_at: datetime | str | None = None,
        is_multi_phone_sync_credential: bool | None = None,
        salto_space_metadata: SaltoSpaceMetadataParams | None = None,
        starts_at: datetime | str | None = None,
        user_identity_id: str | None = None,
        visionline_metadata: VisionlineMetadataParams | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> AcsCredential:
        """Create a credential for a user of an access control system.

        Say for whom with `acs_user_id`, or with `user_identity_id` and `acs_system_id` together. Prefer
        `access_grants.create`, which makes credentials by itself, unless you need control over a single one.

        Args:
            access_method: Kind of credential: a PIN code, a plastic card, a key on a phone, or a key used through
                this API (`cloud_key`).
            acs_system_id: The system that gets the credential; needed with `user_identity_id`.
            acs_user_id: The user who gets it, instead of `user_identity_id`.
            allowed_acs_entrance_ids: IDs of the entrances that the credential opens.
            assa_abloy_vostio_metadata: Settings for Vostio.
            code: PIN of the credential, digits only; manufacturers have further rules.
            credential_manager_acs_system_id: ID of the system that issues credentials on behalf of this one.
            ends_at: When the credential stops working: in the future and after `starts_at`.
            is_multi_phone_sync_credential: Whether the credential appears on all phones of the person.
            salto_space_metadata: Settings for Salto Space.
            starts_at: When the credential starts to work.
            user_identity_id: The person who gets it; needs `acs_system_id`. If the system knows a user with that
                email address or phone number, the two are linked; if not, one is created.
            visionline_metadata: Settings for Visionline.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `AcsCredential`.

        See https://docs.seam.co/api/acs/credentials/create
        """
        call = self._call(
            CREATE,
            {
                "access_method": access_method,
                "acs_system_id": acs_system_id,
                "acs_user_id": acs_user_id,
                "allowed_acs_entrance_ids": allowed_acs_entrance_ids,
                "assa_abloy_vostio_metadata": assa_abloy_vostio_metadata,
                "code": code,
                "credential_manager_acs_system_id": credential_manager_acs_system_id,
                "ends_at": ends_at,
                "is_multi_phone_sync_credential": is_multi_phone_sync_credential,
                "salto_space_metadata": salto_space_metadata,
                "starts_at": starts_at,
                "user_identity_id": user_identity_id,
                "visionline_metadata": visionline_metadata,
            },
            extra_params,
        )
        del (
            assa_abloy_vostio_metadata,
            code,
            salto_space_metadata,
            visionline_metadata,
            extra_params,
        )  # keep secrets out of crash reports
        return await call

    async def delete(
        self,
        *,
        acs_credential_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Delete a credential.

        Args:
            acs_credential_id: ID of the credential.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/acs/credentials/delete
        """
        call = self._call(DELETE, {"acs_credential_id": acs_credential_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    async def get(
        self,
        *,
        acs_credential_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> AcsCredential:
        """Return one credential.

        Args:
            acs_credential_id: ID of the credential.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `AcsCredential`.

        See https://docs.seam.co/api/acs/credentials/get
        """
        call = self._call(GET, {"acs_credential_id": acs_credential_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    def list_accessible_entrances(
        self,
        *,
        acs_credential_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Listing[AcsEntrance]:
        """List the entrances that a credential opens.

        Args:
            acs_credential_id: ID of the credential.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            A listing: await it for one `Page[AcsEntrance]`, or go through all pages with `async for`.

        See https://docs.seam.co/api/acs/credentials/list_accessible_entrances
        """
        return self._list(LIST_ACCESSIBLE_ENTRANCES, {"acs_credential_id": acs_credential_id}, extra_params)

    async def unassign(
        self,
        *,
        acs_credential_id: str,
        acs_user_id: str | None = None,
        user_identity_id: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Take a credential away from a person without deleting it.

        Give either `acs_user_id` or `user_identity_id`.

        Args:
            acs_credential_id: ID of the credential.
            acs_user_id: The user, instead of `user_identity_id`.
            user_identity_id: The person, instead of `acs_user_id`.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/acs/credentials/unassign
        """
        call = self._call(
            UNASSIGN,
            {"acs_credential_id": acs_credential_id, "acs_user_id": acs_user_id, "user_identity_id": user_identity_id},
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    async def update(
        self,
        *,
        acs_credential_id: str,
        code: str | None = None,
        ends_at: datetime | str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Change the code or the end of a credential.

        Nothing else of it can be changed.

        Args:
            acs_credential_id: ID of the credential.
            code: New PIN, digits only.
            ends_at: New end: in the future and after the credential's `starts_at`.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/acs/credentials/update
        """
        call = self._call(
            UPDATE, {"acs_credential_id": acs_credential_id, "code": code, "ends_at": ends_at}, extra_params
        )
        del code, extra_params  # keep secrets out of crash reports
        return await call

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
    ) -> Listing[AcsCredential]:
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
            A listing: await it for one `Page[AcsCredential]`, or go through all pages with `async for`.

        See https://docs.seam.co/api/acs/credentials/list
        """
        return self._list(
            LIST,
            {
                "acs_system_id": acs_system_id,
                "acs_user_id": acs_user_id,
                "created_before": created_before,
                "is_multi_phone_sync_credential": is_multi_phone_sync_credential,
                "limit": limit,
                "page_cursor": page_cursor,
                "search": search,
                "user_identity_id": user_identity_id,
            },
            extra_params,
        )
