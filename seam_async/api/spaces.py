# Generated: do not edit, and do not add files to this folder.
# Made by `python -m codegen` (codegen/render_api.py); texts come from codegen/docs.toml.

"""Methods of `seam.spaces`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._calls.namespace import Namespace
from seam_async.endpoints.spaces import (
    ADD_ACS_ENTRANCES,
    ADD_CONNECTED_ACCOUNT,
    ADD_DEVICES,
    CREATE,
    DELETE,
    GET,
    GET_RELATED,
    LIST,
    REMOVE_ACS_ENTRANCES,
    REMOVE_CONNECTED_ACCOUNT,
    REMOVE_DEVICES,
    UPDATE,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from seam_async._sentinels import Null
    from seam_async.pagination import Listing
    from seam_async.resources.aliases import SpaceRelation
    from seam_async.resources.batch import Batch
    from seam_async.resources.params import SpaceCustomerDataParams
    from seam_async.resources.space import Space


class Spaces(Namespace):
    """Group devices and entrances into places such as flats, rooms or buildings."""

    async def add_acs_entrances(
        self,
        *,
        acs_entrance_ids: Sequence[str],
        space_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Add entrances to a space.

        Those it has already are kept.

        Args:
            acs_entrance_ids: The entrances to add; at least one.
            space_id: ID of the space.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/spaces/add_acs_entrances
        """
        call = self._call(ADD_ACS_ENTRANCES, {"acs_entrance_ids": acs_entrance_ids, "space_id": space_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    async def add_connected_account(
        self,
        *,
        connected_account_id: str,
        space_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Link a connected account to a space.

        Args:
            connected_account_id: ID of the connected account.
            space_id: ID of the space.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/spaces/add_connected_account
        """
        call = self._call(
            ADD_CONNECTED_ACCOUNT, {"connected_account_id": connected_account_id, "space_id": space_id}, extra_params
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    async def add_devices(
        self,
        *,
        device_ids: Sequence[str],
        space_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Add devices to a space.

        Those it has already are kept.

        Args:
            device_ids: The devices to add; at least one.
            space_id: ID of the space.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/spaces/add_devices
        """
        call = self._call(ADD_DEVICES, {"device_ids": device_ids, "space_id": space_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    async def create(
        self,
        *,
        name: str,
        acs_entrance_ids: Sequence[str] | None = None,
        connected_account_ids: Sequence[str] | None = None,
        customer_data: SpaceCustomerDataParams | None = None,
        customer_key: str | None = None,
        device_ids: Sequence[str] | None = None,
        space_key: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Space:
        """Create a space, with devices and entrances in it if you like.

        Args:
            name: Name by which people recognise it.
            acs_entrance_ids: Entrances to put into the space.
            connected_account_ids: Connected accounts that the space comes from.
            customer_data: What applies to bookings of the space unless they say otherwise.
            customer_key: Customer to whom the space belongs.
            device_ids: Devices to put into the space.
            space_key: Key of your own for the space, unique in the workspace.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `Space`.

        See https://docs.seam.co/api/spaces/create
        """
        call = self._call(
            CREATE,
            {
                "name": name,
                "acs_entrance_ids": acs_entrance_ids,
                "connected_account_ids": connected_account_ids,
                "customer_data": customer_data,
                "customer_key": customer_key,
                "device_ids": device_ids,
                "space_key": space_key,
            },
            extra_params,
        )
        del customer_data, extra_params  # keep secrets out of crash reports
        return await call

    async def delete(
        self,
        *,
        space_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Delete a space.

        Args:
            space_id: ID of the space.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/spaces/delete
        """
        call = self._call(DELETE, {"space_id": space_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    async def get(
        self,
        *,
        space_id: str | None = None,
        space_key: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Space:
        """Return one space.

        Give either `space_id` or `space_key`.

        Args:
            space_id: ID of the space.
            space_key: Your own key for the space.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `Space`.

        Raises:
            SeamInvalidParameterError: The arguments do not go together; nothing was sent.

        See https://docs.seam.co/api/spaces/get
        """
        call = self._call(GET, {"space_id": space_id, "space_key": space_key}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    async def get_related(
        self,
        *,
        exclude: Sequence[SpaceRelation] | None = None,
        include: Sequence[SpaceRelation] | None = None,
        space_ids: Sequence[str] | None = None,
        space_keys: Sequence[str] | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Batch:
        """Return spaces together with everything connected with them.

        The result is one batch with a list for each kind of resource; `include` and `exclude` choose the kinds.

        Args:
            exclude: Kinds of resource to leave out.
            include: Kinds of resource to return; all of them if left out.
            space_ids: IDs of the spaces.
            space_keys: Your own keys for the spaces.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            A `Batch` with the kinds of resources that were asked for.

        Raises:
            SeamInvalidParameterError: The arguments do not go together; nothing was sent.

        See https://docs.seam.co/api/spaces/get_related
        """
        call = self._call(
            GET_RELATED,
            {"exclude": exclude, "include": include, "space_ids": space_ids, "space_keys": space_keys},
            extra_params,
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    async def remove_acs_entrances(
        self,
        *,
        acs_entrance_ids: Sequence[str],
        space_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Take entrances out of a space.

        Args:
            acs_entrance_ids: The entrances to take out.
            space_id: ID of the space.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/spaces/remove_acs_entrances
        """
        call = self._call(
            REMOVE_ACS_ENTRANCES, {"acs_entrance_ids": acs_entrance_ids, "space_id": space_id}, extra_params
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    async def remove_connected_account(
        self,
        *,
        connected_account_id: str,
        space_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Undo the link between a connected account and a space.

        Args:
            connected_account_id: ID of the connected account.
            space_id: ID of the space.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/spaces/remove_connected_account
        """
        call = self._call(
            REMOVE_CONNECTED_ACCOUNT, {"connected_account_id": connected_account_id, "space_id": space_id}, extra_params
        )
        del extra_params  # keep secrets out of crash reports
        return await call

    async def remove_devices(
        self,
        *,
        device_ids: Sequence[str],
        space_id: str,
        extra_params: Mapping[str, Any] | None = None,
    ) -> None:
        """Take devices out of a space.

        Args:
            device_ids: The devices to take out.
            space_id: ID of the space.
            extra_params: Further fields for the body, for parameters newer than this package.

        See https://docs.seam.co/api/spaces/remove_devices
        """
        call = self._call(REMOVE_DEVICES, {"device_ids": device_ids, "space_id": space_id}, extra_params)
        del extra_params  # keep secrets out of crash reports
        return await call

    async def update(
        self,
        *,
        acs_entrance_ids: Sequence[str] | None = None,
        customer_data: SpaceCustomerDataParams | None = None,
        device_ids: Sequence[str] | None = None,
        name: str | None = None,
        space_id: str | None = None,
        space_key: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Space:
        """Change a space.

        `device_ids` and `acs_entrance_ids` replace what the space has; `add_devices` and `add_acs_entrances` do
        not.

        Args:
            acs_entrance_ids: All entrances the space should have from now on.
            customer_data: What applies to bookings of the space; keys left out stay as they are, `NULL` clears one.
            device_ids: All devices the space should have from now on.
            name: Name by which people recognise it.
            space_id: ID of the space.
            space_key: Key of your own by which the space is found, instead of `space_id`.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            The `Space`.

        See https://docs.seam.co/api/spaces/update
        """
        call = self._call(
            UPDATE,
            {
                "acs_entrance_ids": acs_entrance_ids,
                "customer_data": customer_data,
                "device_ids": device_ids,
                "name": name,
                "space_id": space_id,
                "space_key": space_key,
            },
            extra_params,
        )
        del customer_data, extra_params  # keep secrets out of crash reports
        return await call

    def list(
        self,
        *,
        customer_key: str | None = None,
        limit: float | None = None,
        page_cursor: str | Null | None = None,
        search: str | None = None,
        space_key: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> Listing[Space]:
        """List spaces.

        Args:
            customer_key: Only spaces of this customer.
            limit: Largest number of items to return; per page where results come in pages.
            page_cursor: Which page to return: the `next_page_cursor` that came with the page before.
            search: Text to look for in `name`, `space_key` and `customer_key`; a part is enough.
            space_key: Only the space with this key of yours.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            A listing: await it for one `Page[Space]`, or go through all pages with `async for`.

        See https://docs.seam.co/api/spaces/list
        """
        return self._list(
            LIST,
            {
                "customer_key": customer_key,
                "limit": limit,
                "page_cursor": page_cursor,
                "search": search,
                "space_key": space_key,
            },
            extra_params,
        )
