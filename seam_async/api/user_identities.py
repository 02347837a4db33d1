# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.user_identities`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from seam_async._calls.namespace import Namespace
from seam_async.endpoints.user_identities import (
    ADD_ACS_USER,
    CREATE,
    DELETE,
    GENERATE_INSTANT_KEY,
    GET,
    GRANT_ACCESS_TO_DEVICE,
    LIST,
    LIST_ACCESSIBLE_DEVICES,
    LIST_ACCESSIBLE_ENTRANCES,
    LIST_ACS_SYSTEMS,
    LIST_ACS_USERS,
    MERGE,
    REMOVE_ACS_USER,
    REVOKE_ACCESS_TO_DEVICE,
    UPDATE,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from typing import Any

    from seam_async._sentinels import Null
    from seam_async.api.user_identities_unmanaged import UserIdentitiesUnmanaged
    from seam_async.pagination import Listing
    from seam_async.resources.acs_entrance import AcsEntrance
    from seam_async.resources.acs_system import AcsSystem
    from seam_async.resources.acs_user import AcsUser
    from seam_async.resources.device import Device
    from seam_async.resources.instant_key import InstantKey
    from seam_async.resources.user_identity import UserIdentity


class UserIdentities(Namespace):
    """Manage people across all systems, and what they may open."""

    @cached_property
    def unmanaged(self) -> UserIdentitiesUnmanaged:
        """Look at and take over user identities that nobody manages yet."""
        from seam_async.api.user_identities_unmanaged import UserIdentitiesUnmanaged

        return UserIdentitiesUnmanaged(self._caller)

    async def add_acs_user(
        self,
        *,
        acs_user_id: str,
        user_identity_id: str | None = None,
        user_identity_key: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Link a user of an access control system to a user identity.

        Give either `user_identity_id` or `user_identity_key`. With a key that is not known yet, the identity is
        created from the user's details.

        Args:
            acs_user_id: ID of the access system user.
            user_identity_id: ID of the user identity.
            user_identity_key: Key of your own for the person, instead of `user_identity_id`; an unknown key creates
                the identity.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/user_identities/add_acs_user
        """
        call = self._call(
            ADD_ACS_USER,
            {"acs_user_id": acs_user_id, "user_identity_id": user_identity_id, "user_identity_key": user_identity_key},
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    async def create(
        self,
        *,
        acs_system_ids: Sequence[str] | None = None,
        customer_key: str | None = None,
        email_address: str | Null | None = None,
        full_name: str | Null | None = None,
        phone_number: str | Null | None = None,
        user_identity_key: str | Null | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> UserIdentity:
        """Create a user identity, which stands for one person in all systems.

        Args:
            acs_system_ids: Access control systems in which the person should be known. Users found there by email
                address or phone number are linked; where there is none, one is created.
            customer_key: Customer to whom the person belongs.
            email_address: Email address that no other user identity has.
            full_name: First and last name of the person.
            phone_number: Phone number that no other user identity has, such as `+15555550100`.
            user_identity_key: Key of your own for the person, unique in the workspace.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `UserIdentity`.

        See https://docs.seam.co/api/user_identities/create
        """
        call = self._call(
            CREATE,
            {
                "acs_system_ids": acs_system_ids,
                "customer_key": customer_key,
                "email_address": email_address,
                "full_name": full_name,
                "phone_number": phone_number,
                "user_identity_key": user_identity_key,
            },
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    async def delete(
        self,
        *,
        user_identity_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Delete a user identity and everything that hangs on it.

        Its credentials, access system users and client sessions are deleted too.

        Args:
            user_identity_id: ID of the user identity.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/user_identities/delete
        """
        call = self._call(DELETE, {"user_identity_id": user_identity_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    async def generate_instant_key(
        self,
        *,
        user_identity_id: str,
        customization_profile_id: str | None = None,
        max_use_count: float | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> InstantKey:
        """Create an instant key, a link that puts a mobile key on a phone.

        Args:
            user_identity_id: ID of the user identity.
            customization_profile_id: ID of the customization profile for the look of the key.
            max_use_count: How often the key may be opened; once if left out.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `InstantKey`.

        See https://docs.seam.co/api/user_identities/generate_instant_key
        """
        call = self._call(
            GENERATE_INSTANT_KEY,
            {
                "user_identity_id": user_identity_id,
                "customization_profile_id": customization_profile_id,
                "max_use_count": max_use_count,
            },
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    async def get(
        self,
        *,
        user_identity_id: str | None = None,
        user_identity_key: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> UserIdentity:
        """Return one user identity.

        Give either `user_identity_id` or `user_identity_key`. Those of a merged identity give the one it was merged
        into.

        Args:
            user_identity_id: ID of the user identity.
            user_identity_key: Your own key for the user identity.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `UserIdentity`.

        Raises:
            SeamInvalidParameterError: The arguments do not go together; nothing was sent.

        See https://docs.seam.co/api/user_identities/get
        """
        call = self._call(
            GET, {"user_identity_id": user_identity_id, "user_identity_key": user_identity_key}, extra_params
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    async def grant_access_to_device(
        self,
        *,
        device_id: str,
        user_identity_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Let a user identity use a managed device.

        Args:
            device_id: ID of the device.
            user_identity_id: ID of the user identity.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/user_identities/grant_access_to_device
        """
        call = self._call(
            GRANT_ACCESS_TO_DEVICE, {"device_id": device_id, "user_identity_id": user_identity_id}, extra_params
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    def list_accessible_devices(
        self,
        *,
        user_identity_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Listing[Device]:
        """List the devices that a person may use.

        Those linked directly and those that come with access grants are both included.

        Args:
            user_identity_id: ID of the user identity.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            A listing: await it for one `Page[Device]`, or go through all pages with `async for`.

        See https://docs.seam.co/api/user_identities/list_accessible_devices
        """
        return self._list(LIST_ACCESSIBLE_DEVICES, {"user_identity_id": user_identity_id}, extra_params)

    def list_accessible_entrances(
        self,
        *,
        user_identity_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Listing[AcsEntrance]:
        """List the entrances that a person may open.

        Those that come with access grants or with linked access system users are both included.

        Args:
            user_identity_id: ID of the user identity.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            A listing: await it for one `Page[AcsEntrance]`, or go through all pages with `async for`.

        See https://docs.seam.co/api/user_identities/list_accessible_entrances
        """
        return self._list(LIST_ACCESSIBLE_ENTRANCES, {"user_identity_id": user_identity_id}, extra_params)

    def list_acs_systems(
        self,
        *,
        user_identity_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Listing[AcsSystem]:
        """List the access control systems in which a person is known.

        Args:
            user_identity_id: ID of the user identity.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            A listing: await it for one `Page[AcsSystem]`, or go through all pages with `async for`.

        See https://docs.seam.co/api/user_identities/list_acs_systems
        """
        return self._list(LIST_ACS_SYSTEMS, {"user_identity_id": user_identity_id}, extra_params)

    def list_acs_users(
        self,
        *,
        user_identity_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Listing[AcsUser]:
        """List the access control system users that belong to a person.

        Args:
            user_identity_id: ID of the user identity.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            A listing: await it for one `Page[AcsUser]`, or go through all pages with `async for`.

        See https://docs.seam.co/api/user_identities/list_acs_users
        """
        return self._list(LIST_ACS_USERS, {"user_identity_id": user_identity_id}, extra_params)

    async def merge(
        self,
        *,
        merged_user_identity_ids: Sequence[str] | None = None,
        merged_user_identity_keys: Sequence[str] | None = None,
        user_identity_id: str | None = None,
        user_identity_key: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Merge user identities that turn out to be one person.

        The one that stays takes over all they had, such as grants and sessions, and any contact details it lacked;
        the others are deleted, yet their ids and keys still find it. Use ids throughout or keys throughout. Merging
        again changes nothing.

        Args:
            merged_user_identity_ids: The identities that are merged into it and deleted, 1 to 20.
            merged_user_identity_keys: Keys of the identities that are merged into it and deleted, 1 to 20.
            user_identity_id: The identity that stays; goes with `merged_user_identity_ids`.
            user_identity_key: Key of the identity that stays; goes with `merged_user_identity_keys`.
            extra_params: Further fields for the body, for parameters newer than this package.

        Raises:
            SeamInvalidParameterError: The arguments do not go together; nothing was sent.

        See https://docs.seam.co/api/user_identities/merge
        """
        call = self._call(
            MERGE,
            {
                "merged_user_identity_ids": merged_user_identity_ids,
                "merged_user_identity_keys": merged_user_identity_keys,
                "user_identity_id": user_identity_id,
                "user_identity_key": user_identity_key,
            },
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    async def remove_acs_user(
        self,
        *,
        acs_user_id: str,
        user_identity_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Undo the link between an access control system user and a user identity.

        Args:
            acs_user_id: ID of the access system user.
            user_identity_id: ID of the user identity.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/user_identities/remove_acs_user
        """
        call = self._call(
            REMOVE_ACS_USER, {"acs_user_id": acs_user_id, "user_identity_id": user_identity_id}, extra_params
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    async def revoke_access_to_device(
        self,
        *,
        device_id: str,
        user_identity_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Take a managed device away from a user identity.

        Args:
            device_id: ID of the device.
            user_identity_id: ID of the user identity.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/user_identities/revoke_access_to_device
        """
        call = self._call(
            REVOKE_ACCESS_TO_DEVICE, {"device_id": device_id, "user_identity_id": user_identity_id}, extra_params
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    async def update(
        self,
        *,
        user_identity_id: str,
        email_address: str | Null | None = None,
        full_name: str | Null | None = None,
        phone_number: str | Null | None = None,
        user_identity_key: str | Null | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Change a user identity.

        What you leave out stays as it is; `NULL` empties a value.

        Args:
            user_identity_id: ID of the user identity.
            email_address: Email address that no other user identity has; `NULL` removes it.
            full_name: New full name; `NULL` removes it.
            phone_number: Phone number that no other user identity has, such as `+15555550100`; `NULL` removes it.
            user_identity_key: New key of your own for the person, unique in the workspace; `NULL` removes it.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/user_identities/update
        """
        call = self._call(
            UPDATE,
            {
                "user_identity_id": user_identity_id,
                "email_address": email_address,
                "full_name": full_name,
                "phone_number": phone_number,
                "user_identity_key": user_identity_key,
            },
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        return await call

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
    ) -> Listing[UserIdentity]:
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
            A listing: await it for one `Page[UserIdentity]`, or go through all pages with `async for`.

        See https://docs.seam.co/api/user_identities/list
        """
        return self._list(
            LIST,
            {
                "created_before": created_before,
                "credential_manager_acs_system_id": credential_manager_acs_system_id,
                "limit": limit,
                "page_cursor": page_cursor,
                "search": search,
                "user_identity_ids": user_identity_ids,
            },
            extra_params,
        )
