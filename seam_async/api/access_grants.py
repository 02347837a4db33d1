# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.access_grants`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from seam_async._calls.namespace import Namespace
from seam_async.endpoints.access_grants import CREATE, DELETE, GET, GET_RELATED, LIST, REQUEST_ACCESS_METHODS, UPDATE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from typing import Any

    from seam_async._sentinels import Null
    from seam_async.api.access_grants_unmanaged import AccessGrantsUnmanaged
    from seam_async.pagination import Listing
    from seam_async.resources.access_grant import AccessGrant
    from seam_async.resources.aliases import AccessGrantRelation
    from seam_async.resources.batch import Batch
    from seam_async.resources.params import LocationParams, RequestedAccessMethodParams, UserIdentityParams


class AccessGrants(Namespace):
    """Give a person access to doors for a time, whatever hardware is on them."""

    @cached_property
    def unmanaged(self) -> AccessGrantsUnmanaged:
        """Look at and take over access grants that nobody manages yet."""
        from seam_async.api.access_grants_unmanaged import AccessGrantsUnmanaged

        return AccessGrantsUnmanaged(self._caller)

    async def create(
        self,
        *,
        requested_access_methods: Sequence[RequestedAccessMethodParams],
        access_grant_key: str | None = None,
        acs_entrance_ids: Sequence[str] | None = None,
        customization_profile_id: str | None = None,
        device_ids: Sequence[str] | None = None,
        ends_at: datetime | str | Null | None = None,
        location: LocationParams | None = None,
        location_ids: Sequence[str] | None = None,
        name: str | Null | None = None,
        reservation_key: str | None = None,
        space_ids: Sequence[str] | None = None,
        space_keys: Sequence[str] | None = None,
        starts_at: datetime | str | None = None,
        user_identity: UserIdentityParams | None = None,
        user_identity_id: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> AccessGrant:
        """Give a person access to doors for a time.

        Works with smart locks (`device_ids`), access systems (`acs_entrance_ids`) and whole spaces (`space_ids`,
        `space_keys`). Give either `user_identity_id` or `user_identity`. Codes, cards and keys are issued after the
        call has returned.

        Args:
            requested_access_methods: The kinds of access to issue, such as one door code and one mobile key.
            access_grant_key: Key of your own for the grant, unique in the workspace.
            acs_entrance_ids: Entrances of access control systems to be opened.
            customization_profile_id: ID of the customization profile that the grant and what it issues should look
                like.
            device_ids: Locks to be opened.
            ends_at: When access ends: in the future and after `starts_at`. Left out or `NULL`, it does not end by
                itself.
            location: Old way to name doors; use `device_ids`, `acs_entrance_ids` or `space_ids`. Deprecated.
            location_ids: Older name of `space_ids`. Deprecated: use `space_ids`.
            name: Name of the grant.
            reservation_key: Key of your own for the booking behind the grant.
            space_ids: Spaces whose doors are to be opened.
            space_keys: Keys of your own for spaces whose doors are to be opened.
            starts_at: When access starts; at once if left out.
            user_identity: The person, to be created as a new user identity; instead of `user_identity_id`.
            user_identity_id: The person, if known already; instead of `user_identity`.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `AccessGrant`.

        Raises:
            SeamInvalidParameterError: The arguments do not go together; nothing was sent.

        See https://docs.seam.co/api/access_grants/create
        """
        call = self._call(
            CREATE,
            {
                "requested_access_methods": requested_access_methods,
                "access_grant_key": access_grant_key,
                "acs_entrance_ids": acs_entrance_ids,
                "customization_profile_id": customization_profile_id,
                "device_ids": device_ids,
                "ends_at": ends_at,
                "location": location,
                "location_ids": location_ids,
                "name": name,
                "reservation_key": reservation_key,
                "space_ids": space_ids,
                "space_keys": space_keys,
                "starts_at": starts_at,
                "user_identity": user_identity,
                "user_identity_id": user_identity_id,
            },
            extra_params,
        )
        del requested_access_methods, location, user_identity, extra_params  # keep secrets out of crash reports
        return await call

    async def delete(
        self,
        *,
        access_grant_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Delete an access grant.

        Args:
            access_grant_id: ID of the access grant.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/access_grants/delete
        """
        call = self._call(DELETE, {"access_grant_id": access_grant_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    async def get(
        self,
        *,
        access_grant_id: str | None = None,
        access_grant_key: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> AccessGrant:
        """Return one access grant.

        Give either `access_grant_id` or `access_grant_key`.

        Args:
            access_grant_id: ID of the access grant.
            access_grant_key: Your own key for the access grant, unique in the workspace.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `AccessGrant`.

        Raises:
            SeamInvalidParameterError: The arguments do not go together; nothing was sent.

        See https://docs.seam.co/api/access_grants/get
        """
        call = self._call(GET, {"access_grant_id": access_grant_id, "access_grant_key": access_grant_key}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    async def get_related(
        self,
        *,
        access_grant_ids: Sequence[str] | None = None,
        access_grant_keys: Sequence[str] | None = None,
        exclude: Sequence[AccessGrantRelation] | None = None,
        include: Sequence[AccessGrantRelation] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Batch:
        """Return access grants together with everything connected with them.

        The result is one batch with a list for each kind of resource; `include` and `exclude` choose the kinds.

        Args:
            access_grant_ids: IDs of access grants.
            access_grant_keys: Your own keys for access grants.
            exclude: Kinds of resource to leave out.
            include: Kinds of resource to return; all of them if left out.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            A `Batch` with the kinds of resources that were asked for.

        Raises:
            SeamInvalidParameterError: The arguments do not go together; nothing was sent.

        See https://docs.seam.co/api/access_grants/get_related
        """
        call = self._call(
            GET_RELATED,
            {
                "access_grant_ids": access_grant_ids,
                "access_grant_keys": access_grant_keys,
                "exclude": exclude,
                "include": include,
            },
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    async def request_access_methods(
        self,
        *,
        access_grant_id: str,
        requested_access_methods: Sequence[RequestedAccessMethodParams],
        extra_params: Mapping[str, Any] | None = None,
    ) -> AccessGrant:
        """Ask for more codes, cards or keys for an existing access grant.

        They are issued after the call has returned; those the grant already has are kept.

        Args:
            access_grant_id: ID of the access grant.
            requested_access_methods: The kinds of access to issue in addition; at least one.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `AccessGrant`.

        See https://docs.seam.co/api/access_grants/request_access_methods
        """
        call = self._call(
            REQUEST_ACCESS_METHODS,
            {"access_grant_id": access_grant_id, "requested_access_methods": requested_access_methods},
            extra_params,
        )
        del requested_access_methods, extra_params  # keep secrets out of crash reports
        return await call

    async def update(
        self,
        *,
        access_grant_id: str | None = None,
        access_grant_key: str | None = None,
        ends_at: datetime | str | Null | None = None,
        name: str | Null | None = None,
        starts_at: datetime | str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Change the name or the time window of an access grant.

        Give either `access_grant_id` or `access_grant_key`. To open more doors or issue more keys, use other
        methods.

        Args:
            access_grant_id: ID of the access grant.
            access_grant_key: Key of your own by which the grant is found; it is not changed.
            ends_at: New end of access: in the future and after `starts_at`. `NULL` removes the end.
            name: New name of the grant; `NULL` removes it.
            starts_at: New start of access.
            extra_params: Further fields for the body, for parameters newer than this package.

        Raises:
            SeamInvalidParameterError: The arguments do not go together; nothing was sent.

        See https://docs.seam.co/api/access_grants/update
        """
        call = self._call(
            UPDATE,
            {
                "access_grant_id": access_grant_id,
                "access_grant_key": access_grant_key,
                "ends_at": ends_at,
                "name": name,
                "starts_at": starts_at,
            },
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    def list(
        self,
        *,
        access_code_id: str | None = None,
        access_grant_ids: Sequence[str] | None = None,
        access_grant_key: str | Null | None = None,
        acs_entrance_id: str | None = None,
        acs_system_id: str | None = None,
        customer_key: str | None = None,
        device_id: str | None = None,
        limit: float | None = None,
        location_id: str | None = None,
        page_cursor: str | Null | None = None,
        reservation_key: str | None = None,
        search: str | None = None,
        space_id: str | None = None,
        user_identity_id: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Listing[AccessGrant]:
        """List access grants.

        Args:
            access_code_id: Only the grant that issued this door code.
            access_grant_ids: IDs of access grants.
            access_grant_key: Only the grant with this key of yours; `NULL` finds grants without a key.
            acs_entrance_id: Only grants for this entrance.
            acs_system_id: Only grants that touch this access control system.
            customer_key: Your own key for the customer.
            device_id: Only grants for this device.
            limit: Largest number of items to return; per page where results come in pages.
            location_id: Older name of `space_id`. Deprecated: use `space_id`.
            page_cursor: Which page to return: the `next_page_cursor` that came with the page before.
            reservation_key: Only grants of the booking with this key of yours.
            search: Text to look for; items match if it is part of one of their main fields, such as name or ID.
            space_id: Only grants for this space.
            user_identity_id: Only grants of this person.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            A listing: await it for one `Page[AccessGrant]`, or go through all pages with `async for`.

        See https://docs.seam.co/api/access_grants/list
        """
        return self._list(
            LIST,
            {
                "access_code_id": access_code_id,
                "access_grant_ids": access_grant_ids,
                "access_grant_key": access_grant_key,
                "acs_entrance_id": acs_entrance_id,
                "acs_system_id": acs_system_id,
                "customer_key": customer_key,
                "device_id": device_id,
                "limit": limit,
                "location_id": location_id,
                "page_cursor": page_cursor,
                "reservation_key": reservation_key,
                "search": search,
                "space_id": space_id,
                "user_identity_id": user_identity_id,
            },
            extra_params,
        )
